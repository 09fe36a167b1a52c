/** What the records of reconsideration and litigation (office/remedies) enter on a case: its facts, and the decision that fell (复议法 64). */
import { sql } from 'kysely'
import { ok, type RequestId, type Result } from '#kernel'
import type { ActContext } from '#platform'
import {
  type ConcludeRemedyInput,
  concludeRemedy,
  type FileRemedyInput,
  fileRemedy,
  remedyTarget,
  type StrikeRemedyInput,
  strikeRemedy,
} from '../../case/remedy.ts'
import { type OpenCase, openCase } from '../../store.ts'
import { type CaseAnswer, conclude } from '../on-case.ts'

export interface RemedyOnCase {
  readonly answer: CaseAnswer
  /** The case as it stood before. */
  readonly before: OpenCase
  readonly target: ReturnType<typeof remedyTarget>
}

/** Enters that a proceeding about this case has come in. Inside the act of `office/remedies` that records it. */
export const enterRemedyFiled = async (
  context: ActContext,
  requestId: RequestId,
  input: FileRemedyInput,
  act: string,
): Promise<Result<RemedyOnCase>> => {
  const opened = await openCase(context, requestId)
  if (!opened.ok) return opened
  const facts = fileRemedy(opened.value.state, input, context.today, opened.value.settings)
  if (!facts.ok) return facts
  const answer = await conclude(context, opened.value, { facts: facts.value }, { name: act, happened: 'requests.remedyFiled' })
  return ok({ answer, before: opened.value, target: remedyTarget(opened.value.state) })
}

/** Enters its result. Ordered to decide anew: the signed draft is noted as set aside (validator 14) and the case opens again. */
export const enterRemedyConcluded = async (
  context: ActContext,
  requestId: RequestId,
  input: ConcludeRemedyInput,
  act: string,
): Promise<Result<RemedyOnCase>> => {
  const opened = await openCase(context, requestId)
  if (!opened.ok) return opened
  const { state } = opened.value
  const facts = concludeRemedy(state, input, context.today, opened.value.settings)
  if (!facts.ok) return facts
  const ordered = facts.value.find((fact) => fact.type === 'newDecisionOrdered')
  if (ordered?.setAside && state.draft)
    await sql`insert into requests.set_aside (request_id, number, on_day, by_whom, procedure_only)
      values (${requestId}, ${state.draft.number}, ${ordered.on}, ${ordered.by}, ${ordered.procedureOnly})`.execute(context.sql)
  const happened = ordered ? 'requests.reopened' : 'requests.remedyConcluded'
  const answer = await conclude(context, opened.value, { facts: facts.value }, { name: act, happened })
  return ok({ answer, before: opened.value, target: remedyTarget(state) })
}

/** Enters that it was registered by mistake: the case stands where it stood before, the number of its orders goes back with it. */
export const enterRemedyStruck = async (
  context: ActContext,
  requestId: RequestId,
  input: StrikeRemedyInput,
  act: string,
): Promise<Result<CaseAnswer>> => {
  const opened = await openCase(context, requestId)
  if (!opened.ok) return opened
  const facts = strikeRemedy(opened.value.state, input, context.today, opened.value.settings)
  if (!facts.ok) return facts
  return ok(await conclude(context, opened.value, { facts: facts.value }, { name: act, happened: 'requests.remedyStruck' }))
}
