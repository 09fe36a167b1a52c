/** 信息处理费: only for a clearly unreasonable number or frequency, inside the reply period; payment starts the period anew (条例 第四十二条; 国办函〔2020〕109号). */
import { err, type Fen, fenFromYuan, inChinese, inYuan, ok, type PlainDate } from '#kernel'
import { type ChargedRequest, feeFault, feeInFen } from '#law'
import { against, dayRefusal, type Gate, letterDayRefusal, onlyIn, pendingLetter, type Rule, wrong } from './rule.ts'

export interface SendFeeNoticeInput {
  readonly on: PlainDate
  readonly standard: 'per_request' | 'per_page'
  /** The ordinal among the same applicant's requests to this organ in the month of receipt, as counted by the register. */
  readonly ordinalInMonth: number
  /** As typed; must agree with the register. */
  readonly sequenceInMonth?: number
  readonly pages?: number
  readonly delivery: ChargedRequest['delivery']
  readonly howToPay?: string
}
export interface RecordPaymentInput {
  readonly on: PlainDate
  readonly amount: Fen
  readonly postedOn?: PlainDate
}

const article = '条例第四十二条'
const tariff = '国办函〔2020〕109号第六条'

export const maySendFeeNotice: Gate = (state) => {
  const staged = onlyIn(state, 'handling')
  if (staged) return staged
  if (state.fee) return against(tariff, '本件已经发过收费通知书，同一申请只能选一种标准收一次。')
  if (state.clocks.status === 'overdue')
    return against(tariff, '答复期限已过。收费决定和通知应当在答复期限内作出，现在发出没有效力；请尽快答复。')
  return null
}

/** What is due under the standard chosen; the sum is reckoned, never typed. */
export const feeFor = (input: Omit<SendFeeNoticeInput, 'on'>): ReturnType<typeof feeInFen> => feeInFen(charged(input))

const charged = ({ standard, ordinalInMonth, pages, delivery }: Omit<SendFeeNoticeInput, 'on'>): ChargedRequest => ({
  seqInMonth: ordinalInMonth,
  chargedBy: standard,
  ...(pages === undefined ? {} : { pages }),
  ...(delivery ? { delivery } : {}),
})

export const sendFeeNotice: Rule<SendFeeNoticeInput> = (state, input, today, settings) => {
  const refused =
    maySendFeeNotice(state, today, settings) ??
    letterDayRefusal(input.on, today, { day: state.clocks.startedOn, what: '收到之日' }, settings) ??
    inputRefusal(input)
  if (refused) return err(refused)
  const amount = feeFor(input)
  if (amount === null || amount === 0) return err(against(article, freeOfCharge(input)))
  return ok([
    {
      type: 'feeNoticeSent',
      on: input.on,
      letter: pendingLetter,
      amount,
      standard: input.standard,
      ...(input.howToPay ? { howToPay: input.howToPay } : {}),
    },
  ])
}

const inputRefusal = (input: SendFeeNoticeInput) => {
  if (input.standard === 'per_page' && input.pages === undefined) return wrong('pages', '按量计收的，请填写页数。')
  if (feeFault(charged(input)))
    return against('国办函〔2020〕109号第五条', '已经主动公开、只告知获取途径或者当面查阅的，不能按量计收；请改按件计收或者不收费。')
  if (input.standard === 'per_request' && input.sequenceInMonth !== undefined && input.sequenceInMonth !== input.ordinalInMonth)
    return wrong('sequenceInMonth', `登记簿上这是该申请人本月的第 ${input.ordinalInMonth} 件，请核对。`)
  return null
}

const freeOfCharge = ({ standard, ordinalInMonth, pages }: SendFeeNoticeInput): string =>
  standard === 'per_request'
    ? `这是该申请人当月向本机关提出的第 ${ordinalInMonth} 件，每月前 10 件不收费，不能发收费通知。`
    : `本件共 ${pages ?? 0} 页，30 页以下不收费，不能发收费通知。`

export const mayRecordPayment: Gate = (state) => {
  if (state.stage === 'awaiting_payment') return null
  return onlyIn(state, 'awaiting_payment') ?? against(tariff, '没有等待缴费的通知书。')
}

export const recordPayment: Rule<RecordPaymentInput> = (state, input, today, settings) => {
  const fee = state.fee
  const refused =
    mayRecordPayment(state, today, settings) ?? dayRefusal(input.on, today, { day: fee?.notice.on ?? null, what: '收费通知书发出之日' })
  if (refused || !fee) return err(refused ?? against(tariff, '没有等待缴费的通知书。'))
  const due = state.clocks.feePayDue
  if (due !== null && (input.postedOn ?? input.on) > due)
    return err(against(tariff, `缴费期限到${inChinese(due)}为止，这笔款迟了；期满未缴的视为放弃申请，请退还款项并办理“视为放弃”。`))
  const open = fee.notice.amount - fee.paid
  if (input.amount > open) return err(wrong('amountYuan', `还应缴 ${inYuan(fenFromYuan(open / 100))}，不能多登。`))
  return ok([{ type: 'feePaid', on: input.on, amount: input.amount, ...(input.postedOn ? { postedOn: input.postedOn } : {}) }])
}
