/** 开亲友代办码 at the counter: whom, for what, how long; the code is shown once and printed for the proxy (民法典 第一百六十五条; beyond 9). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, InputNumber, Modal, QRCode } from 'antd'
import { useState } from 'react'
import { inChineseWithWeekday, type PlainDate } from '#kernel'
import { type SlipPower, slipNever, slipPowers, slipPowerTitles } from '#law'
import { IssueSlip, type SlipList } from '#requests/contract'
import { errorOf, fieldsOfIssues } from '../acts/form-spec.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { ask, refreshCase, useCase } from '../client/queries.ts'
import { Field } from '../parts/field.tsx'
import { Loading, RefusalNote } from '../parts/states.tsx'

interface Given {
  readonly code: string
  readonly until: PlainDate
  readonly address: string
  readonly applicantName: string
  readonly letterId?: string
}
interface Typed {
  readonly proxyName: string
  readonly relation: string
  readonly phone: string
  readonly powers: readonly SlipPower[]
  readonly days: number | null
  readonly identityChecked: boolean
}

export const SlipDialog = ({ requestId, close }: { readonly requestId: string; readonly close: () => void }) => {
  const page = useCase(requestId)
  const days = useQuery({ queryKey: ['caseSlips', requestId], queryFn: () => ask<SlipList>('requests.caseSlips', { requestId }) })
  const [given, setGiven] = useState<{ readonly slip: Given; readonly typed: Typed } | null>(null)
  if (given && page.data)
    return <ForTheProxy {...given} number={page.data.row.number} trackingNumber={page.data.trackingNumber} close={close} />
  return (
    <Modal open onCancel={close} title="开亲友代办码" width={560} footer={null}>
      {page.data && days.data ? (
        <SlipForm
          requestId={requestId}
          version={page.data.version}
          list={days.data}
          done={(slip, typed) => setGiven({ slip, typed })}
          close={close}
        />
      ) : (
        <Loading what="案件" />
      )}
    </Modal>
  )
}

interface SlipFormProps {
  readonly requestId: string
  readonly version: number
  readonly list: SlipList
  readonly done: (slip: Given, typed: Typed) => void
  readonly close: () => void
}

const SlipForm = ({ requestId, version, list, done, close }: SlipFormProps) => {
  const queries = useQueryClient()
  const blank: Typed = { proxyName: '', relation: '', phone: '', powers: ['correct'], days: list.days, identityChecked: false }
  const kept = useKeptForm<Typed>('requests.issueSlip', requestId, blank)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const typed = kept.values
  const send = async () => {
    const input = { requestId, version, ...typed }
    const parsed = IssueSlip.safeParse(input)
    if (!parsed.success) {
      setRefusal({ kind: 'invalid', message: '有几处还要改一改，已标在下面。', fields: fieldsOfIssues(parsed.error.issues) })
      return
    }
    setBusy(true)
    const issued = await act<Given>('requests.issueSlip', input)
    setBusy(false)
    if (!issued.ok) {
      setRefusal(issued.error)
      if (issued.error.kind === 'conflict') await refreshCase(queries, requestId)
      return
    }
    kept.clear()
    done(issued.value, typed)
    await refreshCase(queries, requestId)
    await queries.invalidateQueries({ queryKey: ['caseSlips'] })
  }
  const wrong = (field: string) => errorOf(refusal?.fields, field)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p className="note p" style={{ marginBottom: 12 }}>
        申请人本人在窗口，请一位亲友替他跑。一件申请同时只委托一个人；随时可以撤销。代办码绝不能办的：{slipNever.join('、')}。
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="代办人姓名" error={wrong('proxyName')} required>
        {(ids) => (
          <Input {...ids} maxLength={60} value={typed.proxyName} onChange={(event) => kept.set({ proxyName: event.target.value })} />
        )}
      </Field>
      <Field label="是申请人的什么人" hint="例如：儿子、邻居、村干部。" error={wrong('relation')} required>
        {(ids) => <Input {...ids} maxLength={30} value={typed.relation} onChange={(event) => kept.set({ relation: event.target.value })} />}
      </Field>
      <Field label="代办人电话" error={wrong('phone')} required={false}>
        {(ids) => <Input {...ids} maxLength={40} value={typed.phone} onChange={(event) => kept.set({ phone: event.target.value })} />}
      </Field>
      <Field label="可以代办什么" group article="民法典第一百六十五条">
        {() => (
          <div>
            {slipPowers.map((power) => (
              <p key={power}>
                <Checkbox
                  checked={power === 'follow' || typed.powers.includes(power)}
                  disabled={power === 'follow'}
                  onChange={(event) =>
                    kept.set({ powers: slipPowers.filter((each) => (each === power ? event.target.checked : typed.powers.includes(each))) })
                  }
                >
                  {slipPowerTitles[power]}
                </Checkbox>
              </p>
            ))}
          </div>
        )}
      </Field>
      <Field label="有效几天" hint={`从今天起数，最多 ${list.mostDays} 天；办结以后自动失效。`} error={wrong('days')} required>
        {(ids) => (
          <InputNumber {...ids} min={1} max={list.mostDays} value={typed.days} onChange={(days) => kept.set({ days })} addonAfter="天" />
        )}
      </Field>
      <Field label="本人到场" group error={wrong('identityChecked')}>
        {() => (
          <Checkbox checked={typed.identityChecked} onChange={(event) => kept.set({ identityChecked: event.target.checked })}>
            申请人本人在场，已核对他的身份证件
          </Checkbox>
        )}
      </Field>
      <div className="row" style={{ marginTop: 16 }}>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          开代办码
        </Button>
        <Button size="large" onClick={close}>
          先放着
        </Button>
      </div>
    </form>
  )
}

interface ForTheProxyProps {
  readonly slip: Given
  readonly typed: Typed
  readonly number: string
  readonly trackingNumber: string
  readonly close: () => void
}

/** The paper for the proxy: printed from here, stored nowhere. */
const ForTheProxy = ({ slip, typed, number, trackingNumber, close }: ForTheProxyProps) => (
  <Modal
    open
    onCancel={close}
    title="代办码已开，请打印交给代办人"
    width={560}
    footer={
      <div className="row">
        {slip.letterId && (
          <a className="btn" href={`/api/letters/${slip.letterId}.pdf`} target="_blank" rel="noreferrer">
            打开授权单，请申请人签名
          </a>
        )}
        <span className="sp" />
        <Button onClick={() => window.print()}>打印这张</Button>
        <Button type="primary" onClick={close}>
          好了
        </Button>
      </div>
    }
  >
    <p className="note a no-print" style={{ margin: '8px 0' }}>
      代办码只显示这一次，本机关不留底。没有打印就关了的，撤销以后再开一张。
    </p>
    <div className="print-only">
      <h2 className="h2">亲友代办码</h2>
      <p style={{ margin: '8px 0' }}>
        {typed.proxyName}（{typed.relation}）可以代{slip.applicantName}办理 {number}，登记号 {trackingNumber}。
      </p>
      <div className="row" style={{ alignItems: 'flex-start', gap: 16 }}>
        <div role="img" aria-label="代办页面的二维码">
          <QRCode value={`${slip.address}#${slip.code}`} size={150} bordered={false} type="svg" />
        </div>
        <dl className="kv2 sp">
          <div>
            <dt>代办码</dt>
            <dd className="secret">{slip.code.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
          </div>
          <div>
            <dt>可以</dt>
            <dd>
              {slipPowers
                .filter((power) => power === 'follow' || typed.powers.includes(power))
                .map((power) => slipPowerTitles[power])
                .join('、')}
            </dd>
          </div>
          <div>
            <dt>最后一天</dt>
            <dd>
              <b>{inChineseWithWeekday(slip.until)}</b>
            </dd>
          </div>
          <div>
            <dt>怎么用</dt>
            <dd>扫二维码，或者打开 {slip.address} 输入代办码</dd>
          </div>
        </dl>
      </div>
      <p className="s">每次使用都记下来，{slip.applicantName}和单位都看得到。丢了请申请人到任何一个受理窗口撤销，或者在网上进度页撤销。</p>
    </div>
  </Modal>
)
