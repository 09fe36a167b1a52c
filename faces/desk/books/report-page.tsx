/** 年报第三部分: the seven columns and 25 rows as they stand today, checked against the identities; fees of part six (国办公开办函〔2021〕30号). */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { yearOf } from '#kernel'
import { type ReportColumnKey, type ReportRowKey, reportColumns, reportGroups, reportRows } from '#law'
import type { ReportTables } from '#requests/contract'
import { today } from '../client/now.ts'
import { ask } from '../client/queries.ts'
import { Icon } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { YearAndOrgan } from './year-and-organ.tsx'

const columns = Object.entries(reportColumns) as readonly (readonly [ReportColumnKey, string])[]
const rows = Object.entries(reportRows) as readonly (readonly [ReportRowKey, string])[]
const groups: Readonly<Partial<Record<string, string>>> = reportGroups

/** The heading that stands before this row: its group begins here. */
const groupBefore = (key: string): string | undefined => {
  const group = key.split('.')[0] ?? key
  const isFirst = rows.find(([each]) => each === group || each.startsWith(`${group}.`))?.[0] === key
  return isFirst ? groups[group] : undefined
}

export const ReportPage = () => {
  const [year, setYear] = useState(yearOf(today()))
  const [organId, setOrganId] = useState<string | null>(null)
  const report = useQuery({
    queryKey: ['reportTables', organId, year],
    queryFn: () => ask<ReportTables>('requests.reportTables', { organId, year }),
  })
  return (
    <>
      <div className="row">
        <h1>{year} 年收到和处理申请情况</h1>
        <span className="sp" />
        <Button className="no-print" icon={<Icon name="printer" />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <p className="lead">数字都从案卷里数出来，不能手填；年度没完的，在办的先算“结转下年度”。</p>
      <YearAndOrgan year={year} setYear={setYear} organId={organId} setOrganId={setOrganId} all="我管的全部单位（合计）" />
      {report.isPending && <Loading what="年报表" />}
      {report.isError && <Failed error={report.error} retry={() => void report.refetch()} />}
      {report.data && <Report report={report.data} />}
    </>
  )
}

const Report = ({ report }: { readonly report: ReportTables }) => (
  <>
    <div className="row" style={{ gap: 16, marginBottom: 8 }}>
      {report.faults.length === 0 ? (
        <Light shape="tick" tone="ok">
          勾稽关系全部成立
        </Light>
      ) : (
        <Light shape="block" tone="red">
          {report.faults.length} 处勾稽关系不成立
        </Light>
      )}
      {report.running && <span className="tag a">年度还没有结束</span>}
      <span className="m s">{report.organs.length} 个单位</span>
    </div>
    {report.faults.length > 0 && (
      <ul className="note a plain-list" style={{ marginBottom: 12 }}>
        {report.faults.map((fault) => (
          <li key={`${fault.id}${fault.identity}${fault.column ?? ''}`}>
            {fault.identity}
            {fault.column ? `（${fault.column}）` : ''}：应为 {fault.expected}，现为 {fault.found}
          </li>
        ))}
      </ul>
    )}
    <table className="tb card fit report">
      <caption className="sr">三、收到和处理政府信息公开申请情况</caption>
      <thead>
        <tr>
          <th scope="col">（本列数据的勾稽关系：第一项加第二项之和，等于第三项加第四项之和）</th>
          {columns.map(([key, title]) => (
            <th key={key} scope="col" className="r">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, title]) => (
          <ReportRow key={key} title={title} group={groupBefore(key)} cells={report.table[key]} />
        ))}
      </tbody>
    </table>
    <p className="m s" style={{ marginTop: 12 }}>
      信息处理费：发出收费通知 {report.fees.notices} 件，应收 {report.fees.chargedYuan} 元，实收 {report.fees.collectedYuan}{' '}
      元（第六部分用）。
    </p>
  </>
)

interface ReportRowProps {
  readonly title: string
  readonly group: string | undefined
  readonly cells: Readonly<Record<ReportColumnKey, number>>
}

const ReportRow = ({ title, group, cells }: ReportRowProps) => (
  <>
    {group && (
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1} className="m">
          {group}
        </th>
      </tr>
    )}
    <tr>
      <th scope="row">{title}</th>
      {columns.map(([key]) => (
        <td key={key} className={`r num${cells[key] === 0 ? ' m' : ''}`}>
          {cells[key]}
        </td>
      ))}
    </tr>
  </>
)
