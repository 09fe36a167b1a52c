/** 窗口出件: finished replies at the counter; found by number or name, handed out against a signature (R016). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Checkbox, Input } from 'antd'
import { useEffect, useState } from 'react'
import { decisions } from '#law'
import { HandOut, type ReadyRow } from '#requests/contract'
import { FilePicker } from '../acts/file-picker.tsx'
import { fieldsOfIssues, type KeptFile } from '../acts/form-spec.ts'
import { act, type Failure } from '../client/call.ts'
import { ask, refreshCase } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Light } from '../parts/light.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { type SignatureFile, SignaturePad } from './signature-pad.tsx'

export const ReadyScreen = () => {
  useTitle('窗口出件')
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), 400)
    return () => clearTimeout(timer)
  }, [typed])
  const ready = useQuery({
    queryKey: ['ready', text, all],
    queryFn: () => ask<{ rows: readonly ReadyRow[] }>('requests.readyToHandOut', { text, all }),
    placeholderData: (earlier) => earlier,
    refetchInterval: 60_000,
  })
  const rows = ready.data?.rows ?? []
  const row = rows.find((one) => one.requestId === chosen) ?? null
  return (
    <div className="win fill">
      <section className="pane" aria-label="可以领取的">
        <div className="hd tall">
          <h1 className="h2">窗口出件</h1>
          <span className="m s">{rows.length} 件</span>
          <Link className="lk s" to="/slips">
            查代办码、撤销
          </Link>
          <span className="sp" />
          <Input
            allowClear
            autoFocus
            aria-label="按编号或者姓名找"
            placeholder="编号、文号、登记号，或者姓名"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            style={{ width: 280 }}
          />
          <Checkbox checked={all} disabled={text !== ''} onChange={(event) => setAll(event.target.checked)}>
            包括不是自取的
          </Checkbox>
        </div>
        <div className="bd">
          <p className="note p" style={{ margin: '12px 16px' }}>
            已经签发、等申请人来取的都在这里。按姓名找到的会记下是谁查的；请先核对领取人的证件。
          </p>
          {ready.isPending && <Loading what="可以领取的件" />}
          {ready.isError && <Failed error={ready.error} retry={() => void ready.refetch()} />}
          {ready.data && rows.length === 0 && (
            <Empty title={text ? '没有找到可以领取的件' : '现在没有等着领取的'} icon="inbox">
              {text ? '核对一下编号或者姓名；还没签发的，请看“案件”。' : '签发以后、申请人选了自己来取的，会列在这里。'}
            </Empty>
          )}
          {rows.length > 0 && (
            <table className="tb">
              <caption className="sr">可以领取的件</caption>
              <thead>
                <tr>
                  <th scope="col">编号</th>
                  <th scope="col">事由</th>
                  <th scope="col">申请人</th>
                  <th scope="col">答复</th>
                  <th scope="col">签发</th>
                  <th scope="col">
                    <span className="sr">选</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.requestId} className={one.requestId === chosen ? 'on' : ''}>
                    <td className="nw">
                      <b>{one.number}</b>
                      <br />
                      <span className="xs m">{one.organName}</span>
                    </td>
                    <td>{one.subject}</td>
                    <td className="nw">{one.applicantShort}</td>
                    <td>
                      {decisions[one.decision].title}
                      <br />
                      <span className="xs m">{one.documentNumber}</span>
                    </td>
                    <td className="nw">{shortDay(one.decidedOn)}</td>
                    <td className="r nw">
                      <button type="button" className="btn sm" onClick={() => setChosen(one.requestId)}>
                        出件<span className="sr"> {one.number}</span>
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
      <aside className="pane" aria-label="当面交件">
        {row ? (
          <HandOutPane key={row.requestId} row={row} done={() => setChosen(null)} />
        ) : (
          <Empty title="选一件，在这里交件签名" icon="seal">
            打印文书、核对证件、请领取人签名，一个屏幕办完。
          </Empty>
        )}
      </aside>
    </div>
  )
}

const HandOutPane = ({ row, done }: { readonly row: ReadyRow; readonly done: () => void }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [signatory, setSignatory] = useState('')
  const [drawn, setDrawn] = useState<SignatureFile | null>(null)
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const signature = drawn ?? files[0] ?? null

  const send = async () => {
    const parsed = HandOut.safeParse({ requestId: row.requestId, version: row.version, signatory, signature: signature ?? undefined })
    if (!parsed.success) {
      const fields = fieldsOfIssues(parsed.error.issues)
      setRefusal({
        kind: 'invalid',
        message: signature ? '请填写领取人姓名。' : '请领取人在屏上签名，或者选一张签名的照片。',
        fields: signature ? fields : { ...fields, signature: '还没有签名' },
      })
      return
    }
    setBusy(true)
    const handed = await act('requests.handOut', parsed.data)
    setBusy(false)
    if (!handed.ok) {
      setRefusal(handed.error)
      if (handed.error.kind === 'conflict') await queries.invalidateQueries({ queryKey: ['ready'] })
      return
    }
    message.success(`${row.number}：已当面送达，救济期限从今天起算`)
    done()
    await queries.invalidateQueries({ queryKey: ['ready'] })
    await refreshCase(queries, row.requestId)
  }

  return (
    <>
      <div className="hd tall">
        <h2 className="el">{row.number}</h2>
        <span className="sp" />
        <Light shape={row.stage === 'dispatched' ? 'bars' : 'diamond'} tone={row.stage === 'dispatched' ? 'hold' : 'blue'}>
          {row.stage === 'dispatched' ? '等领取' : '已签发'}
        </Light>
      </div>
      <div className="bd pad">
        <h3 className="h2">{row.subject}</h3>
        <p className="s m">
          {row.organName}，{decisions[row.decision].title}，{row.documentNumber}
        </p>
        <ol className="steps2">
          <li>
            <p className="lab">一、打印</p>
            <div className="row wrap">
              <a className="btn sm" href={`/api/letters/${row.letterId}.pdf`} target="_blank" rel="noreferrer">
                答复文书
              </a>
              {row.files.map((file) => (
                <a key={file.digest} className="btn sm" href={`/api/requests/${row.requestId}/files/${file.digest}`} download>
                  <span className="el">{file.name}</span>
                </a>
              ))}
            </div>
          </li>
          <li>
            <p className="lab">二、核对领取人的证件</p>
            {refusal && (
              <div style={{ marginBottom: 8 }}>
                <RefusalNote refusal={refusal} />
              </div>
            )}
            <Field label="领取人姓名" error={refusal?.fields?.signatory} hint="不是申请人本人的，收下委托书再交。">
              {(ids) => (
                <Input
                  {...ids}
                  value={signatory}
                  autoComplete="off"
                  onChange={(event) => setSignatory(event.target.value)}
                  style={{ width: 240 }}
                />
              )}
            </Field>
          </li>
          <li>
            <p className="lab">三、签名</p>
            <SignaturePad set={setDrawn} />
            <p className="s m" style={{ margin: '12px 0 4px' }}>
              在纸上签的，拍一张照片：
            </p>
            <FilePicker files={files} set={setFiles} />
            {refusal?.fields?.signature && <p className="err">{refusal.fields.signature}</p>}
          </li>
        </ol>
      </div>
      <div className="ft pad2">
        <button type="button" className="btn pri lg w" disabled={busy} onClick={() => void send()}>
          {busy ? '正在登记……' : '已当面交给领取人'}
        </button>
        <p className="xs m" style={{ marginTop: 6, textAlign: 'center' }}>
          发出和送达都记今天，同时出送达回证
        </p>
      </div>
    </>
  )
}
