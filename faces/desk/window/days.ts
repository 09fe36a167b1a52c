/** The range a board of the counter looks at first: this year until today. */
import type { PlainDate } from '#kernel'
import { today } from '../client/now.ts'

export interface Range {
  readonly from: PlainDate
  readonly to: PlainDate
}

export const thisYear = (): Range => ({ from: `${today().slice(0, 4)}-01-01` as PlainDate, to: today() })

/** 62% without lying about nothing. */
export const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)
