/** identity.changePassword, identity.enrolTotp: what everybody does to the own account; every session ends, also the present one. */

import { sql } from 'kysely'
import { forbidden, invalid, ok } from '#kernel'
import { act } from '#platform'
import { ChangePassword, EnrolTotp } from '../contract.ts'
import { findPerson } from '../reach.ts'
import { checkPassword } from '../rules/password.ts'
import { endSessionsOf } from '../sessions.ts'
import { isPresentPassword, setPassword } from '../set-password.ts'
import { replaceSecret, spendCode } from '../totp-secret.ts'

export const changePassword = act({
  name: 'identity.changePassword',
  title: '修改密码',
  side: 'office',
  input: ChangePassword,
  within: async () => null,
  handle: async (context, input) => {
    if (context.caller.kind !== 'official') return forbidden('请先登录。')
    const found = await findPerson(context, context.caller.personId)
    if (!found.ok) return found
    const person = found.value
    if (person.rehearsal) return forbidden('演示账号的密码不能修改。')
    if (!(await isPresentPassword(context.sql, person.id, input.current)))
      return invalid('现在的密码不对，请核对。', { current: '现在的密码不对' })
    const checked = checkPassword(input.password, person.account)
    if (!checked.ok) return checked
    if (input.password === input.current) return invalid('新密码不能和现在的密码相同。', { password: '不能和现在的密码相同' })
    await setPassword(context.sql, person.id, input.password, context.now)
    await sql`update identity.person set must_change_password = false where id = ${person.id}`.execute(context.sql)
    await endSessionsOf(context.sql, person.id, 'password_changed', context.now)
    context.happened({ name: 'identity.passwordChanged', subject: { kind: 'person', id: person.id }, organId: person.organId })
    return ok({ signInAgain: true })
  },
})

export const enrolTotp = act({
  name: 'identity.enrolTotp',
  title: '更换动态码设备',
  side: 'office',
  input: EnrolTotp,
  within: async () => null,
  handle: async (context, input) => {
    if (context.caller.kind !== 'official') return forbidden('请先登录。')
    const found = await findPerson(context, context.caller.personId)
    if (!found.ok) return found
    const person = found.value
    if (person.rehearsal) return forbidden('演示账号的动态码设备不能更换。')
    if (!(await spendCode(context.app, context.sql, person.id, input.code, context.now)))
      return invalid('现在设备上的动态码不对或者已经用过，请等下一个。', { code: '动态码不对或者已经用过' })
    await replaceSecret(context.app, context.sql, person.id, null)
    await endSessionsOf(context.sql, person.id, 'totp_changed', context.now)
    context.happened({ name: 'identity.totpReplaced', subject: { kind: 'person', id: person.id }, organId: person.organId })
    return ok({ signInAgain: true })
  },
})
