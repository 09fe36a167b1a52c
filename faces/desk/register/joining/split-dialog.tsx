/** 分件: which item goes with which matter; each part gets its own number, all keep the day of receipt. */
import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { groupItems, subjectFrom } from '#law'
import type { CasePage, SplitAnswer } from '#requests/contract'
import { act, type Failure } from '../../client/call.ts'
import { refreshCase, useCase } from '../../client/queries.ts'
import { Failed, Loading, RefusalNote } from '../../parts/states.tsx'

interface SplitDialogProps {
  readonly requestId: string
  readonly close: () => void
}

export const SplitDialog = ({ requestId, close }: SplitDialogProps) => {
  const page = useCase(requestId)
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />
  return page.data ? <SplitBody page={page.data} close={close} /> : <Loading what="案件" />
}

const SplitBody = ({ page, close }: { readonly page: CasePage; readonly close: () => void }) => {
  const queries = useQueryClient()
  // kept: the dialog shows the split while the case behind it changes
  const [items] = useState(page.items)
  const [version] = useState(page.version)
  const [proposed] = useState(() => groupItems(items))
  const [part, setPart] = useState<readonly number[]>(() => {
    const found = items.map((_item, index) => proposed.findIndex((group) => group.includes(index)))
    return proposed.length > 1 ? found : items.map((_item, index) => (index === items.length - 1 ? 1 : 0))
  })
  const [subjects, setSubjects] = useState<Readonly<Record<number, string>>>({})
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [done, setDone] = useState<SplitAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const used = [...new Set(part)].sort()
  const placesOf = (one: number) => part.flatMap((at, index) => (at === one ? [index + 1] : []))
  const subjectOf = (one: number) => subjects[one] ?? subjectFrom(placesOf(one).map((place) => items[place - 1] ?? '')).slice(0, 60)

  const send = async () => {
    const parts = used.filter((one) => one !== 0).map((one) => ({ subject: subjectOf(one), items: placesOf(one) }))
    setBusy(true)
    const sent = await act<SplitAnswer>('requests.splitCase', { requestId: page.row.id, version, parts })
    setBusy(false)
    if (!sent.ok) return setRefusal(sent.error)
    setDone(sent.value)
    await refreshCase(queries, page.row.id)
  }
  if (done) return <SplitDone page={page} answer={done} close={close} />
  return (
    <Modal
      open
      width={720}
      title={`把 ${page.row.number} 分成几件`}
      okText={`分成 ${used.length} 件`}
      okButtonProps={{ disabled: busy || used.length < 2 || !used.includes(0) }}
      cancelText="不分"
      onOk={() => void send()}
      onCancel={close}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="s m2" style={{ margin: '4px 0 12px' }}>
        申请人没有义务一事一申请，由我们来分：每件有自己的编号和答复，收到的日子不变，另给申请人一封告知书。原件每件都有一份。
      </p>
      <ol className="splititems">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
          <li key={index}>
            <span className="n">{index + 1}</span>
            <span>{item}</span>
            <Select
              size="small"
              aria-label={`第 ${index + 1} 项归哪一件`}
              style={{ width: 150 }}
              value={part[index] ?? 0}
              options={items
                .map((_item, at) => ({ value: at, label: at === 0 ? '留在本件' : `另立第 ${at} 件` }))
                .slice(0, Math.max(...part) + 2)}
              onChange={(to) => setPart(part.map((from, at) => (at === index ? to : from)))}
            />
          </li>
        ))}
      </ol>
      {used
        .filter((one) => one !== 0)
        .map((one) => (
          <div key={one} className="row s" style={{ marginTop: 8 }}>
            <span className="nw m">另立第 {one} 件的事由</span>
            <Input
              aria-label={`另立第 ${one} 件的事由`}
              maxLength={60}
              value={subjectOf(one)}
              onChange={(event) => setSubjects({ ...subjects, [one]: event.target.value })}
            />
          </div>
        ))}
      {!used.includes(0) && <p className="err">本件至少要留下一项。</p>}
    </Modal>
  )
}

/** The codes of the new parts are shown this once: for the slip, or on the telephone. */
const SplitDone = ({ page, answer, close }: { readonly page: CasePage; readonly answer: SplitAnswer; readonly close: () => void }) => (
  <Modal
    open
    width={560}
    title={`已分成 ${answer.parts.length + 1} 件`}
    onCancel={close}
    footer={
      <div className="row">
        <a className="btn" href={`/api/letters/${answer.letterId}.pdf`} download>
          下载分件告知书
        </a>
        <button type="button" className="btn" onClick={() => window.print()}>
          打印这张
        </button>
        <span className="sp" />
        <button type="button" className="btn pri" onClick={close}>
          已交给申请人
        </button>
      </div>
    }
  >
    <p className="note a" style={{ margin: '8px 0' }}>
      新编号的查询码只显示这一次，请随登记回执交给申请人，或者打电话告诉本人。{page.row.number} 的查询码不变。
    </p>
    {answer.parts.map((part) => (
      <dl className="kv2" key={part.requestId} style={{ marginBottom: 12 }}>
        <div>
          <dt>编号</dt>
          <dd>
            <b>{part.number}</b>　
            <a href={`/api/letters/${part.letterId}.pdf`} download>
              登记回执
            </a>
          </dd>
        </div>
        <div>
          <dt>登记号</dt>
          <dd className="secret">{part.trackingNumber}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd className="secret">{part.queryCode.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
        </div>
      </dl>
    ))}
  </Modal>
)
