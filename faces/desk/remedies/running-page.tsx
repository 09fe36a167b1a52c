/** 复议诉讼清单: what must be answered first, with its light (R043). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { proceedingResultTerms, proceedingTerms } from '#law'
import type { ProceedingRow, RunningProceedings } from '#remedies/contract'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure, TurnLight } from './words.tsx'

export const RunningPage = () => {
  const [all, setAll] = useState(false)
  const list = useQuery({ queryKey: ['remedies', 'running', all], queryFn: () => ask<RunningProceedings>('remedies.running', { all }) })
  if (list.isPending) return <Loading what="复议诉讼" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { rows, numbers } = list.data
  return (
    <>
      <h1>复议诉讼</h1>
      <p className="lead">
        复议 10 个工作日（简易程序 5 个）、诉讼 15 日内提交答复和证据；逾期视为没有证据（行政复议法第七十条、行政诉讼法第三十四条）。
      </p>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 12 }}>
        <Figure value={numbers.running} word="没有审结" />
        <Figure value={numbers.late} word="超过期限" {...(numbers.late > 0 ? { tone: 'red' as const } : {})} />
        <Figure value={numbers.soon} word="快到期限" />
        <Figure value={numbers.concludedThisYear} word="今年有结果" />
        <span className="sp" />
        <div className="seg">
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            要办的
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            全部
          </button>
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty title="没有要办的复议、诉讼" icon="scales">
          收到复议机关或者法院的材料，在案件的“复议诉讼”里登记。
        </Empty>
      ) : (
        <table className="tb card">
          <caption className="sr">复议诉讼清单</caption>
          <thead>
            <tr>
              <th scope="col">期限</th>
              <th scope="col">程序</th>
              <th scope="col">案件</th>
              <th scope="col">下一步</th>
              <th scope="col">谁办</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const Row = ({ row }: { readonly row: ProceedingRow }) => (
  <tr>
    <td className="nw">{row.struckOn ? <span className="m">已注销</span> : <TurnLight light={row.light} dueOn={row.dueOn} />}</td>
    <td>
      <b>{proceedingTerms[row.kind]}</b>
      <br />
      <span className="xs m">
        {row.body}
        {row.bodyNumber ? ` ${row.bodyNumber}` : ''}
      </span>
    </td>
    <td>
      <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: 'remedies' }}>
        {row.number}
      </Link>
      <br />
      <span className="xs m">
        {row.organName} · {row.subject}
      </span>
    </td>
    <td>{row.struckOn ? <span className="m">{row.next}</span> : row.next}</td>
    <td className="nw">{row.ownerName ?? <span className="m">没有定人</span>}</td>
    <td className="nw">
      {row.result ? (
        <>
          {proceedingResultTerms[row.result]}
          <br />
          <span className="xs m">{row.concludedOn ? shortDay(row.concludedOn) : ''}</span>
        </>
      ) : (
        <span className="m">{row.struckOn ? '不计数' : '尚未审结'}</span>
      )}
    </td>
  </tr>
)
