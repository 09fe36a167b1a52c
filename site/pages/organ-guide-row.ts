/** Organs with their 公开指南 as read off site.organ; says which elements of 第十二条 are still blank. */

import { sql } from 'kysely'
import { PublishedOrgan } from '#exchange'
import type { OrganId, PlainDate } from '#kernel'
import type { ViewContext } from '#platform'
import type { OrganGuide } from './contract.ts'

/** Every organ in the order of the tree, or the one with this id. */
export const organGuides = async (context: Pick<ViewContext, 'sql'>, id: string | null = null): Promise<readonly OrganGuide[]> => {
  const organs =
    await sql`select id, name, short_name as "shortName", kind, level, parent_id as "parentId", receives_requests as "receivesRequests",
      auto_confirm as "autoConfirm", guide, reconsideration, court
    from site.organ where ${id}::uuid is null or id = ${id}::uuid order by position`.execute(context.sql)
  return organs.rows.map((row) => guideOf(PublishedOrgan.parse(row)))
}

const guideOf = ({ guide, id, parentId, ...organ }: PublishedOrgan): OrganGuide => ({
  ...organ,
  ...guide,
  id: id as OrganId,
  parentId: parentId as OrganId | null,
  updatedOn: guide.updatedOn as PlainDate | null,
  blanks: organ.receivesRequests ? elements.filter(({ key }) => guide[key].trim() === '').map(({ title }) => title) : [],
})

/** What a guide must name (第十二条第二款). */
const elements = [
  { key: 'foiOffice', title: '受理机构名称' },
  { key: 'address', title: '办公地址' },
  { key: 'hours', title: '办公时间' },
  { key: 'phone', title: '联系电话' },
  { key: 'fax', title: '传真号码' },
  { key: 'email', title: '互联网联系方式' },
  { key: 'scope', title: '公开范围和分类' },
  { key: 'howToObtain', title: '获取方式' },
] as const
