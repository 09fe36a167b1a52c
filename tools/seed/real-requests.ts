/** The sixty real requests: read from the file, put on days the Regulation of 2019 governs, and what each asks for. */
import { addDays, addMonths, isPlainDate, type PlainDate, plainDate } from '#kernel'
import { addWorkdays, type DecisionCode, decisionCodes, decisions } from '#law'
import type { ApplicantKind } from './applicants.ts'
import type { Channel } from './plan.ts'
import file from './real-requests.json' with { type: 'json' }

export interface RealRequest {
  readonly id: string
  readonly organ: string
  readonly organLevel: string
  readonly applicantKind: ApplicantKind
  readonly requested: string
  readonly channel: Channel
  readonly appliedOn: PlainDate
  readonly receivedOn: PlainDate
  readonly correction: { readonly noticeOn: PlainDate; readonly correctedOn: PlainDate } | null
  readonly thirdPartyAskedOn: PlainDate | null
  /** Null when there is no reply. */
  readonly decidedOn: PlainDate | null
  readonly dispatchedOn: PlainDate | null
  readonly code: DecisionCode | null
  readonly subReason: string | null
  readonly articles: readonly string[]
  /** By how many years it was moved, so that the Regulation in force from 2019-05-15 governs it. */
  readonly movedYears: number
  /** Days that the source does not give. */
  readonly assumed: readonly string[]
  readonly result: string | null
  readonly lesson: string
  readonly source: string
}

/** The present Regulation. */
export const inForceFrom = plainDate('2019-05-15')

/** All sixty, in the order of their receipt. */
export const realRequests = (): readonly RealRequest[] =>
  file.requests.map(read).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : a.id < b.id ? -1 : 1))

type Raw = (typeof file.requests)[number]

const read = (raw: Raw): RealRequest => {
  const assumed: string[] = []
  const dayOf = (name: string) => raw.events?.find(({ event }) => event === name)?.date
  const whole = (text: string | undefined): PlainDate | null => {
    if (text === undefined) return null
    if (isPlainDate(text)) return text
    assumed.push(`${text} 只到月，取 15 日`)
    return plainDate(`${text}-15`)
  }
  const channel = channelOf(raw.channel)
  const decided = whole(dayOf('decided')) ?? whole(dayOf('served'))
  const applied = whole(dayOf('applied'))
  const received =
    whole(dayOf('received')) ?? whole(dayOf('received_per_post_office')) ?? receivedByGuess(applied, decided, channel, assumed)
  const correctedOn = whole(dayOf('corrected'))
  const noticeOn = whole(dayOf('correction_notice'))
  const { code, subReason } = decisionOf(raw.decision)
  const replied = code === null ? null : (decided ?? replyByGuess(received, assumed))
  const movedYears = yearsUntil(received)
  const moved = (day: PlainDate | null): PlainDate | null => (day === null ? null : addMonths(day, 12 * movedYears))
  const needsCorrection = noticeOn !== null || correctedOn !== null || code === 'unable.still_unclear'
  const asked = moved(noticeOn) ?? addWorkdays(moved(received) ?? received, 3)
  return {
    id: raw.id,
    organ: raw.organ,
    organLevel: raw.organLevel,
    applicantKind: raw.applicantKind === 'commercial_enterprise' ? 'commercial_enterprise' : 'natural_person',
    requested: raw.requestedInformation,
    channel,
    appliedOn: moved(applied) ?? moved(received) ?? received,
    receivedOn: moved(received) ?? received,
    correction: needsCorrection ? { noticeOn: asked, correctedOn: moved(correctedOn) ?? addWorkdays(asked, 6) } : null,
    thirdPartyAskedOn: moved(whole(dayOf('third_party_notice'))),
    decidedOn: moved(replied),
    dispatchedOn: moved(whole(dayOf('served')) ?? replied),
    code,
    subReason,
    articles: articlesOf(raw.articlesCited ?? [], code),
    movedYears,
    assumed,
    result: raw.disputed?.result ?? null,
    lesson: raw.lesson ?? '',
    source: raw.source,
  }
}

const channelOf = (channel: string | undefined): Channel => {
  switch (channel) {
    case 'online':
    case 'email':
      return channel
    case 'mail_letter':
      return 'ordinary_mail'
    case undefined:
      return 'in_person'
    default:
      // express and registered letters are signed for
      return 'registered_mail'
  }
}

const receivedByGuess = (applied: PlainDate | null, decided: PlainDate | null, channel: Channel, assumed: string[]): PlainDate => {
  if (applied !== null) {
    if (channel !== 'registered_mail') return applied
    assumed.push('收到日期未载，取寄出后第二天')
    return addDays(applied, 2)
  }
  if (decided !== null) {
    assumed.push('收到日期未载，取答复前 15 个工作日')
    return addWorkdays(decided, -15)
  }
  assumed.push('日期未载，取 2024-03-01')
  return plainDate('2024-03-01')
}

const replyByGuess = (received: PlainDate, assumed: string[]): PlainDate => {
  assumed.push('答复日期未载，取收到后 15 个工作日')
  return addWorkdays(received, 15)
}

const decisionOf = (decision: string | null): { readonly code: DecisionCode | null; readonly subReason: string | null } => {
  if (decision === null) return { code: null, subReason: null }
  const code = decisionCodes.find((known) => known === decision)
  return code ? { code, subReason: null } : { code: 'closed.other', subReason: decision }
}

/** Articles of the Regulation before 2019 and mere „36“ without an item are those of the type. */
const articlesOf = (cited: readonly string[], code: DecisionCode | null): readonly string[] => {
  const exact = cited.filter((article) => !article.startsWith('旧') && article !== '36')
  return exact.length > 0 || code === null ? exact : decisions[code].mustCite
}

const yearsUntil = (received: PlainDate): number => {
  for (let years = 0; ; years++) if (addMonths(received, 12 * years) >= inForceFrom) return years
}
