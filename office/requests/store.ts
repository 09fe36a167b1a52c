/** Loads a case for update, enters facts on its docket, rewrites its cached row: with its neighbours store-*.ts the only code that writes requests.*. */
import { sql } from 'kysely'
import { conflict, type Json, missing, type OrganId, ok, type PlainDate, type RequestId, type Result } from '#kernel'
import type { Fact, IntakeChannel } from '#law'
import { loadOrgan } from '#organs'
import type { Organ } from '#organs/contract'
import { type ActContext, appendToDocket, readDocket, type ViewContext } from '#platform'
import { cachedRow } from './cached-row.ts'
import { type CaseState, caseFrom } from './case/case.ts'
import type { RuleSettings } from './case/rule.ts'
import { factInOneLine } from './case/tell-fact.ts'
import type { ApplicantParticulars, SupplyWish } from './inputs.contract.ts'
import { loadRuleSettings } from './rule-settings.ts'

/** The fixed entry of the register. */
export interface CaseRecord {
  readonly id: RequestId
  readonly organId: OrganId
  readonly number: string
  readonly trackingNumber: string
  readonly codeDigest: string
  readonly subject: string
  readonly description: string
  readonly items: readonly string[]
  readonly wish: SupplyWish
  readonly channel: IntakeChannel
  readonly applicantKind: ApplicantParticulars['kind']
}

/** A case in hand: its record, organ, settings and state; locked when opened by an act. */
export interface OpenCase {
  readonly record: CaseRecord
  readonly organ: Organ
  readonly settings: RuleSettings
  readonly state: CaseState
  /** SM3 at the head of its docket's chain. */
  readonly head: string
}

type Reading = Pick<ActContext | ViewContext, 'sql' | 'today'>

/** Which organ a request concerns; null when there is no such request. For `within`. */
export const organOfRequest = async (context: Pick<ActContext | ViewContext, 'sql'>, id: RequestId): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from requests.request where id = ${id}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

/** The request with that 登记号; null when there is none. */
export const findByTrackingNumber = async (
  context: Pick<ActContext | ViewContext, 'sql'>,
  trackingNumber: string,
): Promise<{ readonly id: RequestId; readonly organId: OrganId; readonly number: string } | null> => {
  const found = await sql<{ id: RequestId; organId: OrganId; number: string }>`
    select id, organ_id as "organId", number from requests.request where tracking_number = ${trackingNumber}`.execute(context.sql)
  return found.rows[0] ?? null
}

/** The case as it stands, without a lock: for views and reactions. */
export const readCase = async (context: Reading, id: RequestId): Promise<OpenCase | null> => {
  const record = await recordOf(context, id, false)
  return record ? withDocket(context, record) : null
}

/** The case locked until the act commits; refused with what changed when somebody was faster. Without `version` whatever stands is taken. */
export const openCase = async (context: ActContext, id: RequestId, version?: number): Promise<Result<OpenCase>> => {
  const record = await recordOf(context, id, true)
  if (!record) return missing('没有这个案件，请从列表重新打开。')
  const opened = await withDocket(context, record)
  if (version === undefined || version === opened.state.version) return ok(opened)
  const changed = opened.state.facts.slice(version).map(factInOneLine)
  return conflict('这个案件刚才有人办过，请看过变化后再办。', changed)
}

/** Enters facts behind the last and rewrites the cached row. The case must have been opened by this act. */
export const enterFacts = async (context: ActContext, opened: OpenCase, facts: readonly Fact[], actName: string): Promise<OpenCase> => {
  let { head } = opened
  let seq = opened.state.version
  for (const fact of facts) {
    seq += 1
    const entered = await appendToDocket(context, {
      kind: 'request',
      subjectId: opened.record.id,
      seq,
      on: dayOfFact(fact, context.today),
      fact: jsonOf(fact),
      act: actName,
    })
    head = entered.digest
  }
  if (facts.length === 0) return opened
  const after = { ...opened, head, state: caseFrom([...opened.state.facts, ...facts], context.today, opened.settings) }
  await rewriteRow(context, after)
  return after
}

/** Computes the cached row anew without a new fact: after a new calendar notice or setting. */
export const refreshRow = async (context: ActContext, id: RequestId): Promise<void> => {
  const opened = await openCase(context, id)
  if (opened.ok && opened.value.state.stage !== 'archived' && opened.value.state.stage !== 'voided') await rewriteRow(context, opened.value)
}

const recordOf = async (context: Pick<Reading, 'sql'>, id: RequestId, lock: boolean): Promise<CaseRecord | null> => {
  const found =
    await sql<CaseRecord>`select id, organ_id as "organId", number, tracking_number as "trackingNumber", code_digest as "codeDigest",
    subject, description, items, wish, channel, applicant_kind as "applicantKind"
    from requests.request where id = ${id} ${lock ? sql`for update` : sql``}`.execute(context.sql)
  return found.rows[0] ?? null
}

const withDocket = async (context: Reading, record: CaseRecord): Promise<OpenCase> => {
  const organ = await loadOrgan(context.sql, record.organId)
  const settings = await loadRuleSettings(context, organ)
  const entries = await readDocket(context, 'request', record.id)
  const state = caseFrom(
    entries.map(({ fact }) => factFrom(fact)),
    context.today,
    settings,
  )
  return { record, organ, settings, state, head: entries.at(-1)?.digest ?? '' }
}

const rewriteRow = async (context: ActContext, { record, state }: OpenCase): Promise<void> => {
  const row = cachedRow(state)
  await sql`update requests.request set version = ${row.version}, stage = ${row.stage}, owner = ${row.owner}, stand_in = ${row.standIn}, escalated_on = ${row.escalatedOn},
      internal_due_on = ${row.internalDueOn}, received_on = ${row.receivedOn}, due_on = ${row.dueOn}, projected_due_on = ${row.projectedDueOn},
      correction_notice_due_on = ${row.correctionNoticeDueOn}, waiting_until = ${row.waitingUntil}, clock_status = ${row.clockStatus},
      provisional = ${row.provisional}, decision = ${row.decision}, sub_reason = ${row.subReason}, document_number = ${row.documentNumber},
      decided_on = ${row.decidedOn}, dispatched_on = ${row.dispatchedOn}, delivered_on = ${row.deliveredOn}, closed_on = ${row.closedOn},
      fast_lane_on = ${row.fastLaneOn},
      lead_id = ${row.leadId}, reopened = ${row.reopened}, counted_decision = ${row.countedDecision}, counted_sub_reason = ${row.countedSubReason}, counted_on = ${row.countedOn},
      changed_at = ${context.now} where id = ${record.id}`.execute(context.sql)
}

/** Facts come from our own docket, entered by our own rules: their shape is the law's. */
export const factFrom = (stored: Json): Fact => {
  if (typeof stored !== 'object' || stored === null || !('type' in stored)) throw new Error('a docket entry without a type')
  return stored as unknown as Fact
}

const jsonOf = (fact: Fact): Json => JSON.parse(JSON.stringify(fact))

const dayOfFact = (fact: Fact, today: PlainDate): PlainDate => fact.on ?? today
