/** The local pump on a real database under its real roles: once each, in order, whatever fails in between; nothing private gets out. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type App, execute } from '#platform'
import type { TestApp } from '#testing'
import { exchangeCaller, kept, prepare, seal, seals, send, toOffice, toSite, withdrawal } from '../testing/both-sides.ts'
import { endOf } from './end.ts'
import { openEnvelope } from './envelope.ts'
import { createLocalPump } from './local-pump.ts'
import { collect, giveNumbers } from './outgoing.ts'

/** The same app whose nth query of the exchange's role, or of the office's, fails: a crash between two steps. */
const failing = (app: App, nth: number): { readonly app: App; readonly reached: () => boolean } => {
  let count = 0
  const plugin = {
    transformQuery: ({ node }: { node: unknown }) => {
      count += 1
      if (count === nth) throw new Error('crash')
      return node
    },
    transformResult: async ({ result }: { result: unknown }) => result,
  }
  const exchange = app.exchange.withPlugin(plugin as never)
  const office = { ...app.office, database: app.office.database.withPlugin(plugin as never) }
  return { app: { ...app, exchange, office }, reached: () => count >= nth }
}

describe('local pump', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await prepare()
  })
  afterAll(() => app.close())

  test('carries both ways, in order, once', async () => {
    const pump = createLocalPump(app, { toOffice, toSite })
    for (let index = 1; index <= 20; index += 1) {
      await execute(app, exchangeCaller, send('site'), withdrawal(`w${index}`))
      await execute(app, exchangeCaller, send('office'), seal(index))
    }
    expect(await pump.drain()).toBe(40)
    expect(await pump.drain()).toBe(0)
    expect(await kept(app)).toEqual(Array.from({ length: 20 }, (_, index) => `w${index + 1}`))
    expect(await seals(app)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('a crash before any query: after it, everything has happened exactly once', async () => {
    let crashes = 0
    for (let nth = 1; ; nth += 1) {
      const text = `crash at ${nth}`
      await execute(app, exchangeCaller, send('site'), withdrawal(text))
      await execute(app, exchangeCaller, send('office'), seal(1000 + nth))
      const broken = failing(app, nth)
      const failed = await createLocalPump(broken.app, { toOffice, toSite })
        .drain()
        .then(
          () => false,
          () => true,
        )
      if (failed) crashes += 1
      await createLocalPump(app, { toOffice, toSite }).drain()
      expect((await kept(app)).filter((line) => line === text)).toHaveLength(1)
      expect((await seals(app)).filter((number) => number === 1000 + nth)).toHaveLength(1)
      if (!broken.reached()) break
    }
    expect(crashes).toBeGreaterThan(15)
  })

  test('two pumps at once, and twenty senders: nothing twice, nothing lost, no gap in the numbers', async () => {
    const pumps = [createLocalPump(app, { toOffice, toSite }), createLocalPump(app, { toOffice, toSite })]
    const before = (await kept(app)).length
    await Promise.all(
      Array.from({ length: 20 }, async (_, sender) => {
        for (let index = 0; index < 5; index += 1) {
          await execute(app, exchangeCaller, send('site'), withdrawal(`p${sender}.${index}`))
          await pumps[index % 2]?.drain()
        }
      }),
    )
    await pumps[0]?.drain()
    const texts = (await kept(app)).slice(before)
    expect(new Set(texts).size).toBe(100)
    expect(texts).toHaveLength(100)
    const numbers = await app.owner.query<{ number: string }>(`select number from exchange.outgoing where sender = 'site' order by number`)
    expect(numbers.rows.map((row) => Number(row.number))).toEqual(numbers.rows.map((_, index) => index + 1))
  })

  test('what the office refuses is held, sealed, lets others pass, and is applied when it can be', async () => {
    const pump = createLocalPump(app, { toOffice, toSite })
    await execute(app, exchangeCaller, send('site'), withdrawal('refuse me'))
    await execute(app, exchangeCaller, send('site'), withdrawal('after it'))
    await pump.drain()
    expect(await kept(app)).toContain('after it')
    expect(await kept(app)).not.toContain('refuse me')
    const held = await app.owner.query<{ sealed: string }>(`select sealed from exchange.inbox where outcome = 'held'`)
    expect(held.rows).toHaveLength(1)
    expect(held.rows[0]?.sealed).not.toContain('refuse me')
    await app.owner.query('update probe.gate set open = true')
    await app.owner.query(`update exchange.inbox set next_try_at = '2000-01-01' where outcome = 'held'`)
    await pump.drain()
    await pump.drain()
    expect((await kept(app)).filter((text) => text === 'refuse me')).toHaveLength(1)
    expect((await app.owner.query(`select 1 from exchange.inbox where outcome = 'held'`)).rows).toHaveLength(0)
  })

  test('a message of the office that looks like personal data is stopped; the next one passes', async () => {
    const pump = createLocalPump(app, { toOffice, toSite })
    await execute(app, exchangeCaller, send('office'), {
      type: 'seal.published',
      payload: { number: 5000, root: '11010519491231002X', on: '2026-11-25' },
    })
    await execute(app, exchangeCaller, send('office'), seal(5001))
    await pump.drain()
    expect(await seals(app)).toContain(5001)
    expect(await seals(app)).not.toContain(5000)
    expect((await app.owner.query('select paths from exchange.stopped')).rows).toEqual([{ paths: ['root'] }])
  })

  test('wakes by itself after a commit, and stops when told', async () => {
    const awake: { pump?: ReturnType<typeof createLocalPump> } = {}
    const waking = { ...app, afterCommit: (side: 'office' | 'site') => awake.pump?.wake(side) }
    const taken: string[] = []
    awake.pump = createLocalPump(waking, {
      toOffice,
      toSite,
      taken: (_receiver, types) => taken.push(...types),
      intervalMilliseconds: 3_600_000,
    })
    awake.pump.start()
    await execute(waking, exchangeCaller, send('office'), seal(7001))
    await vi.waitFor(async () => expect(await seals(app)).toContain(7001), { timeout: 20_000 })
    await awake.pump.stop()
    expect(taken).toContain('seal.published')
    await execute(waking, exchangeCaller, send('office'), seal(7002))
    await awake.pump.drain()
    expect(await seals(app)).not.toContain(7002)
  })

  test('a changed byte is refused', async () => {
    await execute(app, exchangeCaller, send('site'), withdrawal('本人撤回'))
    await giveNumbers(app, endOf(app, 'site'))
    const [envelope] = await collect(app, endOf(app, 'site'), { limit: 1 })
    if (!envelope) throw new Error('nothing to send')
    const text = JSON.stringify(envelope)
    expect(openEnvelope(app.ciphers, 'site', JSON.parse(text)).ok).toBe(true)
    expect(openEnvelope(app.ciphers, 'office', JSON.parse(text)).ok).toBe(false)
    let changed = 0
    for (let index = 0; index < text.length; index += 1) {
      const other = text[index] === '1' ? '2' : '1'
      let parsed: unknown
      try {
        parsed = JSON.parse(text.slice(0, index) + other + text.slice(index + 1))
      } catch {
        continue
      }
      changed += 1
      expect(openEnvelope(app.ciphers, 'site', parsed).ok).toBe(false)
    }
    expect(changed).toBeGreaterThan(100)
  })
})
