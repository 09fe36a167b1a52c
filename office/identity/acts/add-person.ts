/** identity.addPerson: an account for a person of an organ; what it may do is granted by somebody else (三员分立). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { conflict, invalid, missing, ok, type PersonId } from '#kernel'
import { act } from '#platform'
import { AddPerson } from '../contract.ts'
import { isRehearsal } from '../rehearsal.ts'
import { checkPassword } from '../rules/password.ts'
import { setPassword } from '../set-password.ts'
import { replaceSecret } from '../totp-secret.ts'

export const addPerson = act({
  name: 'identity.addPerson',
  title: '新增人员',
  side: 'office',
  input: AddPerson,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const organ = await sql`select 1 from organs.organ where id = ${input.organId}
      and (valid_to is null or valid_to >= ${context.today}::date)`.execute(context.sql)
    if (organ.rows.length === 0) return missing('没有这个单位，或者单位已经撤销，请重新选择。')
    if (input.rehearsal && !(context.caller.kind === 'system' && (await isRehearsal(context.sql))))
      return invalid('演示账号只能在演练数据里建立。', { rehearsal: '演示账号只能在演练数据里建立' })
    if (input.initialPassword !== undefined && !input.rehearsal) {
      const checked = checkPassword(input.initialPassword, input.account)
      if (!checked.ok) return invalid(checked.error.message, { initialPassword: checked.error.message })
    }
    const id = randomUUID() as PersonId
    const added = await sql`insert into identity.person (id, name, account, organ_id, created_at, must_change_password, rehearsal)
      values (${id}, ${input.name}, ${input.account}, ${input.organId}, ${context.now}, ${input.initialPassword !== undefined && !input.rehearsal},
        ${input.rehearsal}) on conflict (account) do nothing returning 1`.execute(context.sql)
    if (added.rows.length === 0) return conflict('这个账号已经有人用了，请换一个账号。', ['账号已被占用'])
    if (input.initialPassword !== undefined) await setPassword(context.sql, id, input.initialPassword, context.now)
    if (input.rehearsal) await replaceSecret(context.app, context.sql, id, context.now)
    context.happened({
      name: 'identity.personAdded',
      subject: { kind: 'person', id },
      organId: input.organId,
      detail: { rehearsal: input.rehearsal },
    })
    return ok({ personId: id })
  },
})
