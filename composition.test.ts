/** The product split in two: an outer and an inner installation that meet only in folders (R178 in its core). */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDraftToken } from '#intake'
import { createHttp, execute } from '#platform'
import { type TestApp, testApp } from '#testing'
import { acts, compose, httpOptions, type Product, registerFaces } from './composition.ts'

let folder: string
let outerApp: TestApp
let innerApp: TestApp
let outer: Product
let inner: Product

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-split-'))
  const [toInner, toOuter] = [join(folder, 'to-inner'), join(folder, 'to-outer')]
  outerApp = await testApp({ settings: { role: 'outer', exchangeOut: toInner, exchangeIn: toOuter } })
  innerApp = await testApp({ settings: { role: 'inner', exchangeOut: toOuter, exchangeIn: toInner } })
  outer = compose(outerApp)
  inner = compose(innerApp)
}, 60_000)
afterAll(async () => {
  await outer?.close()
  await inner?.close()
  await outerApp?.close()
  await innerApp?.close()
  rmSync(folder, { recursive: true, force: true })
})

const perform = async (product: Product, caller: Parameters<typeof execute>[1], name: string, input: unknown): Promise<unknown> => {
  const act = acts.find((one) => one.name === name)
  if (!act) throw new Error(name)
  const done = await execute(product.app, caller, act, input)
  if (!done.ok) throw new Error(`${name}: ${done.error.message} ${JSON.stringify(done.error.fields ?? {})}`)
  return done.value
}

describe('two installations', () => {
  test('what is handed in outside is registered inside; with the ferry away both work on', async () => {
    const setup = { kind: 'system', part: 'setup' } as const
    const guide = { foiOffice: '办公室', address: '文昌路 1 号', phone: '0000-852 1000', announcedChannels: ['online'] }
    const added = await perform(inner, setup, 'organs.add', {
      name: '明川县人民政府',
      shortName: '县政府',
      kind: 'government',
      level: 'county',
      parentId: null,
      code: '明府',
      receivesRequests: true,
      autoConfirm: true,
      guide,
    })
    const organId: unknown = Reflect.get(Object(added), 'organId')
    await inner.pump.drain()
    await outer.pump.drain()
    const submit = () =>
      perform(outer, { kind: 'visitor' }, 'intake.submitRequest', {
        draft: newDraftToken(),
        organId,
        requested: { description: '2025年政府工作报告任务分解表' },
        applicant: { kind: 'natural_person', name: '李青禾', idKind: 'resident_id', idNumber: '11010519491231002X', phone: '13800001234' },
        wish: { form: 'electronic', delivery: 'online' },
      })
    await submit()
    await submit()
    const registered = async () =>
      (await sql<{ n: number }>`select count(*) as n from requests.request`.execute(innerApp.office.database)).rows[0]?.n
    expect(await registered()).toBe(0)
    await outer.pump.drain()
    await inner.pump.drain()
    await inner.pump.drain()
    expect(await registered()).toBe(2)
    expect(readdirSync(join(folder, 'to-inner')).some((name) => name.endsWith('.sunlit'))).toBe(false)
  })

  test('outside there is no desk and no API; inside there is no portal', async () => {
    const [outside, inside] = await Promise.all(
      [outer, inner].map(async ({ app }) => {
        const http = await createHttp(app, httpOptions(app))
        await registerFaces(http, app)
        return http
      }),
    )
    const status = async (http: typeof outside, method: 'GET' | 'POST', url: string) =>
      (await http?.server.inject({ method, url, headers: { 'x-sunlit-request': 'test' } }))?.statusCode
    expect(await status(outside, 'GET', '/')).toBe(200)
    expect(await status(outside, 'POST', '/api/requests.worklist')).toBe(404)
    expect(await status(outside, 'GET', '/desk/')).toBe(404)
    expect(await status(inside, 'GET', '/')).toBe(404)
    expect(await status(inside, 'POST', '/api/requests.worklist')).toBe(401)
    await outside?.stop()
    await inside?.stop()
  })
})
