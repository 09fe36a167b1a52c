/** 答复书、答辩状: begins with what the case shows, is kept while it is written, and issued with the 证据目录 (行政复议法 第四十八条; 行政诉讼法 第六十七条). */
import { Button, Input } from 'antd'
import type { AnswerText, CaseProceeding } from '#remedies/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

interface AnswerEditorProps {
  readonly proceeding: CaseProceeding
  readonly proposal: AnswerText | null
  readonly close: () => void
}

const parts = [
  ['facts', '案件经过', 8],
  ['reasons', '理由和依据', 8],
  ['claim', '请求', 3],
] as const

export const AnswerEditor = ({ proceeding, proposal, close }: AnswerEditorProps) => {
  const { run, refusal, busy } = useAct(['remedies', 'case'])
  const kept = useKeptForm<{ answer: AnswerText; on: string }>('remedies.submitAnswer', proceeding.id, {
    answer: proceeding.answer ?? proposal ?? { facts: '', reasons: '', claim: '' },
    on: today(),
  })
  const { answer, on } = kept.values
  const setAnswer = (answer: typeof kept.values.answer) => kept.set({ answer })
  const setOn = (on: typeof kept.values.on) => kept.set({ on })
  const at = { proceedingId: proceeding.id, version: proceeding.version }
  const keep = async () => {
    if (await run('remedies.keepAnswer', { ...at, answer }, '草稿存好了')) {
      kept.clear()
      close()
    }
  }
  const submit = async () => {
    if (await run('remedies.submitAnswer', { ...at, on, answer }, '答复和证据目录已经出具，在“文书”里可以下载')) {
      kept.clear()
      close()
    }
  }
  return (
    <div>
      {refusal && <RefusalNote refusal={refusal} />}
      {!proceeding.answer && proposal && <p className="s m">下面是按案卷写好的初稿，请核对、补充再提交。</p>}
      {parts.map(([name, label, rows]) => (
        <Field key={name} label={label} error={refusal?.fields?.[`answer.${name}`] ?? refusal?.fields?.[name]}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              rows={rows}
              value={answer[name]}
              onChange={(event) => setAnswer({ ...answer, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label="哪天提交" hint={`最晚 ${shortDay(proceeding.answerDueOn)}`} error={refusal?.fields?.on}>
        {(ids) => <DayField ids={ids} value={on} onChange={setOn} max={today()} />}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          出具并登记提交（证据 {proceeding.evidence.length} 份）
        </Button>
        <Button loading={busy} onClick={() => void keep()}>
          存草稿
        </Button>
        <Button onClick={close}>关上</Button>
      </div>
    </div>
  )
}
