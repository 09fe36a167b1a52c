/** An extension on the clocks: by whom, how often, how long, in time (第三十三条第二款). */
import type { PlainDate } from '#kernel'
import type { FactOf } from '../facts.ts'
import { currentDue, type Docket, isOver } from './docket.ts'
import type { ExtensionFault } from './reading.ts'
import { limits } from './table.ts'

export const extend = (docket: Docket, fact: FactOf<'extensionApproved'>): void => {
  const replyDueBefore = currentDue(docket, fact.notifiedOn)
  const fault = extensionFault(docket, fact, replyDueBefore)
  const { workdays, notifiedOn, approvedByRole } = fact
  docket.extensions.push({
    valid: fault === null,
    ...(fault ? { reason: fault } : {}),
    replyDueBefore,
    workdays,
    notifiedOn,
    approvedByRole,
  })
  if (fault) return
  docket.extendedBy += workdays
  docket.extensionsMade += 1
}

/** Why the extension has no effect (第三十三条第二款); null when it has. */
const extensionFault = (docket: Docket, fact: FactOf<'extensionApproved'>, due: PlainDate | null): ExtensionFault | null => {
  if (fact.workdays <= 0) return 'not_positive'
  if (fact.workdays > limits.extension) return 'over_cap'
  if (!docket.settings.extensionApproverRoles.includes(fact.approvedByRole)) return 'wrong_approver'
  if (docket.extensionsMade >= docket.settings.extensionsPerPeriod) return 'already_extended'
  if (fact.workdays + docket.extendedBy > limits.extension) return 'over_cap'
  if (isOver(docket) || (due !== null && fact.notifiedOn > due)) return 'late_notice'
  return null
}
