/** Chinese text for narrow places: it breaks after punctuation and before an opening bracket, and a number stays with its measure word. */
import { Fragment, type ReactNode } from 'react'

/** After closing punctuation (not inside a run of it), and before an opening bracket. */
const breaks = /(?<=[，。；：、？！）》”])(?![，。；：、？！）》”])|(?<![（《“])(?=[（《“])/u

/** The text with `<wbr>` where a line may end; use it inside an element of class `k` (keep-all). */
export const phrase = (text: string): ReactNode =>
  glued(text)
    .split(breaks)
    .map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
      <Fragment key={at}>
        {at > 0 && <wbr />}
        {part}
      </Fragment>
    ))

/** A phrase that is written as a string gets its breaks; markup is left as it is. */
export const phrased = (content: ReactNode): ReactNode => (typeof content === 'string' ? phrase(content) : content)

/** Plain words first, the legal term after them in grey: 「还差一点信息（补正）」. */
export const LegalTerm = ({ children }: { readonly children: ReactNode }) => <span className="law">{children}</span>

/** Read by screen readers, not shown. */
export const Unseen = ({ children }: { readonly children: ReactNode }) => <span className="vh">{children}</span>

const glued = (text: string): string => text.replace(/(\d) (?=\p{Script=Han})|(第) (?=\d)/gu, '$1$2\u00A0')
