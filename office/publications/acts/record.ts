/** publications.record 登记已公开的信息, publications.recordMany 批量登记: what stands on the web already is entered here (条例 第二十三条; R030). */
import { conflict, forbidden, invalid, type OrganId, ok, type PersonId } from '#kernel'
import { unmaskedIn } from '#law'
import { type ActContext, act } from '#platform'
import { type PublishedItem, type RecordedMany, RecordItem, RecordMany } from '../contract.ts'
import { readRow } from '../rules/rows.ts'
import { addItem, sameItem, tellSite } from '../store.ts'

export const record = act({
  name: 'publications.record',
  title: '登记已公开的信息',
  side: 'office',
  input: RecordItem,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, item }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再登记。')
    const wrong = await wrongWith(context, organId, item)
    if (wrong) return wrong.same ? conflict(wrong.message) : invalid(wrong.message, { [`item.${wrong.field}`]: wrong.message })
    return ok({ itemId: await enter(context, organId, item, context.caller.personId, '登记'), version: 1 })
  },
})

export const recordMany = act({
  name: 'publications.recordMany',
  title: '批量登记已公开的信息',
  side: 'office',
  input: RecordMany,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, rows, tryOnly }) => {
    if (context.caller.kind !== 'official') return forbidden('请登录以后再登记。')
    const problems: RecordedMany['problems'][number][] = []
    const seen = new Map<string, number>()
    let recorded = 0
    for (const [place, row] of rows.entries()) {
      const read = readRow(row)
      const problem = (message: string) => void problems.push({ row: place + 1, title: read.ok ? read.item.title : read.title, message })
      if (!read.ok) {
        problem(read.message)
        continue
      }
      const earlier = seen.get(read.item.address)
      if (earlier !== undefined) {
        problem(`网址和第 ${earlier} 行一样，请核对。`)
        continue
      }
      seen.set(read.item.address, place + 1)
      const wrong = await wrongWith(context, organId, read.item)
      if (wrong) {
        problem(wrong.message)
        continue
      }
      if (!tryOnly) await enter(context, organId, read.item, context.caller.personId, '批量登记')
      recorded += 1
    }
    return ok<RecordedMany>({ recorded, problems })
  },
})

const enter = async (context: ActContext, organId: OrganId, item: PublishedItem, by: PersonId, note: string): Promise<string> => {
  const content = { ...item, body: null }
  const itemId = await addItem(context, { organId, content, by, note }, 'published')
  await tellSite(context, itemId, organId, 1, content, null)
  context.happened({
    name: 'publications.recorded',
    subject: { kind: 'publication', id: itemId },
    organId,
    detail: { version: 1, address: item.address },
  })
  return itemId
}

interface Wrong {
  readonly message: string
  readonly field: string
  readonly same: boolean
}

/** What the schema cannot know: today, persons' numbers, and what is entered already. */
const wrongWith = async (context: ActContext, organId: OrganId, item: PublishedItem): Promise<Wrong | null> => {
  if (item.publishedOn > context.today)
    return { message: '公开日期还没有到，登记的应当是已经公开的信息。', field: 'publishedOn', same: false }
  if (item.issuedOn !== null && item.issuedOn > item.publishedOn)
    return { message: '成文日期晚于公开日期，请核对。', field: 'issuedOn', same: false }
  if (unmaskedIn(`${item.title}\n${item.summary}\n${item.keywords.join('\n')}`).length > 0)
    return { message: '里面有身份证号或者手机号，登记簿人人能看，请删去。', field: 'summary', same: false }
  const same = await sameItem(context, organId, item, null)
  return same ? { message: `已经登记过：《${same.title}》，不用再登记。`, field: 'address', same: true } : null
}
