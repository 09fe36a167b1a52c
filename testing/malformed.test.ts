/** Rubbish into every act and view: always a refusal in Chinese, never a throw, over HTTP never a 5xx; a refused act changes no row (P34). */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnyAct, type AnyView, type Caller, createHttp, execute, type Http, look } from '#platform'
import { acts, views } from '../composition.ts'
import { registerApi } from '../faces/api/index.ts'
import { type RoleName, roleNames } from '../office/identity/contract.ts'
import { isForSystem, reachOf } from '../office/identity/permitted-roles.ts'
import { digestOfTables, type EveryActOffice, everything, openEveryActOffice } from './every-act-office.ts'
import { deep, malformedInputs, passingInput } from './inputs-from-schema.ts'

/** Inputs in all; MALFORMED=1000000 for a long night. */
const total = Number(process.env.MALFORMED ?? 10_000)
const runs = Math.ceil(total / everything.length)
const runsByHttp = Math.ceil(total / 8 / everything.length)

let office: EveryActOffice
let http: Http
const sessions = new Map<RoleName, string>()
beforeAll(async () => {
  office = await openEveryActOffice()
  http = await createHttp(office.app, { rateLimit: false, lagLimit: false })
  registerApi(http.server, office.app, { acts, views })
  await http.server.ready()
  for (const role of roleNames) sessions.set(role, await office.sessionOf(role))
}, 120_000)
afterAll(async () => {
  await http?.stop()
  await office?.close()
})

/** Somebody whom the door lets through, so that the rubbish reaches the handler. */
const roleFor = (name: string): RoleName | null => roleNames.find((role) => reachOf(role, name) !== null) ?? null
const callerFor = (name: string): Caller => {
  const role = roleFor(name)
  if (role) return office.holders[role]
  const part = (['exchange', 'reaction', 'schedule', 'setup'] as const).find((candidate) => isForSystem(candidate, name))
  if (part) return { kind: 'system', part }
  return name.startsWith('intake.') || name.startsWith('feedback.') || name.startsWith('tracking.') || name.startsWith('pages.')
    ? { kind: 'visitor', origin: 'test' }
    : office.holders.clerk
}

type Declared = (typeof everything)[number]
const knock = ({ is, declared }: Declared, input: unknown) =>
  is === 'act'
    ? execute(office.app, callerFor(declared.name), declared as AnyAct, input)
    : look(office.app, callerFor(declared.name), declared as AnyView, input)

/** Retiring the county and locking out its people would end the proof early. */
const knownFor = (name: string) => office.knownAt[name === 'organs.retire' ? 'beside' : 'own']

let tried = 0
describe('at the doors', () => {
  test.each(everything.map((one) => [one.declared.name, one] as const))('%s', async (name, one) => {
    await fc.assert(
      fc.asyncProperty(malformedInputs(one.declared, knownFor(name)), async (input) => {
        tried++
        const result = await knock(one, input)
        const fits = one.declared.input.safeParse(input).success
        if (result.ok) {
          expect(fits).toBe(true)
          return
        }
        expect(['invalid', 'forbidden', 'missing', 'conflict', 'unlawful']).toContain(result.error.kind)
        expect(result.error.message).toMatch(/[\u4e00-\u9fff]/)
        if (result.error.kind === 'unlawful') expect(result.error.article).toMatch(/第.+条/)
      }),
      { numRuns: runs },
    )
  })
  test('nested a hundred thousand deep', async () => {
    for (const one of everything) {
      const result = await knock(one, {
        ...passingInput(one.declared, knownFor(one.declared.name)),
        content: deep(100_000),
        名: deep(100_000),
      })
      expect(result, one.declared.name).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    }
  })
  test('as many as promised', () => expect(tried).toBeGreaterThanOrEqual(total))
})

describe('over HTTP', () => {
  let answered = 0
  test.each(everything.map((one) => [one.declared.name, one] as const))('%s', async (name, one) => {
    const role = roleFor(name)
    await fc.assert(
      fc.asyncProperty(malformedInputs(one.declared, knownFor(name)), fc.boolean(), async (input, withSession) => {
        answered++
        const response = await http.server.inject({
          method: 'POST',
          url: `/api/${name}`,
          headers: { 'x-sunlit-request': '1', 'content-type': 'application/json' },
          cookies: role && withSession ? { sunlit_session: sessions.get(role) ?? '' } : {},
          payload: JSON.stringify(input) ?? 'undefined',
        })
        expect(response.statusCode).toBeLessThan(500)
        expect(response.body).not.toMatch(/at .*\.ts:\d+|node_modules|select .* from/)
      }),
      { numRuns: runsByHttp },
    )
  })
  test.each([
    ['half a surrogate in an escape', '{"account":"\\ud800","password":"x"}'],
    ['a poisoned prototype', '{"__proto__":{"isAdmin":true},"account":"a"}'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
    ['no JSON', '{"account":'],
    ['nothing', ''],
    ['a number', '1e999'],
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a megabyte of text', JSON.stringify({ account: '长'.repeat(340_000) })],
    ['two megabytes', JSON.stringify({ account: 'x'.repeat(2_000_000) })],
    ['a byte that is no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ])('%s', async (_what, payload) => {
    for (const name of [
      'identity.signIn',
      'identity.verifyCode',
      'requests.register',
      'intake.submitRequest',
      'no.such',
      '__proto__',
      'constructor',
    ]) {
      const response = await http.server.inject({
        method: 'POST',
        url: `/api/${name}`,
        headers: { 'x-sunlit-request': '1', 'content-type': 'application/json' },
        cookies: { sunlit_session: sessions.get('clerk') ?? '' },
        payload,
      })
      expect(response.statusCode, name).toBeGreaterThanOrEqual(400)
      expect(response.statusCode, name).toBeLessThan(500)
    }
  })
  test('strange names, cookies and content types', async () => {
    for (const [url, headers] of [
      ['/api/%00', {}],
      ['/api/%ff', {}],
      [`/api/${'a'.repeat(5000)}`, {}],
      ['/api/requests.register', { 'content-type': 'text/plain' }],
      ['/api/requests.register', { 'content-type': 'application/xml' }],
      ['/api/requests.register', { 'content-type': 'multipart/form-data' }],
      ['/api/requests.register', { cookie: 'sunlit_session=%00' }],
      ['/api/requests.register', { cookie: `sunlit_session=${'x'.repeat(8000)}` }],
      ['/api/requests.register', { 'idempotency-key': '\u00ff'.repeat(50) }],
      ['/api/files', { 'content-type': 'multipart/form-data; boundary=x' }],
      ['/api/requests/x/files/y', {}],
    ] as const) {
      const response = await http.server.inject({
        method: 'POST',
        url,
        headers: { 'x-sunlit-request': '1', 'content-type': 'application/json', ...headers },
        payload: '{}',
      })
      expect(response.statusCode, url.slice(0, 60)).toBeGreaterThanOrEqual(400)
      expect(response.statusCode, url.slice(0, 60)).toBeLessThan(500)
    }
  })
  test('no defect was logged', () => {
    expect(answered).toBeGreaterThan(1000)
    expect((office.app as { readonly logged?: readonly string[] }).logged?.filter((line) => /"level":"error"/.test(line)) ?? []).toEqual([])
  })
})

describe('a refused act', () => {
  test('changes no row of any table: rubbish, a missing thing, no right', async () => {
    const changed: string[] = []
    const bare = await office.person('no.right', office.organAt.own)
    let before = await digestOfTables(office)
    for (const { is, declared } of everything) {
      if (is !== 'act') continue
      const act = declared as AnyAct
      const caller = callerFor(act.name)
      const passing = passingInput(act, office.knownAt.own)
      const results = [
        await execute(office.app, caller, act, { 没有: '这一项' }),
        await execute(office.app, caller, act, { ...passing, requestId: 'x', organId: 'x', personId: 'x', letterId: 'x', draft: 'x' }),
        await execute(office.app, bare, act, passing),
        // the version is of long ago: somebody else was faster
        ...('version' in passing ? [await execute(office.app, caller, act, { ...passing, version: 9_999_999 })] : []),
      ].filter(({ ok }) => !ok)
      const after = await digestOfTables(office)
      // a wrong query code is counted, refused or not: that is what stops guessing
      const tables = Object.keys(after).filter((table) => after[table] !== before[table] && table !== 'intake.failed_try')
      before = after
      const succeeded = results.length < ('version' in passing ? 4 : 3)
      if (tables.length > 0 && !succeeded) changed.push(`${act.name}: ${tables.join(', ')}`)
    }
    expect(changed).toEqual([])
    // every table is read after every act: the time grows with both
  }, 300_000)
})

describe('one key, a thousand times', () => {
  test('requests.register: one case, one number, one answer', async () => {
    const register = acts.find(({ name }) => name === 'requests.register')
    if (!register) throw new Error('requests.register is not there')
    const { clerk } = office.holders
    const form = passingInput(register, office.knownAt.own)
    // at the counter: no arrived paper stands behind it
    const input = { ...form, arrivedId: undefined, channel: 'in_person', submittedOn: office.app.clock.today() }
    const count = async () =>
      Number(((await office.owner('select count(*) as n from requests.request')) as { rows: { n: string }[] }).rows[0]?.n)
    const before = await count()
    const answers = new Set<string>()
    for (let batch = 0; batch < 50; batch++) {
      const results = await Promise.all(
        Array.from({ length: 20 }, () => execute(office.app, clerk, register, input, { idempotencyKey: 'pressed-again' })),
      )
      for (const result of results) answers.add(JSON.stringify(result))
    }
    expect([...answers]).toEqual([expect.stringMatching(/^\{"ok":true/)])
    expect(await count()).toBe(before + 1)
  })
  test('intake.submitRequest: one draft is one submission, also under other keys', async () => {
    const submit = acts.find(({ name }) => name === 'intake.submitRequest')
    if (!submit) throw new Error('intake.submitRequest is not there')
    const draft = 'a-draft-nobody-else-has-opened'
    const passing = passingInput(submit, { organId: office.organAt.own, draft })
    const count = async () =>
      Number(((await office.owner('select count(*) as n from intake.submission')) as { rows: { n: string }[] }).rows[0]?.n)
    const before = await count()
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        execute(office.app, { kind: 'visitor' }, submit, passing, { idempotencyKey: `pressed-${index % 7}` }),
      ),
    )
    expect([...new Set(results.map((result) => JSON.stringify(result)))]).toEqual([expect.stringMatching(/^\{"ok":true/)])
    expect(await count()).toBe(before + 1)
  })
})
