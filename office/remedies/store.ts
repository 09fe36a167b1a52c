/** Loads and saves proceedings, their evidence and answers: the only file that writes remedies.*. */
import { sql } from 'kysely'
import { conflict, missing, type OrganId, ok, type PersonId, type Result, unlawful } from '#kernel'
import type { ActContext, App, ViewContext } from '#platform'
import type { EvidenceLine, Proceeding } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

/** Columns as the contract names them; for `select`. */
export const proceedingColumns = sql`g.id, g.request_id as "requestId", g.organ_id as "organId", g.kind, g.follows, g.procedure, g.target,
  g.by_whom as "byWhom", g.body, g.body_number as "bodyNumber", g.owner as "ownerId", g.received_on as "receivedOn", g.accepted_on as "acceptedOn",
  g.answer_due_on as "answerDueOn", g.decision_expected_on as "decisionExpectedOn", g.hearing_on as "hearingOn", g.answered_on as "answeredOn",
  g.answer_letter as "answerLetter", g.outcome, g.result, g.decided_on as "decidedOn", g.concluded_on as "concludedOn",
  g.result_number as "resultNumber", g.procedure_only as "procedureOnly", g.new_decision_ordered as "newDecisionOrdered",
  g.new_decision_due_on as "newDecisionDueOn", g.opinion_due_on as "opinionDueOn", g.opinion_reported_on as "opinionReportedOn",
  g.struck_on as "struckOn", g.version`

/** Whose proceeding it is; null when there is none. For `within`. */
export const organOfProceeding = async (context: Reading, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from remedies.proceeding where id = ${id}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

export const findProceeding = async (context: Reading, id: string): Promise<Proceeding | null> => {
  const found = await sql<Proceeding>`select ${proceedingColumns} from remedies.proceeding g where g.id = ${id}`.execute(context.sql)
  return found.rows[0] ?? null
}

/** Locked until the act commits; refused when somebody was faster. */
export const openProceeding = async (context: ActContext, id: string, version: number): Promise<Result<Proceeding>> => {
  const found = await sql<Proceeding>`select ${proceedingColumns} from remedies.proceeding g where g.id = ${id} for update`.execute(
    context.sql,
  )
  const proceeding = found.rows[0]
  if (!proceeding) return missing('没有这件复议、诉讼，请从列表重新打开。')
  if (proceeding.version !== version) return conflict('这件复议、诉讼刚才有人办过，请重新打开看过以后再办。')
  if (proceeding.struckOn !== null) return unlawful('这件登记已经作为误登注销，不能再办。确有其事的，请重新登记。', '条例第四十五条')
  return ok(proceeding)
}

export const insertProceeding = async (context: ActContext, row: Proceeding): Promise<void> => {
  await sql`insert into remedies.proceeding (id, request_id, organ_id, kind, follows, procedure, target, by_whom, body, body_number, owner,
      received_on, accepted_on, answer_due_on, decision_expected_on, created_at)
    values (${row.id}, ${row.requestId}, ${row.organId}, ${row.kind}, ${row.follows}, ${row.procedure}, ${row.target}, ${row.byWhom}, ${row.body},
      ${row.bodyNumber}, ${row.ownerId}, ${row.receivedOn}, ${row.acceptedOn}, ${row.answerDueOn}, ${row.decisionExpectedOn}, ${context.now})`.execute(
    context.sql,
  )
}

/** Writes what acts may change; the next version. */
export const saveProceeding = async (context: ActContext, row: Proceeding): Promise<number> => {
  const version = row.version + 1
  await sql`update remedies.proceeding set procedure = ${row.procedure}, body_number = ${row.bodyNumber}, owner = ${row.ownerId},
      accepted_on = ${row.acceptedOn}, answer_due_on = ${row.answerDueOn}, decision_expected_on = ${row.decisionExpectedOn},
      hearing_on = ${row.hearingOn}, answered_on = ${row.answeredOn}, answer_letter = ${row.answerLetter}, outcome = ${row.outcome},
      result = ${row.result}, decided_on = ${row.decidedOn}, concluded_on = ${row.concludedOn}, result_number = ${row.resultNumber},
      procedure_only = ${row.procedureOnly}, new_decision_ordered = ${row.newDecisionOrdered}, new_decision_due_on = ${row.newDecisionDueOn},
      opinion_due_on = ${row.opinionDueOn}, opinion_reported_on = ${row.opinionReportedOn}, version = ${version}
    where id = ${row.id}`.execute(context.sql)
  return version
}

const reasonPlace = (id: string) => ({ table: 'remedies.proceeding', column: 'struck_reason', row: id })

/** 注销误登; the next version. */
export const strikeOut = async (context: ActContext, row: Proceeding, reason: string, by: PersonId | null): Promise<number> => {
  const sealed = context.app.ciphers.seal(reason, reasonPlace(row.id))
  const version = row.version + 1
  await sql`update remedies.proceeding set struck_on = ${context.today}, struck_by = ${by}, struck_reason = ${sealed}, version = ${version}
    where id = ${row.id}`.execute(context.sql)
  return version
}

/** Why it was struck out; null when it stands. */
export const struckReason = async (
  context: Reading & { readonly app: Pick<App, 'ciphers'> },
  id: string,
): Promise<{ readonly reason: string; readonly by: string } | null> => {
  const found = await sql<{ sealed: string; by: string | null }>`select g.struck_reason as sealed, p.name as by from remedies.proceeding g
    left join identity.person p on p.id = g.struck_by where g.id = ${id} and g.struck_on is not null`.execute(context.sql)
  const row = found.rows[0]
  return row ? { reason: context.app.ciphers.open(row.sealed, reasonPlace(id)), by: row.by ?? '系统' } : null
}

/** Whether another proceeding that stands goes on from this one. */
export const isFollowed = async (context: Reading, id: string): Promise<boolean> => {
  const found = await sql`select 1 from remedies.proceeding where follows = ${id} and struck_on is null limit 1`.execute(context.sql)
  return found.rows.length > 0
}

export const evidenceOf = async (context: Reading, id: string): Promise<readonly EvidenceLine[]> => {
  const found = await sql<EvidenceLine>`select number, source, ref, name, purpose, pages, origin from remedies.evidence
    where proceeding_id = ${id} order by number`.execute(context.sql)
  return found.rows
}

/** The whole list anew. */
export const replaceEvidence = async (context: ActContext, id: string, items: readonly Omit<EvidenceLine, 'number'>[]): Promise<void> => {
  await sql`delete from remedies.evidence where proceeding_id = ${id}`.execute(context.sql)
  for (const [place, item] of items.entries())
    await sql`insert into remedies.evidence (proceeding_id, number, source, ref, name, purpose, pages, origin)
      values (${id}, ${place + 1}, ${item.source}, ${item.ref}, ${item.name}, ${item.purpose}, ${item.pages}, ${item.origin})`.execute(
      context.sql,
    )
}

export interface KeptAnswer {
  readonly facts: string
  readonly reasons: string
  readonly claim: string
}

const answerPlace = (id: string) => ({ table: 'remedies.answer', column: 'content', row: id })

export const saveAnswer = async (context: ActContext, id: string, answer: KeptAnswer, by: string): Promise<void> => {
  const sealed = context.app.ciphers.seal(JSON.stringify(answer), answerPlace(id))
  await sql`insert into remedies.answer (proceeding_id, content, changed_at, changed_by) values (${id}, ${sealed}, ${context.now}, ${by})
    on conflict (proceeding_id) do update set content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(
    context.sql,
  )
}

export const loadAnswer = async (context: Reading & { readonly app: Pick<App, 'ciphers'> }, id: string): Promise<KeptAnswer | null> => {
  const found = await sql<{ content: string }>`select content from remedies.answer where proceeding_id = ${id}`.execute(context.sql)
  const row = found.rows[0]
  return row ? JSON.parse(context.app.ciphers.open(row.content, answerPlace(id))) : null
}
