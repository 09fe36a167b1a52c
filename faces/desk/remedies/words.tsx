/** How proceedings, complaints and call-backs show their light: shape, word and colour. */
import type { ReactNode } from 'react'
import { daysBetween, type PlainDate } from '#kernel'
import { today } from '../client/now.ts'
import { shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'

export type Turn = 'late' | 'soon' | 'in_time' | 'waiting' | 'done'

/** The light and the day it is about. */
export const TurnLight = ({ light, dueOn }: { readonly light: Turn; readonly dueOn: PlainDate | null }) => {
  const day = dueOn ? shortDay(dueOn) : ''
  switch (light) {
    case 'late':
      return (
        <Light shape="block" tone="red">
          已超过 {dueOn ? daysBetween(dueOn, today()) : ''} 天
        </Light>
      )
    case 'soon':
      return (
        <Light shape="triangle" tone="amb">
          最晚 {day}
        </Light>
      )
    case 'in_time':
      return (
        <Light shape="dot" tone="ok">
          最晚 {day}
        </Light>
      )
    case 'waiting':
      return (
        <Light shape="bars" tone="hold">
          {day ? `预计 ${day}` : '等着'}
        </Light>
      )
    case 'done':
      return (
        <Light shape="tick" tone="ok">
          办结
        </Light>
      )
  }
}

/** One large number with its word. */
export const Figure = ({ value, word, tone }: { readonly value: ReactNode; readonly word: string; readonly tone?: 'red' | 'amb' }) => (
  <div className="card" style={{ padding: '12px 16px', minWidth: 132 }}>
    <b className="num" style={{ fontSize: 26, lineHeight: '32px', color: tone === 'red' ? 'var(--red)' : undefined }}>
      {value}
    </b>
    <p className="s m">{word}</p>
  </div>
)
