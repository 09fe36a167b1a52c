/** Check your answers: each answer with its 改 link; also plain facts in two columns. */
import type { ReactNode } from 'react'
import { Unseen } from '../prose/prose.tsx'

export interface SummaryRow {
  readonly label: string
  readonly value: ReactNode
  /** Where it is changed. */
  readonly changeHref?: string
}

export interface SummaryListProps {
  readonly title?: string
  readonly id?: string
  readonly rows: readonly SummaryRow[]
}

/** With a title it is a section of the page. */
export const SummaryList = ({ title, id, rows }: SummaryListProps) => {
  const list = (
    <dl className="ans">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.changeHref && (
            <dd>
              <a href={row.changeHref}>
                改<Unseen>{row.label}</Unseen>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
  if (!title) return list
  return (
    <section className="sec">
      <h2 id={id}>{title}</h2>
      {list}
    </section>
  )
}

/** Several answers to one question, numbered. */
export const Numbered = ({ items }: { readonly items: readonly string[] }) => (
  <ol>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ol>
)

/** Small facts: 文号, 发布日期, 地址. */
export const Facts = ({
  facts,
  wide = false,
}: {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
  readonly wide?: boolean
}) => (
  <dl className={wide ? 'meta meta--wide' : 'meta'}>
    {facts.map((fact) => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)
