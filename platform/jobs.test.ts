/** Reactions: after the commit, in order for a subject, again until they succeed, seen when they fail for good. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { conflict, ok } from '#kernel'
import { act, execute, jobCounts, type Reaction, runJobsOnce, startJobs } from '#platform'
import { type TestApp, testApp } from '#testing'

let app: TestApp
const seen: string[] = []
let failures = 0
const reactions: readonly Reaction[] = [
  {
    name: 'note',
    to: ['test.said'],
    react: async (_app, happening) => {
      seen.push(`${happening.subject.id} ${JSON.stringify(happening.detail)} ${happening.journalId > 0}`)
    },
  },
  {
    name: 'noteNewest',
    to: ['test.saidAnew'],
    newestOnly: true,
    react: async (_app, happening) => {
      seen.push(`${happening.subject.id} ${JSON.stringify(happening.detail)} ${happening.journalId > 0}`)
    },
  },
  {
    name: 'stumble',
    to: ['test.fell'],
    react: async () => {
      failures++
      throw new Error('applicant 13812345678 could not be told')
    },
  },
]
beforeAll(async () => {
  app = await testApp({ reactions })
})
afterAll(() => app?.close())

const say = act({
  name: 'test.say',
  title: '说',
  side: 'office',
  input: z.object({ subject: z.string(), number: z.number(), name: z.string().default('test.said') }),
  within: async () => null,
  handle: async (context, input) => {
    context.happened({ name: input.name, subject: { kind: 'test', id: input.subject }, detail: { number: input.number } })
    return input.number < 0 ? conflict('不行') : ok(null)
  },
})
const perform = (subject: string, number: number, name?: string) =>
  execute(app, { kind: 'system', part: 'setup' }, say, { subject, number, ...(name ? { name } : {}) })
const addNewest = (subject: string, number: number) => perform(subject, number, 'test.saidAnew')

describe('reactions', () => {
  test('run once after the commit, in order for each subject; a refused act causes none', async () => {
    for (let number = 1; number <= 5; number++) {
      await perform('a', number)
      await perform('b', number)
    }
    await perform('a', -1)
    await runJobsOnce(app)
    const of = (subject: string) => seen.filter((line) => line.startsWith(subject))
    expect(of('a')).toEqual([1, 2, 3, 4, 5].map((number) => `a {"number":${number}} true`))
    expect(of('b').length).toBe(5)
    await runJobsOnce(app)
    expect(seen.length).toBe(10)
  })

  test('the worker hears of a new job at once', async () => {
    const worker = await startJobs(app, [{ name: 'daily', cron: '0 16 * * *', run: async () => {} }])
    try {
      await perform('c', 1)
      for (let wait = 0; wait < 500 && !seen.some((line) => line.startsWith('c')); wait++) await new Promise((done) => setTimeout(done, 20))
      expect(seen.filter((line) => line.startsWith('c'))).toEqual(['c {"number":1} true'])
    } finally {
      await worker.stop()
    }
  })

  test('what a killed process had in hand is done at the next start; what a newer job had replaced meanwhile is gone', async () => {
    // what the worker writes when it takes a job in hand
    const take = async () => {
      await app.owner.query(`update graphile_worker._private_jobs set attempts = attempts + 1, locked_at = now(), locked_by = 'killed'`)
      await app.owner.query(`update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'killed'`)
    }
    await addNewest('e', 1)
    await take()
    await addNewest('e', 2)
    const worker = await startJobs(app)
    try {
      const left = async () => (await app.owner.query<{ n: number }>('select count(*)::int as n from graphile_worker.jobs')).rows[0]?.n
      for (let wait = 0; wait < 500 && (await left()) !== 0; wait++) await new Promise((done) => setTimeout(done, 20))
      expect(await left()).toBe(0)
      expect(seen.filter((line) => line.startsWith('e'))).toEqual(['e {"number":2} true'])
    } finally {
      await worker.stop()
    }
  })

  test('a failure is thrown to whoever drains, counted, logged without its words, and tried again', async () => {
    await perform('d', 1, 'test.fell')
    await expect(runJobsOnce(app)).rejects.toThrow('could not be told')
    expect(failures).toBe(1)
    expect(await jobCounts(app)).toEqual({ waiting: 1, failing: 1, dead: 0 })
    expect(app.logged.some((line) => line.includes('"stumble"'))).toBe(true)
    expect(app.logged.some((line) => line.includes('13812345678'))).toBe(false)
  })
})
