/** The written reason for answering otherwise: asked of the drafter, shown to the reviewers, with what the county office says (第十一条). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { type DecisionCode, decisions } from '#law'
import type { DepartureRow, RadarRow } from '#precedents/contract'
import type { CasePage } from '#requests/contract'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { refreshCase } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Light } from '../parts/light.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useDepartures } from './queries.ts'

interface DepartureReasonProps {
  readonly page: CasePage
  readonly code: DecisionCode
  readonly against: readonly RadarRow[]
}

export const DepartureReason = ({ page, code, against }: DepartureReasonProps) => {
  const me = useMe()
  const given = useDepartures({ requestId: page.row.id }, may(me, 'precedents.departures'))
  const mine = (given.data?.rows ?? []).filter((one) => one.code === code)
  const explained = against.every(({ requestId }) => mine.some((one) => one.against.some((other) => other.requestId === requestId)))
  const asked = mine.find(({ verdict }) => verdict !== null)?.verdict === 'change_asked'
  const waiting = mine.some(({ verdict }) => verdict === null)
  const allowed = page.acts.some((one) => one.name === 'requests.explainDeparture' && one.allowed)
  return (
    <>
      {mine.map((one) => (
        <GivenReason key={one.id} given={one} />
      ))}
      {(!explained || (asked && !waiting)) &&
        (allowed && may(me, 'requests.explainDeparture') ? (
          <ReasonForm page={page} code={code} against={against} again={explained} />
        ) : (
          <p className="note a s">口径相反要写明为什么。请起草人写理由，写了才能送审、签发。</p>
        ))}
    </>
  )
}

const GivenReason = ({ given }: { readonly given: DepartureRow }) => (
  <div className="given-reason">
    <p className="s">
      <b>{given.givenBy}</b> {shortDay(given.givenOn)}写明：“{given.reason}”
    </p>
    {given.verdict === null ? (
      <Light shape="dashed" tone="off">
        已报主管部门，还没有意见；不影响送审
      </Light>
    ) : (
      <Light shape={given.verdict === 'agreed' ? 'tick' : 'block'} tone={given.verdict === 'agreed' ? 'ok' : 'red'}>
        主管部门{given.verdict === 'agreed' ? '同意' : '要求调整'}：{given.remark}
        {given.newLine && '（以后以本件为准）'}
      </Light>
    )}
  </div>
)

const ReasonForm = ({ page, code, against, again }: DepartureReasonProps & { readonly again: boolean }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const kept = useKeptForm<{ reason: string }>('requests.explainDeparture', `${page.row.id}/${code}`, { reason: '' })
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const done = await act('requests.explainDeparture', {
      requestId: page.row.id,
      version: page.version,
      code,
      reason: kept.values.reason.trim(),
    })
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      if (done.error.kind === 'conflict') await refreshCase(queries, page.row.id)
      return
    }
    kept.clear({ reason: '' })
    setRefusal(null)
    message.success('理由已记入案卷，同时报给了主管部门')
    await Promise.all([
      refreshCase(queries, page.row.id),
      queries.invalidateQueries({ queryKey: ['departures'] }),
      queries.invalidateQueries({ queryKey: ['preview', page.row.id] }),
    ])
  }
  return (
    <div className="note a" style={{ display: 'block' }}>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field
        label={
          again
            ? '主管部门要求调整。仍要这样答的，再写一次理由，等主管部门同意'
            : `${[...new Set(against.map(({ organName }) => organName))].join('、')}答的相反。要答“${decisions[code].title}”，请写明为什么不同`
        }
        hint="至少 20 个字，例如：不是同一份文件、情况有变化。会给主管部门看，不要写个人信息。"
        error={refusal?.fields?.reason}
      >
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={kept.values.reason}
            onChange={(event) => kept.set({ reason: event.target.value })}
          />
        )}
      </Field>
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => void send()}>
          记下理由
        </Button>
        <KeptMark state={kept.state} />
      </div>
    </div>
  )
}
