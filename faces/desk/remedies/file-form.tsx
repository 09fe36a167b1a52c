/** 登记复议、诉讼: who sent it, when it came; the last day is shown while it is typed (行政复议法 第四十八、五十四条; 行政诉讼法 第六十七条). */
import { Button, Input, Select } from 'antd'
import { isPlainDate } from '#kernel'
import { answerArticle, answerDue, type ProceedingKind, type ProceedingProcedure, proceedingKinds, proceedingTerms } from '#law'
import type { CaseProceedings } from '#remedies/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

interface FileFormProps {
  readonly requestId: string
  readonly found: CaseProceedings
  readonly close: () => void
}

export const FileForm = ({ requestId, found, close }: FileFormProps) => {
  const { run, refusal, busy } = useAct(['remedies', 'case', 'worklist', 'today'])
  const kept = useKeptForm<{
    kind: ProceedingKind
    procedure: ProceedingProcedure
    body: string
    bodyNumber: string
    receivedOn: string
    byWhom: 'applicant' | 'third_party'
    follows: string
    owner: string
  }>('remedies.file', requestId, {
    kind: 'reconsideration',
    procedure: 'ordinary',
    body: found.proposedBody.reconsideration,
    bodyNumber: '',
    receivedOn: today(),
    byWhom: 'applicant',
    follows: '',
    owner: '',
  })
  const { kind, procedure, body, bodyNumber, receivedOn, byWhom, follows, owner } = kept.values
  const setKind = (kind: typeof kept.values.kind) => kept.set({ kind })
  const setProcedure = (procedure: typeof kept.values.procedure) => kept.set({ procedure })
  const setBody = (body: typeof kept.values.body) => kept.set({ body })
  const setBodyNumber = (bodyNumber: typeof kept.values.bodyNumber) => kept.set({ bodyNumber })
  const setReceivedOn = (receivedOn: typeof kept.values.receivedOn) => kept.set({ receivedOn })
  const setByWhom = (byWhom: typeof kept.values.byWhom) => kept.set({ byWhom })
  const setFollows = (follows: typeof kept.values.follows) => kept.set({ follows })
  const setOwner = (owner: typeof kept.values.owner) => kept.set({ owner })
  const choose = (next: ProceedingKind) => {
    setKind(next)
    setBody(next === 'reconsideration' ? found.proposedBody.reconsideration : next === 'second_instance' ? '' : found.proposedBody.court)
    const before = found.proceedings.find(
      (each) => each.struckOn === null && each.kind === (next === 'second_instance' ? 'first_instance' : 'reconsideration'),
    )
    setFollows(next === 'reconsideration' ? '' : (before?.id ?? ''))
  }
  const save = async () => {
    const input = {
      requestId,
      kind,
      procedure,
      body,
      bodyNumber,
      receivedOn,
      byWhom,
      ...(follows ? { follows } : {}),
      ...(owner ? { owner } : {}),
    }
    if (await run('remedies.file', input, '登记好了，期限已经开始数')) {
      kept.clear()
      close()
    }
  }
  const errors = refusal?.fields
  return (
    <section aria-label="登记收到的复议、诉讼">
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2">
        <Field label="什么程序" error={errors?.kind}>
          {(ids) => (
            <Select
              {...ids}
              value={kind}
              onChange={choose}
              style={{ width: '100%' }}
              options={proceedingKinds.map((value) => ({ value, label: proceedingTerms[value] }))}
            />
          )}
        </Field>
        <Field label="普通还是简易" error={errors?.procedure}>
          {(ids) => (
            <Select
              {...ids}
              value={procedure}
              onChange={setProcedure}
              style={{ width: '100%' }}
              options={[
                { value: 'ordinary', label: '普通程序' },
                { value: 'simple', label: '简易程序' },
              ]}
            />
          )}
        </Field>
        <Field label={kind === 'reconsideration' ? '复议机关' : '法院'} error={errors?.body}>
          {(ids) => <Input {...ids} value={body} onChange={(event) => setBody(event.target.value)} maxLength={80} />}
        </Field>
        <Field label="它的案号" required={false} error={errors?.bodyNumber}>
          {(ids) => <Input {...ids} value={bodyNumber} onChange={(event) => setBodyNumber(event.target.value)} maxLength={80} />}
        </Field>
        <Field label="哪天收到材料" hint="复议申请书副本、起诉状副本送到本机关那天。" error={errors?.receivedOn}>
          {(ids) => <DayField ids={ids} value={receivedOn} onChange={setReceivedOn} max={today()} />}
        </Field>
        <Field label="谁提起的" error={errors?.byWhom}>
          {(ids) => (
            <Select
              {...ids}
              value={byWhom}
              onChange={setByWhom}
              style={{ width: '100%' }}
              options={[
                { value: 'applicant', label: '申请人' },
                { value: 'third_party', label: '第三方' },
              ]}
            />
          )}
        </Field>
        <Field label="接在哪一件后面" required={false} error={errors?.follows}>
          {(ids) => (
            <Select
              {...ids}
              value={follows}
              onChange={setFollows}
              style={{ width: '100%' }}
              options={[
                { value: '', label: '没有，直接提起的' },
                ...found.proceedings
                  .filter(({ struckOn }) => struckOn === null)
                  .map((each) => ({
                    value: each.id,
                    label: `${proceedingTerms[each.kind]} ${shortDay(each.receivedOn)}`,
                  })),
              ]}
            />
          )}
        </Field>
        <Field label="谁来办" required={false} error={errors?.owner}>
          {(ids) => (
            <Select
              {...ids}
              value={owner}
              onChange={setOwner}
              style={{ width: '100%' }}
              options={[{ value: '', label: '以后再定' }, ...found.people.map(({ id, name }) => ({ value: String(id), label: name }))]}
            />
          )}
        </Field>
      </div>
      {isPlainDate(receivedOn) && (
        <p className="note b" style={{ marginBottom: 12 }}>
          <b>最晚 {shortDay(answerDue(kind, procedure, receivedOn))}提交答复和证据。</b> {answerArticle(kind, procedure)}。
        </p>
      )}
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          登记
        </Button>
        <Button onClick={close}>先不登记</Button>
      </div>
    </section>
  )
}
