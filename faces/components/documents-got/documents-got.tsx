/** What was given and what was not: each thing asked for with its answer and its files. */
import type { ReactNode } from 'react'
import { LegalTerm, phrased, Unseen } from '../prose/prose.tsx'
import { Tag, type Tone } from '../tag/tag.tsx'

export interface GotDocument {
  readonly given: 'given' | 'partly' | 'refused' | 'nothing' | 'elsewhere' | 'apart'
  readonly title: string
  readonly text?: ReactNode
  /** 不予公开：《政府信息公开条例》第十五条 */
  readonly term?: string
  readonly links?: readonly DocumentLink[]
}

export interface DocumentLink {
  readonly title: string
  readonly href: string
  /** 210 KB */
  readonly size?: string
  readonly download?: boolean
}

const given = {
  given: { tone: 'good', word: '给您' },
  partly: { tone: 'soon', word: '给一部分' },
  refused: { tone: 'late', word: '没给' },
  nothing: { tone: 'plain', word: '没有' },
  elsewhere: { tone: 'good', word: '告诉您去哪拿' },
  apart: { tone: 'plain', word: '不按申请办' },
} as const satisfies Record<GotDocument['given'], { readonly tone: Tone; readonly word: string }>

/** One row per thing asked for. */
export const DocumentsGot = ({ documents }: { readonly documents: readonly GotDocument[] }) => (
  <ol className="got">
    {documents.map((document, index) => (
      // two things asked for may have the same words
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
      <li key={index}>
        <Tag tone={given[document.given].tone}>{given[document.given].word}</Tag>
        <div>
          <b>{document.title}</b>
          {document.text && <p>{phrased(document.text)}</p>}
          {document.links && document.links.length > 0 && (
            <p className="got__links">
              {document.links.map((link) => (
                <a key={`${link.title} ${link.href}`} href={link.href} download={link.download ? '' : undefined}>
                  {link.title}
                  {link.size && `（${link.size}）`}
                  <Unseen>：{document.title}</Unseen>
                </a>
              ))}
            </p>
          )}
          {document.term && (
            <p>
              <LegalTerm>{document.term}</LegalTerm>
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
)
