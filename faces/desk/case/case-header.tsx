/** The head of the case: the way as steps, what was asked, whose turn it is, days left, and one button for the next lawful act. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasePage } from '#requests/contract'
import { stageTitles } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { channelTitles, supplyForms } from '../acts/words.ts'
import { OwnerCard } from '../cooperation/owner-card.tsx'
import { plainDayText, shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { CaseLight } from '../parts/light.tsx'
import { DaysRibbon } from '../parts/ribbon.tsx'
import { ApplicantButton } from './applicant-button.tsx'
import { CaseSheet } from './case-sheet.tsx'
import { DeadlinePane } from './deadline-pane.tsx'
import { stepsOf } from './stage-steps.ts'

interface CaseHeaderProps {
  readonly page: CasePage
  readonly daysOpen: boolean
  readonly setDaysOpen: (open: boolean) => void
  readonly inOrder: boolean
}

export const CaseHeader = ({ page, daysOpen, setDaysOpen, inOrder }: CaseHeaderProps) => (
  <>
    <Steps page={page} />
    <section className="t0" aria-label="这件">
      <div className="row xs m nw">
        <Link to="/cases" search={{}}>
          案件
        </Link>
        <span>/</span>
        <b className="m2 num">{page.row.number}</b>
        <span className="sp" />
        <PrintButton page={page} />
        {inOrder && (
          <span className="row nw" style={{ gap: 4 }}>
            <kbd>J</kbd>
            <kbd>K</kbd> 下一件、上一件
          </span>
        )}
      </div>
      <h1 className="el" title={page.row.subject}>
        {page.row.subject}
      </h1>
      <p className="s m el">
        <ApplicantButton page={page} /> · {channelTitles[page.row.channel]}
        {page.row.receivedOn && ` ${shortDay(page.row.receivedOn)}收到`} · 要{supplyForms[page.wish.form]}
      </p>
    </section>
    <section className="t1">
      <OwnerCard page={page} />
      <div className="days">
        <DaysButton page={page} open={daysOpen} setOpen={setDaysOpen} />
      </div>
    </section>
    {daysOpen && <DeadlinePane page={page} close={() => setDaysOpen(false)} />}
    <Next page={page} />
  </>
)

const PrintButton = ({ page }: { readonly page: CasePage }) => {
  const [printing, setPrinting] = useState(false)
  return (
    <>
      <button type="button" className="lk row" style={{ gap: 4 }} onClick={() => setPrinting(true)}>
        <Icon name="printer" />
        打印办理单
      </button>
      {printing && <CaseSheet page={page} done={() => setPrinting(false)} />}
    </>
  )
}

const Steps = ({ page }: { readonly page: CasePage }) => (
  <ol className="steps" aria-label="办理到哪一步">
    {stepsOf(page).map((step, index) => (
      <li
        key={step.title}
        className={step.state === 'done' ? 'dn' : step.state === 'on' ? 'on' : ''}
        aria-current={step.state === 'on' ? 'step' : undefined}
      >
        {step.state === 'done' ? <Icon name="tick" /> : <span className="dot">{index + 1}</span>}
        {step.title}
        {step.on && <small className="num">{plainDayText(step.on)}</small>}
        {step.state === 'done' && <span className="sr">，已办</span>}
      </li>
    ))}
    {(page.row.stage === 'closed' || page.row.stage === 'voided') && <li className="on">{stageTitles[page.row.stage]}</li>}
  </ol>
)

const DaysButton = ({ page, open, setOpen }: { page: CasePage; open: boolean; setOpen: (open: boolean) => void }) => {
  const { clock, row } = page
  const tone =
    row.light === 'in_time'
      ? 'var(--leaf)'
      : row.light === 'soon'
        ? 'var(--amber)'
        : row.light === 'late' || row.light === 'today'
          ? 'var(--red)'
          : 'var(--hold)'
  const overdue = clock.overdueWorkdays !== null && clock.overdueWorkdays > 0
  const big = overdue ? clock.overdueWorkdays : clock.remainingWorkdays
  return (
    <button
      type="button"
      className={`daybtn${open ? ' open' : ''}`}
      aria-expanded={open}
      aria-controls="deadline-pane"
      onClick={() => setOpen(!open)}
    >
      {big !== null && row.light !== 'done' && row.light !== 'paused' ? (
        <span className="big num" style={{ color: tone }}>
          {big}
        </span>
      ) : (
        <span className="big word" style={{ color: tone }}>
          {row.light === 'done' ? '✓' : '‖'}
        </span>
      )}
      <span className="row" style={{ gap: 8 }}>
        {big !== null && row.light !== 'done' && row.light !== 'paused' && <b className="nw">{overdue ? '个工作日，超期' : '个工作日'}</b>}
        <CaseLight row={{ ...row, remainingWorkdays: null }} />
        <span className="sp" />
        <Icon name="down" />
      </span>
      <span className="due num">{dueText(page)}</span>
      <span>
        <DaysRibbon days={clock.days} tone={row.light === 'in_time' ? 'grn' : row.light === 'soon' ? 'amb' : 'red'} />
      </span>
    </button>
  )
}

const dueText = ({ clock, row }: CasePage): string => {
  const provisional = clock.provisional ? '（暂定）' : ''
  if (row.light === 'done') return clock.statusText
  if (clock.replyDue) return `最晚 ${shortDay(clock.replyDue)}答复${provisional}`
  if (clock.projectedReplyDue) return `预计最晚 ${shortDay(clock.projectedReplyDue)}${provisional}`
  return clock.statusText
}

const Next = ({ page }: { readonly page: CasePage }) => {
  const openAct = useOpenAct()
  const { next } = page
  return (
    <section className="t2" aria-label="下一步">
      <p className="lab">{next?.allowed ? '下一步，依法现在就能办' : '下一步'}</p>
      {next ? (
        <>
          <button
            type="button"
            className={`btn lg w${next.allowed ? ' pri' : ''}`}
            style={{ marginTop: 4, justifyContent: 'space-between' }}
            disabled={!next.allowed}
            onClick={() => openAct(next.name, page.row.id)}
          >
            <span className="el">{next.title}</span>
            {next.allowed ? <kbd>Enter</kbd> : <Icon name="lock" />}
          </button>
          <p className="xs m el" style={{ marginTop: 4 }} title={next.reason ?? page.row.next}>
            {next.reason ?? page.row.next}
            {next.article && `（${next.article}）`}
          </p>
        </>
      ) : (
        <p style={{ marginTop: 8 }}>
          <b>{page.clock.statusText}</b>
          <br />
          <span className="xs m">现在没有轮到您的事；能办的在下面列着。</span>
        </p>
      )}
    </section>
  )
}
