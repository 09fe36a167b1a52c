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
    const draft = await openDraft(context, content.draft)
    const earlier = await submissionOf(context, content.draft)
    if (earlier) return ok(earlier)
    const [organ] = await receivingOrgans(context, content.organId)
    if (!organ)
      return invalid('您选的单位现在不能在网上接申请，请另选一个。', { organId: '请选一个单位；不知道选哪个，就选最上面我们替您找的那个' })
    const files = await draftFiles(context, draft.id)
    const submission = await record(context, content, organ, files)
    await sql`update intake.draft set submission_id = ${submission.id}, sealed = null where id = ${draft.id}`.execute(context.sql)
    // R008: only filings begun on a screen, not those handed in whole, and none left open over night
    await sql`insert into intake.filing_time (on_day, seconds)
      select ${context.today}, extract(epoch from ${context.now}::timestamptz - begun_at)::int from intake.draft
      where id = ${draft.id} and begun_at < ${context.now}::timestamptz and begun_at > ${context.now}::timestamptz - interval '4 hours'`.execute(
      context.sql,
    )
    context.happened({ name: 'intake.requestSubmitted', subject: { kind: 'submission', id: submission.id }, organId: organ.id })
    context.send({
      type: 'request.submitted',
      version: 1,
      payload: submission.message,
      files: files.map((file) => file.digest),
    })
    return ok<Submitted>({ submissionId: submission.id, trackingNumber: submission.trackingNumber })
  },
})

/** What this draft was handed in as, or null. */
const submissionOf = async (context: ActContext, token: string): Promise<Submitted | null> => {
  const found = await sql<{ id: string; tracking_number: string }>`select id, tracking_number from intake.submission
    where draft_token_digest = ${tokenDigest(context.app.ciphers, token)}`.execute(context.sql)
  const row = found.rows[0]
  return row ? { submissionId: row.id, trackingNumber: row.tracking_number } : null
}

const record = async (context: ActContext, content: Content, organ: ReceivingOrgan, files: readonly DraftFile[]) => {
  const { ciphers } = context.app
  const id = randomUUID()
  const serial = await sql<{ serial: number }>`select nextval('intake.tracking_serial')::int as serial`.execute(context.sql)
  const number = trackingNumber(context.today, 'site', serial.rows[0]?.serial ?? 0)
  const code = newQueryCode()
  const digest = codeDigest(ciphers, number, code)
  const received = receivedOn(context.today, content.channel, organ.autoConfirm, content.confirmed)
  const { requested, applicant, wish } = content
  const sealed = sealJson(ciphers, submissionPlace(id), { code, requested, applicant, wish, files })
  await sql`insert into intake.submission
      (id, draft_token_digest, tracking_number, code_digest, organ_id, channel, submitted_on, submitted_at, received_on, sealed)
    values (${id}, ${tokenDigest(ciphers, content.draft)}, ${number}, ${digest}, ${organ.id}, ${content.channel}, ${context.today},
      ${context.now}, ${received}, ${sealed})`.execute(context.sql)
  const expected = expectedDates(context.today, content.channel, received)
  await registerOpening(context, {
    trackingNumber: number,
    codeDigest: digest,
    picture: {
      organId: organ.id,
      organName: organ.name,
      organPhone: organ.phone,
      subject: subjectOf(requested.title ?? requested.description),
      submittedOn: context.today,
      submittedAt: context.now,
      receivedOn: expected.receivedOn,
      dueOn: expected.replyDue,
      provisional: expected.provisional,
    },
  })
  const message = {
    trackingNumber: number,
    codeDigest: digest,
    organId: organ.id,
    applicant,
    requested,
    wish,
    submittedOn: context.today,
    submittedAt: context.now,
    channel: content.channel,
    confirmedOn: received,
    files: files.map(({ digest, name, type, bytes }) => ({ digest, name, type, bytes })),
  } satisfies SiteMessage<'request.submitted'>
  return { id, trackingNumber: number, message }
}

/** The first line, short enough for a heading. */
const subjectOf = (text: string): string => {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? text
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
