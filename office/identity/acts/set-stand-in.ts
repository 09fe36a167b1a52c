/** identity.setStandIn: names the B岗 of a person; work and rights go there while the person is on leave (R061). */

import { sql } from 'kysely'
import { forbidden, invalid, ok, unlawful } from '#kernel'
import { act } from '#platform'
import { type RoleName, SetStandIn } from '../contract.ts'
import { findPerson, organOfPerson, withinReach } from '../reach.ts'
import { dutyOf } from '../roles.ts'
import { endSessionsOf } from '../sessions.ts'

export const setStandIn = act({
  name: 'identity.setStandIn',
  title: '指定B岗',
  side: 'office',
  input: SetStandIn,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const { personId, standInId } = input
    const found = await findPerson(context, personId)
    if (!found.ok) return found
    const reached = await withinReach(context, 'identity.setStandIn', personId)
    if (!reached.ok) return reached
    if (context.caller.kind === 'official' && context.caller.personId === standInId)
      return forbidden('不能指定自己代理别人的职责，请由另一位负责人办理。')
    const before = await sql<{ standInId: typeof personId }>`delete from identity.stand_in where person_id = ${personId}
      returning stand_in_id as "standInId"`.execute(context.sql)
    if (standInId !== null) {
      if (standInId === personId) return invalid('B岗不能是本人，请选择同单位的另一个人。', { standInId: '不能是本人' })
      const standIn = await findPerson(context, standInId)
      if (!standIn.ok) return standIn
      if (!standIn.value.active) return invalid('这个人员的账号已停用，不能担任B岗。', { standInId: '账号已停用' })
      if (standIn.value.organId !== found.value.organId)
        return invalid('B岗应当是同一单位的人员，请重新选择。', { standInId: '不是同一单位的人员' })
      const held = await sql<{ role: RoleName }>`select distinct role from identity.role_grant
        where person_id in (${personId}, ${standInId}) and revoked_at is null`.execute(context.sql)
      if (new Set(held.rows.map(({ role }) => dutyOf(role))).size > 1)
        return unlawful('两人的职责互斥（三类管理员之间，或者管理员与办案人员之间），不能互为代理，请另选一人。', '三员分立', {
          standInId: '职责互斥',
        })
      await sql`insert into identity.stand_in (person_id, stand_in_id, set_at) values (${personId}, ${standInId}, ${context.now})`.execute(
        context.sql,
      )
    }
    for (const id of [...before.rows.map((row) => row.standInId), ...(standInId ? [standInId] : [])])
      await endSessionsOf(context.sql, id, 'roles_changed', context.now)
    context.happened({
      name: 'identity.standInSet',
      subject: { kind: 'person', id: personId },
      organId: found.value.organId,
      detail: { standIn: standInId },
    })
    return ok({})
  },
})
