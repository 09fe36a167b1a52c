/** A record taken over from an old register, as the clocks see it: it was judged in its day, nothing runs (only the yearly figures are still asked for: 条例 第五十条). */
import type { FactOf } from '../facts.ts'
import type { Docket } from './docket.ts'

/** A record of the old register that had ended there: nothing runs; its last day is the one of the law of its day. */
export const recordOld = (docket: Docket, { receivedOn, dueOn, ended }: FactOf<'importedFromOldRegister'>): void => {
  if (ended === null) return
  docket.submitted = { type: 'submitted', on: receivedOn, channel: 'in_person' }
  docket.receipt = receivedOn
  if (dueOn !== null) {
    docket.start = receivedOn
    docket.delayedTo = dueOn
  }
  if (ended.repliedOn === null) docket.ended = { on: ended.closedOn, reason: 'withdrawn' }
  else docket.reply = { on: ended.repliedOn, method: 'post', letter: null, due: dueOn }
}
