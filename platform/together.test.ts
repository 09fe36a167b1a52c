/** Acts that travel together: everybody is answered as if alone, whatever happens to the others in the same transaction. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { conflict, ok, type Result } from '#kernel'
import { type Act, type Asked, act, execute } from '#platform'
import { type TestApp, testApp } from '#testing'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

const office = { kind: 'system', part: 'setup' } as const
type Input = { readonly name: string; readonly value: number }
let sizes: number[] = []
beforeEach(() => {
  sizes = []
})

/** Refuses below nought, breaks at a thousand. */
const keepAll = async (asked: readonly Asked<Input>[]): Promise<readonly Result<{ kept: number }>[]> => {
  sizes.push(asked.length)
  const answers = []
  for (const { context, input } of asked) {
    await sql`insert into platform.setting (name, value) values (${input.name}, ${JSON.stringify(input.value)}::jsonb)
      on conflict (name) do update set value = excluded.value`.execute(context.sql)
    if (input.value === 1000) await sql`select 1/0`.execute(context.sql)
    context.happened({ name: 'test.kept', subject: { kind: 'setting', id: input.name }, detail: { value: input.value } })
    context.send({ type: 'test.told', version: 1, payload: { value: input.value } })
    answers.push(input.value < 0 ? conflict('已有别人改过。') : ok({ kept: input.value }))
  }
  return answers
}
const keep = act({
  name: 'test.keepTogether',
  title: '记下',
  side: 'office',
  input: z.strictObject({ name: z.string(), value: z.number().int() }),
  within: async () => null,
  handle: async (context, input) => (await keepAll([{ context, input }]))[0] ?? conflict('没有记下。'),
  handleTogether: keepAll,
}) satisfies Act<Input, { kept: number }>

const kept = async (prefix: string) =>
  (await app.owner.query(`select name, value from platform.setting where name like '${prefix}%' order by name`)).rows
const journal = async (prefix: string) =>
  (await app.owner.query(`select subject_id, detail, mac from platform.journal where subject_id like '${prefix}%' order by id`)).rows

describe('together', () => {
  test('many at once share transactions; each has its answer, its line in the journal and its message', async () => {
    const before = Number((await app.owner.query('select count(*) as n from platform.outbox')).rows[0].n)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, value) =>
        execute(app, office, keep, { name: `many.${value}`, value }, { idempotencyKey: `many.${value}` }),
      ),
    )
    expect(answers).toEqual(Array.from({ length: 100 }, (_, value) => ok({ kept: value })))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100)
    expect(sizes.length).toBeLessThan(20)
    const lines = await journal('many.')
    expect(lines).toHaveLength(100)
    for (const { subject_id, detail } of lines) expect(subject_id).toBe(`many.${detail.value}`)
    expect(Number((await app.owner.query('select count(*) as n from platform.outbox')).rows[0].n)).toBe(before + 100)
    // asked again under the same keys: the same answers, nothing done
    sizes = []
    const again = await Promise.all(
      Array.from({ length: 100 }, (_, value) =>
        execute(app, office, keep, { name: `many.${value}`, value: 7 }, { idempotencyKey: `many.${value}` }),
      ),
    )
    expect(again).toEqual(answers)
    expect(sizes).toEqual([])
    expect(await journal('many.')).toHaveLength(100)
  })

  test('one refused, one that breaks, one without permission: the others do not notice', async () => {
    const values = [1, -1, 2, 1000, 3]
    const performed = await Promise.allSettled(
      values.map((value, index) => execute(app, office, keep, { name: `mixed.${index}`, value }, { idempotencyKey: `mixed.${index}` })),
    )
    expect(performed.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(performed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual([
      ok({ kept: 1 }),
      conflict('已有别人改过。'),
      ok({ kept: 2 }),
      ok({ kept: 3 }),
    ])
    expect((await kept('mixed.')).map(({ name }) => name)).toEqual(['mixed.0', 'mixed.2', 'mixed.4'])
    expect(await journal('mixed.')).toHaveLength(3)
    const strict = { ...app, permit: async (_: unknown, caller: { kind: string }) => caller.kind === 'system' }
    const [allowed, forbidden] = await Promise.all([
      execute(strict, office, keep, { name: 'permit.a', value: 1 }),
      execute(strict, { kind: 'visitor' }, keep, { name: 'permit.b', value: 1 }),
    ])
    expect([allowed.ok, forbidden.ok]).toEqual([true, false])
    expect(await kept('permit.')).toHaveLength(1)
  })

  test('one key twenty times among others: performed once, answered alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, value) =>
        execute(
          app,
          office,
          keep,
          { name: value % 2 ? `other.${value}` : 'twin', value },
          { idempotencyKey: value % 2 ? `other.${value}` : 'twin' },
        ),
      ),
    )
    const twins = answers.filter((_, index) => index % 2 === 0)
    expect(new Set(twins.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await journal('twin')).toHaveLength(1)
    expect(await journal('other.')).toHaveLength(20)
  })

  test('alone it waits for nobody', async () => {
    expect(await execute(app, office, keep, { name: 'alone', value: 5 })).toEqual(ok({ kept: 5 }))
    expect(sizes).toEqual([1])
  })
})
