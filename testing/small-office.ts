/** For the tests of identity and organs: a small tree, the real permit, people with roles. */
import type { OrganId, PersonId, Result } from '#kernel'
import { addOrgan } from '#organs'
import { type App, execute } from '#platform'
import { addPerson } from '../office/identity/acts/add-person.ts'
import { grantRole } from '../office/identity/acts/change-role.ts'
import type { RoleName } from '../office/identity/contract.ts'
import { createPermit } from '../office/identity/permit.ts'
import { callerOfPerson, type OfficialCaller } from '../office/identity/sessions.ts'
import { type TestApp, testApp } from './index.ts'

export const setup = { kind: 'system', part: 'setup' } as const

export interface TestOffice {
  readonly app: App
  readonly clock: TestApp['clock']
  readonly owner: (text: string) => Promise<unknown>
  readonly organs: Readonly<Record<'city' | 'county' | 'land' | 'finance' | 'town' | 'village', OrganId>>
  /** A new person with these roles on an organ; returns the caller. */
  readonly person: (account: string, organ: OrganId, ...roles: readonly RoleName[]) => Promise<OfficialCaller>
  readonly again: (caller: { readonly personId: PersonId }) => Promise<OfficialCaller>
  readonly close: () => Promise<void>
}

/** The value of a result that must be a success. */
export const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message} ${JSON.stringify(result.error.fields ?? {})}`)
  return result.value
}

/** Wednesday 25 November 2026, nine o'clock. */
export const openTestOffice = async (): Promise<TestOffice> => {
  const made = await testApp()
  const { clock } = made
  // the real permit, on the clock the test moves
  const app: App = { ...made, permit: createPermit(clock) }
  const add = async (name: string, kind: string, level: string, parentId: OrganId | null, code: string) =>
    must(await execute(app, setup, addOrgan, { name, shortName: name, kind, level, parentId, code })).organId
  const city = await add('河州市人民政府', 'government', 'city', null, '河政')
  const county = await add('明川县人民政府', 'government', 'county', city, '明政')
  const organs = {
    city,
    county,
    land: await add('明川县自然资源局', 'department', 'county', county, '明自资'),
    finance: await add('明川县财政局', 'department', 'county', county, '明财'),
    town: await add('河湾镇人民政府', 'township', 'township', county, '明河湾'),
    village: '' as OrganId,
  }
  organs.village = await add('柳湾村便民服务点', 'village_point', 'village', organs.town, '明柳湾')
  const again = (caller: { readonly personId: PersonId }) => callerOfPerson(app, caller.personId)
  return {
    app,
    clock,
    organs,
    again,
    owner: (text) => made.owner.query(text),
    person: async (account, organId, ...roles) => {
      const { personId } = must(await execute(app, setup, addPerson, { name: `测试${account}`, account, organId }))
      for (const role of roles) must(await execute(app, setup, grantRole, { personId, role, organId }))
      return again({ personId })
    },
    close: made.close,
  }
}
