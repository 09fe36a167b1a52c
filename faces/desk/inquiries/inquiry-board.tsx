/** The list of inquiries with the answer written beside it; the days a department has are the county's own setting (R013). */
import { useQuery } from '@tanstack/react-query'
import { Drawer, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { InquiryList, InquiryRow } from '#inquiries/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { OrganSelect } from '../window/fields.tsx'
import { InquiryLightMark } from './inquiry-lines.tsx'

export const InquiryBoard = ({ state }: { readonly state: 'open' | 'answered' }) => {
  const me = useMe()
  const [chosen, setChosen] = useState<InquiryRow | null>(null)
  const list = useQuery({
    queryKey: ['inquiries', state],
    queryFn: () => ask<InquiryList>('inquiries.list', { state }),
    refetchInterval: 60_000,
  })
  if (list.isPending) return <Loading what="咨询" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { rows, numbers, days } = list.data
  return (
    <>
      <p className="m s" style={{ marginBottom: 8 }}>
        等答复 {numbers.open} 件{numbers.late > 0 ? `，其中逾期 ${numbers.late} 件` : ''}；答复过 {numbers.answered} 件，按时{' '}
        {numbers.answeredInTime} 件。答复天数 {days} 个工作日（本县的约定）。
      </p>
      {rows.length === 0 ? (
        <div className="card">
          <Empty title={state === 'open' ? '没有等着答复的咨询' : '还没有答复过咨询'}>
            在案件的“便民”里，把咨询的那一项转给懂业务的单位。
          </Empty>
        </div>
      ) : (
        <div className="card">
          <table className="tb">
            <caption className="sr">咨询</caption>
            <thead>
              <tr>
                <th scope="col">问题</th>
                <th scope="col">由谁回答</th>
                <th scope="col">来自</th>
                <th scope="col">期限</th>
                <th scope="col">
                  <span className="sr">办</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="asked-lines">
                    {row.question}
                    {row.answer && (
                      <p className="note g" style={{ marginTop: 4 }}>
                        {row.answer}
                      </p>
                    )}
                  </td>
                  <td className="nw">{row.toOrganName}</td>
                  <td className="nw">
                    {row.organName}
                    <br />
                    <span className="xs m">{row.number}</span>
                  </td>
                  <td className="nw">
                    <InquiryLightMark row={row} />
                    <br />
                    <span className="xs m">
                      {row.answeredOn ? `${shortDay(row.answeredOn)} ${row.answeredBy ?? ''}` : `${shortDay(row.dueOn)}以前`}
                    </span>
                  </td>
                  <td className="r nw">
                    {row.answer === null && isMine(me, row) && (
                      <button type="button" className="btn sm" onClick={() => setChosen(row)}>
                        答复
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {may(me, 'inquiries.setDays') && <Days days={days} />}
      {chosen && <Answer key={chosen.id} row={chosen} close={() => setChosen(null)} />}
    </>
  )
}

/** The organ that answers is one of the person's own. */
const isMine = (me: ReturnType<typeof useMe>, row: InquiryRow): boolean =>
  may(me, 'inquiries.answer') && me.roles.some(({ organId }) => organId === row.toOrganId)

const Answer = ({ row, close }: { readonly row: InquiryRow; readonly close: () => void }) => {
  const kept = useKeptForm('inquiries.answer', row.id, { answer: '', toOrganId: '' })
  const { run, refusal, busy } = useAct(['inquiries', 'inquiriesOfCase', 'case'])
  const answer = async () => {
    if (!(await run('inquiries.answer', { inquiryId: row.id, answer: kept.values.answer }, '已答复，申请人在进度页能看到'))) return
    kept.clear()
    close()
  }
  const redirect = async () => {
    if (!(await run('inquiries.redirect', { inquiryId: row.id, toOrganId: kept.values.toOrganId }, '已转给另一个单位，期限不变'))) return
    kept.clear()
    close()
  }
  return (
    <Drawer open onClose={close} title="答复咨询" size={560} mask={false}>
      <p className="m s">
        {row.number}　来自{row.organName}，请在{shortDay(row.dueOn)}以前回答
      </p>
      <p className="note p asked-lines" style={{ margin: '8px 0 12px' }}>
        {row.question}
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="答复" hint="用申请人看得懂的话：能不能办、怎么办、找谁、电话多少。答复后不能改。">
        {(ids) => (
          <Input.TextArea
            {...ids}
            value={kept.values.answer}
            autoSize={{ minRows: 6, maxRows: 16 }}
            onChange={(event) => kept.set({ answer: event.target.value })}
          />
        )}
      </Field>
      <div className="row">
        <button type="button" className="btn pri lg" disabled={busy || kept.values.answer.trim() === ''} onClick={() => void answer()}>
          发给申请人
        </button>
        <span className="sp" />
        <KeptMark state={kept.state} />
      </div>
      <details style={{ marginTop: 24 }}>
        <summary>不归本单位回答</summary>
        <Field label="请谁回答" hint="期限不重新计算。">
          {(ids) => <OrganSelect ids={ids} value={kept.values.toOrganId} set={(toOrganId) => kept.set({ toOrganId })} error={false} />}
        </Field>
        <button type="button" className="btn" disabled={busy || kept.values.toOrganId === ''} onClick={() => void redirect()}>
          转给这个单位
        </button>
      </details>
    </Drawer>
  )
}

const Days = ({ days }: { readonly days: number }) => {
  const [value, setValue] = useState(days)
  const { run, refusal, busy } = useAct(['inquiries'])
  return (
    <>
      <h2>答复天数</h2>
      <div className="card set-card">
        {refusal && <RefusalNote refusal={refusal} />}
        <div className="row">
          <InputNumber aria-label="答复天数" min={1} max={30} value={value} onChange={(next) => setValue(next ?? days)} />
          <span className="s m">个工作日。法律没有规定，是本县的约定；改了以后新转的咨询按新的算。</span>
          <span className="sp" />
          <button
            type="button"
            className="btn"
            disabled={busy || value === days}
            onClick={() => void run('inquiries.setDays', { days: value }, '答复天数已改')}
          >
            保存
          </button>
        </div>
      </div>
    </>
  )
}
