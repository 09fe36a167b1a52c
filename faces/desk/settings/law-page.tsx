/** 约定和待核对: the points the law leaves open and what this system does about them, each with its source. */
import { useQuery } from '@tanstack/react-query'
import { type SettingNote, settingNotes } from '#law'
import { ask } from '../client/queries.ts'
import { Failed, Loading } from '../parts/states.tsx'

interface SettingRow extends Partial<SettingNote> {
  readonly name: string
  readonly value: unknown
}

export const LawPage = () => {
  const settings = useQuery({
    queryKey: ['law.settings'],
    queryFn: () => ask<readonly SettingRow[] | { settings: readonly SettingRow[] }>('law.settings', {}),
  })
  if (settings.isPending) return <Loading what="设置" />
  if (settings.isError) return <Failed error={settings.error} retry={() => void settings.refetch()} />
  const rows = 'settings' in settings.data ? settings.data.settings : settings.data
  const notes: Readonly<Record<string, SettingNote>> = settingNotes
  return (
    <>
      <h1>{rows.length} 处法律没有写明的，系统按这里的约定办</h1>
      <p className="lead">“约定”是法律留白、本系统选定的做法；“待核对”是没有见到条文原文的。改动会影响以后的计算，已归档的不变。</p>
      <table className="tb card">
        <caption className="sr">约定和待核对的设置</caption>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">现在是</th>
            <th scope="col">性质</th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const note = { ...notes[row.name], ...row }
            return (
              <tr key={row.name}>
                <td>
                  <b>{note.title ?? row.name}</b>
                  <br />
                  <span className="m">{note.explanation}</span>
                </td>
                <td className="num">{valueText(row.value)}</td>
                <td className="nw">
                  {note.standing === 'unverified' ? <span className="tag a">待核对</span> : <span className="tag">约定</span>}
                </td>
                <td className="xs m">{note.source}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** Values that are words of the program, as an administrator reads them. */
const valueTitles: Readonly<Record<string, string>> = {
  confirmed: '以双方确认之日为准',
  arrival: '以到达之日为准',
  restart: '缴费后重新计算',
  suspend: '只扣除等缴费的时间',
  either: '复议、诉讼都可以',
  reconsideration_first_advised: '先提示申请复议',
  reconsideration_first: '先申请复议',
  foi_office_head: '政府信息公开工作机构负责人',
  not_government_information: '非政府信息',
  inquiry: '咨询',
  archives: '档案移交',
  successor: '职权划转',
  withdrawn: '撤回',
  'closed.other': '其他处理：其他',
  'unable.not_held': '无法提供：不掌握',
  confirm: '确认收到',
  assign: '分派',
  handle: '办理',
  review: '审核',
  sign: '签发',
  dispatch: '发出',
  archive: '归档',
  yellow: '黄',
  orange: '橙',
  red: '红',
}

const valueText = (value: unknown): string => {
  if (value === true) return '是'
  if (value === false) return '否'
  if (value === null || value === undefined) return '不设'
  if (Array.isArray(value)) return value.map(valueText).join('；')
  if (typeof value === 'object')
    return 'from' in value && 'route' in value
      ? `${valueText(value.from)}起：${valueText(value.route)}`
      : Object.entries(value)
          .map(([key, each]) => `${valueTitles[key] ?? key} ${valueText(each)}`)
          .join('，')
  return valueTitles[String(value)] ?? String(value)
}
