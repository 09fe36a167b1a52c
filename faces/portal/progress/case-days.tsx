/** 「日子怎么算的」 on the progress page: the office's cells, and in words what was paused and why. */
import { dayInWords, Ribbon, type RibbonNote } from '#components'
import type { PlainDate } from '#kernel'
import { addWorkdays, limits } from '#law'
import type { ProgressView } from '#tracking'
import { ribbonParts } from '../ribbon-parts.ts'

export const CaseDays = ({ progress, open }: { readonly progress: ProgressView; readonly open: boolean }) => {
  const finished = finishedOn(progress)
  const { days, notes, due } = ribbonParts(shownDays(progress, finished))
  return (
    <Ribbon
      open={open}
      days={days}
      notes={finished ? notes : [...notes, ...todaysNote(progress)]}
      today={progress.today}
      due={due}
      finished={finished}
      provisional={progress.provisional && !finished}
      summary={summaryOf(progress)}
      changed={changeOf(progress)}
    />
  )
}

/** The day on which it was done; undefined while it goes on. */
const finishedOn = (progress: ProgressView): PlainDate | undefined => {
  if (progress.state === 'replied') return progress.days.at(-1)?.day
  if (progress.state !== 'closed' && progress.state !== 'withdrawn') return undefined
  return progress.steps.findLast(({ title }) => !title.includes('归档'))?.on
}

/** Up to the end; while the clock stands still nobody knows what comes after today. */
const shownDays = ({ days, state, today }: ProgressView, finished: PlainDate | undefined): ProgressView['days'] => {
  const last = finished ?? (state === 'suspended' ? today : undefined)
  return last ? days.filter(({ day }) => day <= last) : days
}

const summaryOf = (progress: ProgressView): string => {
  const counted = progress.days.reduce((most, { ordinal }) => Math.max(most, ordinal ?? 0), 0)
  const paused = pausedDays(progress)
  if (progress.state === 'replied') return `第 ${counted} 个工作日答复了您${paused > 0 ? `，中间停了 ${paused} 个工作日` : ''}。`
  if (progress.state === 'closed' || progress.state === 'withdrawn') return '这件申请已经办结，日子不再数了。'
  if (progress.state === 'awaiting_correction') return `等您补正，先停着。收到您的补正，从第二天起重新数 ${limits.reply} 个工作日。`
  if (progress.state === 'awaiting_payment') return `等您缴费，先停着。缴清以后，从第二天起重新数 ${limits.reply} 个工作日。`
  const whole = Math.max(counted, limits.reply)
  return paused > 0
    ? `一共 ${whole} 个工作日。中间${progress.pauses.map(({ reason }) => reason).join('、')}，停了 ${paused} 个工作日，这些天不占您的 ${whole} 天。`
    : `收到当天不算，从下一个工作日数起，一共 ${whole} 个工作日。`
}

/** Why the last day is later than at first; only where the pauses are the whole reason. */
const changeOf = (progress: ProgressView) => {
  const paused = pausedDays(progress)
  if (paused === 0 || !progress.receivedOn || !progress.dueOn || (progress.state !== 'in_progress' && progress.state !== 'received'))
    return undefined
  const isStartedAnew = progress.days.filter(({ kind }) => kind === 'received').length > 1
  const isExtended = progress.days.some(({ ordinal }) => (ordinal ?? 0) > limits.reply)
  const first = addWorkdays(progress.receivedOn, limits.reply)
  const articles = [...new Set(progress.pauses.map(({ article }) => article))].join('、')
  return (
    <>
      {!isStartedAnew && !isExtended && `原来是最晚 ${dayInWords(first)}。`}
      因为停了{'\u00A0'}
      {paused}
      {'\u00A0'}个工作日，改到 <b>{dayInWords(progress.dueOn)}</b>。
      <span className="law">《政府信息公开条例》{articles}：征求意见所需的时间不计算在期限内。</span>
    </>
  )
}

/** What today is in the count. */
const todaysNote = (progress: ProgressView): readonly RibbonNote[] => {
  const { today, remainingWorkdays: left } = progress
  const ordinal = progress.days.find(({ day, kind }) => day === today && (kind === 'counted' || kind === 'make_up'))?.ordinal
  // while the count stands still, the days to the estimated end are not days of the count
  if (!ordinal || left === null || left <= 0 || progress.state === 'suspended') return []
  return [{ day: today, text: `第 ${ordinal} 天，还有 ${left} 天。` }]
}

const pausedDays = ({ pauses }: ProgressView): number => pauses.reduce((sum, { workdays }) => sum + workdays, 0)
