/** identity.grantRole, identity.revokeRole: by the security administrator; the person signs in again afterwards. */

import { sql } from 'kysely'
import { conflict, invalid, missing, ok, unlawful } from '#kernel'
import { act } from '#platform'
import { GrantRole, RevokeRole, type RoleName, roleTitles } from '../contract.ts'
import { findPerson, notSelf, withinReach } from '../reach.ts'
import { dutyOf } from '../roles.ts'
import { endSessionsOf } from '../sessions.ts'

export const grantRole = act({
  name: 'identity.grantRole',
  title: '授予角色',
  side: 'office',
  input: GrantRole,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const self = notSelf(context, input.personId, '授予角色')
    if (!self.ok) return self
    const reached = await withinReach(context, 'identity.grantRole', input.personId)
    if (!reached.ok) return reached
    if (!found.value.active) return conflict('这个人员的账号已停用，请先启用。')
    const organ = await sql`select 1 from organs.organ where id = ${input.organId}`.execute(context.sql)
    if (organ.rows.length === 0) return missing('没有这个单位，请重新选择。')
    const held = await sql<{ role: RoleName }>`select distinct role from identity.role_grant
      where person_id = ${input.personId} and revoked_at is null`.execute(context.sql)
    const joined = held.rows.find(({ role }) => dutyOf(role) !== dutyOf(input.role))
    if (joined)
      return unlawful(
        `“${roleTitles[input.role]}”与已有的“${roleTitles[joined.role]}”不能由同一人担任。请先收回原角色，或者授予另一人。`,
        '三员分立（系统管理员、安全管理员、审计管理员互斥，且不办理案件）',
        { role: `与“${roleTitles[joined.role]}”互斥` },
      )
    const granted = await sql`insert into identity.role_grant (person_id, role, organ_id, granted_at, granted_by)
      values (${input.personId}, ${input.role}, ${input.organId}, ${context.now},
        ${context.caller.kind === 'official' ? context.caller.personId : null})
      on conflict (person_id, role, organ_id) where revoked_at is null do nothing returning 1`.execute(context.sql)
    if (granted.rows.length === 0) return invalid('这个角色已经授予过了。', { role: '已经授予过' })
    await endSessionsOf(context.sql, input.personId, 'roles_changed', context.now)
    context.happened({
      name: 'identity.roleGranted',
      subject: { kind: 'person', id: input.personId },
      organId: input.organId,
      detail: { role: input.role },
    })
    return ok({})
  },
})

export const revokeRole = act({
  name: 'identity.revokeRole',
  title: '收回角色',
  side: 'office',
  input: RevokeRole,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const self = notSelf(context, input.personId, '收回角色')
    if (!self.ok) return self
    const revoked = await sql`update identity.role_grant set revoked_at = ${context.now},
        revoked_by = ${context.caller.kind === 'official' ? context.caller.personId : null}
      where person_id = ${input.personId} and role = ${input.role} and organ_id = ${input.organId} and revoked_at is null
      returning 1`.execute(context.sql)
    if (revoked.rows.length === 0) return missing('这个人员没有这个角色，可能已被收回，请刷新后再看。')
    await endSessionsOf(context.sql, input.personId, 'roles_changed', context.now)
    context.happened({
      name: 'identity.roleRevoked',
      subject: { kind: 'person', id: input.personId },
      organId: input.organId,
      detail: { role: input.role },
    })
    return ok({})
  },
})
