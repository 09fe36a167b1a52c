/** A ruled list: a day or a badge in front, the title, who and when below. Lists are lists. */

import type { ReactNode } from 'react'
import { dayOf, monthOf, type PlainDate, weekdayName, yearOf } from '#kernel'
import { phrase } from '../prose/prose.tsx'
import { Tag, type Tone } from '../tag/tag.tsx'

export interface Row {
  readonly title: string
  readonly href?: string
  readonly by?: ReactNode
  /** Stands in front: a day … */
  readonly day?: PlainDate
  /** … or a badge. */
  readonly tag?: { readonly tone?: Tone; readonly text: string }
}

export interface RowsProps {
  readonly title?: string
  readonly id?: string
  /** 全部 3 件 */
  readonly all?: { readonly title: string; readonly href: string }
  readonly rows: readonly Row[]
  /** What to do when there is nothing; said instead of an empty list. */
  readonly empty?: ReactNode
  /** Show the year in the day column. */
  readonly years?: boolean
}

/** With a title it is a section with the ink rule. */
export const Rows = ({ title, id, all, rows, empty, years = false }: RowsProps) => {
  const list =
    rows.length === 0 && empty !== undefined ? (
      <div className="rows__none">{empty}</div>
    ) : (
      <ul className="rows">
        {rows.map((row) => (
          <li key={`${row.href ?? ''} ${row.title}`} className={row.day || row.tag ? undefined : 'rows__bare'}>
            <Front row={row} years={years} />
            <span>
              {row.href ? (
                <a className="t k" href={row.href}>
                  {phrase(row.title)}
                </a>
              ) : (
                <span className="t k">{phrase(row.title)}</span>
              )}
              {row.by && <span className="by">{row.by}</span>}
            </span>
          </li>
        ))}
      </ul>
    )
  if (!title) return list
  return (
    <section>
      <div className="band__h">
        <h2 id={id}>{title}</h2>
        {all && <a href={all.href}>{all.title}</a>}
      </div>
      {list}
    </section>
  )
}

const Front = ({ row, years }: { readonly row: Row; readonly years: boolean }) => {
  if (row.day)
    return (
      <time dateTime={row.day}>
        <b>
          {years && `${yearOf(row.day)}年`}
          {monthOf(row.day)}月{dayOf(row.day)}日
        </b>
        {weekdayName(row.day)}
      </time>
    )
  return row.tag ? (
    <span>
      <Tag tone={row.tag.tone}>{row.tag.text}</Tag>
    </span>
  ) : null
}
