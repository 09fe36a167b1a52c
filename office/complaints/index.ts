/** Door of complaints 投诉: to the competent office about an overdue or answered request (条例 第四十七、五十一条; R045). */
import type { OfficeAppliers } from '#exchange'
import { type AnyAct, type AnyView, execute } from '#platform'
import { askExplanation, concludeComplaint, explain, orderOnComplaint } from './acts/handle-complaint.ts'
import { answeredAbove, passOnComplaint } from './acts/pass-on.ts'
import { receiveComplaint, registerComplaint } from './acts/receive-complaint.ts'
import { complaintList, complaintsOfCase } from './views/complaints.ts'

export * from './contract.ts'
export {
  answeredAbove,
  askExplanation,
  complaintList,
  complaintsOfCase,
  concludeComplaint,
  explain,
  orderOnComplaint,
  passOnComplaint,
  receiveComplaint,
  registerComplaint,
}

export const complaintActs: readonly AnyAct[] = [
  receiveComplaint,
  registerComplaint,
  askExplanation,
  explain,
  orderOnComplaint,
  concludeComplaint,
  passOnComplaint,
  answeredAbove,
]
export const complaintViews: readonly AnyView[] = [complaintList, complaintsOfCase]

export const complaintAppliers: Pick<OfficeAppliers, 'complaint.made'> = {
  'complaint.made': (app, { payload, idempotencyKey }) =>
    execute(app, { kind: 'system', part: 'exchange' }, receiveComplaint, payload, { idempotencyKey }),
}
