/** requests.responsible: exactly one person answers for the case now, with the step, its internal day and the stand-in (R019); and whether it is raised to 重大复杂. */
import { sql } from 'kysely'
import { type DutyHolder, dutyHolder, dutyHolders } from '#identity'
import { type RoleName, roleNames, roleTitles } from '#identity/contract'
import { ok, type PersonId } from '#kernel'
import type { ViewContext } from '#platform'
import { escalationIn } from '../../case/escalation.ts'
import { type Duty, responsibleStep } from '../../case/responsible.ts'
import { type ResponsibleCard, SeeOfCase } from '../../cooperation.contract.ts'
import type { OpenCase } from '../../store.ts'
import { caseView } from '../case-view.ts'

export const responsible = caseView({
  name: 'requests.responsible',
  title: '责任人',
  input: SeeOfCase,
  show: async (context, opened) => ok(await cardOf(context, opened)),
})

const cardOf = async (context: ViewContext, opened: OpenCase): Promise<ResponsibleCard> => {
  const { state, settings } = opened
  const raised = escalationIn(state.facts)
  const escalated = raised.standing
    ? {
        on: raised.standing.on,
        reason: raised.standing.reason,
        openInstructions: raised.instructions.flatMap(({ issued, carriedOut }) =>
          carriedOut ? [] : [{ ref: issued.instruction, text: issued.text }],
        ),
      }
    : null
  const step = responsibleStep(state, await registrarOf(context, opened), settings)
  if (!step)
    return {
      person: null,
      role: '',
      step: '',
      internalDueOn: null,
      overdue: false,
      standIn: null,
      standInActs: false,
      note: state.stage === 'voided' ? '案件已经作废，没有责任人。' : '案件已经归档，没有责任人。',
      escalated,
    }
  const { holder, role } = await holderOf(context, opened, step.duty)
  const standIn = holder ? await standInFor(context, step.duty, holder) : null
  return {
    person: holder ? { id: holder.id, name: holder.name } : null,
    role,
    step: step.title,
    internalDueOn: step.internalDueOn,
    overdue: step.internalDueOn !== null && context.today > step.internalDueOn,
    standIn,
    standInActs: holder?.onLeave === true && standIn !== null,
    note: holder
      ? holder.onLeave && !standIn
        ? `${holder.name}请假了，还没有 B 角，请负责人安排。`
        : null
      : `本机关还没有${role}，请系统管理员配备。`,
    escalated,
  }
}

/** The clerk who registered it goes on with it. */
const registrarOf = async ({ sql: transaction }: ViewContext, { record }: OpenCase): Promise<string | null> => {
  const found = await sql<{ by: string | null }>`select recorded_by as by from platform.docket
    where kind = 'request' and subject_id = ${record.id} and fact ->> 'type' = 'registered' order by seq limit 1`.execute(transaction)
  return found.rows[0]?.by ?? null
}

const isRole = (name: string): name is RoleName => roleNames.some((role) => role === name)

const holderOf = async (
  context: ViewContext,
  { record }: OpenCase,
  duty: Duty,
): Promise<{ readonly holder: DutyHolder | null; readonly role: string }> => {
  if (duty.kind === 'handler')
    return { holder: await dutyHolder(context.sql, duty.personId as PersonId, context.today), role: roleTitles.handler }
  const roles = duty.roles.filter(isRole)
  const able = (await dutyHolders(context.sql, record.organId, roles, context.today)).filter(({ id }) => !duty.not.includes(id))
  const present = able.filter(({ onLeave, standIn }) => !onLeave || standIn)
  return {
    holder: able.find(({ id }) => id === duty.prefer) ?? present[0] ?? able[0] ?? null,
    role: roles.map((role) => roleTitles[role]).join('、'),
  }
}

/** The one chosen at assignment, otherwise the standing one of the person. */
const standInFor = async (context: ViewContext, duty: Duty, holder: DutyHolder): Promise<ResponsibleCard['standIn']> => {
  const chosen = duty.kind === 'handler' && duty.standIn ? await dutyHolder(context.sql, duty.standIn as PersonId, context.today) : null
  return chosen ? { id: chosen.id, name: chosen.name } : holder.standIn
}
