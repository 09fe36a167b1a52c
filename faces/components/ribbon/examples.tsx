/** Accessible when: a table with week days as headers; each cell says date, count and why in words; the bar repeats it as a list. Example D12 of the deadlines. */
import { addDays, daysBetween, type PlainDate, plainDate, weekday } from '#kernel'
import type { Example } from '../style-guide/example.ts'
import type { RibbonDay, RibbonNote } from './days.ts'
import { Ribbon } from './ribbon.tsx'

const start = plainDate('2025-04-07')
const today = plainDate('2025-05-19')
const due = plainDate('2025-05-29')

const calendarOf = (day: PlainDate): Pick<RibbonDay, 'calendar' | 'name'> => {
  if (day === '2025-04-27') return { calendar: 'makeUpDay' }
  if (day >= '2025-05-01' && day <= '2025-05-05') return { calendar: 'holiday', ...(day === '2025-05-01' ? { name: '劳动节' } : {}) }
  if (day === '2025-05-31') return { calendar: 'holiday', name: '端午节' }
  return { calendar: weekday(day) > 5 ? 'restDay' : 'workday' }
}

/** The days of D12: 5 counted, 16 paused for a third party, 15 counted. */
const daysOfExample = (last: PlainDate): readonly RibbonDay[] => {
  let ordinal = 0
  return Array.from({ length: daysBetween(start, last) + 1 }, (_, index): RibbonDay => {
    const day = addDays(start, index)
    const calendar = calendarOf(day)
    const worked = calendar.calendar === 'workday' || calendar.calendar === 'makeUpDay'
    if (day === start) return { day, ...calendar, clock: 'start' }
    if (!worked || (day > due && day < '2025-06-02')) return { day, ...calendar, clock: 'idle' }
    if (day > '2025-04-14' && day <= '2025-05-08') return { day, ...calendar, clock: 'paused' }
    if (day > due) return { day, ...calendar, clock: 'late' }
    ordinal += 1
    return { day, ...calendar, clock: 'counted', ordinal }
  })
}

const notes: readonly RibbonNote[] = [
  { day: start, text: '收到您的申请。收到当天不算，第二天起数。' },
  { day: plainDate('2025-04-14'), text: '寄信问评估公司的意见。第二天起停表。', article: '第三十二条' },
  { day: plainDate('2025-04-27'), text: '调休上班，也是工作日，同样停着。' },
  { day: plainDate('2025-05-01'), until: plainDate('2025-05-05'), text: '劳动节放假，本来就不算。' },
  { day: plainDate('2025-05-08'), text: '评估公司回了信。第二天接着数：第 6 天。' },
  { day: today, text: '第 12 天，还有 8 天。' },
  { day: due, text: '第 20 天，最晚这一天答复。' },
]

const summary = '一共 20 个工作日。中间要问评估公司的意见，停了 16 个工作日，这些天不占您的 20 天。'

export const ribbonOfD12 = (
  <Ribbon
    open
    days={daysOfExample(plainDate('2025-06-01'))}
    today={today}
    due={due}
    notes={notes}
    summary={summary}
    changed={
      <>
        原来告诉您最晚 5月7日（周三）。
        <wbr />
        因为停了{'\u00A0'}16{'\u00A0'}个工作日，
        <wbr />
        改到 <b>5月29日（周四）</b>。<wbr />
        <span className="law">
          《政府信息公开条例》
          <wbr />
          第三十三条第三款：
          <wbr />
          征求意见所需的时间
          <wbr />
          不计算在期限内。
        </span>
      </>
    }
  />
)

export const ribbonExamples: readonly Example[] = [
  { name: '停过表', element: ribbonOfD12 },
  {
    name: '办完了',
    element: (
      <Ribbon
        id="days-done"
        title="日子怎么算的（办完了）"
        days={daysOfExample(plainDate('2025-06-01'))}
        today={plainDate('2025-06-20')}
        due={due}
        finished={plainDate('2025-05-26')}
        notes={notes.slice(0, 2)}
        summary="第 17 个工作日答复了您，没有超期。"
      />
    ),
  },
  {
    name: '超期，暂定',
    element: (
      <Ribbon
        id="days-late"
        title="日子怎么算的（超期了）"
        days={daysOfExample(plainDate('2025-06-05'))}
        today={plainDate('2025-06-05')}
        due={due}
        summary="最后一天已经过了。"
        provisional
      />
    ),
  },
]
