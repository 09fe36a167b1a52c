/** 按文字找 against brute force: whether the word is found on the way or in the index, the same cases come. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganId } from '#kernel'
import { type Desk, openDesk, openHandling } from '../../../testing/request-desk.ts'
import { searching } from './searching.ts'

let desk: Desk
let all: readonly { readonly id: string; readonly words: readonly string[]; readonly tracking: string }[]
const subjects = ['石桥村征地补偿', '石桥村道路硬化', '柳溪镇100%达标名单', '柳溪镇_危房', '𠮷林路改造', '补偿', '水库移民补助']

beforeAll(async () => {
  desk = await openDesk('2026-10-12')
  for (const [index, subject] of [...subjects, ...subjects].entries()) {
    const id = await openHandling(desk)
    await desk.app.owner.query('update requests.request set subject = $2, document_number = $3 where id = $1', [
      id,
      subject,
      index % 3 === 0 ? `明自资答〔2026〕${index}号` : null,
    ])
  }
  const found = await desk.app.owner.query<{ id: string; number: string; subject: string; document: string | null; tracking: string }>(
    'select id, number, subject, document_number as document, tracking_number as tracking from requests.request order by id',
  )
  all = found.rows.map(({ id, number, subject, document, tracking }) => ({
    id,
    tracking,
    words: [number, subject, ...(document ? [document] : [])],
  }))
}, 120_000)
afterAll(() => desk?.close())

const idsOf = async (text: string, near: number, organs: readonly OrganId[] | null, more = sql`true`): Promise<readonly string[]> => {
  const order = sql`r.id`
  const { before, condition } = searching({ text, organs, base: [sql`true`], more: [more], order, limit: 200, near })
  const found = await sql<{
    id: string
  }>`${before}select r.id from requests.request r where ${more} and ${condition} order by r.id`.execute(desk.app.office.database)
  return found.rows.map(({ id }) => id)
}

describe('searching', () => {
  const texts = [
    '石桥',
    '补偿',
    '补',
    '100%',
    '%',
    '_',
    '𠮷林',
    '𠮷',
    '〔2026〕',
    '〔2026〕1',
    '明自资答',
    '村征',
    '征村',
    '没有',
    '偿\n明',
    "'",
    '\\',
  ]

  test.each(texts)('%s', async (text) => {
    const right = all.filter(({ words }) => words.some((word) => word.includes(text))).map(({ id }) => id)
    for (const near of [1, 3, 1000]) for (const organs of [null, [desk.organ]]) expect(await idsOf(text, near, organs)).toEqual(right)
  })

  test('a tracking number finds its case, a part of it nothing', async () => {
    const [one] = all
    if (!one) throw new Error('no case')
    expect(await idsOf(one.tracking, 1, [desk.organ])).toEqual([one.id])
    expect(await idsOf(one.tracking.slice(0, -1), 1, [desk.organ])).toEqual([])
  })

  test('what else is asked for holds too; another organ finds nothing in the index', async () => {
    expect(await idsOf('石桥', 1, null, sql`r.subject like '%道路%'`)).toHaveLength(2)
    expect(await idsOf('没有这样的', 1, [desk.organs.finance])).toEqual([])
  })

  test('words that change are found anew, and no longer as they were', async () => {
    const [one] = all
    await desk.app.owner.query("update requests.request set subject = '天鹅湖公园' where id = $1", [one?.id])
    expect(await idsOf('天鹅湖', 1, [desk.organ])).toEqual([one?.id])
    const stale = await desk.app.owner.query(
      "select 1 from requests.findable f join requests.request r on r.id = f.request_id where f.words not like '%' || r.subject || '%'",
    )
    expect(stale.rows).toEqual([])
  })
})
