/** Endings: withdrawn by the applicant, deemed withdrawn, voided, archived (条例 第三十条、第四十二条、第四十五条; R003, R037). */
import { err, inChinese, ok, type PlainDate } from '#kernel'
import type { FactType } from '#law'
import { against, dayRefusal, type Gate, onlyIn, type Rule } from './rule.ts'

/** What the applicant wrote is kept sealed beside the docket, never on it. */
export interface WithdrawInput {
  readonly on: PlainDate
}
export interface DeemWithdrawnInput {
  readonly reason: 'correction_overdue' | 'fee_unpaid'
}
export interface ArchiveInput {
  /** SM3 at the head of the docket's chain: seals everything entered before. */
  readonly digest: string
}
export interface VoidInput {
  readonly reason: string
}

export const mayWithdraw: Gate = (state) =>
  onlyIn(
    state,
    'submitted',
    'received',
    'handling',
    'awaiting_correction',
    'consulting',
    'awaiting_payment',
    'reviewing',
    'signing',
    'decided',
  )

/** 撤回: by the applicant's own statement, before the reply is dispatched. */
export const withdraw: Rule<WithdrawInput> = (state, input, today, settings) => {
  const refused = mayWithdraw(state, today, settings) ?? dayRefusal(input.on, today, { day: state.submitted?.on ?? null, what: '提交之日' })
  return refused ? err(refused) : ok([{ type: 'withdrawn', on: input.on, statement: '申请人书面声明撤回申请' }])
}

export const mayDeemWithdrawn: Gate = (state) => {
  const waiting = onlyIn(state, 'awaiting_correction', 'awaiting_payment')
  if (waiting) return waiting
  if (state.clocks.status === 'deemed_withdrawn') return null
  const forCorrection = state.stage === 'awaiting_correction'
  const article = forCorrection ? '条例第三十条' : '国办函〔2020〕109号第六条'
  const due = forCorrection ? state.clocks.correctionDue : state.clocks.feePayDue
  const what = forCorrection ? '补正' : '缴费'
  if (due === null) return against(article, `还没有登记${what}告知的送达日期：${what}期限自申请人收到之日起算，请先登记送达。`)
  return against(article, `${what}期限到${inChinese(due)}为止，还没有届满，不能视为放弃。`)
}

/** 视为放弃: computed by the clocks, entered by an official. */
export const deemWithdrawn: Rule<DeemWithdrawnInput> = (state, input, today, settings) => {
  const refused = mayDeemWithdrawn(state, today, settings)
  if (refused) return err(refused)
  if (state.clocks.withdrawnReason !== input.reason)
    return err(against('条例第三十条、第四十二条', '放弃的原因与案卷不符：请按正在等待的事项（补正或者缴费）选择。'))
  return ok([{ type: 'deemedWithdrawn', on: today, reason: input.reason }])
}

export const mayArchive: Gate = (state) => {
  if (state.stage === 'dispatched') return against('条例第四十五条', '答复还没有送达。请先登记送达（两个日期：发出和收到），再归档。')
  return onlyIn(state, 'delivered', 'closed')
}

export const archive: Rule<ArchiveInput> = (state, input, today, settings) => {
  const refused = mayArchive(state, today, settings)
  return refused ? err(refused) : ok([{ type: 'archived', on: today, digest: input.digest }])
}

const formal: ReadonlySet<FactType> = new Set<FactType>([
  'correctionNoticeSent',
  'thirdPartyLetterSent',
  'organLetterSent',
  'feeNoticeSent',
  'extensionApproved',
  'reasonsRequested',
  'delayedReplySet',
])

export const mayVoid: Gate = (state) => {
  const staged = onlyIn(state, 'submitted', 'received', 'handling')
  if (staged) return staged
  if (state.facts.some(({ type }) => formal.has(type)))
    return against('条例第四十五条', '案件已经发出过正式文书，不能作废。请依法办结；申请人不要了的，办理撤回。')
  return null
}

/** 作废: a mistake in the register (entered twice, wrong organ's book); the number and the reason stay. */
export const voidCase: Rule<VoidInput> = (state, input, today, settings) => {
  const refused = mayVoid(state, today, settings)
  return refused ? err(refused) : ok([{ type: 'voided', on: today, reason: input.reason }])
}
