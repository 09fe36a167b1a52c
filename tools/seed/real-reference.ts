/** docs/reference/real-requests.md: the sixty real requests run through the product, and the report table that results. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inChinese } from '#kernel'
import { decisions, isSubReasonCode, reportRows, subReasons } from '#law'
import { openPlatform, readSettings, virtualClock } from '#platform'
import { acts, compose } from '../../composition.ts'
import { evidenceById } from './real-evidence.ts'
import { inForceFrom, type RealRequest } from './real-requests.ts'
import { type RealResult, type RealRun, runRealRequests } from './real-run.ts'

/** Runs them on a throw-away database and writes the page. */
export const realRequestsReference = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-real-'))
  // as root, the server's user must be able to enter it
  chmodSync(folder, 0o755)
  const clock = virtualClock(inForceFrom)
  const quiet = { error: () => {}, warn: () => {}, info: () => {} }
  const platform = await openPlatform(readSettings({ DATA_DIR: folder }), { clock, log: quiet })
  try {
    const product = compose({ ...platform, clock })
    try {
      return page(await runRealRequests(product.app, clock, acts))
    } finally {
      await product.close()
    }
  } finally {
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const page = ({ results, tables, faults }: RealRun): string => {
  const refused = results.filter(({ refusal }) => refusal !== null)
  const late = results.filter((result) => result.late)
  const open = results.filter(({ request }) => request.code === null)
  const done = results.filter(({ request, refusal }) => request.code !== null && refusal === null)
  const isLinked = tables.every(({ table }, index) => {
    const before = tables[index - 1]
    return before === undefined || JSON.stringify(table.carried_over) === JSON.stringify(before.table.carried_forward)
  })
  return [
    '# 六十件真实申请',
    '',
    '（由 `./sunlit generate` 生成，不要手改。）',
    '',
    `六十件真实的政府信息公开申请，按各自的日期，经同样的登记、检索、征求意见、起草、审核、签发和送达，办到真实的答复。${inForceFrom}以前收到的，整年后移到现行条例施行之后运行（“移”一栏是年数）；机关用同级同类的虚构机关代替。来源没有写的，按做过处理；没有写的日期按“推定”一栏。`,
    '',
    `结果：照真实答复办结 ${done.length} 件，其中逾期 ${late.length} 件（第三十三条，照办照记）；规则不准作出真实答复的 ${refused.length} 件；没有答复、仍未办结的 ${open.length} 件。`,
    '',
    '## 规则不准作出的',
    '',
    '| 件 | 真实答复 | 条款 | 规则的话 | 依据 | 后来 |',
    '|---|---|---|---|---|---|',
    ...refused.map(
      ({ request, refusal }) =>
        `| ${request.id} | ${titleOf(request)} | ${cell(refusal?.article ?? '')} | ${cell(refusal?.message ?? '')} | ${cell(evidenceById[request.id]?.because ?? request.lesson)} | ${cell(request.result ?? '')} |`,
    ),
    '',
    '## 全部',
    '',
    '| 件 | 机关（替身级别） | 要什么 | 收到 | 期限 | 决定 | 移 | 真实答复 | 运行结果 | 推定 | 来源 |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...results.map(
      (result) =>
        `| ${result.request.id} | ${cell(result.request.organ)}（${result.request.organLevel}） | ${cell(result.request.requested)} | ${result.request.receivedOn} | ${result.dueOn ?? ''} | ${result.request.decidedOn ?? ''} | ${result.request.movedYears || ''} | ${titleOf(result.request)} | ${cell(outcomeOf(result))} | ${cell(result.request.assumed.join('；'))} | ${cell(result.request.source)} |`,
    ),
    '',
    '## 年度报告第三部分',
    '',
    `全部机关合计，总计栏。勾稽关系${faults.length === 0 ? '全部成立' : `不成立 ${faults.length} 处`}：逐机关、逐栏核对；上年结转与上一年的结转下年${isLinked ? '逐栏相等' : '不相等'}。`,
    '',
    `| 行 | ${tables.map(({ year }) => year).join(' | ')} |`,
    `|---|${tables.map(() => '---:').join('|')}|`,
    ...rowKeys.map((key) => `| ${labelOf(key)} | ${tables.map(({ table }) => table[key].total).join(' | ')} |`),
    '',
  ].join('\n')
}

const isRow = (text: string): text is keyof typeof reportRows => text in reportRows
const rowKeys = Object.keys(reportRows).filter(isRow)
const labelOf = (key: keyof typeof reportRows): string => cell(reportRows[key])

const titleOf = ({ code, subReason }: RealRequest): string => {
  if (code === null) return '没有答复'
  return cell(isSubReasonCode(subReason) ? subReasons[subReason].title : decisions[code].title)
}

const outcomeOf = ({ request, refusal, late, stage, dueOn }: RealResult): string => {
  if (refusal) return `不准作出：${refusal.article ?? ''}`
  if (request.code === null) return stage === 'consulting' ? '未办结（征求意见中，期间不计）' : '未办结'
  return late && dueOn ? `办结，逾期（期限 ${inChinese(dueOn)}）` : '办结'
}

const cell = (text: string): string => text.replaceAll('|', '／').replaceAll('\n', ' ')
