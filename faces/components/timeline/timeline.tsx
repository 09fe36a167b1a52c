/** The steps of a case, or what will happen next: a line with a disc for each, the sun on the one that is now. */

import type { ReactNode } from 'react'
import type { PlainDate } from '#kernel'
import { DayText } from '../day-text/day-text.tsx'
import { phrased } from '../prose/prose.tsx'

export interface TimelineStep {
  readonly state: 'done' | 'now' | 'todo' | 'end'
  readonly title: string
  readonly day?: PlainDate
  /** latest: 最晚 …; today: 今天，…; on: the plain day. */
  readonly dayIs?: 'on' | 'latest' | 'today'
  /** With the year. */
  readonly fullDay?: boolean
  /** What it means, who does it. */
  readonly text?: ReactNode
  /** The legal term. */
  readonly term?: string
  readonly links?: readonly { readonly title: string; readonly href: string }[]
}

/** Done steps are ink, the present one is the sun, those to come are hollow. */
export const Timeline = ({ steps }: { readonly steps: readonly TimelineStep[] }) => (
  <ol className="next">
    {steps.map((step) => (
      <li key={`${step.day ?? ''} ${step.title}`} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
        <b>
          {step.day && (
            <>
              {step.dayIs === 'latest' ? '最晚\u00A0' : step.dayIs === 'today' ? '今天，' : ''}
              <DayText day={step.day} short={!step.fullDay} />
              <wbr />
            </>
          )}
          {phrased(step.title)}
        </b>
        {phrased(step.text)}
        {step.term && <span className="law">{step.term}</span>}
        {step.links?.map((link) => (
          <a key={link.href} className="next__link" href={link.href}>
            {link.title}
          </a>
        ))}
      </li>
    ))}
  </ol>
)
