/** The index of decisions and the reasons for departing from them: the only code that writes precedents.*. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import type { DecisionCode } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { Contradiction, Standing } from './contract.ts'
import { featuresOf, indexWordsOf } from './rules/features.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

/** A signed decision as other organs may see it: masked by whoever knows its people. */
export interface Precedent {
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly code: DecisionCode
  readonly subReason: string | null
  readonly articles: readonly string[]
  readonly documentNumber: string
  readonly decidedOn: PlainDate
  readonly subject: string
  readonly items: readonly string[]
  readonly reasons: string
  readonly content: string
  readonly standing: Standing
}

/** Signing waits its turn: of two opposite decisions signed in the same moment the second sees the first. */
export const takeTurn = async (context: ActContext): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('precedents.sign'))`.execute(context.sql)
}

/** Enters or renews a decision in the index. A line once superseded stays so. */
export const indexPrecedent = async (context: ActContext, precedent: Precedent): Promise<void> => {
  const words = indexWordsOf(featuresOf(precedent))
  await sql`insert into precedents.entry (request_id, organ_id, code, sub_reason, articles, document_number, decided_on, subject, items,
      reasons, content, standing, grams, indexed_at)
    values (${precedent.requestId}, ${precedent.organId}, ${precedent.code}, ${precedent.subReason}, ${[...precedent.articles]}::text[],
      ${precedent.documentNumber}, ${precedent.decidedOn}, ${precedent.subject}, ${[...precedent.items]}::text[], ${precedent.reasons},
      ${precedent.content}, ${precedent.standing}, array_to_tsvector(${[...words]}::text[]), ${context.now})
    on conflict (request_id) do update set code = excluded.code, sub_reason = excluded.sub_reason, articles = excluded.articles,
      document_number = excluded.document_number, decided_on = excluded.decided_on, subject = excluded.subject, items = excluded.items,
      reasons = excluded.reasons, content = excluded.content, grams = excluded.grams, indexed_at = excluded.indexed_at,
      standing = case when excluded.standing = 'stands' and entry.standing = 'superseded' then 'superseded' else excluded.standing end`.execute(
    context.sql,
  )
}

export interface NewDeparture {
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly requestNumber: string
  readonly subject: string
  readonly code: DecisionCode
  readonly against: readonly Contradiction[]
  readonly reason: string
  readonly by: PersonId
}

/** Keeps the reason for the county office; its id. */
export const recordDeparture = async (context: ActContext, given: NewDeparture): Promise<string> => {
  const id = randomUUID()
  await sql`insert into precedents.departure (id, request_id, organ_id, request_number, subject, code, against, reason, given_by, given_on, given_at)
    values (${id}, ${given.requestId}, ${given.organId}, ${given.requestNumber}, ${given.subject}, ${given.code},
      ${JSON.stringify(given.against)}::jsonb, ${given.reason}, ${given.by}, ${context.today}, ${context.now})`.execute(context.sql)
  return id
}

export interface Departure {
  readonly id: string
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly against: readonly Contradiction[]
  readonly givenBy: PersonId
  readonly verdict: 'agreed' | 'change_asked' | null
}

/** The departure, locked; null when there is none. */
export const openDeparture = async (context: ActContext, id: string): Promise<Departure | null> => {
  const found = await sql<Departure>`select id, request_id as "requestId", organ_id as "organId", against, given_by as "givenBy", verdict
    from precedents.departure where id = ${id} for update`.execute(context.sql)
  return found.rows[0] ?? null
}

/** Which organ a departure concerns. */
export const organOfDeparture = async (context: Reading, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from precedents.departure where id = ${id}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

export interface Verdict {
  readonly verdict: 'agreed' | 'change_asked'
  readonly remark: string
  readonly newLine: boolean
  readonly by: PersonId
}

/** Writes the verdict; a new line takes the earlier decisions out of the way. */
export const markJudged = async (context: ActContext, { id, against }: Departure, judged: Verdict): Promise<void> => {
  await sql`update precedents.departure set verdict = ${judged.verdict}, remark = ${judged.remark}, new_line = ${judged.newLine},
    judged_by = ${judged.by}, judged_on = ${context.today}, judged_at = ${context.now} where id = ${id}`.execute(context.sql)
  if (!judged.newLine) return
  await sql`update precedents.entry set standing = 'superseded' where standing = 'stands'
    and request_id = any(${against.map(({ requestId }) => requestId)}::uuid[])`.execute(context.sql)
}

/** What the county office last said to this decision of this case: its remark when it asked for a change, null otherwise. */
export const changeAskedOf = async (context: Reading, requestId: RequestId, code: DecisionCode): Promise<string | null> => {
  const found = await sql<{ verdict: string; remark: string }>`select verdict, remark from precedents.departure
    where request_id = ${requestId} and code = ${code} and verdict is not null order by judged_at desc, id desc limit 1`.execute(
    context.sql,
  )
  const last = found.rows[0]
  return last?.verdict === 'change_asked' ? last.remark : null
}
