/** R034, R137 on both sides: a rating from the progress page, the call-back a bad one makes, shares for each organ; nobody reads who rated how. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { given, rate } from '#feedback'
import { plainDate } from '#kernel'
import { execute, look } from '#platform'
import { openDecided } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import { reachOf } from '../identity/permitted-roles.ts'
import * as acts from '../requests/acts/all.ts'
import { callBackList, ratingsOverview, recordCallBack } from './index.ts'

const visitor = { kind: 'visitor', origin: 'ratings' } as const
let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk('2026-11-25')
}, 120_000)
afterAll(() => desk?.close())

const answered = async () => {
  const mine = await desk.registered()
  must(await desk.on(desk.people.clerk, acts.assign, mine.requestId, { to: desk.people.handler.personId }))
  await openDecided(desk, mine.requestId)
  must(
    await desk.on(desk.people.clerk, acts.dispatchReply, mine.requestId, {
      on: desk.today(),
      method: 'post',
      trackingNumber: 'XA12345678CN',
    }),
  )
  await desk.settle()
  return { ...mine, key: { number: mine.trackingNumber, code: mine.queryCode } }
}

test('given, mended, called back, reported', async () => {
  const waiting = await desk.registered()
  await desk.settle()
  const early = await execute(desk.app, visitor, rate, { number: waiting.trackingNumber, code: waiting.queryCode, score: 5 })
  expect(early.ok).toBe(false)
  const good = await answered()
  must(await execute(desk.app, visitor, rate, { ...good.key, score: 5, solved: 'yes' }))
  const bad = await answered()
  must(await execute(desk.app, visitor, rate, { ...bad.key, score: 1, solved: 'no', comment: '答非所问。' }))
  await desk.settle()
  const overview = must(await look(desk.app, desk.people.head, ratingsOverview, {}))
  expect(overview.all).toMatchObject({
    total: 2,
    average: 3,
    contentShare: 0.5,
    replies: 2,
    solved: { yes: 1, partly: 0, no: 1, share: 0.5 },
    callBacks: { open: 1, late: 0, done: 0, inTime: 0 },
  })
  expect(overview.organs).toHaveLength(1)
  // nothing in it leads to a case or a person
  expect(JSON.stringify(overview)).not.toContain(bad.requestId)
  const [task] = must(await look(desk.app, desk.people.clerk, callBackList, {})).rows
  expect(task).toMatchObject({ score: 1, comment: '答非所问。', dueOn: '2026-12-02', light: 'in_time', requestId: bad.requestId })

  // mended on the same day: the score changes, the call-back stays
  must(await execute(desk.app, visitor, rate, { ...bad.key, score: 3, solved: 'partly' }))
  await desk.settle()
  expect(must(await look(desk.app, desk.people.head, ratingsOverview, {})).all).toMatchObject({ total: 2, average: 4, contentShare: 1 })
  desk.clock.set(plainDate('2026-12-03'))
  expect(must(await look(desk.app, desk.people.clerk, callBackList, {})).rows[0]).toMatchObject({ light: 'late' })
  must(
    await execute(desk.app, desk.people.clerk, recordCallBack, {
      ratingId: task?.ratingId ?? '',
      reached: true,
      record: '电话联系，重新说明，补寄了第二份材料。',
    }),
  )
  expect(must(await look(desk.app, desk.people.clerk, callBackList, {})).rows).toEqual([])
  expect(must(await look(desk.app, desk.people.clerk, callBackList, { all: true })).rows[0]).toMatchObject({ light: 'done', reached: true })
  const twice = await execute(desk.app, desk.people.clerk, recordCallBack, {
    ratingId: task?.ratingId ?? '',
    reached: true,
    record: '再记',
  })
  expect(twice.ok).toBe(false)
  expect(must(await look(desk.app, visitor, given, bad.key)).rating).toMatchObject({ score: 3, solved: 'partly' })
}, 60_000)

test('the handler sees no rating; the words lie sealed; the journal holds neither score nor case', async () => {
  for (const name of ['ratings.overview', 'ratings.callBacks', 'ratings.recordCallBack']) expect(reachOf('handler', name)).toBeNull()
  const stored = (await desk.owner('select comment from ratings.rating')) as { readonly rows: unknown[] }
  expect(JSON.stringify(stored.rows)).not.toContain('答非所问')
  const journal = (await desk.owner("select detail::text from platform.journal where act = 'ratings.receive'")) as {
    readonly rows: unknown[]
  }
  expect(JSON.stringify(journal.rows)).not.toMatch(/score|requestId/)
})
