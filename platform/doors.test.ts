/** The two doors on a real database: parse, permit, act, journal, idempotency; a refusal leaves nothing. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { conflict, ok } from '#kernel'
import { type Act, act, execute, look, view } from '#platform'
import { type TestApp, testApp } from '#testing'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

const office = { kind: 'system', part: 'setup' } as const
const keepSetting = act({
  name: 'test.keep',
  title: '记下',
  side: 'office',
  input: z.strictObject({ name: z.string().min(1).max(20), value: z.number().int() }),
  within: async () => null,
  handle: async (context, input) => {
    await sql`insert into platform.setting (name, value) values (${input.name}, ${JSON.stringify(input.value)}::jsonb)
      on conflict (name) do update set value = excluded.value`.execute(context.sql)
    context.happened({ name: 'test.kept', subject: { kind: 'setting', id: input.name }, detail: { value: input.value } })
    context.send({ type: 'test.told', version: 1, payload: { value: input.value } })
    return input.value < 0 ? conflict('已有别人改过。') : ok({ kept: input.value })
  },
}) satisfies Act<{ name: string; value: number }, { kept: number }>

const count = async (table: string) => Number((await app.owner.query(`select count(*) as n from ${table}`)).rows[0].n)

describe('execute', () => {
  test('performs, journals, puts the message into the outbox', async () => {
    const done = await execute(app, office, keepSetting, { name: 'a', value: 1 })
    expect(done).toEqual(ok({ kept: 1 }))
    const journal = await app.owner.query("select * from platform.journal where subject_id = 'a'")
    expect(journal.rows).toMatchObject([
      { act: 'test.keep', name: 'test.kept', caller_kind: 'system', part: 'setup', detail: { value: 1 } },
    ])
    expect(await count('platform.outbox')).toBe(1)
  })

  test('a refusal rolls everything back', async () => {
    const before = [await count('platform.journal'), await count('platform.outbox'), await count('platform.setting')]
    const refused = await execute(app, office, keepSetting, { name: 'b', value: -1 })
    expect(refused).toEqual(conflict('已有别人改过。'))
    expect([await count('platform.journal'), await count('platform.outbox'), await count('platform.setting')]).toEqual(before)
  })

  test('rubbish is invalid, in Chinese, field by field', async () => {
    const refused = await execute(app, office, keepSetting, { name: '', value: 'x', extra: 1 })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        fields: { name: '还没有填写，请填写。', value: '填的不是数字，请重新填写。', extra: '没有这一项，请去掉。' },
      },
    })
    for (const name of ['a\0b', '\ud800'])
      expect(await execute(app, office, keepSetting, { name, value: 1 })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('without permission it is forbidden and nothing is done', async () => {
    const refused = await execute({ ...app, permit: async () => false }, office, keepSetting, { name: 'c', value: 1 })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await count("platform.setting where name = 'c'")).toBe(0)
  })

  test('one key, one performance, one answer: also for 20 at once', async () => {
    const before = await count('platform.journal')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, value) => execute(app, office, keepSetting, { name: 'once', value }, { idempotencyKey: 'k1' })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await count('platform.journal')).toBe(before + 1)
  })

  test('a defect is thrown and leaves nothing', async () => {
    const broken = {
      ...keepSetting,
      handle: async (context: Parameters<typeof keepSetting.handle>[0]) => {
        await sql`select 1/0`.execute(context.sql)
        return ok({ kept: 0 })
      },
    }
    await expect(execute(app, office, broken, { name: 'd', value: 1 })).rejects.toThrow()
  })
})

describe('look', () => {
  test('shows, and journals who saw personal data', async () => {
    const showSetting = view({
      name: 'test.show',
      title: '看',
      side: 'office',
      input: z.object({ name: z.string() }),
      within: async () => null,
      show: async (context, input) => {
        context.sawPersonalData({ kind: 'setting', id: input.name }, 'value')
        return ok({ today: context.today })
      },
    })
    expect(await look(app, office, showSetting, { name: 'a' })).toEqual(ok({ today: '2026-11-25' }))
    const seen = await app.owner.query("select detail from platform.journal where name = 'personalData.seen'")
    expect(seen.rows).toEqual([{ detail: { what: 'value' } }])
  })
})
