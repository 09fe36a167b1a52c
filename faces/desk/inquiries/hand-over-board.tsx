/** 转办清单: what was handed over, and the file for the other side as CSV or JSON (R014). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { type HandOverFile, type HandOverRow, handOverTargetTitles } from '#requests/contract'
import { type Failure, look } from '../client/call.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { thisYear } from '../window/days.ts'
import { RangeFilter } from '../window/range-filter.tsx'

export const HandOverBoard = () => {
  const me = useMe()
  const [range, setRange] = useState(thisYear)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const list = useQuery({
    queryKey: ['handOvers', range],
    queryFn: () => ask<{ rows: readonly HandOverRow[] }>('requests.handOvers', range),
  })
  const rows = list.data?.rows ?? []
  const mayExport = may(me, 'requests.handOverFile')
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const save = async (form: 'csv' | 'json') => {
    const file = await look<HandOverFile>('requests.handOverFile', { ids: [...chosen], form })
    setRefusal(file.ok ? null : file.error)
    if (file.ok) download(file.value)
  }
  return (
    <>
      <RangeFilter range={range} set={setRange} />
      {refusal && <RefusalNote refusal={refusal} />}
      {list.isPending && <Loading what="转办清单" />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <div className="card">
          <Empty title="这段时间没有转办" icon="out">
            答复“信访、投诉、举报”（第三十九条）以后，在案件里登记转办。
          </Empty>
        </div>
      )}
      {rows.length > 0 && (
        <>
          {mayExport && (
            <div className="filters">
              <Checkbox
                checked={chosen.size === rows.length}
                indeterminate={chosen.size > 0 && chosen.size < rows.length}
                onChange={() => setChosen(chosen.size === rows.length ? new Set() : new Set(rows.slice(0, 200).map(({ id }) => id)))}
              >
                全选
              </Checkbox>
              <button type="button" className="btn sm" disabled={chosen.size === 0} onClick={() => void save('csv')}>
                导出 CSV（{chosen.size}）
              </button>
              <button type="button" className="btn sm" disabled={chosen.size === 0} onClick={() => void save('json')}>
                导出 JSON
              </button>
              <span className="s m">导出会记下是谁；只有申请人同意的才带姓名和电话。</span>
            </div>
          )}
          <div className="card">
            <table className="tb">
              <caption className="sr">转办清单</caption>
              <thead>
                <tr>
                  {mayExport && (
                    <th scope="col">
                      <span className="sr">选</span>
                    </th>
                  )}
                  <th scope="col">日期</th>
                  <th scope="col">案件</th>
                  <th scope="col">转给</th>
                  <th scope="col">联系方式</th>
                  <th scope="col">经办</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    {mayExport && (
                      <td>
                        <Checkbox aria-label={`选 ${row.number}`} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
                      </td>
                    )}
                    <td className="nw">{shortDay(row.on)}</td>
                    <td>
                      <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: undefined }}>
                        {row.number}
                      </Link>
                      <br />
                      <span className="xs m">
                        {row.organName}　{row.subject}
                      </span>
                    </td>
                    <td>
                      {row.targetName}
                      <br />
                      <span className="xs m">{handOverTargetTitles[row.target]}</span>
                    </td>
                    <td className="nw">
                      {row.consented ? <span className="tag g">申请人同意附上</span> : <span className="tag">不附</span>}
                    </td>
                    <td className="nw">{row.by}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}

const download = ({ name, type, content }: HandOverFile) => {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
