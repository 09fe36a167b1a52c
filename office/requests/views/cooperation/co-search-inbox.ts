/** requests.coSearchInbox, coSearchTask, coSearchFile: what the unit asked sees: the question, its day, its files; nothing of who asked (R020). */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin, personNames } from '#identity'
import { dayInShanghai, type Instant, missing, type OrganId, ok, type PlainDate, type RequestId } from '#kernel'
import { type Calendar, type CoSearchOutcome, defaultSettings, type LawSettings } from '#law'
import { findLetterFile } from '#letters'
import { loadOrgan } from '#organs'
import { type ViewContext, view } from '#platform'
import { coSearchesIn, coSearchLight } from '../../case/co-search.ts'
import { type CoSearchTask, type CoSearchTaskRow, SeeCoSearchFile, SeeCoSearchInbox, SeeCoSearchTask } from '../../cooperation.contract.ts'
import { contactOf } from '../../letters/paper.ts'
import { loadRuleSettings } from '../../rule-settings.ts'
import { readCase } from '../../store.ts'
import { filesOfCoSearch, findCoSearch, openedTitle, type StoredCoSearch } from '../../store-co-search.ts'
import { fileFacts } from '../file-facts.ts'

interface Row {
  readonly id: string
  readonly requestId: RequestId
  readonly organName: string
  readonly leadOrganName: string
  readonly caseNumber: string
  readonly title: string
  readonly sentAt: Instant
  readonly dueOn: PlainDate
  readonly outcome: CoSearchOutcome | null
  readonly answeredAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly reminded: boolean
}

const select = sql`select c.id, c.request_id as "requestId", unit.short_name as "organName", lead.name as "leadOrganName", r.number as "caseNumber", c.title,
  c.sent_at as "sentAt", c.due_on as "dueOn", c.outcome, c.answered_at as "answeredAt", c.withdrawn_at as "withdrawnAt",
  exists (select 1 from platform.docket d where d.kind = 'request' and d.subject_id = c.request_id::text and d.fact ->> 'type' = 'coSearchReminded'
    and d.fact ->> 'search' = c.ref) as reminded
  from requests.co_search c join organs.organ unit on unit.id = c.organ_id join requests.request r on r.id = c.request_id
  join organs.organ lead on lead.id = r.organ_id`

const withinReach = ({ caller, today }: ViewContext, name: string): RawBuilder<unknown> =>
  caller.kind === 'official' ? sql`c.organ_id in ${organsWithin(caller.personId, name, today)}` : sql`true`

interface Judged {
  readonly calendar: Calendar
  readonly law: LawSettings
}

const taskRow = (context: ViewContext, row: Row, { calendar, law }: Judged): CoSearchTaskRow => ({
  coSearchId: row.id,
  requestId: row.requestId,
  organName: row.organName,
  leadOrganName: row.leadOrganName,
  caseNumber: row.caseNumber,
  title: openedTitle(context, row.id, row.title),
  sentOn: dayInShanghai(row.sentAt),
  dueOn: row.dueOn,
  ...coSearchLight(
    { answered: row.answeredAt !== null, withdrawn: row.withdrawnAt !== null, dueOn: row.dueOn },
    context.today,
    calendar,
    law,
  ),
  reminded: row.reminded,
  outcome: row.outcome,
})

export const coSearchInbox = view({
  name: 'requests.coSearchInbox',
  title: '协查待办',
  side: 'office',
  input: SeeCoSearchInbox,
  within: async () => null,
  show: async (context, { over }) => {
    const settings = await loadRuleSettings(context, defaultSettings)
    const open = sql`c.answered_at is null and c.withdrawn_at is null`
    const found = await sql<Row>`${select} where ${withinReach(context, 'requests.coSearchInbox')} and ${over ? sql`not (${open})` : open}
      order by ${over ? sql`c.sent_at desc` : sql`c.due_on`}, c.id limit 200`.execute(context.sql)
    return ok({ rows: found.rows.map((row) => taskRow(context, row, settings)) })
  },
})

const unitInReach = async (context: ViewContext, name: string, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select c.organ_id as "organId" from requests.co_search c
    where c.id = ${id} and ${withinReach(context, name)}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}
const noSuchTask = () => missing('没有这次协查，请从列表重新打开。')

export const coSearchTask = view({
  name: 'requests.coSearchTask',
  title: '协查',
  side: 'office',
  input: SeeCoSearchTask,
  within: (context, { coSearchId }) => unitInReach(context, 'requests.coSearchTask', coSearchId),
  show: async (context, { coSearchId }) => {
    if ((await unitInReach(context, 'requests.coSearchTask', coSearchId)) === null) return noSuchTask()
    const stored = await findCoSearch(context, coSearchId)
    const [row] = (await sql<Row>`${select} where c.id = ${coSearchId}`.execute(context.sql)).rows
    if (!stored || !row) return noSuchTask()
    const opened = await readCase(context, stored.requestId)
    if (!opened) return noSuchTask()
    const files = await filesOfCoSearch(context, [coSearchId])
    const named = (way: 'to_unit' | 'from_unit') => files.flatMap(({ way: each, digest, name }) => (each === way ? [{ digest, name }] : []))
    const lead = await loadOrgan(context.sql, opened.record.organId)
    const task: CoSearchTask = {
      ...taskRow(context, row, opened.settings),
      question: stored.question,
      contact: contactOf(lead) ?? lead.name,
      letterId: stored.letterId,
      letterReady: (await findLetterFile(context, stored.letterId, 'pdf')) !== null,
      files: named('to_unit'),
      answer: stored.answer,
      answeredBy: stored.answeredBy ? ((await personNames(context.sql, [stored.answeredBy])).get(stored.answeredBy) ?? null) : null,
      lines: coSearchesIn(opened.state.facts).find(({ ref }) => ref === stored.ref)?.answer?.lines ?? [],
      evidence: named('from_unit'),
      replyReady: stored.replyLetterId !== null && (await findLetterFile(context, stored.replyLetterId, 'pdf')) !== null,
    }
    return ok(task)
  },
})

/** `which`: the digest of a file of this co-search, or 'letter', 'reply' for the two papers as PDF. */
export const coSearchFile = view({
  name: 'requests.coSearchFile',
  title: '协查的文件',
  side: 'office',
  input: SeeCoSearchFile,
  within: (context, { coSearchId }) => unitInReach(context, 'requests.coSearchFile', coSearchId),
  show: async (context, { coSearchId, which }) => {
    if ((await unitInReach(context, 'requests.coSearchFile', coSearchId)) === null) return noSuchTask()
    const stored = await findCoSearch(context, coSearchId)
    if (!stored) return noSuchTask()
    if (which === 'letter' || which === 'reply') return paper(context, stored, which)
    const file = (await filesOfCoSearch(context, [coSearchId])).find(({ digest }) => digest === which)
    if (!file) return missing('这次协查里没有这份文件，请刷新后再试。')
    context.sawPersonalData({ kind: 'request', id: stored.requestId }, 'coSearch:file')
    const facts = await fileFacts(context.app, file.digest)
    return ok({ digest: file.digest, name: file.name, type: facts?.type ?? 'application/octet-stream' })
  },
})

const paper = async (context: ViewContext, { letterId, replyLetterId }: StoredCoSearch, which: 'letter' | 'reply') => {
  const id = which === 'letter' ? letterId : replyLetterId
  const file = id ? await findLetterFile(context, id, 'pdf') : null
  return file ? ok({ digest: String(file.digest), name: file.name, type: file.type }) : missing('这份文书正在排版，请过几秒再打开。')
}
