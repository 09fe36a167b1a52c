/** The lines under 「期限怎么算的」: value and article of each step. */
import { describe, expect, test } from 'vitest'
import { type Fact, type IntakeChannel, nationalCalendar } from '#law'
import {
  dayOne,
  delivered,
  docketByStage,
  handling,
  opinion,
  stateOf,
  submitted,
  thirdPartyLetter,
  workday,
} from '../../../testing/dockets.ts'
import { type ExplanationLine, explanationOf } from './explanation.ts'

const linesOf = (facts: readonly Fact[], today = dayOne, channel: IntakeChannel = 'online'): readonly ExplanationLine[] =>
  explanationOf(stateOf(facts, today).clocks, channel, today, nationalCalendar)

const table: readonly (readonly [
  name: string,
  facts: readonly Fact[],
  today: typeof dayOne,
  lines: readonly (readonly [string, string, string])[],
])[] = [
  ['not confirmed', submitted, dayOne, [['还没有双方确认收到，期限没有起算', '待确认', '第三十一条']]],
  [
    'running',
    handling,
    dayOne,
    [
      ['双方确认收到之日，当天不计', '2026年11月25日（周三）', '第三十一条'],
      ['数 20 个工作日', '2026年12月23日（周三）', '第三十三条第二款'],
      ['最晚答复（还有 20 个工作日）', '2026年12月23日（周三）', '第三十三条'],
    ],
  ],
  [
    'last day',
    handling,
    workday(20),
    [
      ['双方确认收到之日，当天不计', '2026年11月25日（周三）', '第三十一条'],
      ['数 20 个工作日', '2026年12月23日（周三）', '第三十三条第二款'],
      ['最晚答复（就是今天）', '2026年12月23日（周三）', '第三十三条'],
    ],
  ],
  [
    'late',
    handling,
    workday(22),
    [
      ['双方确认收到之日，当天不计', '2026年11月25日（周三）', '第三十一条'],
      ['数 20 个工作日', '2026年12月23日（周三）', '第三十三条第二款'],
      ['最晚答复（已逾期 2 个工作日）', '2026年12月23日（周三）', '第三十三条'],
    ],
  ],
  [
    'third party answered after five workdays',
    [...handling, thirdPartyLetter, delivered('letter-A'), opinion('object', workday(5))],
    workday(6),
    [
      ['双方确认收到之日，当天不计', '2026年11月25日（周三）', '第三十一条'],
      ['数 20 个工作日', '2026年12月23日（周三）', '第三十三条第二款'],
      ['2026年11月25日（周三）起征求第三方意见 A', '不计 5 个工作日', '第三十二条、第三十三条第三款'],
      ['最晚答复（还有 19 个工作日）', '2026年12月30日（周三）', '第三十三条'],
    ],
  ],
  [
    'extended',
    [
      ...handling,
      {
        type: 'extensionApproved',
        on: dayOne,
        workdays: 10,
        approvedByRole: 'foi_office_head',
        notifiedOn: dayOne,
        letter: 'extension',
        reason: '材料多',
      },
    ],
    dayOne,
    [
      ['双方确认收到之日，当天不计', '2026年11月25日（周三）', '第三十一条'],
      ['数 20 个工作日', '2026年12月23日（周三）', '第三十三条第二款'],
      ['经公开工作机构负责人同意延期', '加 10 个工作日', '第三十三条第二款'],
      ['最晚答复（还有 30 个工作日）', '2027年1月7日（周四）', '第三十三条'],
    ],
  ],
  [
    'corrected: counted anew',
    [...docketByStage.awaiting_correction, { type: 'correctionReceived', on: workday(4) }],
    workday(4),
    [
      ['双方确认收到之日，当天不计', '2026年11月25日（周三）', '第三十一条'],
      ['收到补正的申请，次日起重新计算', '2026年12月1日（周二）', '第三十条'],
      ['重新数 20 个工作日', '2026年12月29日（周二）', '第三十三条第二款'],
      ['最晚答复（还有 20 个工作日）', '2026年12月29日（周二）', '第三十三条'],
    ],
  ],
]

describe('explanation', () => {
  test.each(table)('%s', (_name, facts, today, lines) => {
    expect(linesOf(facts, today).map(({ text, value, article }) => [text, value, article])).toEqual(lines)
  })
  test('the last line is the date the case page shows', () => {
    for (const facts of Object.values(docketByStage)) {
      const { clocks } = stateOf(facts)
      if (clocks.replyDue === null) continue
      const [year, month, day] = clocks.replyDue.split('-').map(Number)
      expect(linesOf(facts).at(-1)?.value).toContain(`${year}年${month}月${day}日`)
    }
  })
})
