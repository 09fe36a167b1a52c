/** Records from an office's old register: their own series of numbers, the row as it stood sealed beside them; voided with their import (R003). */
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganId, PersonId, RequestId } from '#kernel'
import { yearOf } from '#kernel'
import type { Fact, FactOf, IntakeChannel } from '#law'
import type { Organ } from '#organs/contract'
import { type ActContext, appendToDocket, type ViewContext } from '#platform'
import { cachedRow } from './cached-row.ts'
import { caseFrom } from './case/case.ts'
import type { ApplicantParticulars } from './inputs.contract.ts'
import { loadRuleSettings } from './rule-settings.ts'
import { enterFacts, openCase } from './store.ts'
import { keepLikeness } from './store-intake.ts'
import { insertApplicant } from './store-people.ts'
import { takeTrackingNumber } from './store-register.ts'

/** What comes in of a row. */
export interface OldCase {
  readonly fact: Omit<FactOf<'importedFromOldRegister'>, 'type' | 'on'>
  readonly channel: IntakeChannel
  readonly applicant: Pick<ApplicantParticulars, 'kind' | 'name' | 'idNumber' | 'phone'> & { readonly address: string }
  readonly subject: string
  readonly description: string
  /** Headings and cells of the row, to be shown as they stood. */
  readonly content: readonly (readonly [heading: string, cell: string])[]
}

const contentPlace = (id: RequestId) => ({ table: 'requests.old_entry', column: 'content', row: id })

/** Which of these old numbers the organ already has. */
export const oldNumbersHeld = async (
  context: Pick<ActContext, 'sql'>,
  organId: OrganId,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = await sql<{ number: string }>`select old_number as number from requests.request
    where organ_id = ${organId} and old_number = any(${[...numbers]}::text[]) and stage <> 'voided'`.execute(context.sql)
  return new Set(found.rows.map(({ number }) => number))
}

/** Enters records in their order; says nothing to anybody: no letter, no message, no happening of a request. */
export const enterOldCases = async (
  context: ActContext,
  organ: Organ,
  cases: readonly OldCase[],
  actName: string,
): Promise<readonly RequestId[]> => {
  const settings = await loadRuleSettings(context, organ)
  const ids: RequestId[] = []
  for (const entry of cases) {
    const id = randomUUID() as RequestId
    const year = yearOf(entry.fact.receivedOn)
    const serial = await takeOldSerial(context, organ.id, year)
    const number = `${organ.code}旧〔${year}〕${serial}号`
    const facts = factsOf(context, entry, number)
    const row = cachedRow(caseFrom(facts, context.today, settings))
    const isOpen = entry.fact.ended === null
    const trackingNumber = isOpen ? await takeTrackingNumber(context) : number
    // nobody holds the code of an old record: it opens nothing
    const codeDigest = context.app.ciphers.mac('query-code', randomBytes(16).toString('hex'))
    await sql`insert into requests.request (id, organ_id, year, serial, number, tracking_number, code_digest, subject, description, items, wish,
        channel, assisted, applicant_kind, origin, old_number, version, stage, submitted_on, received_on, due_on, projected_due_on,
        correction_notice_due_on, clock_status, provisional, decision, sub_reason, document_number, decided_on, dispatched_on, closed_on, created_at, changed_at)
      values (${id}, ${organ.id}, ${year}, ${serial}, ${number}, ${trackingNumber}, ${codeDigest}, ${entry.subject}, ${entry.description},
        ${JSON.stringify([entry.subject])}::jsonb, ${JSON.stringify(wish)}::jsonb, ${entry.channel}, false, ${entry.applicant.kind},
        ${isOpen ? 'old_open' : 'old_ended'}, ${entry.fact.oldNumber}, ${row.version}, ${row.stage}, ${entry.fact.receivedOn}, ${row.receivedOn}, ${row.dueOn},
        ${row.projectedDueOn}, ${row.correctionNoticeDueOn}, ${row.clockStatus}, ${row.provisional}, ${row.decision}, ${row.subReason},
        ${row.documentNumber}, ${row.decidedOn}, ${row.dispatchedOn}, ${row.closedOn}, ${context.now}, ${context.now})`.execute(context.sql)
    await insertApplicant(context, id, particulars(entry.applicant, id))
    await sql`insert into requests.old_entry (request_id, import_id, content) values (${id}, ${entry.fact.importId},
      ${context.app.ciphers.seal(JSON.stringify(entry.content), contentPlace(id))})`.execute(context.sql)
    await keepLikeness(context, id, organ.id, { subject: entry.subject, items: [entry.subject] })
    for (const [place, fact] of facts.entries())
      await appendToDocket(context, {
        kind: 'request',
        subjectId: id,
        seq: place + 1,
        on: fact.on ?? context.today,
        fact: JSON.parse(JSON.stringify(fact)),
        act: actName,
      })
    ids.push(id)
  }
  return ids
}

/** Electronic, on paper if asked for: nothing was said in the old register. */
const wish = { form: 'electronic', delivery: 'post', needsHelp: false, needsPaper: false }

/** Without an identity number nobody is taken for "the same applicant". */
const particulars = (applicant: OldCase['applicant'], id: RequestId): ApplicantParticulars => {
  const { address, idNumber, ...rest } = applicant
  return { ...rest, idKind: 'other', idNumber: idNumber === '' ? `未记载 ${id}` : idNumber, ...(address === '' ? {} : { address }) }
}

const factsOf = (context: ActContext, { fact, channel }: OldCase, number: string): readonly Fact[] => {
  const imported: Fact = { type: 'importedFromOldRegister', on: context.today, ...fact }
  if (fact.ended !== null) return [imported]
  const on = fact.receivedOn
  const submitted: Fact = {
    type: 'submitted',
    on,
    channel,
    ...(channel === 'registered_mail' ? { signedOn: on } : {}),
    ...(channel === 'ordinary_mail' ? { arrivedOn: on } : {}),
    // the old register's day of receipt is the day both sides went by
    ...(channel === 'in_person' || channel === 'registered_mail' ? {} : { confirmedOn: on }),
  }
  return [imported, submitted, { type: 'registered', on: context.today, number }]
}

const takeOldSerial = async (context: ActContext, organId: OrganId, year: number): Promise<number> => {
  const taken = await sql<{ last: number }>`insert into requests.old_counter (organ_id, year, last) values (${organId}, ${year}, 1)
    on conflict (organ_id, year) do update set last = requests.old_counter.last + 1 returning last`.execute(context.sql)
  const last = taken.rows[0]?.last
  if (last === undefined) throw new Error('the old register gave no number')
  return last
}

/** Records of an import on which somebody has done something since: their numbers. */
export const oldCasesTouched = async (context: Pick<ActContext, 'sql'>, importId: string): Promise<readonly string[]> => {
  const found = await sql<{ number: string }>`select r.number from requests.old_entry e join requests.request r on r.id = e.request_id
    where e.import_id = ${importId} and r.stage <> 'voided' and r.version <> case when r.origin = 'old_ended' then 1 else 3 end
    order by r.year, r.serial limit 200`.execute(context.sql)
  return found.rows.map(({ number }) => number)
}

/** Voids one record; false when somebody has worked on it meanwhile. Number and reason stay (R003). */
export const voidOldCase = async (context: ActContext, id: RequestId, reason: string, actName: string): Promise<boolean> => {
  const opened = await openCase(context, id)
  if (!opened.ok) return false
  const { state } = opened.value
  if (state.stage === 'voided') return true
  if (state.version !== (state.stage === 'archived' ? 1 : 3)) return false
  await enterFacts(context, opened.value, [{ type: 'voided', on: context.today, reason }], actName)
  return true
}

/** The row as it stood in the old register, opened; null for a case that was registered here. */
export const oldEntryOf = async (
  context: Pick<ViewContext, 'sql' | 'app'>,
  id: RequestId,
): Promise<{ readonly importId: string; readonly content: OldCase['content'] } | null> => {
  const found = await sql<{ importId: string; content: string }>`select import_id as "importId", content from requests.old_entry
    where request_id = ${id}`.execute(context.sql)
  const row = found.rows[0]
  return row ? { importId: row.importId, content: JSON.parse(context.app.ciphers.open(row.content, contentPlace(id))) } : null
}

/** Whether ended old records of the organ count in the tables of past years. */
export const oldCountedInReports = async (context: Pick<ViewContext, 'sql'>, organId: OrganId): Promise<boolean> => {
  const found = await sql<{ counted: boolean }>`select counted from requests.old_in_reports where organ_id = ${organId}`.execute(
    context.sql,
  )
  return found.rows[0]?.counted ?? false
}

export const setOldCounted = async (context: ActContext, organId: OrganId, counted: boolean, by: PersonId): Promise<void> => {
  await sql`insert into requests.old_in_reports (organ_id, counted, set_by, set_at) values (${organId}, ${counted}, ${by}, ${context.now})
    on conflict (organ_id) do update set counted = excluded.counted, set_by = excluded.set_by, set_at = excluded.set_at`.execute(
    context.sql,
  )
}
