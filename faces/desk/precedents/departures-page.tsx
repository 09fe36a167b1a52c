/** 口径不一致: the county office reads why a unit answers otherwise, agrees, or asks for a change (第十一、四十七条; R025). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { decisions } from '#law'
import type { DepartureRow } from '#precedents/contract'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Light } from '../parts/light.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useDepartures } from './queries.ts'

export const DeparturesPage = () => {
  const [all, setAll] = useState(false)
  const found = useDepartures({ waiting: !all })
  if (found.isPending) return <Loading what="口径不一致的说明" />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const { rows, waiting } = found.data
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>
        <h1 className="h1">{waiting === 0 ? '口径不一致的，都有意见了' : `口径不一致：${waiting} 件等您的意见`}</h1>
        <span className="sp" />
        <fieldset className="seg" aria-label="看哪些">
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            等意见的
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            全部
          </button>
        </fieldset>
      </div>
      <p className="m s" style={{ marginBottom: 12 }}>
        同一项信息，各单位的答复应当准确一致（第十一条）。起草人写明了为什么不同；您可以同意，也可以要求调整：要求调整的，没有您同意就签发不了。
      </p>
      {rows.length === 0 && <Empty title={all ? '还没有口径不一致的说明' : '没有等意见的'}>单位答得与以前相反时，理由会到这里。</Empty>}
      {rows.map((row) => (
        <DepartureCard key={row.id} row={row} />
      ))}
    </>
  )
}

const DepartureCard = ({ row }: { readonly row: DepartureRow }) => (
  <article className="departure" aria-label={`${row.requestNumber} ${row.subject}`}>
    <header className="row">
      <h2 className="h2">
        {row.organName} {row.requestNumber}
      </h2>
      <span className="sp" />
      <Standing row={row} />
    </header>
    <p>{row.subject}</p>
    <table className="opposed">
      <caption className="sr">在先答复和本件</caption>
      <tbody>
        {row.against.map((one) => (
          <tr key={one.requestId}>
            <th scope="row">在先</th>
            <td>{one.organName}</td>
            <td>{one.documentNumber}</td>
            <td>{shortDay(one.decidedOn)}</td>
            <td>
              <b>{decisions[one.code].title}</b>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">本件</th>
          <td>{row.organName}</td>
          <td>{row.signed ? '已签发' : '还没有签发'}</td>
          <td>{shortDay(row.givenOn)}</td>
          <td>
            <b>{decisions[row.code].title}</b>
          </td>
        </tr>
      </tbody>
    </table>
    <p className="clause">
      <b>{row.givenBy}</b>写明：“{row.reason}”
    </p>
    {row.verdict !== null && (
      <p className="s">
        {row.judgedBy} {row.judgedOn && shortDay(row.judgedOn)}：{row.remark}
        {row.newLine && '（以后以本件为准，在先的不再作为口径）'}
      </p>
    )}
    {row.mayJudge && <JudgeForm row={row} />}
  </article>
)

const Standing = ({ row }: { readonly row: DepartureRow }) => {
  if (row.verdict === null)
    return (
      <Light shape="triangle" tone="amb">
        等意见
      </Light>
    )
  return (
    <Light shape={row.verdict === 'agreed' ? 'tick' : 'block'} tone={row.verdict === 'agreed' ? 'ok' : 'red'}>
      {row.verdict === 'agreed' ? '同意' : '要求调整'}
    </Light>
  )
}

const JudgeForm = ({ row }: { readonly row: DepartureRow }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const kept = useKeptForm<{ remark: string; newLine: boolean }>('precedents.judgeDeparture', row.id, { remark: '', newLine: false })
  const { remark, newLine } = kept.values
  const setRemark = (remark: typeof kept.values.remark) => kept.set({ remark })
  const setNewLine = (newLine: typeof kept.values.newLine) => kept.set({ newLine })
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const judge = async (verdict: 'agreed' | 'change_asked') => {
    setBusy(true)
    const done = await act('precedents.judgeDeparture', {
      departureId: row.id,
      verdict,
      remark: remark.trim(),
      newLine: verdict === 'agreed' && newLine,
    })
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      if (done.error.kind === 'conflict') await queries.invalidateQueries({ queryKey: ['departures'] })
      return
    }
    kept.clear()
    message.success(verdict === 'agreed' ? `${row.requestNumber}：已同意` : `${row.requestNumber}：已要求调整，起草人会看到您的意见`)
    await queries.invalidateQueries({ queryKey: ['departures'] })
  }
  return (
    <div className="judge">
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="您的意见" error={refusal?.fields?.remark}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => void judge('agreed')}>
          同意这样答
        </Button>
        <Button loading={busy} onClick={() => void judge('change_asked')}>
          要求调整
        </Button>
        <Checkbox checked={newLine} onChange={(event) => setNewLine(event.target.checked)}>
          同意，并且以后以本件为准
        </Checkbox>
      </div>
      {row.signed && <p className="m xs">本件已经签发；要求调整的，请单位自行纠正，或者另作答复。</p>}
    </div>
  )
}
