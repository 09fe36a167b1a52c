/** The exchange on a real database under its real roles: once each, in order, whatever fails in between; nothing private gets out. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type FileDigest, invalid, type Json, ok } from '#kernel'
import { applyOrgansPublished, applySealPublished } from '#pages'
import { type App, act, execute } from '#platform'
import { type TestApp, testApp } from '#testing'
import { applyReplyReady, applyRequestProgressed } from '#tracking'
import type { OfficeAppliers, SiteAppliers } from './applying.ts'
import { endOf } from './end.ts'
import { openEnvelope } from './envelope.ts'
import { createFolderLink } from './folder-link.ts'
import { createLocalPump } from './local-pump.ts'
import { fromSite } from './messages.ts'
import { collect, giveNumbers } from './outgoing.ts'

const digest = 'a'.repeat(64)

/** An act of each side that sends whatever it is given, and one of the office that keeps what arrives: real acts through the real door. */
const send = (side: 'office' | 'site') =>
  act({
    name: `probe.send.${side}`,
    title: '发送',
    side,
    input: z.object({ type: z.string(), payload: z.json() }),
    within: async () => null,
    handle: async (context, { type, payload }) => {
      context.send({ type, version: 1, payload: payload as Json })
      return ok({})
    },
  })
const keep = act({
  name: 'probe.keep',
  title: '收下',
  side: 'office',
  input: z.object({ text: z.string() }),
  within: async () => null,
  handle: async (context, { text }) => {
    if (text === 'refuse me') {
      const open = await sql<{ open: boolean }>`select open from probe.gate`.execute(context.sql)
      if (!open.rows[0]?.open) return invalid('现在不能收')
    }
    await sql`insert into probe.kept (text) values (${text})`.execute(context.sql)
    return ok({})
  },
})

const sendWithFile = act({
  name: 'probe.sendWithFile',
  title: '发送文件',
  side: 'site',
  input: fromSite['correction.submitted'],
  within: async () => null,
  handle: async (context, payload) => {
    context.send({ type: 'correction.submitted', version: 1, payload, files: payload.files.map((file) => file.digest as FileDigest) })
    return ok({})
  },
})

const exchangeCaller = { kind: 'system', part: 'exchange' } as const
const keepText = (app: App, text: string, idempotencyKey: string) => execute(app, exchangeCaller, keep, { text }, { idempotencyKey })

const toOffice: OfficeAppliers = {
  'request.submitted': (app, message) => keepText(app, message.payload.trackingNumber, message.idempotencyKey),
  'correction.submitted': (app, message) => keepText(app, message.payload.text, message.idempotencyKey),
  'withdrawal.submitted': (app, message) => keepText(app, message.payload.statement, message.idempotencyKey),
  'reply.opened': (app, message) => keepText(app, message.payload.letterId, message.idempotencyKey),
  'guidance.exited': (app, message) => keepText(app, message.payload.exit, message.idempotencyKey),
}
const toSite: SiteAppliers = {
  'request.progressed': applyRequestProgressed,
  'reply.ready': applyReplyReady,
  'organs.published': applyOrgansPublished,
  'seal.published': applySealPublished,
}

const withdrawal = (statement: string) => ({
  type: 'withdrawal.submitted',
  payload: { trackingNumber: '20261125-10001-7', statement, submittedOn: '2026-11-25' },
})
const seal = (number: number) => ({ type: 'seal.published', payload: { number, root: digest, on: '2026-11-25' } })

const prepare = async (): Promise<TestApp> => {
  const app = await testApp()
  await app.owner.query(`
    create schema probe;
    create table probe.kept (id bigint generated always as identity primary key, text text not null);
    create table probe.gate (open boolean not null);
    insert into probe.gate values (false);
    grant usage on schema probe to sunlit_office;
    grant select, insert on probe.kept to sunlit_office;
    grant select on probe.gate to sunlit_office`)
  return app
}
const kept = async (app: App): Promise<string[]> =>
  (await app.owner.query<{ text: string }>('select text from probe.kept order by id')).rows.map((row) => row.text)
const seals = async (app: App): Promise<number[]> =>
  (await app.owner.query<{ number: string }>('select number from site.seal order by number')).rows.map((row) => Number(row.number))

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

describe('folder link between two databases', () => {
  let office: TestApp
  let site: TestApp
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sunlit-ferry-'))
    office = await prepare()
    site = await prepare()
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await office.close()
    await site.close()
  })

  test('the link is cut, both sides work on, it comes back: nothing is lost, doubled or out of order; packages may be lost and damaged', async () => {
    const [out, back] = [join(folder, 'to-office'), join(folder, 'to-site')]
    const again = { sendAgainAfterMilliseconds: 0 }
    const officeLink = createFolderLink(office, {
      side: 'office',
      to: { side: 'office', appliers: toOffice },
      outgoingFolder: back,
      incomingFolder: out,
      ...again,
    })
    const siteLink = createFolderLink(site, {
      side: 'site',
      to: { side: 'site', appliers: toSite },
      outgoingFolder: out,
      incomingFolder: back,
      ...again,
    })

    const submit = (text: string) => execute(site, exchangeCaller, send('site'), withdrawal(text))
    const publish = (number: number) => execute(office, exchangeCaller, send('office'), seal(number))
    await submit('first')
    await siteLink.write()
    expect((await officeLink.read()).applied).toBe(1)
    expect((await officeLink.read()).applied).toBe(0)

    // cut: five on each side, one package lost on the way, one damaged
    for (let index = 1; index <= 5; index += 1) {
      await submit(`cut ${index}`)
      await publish(index)
      const name = await siteLink.write()
      if (!name) throw new Error('nothing was written')
      if (index === 2) await rm(join(out, name))
      if (index === 4) {
        const bytes = await readFile(join(out, name))
        bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
        await writeFile(join(out, name), bytes)
      }
    }
    // back again
    for (let round = 0; round < 4; round += 1) {
      await officeLink.read()
      await officeLink.write()
      await siteLink.read()
      await siteLink.write()
    }
    expect(await kept(office)).toEqual(['first', 'cut 1', 'cut 2', 'cut 3', 'cut 4', 'cut 5'])
    expect(await seals(site)).toEqual([1, 2, 3, 4, 5])
    expect(await readdir(join(out, 'refused'))).toHaveLength(1)
  })

  test('a file travels with its message, and the message waits for nothing else', async () => {
    const stored = await site.site.files.put(Buffer.from('%PDF-1.4 身份证明'))
    if (!stored.ok) throw new Error('not stored')
    const file = { digest: stored.value.digest, name: '证明.pdf', type: 'application/pdf', bytes: stored.value.bytes }
    await execute(site, exchangeCaller, sendWithFile, {
      trackingNumber: '20261125-10001-7',
      text: '带文件',
      submittedOn: '2026-11-25',
      files: [file],
    })
    const [out, back] = [join(folder, 'files-to-office'), join(folder, 'files-to-site')]
    const siteLink = createFolderLink(site, {
      side: 'site',
      to: { side: 'site', appliers: toSite },
      outgoingFolder: out,
      incomingFolder: back,
    })
    const officeLink = createFolderLink(office, {
      side: 'office',
      to: { side: 'office', appliers: toOffice },
      outgoingFolder: back,
      incomingFolder: out,
    })
    await siteLink.write()
    expect(await office.office.files.find(file.digest)).toBeNull()
    expect((await officeLink.read()).applied).toBe(1)
    expect((await office.office.files.read(file.digest)).toString()).toContain('身份证明')
    expect(await siteLink.write()).toBeNull()
  })
})
