/** 差评回访: call, mend, write down; five workdays (R137). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CallBackList, CallBackRow } from '#ratings/contract'
import { useKeptText } from '../client/kept-form.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { TurnLight } from '../remedies/words.tsx'
import { useAct } from '../settings/use-act.ts'

const solvedWords = { yes: '需要解决了', partly: '需要解决了一部分', no: '需要没有解决' } as const

export const CallBacksPage = () => {
  const [all, setAll] = useState(false)
  const list = useQuery({ queryKey: ['ratings', 'callBacks', all], queryFn: () => ask<CallBackList>('ratings.callBacks', { all }) })
  if (list.isPending) return <Loading what="回访" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      <div className="row">
        <h1>差评回访</h1>
        <span className="sp" />
        <div className="seg">
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            要回访的
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            全部
          </button>
        </div>
      </div>
      <p className="lead">
        评“不满意”“非常不满意”的，五个工作日里联系申请人，弄清楚哪里不满意，能改的马上改。由公开工作机构回访，不由承办人回访。
      </p>
      {list.data.rows.length === 0 ? (
        <Empty title="没有要回访的差评" icon="phone" />
      ) : (
        list.data.rows.map((row) => <CallBack key={row.ratingId} row={row} />)
      )}
    </>
  )
}

const CallBack = ({ row }: { readonly row: CallBackRow }) => {
  const me = useMe()
  const [open, setOpen] = useState(false)
  return (
    <section className="card" style={{ padding: '12px 16px' }} aria-label={`回访 ${row.number}`}>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap' }}>
        <TurnLight light={row.light} dueOn={row.dueOn} />
        <b>{row.score === 1 ? '非常不满意' : '不满意'}</b>
        {row.solved && <span className="tag">{solvedWords[row.solved]}</span>}
        <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: undefined }}>
          {row.number}
        </Link>
        <span className="m s">
          {row.organName} · {row.subject}
        </span>
      </div>
      {row.comment && (
        <p className="s clause" style={{ marginTop: 6 }}>
          <span className="m">写的话：</span>
          {row.comment}
        </p>
      )}
      {row.doneOn && (
        <p className="s clause">
          <span className="m">
            {shortDay(row.doneOn)}回访，{row.reached ? '联系上了' : '没有联系上'}：
          </span>
          {row.record}
        </p>
      )}
      {!row.doneOn && may(me, 'ratings.recordCallBack') && !open && (
        <Button style={{ marginTop: 8 }} onClick={() => setOpen(true)}>
          登记回访
        </Button>
      )}
      {open && !row.doneOn && <CallBackForm row={row} />}
    </section>
  )
}

const CallBackForm = ({ row }: { readonly row: CallBackRow }) => {
  const { run, refusal, busy } = useAct(['ratings'])
  const { text: record, setText: setRecord, clear, state } = useKeptText('ratings.recordCallBack', row.ratingId)
  const save = async (reached: boolean) => {
    if (await run('ratings.recordCallBack', { ratingId: row.ratingId, reached, record }, '回访记下了')) clear()
  }
  return (
    <div style={{ marginTop: 8 }}>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="说了什么，怎么改" error={refusal?.fields?.record}>
        {(ids) => <Input.TextArea {...ids} rows={3} value={record} onChange={(event) => setRecord(event.target.value)} />}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => void save(true)}>
          联系上了，记下
        </Button>
        <Button loading={busy} onClick={() => void save(false)}>
          没有联系上，也记下
        </Button>
        <KeptMark state={state} />
      </div>
    </div>
  )
}
