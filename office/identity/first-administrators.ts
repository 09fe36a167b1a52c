/** `sunlit user add`: the three administrators of a new installation, before anybody can sign in (三员分立). */
import { invalid, type OrganId, ok, type PersonId, type Result } from '#kernel'
import { type App, execute } from '#platform'
import { addPerson } from './acts/add-person.ts'
import { grantRole } from './acts/change-role.ts'
import type { RoleName } from './contract.ts'

export interface FirstAdministrator {
  readonly name: string
  readonly account: string
  readonly role: Extract<RoleName, 'system_admin' | 'security_admin' | 'audit_admin'>
  readonly initialPassword: string
}

/** Adds each with the role on the top organ; everyone changes the password and binds a device at the first sign-in. */
export const createFirstAdministrators = async (
  app: App,
  organId: OrganId,
  administrators: readonly FirstAdministrator[],
): Promise<Result<readonly { readonly account: string; readonly personId: PersonId }[]>> => {
  if (new Set(administrators.map((one) => one.account.toLowerCase())).size !== administrators.length)
    return invalid('三类管理员必须是不同的人，请为每个人用不同的账号。')
  const setup = { kind: 'system', part: 'setup' } as const
  const added: { account: string; personId: PersonId }[] = []
  for (const { name, account, role, initialPassword } of administrators) {
    const person = await execute(app, setup, addPerson, { name, account, organId, initialPassword })
    if (!person.ok) return person
    const granted = await execute(app, setup, grantRole, { personId: person.value.personId, role, organId })
    if (!granted.ok) return granted
    added.push({ account, personId: person.value.personId })
  }
  return ok(added)
}
