/** Signing in on the database: first password, replay, locks, sessions, what the auditor reads, rehearsal codes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganId, PersonId } from '#kernel'
import { type Caller, execute, look } from '#platform'
import { must, openTestOffice, setup, type TestOffice } from '../../testing/small-office.ts'
import { unlock } from './acts/account.ts'
import { addPerson } from './acts/add-person.ts'
import { grantRole } from './acts/change-role.ts'
import { changePassword, enrolTotp } from './acts/own-account.ts'
import { rehearsalCodeOf, switchOnRehearsal } from './rehearsal.ts'
import { codeAt, fromBase32, stepAt } from './rules/totp.ts'
import { callerOf, type OfficialCaller, signOut } from './sessions.ts'
import { signIn, verifyCode } from './sign-in.ts'
import { auditTrail } from './views/audit-trail.ts'
import { rehearsalCode } from './views/rehearsal-code.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
}, 60_000)
afterAll(() => office?.close())

const may = (caller: Caller, name: string, organId: OrganId | null) =>
  office.app.office.database.transaction().execute((transaction) => office.app.permit(transaction, caller, name, organId))
const refused = (result: { readonly ok: boolean; readonly error?: { readonly kind: string } }) => (result.ok ? 'ok' : result.error?.kind)

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
  const trail = must(await look(office.app, audit, auditTrail, { name: 'identity.roleGranted', limit: 3 }))
  expect(trail.lines).toHaveLength(3)
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
      expect(entered.me.countyName).toBe('明川县')
      const next = await rehearsalCodeOf(other.app, other.app.office.database, 'demo', other.clock.now())
      expect(next?.code).not.toBe(shown.code)
      expect(refused(await look(other.app, { kind: 'visitor' }, rehearsalCode, { account: 'plain' }))).toBe('missing')
    } finally {
      await other.close()
    }
  }, 60_000)
})
