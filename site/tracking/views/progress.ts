/** 查进度: the progress page by number and code, in plain words (R001; screens 3). */

import { sql } from 'kysely'
import { openJson } from '#exchange'
import { ok, type PlainDate, type Result } from '#kernel'
import { workdaysBetween } from '#law'
import { type ViewContext, view } from '#platform'
import { type InquiryLine, type LetterLine, type ProgressView, SeeProgress } from '../contract.ts'
import { isWrongPair, type Key, noteFailedTry, type OpenedRequest, openRequest } from '../open-request.ts'
import { Inquiry, inquiryPlace, Letter, letterPlace } from '../picture.ts'

export const progress = view({
  name: 'tracking.progress',
  title: '查进度',
  side: 'site',
  input: SeeProgress,
  within: async () => null,
  show: async (context, key): Promise<Result<ProgressView>> => {
    const opened = await openOrNote(context, key)
    return opened.ok ? ok(await progressViewOf(context, opened.value)) : opened
  },
})

/** What the page shows of an opened request. */
export const progressViewOf = async (context: ViewContext, opened: OpenedRequest): Promise<ProgressView> => {
  const { trackingNumber } = opened
  const picture = opened.picture ?? pictureFromOpening(opened)
  const handed = await sql<ProgressView['handedIn'][number]>`
      select kind, on_day as on, at, letter_id as "letterId" from intake.follow_up where tracking_number = ${trackingNumber} order by at`.execute(
    context.sql,
  )
  const organ = await sql<{ phone: string | null; address: string | null }>`
      select guide->>'phone' as phone, guide->>'address' as address from site.organ where id = ${picture.organId}`.execute(context.sql)
  const { codeDigest: _digest, revision: _revision, receivedOn, dueOn, ...shown } = picture
  return {
    ...shown,
    receivedOn: receivedOn as PlainDate | null,
    dueOn: dueOn as PlainDate | null,
    today: context.today,
    remainingWorkdays: dueOn === null ? null : workdaysBetween(context.today, dueOn as PlainDate),
    submittedOn: opened.opening?.submittedOn ?? null,
    letters: await lettersOf(context, trackingNumber),
    inquiries: await inquiriesOf(context, trackingNumber),
    handedIn: handed.rows,
    registered: opened.picture !== null,
    organPhone: organ.rows[0]?.phone ?? opened.opening?.organPhone ?? '',
    organAddress: organ.rows[0]?.address ?? '',
  }
}

/** Opens the request, and counts a wrong pair against the place it came from. */
export const openOrNote = async (context: ViewContext, key: Key): Promise<Result<OpenedRequest>> => {
  const opened = await openRequest(context, key)
  if (!opened.ok && isWrongPair(opened.error)) await noteFailedTry(context)
  return opened
}

/** The letters to this applicant, in order. */
export const lettersOf = async (context: ViewContext, trackingNumber: string): Promise<readonly LetterLine[]> => {
  const letters = await sql<{ letter_id: string; sealed: string }>`
    select letter_id, sealed from site.letter where tracking_number = ${trackingNumber} order by on_day, arrived_at, letter_id`.execute(
    context.sql,
  )
  return letters.rows.map(({ letter_id, sealed }) => {
    const letter = openJson(context.app.ciphers, letterPlace(trackingNumber, letter_id), sealed, Letter)
    const { letterId, kind, title, documentNumber, plain, items = [], files } = letter
    return { letterId, kind, title, documentNumber, on: letter.on as PlainDate, plain, items, files }
  })
}

/** Questions that went to a department, in the order they were asked. */
const inquiriesOf = async (context: ViewContext, trackingNumber: string): Promise<readonly InquiryLine[]> => {
  const rows = await sql<{ id: string; sealed: string }>`select inquiry_id as id, sealed from site.inquiry
    where tracking_number = ${trackingNumber} order by arrived_at, inquiry_id`.execute(context.sql)
  return rows.rows.map(({ id, sealed }) => {
    const { question, organName, phone, dueOn, answer, answeredOn } = openJson(
      context.app.ciphers,
      inquiryPlace(trackingNumber, id),
      sealed,
      Inquiry,
    )
    return { id, question, organName, phone, dueOn: dueOn as PlainDate, answer, answeredOn: answeredOn as PlainDate | null }
  })
}

const pictureFromOpening = (request: OpenedRequest) => {
  const opening = request.opening
  if (!opening) throw new Error('a request opens by a picture or by its receipt')
  return {
    trackingNumber: request.trackingNumber,
    codeDigest: request.codeDigest,
    revision: 0,
    caseNumber: null,
    organId: opening.organId,
    organName: opening.organName,
    subject: opening.subject,
    headline: opening.receivedOn
      ? `${opening.organName}已经收到您的申请，正在登记`
      : `您的申请已经交到${opening.organName}，工作人员会尽快和您确认收到`,
    state: 'received' as const,
    receivedOn: opening.receivedOn,
    dueOn: opening.dueOn,
    provisional: opening.provisional,
    handler: null,
    steps: [{ on: opening.submittedOn, title: '您提交了申请', text: '回执上有登记号和查询码，请收好。', legalTerm: '登记' }],
    days: [],
    pauses: [],
    may: { correct: false, withdraw: true, complain: false },
    correction: null,
    fee: null,
    remedies: [],
    remedyText: [],
  }
}
