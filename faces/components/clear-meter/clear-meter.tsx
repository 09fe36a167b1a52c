/** 「说得够清楚了吗」: a quiet meter that shows what the request already names, and never stops anybody. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import { Unseen } from '../prose/prose.tsx'

export interface ClearPoint {
  /** 哪里的 · 什么时候的 · 什么材料 · 文号 */
  readonly title: string
  readonly found: boolean
  /** What was understood, or how to say it. */
  readonly text: ReactNode
}

export interface ClearMeterProps {
  /** Also what the text box is described by, and what the hints replace. */
  readonly id?: string
  /** 很清楚，可以下一步了。 */
  readonly verdict: string
  readonly points: readonly ClearPoint[]
}

/** The bars repeat the list for the eye. */
export const ClearMeter = ({ id = 'clear', verdict, points }: ClearMeterProps) => (
  <section className="clear" id={id} aria-label="说得够清楚了吗">
    <p>
      <b>说得够清楚了吗？</b> {verdict}
    </p>
    <div className="clear__bar" aria-hidden="true">
      {[...points]
        .sort((a, b) => Number(b.found) - Number(a.found))
        .map((point) => (
          <i key={point.title} className={point.found ? undefined : 'o'} />
        ))}
    </div>
    <ul>
      {points.map((point) => (
        <li key={point.title} className={point.found ? undefined : 'o'}>
          <Icon name={point.found ? 'tick' : 'dot'} />
          <b>
            <Unseen>{point.found ? '有了：' : '还没有：'}</Unseen>
            {point.title}
          </b>
          <span>{point.text}</span>
        </li>
      ))}
    </ul>
  </section>
)
