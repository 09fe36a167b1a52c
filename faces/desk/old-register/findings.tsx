/** What the dry run found: counts, words to be explained once, and the rows with what is wrong and how to mend it (issue 3). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { channelTerms, decisionCodes, decisions } from '#law'
import {
  fields,
  type ImportPage,
  problemTexts,
  type RowState,
  type RowsPage,
  type ShownRow,
  tellProblem,
  type UnclearWord,
} from '#register-import/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { rowTitles } from './words.ts'

const shownStates = ['bad', 'ok', 'known', 'imported', 'undone', 'skipped'] as const

export const Findings = ({ entry }: { readonly entry: ImportPage }) => {
  const first = shownStates.find((state) => entry.counts[state] > 0) ?? 'ok'
  const [chosen, setChosen] = useState<Exclude<RowState, 'read'> | null>(null)
  const state = chosen !== null && entry.counts[chosen] > 0 ? chosen : first
  if (shownStates.every((one) => entry.counts[one] === 0)) return null
  return (
    <>
      {entry.state === 'checked' && entry.unclear.length > 0 && <Unclear entry={entry} />}
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 8 }}>
        <div className="seg">
          {shownStates
            .filter((one) => entry.counts[one] > 0)
            .map((one) => (
              <button key={one} type="button" aria-pressed={one === state} onClick={() => setChosen(one)}>
                {rowTitles[one]} {entry.counts[one]}
              </button>
            ))}
        </div>
        <span className="sp" />
        {entry.counts.bad > 0 && (
          <Button href={`/api/imports/${entry.importId}/errors.xlsx`} download>
            下载错误表（Excel）
          </Button>
        )}
      </div>
      {state === 'bad' && (
        <p className="m s">
          下载的错误表和原表一样，后面多了“问题”“怎样改”两列。在里面改好，存盘，再上传一次；已经导入的行会认出来，不会重复。
        </p>
      )}
      <Rows key={state} entry={entry} state={state} />
    </>
  )
}

/** Said once, read everywhere. */
const Unclear = ({ entry }: { readonly entry: ImportPage }) => {
  const me = useMe()
  const { run, refusal, busy } = useAct(['oldRegister'])
  const [meant, setMeant] = useState<Readonly<Record<string, string>>>({})
  if (!may(me, 'registerImport.saveMapping')) return null
  const save = async () => {
    const words = (field: UnclearWord['field']) =>
      Object.fromEntries(
        entry.unclear
          .filter((word) => word.field === field && meant[`${field}/${word.key}`])
          .map(({ key }) => [key, meant[`${field}/${key}`]]),
      )
    const mapping = {
      ...entry.mapping,
      decisions: { ...entry.mapping.decisions, ...words('decision') },
      channels: { ...entry.mapping.channels, ...words('channel') },
      sheets: entry.sheets.map((sheet) => sheet.mapping),
    }
    if (await run('registerImport.saveMapping', { importId: entry.importId, mapping }, '记住了，以后同样的写法自动对上'))
      await run('registerImport.dryRun', { importId: entry.importId }, '开始再试一遍')
  }
  return (
    <section className="card" style={{ padding: 16, marginBottom: 16 }} aria-label="说明写法">
      <h2 style={{ fontSize: 15, marginBottom: 8 }}>这些写法对应哪一种？说明一次，全部行都对上</h2>
      {refusal && <RefusalNote refusal={refusal} />}
      <table className="tb fit">
        <caption className="sr">看不懂的写法</caption>
        <tbody>
          {entry.unclear.map((word) => (
            <tr key={`${word.field}/${word.key}`}>
              <th scope="row">“{word.word}”</th>
              <td className="r num m">{word.count} 行</td>
              <td style={{ width: 380 }}>
                <Select
                  aria-label={`“${word.word}”是哪一种`}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="不说明：这些行算有错"
                  style={{ width: '100%' }}
                  value={meant[`${word.field}/${word.key}`] ?? null}
                  options={optionsOf(word)}
                  onChange={(code: string | null) => setMeant({ ...meant, [`${word.field}/${word.key}`]: code ?? '' })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row" style={{ marginTop: 12 }}>
        <span className="sp" />
        <Button loading={busy} disabled={Object.values(meant).every((code) => code === '')} onClick={() => void save()}>
          记住，再试一遍
        </Button>
      </div>
    </section>
  )
}

const optionsOf = ({ field, among }: UnclearWord) =>
  field === 'channel'
    ? Object.entries(channelTerms).map(([value, label]) => ({ value, label }))
    : (among.length > 0 ? among : decisionCodes).map((code) => ({ value: code as string, label: decisions[code].title }))

const Rows = ({ entry, state }: { readonly entry: ImportPage; readonly state: Exclude<RowState, 'read'> }) => {
  const [after, setAfter] = useState<readonly { readonly sheet: number; readonly row: number }[]>([])
  const rows = useQuery({
    queryKey: ['oldRegister', 'rows', entry.importId, state, after.at(-1) ?? null, entry.state],
    queryFn: () =>
      ask<RowsPage>('registerImport.rows', { importId: entry.importId, state, ...(after.at(-1) ? { after: after.at(-1) } : {}) }),
  })
  if (rows.isPending) return <Loading what="逐行结果" />
  if (rows.isError) return <Failed error={rows.error} retry={() => void rows.refetch()} />
  const last = rows.data.rows.at(-1)
  return (
    <>
      <table className="tb card">
        <caption className="sr">{rowTitles[state]}的行</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: 130 }}>
              位置
            </th>
            <th scope="col" style={{ width: 180 }}>
              编号
            </th>
            <th scope="col">{state === 'skipped' ? '内容' : '问题和改法'}</th>
          </tr>
        </thead>
        <tbody>
          {rows.data.rows.map((row) => (
            <OneRow key={`${row.sheet}/${row.row}`} row={row} />
          ))}
        </tbody>
      </table>
      <div className="row" style={{ gap: 8, marginTop: 8 }}>
        <span className="sp" />
        {after.length > 0 && <Button onClick={() => setAfter(after.slice(0, -1))}>上一页</Button>}
        {rows.data.more && last && <Button onClick={() => setAfter([...after, { sheet: last.sheet, row: last.row }])}>下一页</Button>}
      </div>
    </>
  )
}

const OneRow = ({ row }: { readonly row: ShownRow }) => (
  <tr>
    <td className="nw">
      {row.sheetName.length > 0 && row.sheetName !== '表' ? `${row.sheetName} ` : ''}第 {row.row} 行
    </td>
    <td>
      {row.requestId ? (
        <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: undefined }}>
          {row.oldNumber}
        </Link>
      ) : (
        (row.oldNumber ?? '—')
      )}
    </td>
    <td>
      {row.problems.length === 0 ? (
        <span className="m s">
          {row.cells
            .filter((cell) => cell !== '')
            .join('　')
            .slice(0, 120)}
        </span>
      ) : (
        row.problems.map((problem) => (
          <div key={`${problem.code}/${problem.field}`} style={{ marginBottom: 4 }}>
            {problemTexts[problem.code].level === 'bad' ? <b>{tellProblem(problem)}</b> : <span>{tellProblem(problem)}</span>}
            <span className="m s">
              {' '}
              {problem.heading || fields[problem.field].title}：{problem.cell === '' ? '（空）' : problem.cell}
            </span>
            <div className="m s">{problemTexts[problem.code].mend}</div>
          </div>
        ))
      )}
    </td>
  </tr>
)
