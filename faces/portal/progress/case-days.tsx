/** 「日子怎么算的」 on the progress page: the office's cells, and in words what was paused and why. */
import { Ribbon } from '#components'
import { plainDate } from '#kernel'
import { limits } from '#law'
import type { ProgressView } from '#tracking'
import { ribbonParts } from '../ribbon-parts.ts'

export const CaseDays = ({ progress, open }: { readonly progress: ProgressView; readonly open: boolean }) => {
  const { days, notes, due } = ribbonParts(progress.days)
  const isDone = progress.state === 'replied' || progress.state === 'closed' || progress.state === 'withdrawn'
  const last = progress.days.at(-1)
  return (
    <Ribbon
      open={open}
      days={days}
      notes={notes}
      today={progress.today}
      due={due}
      finished={isDone && last ? plainDate(last.day) : undefined}
      provisional={progress.provisional && !isDone}
      summary={summaryOf(progress)}
      changed={changeOf(progress)}
    />
  )
}

const summaryOf = (progress: ProgressView): string => {
  const counted = progress.days.reduce((most, { ordinal }) => Math.max(most, ordinal ?? 0), 0)
  const paused = pausedDays(progress)
  if (progress.state === 'replied') return `第 ${counted} 个工作日答复了您${paused > 0 ? `，中间停了 ${paused} 个工作日` : ''}。`
  if (progress.state === 'closed' || progress.state === 'withdrawn') return '这件申请已经办结，日子不再数了。'
  const whole = Math.max(counted, limits.reply)
  return paused > 0
    ? `一共 ${whole} 个工作日。中间${progress.pauses.map(({ reason }) => reason).join('、')}，停了 ${paused} 个工作日，这些天不占您的 ${whole} 天。`
    : `收到当天不算，从下一个工作日数起，一共 ${whole} 个工作日。`
}

/** Why the last day is later than at first. */
const changeOf = (progress: ProgressView) => {
  const paused = pausedDays(progress)
  if (paused === 0 || progress.state === 'replied') return undefined
  const articles = [...new Set(progress.pauses.map(({ article }) => article))].join('、')
  return (
    <>
      因为停了{'\u00A0'}
      {paused}
      {'\u00A0'}个工作日，最后一天往后移了。
      <span className="law">《政府信息公开条例》{articles}：征求意见所需的时间不计算在期限内。</span>
    </>
  )
}

const pausedDays = ({ pauses }: ProgressView): number => pauses.reduce((sum, { workdays }) => sum + workdays, 0)
