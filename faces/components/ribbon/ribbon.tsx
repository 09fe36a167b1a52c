/** 「日子怎么算的」: every day of a period named, in a bar and in weeks (条例 第三十三条 and its kin). */

import type { ReactNode } from 'react'
import { dayOf, monthOf, type PlainDate } from '#kernel'
import { DayText, dayInWords } from '../day-text/day-text.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { phrase, phrased, Unseen } from '../prose/prose.tsx'
import { type RibbonDay, type RibbonNote, type RibbonWeek, type Stretch, stretchesOf, weeksOf } from './days.ts'
import { cellClass, lookOf, type Markers, saidOf, signOf } from './looks.ts'

export interface RibbonProps {
  /** Each day from the first to the last, in order and without gaps. */
  readonly days: readonly RibbonDay[]
  readonly today: PlainDate
  /** The last day of the period; none while the clock stands still. */
  readonly due?: PlainDate
  /** The day on which it was done, when it is. */
  readonly finished?: PlainDate
  readonly notes?: readonly RibbonNote[]
  /** 一共 20 个工作日。中间 … */
  readonly summary: ReactNode
  /** 原来告诉您最晚 …, with the article; on a sun-coloured ground at the end. */
  readonly changed?: ReactNode
  readonly open?: boolean
  readonly title?: string
  readonly id?: string
  /** The calendar of the last day's year is not out yet. */
  readonly provisional?: boolean
}

/** Bar, weeks, key and the reason why the day moved, in a box that opens. */
export const Ribbon = (props: RibbonProps) => {
  const { days, today, notes = [], title = '日子怎么算的', id = 'days' } = props
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  return (
    <Disclosure className="why" title={title} heading id={id} open={props.open}>
      <p>{phrased(props.summary)}</p>
      <Bar stretches={stretchesOf(days, today, props.finished)} />
      <table className="cal">
        <caption>
          <DayText day={first.day} />至<DayText day={last.day} />
          ，一天一格。格子里的数是第几个工作日。
        </caption>
        <thead>
          <tr>
            {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
              <th scope="col" key={name}>
                <Unseen>周</Unseen>
                {name}
              </th>
            ))}
            <th scope="col" className="note">
              这一周的事
            </th>
          </tr>
        </thead>
        <tbody>
          {weeksOf(days, notes).map((week) => (
            <Week key={week.monday} week={week} {...props} />
          ))}
        </tbody>
      </table>
      <Key days={days} today={today} finished={props.finished} />
      {props.provisional && (
        <p className="was k">{phrase('这个最后一天是暂定的：那一年的放假安排国务院还没有公布，公布后我们会重算，有变化就告诉您。')}</p>
      )}
      {props.changed && <p className="was k">{phrased(props.changed)}</p>}
    </Disclosure>
  )
}

const Bar = ({ stretches }: { readonly stretches: readonly Stretch[] }) => {
  const total = stretches.reduce((sum, stretch) => sum + stretch.days, 0)
  return (
    <ol className={stretches.length > 5 ? 'sum sum--many' : 'sum'} aria-label="这些工作日的构成">
      {stretches.map((stretch) => (
        <li key={stretch.from} className={`g${Math.max(3, Math.round((stretch.days * 24) / total))}`}>
          <i className={`is-${stretch.kind}`} aria-hidden="true">
            <span>{barSign(stretch)}</span>
          </i>
          <b>{stretchInWords(stretch)}</b>
          <span>{spanInWords(stretch)}</span>
        </li>
      ))}
    </ol>
  )
}

const Week = ({ week, ...props }: { readonly week: RibbonWeek } & RibbonProps) => (
  <tr>
    {week.days.map((each, at) =>
      each ? (
        <Cell key={each.day} each={each} days={week.days} at={at} first={each.day === props.days[0]?.day} markers={props} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: seven places, never reordered
        <td key={at} />
      ),
    )}
    <td className="note k">
      {week.notes.map((note) => (
        <p key={`${note.day} ${note.text}`}>
          <b>
            {note.day === props.today && '今天，'}
            {note.until ? `${dayInMonth(note.day)}至${dayInMonth(note.until)}` : dayInWords(note.day)}
          </b>
          <wbr />
          {phrase(note.text)}
          {note.article && (
            <span className="law">
              <wbr />（{note.article}）
            </span>
          )}
        </p>
      ))}
      {week.notes.length === 0 && quietWeek(week, props.finished ?? props.today)}
    </td>
  </tr>
)

interface CellProps {
  readonly each: RibbonDay
  /** The week that it stands in, and its place there. */
  readonly days: RibbonWeek['days']
  readonly at: number
  readonly first: boolean
  readonly markers: Markers
}

const Cell = ({ each, days, at, first, markers }: CellProps) => {
  const own = lookOf(each, markers)
  return (
    <td className={cellClass(days, at, markers)}>
      <time dateTime={each.day}>
        {(first || dayOf(each.day) === 1) && `${monthOf(each.day)}/`}
        {dayOf(each.day)}
      </time>
      <i className="d">
        <span>
          {each.ordinal !== undefined && each.clock === 'counted' ? (
            <>
              <Unseen>第 </Unseen>
              {each.ordinal}
              <Unseen> 天</Unseen>
            </>
          ) : (
            signOf(each, own)
          )}
        </span>
        {each.calendar === 'makeUpDay' && <sup>班</sup>}
      </i>
      <Unseen>{saidOf(each, own)}</Unseen>
    </td>
  )
}

/** A week in which nothing happened but the counting. */
const quietWeek = (week: RibbonWeek, until: PlainDate): ReactNode => {
  const counted = week.days.filter((each) => each?.clock === 'counted').at(-1)
  return counted?.ordinal !== undefined && counted.day < until && <p>{phrase(`照常在办，数到第 ${counted.ordinal} 天。`)}</p>
}

const stretchInWords = ({ kind, days }: Stretch): string => {
  switch (kind) {
    case 'past':
      return `数了 ${days} 天`
    case 'left':
      return `还有 ${days} 天`
    case 'paused':
      return `停了 ${days} 天，不算`
    case 'forgotten':
      return `重新数之前 ${days} 天，不再算`
    case 'delayed':
      return `延长 ${days} 天`
    case 'late':
      return `超过 ${days} 天`
  }
}

const barSign = ({ kind, days }: Stretch): string => (kind === 'paused' ? `停 ${days}` : kind === 'delayed' ? `延 ${days}` : String(days))

/** The bar is narrow: a start for what was counted, an end for what is to come, both for what was not counted. */
const spanInWords = ({ kind, from, to }: Stretch): string => {
  if (from === to) return dayInMonth(from)
  if (kind === 'past' || kind === 'late') return `${dayInMonth(from)}起`
  return kind === 'left' ? `到 ${dayInMonth(to)}` : `${dayInMonth(from)}至${dayInMonth(to)}`
}

const Key = ({ days, today, finished }: Pick<RibbonProps, 'days' | 'today' | 'finished'>) => {
  const kinds = new Set(stretchesOf(days, today, finished).map((stretch) => stretch.kind))
  const words = {
    past: '数过的',
    left: '还没到的',
    paused: '停着，不算',
    forgotten: '重新数之前的',
    delayed: '延长的',
    late: '超过的',
  } as const
  return (
    <p className="key" aria-hidden="true">
      {(['past', 'left', 'paused', 'forgotten', 'delayed', 'late'] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <span key={kind}>
            <i className={`is-${kind}`} />
            {words[kind]}
          </span>
        ))}
      <span>休：周末和放假</span>
      {days.some((each) => each.calendar === 'makeUpDay') && <span>班：调休上班</span>}
    </p>
  )
}

const dayInMonth = (day: PlainDate): string => `${monthOf(day)}月${dayOf(day)}日`
