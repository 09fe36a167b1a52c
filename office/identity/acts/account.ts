/** identity.setActive, resetPassword, resetTotp, unlock, endSession: what the security administrator does to an account. */

import { sql } from 'kysely'
import { invalid, missing, type OrganId, ok, type PersonId } from '#kernel'
import { act } from '#platform'
import { EndSession, OnPerson, ResetPassword, SetActive } from '../contract.ts'
import { findPerson, notSelf, organOfPerson, withinReach } from '../reach.ts'
import { checkPassword } from '../rules/password.ts'
import { endSession as endOne, endSessionsOf } from '../sessions.ts'
import { setPassword } from '../set-password.ts'
import { accountDigest, forgetTries } from '../tries.ts'

export const setActive = act({
  name: 'identity.setActive',
  title: '启用或停用账号',
  side: 'office',
  input: SetActive,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const self = notSelf(context, input.personId, '停用账号')
    if (!self.ok) return self
    const reached = await withinReach(context, 'identity.setActive', input.personId)
    if (!reached.ok) return reached
    await sql`update identity.person set active = ${input.active} where id = ${input.personId}`.execute(context.sql)
    if (!input.active) await endSessionsOf(context.sql, input.personId, 'deactivated', context.now)
    context.happened({
      name: input.active ? 'identity.activated' : 'identity.deactivated',
      subject: { kind: 'person', id: input.personId },
      organId: found.value.organId,
    })
    return ok({})
  },
})

export const resetPassword = act({
  name: 'identity.resetPassword',
  title: '重置密码',
  side: 'office',
  input: ResetPassword,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const self = notSelf(context, input.personId, '重置密码')
    if (!self.ok) return self
    const reached = await withinReach(context, 'identity.resetPassword', input.personId)
    if (!reached.ok) return reached
    const checked = checkPassword(input.newPassword, found.value.account)
    if (!checked.ok) return invalid(checked.error.message, { newPassword: checked.error.message })
    await setPassword(context.sql, input.personId, input.newPassword, context.now)
    await sql`update identity.person set must_change_password = true where id = ${input.personId}`.execute(context.sql)
    await endSessionsOf(context.sql, input.personId, 'password_changed', context.now)
    await forgetTries(context.sql, accountDigest(found.value.account))
    context.happened({ name: 'identity.passwordReset', subject: { kind: 'person', id: input.personId }, organId: found.value.organId })
    return ok({})
  },
})

export const resetTotp = act({
  name: 'identity.resetTotp',
  title: '解除动态码设备',
  side: 'office',
  input: OnPerson,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const self = notSelf(context, input.personId, '解除动态码设备')
    if (!self.ok) return self
    const reached = await withinReach(context, 'identity.resetTotp', input.personId)
    if (!reached.ok) return reached
    await sql`delete from identity.totp where person_id = ${input.personId}`.execute(context.sql)
    await endSessionsOf(context.sql, input.personId, 'totp_changed', context.now)
    context.happened({ name: 'identity.totpReset', subject: { kind: 'person', id: input.personId }, organId: found.value.organId })
    return ok({})
  },
})

export const unlock = act({
  name: 'identity.unlock',
  title: '解除登录锁定',
  side: 'office',
  input: OnPerson,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    await forgetTries(context.sql, accountDigest(found.value.account))
    context.happened({ name: 'identity.unlocked', subject: { kind: 'person', id: input.personId }, organId: found.value.organId })
    return ok({})
  },
})

export const endSession = act({
  name: 'identity.endSession',
  title: '结束会话',
  side: 'office',
  input: EndSession,
  within: async (context, input) => {
    const found = await sql<{ organId: OrganId }>`select p.organ_id as "organId" from identity.session s
      join identity.person p on p.id = s.person_id where s.id = ${input.sessionId}`.execute(context.sql)
    return found.rows[0]?.organId ?? null
  },
  handle: async (context, input) => {
    const found = await sql<{ personId: PersonId }>`select person_id as "personId" from identity.session
      where id = ${input.sessionId} and ended_at is null`.execute(context.sql)
    const session = found.rows[0]
    if (!session) return missing('这个会话已经结束，请刷新后再看。')
    await endOne(context.sql, input.sessionId, 'ended_by_admin', context.now)
    context.happened({ name: 'identity.sessionEnded', subject: { kind: 'person', id: session.personId } })
    return ok({})
  },
})
