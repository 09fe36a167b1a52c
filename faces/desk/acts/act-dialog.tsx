/** The form of one act, in a pane beside the case: kept as a draft, errors on their fields, conflicts shown without losing a word. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { useRef, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { refreshCase, useCase } from '../client/queries.ts'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { UnseenNote, useUnseen } from '../parts/unseen-changes.tsx'
import { FieldInput } from './field-input.tsx'
import { type ActForm, errorOf, type FormValues, fieldsOfIssues, inputOf } from './form-spec.ts'
import { formOf } from './forms.ts'

interface ActDialogProps {
  readonly name: string
  readonly requestId: string
  readonly start: FormValues
  readonly close: () => void
}

export const ActDialog = ({ name, requestId, start, close }: ActDialogProps) => {
  const page = useCase(requestId)
  const form = formOf(name)
  if (!form) return null
  return (
    <Drawer
      open
      onClose={close}
      title={form.title}
      size={520}
      mask={false}
      extra={form.article ? <span className="art">《条例》{form.article}</span> : null}
    >
      {page.isPending && <Loading what="案件" />}
      {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
      {page.data && <ActFormBody form={form} page={page.data} start={start} close={close} />}
    </Drawer>
  )
}

const ActFormBody = ({ form, page, start, close }: { form: ActForm; page: CasePage; start: FormValues; close: () => void }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [initial] = useState<FormValues>(() => ({ ...form.start?.(page, today()), ...start }))
  const kept = useKeptForm<FormValues>(form.name, page.row.id, initial)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = useRef<string | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const unseen = useUnseen(page)

  const refuse = (failure: Failure) => {
    setRefusal(failure)
    top.current?.scrollIntoView({ block: 'start' })
  }

  const send = async () => {
    if (unseen.lines.length > 0) {
      // sent only by somebody who knows what has changed
      top.current?.scrollIntoView({ block: 'start' })
      top.current?.parentElement?.querySelector<HTMLElement>('.unseen button')?.focus()
      return
    }
    const input = inputOf(form, kept.values, page)
    const parsed = form.schema.safeParse(input)
    if (!parsed.success) {
      refuse({ kind: 'invalid', message: '有几处还要改一改，已标在下面。', fields: fieldsOfIssues(parsed.error.issues) })
      return
    }
    setBusy(true)
    attempt.current ??= crypto.randomUUID()
    const done = await act(form.name, input, attempt.current)
    setBusy(false)
    if (!done.ok) {
      // Only an attempt whose fate is unknown is repeated under the same key.
      if (!done.error.unreachable && !done.error.signedOut) attempt.current = null
      if (done.error.kind === 'conflict') {
        await refreshCase(queries, page.row.id)
        // the refusal itself names what has changed
        unseen.seen()
      }
      refuse(done.error)
      return
    }
    kept.clear()
    close()
    message.success(`${page.row.number}：${form.done}`)
    await refreshCase(queries, page.row.id)
  }

  const allowed = page.acts.find((one) => one.name === form.name)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div ref={top} />
      <UnseenNote unseen={unseen} />
      <p className="m s" style={{ marginBottom: 8 }}>
        {page.row.number}　{page.row.subject}
      </p>
      {form.lead && (
        <p className="note p" style={{ marginBottom: 12 }}>
          {form.lead(page)}
        </p>
      )}
      {allowed && !allowed.allowed && allowed.reason && !refusal && (
        <p className="note a" style={{ marginBottom: 12 }}>
          现在还不能办：{allowed.reason}
          {allowed.article ? `（${allowed.article}）` : ''}。可以先写着，会替您存好。
        </p>
      )}
      {refusal && (
        <div style={{ marginBottom: 12 }}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      {kept.restored && (
        <p className="note b" style={{ marginBottom: 12 }}>
          <span>
            已接着上次没写完的。
            <button type="button" className="lk" onClick={() => kept.clear(initial)}>
              从头写
            </button>
          </span>
        </p>
      )}
      {form.Aside && <form.Aside page={page} values={kept.values} />}
      {form.fields
        .filter((field) => !field.show || field.show(kept.values, page))
        .map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={kept.values[field.name]}
            set={(value) => kept.set({ [field.name]: value })}
            error={errorOf(refusal?.fields, field.name)}
            page={page}
          />
        ))}
      <div className="row" style={{ marginTop: 16 }}>
        <Button type="primary" size="large" htmlType="submit" loading={busy} danger={form.danger ?? false}>
          {form.verb}
        </Button>
        <Button size="large" onClick={close}>
          先放着
        </Button>
        <span className="sp" />
        <KeptMark state={kept.state} />
      </div>
    </form>
  )
}
