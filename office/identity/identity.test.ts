/** Identity on the database: reach by tree, three administrators, stand-ins by leave dates, sign-in, lock, replay, sessions, rehearsal. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type OrganId, type PersonId } from '#kernel'
import { organTree } from '#organs'
import { type Caller, execute, look } from '#platform'
import { resetPassword, unlock } from './acts/account.ts'
import { addPerson } from './acts/add-person.ts'
import { grantRole, revokeRole } from './acts/change-role.ts'
import { cancelLeave, setLeave, takeLeave } from './acts/leave.ts'
import { changePassword, enrolTotp } from './acts/own-account.ts'
import { setStandIn } from './acts/set-stand-in.ts'
import { organsWithin, whoMay } from './grants.ts'
import { rehearsalCodeOf, switchOnRehearsal } from './rehearsal.ts'
import { codeAt, fromBase32, stepAt } from './rules/totp.ts'
import { callerOf, type OfficialCaller, signOut } from './sessions.ts'
import { signIn, verifyCode } from './sign-in.ts'
import { must, openTestOffice, setup, type TestOffice } from './test-office.ts'
import { auditTrail } from './views/audit-trail.ts'
import { people, withoutStandIn } from './views/people.ts'
import { rehearsalCode } from './views/rehearsal-code.ts'

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

const password = 'Kite-7-Harbour'
const withPassword = async (account: string, organId: OrganId): Promise<PersonId> =>
  must(await execute(office.app, setup, addPerson, { name: '测试', account, organId, initialPassword: password })).personId

/** Signs in fully and returns the token; binds the device at the first time. */
const enter = async (account: string, secrets: Map<string, Buffer>, words = password): Promise<string> => {
  office.clock.advance({ seconds: 90 })
  const begun = must(await signIn(office.app, { account, password: words }, 'test'))
  if (begun.enrol) secrets.set(account, fromBase32(begun.enrol.secret))
  const code = codeAt(secrets.get(account) ?? Buffer.alloc(20), stepAt(office.clock.now()))
  return must(await verifyCode(office.app, { challenge: begun.challenge, code }, 'test')).sessionToken
}

describe('sign-in', () => {
  test('first password must be changed before anything else; changing ends all sessions', async () => {
    const { app, organs } = office
    const secrets = new Map<string, Buffer>()
    const personId = await withPassword('first.time', organs.land)
    must(await execute(app, setup, grantRole, { personId, role: 'clerk', organId: organs.land }))
    const caller = (await callerOf(app, await enter('first.time', secrets))) as OfficialCaller
    expect(await may(caller, 'requests.register', organs.land)).toBe(false)
    expect(refused(await execute(app, caller, changePassword, { current: 'wrong', password: 'Other-8-Harbour' }))).toBe('invalid')
    must(await execute(app, caller, changePassword, { current: password, password: 'Other-8-Harbour' }))
    expect(refused(await signIn(app, { account: 'first.time', password }, 'test'))).toBe('invalid')
    const token = await enter('first.time', secrets, 'Other-8-Harbour')
    const again = (await callerOf(app, token)) as OfficialCaller
    expect(await may(again, 'requests.register', organs.land)).toBe(true)
    office.clock.advance({ seconds: 90 })
    const code = codeAt(secrets.get('first.time') ?? Buffer.alloc(20), stepAt(office.clock.now()))
    must(await execute(app, again, enrolTotp, { code }))
    expect(await callerOf(app, token)).toBeNull()
    expect(must(await signIn(app, { account: 'first.time', password: 'Other-8-Harbour' }, 'test')).enrol).toBeDefined()
  })

  test('a code works once, also when sent twice at once', async () => {
    const { app, organs } = office
    await withPassword('replay', organs.land)
    const secrets = new Map<string, Buffer>()
    await enter('replay', secrets)
    office.clock.advance({ seconds: 90 })
    const code = codeAt(secrets.get('replay') ?? Buffer.alloc(20), stepAt(office.clock.now()))
    const challenges = [1, 2, 3].map(async () => must(await signIn(app, { account: 'replay', password }, 'test')).challenge)
    const both = await Promise.all((await Promise.all(challenges)).map((challenge) => verifyCode(app, { challenge, code }, 'test')))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
  })

  test('five wrong tries lock, each further one longer; unknown accounts look the same', async () => {
    const { app, organs, clock } = office
    const personId = await withPassword('lock.me', organs.land)
    const tryBoth = async () => [
      await signIn(app, { account: 'lock.me', password: 'nope' }, 'test'),
      await signIn(app, { account: 'nobody.here', password: 'nope' }, 'test'),
    ]
    for (let count = 1; count <= 5; count += 1) {
      const [known, unknown] = await tryBoth()
      expect(known).toEqual(unknown)
      expect(refused(known ?? { ok: true })).toBe('invalid')
    }
    const [known, unknown] = await tryBoth()
    expect(known).toEqual(unknown)
    expect(refused(await signIn(app, { account: 'lock.me', password }, 'test'))).toBe('forbidden')
    clock.advance({ minutes: 2 })
    expect(refused(await signIn(app, { account: 'lock.me', password: 'nope' }, 'test'))).toBe('invalid')
    clock.advance({ seconds: 70 })
    expect(refused(await signIn(app, { account: 'lock.me', password }, 'test'))).toBe('forbidden')
    const security = await office.person('lock.security', organs.county, 'security_admin')
    must(await execute(app, security, unlock, { personId }))
    expect(refused(await signIn(app, { account: 'lock.me', password }, 'test'))).toBe('ok')
  })

  test('twenty guesses at once are twenty tries', async () => {
    const { app, organs } = office
    await withPassword('lock.burst', organs.land)
    const guesses = await Promise.all(Array.from({ length: 20 }, () => signIn(app, { account: 'lock.burst', password: 'nope' }, 'test')))
    expect(guesses.filter((guess) => refused(guess) === 'invalid')).toHaveLength(5)
  })

  test('wrong codes lock too, and a challenge bears five', async () => {
    const { app, organs } = office
    await withPassword('lock.code', organs.land)
    const { challenge } = must(await signIn(app, { account: 'lock.code', password }, 'test'))
    const outcomes = []
    for (let count = 1; count <= 6; count += 1) outcomes.push(refused(await verifyCode(app, { challenge, code: '000000' }, 'test')))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toEqual([])
    expect(refused(await signIn(app, { account: 'lock.code', password }, 'test'))).toBe('forbidden')
  })
})

describe('sessions', () => {
  test('end when idle, when too old, at sign-out, at a change of roles; at most three at once', async () => {
    const { app, organs, clock } = office
    const secrets = new Map<string, Buffer>()
    const personId = await withPassword('session', organs.land)
    const idle = await enter('session', secrets)
    clock.advance({ minutes: 29 })
    expect(await callerOf(app, idle)).not.toBeNull()
    clock.advance({ minutes: 31 })
    expect(await callerOf(app, idle)).toBeNull()
    const old = await enter('session', secrets)
    for (let step = 0; step < 25; step += 1) {
      clock.advance({ minutes: 28 })
      expect(await callerOf(app, old)).not.toBeNull()
    }
    clock.advance({ minutes: 25 })
    expect(await callerOf(app, old)).toBeNull()
    const out = await enter('session', secrets)
    await signOut(app, out)
    expect(await callerOf(app, out)).toBeNull()
    const tokens = [
      await enter('session', secrets),
      await enter('session', secrets),
      await enter('session', secrets),
      await enter('session', secrets),
    ]
    expect(new Set(tokens).size).toBe(4)
    const alive = await Promise.all(tokens.map((token) => callerOf(app, token)))
    expect(alive.map((caller) => caller !== null)).toEqual([false, true, true, true])
    must(await execute(app, setup, grantRole, { personId, role: 'clerk', organId: organs.land }))
    expect(await callerOf(app, tokens[3] ?? '')).toBeNull()
    expect(await callerOf(app, 'made-up')).toBeNull()
  })

  test('no token and no secret stands in the database in the clear', async () => {
    const secrets = new Map<string, Buffer>()
    await withPassword('clear', office.organs.land)
    const token = await enter('clear', secrets)
    const dump = JSON.stringify(
      await Promise.all(
        ['session', 'challenge', 'totp', 'credential', 'person'].map((table) =>
          office.owner(`select * from identity.${table}`).then((found) => (found as { rows: unknown }).rows),
        ),
      ),
    )
    expect(dump).not.toContain(token)
    expect(dump).not.toContain((secrets.get('clear') ?? Buffer.alloc(1)).toString('base64url'))
    expect(dump).not.toContain(password)
  })
})

test('the audit administrator reads who did what', async () => {
  const audit = await office.person('audit.reader', office.organs.city, 'audit_admin')
  const trail = must(await look(office.app, audit, auditTrail, { name: 'identity.roleGranted', limit: 5 }))
  expect(trail.lines).toHaveLength(5)
  expect(trail.lines.every((line) => line.happening === 'identity.roleGranted')).toBe(true)
  expect(trail.signIns.some((line) => line.outcome === 'signed_in')).toBe(true)
  expect(refused(await look(office.app, { kind: 'visitor' }, auditTrail, {}))).toBe('forbidden')
})

describe('rehearsal', () => {
  test('is impossible in a database with people', async () => {
    await expect(switchOnRehearsal(office.app)).rejects.toThrow(/empty database/)
    expect(
      refused(await execute(office.app, setup, addPerson, { name: '演示', account: 'demo', organId: office.organs.land, rehearsal: true })),
    ).toBe('invalid')
    await expect(office.owner(`update identity.person set rehearsal = true`)).rejects.toThrow(/demonstration account/)
    await withPassword('real.person', office.organs.land)
    expect(refused(await look(office.app, { kind: 'visitor' }, rehearsalCode, { account: 'real.person' }))).toBe('missing')
  })

  test('shows codes of demonstration accounts where it was switched on first, and not of others', async () => {
    const other = await openTestOffice()
    try {
      await switchOnRehearsal(other.app)
      must(
        await execute(other.app, setup, addPerson, {
          name: '演示',
          account: 'demo',
          organId: other.organs.land,
          initialPassword: 'sunlit',
          rehearsal: true,
        }),
      )
      await other.person('plain', other.organs.land)
      const shown = must(await look(other.app, { kind: 'visitor' }, rehearsalCode, { account: 'demo' }))
      const begun = must(await signIn(other.app, { account: 'demo', password: 'sunlit' }, 'test'))
      expect(begun.enrol).toBeUndefined()
      const entered = must(await verifyCode(other.app, { challenge: begun.challenge, code: shown.code ?? '' }, 'test'))
      expect(entered.me.mustChangePassword).toBe(false)
      expect(entered.me.countyName).toBe('明川县人民政府')
      const next = await rehearsalCodeOf(other.app, other.app.office.database, 'demo', other.clock.now())
      expect(next?.code).not.toBe(shown.code)
      expect(refused(await look(other.app, { kind: 'visitor' }, rehearsalCode, { account: 'plain' }))).toBe('missing')
    } finally {
      await other.close()
    }
  }, 60_000)
})
