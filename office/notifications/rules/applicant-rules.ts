/** Which steps of a case are told to its applicant, in plain words without names, subject or codes. A new one is one line here. Pure. */
import { replyDue, shortDay, type Told } from './told.ts'

export interface ApplicantRule {
  readonly on: string
  /** For the settings page. */
  readonly title: string
  /** Null: nothing worth telling after all. */
  readonly line: (told: Told) => string | null
  /** Something runs against the applicant, or is what he waits for: at once, whatever the hour and how often that day. */
  readonly urgent?: true
}

const by = (told: Told, before: string, without: string): string => {
  const due = replyDue(told)
  return due ? `${before}，最晚${shortDay(due)}答复您。` : without
}

export const applicantRules: readonly ApplicantRule[] = [
  {
    on: 'requests.registered',
    title: '已经登记',
    line: (told) => by(told, '已经登记', '已经登记，和您确认收到的日子以后开始计算期限。'),
  },
  { on: 'requests.receiptConfirmed', title: '收到的日子已确认', line: (told) => by(told, '收到的日子已经确认', '收到的日子已经确认。') },
  {
    on: 'requests.correctionNoticeSent',
    title: '要补充说明',
    urgent: true,
    line: ({ state }) => {
      const due = state?.clocks.correctionDue
      const when = due ? `${shortDay(due)}前` : `收到通知后${state?.correction?.notice.periodWorkdays ?? ''}个工作日内`
      return `还差一点信息，请在${when}补充；没有正当理由不补充的，按放弃申请处理。`
    },
  },
  { on: 'requests.correctionReceived', title: '补充收到了', line: (told) => by(told, '您的补充收到了', '您的补充收到了。') },
  { on: 'requests.thirdPartyConsulted', title: '在征求第三方意见', line: () => '正在书面征求第三方的意见，等意见的日子不算在期限里。' },
  { on: 'requests.organConsulted', title: '在征求机关意见', line: () => '正在征求有关机关的意见，等意见的日子不算在期限里。' },
  { on: 'requests.extended', title: '延长期限', line: (told) => by(told, '要多用几天', '期限延长了，新的日子见进度页。') },
  {
    on: 'requests.feeNoticeSent',
    title: '要缴信息处理费',
    urgent: true,
    line: ({ state }) => {
      const due = state?.clocks.feePayDue
      return `需要缴信息处理费，请在${due ? `${shortDay(due)}前` : '通知写的期限内'}缴清；逾期不缴的，按放弃申请处理。`
    },
  },
  { on: 'requests.paid', title: '费用收到了', line: (told) => by(told, '费用收到了', '费用收到了。') },
  {
    on: 'requests.reasonsRequested',
    title: '要说明理由',
    urgent: true,
    line: ({ state }) => {
      const due = state?.reasons?.asked.dueOn
      return due ? `请在${shortDay(due)}前说明申请的理由，写法见通知。` : '请说明申请的理由，写法见通知。'
    },
  },
  { on: 'requests.delayedReplySet', title: '答复要晚一些', line: (told) => by(told, '答复要晚一些', '答复要晚一些，新的日子见进度页。') },
  {
    on: 'requests.replyDispatched',
    title: '答复发出了',
    urgent: true,
    line: ({ state }) => {
      switch (state?.dispatched?.method) {
        case 'electronic':
          return '答复好了，上网就能打开。'
        case 'in_person':
          return '答复好了，当面交给您。'
        default:
          return '答复好了，正在送给您的路上。'
      }
    },
  },
  { on: 'requests.withdrawn', title: '撤回办好了', line: () => '按您的意思撤回了，不再办理。' },
  {
    on: 'requests.deemedWithdrawn',
    title: '按放弃申请处理',
    urgent: true,
    line: ({ state }) =>
      state?.clocks.withdrawnReason === 'fee_unpaid'
        ? '没有在期限内收到费用，这件申请按放弃处理了。'
        : '没有在期限内收到您的补充，这件申请按放弃处理了。',
  },
]

/** What applicants are told of, to be listened to. */
export const applicantHappenings: readonly string[] = applicantRules.map(({ on }) => on)
