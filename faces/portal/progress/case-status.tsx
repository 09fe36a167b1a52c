/** One sentence on top: who is doing what, by when, how many days are left. */
import { DayText, dayInWords, LinkButton, Status, type StatusCount } from '#components'
import { daysBetween, plainDate } from '#kernel'
import { workdaysBetween } from '#law'
import type { ProgressView } from '#tracking'
import { correctionWaiting } from './handed-in.ts'

export const CaseStatus = ({ progress }: { readonly progress: ProgressView }) => (
  <Status
    reference={[progress.caseNumber ?? `登记号 ${progress.trackingNumber}`, progress.subject].filter(Boolean).join(' · ')}
    sentence={<Sentence progress={progress} />}
    note={noteOf(progress)}
    actions={<WhatNext progress={progress} />}
    count={countOf(progress)}
  />
)

/** The page's title says it too. */
export const titleOf = (progress: ProgressView): string => {
  if (progress.state === 'replied') return '您的申请：已经答复'
  if (progress.state === 'withdrawn' || progress.state === 'closed') return '您的申请：已经办结'
  if (progress.state === 'overdue') return '您的申请：已经超期'
  return progress.dueOn && awaits(progress) ? `您的申请：最晚 ${dayInWords(progress.dueOn)}答复` : '您的申请：办到哪一步了'
}

const Sentence = ({ progress }: { readonly progress: ProgressView }) => (
  <>
    {correctionWaiting(progress) ? `您的补正已经交给${progress.organName}，等单位登记` : progress.headline}
    {progress.dueOn && awaits(progress) && (
      <>
        ，<wbr />
        最晚{'\u00A0'}
        <a href="#days">
          <DayText day={progress.dueOn} provisional={progress.provisional} />
        </a>
        <wbr />
        答复您
      </>
    )}
  </>
)

/** The applicant is waiting for an answer by the due day. */
const awaits = ({ state }: ProgressView): boolean => state === 'received' || state === 'in_progress' || state === 'overdue'

const noteOf = (progress: ProgressView): string | undefined => {
  switch (progress.state) {
    case 'overdue':
      return '最后一天已经过了，单位还没有答复。您可以投诉，也可以复议、起诉，找谁、最后哪一天写在下面。'
    case 'suspended':
      return progress.dueOn
        ? `问意见的日子不算。现在看，最晚 ${dayInWords(progress.dueOn, false)}答复，收到回信以后会重新算给您看。`
        : '问意见的日子不算，收到回信以后会重新算给您看。'
    case 'awaiting_correction':
    case 'awaiting_payment':
      return correctionWaiting(progress) ? '登记以后，重新数 20 个工作日。' : '等您的这些天，不算在答复期限里。'
    case 'received':
      return progress.registered ? undefined : '单位登记以后，这一页就会有下一步。'
    case 'replied':
      return progress.letters.length > 0 ? undefined : '答复怎么送的、哪天送的，写在下面“办到哪一步了”里。'
    case 'in_progress':
    case 'closed':
    case 'withdrawn':
      return undefined
  }
}

const WhatNext = ({ progress }: { readonly progress: ProgressView }) => {
  if (progress.may.correct && !correctionWaiting(progress))
    return (
      <LinkButton href="/progress/correct" icon="pen">
        去补正
      </LinkButton>
    )
  if (progress.state === 'replied')
    return (
      <>
        {progress.letters.length > 0 && <LinkButton href="#letters">看答复</LinkButton>}
        {progress.days.length > 0 && <a href="#days">日子怎么算的</a>}
      </>
    )
  if (progress.dueOn && awaits(progress) && progress.state !== 'overdue')
    return (
      <LinkButton href="/progress/due.ics" icon="bell" download="最晚答复日.ics">
        记到手机日历
      </LinkButton>
    )
  return null
}

const countOf = (progress: ProgressView): StatusCount | undefined => {
  const { today } = progress
  switch (progress.state) {
    case 'received':
    case 'in_progress': {
      const left = progress.remainingWorkdays
      if (left === null) return undefined
      if (progress.dueOn && progress.dueOn < today)
        return { before: '已经超过', value: workdaysBetween(progress.dueOn, today), after: '个工作日', light: 'late' }
      return { before: '还有', value: left, after: '个工作日', light: left <= 3 ? 'soon' : 'inTime' }
    }
    case 'overdue':
      return progress.dueOn === null
        ? undefined
        : { before: '已经超过', value: workdaysBetween(progress.dueOn, today), after: '个工作日', light: 'late' }
    case 'suspended': {
      const pausedFor = progress.pauses.find(({ to }) => to === null)
      return pausedFor ? { before: '停了', value: pausedFor.workdays, after: '个工作日', light: 'paused' } : undefined
    }
    case 'awaiting_correction':
    case 'awaiting_payment': {
      if (correctionWaiting(progress)) return undefined
      const due = progress.correction?.dueOn ?? progress.fee?.dueOn
      if (!due) return undefined
      const left = workdaysBetween(today, plainDate(due))
      return {
        before: progress.fee ? '缴费还有' : '补正还有',
        value: Math.max(0, left),
        after: '个工作日',
        light: left <= 3 ? 'soon' : 'inTime',
      }
    }
    case 'replied': {
      const last = progress.remedies.find(({ how, lastDay }) => how.includes('复议') && lastDay)?.lastDay
      if (!last) return undefined
      const left = daysBetween(today, plainDate(last))
      return left < 0 ? undefined : { before: '要复议，还有', value: left, after: '天', light: left <= 7 ? 'soon' : 'inTime' }
    }
    case 'closed':
    case 'withdrawn':
      return undefined
  }
}
