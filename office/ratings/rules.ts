/** Which ratings are called back and by when, and the shares reported (R034, R137; 国办发〔2019〕51号: 差评 is verified and mended). Pure. */

import type { PlainDate } from '#kernel'
import { addWorkdays, type Calendar, nationalCalendar } from '#law'
import type { CallBackRow, RatingFigures } from './contract.ts'

/** 不满意 and 非常不满意. */
export const isBad = (score: number): boolean => score <= 2

/** Workdays until the organ has called back (convention; 差评 is answered within days). */
export const callBackWorkdays = 5

export const callBackDue = (on: PlainDate, calendar: Calendar = nationalCalendar): PlainDate => addWorkdays(on, callBackWorkdays, calendar)

export const callBackLight = (
  { dueOn, doneOn }: Pick<CallBackRow, 'dueOn' | 'doneOn'>,
  today: PlainDate,
  calendar: Calendar = nationalCalendar,
): CallBackRow['light'] => {
  if (doneOn !== null) return 'done'
  if (today > dueOn) return 'late'
  return addWorkdays(today, 2, calendar) > dueOn ? 'soon' : 'in_time'
}

export interface CountedRating {
  readonly score: number
  readonly solved: 'yes' | 'partly' | 'no' | null
}
export interface CountedCallBack {
  readonly dueOn: PlainDate
  readonly doneOn: PlainDate | null
}

/** Figures of a set; shares are null where nothing was said, never 0. */
export const figuresOf = (
  ratings: readonly CountedRating[],
  callBacks: readonly CountedCallBack[],
  replies: number,
  today: PlainDate,
): RatingFigures => {
  const scored = (score: number) => ratings.filter((rating) => rating.score === score).length
  const said = ratings.filter(({ solved }) => solved !== null)
  const solved = (answer: CountedRating['solved']) => said.filter((rating) => rating.solved === answer).length
  const total = ratings.length
  return {
    total,
    byScore: { '1': scored(1), '2': scored(2), '3': scored(3), '4': scored(4), '5': scored(5) },
    average: total === 0 ? null : round(ratings.reduce((sum, { score }) => sum + score, 0) / total, 2),
    contentShare: total === 0 ? null : round(ratings.filter(({ score }) => score >= 3).length / total, 4),
    replies,
    solved: {
      yes: solved('yes'),
      partly: solved('partly'),
      no: solved('no'),
      share: said.length === 0 ? null : round(solved('yes') / said.length, 4),
    },
    callBacks: {
      open: callBacks.filter(({ doneOn }) => doneOn === null).length,
      late: callBacks.filter(({ doneOn, dueOn }) => doneOn === null && today > dueOn).length,
      done: callBacks.filter(({ doneOn }) => doneOn !== null).length,
      inTime: callBacks.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn).length,
    },
  }
}

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places
