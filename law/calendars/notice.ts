/** What one yearly notice of the State Council (部分节假日安排的通知) says: days off and make-up workdays. */

/** A holiday: its name, first and last day off, and the weekend days worked for it (调休). */
export interface HolidayArrangement {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly makeUp?: readonly string[]
}

/** One year's notice. `seen`: the notice itself was read for this project; `recalled`: typed from knowledge and compared with a public table. */
export interface CalendarNotice {
  readonly year: number
  readonly source: string
  readonly verification: 'seen' | 'recalled'
  readonly holidays: readonly HolidayArrangement[]
}
