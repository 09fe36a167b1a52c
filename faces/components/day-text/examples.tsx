/** Accessible when: a time element with the machine date; weekday and days left in words. */
import { plainDate } from '#kernel'
import type { Example } from '../style-guide/example.ts'
import { DayText } from './day-text.tsx'

export const dayTextExamples: readonly Example[] = [
  {
    name: '日期',
    element: (
      <ul className="dots">
        <li>
          <DayText day={plainDate('2026-12-18')} workdaysLeft={9} />
        </li>
        <li>
          <DayText day={plainDate('2026-12-18')} short workdaysLeft={0} />
        </li>
        <li>
          <DayText day={plainDate('2026-12-18')} short workdaysLeft={-3} />
        </li>
        <li>
          <DayText day={plainDate('2027-02-16')} provisional />
        </li>
      </ul>
    ),
  },
]
