/** 提交申请: one press, one case, one number, one query code; handed to the office in the same transaction (第二十九条、第三十一条; R001). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { codeDigest, newQueryCode, type SiteMessage, sealJson, trackingNumber } from '#exchange'
import { invalid, ok, type Result } from '#kernel'
import { type ActContext, type Asked, act } from '#platform'
import { registerOpenings } from '#tracking'
import { type SubmitRequest as Content, SubmitRequest, type Submitted } from '../contract.ts'
import { expectedDates, receivedOn } from '../dates.ts'
import { type DraftFile, draftFiles } from '../draft-files.ts'
import { type ReceivingOrgan, receivingOrgans } from '../organ-row.ts'
import { submissionPlace, tokenDigest } from '../places.ts'
import { type OpenDraft, openDrafts } from './keep-draft.ts'

export const submitRequest = act({
  name: 'intake.submitRequest',
  title: '提交申请',
  side: 'site',
  input: SubmitRequest,
  within: async () => null,
  handle: async (context, input) => {
    const [submitted] = await submitTogether([{ context, input }])
    if (!submitted) throw new Error('one was handed in and none was answered')
    return submitted
  },
  handleTogether: (asked) => submitTogether(asked),
})

/** Several at once are kept with the same statements as one. Twins of one draft fail together and are then performed one after the other. */
const submitTogether = async (asked: readonly Asked<Content>[]): Promise<readonly Result<Submitted>[]> => {
  const [first] = asked
  if (!first) return []
  const { context } = first
  const [drafts, earlier, organs, serials] = await Promise.all([
    openDrafts(
      context,
      asked.map(({ input }) => input.draft),
    ),
    submissionsOf(context, asked),
    receivingOrgans(context, [...new Set(asked.map(({ input }) => input.organId))]),
    nextSerials(context, asked.length),
  ])
  const kept: New[] = []
  const answers = asked.map(async (one, index): Promise<Result<Submitted>> => {
    const draft = drafts[index]
    const submitted = earlier.get(one.input.draft)
    if (submitted) return ok(submitted)
    const organ = organs.find(({ id }) => id === one.input.organId)
    if (!organ || !draft) return notReceiving
    const files = draft.begunNow ? [] : await draftFiles(context, draft.id)
    const submission = submissionFrom(one.context, one.input, organ, files, serials[index] ?? 0)
    kept.push({ ...one, draft, organ, submission })
    return ok({ submissionId: submission.id, trackingNumber: submission.message.trackingNumber })
  })
  const answered = await Promise.all(answers)
  if (kept.length > 0) await keep(context, kept)
  for (const { context: own, organ, submission } of kept) {
    own.happened({ name: 'intake.requestSubmitted', subject: { kind: 'submission', id: submission.id }, organId: organ.id })
    own.send({
      type: 'request.submitted',
      version: 1,
      payload: submission.message,
      files: submission.files.map((file) => file.digest),
    })
  }
  return answered
}

const notReceiving = invalid('您选的单位现在不能在网上接申请，请另选一个。', {
  organId: '请选一个单位；不知道选哪个，就选最上面我们替您找的那个',
})

/** What these drafts were handed in as, by token. */
const submissionsOf = async (context: ActContext, asked: readonly Asked<Content>[]): Promise<ReadonlyMap<string, Submitted>> => {
  const tokens = new Map(asked.map(({ input }) => [tokenDigest(context.app.ciphers, input.draft), input.draft]))
  const found = await sql<{ token: string; id: string; number: string }>`
    select draft_token_digest as token, id, tracking_number as number from intake.submission
    where draft_token_digest = any(${[...tokens.keys()]}::text[])`.execute(context.sql)
  return new Map(found.rows.map(({ token, id, number }) => [tokens.get(token) ?? '', { submissionId: id, trackingNumber: number }]))
}

interface New extends Asked<Content> {
  readonly draft: OpenDraft
  readonly organ: ReceivingOrgan
  readonly submission: NewSubmission
}

interface NewSubmission {
  readonly id: string
  readonly code: string
  readonly files: readonly DraftFile[]
  readonly message: SiteMessage<'request.submitted'>
}

/** The next serials of 登记号 on this side. */
export const nextSerials = async ({ sql: transaction }: ActContext, count: number): Promise<readonly number[]> => {
  const taken = await sql<{
    serial: number
  }>`select nextval('intake.tracking_serial')::int as serial from generate_series(1, ${count}::int)`.execute(transaction)
  return taken.rows.map(({ serial }) => serial)
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

const keep = async (context: ActContext, submissions: readonly New[]): Promise<void> => {
  const { ciphers } = context.app
  const rows = submissions.map(({ input, draft, submission: { id, code, files, message } }) => {
    const { requested, applicant, wish } = message
    return {
      id,
      draft: draft.id,
      token: tokenDigest(ciphers, input.draft),
      number: message.trackingNumber,
      code: message.codeDigest,
      organ: message.organId,
      channel: message.channel,
      received: message.confirmedOn,
      sealed: sealJson(ciphers, submissionPlace(id), { code, requested, applicant, wish, files }),
    }
  })
  const begunBefore = submissions.flatMap(({ draft }) => (draft.begunNow ? [] : [draft.id]))
  await Promise.all([
    sql`with given as materialized (
        select * from json_to_recordset(${JSON.stringify(rows)}::json) as given (id uuid, draft uuid, token text, number text, code text, organ uuid,
          channel text, received date, sealed text)),
      kept as (insert into intake.submission
          (id, draft_token_digest, tracking_number, code_digest, organ_id, channel, submitted_on, submitted_at, received_on, sealed)
        select id, token, number, code, organ, channel, ${context.today}::date, ${context.now}::timestamptz, received, sealed from given)
      update intake.draft set submission_id = given.id, sealed = null from given
      where draft.id = given.draft and draft.id = any(${rows.map(({ draft }) => draft)}::uuid[])`.execute(context.sql),
    registerOpenings(
      context,
      submissions.map(({ submission, organ }) => openingOf(context, submission, organ)),
    ),
    begunBefore.length > 0 ? noteFilingTimes(context, begunBefore) : null,
  ])
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
const noteFilingTimes = async ({ sql: transaction, today, now }: ActContext, draftIds: readonly string[]): Promise<void> => {
  await sql`insert into intake.filing_time (on_day, seconds)
    select ${today}::date, extract(epoch from ${now}::timestamptz - begun_at)::int from intake.draft
    where id = any(${draftIds}::uuid[]) and begun_at < ${now}::timestamptz and begun_at > ${now}::timestamptz - interval '4 hours'`.execute(
    transaction,
  )
}

/** The first line, short enough for a heading. */
export const subjectOf = (text: string): string => {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? text
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
