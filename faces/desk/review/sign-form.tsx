/** 签发: both reviews have passed; the head signs once, the number follows (起草、审核、签发 by different people). */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import type { CasePage } from '#requests/contract'
import { act, type Failure } from '../client/call.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { today } from '../client/now.ts'
import { refreshCase } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { RefusalNote } from '../parts/states.tsx'
import { UnseenNote, useUnseen } from '../parts/unseen-changes.tsx'

export const SignForm = ({ page }: { readonly page: CasePage }) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message, modal } = App.useApp()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const unseen = useUnseen(page)
  const sign = async () => {
    setBusy(true)
    const done = await act('requests.signDecision', { requestId: page.row.id, version: page.version, on: today() })
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      if (done.error.kind === 'conflict') await refreshCase(queries, page.row.id)
      return
    }
    message.success(`${page.row.number} 已签发，文号已编，文书正在制作`)
    await refreshCase(queries, page.row.id)
    void navigate({ to: '/' })
  }
  const confirm = () => {
    if (unseen.lines.length > 0) return document.querySelector<HTMLElement>('.unseen button')?.focus()
    void modal.confirm({
      title: '签发后编文号，内容不能再改',
      content: `成文日期 ${shortDay(today())}。`,
      okText: '签发',
      cancelText: '再看看',
      onOk: sign,
    })
  }
  useHotkeys({ p: confirm })
  return (
    <>
      <UnseenNote unseen={unseen} />
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="s" style={{ marginBottom: 8 }}>
        两道审核都已通过。成文日期 <b>{shortDay(today())}</b>，签发时自动编文号。
      </p>
      <button type="button" className="btn pri lg w" style={{ justifyContent: 'space-between' }} disabled={busy} onClick={confirm}>
        <span>签发</span>
        <kbd>P</kbd>
      </button>
      <p className="xs m" style={{ marginTop: 8 }}>
        不同意的，请告诉审核人退回起草。
      </p>
    </>
  )
}
