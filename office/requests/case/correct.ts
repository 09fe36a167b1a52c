/** 补正: told once, all of it, after talking first; the corrected request starts the period anew (条例 第三十条; R010, R011). */
import { err, inChinese, ok, type PlainDate } from '#kernel'
import type { FactOf, IntakeChannel } from '#law'
import { hasContact } from './case.ts'
import { against, dayRefusal, type Gate, letterDayRefusal, onlyIn, pendingLetter, type Rule, wrong } from './rule.ts'

export interface SendCorrectionNoticeInput {
  readonly on: PlainDate
  readonly periodWorkdays: number
  readonly defects: readonly string[]
  /** A second round: allowed by a leader with this reason, and only if the caller may allow it. */
  readonly secondRoundReason?: string
  readonly mayAllowSecondRound: boolean
}
export interface ReceiveCorrectionInput {
  readonly on: PlainDate
  readonly channel: IntakeChannel
  readonly postedOn?: PlainDate
  readonly justified: boolean
}

const article = '条例第三十条'

export const maySendCorrectionNotice: Gate = (state) => {
  const staged = onlyIn(state, 'handling')
  if (staged) return staged
  if (state.clocks.status === 'overdue') return against(article, '答复期限已过，不能再用补正告知重新起算期限；请尽快答复。')
  if (!hasContact(state, 'correction'))
    return against(
      article,
      '还没有补正沟通记录。请先与申请人联系，把要补什么说清楚，登记一次“补正”沟通，再发补正告知书；确实联系不上的，写明理由，监督员会看到。',
    )
  return null
}

export const sendCorrectionNotice: Rule<SendCorrectionNoticeInput> = (state, input, today, settings) => {
  const refused =
    maySendCorrectionNotice(state, today, settings) ??
    secondRoundRefusal(state.correction !== null, input) ??
    letterDayRefusal(input.on, today, { day: state.clocks.startedOn, what: '收到之日' }, settings)
  if (refused) return err(refused)
  const notice: FactOf<'correctionNoticeSent'> = {
    type: 'correctionNoticeSent',
    on: input.on,
    letter: pendingLetter,
    periodWorkdays: input.periodWorkdays,
    defects: input.defects,
    ...(state.correction && input.secondRoundReason ? { secondRoundReason: input.secondRoundReason } : {}),
  }
  return ok([notice])
}

/** 一次性告知: a second notice needs a leader's consent with its reason. */
const secondRoundRefusal = (again: boolean, input: SendCorrectionNoticeInput) => {
  if (!again) return null
  if (!input.secondRoundReason)
    return against(
      article,
      '补正事项应当一次性告知，本件已经告知过一次。补正后仍不明确的，请答复“补正后申请内容仍不明确”；确需再次补正的，由负责人填写理由后发出。',
      { secondRoundReason: '请填写再次补正的理由' },
    )
  if (!input.mayAllowSecondRound)
    return against(article, '再次补正只能由政府信息公开工作机构负责人或者机关负责人批准发出，请交负责人办理。')
  return null
}

export const mayReceiveCorrection: Gate = (state) => {
  if (state.stage === 'awaiting_correction') return null
  const over = state.stage === 'archived' || state.stage === 'voided' || state.stage === 'closed'
  if (over) return onlyIn(state, 'awaiting_correction')
  return against(article, '没有等待补正的告知书，不能登记补正。申请人补充的材料可以作为附件登记。')
}

export const receiveCorrection: Rule<ReceiveCorrectionInput> = (state, input, today, settings) => {
  const refused =
    mayReceiveCorrection(state, today, settings) ??
    dayRefusal(input.on, today, { day: state.correction?.notice.on ?? null, what: '补正告知书发出之日' }) ??
    (input.postedOn ? postedRefusal(input.postedOn, input.on) : null) ??
    lateRefusal(state.clocks.correctionDue, input)
  if (refused) return err(refused)
  const received: FactOf<'correctionReceived'> = {
    type: 'correctionReceived',
    on: input.on,
    channel: input.channel,
    ...(input.postedOn ? { postedOn: input.postedOn } : {}),
    ...(input.justified ? { justified: true } : {}),
  }
  return ok([received])
}

const postedRefusal = (postedOn: PlainDate, on: PlainDate) =>
  postedOn > on ? wrong('postedOn', '寄出之日不能晚于收到之日，请核对。') : null

/** Judged by the day of posting (民诉法 85.4 by analogy). */
const lateRefusal = (due: PlainDate | null, { on, postedOn, justified }: ReceiveCorrectionInput) =>
  due !== null && (postedOn ?? on) > due && !justified
    ? against(
        article,
        `补正期限到${inChinese(due)}为止，这份补正迟了。有正当理由的请注明“有正当理由”后登记；没有正当理由的，办理“视为放弃”。`,
        {
          justified: '逾期补正需要认定有正当理由',
        },
      )
    : null
