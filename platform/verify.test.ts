/** 1,000 tamperings straight in the database as its superuser: every one is found, at the right row (proofs P17). */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ok, plainDate } from '#kernel'
import { act, appendToDocket, execute, sealNow, verifyAll } from '#platform'
import { type TestApp, testApp } from '#testing'

let app: TestApp
const subjects = 12
const entriesEach = 8

const enter = act({
  name: 'test.enter',
  title: '记一条',
  side: 'office',
  input: z.object({ subject: z.string(), seq: z.number() }),
  within: async () => null,
  handle: async (context, { subject, seq }) => {
    await appendToDocket(context, {
      kind: 'test',
      subjectId: subject,
      seq,
      on: plainDate('2026-11-25'),
      fact: { type: 'noted', z: 1, a: [seq, 0.5, null], nested: { b: '字', a: true } },
      act: 'test.enter',
    })
    context.happened({ name: 'test.entered', subject: { kind: 'test', id: subject }, detail: { seq } })
    return ok(null)
  },
})

beforeAll(async () => {
  app = await testApp()
  for (let seq = 1; seq <= entriesEach; seq++) {
    for (let subject = 1; subject <= subjects; subject++) {
      const done = await execute(app, { kind: 'system', part: 'setup' }, enter, { subject: `s${subject}`, seq })
      expect(done.ok).toBe(true)
    }
    if (seq % 4 === 0) await sealNow(app)
  }
})
afterAll(() => app?.close())

/** A repeatable stream of numbers below `limit`. */
const random = (seed: number) => {
  let state = seed
  return (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
}

describe('verify', () => {
  test('finds nothing where nothing was done', async () => {
    const { findings, counted } = await verifyAll(app)
    expect(findings).toEqual([])
    expect(counted).toEqual({ journal: 96, intake: 0, docket: 96, seals: 2, files: 0 })
  })

  test('finds 1,000 of 1,000 tamperings at the right row', async () => {
    const pick = random(20261125)
    const total = subjects * entriesEach
    const client = await app.owner.connect()
    const inner = { ...app, owner: { query: client.query.bind(client) } as unknown as TestApp['owner'] }
    try {
      await client.query('set session_replication_role = replica')
      const ids = {
        journal: (await client.query('select id from platform.journal order by id')).rows.map(({ id }) => Number(id)),
        docket: (await client.query('select id from platform.docket order by id')).rows.map(({ id }) => Number(id)),
      }
      for (let round = 0; round < 1000; round++) {
        const stream = round % 2 === 0 ? ('journal' as const) : ('docket' as const)
        const table = `platform.${stream}`
        const at = pick(total - 1)
        const id = ids[stream][at] ?? 0
        const next = ids[stream][at + 1] ?? 0
        const kind = Math.floor(round / 2) % 5
        await client.query('begin')
        let expected: readonly [number, string][]
        if (kind === 0) {
          const changes =
            stream === 'journal'
              ? [
                  'detail = \'{"seq": 99}\'',
                  "name = 'x'",
                  "at = at + interval '1 ms'",
                  "subject_id = 'other'",
                  'person_id = gen_random_uuid()',
                  "mac = repeat('0', 64)",
                ]
              : [
                  "fact = jsonb_set(fact, '{type}', '\"forged\"')",
                  'on_day = on_day - 1',
                  "act = 'x'",
                  "recorded_at = recorded_at - interval '1 day'",
                  "digest = repeat('a', 64)",
                  "mac = repeat('0', 64)",
                ]
          await client.query(`update ${table} set ${changes[pick(changes.length)]} where id = ${id}`)
          expected = [[id, 'altered']]
        } else if (kind === 1) {
          await client.query(`delete from ${table} where id = ${id}`)
          expected = [[id, 'deleted']]
        } else if (kind === 2) {
          const forged = 100_000 + round
          await client.query(
            stream === 'journal'
              ? `insert into platform.journal select ${forged}, at, act, name, caller_kind, person_id, session_id, part, organ_id, subject_kind, subject_id, detail, repeat('1', 64) from platform.journal where id = ${id}`
              : `insert into platform.docket select kind, subject_id, 500, ${forged}, on_day, fact, recorded_at, recorded_by, act, digest, repeat('1', 64) from platform.docket where id = ${id}`,
          )
          expected = [[forged, 'inserted']]
        } else if (kind === 3) {
          await client.query(`update ${table} set id = -1 where id = ${id}`)
          await client.query(`update ${table} set id = ${id} where id = ${next}`)
          await client.query(`update ${table} set id = ${next} where id = -1`)
          expected = [
            [id, 'reordered'],
            [next, 'reordered'],
          ]
        } else {
          const from = ids[stream][total - 1 - pick(5)] ?? 0
          await client.query(`delete from ${table} where id >= ${from}`)
          expected = ids[stream].filter((candidate) => candidate >= from).map((candidate) => [candidate, 'deleted'] as const) as [
            number,
            string,
          ][]
        }
        const { findings } = await verifyAll(inner)
        const told = findings.map(({ where, row, problem }) => `${where} ${Number.parseInt(row, 10)} ${problem}`).sort()
        expect(told, `round ${round}`).toEqual(expected.map(([row, problem]) => `${table} ${row} ${problem}`).sort())
        await client.query('rollback')
      }
    } finally {
      client.release(true)
    }
    expect((await verifyAll(app)).findings).toEqual([])
  })

  test('finds a seal altered or deleted', async () => {
    const client = await app.owner.connect()
    const inner = { ...app, owner: { query: client.query.bind(client) } as unknown as TestApp['owner'] }
    try {
      await client.query('set session_replication_role = replica')
      for (const change of [
        "update platform.seal set root = repeat('0', 64) where number = 2",
        'delete from platform.seal where number = 2',
      ]) {
        await client.query('begin')
        await client.query(change)
        expect((await verifyAll(inner)).findings).toMatchObject([{ where: 'platform.seal', row: '2' }])
        await client.query('rollback')
      }
    } finally {
      client.release(true)
    }
  })

  test('finds a file altered on the disk', async () => {
    const put = await app.office.files.put(Buffer.from('决定书'))
    if (!put.ok) throw new Error('refused')
    const { digest } = put.value
    appendFileSync(join(app.dataDir, 'files', digest.slice(0, 2), digest), 'x')
    expect((await verifyAll(app)).findings).toMatchObject([{ where: '文件', row: digest, problem: 'altered' }])
    await app.office.files.remove(digest)
  })

  test('the office role itself can neither change nor delete', async () => {
    const { sql } = await import('kysely')
    for (const statement of [
      "update platform.docket set act = 'x'",
      'delete from platform.docket',
      'truncate platform.journal',
      'delete from platform.journal',
      'delete from platform.seal',
    ])
      await expect(sql.raw(statement).execute(app.office.database)).rejects.toMatchObject({ code: '42501' })
  })
})
