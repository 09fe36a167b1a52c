/** The decision wizard: seven questions in the order of examination, then the letter is written, with the print beside it. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useRef, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { DraftDecision } from '#requests/contract'
import { fieldsOfIssues } from '../acts/form-spec.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { refreshCase, useCase } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { KeptMark } from '../parts/kept-mark.tsx'
import { CaseLight } from '../parts/light.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { UnseenNote, useUnseen } from '../parts/unseen-changes.tsx'
import { examining, gapsOf, screenOf, stepOf } from './examine.ts'
import { ExamineStep } from './examine-step.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { draftOf, startValues, type WizardValues, type WritingScreen, writingScreens } from './wizard-values.ts'
import { WizardWay } from './wizard-way.tsx'
import { WritingStep } from './writing-step.tsx'

export type Place = { readonly kind: 'examine'; readonly step: number } | { readonly kind: 'write'; readonly screen: WritingScreen }

export const Wizard = () => {
  const { requestId } = useParams({ from: '/cases/$requestId/decision' })
  const page = useCase(requestId)
  useTitle(page.data ? `答复 ${page.data.row.number}` : '答复')
  if (page.isPending) return <Loading what="案件" />
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />
  return <WizardBody page={page.data} />
}

const WizardBody = ({ page }: { readonly page: CasePage }) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [initial] = useState(() => startValues(page))
  const kept = useKeptForm<WizardValues>('requests.draftDecision', page.row.id, initial)
  const [place, setPlace] = useState<Place>(() => (initial.code ? { kind: 'write', screen: 'items' } : { kind: 'examine', step: 1 }))
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [focusField, setFocusField] = useState<string | null>(null)
  const attempt = useRef<string | null>(null)
  const ask = useRef<HTMLElement>(null)
  // A draft kept before the corrected request may have another number of items.
  const values =
    kept.values.answers.length === page.items.length
      ? kept.values
      : { ...kept.values, answers: page.items.map((_item, index) => kept.values.answers[index] ?? '') }
  const gaps = gapsOf(values)

  const go = (next: Place) => {
    setPlace(next)
    setFocusField(null)
    ask.current?.scrollTo({ top: 0 })
    requestAnimationFrame(() => ask.current?.querySelector('h2')?.focus())
  }
  const unseen = useUnseen(page)
  const jump = (field: string) => {
    if (field === 'code' || values.code === '') {
      go({ kind: 'examine', step: stepOf(values) ?? 1 })
      return
    }
    if (field === 'departure') {
      const place = document.querySelector('[data-field="departure"]')
      place?.scrollIntoView({ block: 'center' })
      place?.querySelector('textarea')?.focus()
      return
    }
    setPlace({ kind: 'write', screen: screenOf(field) })
    setFocusField(field)
  }
  const pass = (step: number) => {
    kept.set({ passed: [...new Set([...values.passed, step])] })
    const next = examining.find((one) => one.step > step)
    if (next) go({ kind: 'examine', step: next.step })
    else if (values.code) go({ kind: 'write', screen: 'items' })
  }
  const onward = (screen: WritingScreen) => {
    const next = writingScreens[writingScreens.indexOf(screen) + 1]
    if (next) go({ kind: 'write', screen: next })
  }

  const send = async () => {
    if (unseen.lines.length > 0) {
      ask.current?.scrollTo({ top: 0 })
      ask.current?.querySelector<HTMLElement>('.unseen button')?.focus()
      return
    }
    const input = { requestId: page.row.id, version: page.version, draft: draftOf(values) }
    const parsed = DraftDecision.safeParse(input)
    if (!parsed.success) {
      const fields = fieldsOfIssues(parsed.error.issues)
      const first = Object.keys(fields)[0]
      setRefusal({ kind: 'invalid', message: '还有没写完的，已列在右下的检查里。', fields })
      if (first) jump(first)
      return
    }
    setBusy(true)
    attempt.current ??= crypto.randomUUID()
    const done = await act('requests.draftDecision', input, attempt.current)
    setBusy(false)
    if (!done.ok) {
      if (!done.error.unreachable && !done.error.signedOut) attempt.current = null
      if (done.error.kind === 'conflict') {
        await refreshCase(queries, page.row.id)
        unseen.seen()
      }
      setRefusal(done.error)
      const first = Object.keys(done.error.fields ?? {})[0]
      if (first) jump(first)
      return
    }
    kept.clear()
    message.success(`${page.row.number} 已送审核`)
    await refreshCase(queries, page.row.id)
    void navigate({ to: '/cases/$requestId', params: { requestId: page.row.id }, search: { act: undefined, tab: 'reply' } })
  }

  return (
    <div className="wiz">
      <header className="bar1">
        <Link to="/cases/$requestId" params={{ requestId: page.row.id }} search={{ act: undefined, tab: undefined }} className="s nw">
          {page.row.number}
        </Link>
        <h1>{page.row.subject}</h1>
        <span className="sp" />
        <CaseLight row={page.row} />
        {page.clock.replyDue && <span className="s nw">最晚 {shortDay(page.clock.replyDue)}答复</span>}
        <KeptMark state={kept.state} />
      </header>
      <WizardWay values={values} place={place} go={go} gaps={gaps} />
      <section className="ask" ref={ask} aria-label="现在这一步">
        <UnseenNote unseen={unseen} />
        {refusal && (
          <div style={{ marginBottom: 16 }}>
            <RefusalNote refusal={refusal} />
          </div>
        )}
        {kept.restored && (
          <p className="note b" style={{ marginBottom: 16 }}>
            <span>
              已接着上次没写完的。
              <button type="button" className="lk" onClick={() => kept.clear(startValues(page))}>
                从头写
              </button>
            </span>
          </p>
        )}
        {place.kind === 'examine' ? (
          <ExamineStep
            key={place.step}
            step={place.step}
            page={page}
            values={values}
            set={kept.set}
            pass={pass}
            write={() => go({ kind: 'write', screen: 'items' })}
          />
        ) : (
          <WritingStep
            screen={place.screen}
            page={page}
            values={values}
            set={kept.set}
            errors={{ ...refusal?.fields }}
            focusField={focusField}
            onward={() => onward(place.screen)}
            send={() => void send()}
            busy={busy}
            ready={Object.keys(gaps).length === 0}
          />
        )}
      </section>
      <PreviewPane page={page} values={values} gaps={gaps} jump={jump} focusField={focusField} />
    </div>
  )
}
