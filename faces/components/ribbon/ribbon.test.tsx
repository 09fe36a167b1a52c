/** The ribbon's days: weeks, stretches, the law's explanation, example D12. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { renderFragment } from '../page/page.tsx'
import { type RibbonDay, stretchesOf, weeksOf } from './days.ts'
import { ribbonOfD12 } from './examples.tsx'
import { type ExplainedDayShape, ribbonFrom } from './from-explained.ts'
import { cellClass } from './looks.ts'

describe('ribbon', () => {
  const workday = (day: string, clock: RibbonDay['clock'], ordinal?: number): RibbonDay => ({
    day: plainDate(day),
    calendar: 'workday',
    clock,
    ordinal,
  })

  it('weeks begin on Monday and keep the places of days that are not in the period', () => {
    const weeks = weeksOf(
      [workday('2025-04-09', 'start'), workday('2025-04-10', 'counted', 1)],
      [{ day: plainDate('2025-04-10'), text: '起数' }],
    )
    expect(weeks).toHaveLength(1)
    expect(weeks[0]?.days.map((each) => each?.day)).toEqual([
      undefined,
      undefined,
      '2025-04-09',
      '2025-04-10',
      undefined,
      undefined,
      undefined,
    ])
    expect(weeks[0]?.notes.map((note) => note.text)).toEqual(['起数'])
  })
  it('stretches split at today, at pauses, and skip days on which nobody works', () => {
    const days: readonly RibbonDay[] = [
      workday('2025-04-10', 'start'),
      workday('2025-04-11', 'counted', 1),
      { day: plainDate('2025-04-12'), calendar: 'restDay', clock: 'idle' },
      { day: plainDate('2025-04-13'), calendar: 'restDay', clock: 'paused' },
      workday('2025-04-14', 'paused'),
      { day: plainDate('2025-04-15'), calendar: 'makeUpDay', clock: 'counted', ordinal: 2 },
      workday('2025-04-16', 'counted', 3),
    ]
    expect(stretchesOf(days, plainDate('2025-04-15')).map(({ kind, days: count }) => `${kind} ${count}`)).toEqual([
      'past 1',
      'paused 1',
      'past 1',
      'left 1',
    ])
  })
  it('a case that was done stops there: nothing after it is counted', () => {
    const days = [
      workday('2025-04-10', 'start'),
      workday('2025-04-11', 'counted', 1),
      workday('2025-04-14', 'counted', 2),
      workday('2025-04-15', 'counted', 3),
    ]
    const finished = plainDate('2025-04-14')
    expect(stretchesOf(days, plainDate('2025-05-01'), finished).map(({ kind, days: count }) => `${kind} ${count}`)).toEqual(['past 2'])
    const [week] = weeksOf(days.slice(2), [])
    expect(cellClass(week?.days ?? [], 0, { today: plainDate('2025-05-01'), finished })).toBe('fin')
    expect(cellClass(week?.days ?? [], 1, { today: plainDate('2025-05-01'), finished })).toBe('o')
  })
  it('takes the days as the law explains them', () => {
    const explain = (
      on: string,
      kind: ExplainedDayShape['kind'],
      reason: string,
      ordinal: number | null = null,
      due = false,
    ): ExplainedDayShape => ({
      on: plainDate(on),
      kind,
      reason,
      ordinal,
      due,
      article: kind === 'paused' ? '第三十二条' : null,
    })
    const { days, notes, due } = ribbonFrom([
      explain('2025-04-24', 'received', '收到申请之日，不计算，次日起算'),
      explain('2025-04-25', 'counted', '工作日，计算', 1),
      explain('2025-04-26', 'weekend', '周末，不计算'),
      explain('2025-04-27', 'paused', '征求第三方意见，不计算'),
      explain('2025-04-28', 'paused', '征求第三方意见，不计算'),
      explain('2025-05-01', 'holiday', '劳动节放假，不计算'),
      explain('2025-05-02', 'holiday', '劳动节放假，不计算'),
      explain('2025-05-06', 'counted', '工作日，计算', 2, true),
    ])
    expect(due).toBe('2025-05-06')
    expect(days[3]).toMatchObject({ calendar: 'makeUpDay', clock: 'paused' })
    expect(days[5]).toMatchObject({ calendar: 'holiday', clock: 'idle', name: '劳动节' })
    expect(notes.map((note) => [note.day, note.until, note.text, note.article])).toEqual([
      ['2025-04-24', undefined, '收到申请之日，不计算，次日起算。', undefined],
      ['2025-04-27', undefined, '征求第三方意见，从这天起停着，不计算。', '第三十二条'],
      ['2025-05-01', '2025-05-02', '劳动节放假，不计算。', undefined],
      ['2025-05-06', undefined, '第 2 天，最晚这一天答复。', undefined],
    ])
  })
  it('D12 says every day: 5 + 16 paused + 7, then 8 to come; today and the last day stand out', () => {
    const html = renderFragment(ribbonOfD12)
    for (const words of ['数了 5 天', '停了 16 天，不算', '数了 7 天', '还有 8 天']) expect(html).toContain(words)
    expect(html.match(/<td class="n[ "]/g)).toHaveLength(11)
    expect(html.match(/<td class="p[ "]/g)).toHaveLength(16)
    expect(html.match(/<td class="now/g)).toHaveLength(1)
    expect(html.match(/<td class="due/g)).toHaveLength(1)
    expect(html).toContain('调休上班')
    expect(html).toContain('劳动节')
  })
})
