/** What a case tells those who think of publishing what it gave: wording without people, what became of it, which files went out (条例 第四十四条; R040). */
import { sql } from 'kysely'
import type { FileDigest, OrganId, PlainDate, RequestId } from '#kernel'
import type { DecisionCode } from '#law'
import type { ActContext, App, ViewContext } from '#platform'
import { masked, peopleOf } from './precedent-of.ts'
import { readCase } from './store.ts'

export interface AskedRequest {
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly number: string
  readonly askedOn: PlainDate
  /** Blind index: the same person, not who. */
  readonly applicant: string
  readonly voided: boolean
  /** Nothing more will come of it. */
  readonly ended: boolean
  readonly decision: DecisionCode | null
  readonly dispatchedOn: PlainDate | null
  /** Without people. */
  readonly subject: string
  readonly items: readonly string[]
  /** As it was written, to read place and topic from; not to be kept. */
  readonly wording: string
}

/** The request as a conversion may know it; null when there is none. Opens the names only to take them out. */
export const askedRequest = async (context: ActContext, id: RequestId): Promise<AskedRequest | null> => {
  const opened = await readCase(context, id)
  if (!opened) return null
  const { record } = opened
  const people = await peopleOf(context, opened)
  const found = await sql<{
    applicant: string
    decision: DecisionCode | null
    dispatchedOn: PlainDate | null
    askedOn: PlainDate
    stage: string
  }>`select a.id_index as applicant, r.decision, r.dispatched_on as "dispatchedOn", r.submitted_on as "askedOn", r.stage
    from requests.request r join requests.applicant a on a.request_id = r.id where r.id = ${id}`.execute(context.sql)
  const row = found.rows[0]
  if (!row) return null
  return {
    requestId: id,
    organId: record.organId,
    number: record.number,
    askedOn: row.askedOn,
    applicant: row.applicant,
    voided: row.stage === 'voided',
    ended: row.stage === 'closed' || row.stage === 'archived',
    decision: row.decision,
    dispatchedOn: row.dispatchedOn,
    subject: masked(record.subject, people),
    items: record.items.map((item) => masked(item, people)),
    wording: [record.subject, ...record.items].join('，'),
  }
}

/** Names of those who asked: to look for them in a file before it is published. Only the machine calls it. */
export const namesOnCases = async (
  context: { readonly app: App; readonly sql: App['office']['database'] },
  ids: readonly RequestId[],
): Promise<readonly string[]> => {
  const found = await sql<{ id: string; name: string }>`select request_id as id, name from requests.applicant
    where request_id = any(${[...ids]}::uuid[])`.execute(context.sql)
  return found.rows.map(({ id, name }) => context.app.ciphers.open(name, { table: 'requests.applicant', column: 'name', row: id }))
}

/** The files that the signed replies of these cases gave. */
export const suppliedOnCases = async (
  context: Pick<ActContext | ViewContext, 'sql'>,
  ids: readonly RequestId[],
): Promise<readonly { readonly digest: FileDigest; readonly name: string; readonly caseNumber: string }[]> => {
  const found = await sql<{ digest: FileDigest; name: string; caseNumber: string }>`
    select distinct on (supplied ->> 'digest') supplied ->> 'digest' as digest, supplied ->> 'name' as name, r.number as "caseNumber"
    from requests.request r join requests.draft d on d.request_id = r.id and d.number = (select max(number) from requests.draft
        where request_id = r.id and signer is not null),
      jsonb_array_elements(coalesce(d.content -> 'supplied', '[]')) as listed (supplied)
    where r.id = any(${[...ids]}::uuid[]) and r.dispatched_on is not null
    order by supplied ->> 'digest', r.number`.execute(context.sql)
  return found.rows
}
