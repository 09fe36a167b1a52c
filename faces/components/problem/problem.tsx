/** What an error page says: what happened, that nothing is lost, what to do now. */
import type { ReactNode } from 'react'
import { phrase } from '../prose/prose.tsx'

export interface ProblemProps {
  /** 没有找到这一页 */
  readonly title: string
  readonly text: string
  /** The number of a defect in the log; nothing else about it is shown. */
  readonly number?: string
  readonly article?: string
  readonly changed?: readonly string[]
  readonly ways?: readonly { readonly title: string; readonly href: string; readonly text?: string }[]
  readonly children?: ReactNode
}

/** Ways out are links, the most useful first. */
export const Problem = ({ title, text, number, article, changed = [], ways = [], children }: ProblemProps) => (
  <div className="problem">
    <h1 className="k">{phrase(title)}</h1>
    <p className="lead k">{phrase(text)}</p>
    {changed.length > 0 && (
      <ul className="dots">
        {changed.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
    {article && <p className="law">依据：{article}</p>}
    {children}
    {ways.length > 0 && (
      <ul className="rows">
        {ways.map((way) => (
          <li key={way.href} className="rows__bare">
            <span>
              <a className="t" href={way.href}>
                {way.title}
              </a>
              {way.text && <span className="by">{way.text}</span>}
            </span>
          </li>
        ))}
      </ul>
    )}
    {number && (
      <p className="law">
        打电话问的时候，请告诉我们这个编号：<b className="nb">{number}</b>
      </p>
    )}
  </div>
)
