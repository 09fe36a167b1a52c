/** All acts of requests, in the order of a case's life. */
import type { AnyAct } from '#platform'
import { retireLetterRule, saveLetterRule } from './checking/letter-rules.ts'
import { addReviewNote, settleReviewNote } from './checking/review-notes.ts'
import { answerCoSearch, enterCoSearchAnswer } from './cooperation/answer-co-search.ts'
import { concludeConference, issueMinutes } from './cooperation/conclude-conference.ts'
import { confirmMinutes, enterConferenceOpinion, enterMinutesConfirmed, giveConferenceOpinion } from './cooperation/conference-opinions.ts'
import { carryOutInstruction, escalateCase, issueInstruction, lowerCase } from './cooperation/escalation.ts'
import { remindCoSearch, withdrawCoSearch } from './cooperation/follow-co-search.ts'
import { cancelConference, openConference } from './cooperation/open-conference.ts'
import { sendCoSearch } from './cooperation/send-co-search.ts'
import { draftDecision } from './deciding/draft-decision.ts'
import { explainDeparture } from './deciding/explain-departure.ts'
import { indexPrecedent } from './deciding/index-precedent.ts'
import { reviewDecision } from './deciding/review-decision.ts'
import { signDecision } from './deciding/sign-decision.ts'
import { archive } from './ending/archive.ts'
import { deemWithdrawn } from './ending/deem-withdrawn.ts'
import { dispatchReply } from './ending/dispatch-reply.ts'
import { openContent, withdrawContent } from './ending/open-content.ts'
import { recordDelivery, recordReplyOpened, recordReturn } from './ending/record-delivery.ts'
import { receiveOnlineWithdrawal, withdraw } from './ending/withdraw.ts'
import { closeConsultation } from './handling/close-consultation.ts'
import { consultOrgan } from './handling/consult-organ.ts'
import { consultThirdParty } from './handling/consult-third-party.ts'
import { extend } from './handling/extend.ts'
import { notifyThirdParty } from './handling/notify-third-party.ts'
import { receiveReasons, requestReasons, setDelayedReply } from './handling/reasons.ts'
import { receiveCorrection } from './handling/receive-correction.ts'
import { receiveOnlineCorrection } from './handling/receive-online-correction.ts'
import { recordOrganOpinion, recordThirdPartyOpinion } from './handling/record-opinions.ts'
import { recordPayment } from './handling/record-payment.ts'
import { recordSearch } from './handling/record-search.ts'
import { sendCorrectionNotice } from './handling/send-correction-notice.ts'
import { sendFeeNotice } from './handling/send-fee-notice.ts'
import { keepArrived, noteArrived, setArrivedAside } from './intake/arrived.ts'
import { assign } from './intake/assign.ts'
import { attach } from './intake/attach.ts'
import { confirmReceipt } from './intake/confirm-receipt.ts'
import { countGuidanceExit } from './intake/count-guidance-exit.ts'
import { fillLikeness } from './intake/fill-likeness.ts'
import { keepFilingNumbers } from './intake/keep-filing-numbers.ts'
import { keepFormDraft } from './intake/keep-form-draft.ts'
import { logContact } from './intake/log-contact.ts'
import { receiveSubmission } from './intake/receive-submission.ts'
import { register } from './intake/register.ts'
import { voidCase } from './intake/void-case.ts'
import { adoptDraft } from './joining/adopt-draft.ts'
import { carrySearches } from './joining/carry-searches.ts'
import { joinCase, partCase } from './joining/join-case.ts'
import { splitCase } from './joining/split-case.ts'
import { slipActs } from './slips/index.ts'
import { windowActs } from './window/index.ts'

export * from './slips/index.ts'
export * from './window/index.ts'
export {
  addReviewNote,
  adoptDraft,
  answerCoSearch,
  archive,
  assign,
  attach,
  cancelConference,
  carryOutInstruction,
  carrySearches,
  closeConsultation,
  concludeConference,
  confirmMinutes,
  confirmReceipt,
  consultOrgan,
  consultThirdParty,
  countGuidanceExit,
  deemWithdrawn,
  dispatchReply,
  draftDecision,
  enterConferenceOpinion,
  enterCoSearchAnswer,
  enterMinutesConfirmed,
  escalateCase,
  explainDeparture,
  extend,
  fillLikeness,
  giveConferenceOpinion,
  indexPrecedent,
  issueInstruction,
  issueMinutes,
  joinCase,
  keepArrived,
  keepFilingNumbers,
  keepFormDraft,
  logContact,
  lowerCase,
  noteArrived,
  notifyThirdParty,
  openConference,
  partCase,
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
  remindCoSearch,
  requestReasons,
  retireLetterRule,
  reviewDecision,
  saveLetterRule,
  sendCorrectionNotice,
  sendCoSearch,
  sendFeeNotice,
  setArrivedAside,
  setDelayedReply,
  settleReviewNote,
  signDecision,
  splitCase,
  voidCase,
  withdraw,
  withdrawCoSearch,
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
  explainDeparture,
  reviewDecision,
  addReviewNote,
  settleReviewNote,
  saveLetterRule,
  retireLetterRule,
  signDecision,
  indexPrecedent,
  dispatchReply,
  recordDelivery,
  recordReplyOpened,
  recordReturn,
  openContent,
  withdrawContent,
  withdraw,
  receiveOnlineWithdrawal,
  deemWithdrawn,
  archive,
  voidCase,
  keepFormDraft,
  countGuidanceExit,
  keepFilingNumbers,
  keepArrived,
  noteArrived,
  setArrivedAside,
  joinCase,
  partCase,
  splitCase,
  adoptDraft,
  carrySearches,
  fillLikeness,
  ...windowActs,
  ...slipActs,
  sendCoSearch,
  answerCoSearch,
  enterCoSearchAnswer,
  remindCoSearch,
  withdrawCoSearch,
  openConference,
  giveConferenceOpinion,
  enterConferenceOpinion,
  concludeConference,
  confirmMinutes,
  enterMinutesConfirmed,
  issueMinutes,
  cancelConference,
  escalateCase,
  issueInstruction,
  carryOutInstruction,
  lowerCase,
]
