/** All acts of requests, in the order of a case's life. */
import type { AnyAct } from '#platform'
import { archive } from './archive.ts'
import { assign } from './assign.ts'
import { attach } from './attach.ts'
import { closeConsultation } from './close-consultation.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { consultOrgan } from './consult-organ.ts'
import { consultThirdParty } from './consult-third-party.ts'
import { countGuidanceExit } from './count-guidance-exit.ts'
import { deemWithdrawn } from './deem-withdrawn.ts'
import { dispatchReply } from './dispatch-reply.ts'
import { draftDecision } from './draft-decision.ts'
import { extend } from './extend.ts'
import { keepFormDraft } from './keep-form-draft.ts'
import { logContact } from './log-contact.ts'
import { notifyThirdParty } from './notify-third-party.ts'
import { receiveReasons, requestReasons, setDelayedReply } from './reasons.ts'
import { receiveCorrection } from './receive-correction.ts'
import { receiveOnlineCorrection } from './receive-online-correction.ts'
import { receiveSubmission } from './receive-submission.ts'
import { recordDelivery, recordReplyOpened, recordReturn } from './record-delivery.ts'
import { recordOrganOpinion, recordThirdPartyOpinion } from './record-opinions.ts'
import { recordPayment } from './record-payment.ts'
import { recordSearch } from './record-search.ts'
import { register } from './register.ts'
import { reviewDecision } from './review-decision.ts'
import { sendCorrectionNotice } from './send-correction-notice.ts'
import { sendFeeNotice } from './send-fee-notice.ts'
import { signDecision } from './sign-decision.ts'
import { voidCase } from './void-case.ts'
import { receiveOnlineWithdrawal, withdraw } from './withdraw.ts'

export {
  archive,
  assign,
  attach,
  closeConsultation,
  confirmReceipt,
  consultOrgan,
  consultThirdParty,
  countGuidanceExit,
  deemWithdrawn,
  dispatchReply,
  draftDecision,
  extend,
  keepFormDraft,
  logContact,
  notifyThirdParty,
  receiveCorrection,
  receiveOnlineCorrection,
  receiveOnlineWithdrawal,
  receiveReasons,
  receiveSubmission,
  recordDelivery,
  recordOrganOpinion,
  recordPayment,
  recordReplyOpened,
  recordReturn,
  recordSearch,
  recordThirdPartyOpinion,
  register,
  requestReasons,
  reviewDecision,
  sendCorrectionNotice,
  sendFeeNotice,
  setDelayedReply,
  signDecision,
  voidCase,
  withdraw,
}

export const requestActs: readonly AnyAct[] = [
  receiveSubmission,
  register,
  confirmReceipt,
  assign,
  logContact,
  attach,
  recordSearch,
  sendCorrectionNotice,
  receiveCorrection,
  receiveOnlineCorrection,
  consultThirdParty,
  recordThirdPartyOpinion,
  notifyThirdParty,
  consultOrgan,
  recordOrganOpinion,
  closeConsultation,
  extend,
  sendFeeNotice,
  recordPayment,
  requestReasons,
  receiveReasons,
  setDelayedReply,
  draftDecision,
  reviewDecision,
  signDecision,
  dispatchReply,
  recordDelivery,
  recordReplyOpened,
  recordReturn,
  withdraw,
  receiveOnlineWithdrawal,
  deemWithdrawn,
  archive,
  voidCase,
  keepFormDraft,
  countGuidanceExit,
]
