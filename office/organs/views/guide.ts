/** organs.guide and organs.guideDefects: one organ's 公开指南 with its history; the board of what is missing (R006). */

import { sql } from 'kysely'
import { missing, ok } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type GuideDefect, type GuideDefectsBoard, type GuidePage, type Organ, SeeGuide, SeeGuideDefects } from '../contract.ts'
import { guideVersions } from '../guide-store.ts'
import { organsInReach } from '../reach.ts'
import { guideDefects } from '../rules/guide-blanks.ts'
import { findOrgan, listOrgans, reconsiderationBasis } from '../store.ts'

export const organGuide = view({
  name: 'organs.guide',
  title: '公开指南',
  side: 'office',
  input: SeeGuide,
  within: async (_context, input) => input.organId,
  show: async (context, input) => {
    const organ = await findOrgan(context.sql, input.organId)
    if (!organ) return missing('没有这个单位，请从列表里重新选择。')
    const { article, because, overridden } = await reconsiderationBasis(context.sql, organ.id)
    const page: GuidePage = {
      organ,
      defects: defectsOf(organ, context, await maxAgeDays(context)),
      reconsiderationBasis: { article, because, overridden },
      versions: await guideVersions(context.sql, organ.id),
    }
    return ok(page)
  },
})

export const guideDefectsBoard = view({
  name: 'organs.guideDefects',
  title: '公开指南问题清单',
  side: 'office',
  input: SeeGuideDefects,
  within: async () => null,
  show: async (context) => {
    const reach = await organsInReach(context, 'organs.guideDefects')
    const ids = await sql<{ id: Organ['id'] }>`select id from organs.organ where receives_requests and id in ${reach}
      and (valid_to is null or valid_to >= ${context.today}::date)`.execute(context.sql)
    const days = await maxAgeDays(context)
    const organs = await listOrgans(
      context.sql,
      ids.rows.map((row) => row.id),
    )
    const rows = organs.map((organ) => ({ organId: organ.id, name: organ.name, defects: defectsOf(organ, context, days) }))
    const board: GuideDefectsBoard = { maxAgeDays: days, checked: rows.length, rows: rows.filter((row) => row.defects.length > 0) }
    return ok(board)
  },
})

const defectsOf = (organ: Organ, context: ViewContext, days: number): readonly GuideDefect[] => [
  ...guideDefects(organ.guide, context.today, days),
  ...(organ.reconsideration.organ === '' || organ.reconsideration.address === ''
    ? [
        {
          kind: 'no_reconsideration',
          message: '复议机关的名称或者地址还不齐，答复书不能写明救济途径',
          article: '行政复议法第二十条',
        } as const,
      ]
    : []),
  ...(organ.court.name === '' ? [{ kind: 'no_court', message: '还没有设定管辖法院', article: '行政诉讼法第四十六条' } as const] : []),
]

const maxAgeDays = async (context: ViewContext): Promise<number> => {
  const found = await sql<{ value: unknown }>`select value from organs.setting where name = 'guideMaxAgeDays'`.execute(context.sql)
  const value = found.rows[0]?.value
  return typeof value === 'number' ? value : 365
}
