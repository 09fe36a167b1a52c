/** The register: case numbers without gaps per organ and year, 登记号 for cases entered at the desk, the row and its applicant (R003). */
import { sql } from 'kysely'
import { trackingNumber } from '#exchange'
import type { OrganId, PlainDate, RequestId } from '#kernel'
import type { Fact, IntakeChannel } from '#law'
import type { Organ } from '#organs/contract'
import type { ActContext } from '#platform'
import { caseFrom } from './case/case.ts'
import type { RuleSettings } from './case/rule.ts'
import type { ApplicantParticulars, SupplyWish } from './inputs.contract.ts'
import { enterFacts, type OpenCase } from './store.ts'
import { keepLikeness } from './store-intake.ts'
import { insertApplicant } from './store-people.ts'

export interface NewCase {
  readonly id: RequestId
  readonly organ: Organ
  readonly settings: RuleSettings
  readonly number: CaseNumber
  readonly trackingNumber: string
  readonly codeDigest: string
  readonly channel: IntakeChannel
  readonly assisted: boolean
  readonly mailNumber: string | null
  readonly applicant: ApplicantParticulars
  readonly subject: string
  readonly description: string
  readonly items: readonly string[]
  readonly wish: SupplyWish
  readonly submittedOn: PlainDate
}

export interface CaseNumber {
  readonly year: number
  readonly serial: number
  /** 明自资申〔2026〕30号 */
  readonly number: string
}

/** The next number of the organ's book of that year; its row stays locked until the act commits, and a refused act gives it back. */
export const takeCaseNumber = async (context: ActContext, organ: Pick<Organ, 'id' | 'code'>, year: number): Promise<CaseNumber> => {
  const taken = await sql<{ last: number }>`insert into requests.counter (organ_id, year, last) values (${organ.id}, ${year}, 1)
    on conflict (organ_id, year) do update set last = requests.counter.last + 1 returning last`.execute(context.sql)
  const serial = taken.rows[0]?.last
  if (serial === undefined) throw new Error('the register gave no number')
  return { year, serial, number: `${organ.code}申〔${year}〕${serial}号` }
}

/** A fresh 登记号 of the office's own series. */
export const takeTrackingNumber = async (context: ActContext): Promise<string> => {
  const taken = await sql<{ last: number }>`insert into requests.tracking_counter (day, last) values (${context.today}, 1)
    on conflict (day) do update set last = requests.tracking_counter.last + 1 returning last`.execute(context.sql)
  const serial = taken.rows[0]?.last
  if (serial === undefined) throw new Error('no tracking number was given')
  return trackingNumber(context.today, 'office', serial)
}

/** Writes the row, the sealed applicant and the first facts. */
export const registerCase = async (context: ActContext, entry: NewCase, facts: readonly Fact[], actName: string): Promise<OpenCase> => {
  const state = caseFrom([], context.today, entry.settings)
  await sql`insert into requests.request (id, organ_id, year, serial, number, tracking_number, code_digest, subject, description, items, wish,
      channel, assisted, mail_number, applicant_kind, version, stage, submitted_on, created_at, changed_at)
    values (${entry.id}, ${entry.organ.id}, ${entry.number.year}, ${entry.number.serial}, ${entry.number.number}, ${entry.trackingNumber},
      ${entry.codeDigest}, ${entry.subject}, ${entry.description}, ${JSON.stringify(entry.items)}::jsonb, ${JSON.stringify(entry.wish)}::jsonb,
      ${entry.channel}, ${entry.assisted}, ${entry.mailNumber}, ${entry.applicant.kind}, 0, ${state.stage}, ${entry.submittedOn},
      ${context.now}, ${context.now})`.execute(context.sql)
  await insertApplicant(context, entry.id, entry.applicant)
  await keepLikeness(context, entry.id, entry.organ.id, entry)
  const record = {
    id: entry.id,
    organId: entry.organ.id,
    number: entry.number.number,
    trackingNumber: entry.trackingNumber,
    codeDigest: entry.codeDigest,
    subject: entry.subject,
    description: entry.description,
    items: entry.items,
    wish: entry.wish,
    channel: entry.channel,
    applicantKind: entry.applicant.kind,
  }
  return enterFacts(context, { record, organ: entry.organ, settings: entry.settings, state, head: '' }, facts, actName)
}

/** The ordinal of a case among the same applicant's to the organ in the month of its receipt (国办函〔2020〕109号). */
export const ordinalOfCase = async (context: Pick<ActContext, 'sql'>, id: RequestId, organId: OrganId): Promise<number> => {
  const found = await sql<{ ordinal: number }>`select count(*)::int as ordinal
    from requests.request mine join requests.applicant me on me.request_id = mine.id
    join requests.request other on other.organ_id = mine.organ_id join requests.applicant them on them.request_id = other.id
    where mine.id = ${id} and mine.organ_id = ${organId} and them.id_index = me.id_index and other.stage <> 'voided'
      and date_trunc('month', other.received_on) = date_trunc('month', mine.received_on)
      and (other.received_on, other.year, other.serial) <= (mine.received_on, mine.year, mine.serial)`.execute(context.sql)
  return Math.max(1, found.rows[0]?.ordinal ?? 1)
}

/** How many requests the same applicant made to the organ, and since when: for 说明理由. */
export const earlierOfApplicant = async (
  context: Pick<ActContext, 'sql'>,
  id: RequestId,
): Promise<readonly { readonly id: RequestId; readonly number: string; readonly subject: string; readonly on: PlainDate }[]> => {
  const found = await sql<{ id: RequestId; number: string; subject: string; on: PlainDate }>`
    select other.id, other.number, other.subject, other.submitted_on as "on"
    from requests.request mine join requests.applicant me on me.request_id = mine.id
    join requests.applicant them on them.id_index = me.id_index and them.request_id <> me.request_id
    join requests.request other on other.id = them.request_id and other.organ_id = mine.organ_id
    where mine.id = ${id} order by other.submitted_on desc, other.number desc limit 100`.execute(context.sql)
  return found.rows
}

/** What is asked for, as the corrected request lists it: the docket says that it was corrected, the statement keeps the words. */
export const replaceItems = async (context: ActContext, id: RequestId, items: readonly string[]): Promise<void> => {
  const found = await sql<{ subject: string; organId: OrganId }>`update requests.request set items = ${JSON.stringify(items)}::jsonb
    where id = ${id} returning subject, organ_id as "organId"`.execute(context.sql)
  const row = found.rows[0]
  if (row) await keepLikeness(context, id, row.organId, { subject: row.subject, items })
}
