/** Registration 登记: everything handed in is registered, whatever the channel (条例 第二十八、二十九、三十一条; R002–R004). */
import { err, ok, type PlainDate, type Result } from '#kernel'
import type { Fact, FactOf, IntakeChannel } from '#law'
import { dayRefusal, type RuleSettings, wrong } from './rule.ts'

export interface RegisterInput {
  readonly channel: IntakeChannel
  readonly submittedOn: PlainDate
  readonly signedOn?: PlainDate
  readonly arrivedOn?: PlainDate
  readonly confirmedOn?: PlainDate
  /** The clerk who filled it in for the applicant, by id. */
  readonly assistedBy?: string
}

/** The first facts of a docket: what was handed in and how; the number is given when they are entered. */
export const register = (input: RegisterInput, number: string, today: PlainDate, settings: RuleSettings): Result<readonly Fact[]> => {
  const refused = daysRefusal(input, today)
  if (refused) return err(refused)
  const { channel } = input
  const automatic = channel === 'online' && settings.law.autoConfirm
  const confirmedOn = input.confirmedOn ?? (automatic ? input.submittedOn : undefined)
  const submitted: FactOf<'submitted'> = {
    type: 'submitted',
    on: input.submittedOn,
    channel,
    ...(channel === 'registered_mail' && input.signedOn ? { signedOn: input.signedOn } : {}),
    ...(channel === 'ordinary_mail' && input.arrivedOn ? { arrivedOn: input.arrivedOn } : {}),
    ...(input.assistedBy ? { assistedBy: input.assistedBy } : {}),
  }
  const registered: FactOf<'registered'> = { type: 'registered', on: today, number }
  if (!needsConfirmation(channel) || !confirmedOn) return ok([submitted, registered])
  return ok([submitted, registered, { type: 'receiptConfirmed', on: confirmedOn, how: automatic ? 'automatic' : 'phone' }])
}

/** 第三十一条: with these the day of receipt is the day on which both sides confirmed. */
export const needsConfirmation = (channel: IntakeChannel): boolean =>
  channel === 'ordinary_mail' || channel === 'online' || channel === 'email' || channel === 'fax'

const daysRefusal = (input: RegisterInput, today: PlainDate) => {
  const { submittedOn, signedOn, arrivedOn, confirmedOn, channel } = input
  const submitted = dayRefusal(submittedOn, today, { day: null, what: '' }, 'submittedOn')
  if (submitted) return submitted
  if (channel === 'registered_mail' && !signedOn)
    return wrong('signedOn', '请填写本机关签收的日期：签收的邮件以签收之日为收到之日（条例第三十一条）。')
  if (channel === 'ordinary_mail' && !arrivedOn) return wrong('arrivedOn', '请填写平常信函到达公开工作机构的日期（条例第三十一条）。')
  const days = [
    { field: 'signedOn', day: signedOn, after: submittedOn, what: '寄出之日' },
    { field: 'arrivedOn', day: arrivedOn, after: submittedOn, what: '寄出之日' },
    { field: 'confirmedOn', day: confirmedOn, after: arrivedOn ?? submittedOn, what: arrivedOn ? '到达之日' : '提交之日' },
  ]
  for (const { field, day, after, what } of days) {
    const refused = day ? dayRefusal(day, today, { day: after, what }, field) : null
    if (refused) return refused
  }
  return null
}
