/** The rows of the worklist: light and ribbon, number, subject, stage, owner, last day. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type CaseRow, stageTitles } from '#requests/contract'
import { channelShort } from '../acts/words.ts'
import { plainDayText, shortDay } from '../parts/dates.ts'
import { CaseLight } from '../parts/light.tsx'
import { RowRibbon } from '../parts/ribbon.tsx'
import { RowMarks } from './row-marks.tsx'

interface WorklistTableProps {
  readonly rows: readonly CaseRow[]
  readonly chosen: string | null
  readonly choose: (id: string) => void
  readonly open: (row: CaseRow) => void
  /** Rows taken for an act on several. */
  readonly taken: ReadonlySet<string>
  readonly take: (id: string, span: boolean) => void
  readonly takePage: () => void
}

export const WorklistTable = ({ rows, chosen, choose, open, taken, take, takePage }: WorklistTableProps) => {
  const body = useRef<HTMLTableSectionElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen row
  useEffect(() => {
    body.current?.querySelector('tr.on')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <table className="tb">
      <caption className="sr">案件列表</caption>
      <thead>
        <tr>
          <th scope="col" className="pick-cell">
            <label>
              <input
                type="checkbox"
                aria-label="选这一页全部"
                checked={rows.every(({ id }) => taken.has(id))}
                ref={(box) => {
                  if (box) box.indeterminate = rows.some(({ id }) => taken.has(id)) && !rows.every(({ id }) => taken.has(id))
                }}
                onChange={takePage}
              />
            </label>
          </th>
          <th scope="col">期限</th>
          <th scope="col">编号</th>
          <th scope="col">事由</th>
          <th scope="col">办到哪一步</th>
          <th scope="col">承办</th>
          <th scope="col">最晚答复</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr
            key={row.id}
            className={[row.id === chosen ? 'on' : '', taken.has(row.id) ? 'in' : ''].filter(Boolean).join(' ')}
            aria-current={row.id === chosen || undefined}
            onClick={(event) => {
              choose(row.id)
              if (event.shiftKey) take(row.id, true)
            }}
            onMouseDown={(event) => {
              // a span is chosen, not words
              if (event.shiftKey) event.preventDefault()
            }}
            onDoubleClick={() => open(row)}
          >
            <td className="pick-cell">
              <label>
                <input
                  type="checkbox"
                  aria-label={`选中 ${row.number}`}
                  checked={taken.has(row.id)}
                  onClick={(event) => {
                    event.stopPropagation()
                    take(row.id, event.shiftKey)
                  }}
                  onChange={() => undefined}
                />
              </label>
            </td>
            <td className="nw">
              <CaseLight row={row} />
              <br />
              <RowRibbon row={row} />
            </td>
            <td className="nw num">
              <Link to="/cases/$requestId" params={{ requestId: row.id }} search={{ act: undefined, tab: undefined }}>
                <b>{row.number}</b>
              </Link>
              <br />
              <span className="xs m">
                {channelShort[row.channel]}
                {row.receivedOn ? ` ${plainDayText(row.receivedOn)}` : ''}
              </span>
            </td>
            <td style={{ minWidth: 160 }}>
              <span className="two-lines">{row.subject}</span>
              <span className="xs m">
                {row.applicantShort} · {row.organName}
                <RowMarks row={row} />
              </span>
            </td>
            <td>
              <span className="nw">{stageTitles[row.stage]}</span>
              <br />
              <span className="xs m">{row.next}</span>
            </td>
            <td className="nw">{row.owner?.name ?? <span className="m">{row.light === 'done' ? '' : '还没分派'}</span>}</td>
            <td className="nw num">
              {row.dueOn ? shortDay(row.dueOn) : <span className="m">{row.receivedOn ? '期限停着' : '没起算'}</span>}
              {row.provisional && <span className="m xs"> 暂定</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
