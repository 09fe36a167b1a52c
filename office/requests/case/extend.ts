/** 延期答复: at most twenty workdays, once, with the consent of the head of the FOI office, told in time, after talking (条例 第三十三条第二款; R018). */
import { err, inChinese, ok, type PlainDate } from '#kernel'
import { type ApproverRole, type ExtensionFault, extensionFaultTerms, type FactOf, readClocks } from '#law'
import { hasContact } from './case.ts'
import { against, type Gate, letterDayRefusal, onlyIn, pendingLetter, type Rule } from './rule.ts'

export interface ExtendInput {
  readonly on: PlainDate
  readonly workdays: number
  readonly reason: string
  /** The role in which the caller consents. */
  readonly approvedByRole: ApproverRole
}

const article = '条例第三十三条第二款'

export const mayExtend: Gate = (state) => {
  const staged = onlyIn(state, 'handling', 'consulting', 'reviewing', 'signing')
  if (staged) return staged
  const { clocks } = state
  if (clocks.status === 'overdue' && clocks.replyDue)
    return against(article, `答复期限到${inChinese(clocks.replyDue)}为止，已经届满；期满后才发出的延期告知没有效力，请尽快答复。`)
  if (clocks.extendedBy > 0) return against(article, `本次答复期限已经延长过一次（${clocks.extendedBy} 个工作日），不能再次延期。`)
  if (clocks.delayedTo) return against('条例第三十五条', '已经另行确定延迟答复的期限，不能再延期。')
  if (!hasContact(state, 'extension'))
    return against(
      article,
      '还没有延期沟通记录。请先与申请人联系，说明需要延期的原因，登记一次“延期”沟通，再办延期；确实联系不上的，写明理由，监督员会看到。',
    )
  return null
}

export const extend: Rule<ExtendInput> = (state, input, today, settings) => {
  const refused =
    mayExtend(state, today, settings) ?? letterDayRefusal(input.on, today, { day: state.clocks.startedOn, what: '期限起算之日' }, settings)
  if (refused) return err(refused)
  const extension: FactOf<'extensionApproved'> = {
    type: 'extensionApproved',
    on: input.on,
    workdays: input.workdays,
    approvedByRole: input.approvedByRole,
    notifiedOn: input.on,
    letter: pendingLetter,
    reason: input.reason,
  }
  const options = { asOf: today, calendar: settings.calendar, settings: settings.law }
  const reading = readClocks([...state.facts, extension], options).extensions.at(-1)
  if (reading?.reason) return err(against(article, `${extensionFaultTerms[reading.reason]}。${howToMend[reading.reason]}`))
  return ok([extension])
}

const howToMend: Readonly<Record<ExtensionFault, string>> = {
  not_positive: '请填写 1 至 20 个工作日。',
  over_cap: '请填写 1 至 20 个工作日。',
  wrong_approver: '请提交负责人办理延期。',
  already_extended: '请在现有期限内答复。',
  late_notice: '请尽快答复。',
}
