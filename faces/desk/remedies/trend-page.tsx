/** 趋势和年报第四部分: a year and an organ at a time, with export and print (R044; 国办公开办函〔2021〕30号). */
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { decisions, type RemedyBlockKey, type RemedyColumnKey, remedyBlocks, remedyColumns, reportParts } from '#law'
import type { RemedyTrend } from '#remedies/contract'
import { ask } from '../client/queries.ts'
import { Icon } from '../parts/icon.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { TrendChart } from './trend-chart.tsx'

const blocks = Object.entries(remedyBlocks) as readonly (readonly [RemedyBlockKey, string])[]
const columns = Object.entries(remedyColumns) as readonly (readonly [RemedyColumnKey, string])[]

export const TrendPage = () => {
  const [years, setYears] = useState(5)
  const [organId, setOrganId] = useState<string>('all')
  const trend = useQuery({ queryKey: ['remedies', 'trend', years], queryFn: () => ask<RemedyTrend>('remedies.trend', { years }) })
  if (trend.isPending) return <Loading what="趋势" />
  if (trend.isError) return <Failed error={trend.error} retry={() => void trend.refetch()} />
  const organ = trend.data.organs.find((each) => each.organId === organId)
  const shown = organ ?? trend.data
  return (
    <>
      <div className="row">
        <h1>申请、复议、诉讼的趋势</h1>
        <span className="sp" />
        <span className="row no-print" style={{ gap: 8 }}>
          <a className="btn sm" href={`/api/remedies/trend.xlsx?years=${years}`} download>
            Excel
          </a>
          <a className="btn sm" href={`/api/remedies/trend.csv?years=${years}`} download>
            CSV
          </a>
          <Button icon={<Icon name="printer" />} onClick={() => window.print()}>
            打印
          </Button>
        </span>
      </div>
      <p className="lead">数字都从登记的复议、诉讼里数出来。一审和二审是一件；年底没有结果的算尚未审结，下一年有了结果再计那一年。</p>
      <div className="row no-print" style={{ gap: 12, marginBottom: 12 }}>
        <Select
          aria-label="哪个单位"
          showSearch={{ optionFilterProp: 'label' }}
          value={organId}
          onChange={setOrganId}
          style={{ width: 280 }}
          options={[
            { value: 'all', label: '我管的全部单位（合计）' },
            ...trend.data.organs.map((each) => ({ value: String(each.organId), label: each.organName })),
          ]}
        />
        <Select
          aria-label="看几年"
          value={years}
          onChange={setYears}
          style={{ width: 120 }}
          options={[3, 5, 10].map((count) => ({ value: count, label: `近 ${count} 年` }))}
        />
      </div>
      {trend.data.warnings.map((warning) => (
        <p key={warning} className="note a" style={{ marginBottom: 8 }}>
          {warning}
        </p>
      ))}
      <TrendChart years={shown.years} />
      <table className="tb card fit" style={{ marginBottom: 24 }}>
        <caption className="sr">每年的申请、复议、诉讼数</caption>
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col" className="r">
              申请
            </th>
            <th scope="col" className="r">
              行政复议
            </th>
            <th scope="col" className="r">
              行政诉讼
            </th>
            <th scope="col" className="r">
              每百件申请的复议
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year} 年</th>
              <td className="r num">{year.requests}</td>
              <td className="r num">{year.reconsiderations}</td>
              <td className="r num">{year.suits}</td>
              <td className="r num">{year.requests === 0 ? '—' : ((year.reconsiderations / year.requests) * 100).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{reportParts[3]}</h2>
      <div style={{ overflowX: 'auto' }}>
        <table className="tb card fit report" style={{ marginTop: 8 }}>
          <caption className="sr">{reportParts[3]}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                年份
              </th>
              {blocks.map(([key, title]) => (
                <th key={key} scope="colgroup" colSpan={columns.length}>
                  {title}
                </th>
              ))}
            </tr>
            <tr>
              {blocks.flatMap(([block]) =>
                columns.map(([key, title]) => (
                  <th key={`${block}${key}`} scope="col" className="r">
                    {title}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {[...shown.partFour].reverse().map(({ year, table }) => (
              <tr key={year}>
                <th scope="row" className="nw">
                  {year} 年
                </th>
                {blocks.flatMap(([block]) =>
                  columns.map(([key]) => (
                    <td key={`${block}${key}`} className={`r num${table[block][key] === 0 ? ' m' : ''}`}>
                      {table[block][key]}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {organId === 'all' && trend.data.corrected.length > 0 && (
        <>
          <h2 style={{ marginTop: 24 }}>被纠正的是哪些答复</h2>
          <ul className="plain-list">
            {trend.data.corrected.map(({ code, count }) => (
              <li key={code ?? 'silence'}>
                {code ? decisions[code].title : '没有答复'}：{count} 件
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
