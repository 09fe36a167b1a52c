/** What may be done with a case today: every act, allowed or not, with the reason and the article; and the one to do next. */
import type { PlainDate } from '#kernel'
import type { Stage } from '../inputs.contract.ts'
import { mayAdoptDraft } from './adopt-draft.ts'
import { mayAssign } from './assign.ts'
import type { CaseState } from './case.ts'
import { maySendCoSearch } from './co-search.ts'
import { mayOpenConference } from './conference.ts'
import { mayConfirmReceipt } from './confirm-receipt.ts'
import { mayCloseConsultation, mayConsult, mayNotifyThirdParty, mayRecordOrganOpinion, mayRecordThirdPartyOpinion } from './consult.ts'
import { mayReceiveCorrection, maySendCorrectionNotice } from './correct.ts'
import { mayDraftDecision, mayReviewDecision, maySignDecision } from './decide.ts'
import { mayArchive, mayDeemWithdrawn, mayVoid, mayWithdraw } from './endings.ts'
import { mayCarryOut, mayEscalate, mayInstruct } from './escalation.ts'
import { mayExtend } from './extend.ts'
import { mayTagFastLane } from './fast-lane.ts'
import { mayRecordPayment, maySendFeeNotice } from './fee.ts'
import { mayHandOut } from './hand-out.ts'
import { mayHandOver } from './hand-over.ts'
import { mayOpenInquiry } from './inquiry.ts'
import { mayJoin, mayPart } from './join.ts'
import { mayExplainDeparture } from './one-line.ts'
import { mayOpenContent, mayWithdrawContent } from './opened-content.ts'
import { mayMakePaperPackage, mayRecordPaperSent } from './paper.ts'
import { mayReceiveReasons, mayRequestReasons, maySetDelayedReply } from './reasons.ts'
import { mayAttach, mayLogContact, mayRecordSearch } from './record.ts'
import type { Gate, RuleSettings } from './rule.ts'
import { mayDispatchReply, mayRecordDelivery } from './serve.ts'
import { mayIssueSlip } from './slips.ts'
import { maySplit } from './split.ts'
import { mayOverrideTalk } from './talk.ts'

/** Every act on a case with its button's words and the gate that its rule asks first. */
export const caseActs = {
  'requests.confirmReceipt': { title: '确认收到', gate: mayConfirmReceipt },
  'requests.assign': { title: '分派', gate: mayAssign },
  'requests.logContact': { title: '记一次沟通', gate: mayLogContact },
  'requests.attach': { title: '加附件', gate: mayAttach },
  'requests.overrideTalk': { title: '没有沟通，写明理由', gate: mayOverrideTalk },
  'requests.tagFastLane': { title: '列为快办', gate: mayTagFastLane },
  'requests.recordSearch': { title: '登记检索', gate: mayRecordSearch },
  'requests.joinCase': { title: '并案', gate: mayJoin },
  'requests.partCase': { title: '解除并案', gate: mayPart },
  'requests.splitCase': { title: '分件', gate: maySplit },
  'requests.sendCorrectionNotice': { title: '补正告知', gate: maySendCorrectionNotice },
  'requests.receiveCorrection': { title: '登记补正', gate: mayReceiveCorrection },
  'requests.consultThirdParty': { title: '征求第三方意见', gate: mayConsult },
  'requests.recordThirdPartyOpinion': { title: '登记第三方意见', gate: mayRecordThirdPartyOpinion },
  'requests.notifyThirdParty': { title: '告知第三方', gate: mayNotifyThirdParty },
  'requests.consultOrgan': { title: '征求其他机关意见', gate: mayConsult },
  'requests.recordOrganOpinion': { title: '登记机关意见', gate: mayRecordOrganOpinion },
  'requests.closeConsultation': { title: '意见期满', gate: mayCloseConsultation },
  'requests.sendCoSearch': { title: '发协查', gate: maySendCoSearch },
  'requests.openConference': { title: '发起会商', gate: mayOpenConference },
  'requests.escalateCase': { title: '提为重大复杂', gate: mayEscalate },
  'requests.issueInstruction': { title: '作出指示', gate: mayInstruct },
  'requests.carryOutInstruction': { title: '反馈指示', gate: mayCarryOut },
  'requests.lowerCase': { title: '不再列为重大复杂', gate: mayInstruct },
  'requests.extend': { title: '延期答复', gate: mayExtend },
  'requests.sendFeeNotice': { title: '收费通知', gate: maySendFeeNotice },
  'requests.recordPayment': { title: '登记缴费', gate: mayRecordPayment },
  'requests.requestReasons': { title: '要求说明理由', gate: mayRequestReasons },
  'requests.receiveReasons': { title: '登记理由', gate: mayReceiveReasons },
  'requests.setDelayedReply': { title: '延迟答复', gate: maySetDelayedReply },
  'requests.explainDeparture': { title: '说明不同口径的理由', gate: mayExplainDeparture },
  'requests.draftDecision': { title: '起草答复', gate: mayDraftDecision },
  'requests.adoptDraft': { title: '沿用主件答复', gate: mayAdoptDraft },
  'requests.reviewDecision': { title: '审核', gate: mayReviewDecision },
  'requests.signDecision': { title: '签发', gate: maySignDecision },
  'requests.dispatchReply': { title: '发出答复', gate: mayDispatchReply },
  'requests.handOut': { title: '窗口出件', gate: mayHandOut },
  'requests.recordDelivery': { title: '登记送达', gate: mayRecordDelivery },
  'requests.recordReturn': { title: '登记退回', gate: mayRecordDelivery },
  'inquiries.open': { title: '转为咨询', gate: mayOpenInquiry },
  'requests.handOver': { title: '登记转办', gate: mayHandOver },
  'requests.orderPaperPackage': { title: '制作纸质件', gate: mayMakePaperPackage },
  'requests.recordPaperSent': { title: '登记另寄纸质件', gate: mayRecordPaperSent },
  'requests.issueApplicationForm': { title: '打印申请表', gate: mayLogContact },
  'requests.issueSlip': { title: '开亲友代办码', gate: mayIssueSlip },
  'requests.withdraw': { title: '申请人撤回', gate: mayWithdraw },
  'requests.deemWithdrawn': { title: '视为放弃', gate: mayDeemWithdrawn },
  'requests.openContent': { title: '材料向所有人公开', gate: mayOpenContent },
  'requests.withdrawContent': { title: '收回公开的材料', gate: mayWithdrawContent },
  'requests.archive': { title: '归档', gate: mayArchive },
  'requests.voidCase': { title: '作废', gate: mayVoid },
} as const satisfies Record<`requests.${string}` | `inquiries.${string}`, { readonly title: string; readonly gate: Gate }>
export type CaseActName = keyof typeof caseActs
export const caseActNames = Object.keys(caseActs).filter((name): name is CaseActName => name in caseActs)

export interface ActToday {
  readonly name: CaseActName
  readonly title: string
  readonly allowed: boolean
  readonly reason: string | null
  readonly article: string | null
}

/** All acts, in the order of a case's life. Who may press them is another question (permissions). */
export const allowedActs = (state: CaseState, today: PlainDate, settings: RuleSettings): readonly ActToday[] =>
  caseActNames.map((name) => actToday(name, state, today, settings))

const actToday = (name: CaseActName, state: CaseState, today: PlainDate, settings: RuleSettings): ActToday => {
  const { title, gate } = caseActs[name]
  const refusal = gate(state, today, settings)
  return { name, title, allowed: refusal === null, reason: refusal?.message ?? null, article: refusal?.article ?? null }
}

/** The acts that move a case on from each stage, the likeliest first. */
const onward: Readonly<Record<Stage, readonly CaseActName[]>> = {
  submitted: ['requests.confirmReceipt'],
  received: ['requests.assign'],
  handling: ['requests.draftDecision'],
  awaiting_correction: ['requests.deemWithdrawn', 'requests.receiveCorrection'],
  consulting: ['requests.closeConsultation', 'requests.recordThirdPartyOpinion', 'requests.recordOrganOpinion'],
  awaiting_payment: ['requests.deemWithdrawn', 'requests.recordPayment'],
  reviewing: ['requests.reviewDecision'],
  signing: ['requests.signDecision'],
  decided: ['requests.dispatchReply', 'requests.notifyThirdParty', 'requests.recordDelivery'],
  dispatched: ['requests.recordDelivery'],
  delivered: ['requests.archive'],
  closed: ['requests.archive'],
  archived: [],
  voided: [],
}

/** The one next lawful act; null when the case is at its end. */
export const nextAct = (state: CaseState, today: PlainDate, settings: RuleSettings): ActToday | null =>
  onward[state.stage].map((name) => actToday(name, state, today, settings)).find(({ allowed }) => allowed) ?? null
