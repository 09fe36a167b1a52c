/** Messages from the site, performed through the office's own door: each once, under the key the exchange gives it. */
import type { OfficeAppliers } from '#exchange'
import { execute } from '#platform'
import {
  countGuidanceExit,
  keepFilingNumbers,
  receiveOnlineCorrection,
  receiveOnlineWithdrawal,
  receiveSlip,
  receiveSlipEnd,
  receiveSlipFiling,
  receiveSlipOpening,
  receiveSubmission,
  recordReplyOpened,
} from './acts/all.ts'

const exchange = { kind: 'system', part: 'exchange' } as const

/** Complaints and ratings go to their own capabilities. */
export const officeAppliers: Omit<OfficeAppliers, 'complaint.made' | 'rating.given'> = {
  'request.submitted': (app, { payload, idempotencyKey }) => execute(app, exchange, receiveSubmission, payload, { idempotencyKey }),
  'correction.submitted': (app, { payload, idempotencyKey }) =>
    execute(app, exchange, receiveOnlineCorrection, payload, { idempotencyKey }),
  'withdrawal.submitted': (app, { payload, idempotencyKey }) =>
    execute(app, exchange, receiveOnlineWithdrawal, payload, { idempotencyKey }),
  'reply.opened': (app, { payload, idempotencyKey }) => execute(app, exchange, recordReplyOpened, payload, { idempotencyKey }),
  'slip.given': (app, { payload, idempotencyKey }) => execute(app, exchange, receiveSlip, payload, { idempotencyKey }),
  'slip.ended': (app, { payload, idempotencyKey }) => execute(app, exchange, receiveSlipEnd, payload, { idempotencyKey }),
  'slip.opened': (app, { payload, idempotencyKey }) => execute(app, exchange, receiveSlipOpening, payload, { idempotencyKey }),
  'slip.filed': (app, { payload, idempotencyKey }) => execute(app, exchange, receiveSlipFiling, payload, { idempotencyKey }),
  'filing.numbers': (app, { payload, idempotencyKey }) => execute(app, exchange, keepFilingNumbers, payload, { idempotencyKey }),
  'guidance.exited': (app, { payload, idempotencyKey }) => execute(app, exchange, countGuidanceExit, payload, { idempotencyKey }),
}
