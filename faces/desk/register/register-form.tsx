/** The register form for every channel of 第三十一条; the day of receipt and the last days follow while typing. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Register } from '#requests/contract'
import { fieldsOfIssues } from '../acts/form-spec.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { useOrgans } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Light } from '../parts/light.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { ApplicationPreview } from '../window/application-preview.tsx'
import { receiptOf } from './receipt.ts'
import { ApplicantFields, ChannelFields, RequestFields } from './register-fields.tsx'
import { blankRegister, gapsOf, type RegisterValues, registerInput } from './register-values.ts'
import type { Registered } from './registered-slip.tsx'

export const RegisterForm = ({ registered }: { readonly registered: (slip: Registered) => void }) => {
  const me = useMe()
  const organs = useOrgans()
  const queries = useQueryClient()
  const clerkOf = me.roles.find((grant) => grant.role === 'clerk')?.organId ?? me.organId
  const [blank] = useState(() => blankRegister(clerkOf, today()))
  const kept = useKeptForm<RegisterValues>('requests.register', 'new', blank)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<unknown>(null)
  const attempt = useRef<string | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const receipt = receiptOf(kept.values, today())
  const organ = organs.data?.organs.find((one) => one.id === kept.values.organId)

  const refuse = (failure: Failure) => {
    setRefusal(failure)
    body.current?.scrollTo({ top: 0 })
  }
  const send = async () => {
    const input = registerInput(kept.values)
    const parsed = Register.safeParse(input)
    if (!parsed.success) {
      refuse({ kind: 'invalid', message: '有几处还要改一改，已标在下面。', fields: fieldsOfIssues(parsed.error.issues) })
      return
    }
    setBusy(true)
    attempt.current ??= crypto.randomUUID()
    const done = await act<Registered>('requests.register', input, attempt.current)
    setBusy(false)
    if (!done.ok) {
      if (!done.error.unreachable && !done.error.signedOut) attempt.current = null
      refuse(done.error)
      return
    }
    attempt.current = null
    kept.clear(blankRegister(kept.values.organId, today()))
    setRefusal(null)
    await queries.invalidateQueries({ queryKey: ['stream'] })
    void queries.invalidateQueries({ queryKey: ['today'] })
    registered({ ...done.value, assisted: parsed.data.assisted })
  }

  return (
    <>
      <section className="pane regform" aria-label="登记表">
        <div className="hd" style={{ padding: '0 24px' }}>
          <h2>登记表</h2>
          <span className="s m">收到就登记；材料不全也先登记，再补正</span>
          <span className="sp" />
          <KeptMark state={kept.state} />
        </div>
        <div className="bd" ref={body}>
          {refusal && (
            <div style={{ marginBottom: 12 }}>
              <RefusalNote refusal={refusal} />
            </div>
          )}
          {kept.restored && (
            <p className="note b" style={{ marginBottom: 12 }}>
              <span>
                已接着上次没登完的。
                <button type="button" className="lk" onClick={() => kept.clear(blank)}>
                  从头登一件
                </button>
              </span>
            </p>
          )}
          <form
            id="register-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void send()
            }}
          >
            <div className="cols">
              <div>
                <ChannelFields values={kept.values} set={kept.set} errors={refusal?.fields} receipt={receipt} />
                <ApplicantFields values={kept.values} set={kept.set} errors={refusal?.fields} />
              </div>
              <RequestFields values={kept.values} set={kept.set} errors={refusal?.fields} organs={organs.data?.organs ?? []} />
            </div>
            <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">
              登记
            </button>
          </form>
        </div>
      </section>
      <section className="pane railr" aria-label="登记以后">
        <div className="hd">
          <h2>登记以后</h2>
        </div>
        <div className="bd">
          <div className="opt on" style={{ cursor: 'default' }}>
            <p className="o">条件</p>
            <ul>
              {gapsOf(kept.values).map((gap) => (
                <li key={gap.text}>
                  <Light shape={gap.ok ? 'tick' : 'dashed'} tone={gap.ok ? 'ok' : 'off'}>
                    {gap.text}
                  </Light>
                </li>
              ))}
            </ul>
            <p className="why">缺的不影响登记，登记后可以补正。</p>
          </div>
          <div className="note p" role="status">
            <span>
              收到申请之日 <b>{receipt.receivedOn ? shortDay(receipt.receivedOn) : '还定不了'}</b>
              {receipt.waitsFor && (
                <>
                  <br />
                  <span className="xs">{receipt.waitsFor}</span>
                </>
              )}
              {receipt.correctionNoticeDue && (
                <>
                  <br />
                  如要补正，最晚 {shortDay(receipt.correctionNoticeDue)}
                </>
              )}
              {receipt.replyDue && (
                <>
                  <br />
                  最晚答复 <b>{shortDay(receipt.replyDue)}</b>
                </>
              )}
              {receipt.provisional && (
                <>
                  <br />
                  <span className="xs">暂定：那一年的放假安排还没载入</span>
                </>
              )}
            </span>
          </div>
        </div>
        <div className="ft">
          <button type="submit" form="register-form" className="btn pri lg w" style={{ justifyContent: 'space-between' }} disabled={busy}>
            <span className="el">{busy ? '正在登记……' : `登记到${organ?.shortName ?? '本机关'}`}</span>
            <kbd>Enter</kbd>
          </button>
          {may(me, 'requests.previewApplicationForm') && (
            <button type="button" className="btn w" style={{ marginTop: 8 }} onClick={() => setPreview(registerInput(kept.values))}>
              先打印申请表，请申请人签名
            </button>
          )}
          {preview !== null && <ApplicationPreview input={preview} close={() => setPreview(null)} />}
          <p className="xs m" style={{ marginTop: 8, textAlign: 'center' }}>
            同时出登记回执，接着就能分派
          </p>
        </div>
      </section>
    </>
  )
}
