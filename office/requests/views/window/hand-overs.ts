/** requests.handOvers and requests.handOverFile: the list of 转办, and the file for 12345 or the petition office (R014). */
import { sql } from 'kysely'
import { missing, ok } from '#kernel'
import { type ViewContext, view } from '#platform'
import { loadApplicant } from '../../store-people.ts'
import { handOversWhere, openMatter } from '../../store-window.ts'
import { type HandOverFile, type HandOverRow, handOverTargetTitles, SeeHandOverFile, SeeHandOvers } from '../../window.contract.ts'
import { withinReach } from '../case-rows.ts'
import { csvOf } from './csv.ts'

export const handOvers = view({
  name: 'requests.handOvers',
  title: '转办清单',
  side: 'office',
  input: SeeHandOvers,
  within: async () => null,
  show: async (context, { from, to }) =>
    ok({ rows: await handOversWhere(context, sql`h.on_day between ${from} and ${to} and ${withinReach(context, 'requests.handOvers')}`) }),
})

export const handOverFile = view({
  name: 'requests.handOverFile',
  title: '导出转办文件',
  side: 'office',
  input: SeeHandOverFile,
  within: async () => null,
  show: async (context, { ids, form }) => {
    const wanted = [...new Set(ids)]
    const rows = await handOversWhere(context, sql`h.id = any(${wanted}::uuid[]) and ${withinReach(context, 'requests.handOverFile')}`)
    if (rows.length < wanted.length) return missing('勾选的转办有的不在您的范围里，请刷新清单后再选。')
    const lines = []
    for (const row of rows) lines.push(await lineOf(context, row))
    return ok(fileOf(lines, form, context.today))
  },
})

type Line = Readonly<Record<(typeof columns)[number], string>>
const columns = ['登记编号', '来自', '转给', '渠道', '转办日期', '诉求内容', '申请人', '联系电话', '联系地址', '说明'] as const

/** Name and telephone only where the applicant agreed (个人信息保护法 第二十三条); whose were opened is journalled. */
const lineOf = async (context: ViewContext, row: HandOverRow): Promise<Line> => {
  context.sawPersonalData({ kind: 'request', id: row.requestId }, row.consented ? 'hand-over with applicant' : 'hand-over')
  const who = row.consented ? await loadApplicant(context, row.requestId) : null
  return {
    登记编号: row.number,
    来自: row.organName,
    转给: row.targetName,
    渠道: handOverTargetTitles[row.target],
    转办日期: row.on,
    诉求内容: await openMatter(context, row.id),
    申请人: who?.name ?? '',
    联系电话: who?.phone ?? '',
    联系地址: who?.address ?? '',
    说明: who ? '申请人同意提供联系方式' : '申请人没有同意提供联系方式，请通过转出单位联系',
  }
}

const fileOf = (lines: readonly Line[], form: 'json' | 'csv', on: string): HandOverFile =>
  form === 'json'
    ? {
        name: `转办清单${on}.json`,
        type: 'application/json',
        content: `${JSON.stringify({ 格式: '转办清单', 版本: 1, 导出日期: on, 转办: lines }, null, 2)}\n`,
      }
    : {
        name: `转办清单${on}.csv`,
        type: 'text/csv',
        content: csvOf([columns, ...lines.map((line) => columns.map((column) => line[column]))]),
      }
