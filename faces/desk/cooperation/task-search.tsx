/** One 协查 for the unit that is asked: the question, its files, and the answer with where it searched (R020). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { CoSearchOutcome } from '#law'
import { AnswerCoSearch, type CoSearchTask } from '#requests/contract'
import { FilePicker } from '../acts/file-picker.tsx'
import { errorOf, fieldsOfIssues, type KeptFile } from '../acts/form-spec.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { TalkBeside } from '../talk/talk-beside.tsx'
import { type AnswerLine, AnswerLines, blankLine, cleanLines } from './answer-lines.tsx'
import { LinesTable } from './lines-table.tsx'
import { refreshTogether, useTask } from './queries.ts'
import { outcomeWords, UnitLight } from './words.tsx'

export const TaskSearch = ({ coSearchId }: { readonly coSearchId: string }) => {
  const task = useTask(coSearchId)
  if (task.isPending) return <Loading what="协查" />
  if (task.isError) return <Failed error={task.error} retry={() => void task.refetch()} />
  return <Body task={task.data} />
}

const Body = ({ task }: { readonly task: CoSearchTask }) => {
  const fileAt = (which: string) => `/api/co-searches/${task.coSearchId}/${which}`
  return (
    <>
      <div className="row">
        <UnitLight light={task.light} remaining={task.remainingWorkdays} outcome={task.outcome} />
        <span className="m s">
          {task.leadOrganName} {shortDay(task.sentOn)}发来 · 请于{shortDay(task.dueOn)}前回 · {task.caseNumber}
        </span>
        <span className="sp" />
        {task.letterReady && (
          <a className="s nw" href={fileAt('letter')} download>
            协查函
          </a>
        )}
      </div>
      <h2 style={{ fontSize: 18, lineHeight: '28px', margin: '6px 0 10px' }}>{task.title}</h2>
      <div className="ask-card">{task.question}</div>
      {task.files.length > 0 && (
        <p className="s" style={{ marginTop: 6 }}>
          {task.files.map((file) => (
            <a key={file.digest} href={fileAt(file.digest)} download style={{ marginRight: 12 }}>
              <Icon name="clip" /> {file.name}
            </a>
          ))}
        </p>
      )}
      <p className="xs m" style={{ margin: '6px 0 16px' }}>
        申请人是谁与查找无关，这里不显示。有疑问：{task.contact.replace(/^（|）$/g, '')}
      </p>
      {task.light === 'answered' ? (
        <Answered task={task} fileAt={fileAt} />
      ) : task.light === 'withdrawn' ? (
        <p className="note p">对方已撤回，不用再回。</p>
      ) : (
        <AnswerForm task={task} />
      )}
      <TalkBeside requestId={task.requestId} />
    </>
  )
}

const Answered = ({ task, fileAt }: { task: CoSearchTask; fileAt: (which: string) => string }) => (
  <div className="card co-more" style={{ padding: '14px 20px' }}>
    <p className="clause">
      <b>{task.outcome ? outcomeWords[task.outcome] : ''}</b>　{task.answer}
      <span className="m s">　{task.answeredBy}</span>
    </p>
    <LinesTable lines={task.lines} />
    <p className="s">
      {task.replyReady && (
        <a href={fileAt('reply')} download style={{ marginRight: 12 }}>
          复函
        </a>
      )}
      {task.evidence.map((file) => (
        <a key={file.digest} href={fileAt(file.digest)} download title={`SM3 ${file.digest}`} style={{ marginRight: 12 }}>
          {file.name}
        </a>
      ))}
    </p>
  </div>
)

interface Answer {
  readonly outcome: CoSearchOutcome | ''
  readonly answer: string
  readonly lines: readonly AnswerLine[]
  readonly files: readonly KeptFile[]
}
const blank: Answer = { outcome: '', answer: '', lines: [blankLine], files: [] }

const AnswerForm = ({ task }: { readonly task: CoSearchTask }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const kept = useKeptForm<Answer>('requests.answerCoSearch', task.coSearchId, blank)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const { outcome, answer, lines, files } = kept.values
  const send = async () => {
    const written = outcome === 'not_ours' ? [] : cleanLines(lines).filter((line) => line.place.trim() !== '' || line.words.length > 0)
    const input = { coSearchId: task.coSearchId, outcome: outcome || undefined, answer, lines: written, files }
    const parsed = AnswerCoSearch.safeParse(input)
    if (!parsed.success) {
      setRefusal({ kind: 'invalid', message: '有几处还要改一改，已标在下面。', fields: fieldsOfIssues(parsed.error.issues) })
      return
    }
    setBusy(true)
    const done = await act('requests.answerCoSearch', input)
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      return
    }
    kept.clear(blank)
    message.success('已回复，复函正在制作')
    await refreshTogether(queries)
  }
  const lineError = Object.entries(refusal?.fields ?? {}).find(([path]) => path.startsWith('lines'))?.[1]
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {refusal && (
        <div style={{ marginBottom: 12 }}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      <Field label="结论" group error={errorOf(refusal?.fields, 'outcome')}>
        {() => (
          <Radio.Group
            value={outcome}
            optionType="button"
            buttonStyle="solid"
            options={(['found', 'not_found', 'not_ours'] as const).map((value) => ({ value, label: outcomeWords[value] }))}
            onChange={(event) => kept.set({ outcome: event.target.value })}
          />
        )}
      </Field>
      {outcome !== '' && outcome !== 'not_ours' && (
        <Field label="查了哪里，一处一条" group hint="答“没有找到”要写清楚；这些会写进对方的检索证据单。">
          {() => (
            <AnswerLines
              value={lines}
              set={(next) => kept.set({ lines: next as Answer['lines'] })}
              fields={lineError ? { lines: lineError } : undefined}
            />
          )}
        </Field>
      )}
      <Field label={outcome === 'not_ours' ? '为什么不归本单位，可能在哪里' : '回复的内容'} error={errorOf(refusal?.fields, 'answer')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={answer}
            onChange={(event) => kept.set({ answer: event.target.value })}
          />
        )}
      </Field>
      {outcome !== 'not_ours' && (
        <Field label="材料、截图、照片" group error={errorOf(refusal?.fields, 'files')} hint="存入时算国密 SM3 摘要，印在复函上。">
          {() => <FilePicker files={files} set={(next) => kept.set({ files: next })} />}
        </Field>
      )}
      <div className="row">
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          回复
        </Button>
        <span className="sp" />
        <KeptMark state={kept.state} />
      </div>
    </form>
  )
}
