/** 提交申请: one press, one case, one number, one query code; handed to the office in the same transaction (第二十九条、第三十一条; R001). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { codeDigest, newQueryCode, type SiteMessage, sealJson, trackingNumber } from '#exchange'
import { invalid, ok } from '#kernel'
import { type ActContext, act } from '#platform'
import { registerOpening } from '#tracking'
import { type SubmitRequest as Content, SubmitRequest, type Submitted } from '../contract.ts'
import { expectedDates, receivedOn } from '../dates.ts'
import { type DraftFile, draftFiles } from '../draft-files.ts'
import { type ReceivingOrgan, receivingOrgans } from '../organ-row.ts'
import { submissionPlace, tokenDigest } from '../places.ts'
import { openDraft } from './keep-draft.ts'

export const submitRequest = act({
  name: 'intake.submitRequest',
  title: '提交申请',
  side: 'site',
  input: SubmitRequest,
  within: async () => null,
  handle: async (context, content) => {
    const [draft, earlier, [organ], serial] = await Promise.all([
      openDraft(context, content.draft),
      submissionOf(context, content.draft),
      receivingOrgans(context, content.organId),
      nextSerial(context),
    ])
    if (earlier) return ok(earlier)
    if (!organ)
      return invalid('您选的单位现在不能在网上接申请，请另选一个。', { organId: '请选一个单位；不知道选哪个，就选最上面我们替您找的那个' })
    const files = draft.begunNow ? [] : await draftFiles(context, draft.id)
    const submission = submissionFrom(context, content, organ, files, serial)
    await Promise.all([
      keep(context, content, submission),
      registerOpening(context, openingOf(context, submission, organ)),
      sql`update intake.draft set submission_id = ${submission.id}, sealed = null where id = ${draft.id}`.execute(context.sql),
      draft.begunNow ? null : noteFilingTime(context, draft.id),
    ])
    context.happened({ name: 'intake.requestSubmitted', subject: { kind: 'submission', id: submission.id }, organId: organ.id })
    context.send({
      type: 'request.submitted',
      version: 1,
      payload: submission.message,
      files: files.map((file) => file.digest),
    })
    return ok<Submitted>({ submissionId: submission.id, trackingNumber: submission.message.trackingNumber })
  },
})

/** What this draft was handed in as, or null. */
const submissionOf = async (context: ActContext, token: string): Promise<Submitted | null> => {
  const found = await sql<{ id: string; tracking_number: string }>`select id, tracking_number from intake.submission
    where draft_token_digest = ${tokenDigest(context.app.ciphers, token)}`.execute(context.sql)
  const row = found.rows[0]
  return row ? { submissionId: row.id, trackingNumber: row.tracking_number } : null
}

interface NewSubmission {
  readonly id: string
  readonly code: string
  readonly files: readonly DraftFile[]
  readonly message: SiteMessage<'request.submitted'>
}

/** The next serial of 登记号 on this side. */
export const nextSerial = async ({ sql: transaction }: ActContext): Promise<number> => {
  const taken = await sql<{ serial: number }>`select nextval('intake.tracking_serial')::int as serial`.execute(transaction)
  return taken.rows[0]?.serial ?? 0
}

const submissionFrom = (
  context: ActContext,
  content: Content,
  organ: ReceivingOrgan,
  files: readonly DraftFile[],
  serial: number,
): NewSubmission => {
  const number = trackingNumber(context.today, 'site', serial)
  const code = newQueryCode()
  const { requested, applicant, wish, channel } = content
  return {
    id: randomUUID(),
    code,
    files,
    message: {
      trackingNumber: number,
      codeDigest: codeDigest(context.app.ciphers, number, code),
      organId: organ.id,
      applicant,
      requested,
      wish,
      submittedOn: context.today,
      submittedAt: context.now,
      channel,
      confirmedOn: receivedOn(context.today, channel, organ.autoConfirm, content.confirmed),
      files: files.map(({ digest, name, type, bytes }) => ({ digest, name, type, bytes })),
    },
  }
}

const keep = async (context: ActContext, content: Content, { id, code, files, message }: NewSubmission): Promise<void> => {
  const { ciphers } = context.app
  const { requested, applicant, wish } = message
  const sealed = sealJson(ciphers, submissionPlace(id), { code, requested, applicant, wish, files })
  await sql`insert into intake.submission
      (id, draft_token_digest, tracking_number, code_digest, organ_id, channel, submitted_on, submitted_at, received_on, sealed)
    values (${id}, ${tokenDigest(ciphers, content.draft)}, ${message.trackingNumber}, ${message.codeDigest}, ${message.organId},
      ${message.channel}, ${message.submittedOn}, ${message.submittedAt}, ${message.confirmedOn}, ${sealed})`.execute(context.sql)
}

const openingOf = ({ today, now }: ActContext, { message }: NewSubmission, organ: ReceivingOrgan) => {
  const { trackingNumber: number, codeDigest: digest, requested, channel, confirmedOn } = message
  const expected = expectedDates(today, channel, confirmedOn)
  return {
    trackingNumber: number,
    codeDigest: digest,
    picture: {
      organId: organ.id,
      organName: organ.name,
      organPhone: organ.phone,
      subject: subjectOf(requested.title ?? requested.description),
      submittedOn: today,
      submittedAt: now,
      receivedOn: expected.receivedOn,
      dueOn: expected.replyDue,
      provisional: expected.provisional,
    },
  }
}

/** R008: only filings begun on a screen, not those handed in whole, and none left open over night. */
const noteFilingTime = async ({ sql: transaction, today, now }: ActContext, draftId: string): Promise<void> => {
  await sql`insert into intake.filing_time (on_day, seconds)
    select ${today}, extract(epoch from ${now}::timestamptz - begun_at)::int from intake.draft
    where id = ${draftId} and begun_at < ${now}::timestamptz and begun_at > ${now}::timestamptz - interval '4 hours'`.execute(transaction)
}

/** The first line, short enough for a heading. */
export const subjectOf = (text: string): string => {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? text
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
