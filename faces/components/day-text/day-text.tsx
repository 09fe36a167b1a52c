/** A day as people read it: 2026年12月18日（周五），还有 9 个工作日. */
import { dayOf, inChinese, monthOf, type PlainDate, weekdayName } from '#kernel'

export interface DayTextProps {
  readonly day: PlainDate
  /** Leave out the year, when it stands near by. */
  readonly short?: boolean
  /** Workdays left; 0 is today; below 0 is late. */
  readonly workdaysLeft?: number
  /** Its year has no calendar notice yet: the day may move. */
  readonly provisional?: boolean
}

/** `<time>` with weekday, and the workdays left when given. */
export const DayText = ({ day, short = false, workdaysLeft, provisional = false }: DayTextProps) => (
  <>
    <time dateTime={day}>
      {!short && (
        <>
          {inChinese(day).split('年')[0]}年<wbr />
        </>
      )}
      {monthOf(day)}月{dayOf(day)}日<wbr />（{weekdayName(day)}）
    </time>
    {workdaysLeft !== undefined && `，${leftInWords(workdaysLeft)}`}
    {provisional && (
      <span className="law">
        <wbr />
        （暂定，等国务院放假通知）
      </span>
    )}
  </>
)

/** 5月29日（周四）, or with its year, as plain text. */
export const dayInWords = (day: PlainDate, short = true): string =>
  `${short ? `${monthOf(day)}月${dayOf(day)}日` : inChinese(day)}（${weekdayName(day)}）`

/** 还有 9 个工作日 · 今天到期 · 已超过 3 个工作日. */
export const leftInWords = (workdaysLeft: number): string => {
  if (workdaysLeft > 0) return `还有 ${workdaysLeft} 个工作日`
  return workdaysLeft === 0 ? '今天到期' : `已超过 ${-workdaysLeft} 个工作日`
}
