/** organs.updateGuide: a new version of the 公开指南, or the present one confirmed as current (第十二条第一款). */
import { conflict, missing, ok } from '#kernel'
import { act } from '#platform'
import { UpdateGuide } from '../contract.ts'
import { guideVersions, insertGuide } from '../guide-store.ts'
import { announce } from '../publish.ts'
import { guideBlanks } from '../rules/guide-blanks.ts'
import { findOrgan } from '../store.ts'

export const updateGuide = act({
  name: 'organs.updateGuide',
  title: '更新公开指南',
  side: 'office',
  input: UpdateGuide,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const organ = await findOrgan(context.sql, input.organId)
    if (!organ) return missing('没有这个单位，请从列表里重新选择。')
    const version = input.version + 1
    const isNext = organ.guide.version === input.version
    if (!isNext || !(await insertGuide(context, input.organId, version, input.guide, input.note))) {
      const newer = (await guideVersions(context.sql, input.organId)).filter((one) => one.version > input.version)
      return conflict(
        '公开指南刚被别人更新过，请刷新后在新版本上修改。',
        newer.map((one) => `第 ${one.version} 版：${one.note}`),
      )
    }
    await announce(context, input.organId, 'organs.guideUpdated', { version })
    return ok({ version, blanks: guideBlanks({ ...input.guide, updatedOn: context.today, version }) })
  },
})
