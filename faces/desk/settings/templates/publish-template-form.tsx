/** Publishing a version: from which day, what was changed and why; new letters use it from then on, sent ones stay. */
import { Button, Input } from 'antd'
import type { OrganId } from '#kernel'
import type { TemplatePage } from '#letters/contract'
import { errorOf } from '../../acts/form-spec.ts'
import { DayField, Field } from '../../parts/field.tsx'
import { RefusalNote } from '../../parts/states.tsx'
import { useAct } from '../use-act.ts'
import { changesBetween } from './line-diff.ts'

interface Values {
  readonly text: string
  readonly reason: string
  readonly effectiveFrom: string
}

interface PublishTemplateFormProps {
  readonly organId: OrganId
  readonly page: TemplatePage
  readonly values: Values
  readonly set: (change: Partial<Values>) => void
  readonly close: () => void
  readonly done: () => void
}

export const PublishTemplateForm = ({ organId, page, values, set, close, done }: PublishTemplateFormProps) => {
  const { run, refusal, busy } = useAct(['template', 'templates'])
  const { added, removed } = changesBetween(page.text, values.text)
  const publish = async () => {
    const input = {
      organId,
      id: page.row.id,
      text: values.text,
      version: page.ownVersion,
      effectiveFrom: values.effectiveFrom,
      reason: values.reason,
    }
    if (await run('letters.publishTemplate', input, `第 ${page.ownVersion + 1} 版已启用`)) done()
  }
  return (
    <form
      className="card tpl-publish"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <p className="s">
        <b>启用第 {page.ownVersion + 1} 版</b>
        <span className="m">
          {' '}
          和现在用的比，加了 {added} 行，去了 {removed} 行。启用以后新写的文书都用它；已经发出的不变，正在办的案件接着办。
        </span>
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2">
        <Field label="从哪天起用" error={errorOf(refusal?.fields ?? {}, 'effectiveFrom')}>
          {(ids) => <DayField ids={ids} value={values.effectiveFrom} onChange={(effectiveFrom) => set({ effectiveFrom })} />}
        </Field>
        <Field label="改了什么、为什么" required error={errorOf(refusal?.fields ?? {}, 'reason')}>
          {(ids) => (
            <Input {...ids} autoFocus maxLength={300} value={values.reason} onChange={(event) => set({ reason: event.target.value })} />
          )}
        </Field>
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          启用
        </Button>
        <Button onClick={close}>再看看</Button>
      </div>
    </form>
  )
}
