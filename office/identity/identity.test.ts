/** Permissions on the database: reach by tree, three administrators, stand-ins by leave dates. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type OrganId } from '#kernel'
import { organTree } from '#organs'
import { type Caller, execute, look } from '#platform'
import { must, openTestOffice, setup, type TestOffice } from '../../testing/small-office.ts'
import { resetPassword } from './acts/account.ts'
import { grantRole, revokeRole } from './acts/change-role.ts'
import { cancelLeave, setLeave, takeLeave } from './acts/leave.ts'
import { setStandIn } from './acts/set-stand-in.ts'
import { organsWithin, whoMay } from './grants.ts'
import { people, withoutStandIn } from './views/people.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
}, 60_000)
afterAll(() => office?.close())

const may = (caller: Caller, name: string, organId: OrganId | null) =>
  office.app.office.database.transaction().execute((transaction) => office.app.permit(transaction, caller, name, organId))
const refused = (result: { readonly ok: boolean; readonly error?: { readonly kind: string } }) => (result.ok ? 'ok' : result.error?.kind)

describe('reach', () => {
  test('organ: there and nowhere else; tree: there and below', async () => {
    const { organs } = office
    const handler = await office.person('reach.handler', organs.land, 'handler')
    expect(await may(handler, 'requests.draftDecision', organs.land)).toBe(true)
    expect(await may(handler, 'requests.draftDecision', organs.finance)).toBe(false)
    expect(await may(handler, 'requests.signDecision', organs.land)).toBe(false)
    expect(await may(handler, 'requests.draftDecision', null)).toBe(true)
    const supervisor = await office.person('reach.supervisor', organs.county, 'supervisor')
    expect(await may(supervisor, 'requests.worklist', organs.land)).toBe(true)
    expect(await may(supervisor, 'requests.worklist', organs.village)).toBe(true)
    expect(await may(supervisor, 'requests.worklist', organs.city)).toBe(false)
  })

  test('a visitor has the site, the machine has what it needs, an unknown name nobody', async () => {
    const visitor: Caller = { kind: 'visitor' }
    expect(await may(visitor, 'intake.submitRequest', null)).toBe(true)
    expect(await may(visitor, 'requests.worklist', null)).toBe(false)
    expect(await may({ kind: 'system', part: 'exchange' }, 'requests.receiveSubmission', null)).toBe(true)
    expect(await may({ kind: 'system', part: 'exchange' }, 'requests.signDecision', null)).toBe(false)
    const everything = await office.person('reach.head', office.organs.land, 'organ_head', 'foi_office_head')
    expect(await may(everything, 'requests.nothing', office.organs.land)).toBe(false)
  })

  test('at every node one sees one’s own subtree only', async () => {
    const { organs } = office
    const below = { city: 6, county: 5, land: 1, finance: 1, town: 2 }
    for (const [key, count] of Object.entries(below)) {
      const node = organs[key as keyof typeof below]
      const caller = await office.person(`tree.${key}`, node, 'handler')
      const tree = must(await look(office.app, caller, organTree, {}))
      expect([key, tree.organs.length, tree.organs[0]?.id]).toEqual([key, count, node])
    }
    const supervisor = await office.person('tree.supervisor', organs.town, 'supervisor')
    const ids = await sql<{
      id: OrganId
    }>`select id from ${organsWithin(supervisor.personId, 'requests.worklist', office.clock.today())} o`.execute(office.app.office.database)
    expect(new Set(ids.rows.map((row) => row.id))).toEqual(new Set([organs.town, organs.village]))
  })

  test('an administrator of a township does not touch the county’s people', async () => {
    const { app, organs } = office
    const local = await office.person('local.security', organs.town, 'security_admin')
    const mixed = await office.person('mixed.person', organs.town)
    must(await execute(app, setup, grantRole, { personId: mixed.personId, role: 'supervisor', organId: organs.county }))
    const reset = await execute(app, local, resetPassword, { personId: mixed.personId, newPassword: 'Kite-7-Harbour' })
    expect(refused(reset)).toBe('forbidden')
    const county = await office.person('county.person', organs.county)
    expect(refused(await execute(app, local, grantRole, { personId: county.personId, role: 'clerk', organId: organs.town }))).toBe(
      'forbidden',
    )
    const seen = must(await look(app, local, people, {}))
    expect(new Set(seen.rows.map((row) => row.organId))).toEqual(new Set([organs.town]))
  })
})

describe('three administrators', () => {
  const pairs = [
    ['system_admin', 'security_admin'],
    ['security_admin', 'audit_admin'],
    ['audit_admin', 'clerk'],
    ['handler', 'system_admin'],
  ] as const
  test.each(pairs)('%s and %s never meet', async (first, second) => {
    const { app, organs } = office
    const one = await office.person(`join.${first}.${second}`.replaceAll('_', '-'), organs.county, first)
    expect(refused(await execute(app, setup, grantRole, { personId: one.personId, role: second, organId: organs.county }))).toBe('unlawful')
    await expect(
      office.owner(
        `insert into identity.role_grant (person_id, role, organ_id, granted_at) values ('${one.personId}', '${second}', '${organs.land}', now())`,
      ),
    ).rejects.toThrow(/exclude one another/)
  })

  test('two grants at once: one wins', async () => {
    const one = await office.person('join.race', office.organs.county)
    const insert = (role: string) =>
      office.owner(
        `insert into identity.role_grant (person_id, role, organ_id, granted_at) values ('${one.personId}', '${role}', '${office.organs.county}', now())`,
      )
    const done = await Promise.allSettled([insert('system_admin'), insert('audit_admin'), insert('clerk')])
    expect(done.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  })

  test('nobody grants to himself; after revoking another duty may come', async () => {
    const { app, organs } = office
    const security = await office.person('join.security', organs.county, 'security_admin')
    expect(
      refused(await execute(app, security, grantRole, { personId: security.personId, role: 'security_admin', organId: organs.land })),
    ).toBe('forbidden')
    const clerk = await office.person('join.clerk', organs.land, 'clerk')
    must(await execute(app, security, revokeRole, { personId: clerk.personId, role: 'clerk', organId: organs.land }))
    expect(await may(clerk, 'requests.register', organs.land)).toBe(false)
    must(await execute(app, security, grantRole, { personId: clerk.personId, role: 'audit_admin', organId: organs.county }))
  })
})

describe('A/B 岗', () => {
  test('the stand-in has the rights from the first to the last day of leave, and only then', async () => {
    const { app, organs, clock } = office
    const a = await office.person('stand.a', organs.finance, 'handler')
    const b = await office.person('stand.b', organs.finance)
    const security = await office.person('stand.security', organs.county, 'security_admin')
    must(await execute(app, security, setStandIn, { personId: a.personId, standInId: b.personId }))
    const today = clock.today()
    const left = must(await execute(app, a, takeLeave, { from: addDays(today, 1), to: addDays(today, 3) }))
    const allowed: boolean[] = []
    for (let day = 0; day <= 4; day += 1) {
      clock.set(addDays(today, day))
      allowed.push(await may(b, 'requests.draftDecision', organs.finance))
    }
    clock.set(addDays(today, 2))
    expect(await may(a, 'requests.draftDecision', organs.finance)).toBe(true)
    expect(await may(b, 'requests.draftDecision', organs.land)).toBe(false)
    const who = await whoMay(app.office.database, organs.finance, 'requests.draftDecision', clock.today())
    expect(who.filter((one) => one.name.startsWith('测试stand.'))).toEqual([
      { id: a.personId, name: '测试stand.a', standingInFor: null, onLeave: true },
      { id: b.personId, name: '测试stand.b', standingInFor: '测试stand.a', onLeave: false },
    ])
    must(await execute(app, security, cancelLeave, { personId: a.personId, leaveId: left.leaveId }))
    expect(await may(b, 'requests.draftDecision', organs.finance)).toBe(false)
    clock.set(today)
    expect(allowed).toEqual([false, true, true, true, false])
  })

  test('nobody makes himself the stand-in, nor sends his principal away; duties do not join', async () => {
    const { app, organs, clock } = office
    const head = await office.person('gain.head', organs.land, 'organ_head')
    const chief = await office.person('gain.chief', organs.land, 'foi_office_head')
    const audit = await office.person('gain.audit', organs.land, 'audit_admin')
    const stranger = await office.person('gain.stranger', organs.finance)
    expect(refused(await execute(app, chief, setStandIn, { personId: head.personId, standInId: chief.personId }))).toBe('forbidden')
    const security = await office.person('gain.security', organs.county, 'security_admin')
    must(await execute(app, security, setStandIn, { personId: head.personId, standInId: chief.personId }))
    const days = { from: clock.today(), to: clock.today() }
    expect(refused(await execute(app, chief, setLeave, { personId: head.personId, ...days }))).toBe('forbidden')
    expect(refused(await execute(app, security, setStandIn, { personId: head.personId, standInId: audit.personId }))).toBe('unlawful')
    expect(refused(await execute(app, security, setStandIn, { personId: head.personId, standInId: stranger.personId }))).toBe('invalid')
    const flagged = must(await look(app, security, withoutStandIn, {}))
    expect(flagged.rows.map((row) => row.personId)).toContain(chief.personId)
    expect(flagged.rows.map((row) => row.personId)).not.toContain(head.personId)
  })
})
