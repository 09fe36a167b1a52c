/** 审核和签发: the letter as it will print beside the checks; reviewers pass or return with an opinion, the head signs. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { decisions } from '#law'
import type { CasePage, DecisionDraft, DecisionPreview } from '#requests/contract'
import { act, type Failure } from '../client/call.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { refreshCase, useCase, usePreview } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { RadarPane } from '../decision/radar-pane.tsx'
import { CheckList, type LetterCheck } from '../parts/check-list.tsx'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { CaseLight, Light } from '../parts/light.tsx'
import { DaysRibbon } from '../parts/ribbon.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { UnseenNote, useUnseen } from '../parts/unseen-changes.tsx'
import { LetterWithMargin } from './margin.tsx'
import { openNotes, useNotes } from './notes.ts'
import { SignForm } from './sign-form.tsx'

const kinds = { legal: '法制审核', disclosure: '公开（保密）审查' } as const
type Kind = keyof typeof kinds

export const ReviewScreen = () => {
  const { requestId } = useParams({ from: '/cases/$requestId/review' })
  const page = useCase(requestId)
  const [marked, setMarked] = useState<string | null>(null)
  const preview = usePreview(requestId, page.data?.draft?.draft ?? null)
  const me = useMe()
  const notes = useNotes(requestId, may(me, 'requests.reviewNotes'))
  useTitle(page.data ? `审核 ${page.data.row.number}` : '审核')
  if (page.isPending) return <Loading what="案件" />
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />
  const { draft, row } = page.data
  return (
    <div className="rev">
      <header className="bar1">
        <Link to="/cases/$requestId" params={{ requestId }} search={{ act: undefined, tab: undefined }} className="s nw">
          {row.number}
        </Link>
        <h1>{row.subject}</h1>
        {draft && (
          <span className="m s nw">
            第 {draft.number} 稿 · {draft.by} 起草
          </span>
        )}
        <span className="sp" />
        <CaseLight row={row} />
        {page.data.clock.replyDue && <span className="s nw">最晚 {shortDay(page.data.clock.replyDue)}答复</span>}
        <DaysRibbon days={page.data.clock.days} tone={row.light === 'in_time' ? 'grn' : row.light === 'soon' ? 'amb' : 'red'} />
      </header>
      <ScrollArea className="desk" label="会打印成这样">
        {!draft && <Empty title="还没有起草，没有可审的" icon="pen" />}
        {draft && preview.isPending && <Loading what="信的样子" />}
        {draft && preview.isError && <Failed error={preview.error} retry={() => void preview.refetch()} />}
        {draft && preview.data && (
          <LetterWithMargin
            requestId={requestId}
            draft={draft.number}
            letter={preview.data.letter}
            notes={openNotes(notes.data?.notes ?? [], draft.number)}
            mark={marked}
            mayNote={may(me, 'requests.addReviewNote') && (row.stage === 'reviewing' || row.stage === 'signing')}
          />
        )}
      </ScrollArea>
      <section className="chk" aria-label="检查和意见">
        {draft && preview.data && (
          <ReviewSide
            page={page.data}
            preview={preview.data}
            notes={openNotes(notes.data?.notes ?? [], draft.number).length}
            look={(check) => setMarked(check.quote ?? (check.field ? wordsOf(draft.draft, check.field) : null))}
          />
        )}
      </section>
    </div>
  )
}

/** The beginning of what the draft says in that field: the place in the letter. */
const wordsOf = (draft: DecisionDraft, field: string): string | null => {
  const words: Readonly<Record<string, string>> = {
    facts: draft.facts,
    reasons: draft.reasons,
    content: draft.content,
    plain: draft.plain,
    ...draft.fields,
  }
  const item = /^answers\.(\d+)/.exec(field)
  const text = item ? draft.answers[Number(item[1])]?.answer : words[field]
  return text ? text.trim().slice(0, 40).split('\n')[0] || null : null
}

const ReviewSide = ({
  page,
  preview,
  notes,
  look,
}: {
  readonly page: CasePage
  readonly preview: DecisionPreview
  readonly notes: number
  readonly look: (check: LetterCheck) => void
}) => {
  const sign = page.acts.find((one) => one.name === 'requests.signDecision')
  const review = page.acts.find((one) => one.name === 'requests.reviewDecision')
  const reviews = page.draft?.reviews ?? []
  return (
    <>
      <ScrollArea className="bd" label="逐条检查">
        <CheckList checks={preview.checks} jump={look} word="看原文" />
        <div className="sec">
          <h2 className="h2">审核意见</h2>
          {reviews.map((one) => (
            <div key={`${one.kind}${one.by}${one.opinion}`} style={{ marginTop: 8 }}>
              <Light shape={one.passed ? 'tick' : 'block'} tone={one.passed ? 'ok' : 'red'}>
                {kinds[one.kind]}
                {one.passed ? '通过' : '退回'}
              </Light>
              <span className="m s">　{one.by}</span>
              <p className="s clause">{one.opinion}</p>
            </div>
          ))}
          {reviews.length === 0 && <p className="m s">还没有人审过这一稿。</p>}
        </div>
        {page.draft && <RadarPane page={page} code={page.draft.draft.code} articles={page.draft.draft.articles} />}
      </ScrollArea>
      <div className="ft">
        {review?.allowed ? (
          <ReviewForm page={page} preview={preview} notes={notes} />
        ) : sign?.allowed ? (
          <SignForm page={page} />
        ) : (
          <p className="s m">
            <Icon name="lock" /> {sign?.reason ?? review?.reason ?? '这一稿现在不归您审。'}
          </p>
        )}
      </div>
    </>
  )
}

interface ReviewFormProps {
  readonly page: CasePage
  readonly preview: DecisionPreview
  /** Open notes on this draft. */
  readonly notes: number
}

const ReviewForm = ({ page, preview, notes }: ReviewFormProps) => {
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const code = page.draft?.draft.code
  const needsDisclosure = code !== undefined && decisions[code].before.includes('disclosureReview')
  const mine: readonly Kind[] = [
    ...(me.roles.some((grant) => grant.role === 'legal_reviewer') ? (['legal'] as const) : []),
    ...(needsDisclosure && me.roles.some((grant) => grant.role === 'disclosure_reviewer') ? (['disclosure'] as const) : []),
  ]
  const open = mine.filter((kind) => !page.draft?.reviews.some((one) => one.kind === kind && one.passed))
  const kept = useKeptForm<{ kind: Kind; opinion: string }>('requests.reviewDecision', page.row.id, {
    kind: open[0] ?? mine[0] ?? 'legal',
    opinion: '',
  })
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  const blocked = preview.checks.filter((check) => check.level === 'block').length
  // with notes written or red left, sending it back is what comes next
  const returns = blocked > 0 || notes > 0
  const { opinion } = kept.values
  const kind = open.includes(kept.values.kind) ? kept.values.kind : (open[0] ?? 'legal')

  const unseen = useUnseen(page)
  const send = async (passed: boolean) => {
    if (passed && blocked > 0) return
    if (unseen.lines.length > 0) {
      field.current?.querySelector<HTMLElement>('.unseen button')?.focus()
      return
    }
    const said = opinion.trim() === '' && !passed && notes > 0 ? `请按批注修改，共 ${notes} 条。` : opinion.trim()
    if (said === '') {
      setRefusal({
        kind: 'invalid',
        message: passed ? '请写一句审核意见，例如：事实清楚，依据正确，同意。' : '请写明要改什么，起草人才好改。',
      })
      field.current?.querySelector('textarea')?.focus()
      return
    }
    setBusy(true)
    const done = await act('requests.reviewDecision', { requestId: page.row.id, version: page.version, kind, passed, opinion: said })
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      if (done.error.kind === 'conflict') await refreshCase(queries, page.row.id)
      return
    }
    kept.clear()
    message.success(passed ? `${page.row.number}：${kinds[kind]}已通过` : `${page.row.number} 已退回起草人，意见随信带到`)
    await refreshCase(queries, page.row.id)
    void navigate({ to: '/' })
  }
  useHotkeys({ p: blocked === 0 ? () => void send(true) : undefined, b: () => void send(false) })

  if (open.length === 0) return <p className="s m">这一稿您已审过，等下一位。</p>
  return (
    <div ref={field}>
      <UnseenNote unseen={unseen} />
      {refusal && <RefusalNote refusal={refusal} />}
      {open.length > 1 && (
        <Radio.Group value={kind} onChange={(event) => kept.set({ kind: event.target.value })} style={{ marginBottom: 8 }}>
          {open.map((one) => (
            <Radio key={one} value={one}>
              {kinds[one]}
            </Radio>
          ))}
        </Radio.Group>
      )}
      <Field label={`${kinds[kind]}意见`}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={opinion}
            onChange={(event) => kept.set({ opinion: event.target.value })}
          />
        )}
      </Field>
      <div className="row">
        <button
          type="button"
          className={`btn lg${returns ? ' pri' : ''}`}
          style={{ flex: 1, justifyContent: 'space-between' }}
          disabled={busy}
          onClick={() => void send(false)}
        >
          <span>{notes > 0 ? `退回修改，带 ${notes} 条批注` : '退回修改'}</span>
          <kbd>B</kbd>
        </button>
        <button
          type="button"
          className={`btn lg${returns ? '' : ' pri'}`}
          style={{ flex: 1, justifyContent: 'space-between' }}
          disabled={busy || blocked > 0}
          onClick={() => void send(true)}
        >
          <span>{blocked > 0 && <Icon name="lock" />} 通过</span>
          <kbd>P</kbd>
        </button>
      </div>
      <p className="xs m row" style={{ marginTop: 8 }}>
        {blocked > 0 ? `“通过”锁着：还有 ${blocked} 处必须改。` : '通过后到下一位；退回会附上您的意见。'}
        <span className="sp" />
        <KeptMark state={kept.state} />
      </p>
    </div>
  )
}
