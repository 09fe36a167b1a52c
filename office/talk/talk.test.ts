/** Talk among officials (R024): organs on the case share it, @ reaches the person, the applicant and other organs never see it, the journal says that and not what. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { plainDate } from '#kernel'
import { execute, look, openOutboxPayload, runJobsOnce } from '#platform'
import { openDecided, openHandling, suppliedDigest } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import * as acts from '../requests/acts/all.ts'
import { closeFile } from './acts/close-file.ts'
import { markSeen } from './acts/mark-seen.ts'
import { post } from './acts/post.ts'
import { talkReactions } from './index.ts'
import { mentions } from './views/mentions.ts'
import { file, innerFile, ofCase, people } from './views/of-case.ts'

let desk: ToldDesk
let town: OfficialCaller
let finance: OfficialCaller
beforeAll(async () => {
  desk = await openToldDesk()
  Object.assign(desk.app, { reactions: [...desk.app.reactions, ...talkReactions] })
  town = await desk.person('town.handler', desk.organs.town, 'handler')
  finance = await desk.person('finance.handler', desk.organs.finance, 'handler')
}, 120_000)
afterAll(() => desk?.close())

const secret = '这句话只在里面说：访谈名单先不给'
const evidence = [{ digest: suppliedDigest, name: '红线图.txt' }]
const ask = (requestId: RequestId) =>
  desk.on(desk.people.handler, acts.sendCoSearch, requestId, { units: [{ organId: desk.organs.town }], items: [], question: '听证材料' })
const say = (who: OfficialCaller, requestId: RequestId, more: object = {}) =>
  execute(desk.app, who, post, { requestId, body: secret, ...more })
const heard = async (who: OfficialCaller, requestId: RequestId) => {
  const talk = await look(desk.app, who, ofCase, { requestId })
  return talk.ok ? talk.value.messages.map(({ body }) => body) : talk.error.kind
}

describe('who hears whom', () => {
  test('the lead organ and the unit asked share it; another unit is let out; a message to one’s own stays there', async () => {
    const requestId = await openHandling(desk)
    expect(await say(town, requestId)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    must(await ask(requestId))
    must(await say(desk.people.handler, requestId, { files: evidence }))
    must(await say(town, requestId, { body: '档案员在外地' }))
    must(await say(desk.people.handler, requestId, { body: '我们自己先商量', audience: 'organ' }))
    expect(await heard(desk.people.legal, requestId)).toEqual([secret, '档案员在外地', '我们自己先商量'])
    expect(await heard(town, requestId)).toEqual([secret, '档案员在外地'])
    expect(await heard(finance, requestId)).toBe('forbidden')
    expect(await look(desk.app, town, file, { requestId, digest: suppliedDigest })).toMatchObject({
      ok: true,
      value: { name: '红线图.txt' },
    })
    expect(await look(desk.app, finance, file, { requestId, digest: suppliedDigest })).toMatchObject({ ok: false })
    // withdrawn from the case, out of the talk
    must(await desk.on(desk.people.handler, acts.withdrawCoSearch, requestId, { search: 'S1', reason: '找到了' }))
    expect(await heard(town, requestId)).toBe('forbidden')
  })

  test('@ reaches the person’s list of today and leaves it when seen; only people on the case can be called', async () => {
    const requestId = await openHandling(desk)
    must(await ask(requestId))
    const listed = must(await look(desk.app, desk.people.handler, people, { requestId })).people
    expect(listed.map(({ id }) => id)).toContain(town.personId)
    expect(listed.map(({ id }) => id)).not.toContain(finance.personId)
    must(await say(desk.people.handler, requestId, { mentions: [town.personId, desk.people.legal.personId] }))
    expect(await say(desk.people.handler, requestId, { mentions: [finance.personId] })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
    expect(await say(desk.people.handler, requestId, { mentions: [town.personId], audience: 'organ' })).toMatchObject({ ok: false })
    const called = async (who: OfficialCaller) =>
      must(await look(desk.app, who, mentions, {})).mentions.filter((each) => each.requestId === requestId)
    expect(await called(town)).toMatchObject([{ body: secret, by: '测试desk.handler', opensCase: false }])
    expect(await called(desk.people.legal)).toMatchObject([{ opensCase: true }])
    expect(await called(finance)).toEqual([])
    expect(must(await execute(desk.app, town, markSeen, { requestId }))).toEqual({ seen: 1 })
    expect(await called(town)).toEqual([])
    expect(await called(desk.people.legal)).toHaveLength(1)
  })

  test('other organs never learn who asked: such a message is refused, unless it stays in one’s own', async () => {
    const requestId = await openHandling(desk)
    must(await ask(requestId))
    const body = '申请人李青禾昨天来过'
    expect(await say(desk.people.handler, requestId, { body })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', message: expect.stringMatching(/申请人/) },
    })
    must(await say(desk.people.handler, requestId, { body, audience: 'organ' }))
    expect(await heard(town, requestId)).toEqual([])
  })

  test('a file that never came, an empty line', async () => {
    const requestId = await openHandling(desk)
    expect(await say(desk.people.handler, requestId, { files: [{ digest: 'e'.repeat(64), name: '图' }] })).toMatchObject({ ok: false })
    expect(await say(desk.people.handler, requestId, { body: '  ' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
})

describe('never outside', () => {
  test('no exchange message, no progress page, no docket, no archive package, no journal holds a word of it; the 副卷 does', async () => {
    const opened = await desk.registered()
    const { requestId } = opened
    must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
    must(await ask(requestId))
    must(await say(desk.people.handler, requestId, { mentions: [desk.people.legal.personId], files: evidence }))
    must(await desk.on(desk.people.handler, acts.withdrawCoSearch, requestId, { search: 'S1', reason: '找到了' }))
    const { letterId } = await openDecided(desk, requestId)
    must(await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'electronic' }))
    await desk.settle()
    expect(JSON.stringify(await desk.seen(opened))).not.toMatch(/访谈名单|红线图|里面说/)
    const rows = async (text: string) => JSON.stringify(((await desk.owner(text)) as { rows: unknown[] }).rows)
    // what left the office, opened
    const sent = (await desk.owner('select * from platform.outbox')) as { rows: Record<string, unknown>[] }
    expect(sent.rows.length).toBeGreaterThan(0)
    for (const row of sent.rows)
      expect(JSON.stringify(openOutboxPayload(desk.app.ciphers, 'platform', row as never))).not.toMatch(/访谈名单|红线图|里面说/)
    expect(await rows('select fact from platform.docket')).not.toContain('访谈名单')
    const journal = await rows(
      `select name, detail, person_id from platform.journal where subject_id = '${requestId}' and name like 'talk.%'`,
    )
    expect(journal).toMatch(/talk\.posted/)
    expect(journal).toContain(desk.people.legal.personId)
    expect(journal).not.toMatch(/访谈名单|红线图/)
    expect(await rows('select body from talk.message')).not.toContain('访谈名单')
    expect(await rows('select name from talk.file')).not.toContain('红线图')
    // archived
    must(
      await desk.on(desk.people.clerk, acts.recordDelivery, requestId, {
        letterId,
        on: desk.today(),
        method: 'in_person',
        signatory: '本人',
      }),
    )
    desk.clock.set(plainDate('2026-12-30'))
    must(await desk.on(desk.people.clerk, acts.archive, requestId))
    for (let round = 0; round < 4; round++) await runJobsOnce(desk.app)
    const inner = must(await look(desk.app, desk.people.handler, innerFile, { requestId }))
    expect(inner.name).toContain('副卷')
    expect((await desk.app.office.files.read(inner.digest)).byteLength).toBeGreaterThan(1000)
    expect(await look(desk.app, town, innerFile, { requestId })).toMatchObject({ ok: false })
    const packed = await rows(
      `select count(*) as n from letters.letter where subject_kind = 'request' and subject_id = '${requestId}' and kind = 'inner_file'`,
    )
    expect(packed).toBe('[{"n":0}]')
    expect(await say(desk.people.handler, requestId)).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    // done again it changes nothing
    expect(must(await execute(desk.app, { kind: 'system', part: 'reaction' }, closeFile, { requestId }))).toEqual({ written: false })
  }, 60_000)

  test('nothing said is changed afterwards, not even by the owner of the database', async () => {
    await expect(desk.owner("update talk.message set audience = 'organ' where audience = 'case'")).rejects.toThrow(/stays as it was said/)
  })
})
