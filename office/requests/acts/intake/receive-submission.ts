/** requests.receiveSubmission: what was handed in on the portal or the kiosk is registered as it came (条例 第二十八、三十一条; R001). Never refused for its content. */
import { randomUUID } from 'node:crypto'
import { fromSite, type SiteMessage } from '#exchange'
import { missing, type OrganId, ok, plainDate, type RequestId, type Result, yearOf } from '#kernel'
import { type Fact, splitItems } from '#law'
import { findOrgan } from '#organs'
import { type ActContext, act } from '#platform'
import { attachedFacts } from '../../case/attached.ts'
import { register as registerRule } from '../../case/register.ts'
import { registrationReceipt } from '../../letters/index.ts'
import { loadRuleSettings } from '../../rule-settings.ts'
import { findByTrackingNumber } from '../../store.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { registerCase, takeCaseNumber } from '../../store-register.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'

export const receiveSubmission = act({
  name: 'requests.receiveSubmission',
  title: '接收网上申请',
  side: 'office',
  input: fromSite['request.submitted'],
  within: async (_context, { organId }) => organId as OrganId,
  handle: (context, input) => registerFromSite(context, input, []),
})

/** Registers what came from the public side, with whatever else is to stand on its docket from the beginning. */
export const registerFromSite = async (
  context: ActContext,
  input: SiteMessage<'request.submitted'>,
  more: readonly Fact[],
): Promise<Result<Received>> => {
  const organ = await findOrgan(context.sql, input.organId as OrganId)
  if (!organ) return missing('没有这个机关，请核对申请要送到哪个机关。')
  const already = await findByTrackingNumber(context, input.trackingNumber)
  if (already) return ok<Received>({ requestId: already.id, number: already.number })
  const settings = await loadRuleSettings(context, organ)
  const submittedOn = plainDate(input.submittedOn)
  const confirmedOn = input.channel === 'online' && settings.law.autoConfirm && input.confirmedOn ? plainDate(input.confirmedOn) : null
  const ruled = registerRule({ channel: input.channel, submittedOn, ...(confirmedOn ? { confirmedOn } : {}) }, '', context.today, settings)
  if (!ruled.ok) return ruled
  const number = await takeCaseNumber(context, organ, yearOf(context.today))
  const files = input.files.map(({ digest, name }) => ({ digest, name, role: 'application' as const }))
  const facts = [
    ...ruled.value.map((fact) => (fact.type === 'registered' ? { ...fact, number: number.number } : fact)),
    ...attachedFacts(files, submittedOn),
    ...more,
  ]
  const { requested } = input
  const entry = {
    id: randomUUID() as RequestId,
    organ,
    settings,
    number,
    trackingNumber: input.trackingNumber,
    codeDigest: input.codeDigest,
    channel: input.channel,
    assisted: false,
    mailNumber: null,
    applicant: input.applicant,
    subject: subjectOf(requested),
    description: descriptionOf(requested),
    items: itemsOf(requested),
    wish: input.wish,
    submittedOn,
  }
  const opened = await registerCase(context, entry, facts, 'requests.receiveSubmission')
  await insertAttachments(context, entry.id, files)
  const { replyDue, calendarProvisional } = opened.state.clocks
  const receipt = registrationReceipt(await situationOf(context, opened, context.today), { replyDue, provisional: calendarProvisional })
  const letter = await issueForm(context, opened, receipt, 'applicant')
  context.happened({
    name: 'requests.registered',
    subject: { kind: 'request', id: entry.id },
    organId: organ.id,
    detail: {
      number: number.number,
      channel: input.channel,
      to: opened.state.stage,
      version: opened.state.version,
      letterId: letter.letterId,
    },
  })
  return ok<Received>({ requestId: entry.id, number: number.number })
}

export interface Received {
  readonly requestId: RequestId
  readonly number: string
}

interface Requested {
  readonly description: string
  readonly title?: string
  readonly documentNumber?: string
  readonly period?: string
  readonly place?: string
}

/** A name for lists: the title that was given, or how the description begins. */
const subjectOf = ({ title, description }: Requested): string => {
  const words = (title?.trim() || description.trim()).replace(/\s+/g, ' ')
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`
}

/** The applicant's words, with what he gave in the other fields behind them. */
const descriptionOf = ({ description, title, documentNumber, period, place }: Requested): string => {
  const more = [
    title && `名称：${title}`,
    documentNumber && `文号：${documentNumber}`,
    period && `时间：${period}`,
    place && `地点：${place}`,
  ].filter((line): line is string => !!line)
  return [description.trim(), ...more].join('\n').slice(0, 5000)
}

/** What the applicant lists becomes items of their own; a single wish goes by its title (条例 第二十九条第二款第二项). */
const itemsOf = ({ description, title }: Requested): readonly string[] => {
  const { items } = splitItems(description)
  if (items.length >= 2) return items.slice(0, 50).map((item) => item.slice(0, 500))
  return [(title?.trim() || description.trim()).slice(0, 500)]
}
