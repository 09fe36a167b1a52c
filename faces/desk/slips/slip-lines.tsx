/** Slips with every use, and the button that ends one: on the case and at any counter (beyond 9). */
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { slipEndTitles, slipPowerTitles } from '#law'
import type { SlipLine, SlipList } from '#requests/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { momentText, shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

const useTitles = { opened: '打开查看', corrected: '代交补正材料', filed: '代交新申请' } as const

export const SlipLines = ({ slips }: { readonly slips: readonly SlipLine[] }) => {
  const me = useMe()
  const [ending, setEnding] = useState<SlipLine | null>(null)
  return (
    <>
      {slips.map((slip) => (
        <div key={slip.slipId} className="note-form" style={{ borderTop: '1px solid var(--line)', paddingTop: 8 }}>
          <div className="row">
            <SlipLight slip={slip} />
            <b>{slip.proxyName}</b>
            <span className="m s">
              （{slip.relation}）代{slip.applicantName}
            </span>
            <span className="sp" />
            {slip.state === 'standing' && may(me, 'requests.endSlip') && (
              <button type="button" className="btn sm" onClick={() => setEnding(slip)}>
                撤销
              </button>
            )}
          </div>
          <p className="s">
            {slip.powers.map((power) => slipPowerTitles[power]).join('、')}；{shortDay(slip.givenOn)}
            {slip.where === 'counter' ? `由${slip.givenBy}在窗口开` : '由申请人在网上开'}，最后一天 {shortDay(slip.until)}
            {slip.phone && `；电话 ${slip.phone}`}
            {slip.endedHow && slip.endedAt && `；${momentText(slip.endedAt)}失效：${slipEndTitles[slip.endedHow]}`}
          </p>
          {slip.uses.length === 0 ? (
            <p className="s m">还没有用过。</p>
          ) : (
            <ul className="plain-list s">
              {slip.uses.map((use) => (
                <li key={use.id}>
                  {momentText(use.at)}　{slip.proxyName}
                  {useTitles[use.what]}
                  {use.newNumber && `：${use.newNumber}`}
                  {!use.counted && <b>（代办码已失效，不算数）</b>}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {ending && <EndDialog slip={ending} close={() => setEnding(null)} />}
    </>
  )
}

const SlipLight = ({ slip }: { readonly slip: SlipLine }) =>
  slip.state === 'standing' ? (
    <Light shape="tick" tone="ok">
      有效
    </Light>
  ) : (
    <Light shape="dashed" tone="off">
      {slip.state === 'expired' ? '到期' : '已失效'}
    </Light>
  )

const EndDialog = ({ slip, close }: { readonly slip: SlipLine; readonly close: () => void }) => {
  const { run, refusal, busy } = useAct(['caseSlips', 'findSlip', 'case'])
  const [checked, setChecked] = useState(false)
  const end = async () => {
    if (await run('requests.endSlip', { slipId: slip.slipId, identityChecked: checked }, `${slip.proxyName}的代办码已撤销`)) close()
  }
  return (
    <Modal
      open
      onCancel={close}
      title={`撤销${slip.proxyName}的代办码`}
      footer={
        <div className="row">
          <span className="sp" />
          <Button onClick={close}>不撤销</Button>
          <Button type="primary" danger disabled={!checked} loading={busy} onClick={() => void end()}>
            撤销
          </Button>
        </div>
      }
    >
      {refusal && <RefusalNote refusal={refusal} />}
      <p>{slip.number}，撤销以后代办码立刻失效。外网还没收到消息的这段时间里，代办人做的事一概不算数。</p>
      <p style={{ marginTop: 8 }}>
        <Checkbox checked={checked} onChange={(event) => setChecked(event.target.checked)}>
          来撤销的是申请人{slip.applicantName}本人，已核对身份证件
        </Checkbox>
      </p>
    </Modal>
  )
}

/** On the case: asked again when the docket moves. */
export const useCaseSlips = (requestId: string, version: number) =>
  useQuery({
    queryKey: ['caseSlips', requestId, version],
    queryFn: () => ask<SlipList>('requests.caseSlips', { requestId }),
    refetchInterval: 30_000,
  })
