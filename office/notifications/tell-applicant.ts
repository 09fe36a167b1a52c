/** Queues what an applicant is told: one message a case, a way and a day, collected until it goes; urgent steps take the rest along at once. */
import type { Instant, RequestId } from '#kernel'
import type { ActContext } from '#platform'
import { consentOf } from './consent.ts'
import { type OfficeSettings, type Way, ways } from './contract.ts'
import type { TakenUp } from './happening.ts'
import { collectingMessage, type NewMessage, noteTold, notToldBy, queueMessage, rewriteMessage, wentToday } from './message-store.ts'
import { quietOf, rulingOf } from './office-settings.ts'
import { applicantRules } from './rules/applicant-rules.ts'
import { nextMessageAt } from './rules/quiet-hours.ts'
import { type AboutCase, applicantMail, applicantShortMessage, type Written } from './rules/words.ts'

/** Answers how many messages are on their way for it. */
export const tellApplicant = async (context: ActContext, name: string, taken: TakenUp, office: OfficeSettings): Promise<number> => {
  const rule = applicantRules.find(({ on }) => on === name)
  const { opened } = taken
  if (!rule || !opened || opened.record.trackingNumber === '') return 0
  const { off, urgent } = rulingOf(office, `applicant:${rule.on}`, rule.urgent ?? false)
  const line = off ? null : rule.line(taken.told)
  if (line === null) return 0
  const agreed = await consentOf(context, opened.record.id)
  const due = await notToldBy(
    context,
    opened.record.id,
    taken.key,
    ways.filter((way) => agreed[way] && isOpen(context, way)),
  )
  const about: AboutCase = {
    organ: opened.organ.name,
    trackingNumber: opened.record.trackingNumber,
    phone: opened.organ.guide.phone,
    progressUrl: `${context.app.settings.publicUrl}/progress`,
  }
  for (const way of due)
    await addLine(context, opened.record.id, way, { line, urgent, key: taken.key, about, organId: opened.record.organId }, office)
  return due.length
}

/** Nothing is collected for a way that this installation does not have. */
const isOpen = ({ app }: Pick<ActContext, 'app'>, way: Way): boolean => (way === 'mail' ? app.settings.mail : app.settings.sms) !== null

interface NewLine {
  readonly line: string
  readonly urgent: boolean
  readonly key: string
  readonly about: AboutCase
  readonly organId: NewMessage['organId']
}

const addLine = async (context: ActContext, requestId: RequestId, way: Way, added: NewLine, office: OfficeSettings): Promise<void> => {
  const collecting = await collectingMessage(context, requestId, way)
  const lines = [...(collecting?.lines ?? []), added.line]
  const written = write(way, added.about, lines)
  if (collecting) {
    const notBefore: Instant = added.urgent ? context.now : collecting.notBefore
    await rewriteMessage(context, collecting.id, { ...written, lines, urgent: collecting.urgent || added.urgent, notBefore })
    await noteTold(context, requestId, way, added.key, collecting.id)
    return
  }
  const went = await wentToday(context, requestId, way)
  const id = await queueMessage(context, {
    key: `applicant:${requestId}:${way}:${added.key}`,
    way,
    requestId,
    organId: added.organId,
    urgent: added.urgent,
    ...written,
    lines,
    notBefore: nextMessageAt(context.now, { urgent: added.urgent, wentToday: went }, quietOf(office)),
  })
  if (id) await noteTold(context, requestId, way, added.key, id)
}

const write = (way: Way, about: AboutCase, lines: readonly string[]): Written =>
  way === 'mail' ? applicantMail(about, lines) : { title: '政府信息公开申请的进展', body: applicantShortMessage(about, lines) }
