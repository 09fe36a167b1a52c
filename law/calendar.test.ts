/** The calendar: each day of each notice, roll-over, and years without a notice. */
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber, plainDate } from '#kernel'
import {
  addDaysRolled,
  addMonthsRolled,
  addWorkdays,
  createCalendar,
  dayKind,
  isProvisional,
  isWorkday,
  nationalCalendar,
  readNotice,
  rollForward,
  withNotice,
  withRegionalDays,
  workdaysBetween,
} from './calendar.ts'

/** Typed from the notices: first and last day off, and the days worked for them. */
const notices: readonly (readonly [string, readonly (readonly [string, string])[], readonly string[]])[] = [
  [
    '2019',
    [
      ['0101', '0101'],
      ['0204', '0210'],
      ['0405', '0407'],
      ['0501', '0504'],
      ['0607', '0609'],
      ['0913', '0915'],
      ['1001', '1007'],
    ],
    ['0202', '0203', '0428', '0505', '0929', '1012'],
  ],
  [
    '2020',
    [
      ['0101', '0101'],
      ['0124', '0202'],
      ['0404', '0406'],
      ['0501', '0505'],
      ['0625', '0627'],
      ['1001', '1008'],
    ],
    ['0119', '0426', '0509', '0628', '0927', '1010'],
  ],
  [
    '2021',
    [
      ['0101', '0103'],
      ['0211', '0217'],
      ['0403', '0405'],
      ['0501', '0505'],
      ['0612', '0614'],
      ['0919', '0921'],
      ['1001', '1007'],
    ],
    ['0207', '0220', '0425', '0508', '0918', '0926', '1009'],
  ],
  [
    '2022',
    [
      ['0101', '0103'],
      ['0131', '0206'],
      ['0403', '0405'],
      ['0430', '0504'],
      ['0603', '0605'],
      ['0910', '0912'],
      ['1001', '1007'],
    ],
    ['0129', '0130', '0402', '0424', '0507', '1008', '1009'],
  ],
  [
    '2023',
    [
      ['0101', '0102'],
      ['0121', '0127'],
      ['0405', '0405'],
      ['0429', '0503'],
      ['0622', '0624'],
      ['0929', '1006'],
    ],
    ['0128', '0129', '0423', '0506', '0625', '1007', '1008'],
  ],
  [
    '2024',
    [
      ['0101', '0101'],
      ['0210', '0217'],
      ['0404', '0406'],
      ['0501', '0505'],
      ['0610', '0610'],
      ['0915', '0917'],
      ['1001', '1007'],
    ],
    ['0204', '0218', '0407', '0428', '0511', '0914', '0929', '1012'],
  ],
  [
    '2025',
    [
      ['0101', '0101'],
      ['0128', '0204'],
      ['0404', '0406'],
      ['0501', '0505'],
      ['0531', '0602'],
      ['1001', '1008'],
    ],
    ['0126', '0208', '0427', '0928', '1011'],
  ],
  [
    '2026',
    [
      ['0101', '0103'],
      ['0215', '0223'],
      ['0404', '0406'],
      ['0501', '0505'],
      ['0619', '0621'],
      ['0925', '0927'],
      ['1001', '1007'],
    ],
    ['0104', '0214', '0228', '0509', '0920', '1010'],
  ],
]
const day = (year: string, short: string) => plainDate(`${year}-${short.slice(0, 2)}-${short.slice(2)}`)
const offDays = notices.flatMap(([year, spans]) =>
  spans.flatMap(([from, to]) => {
    const [first, last] = [dayNumber(day(year, from)), dayNumber(day(year, to))]
    return Array.from({ length: last - first + 1 }, (_, index) => dayFromNumber(first + index))
  }),
)
const makeUpDays = notices.flatMap(([year, , worked]) => worked.map((short) => day(year, short)))

describe('the notices', () => {
  it.each(offDays)('%s is a day off', (off) => {
    expect(isWorkday(off)).toBe(false)
    expect(dayKind(off).kind).toBe('holiday')
    expect(rollForward(off) > off).toBe(true)
  })
  it.each(makeUpDays)('%s is a weekend day that is worked', (worked) => {
    expect(isWorkday(worked)).toBe(true)
    expect(dayKind(worked).kind).toBe('make_up')
    expect(rollForward(worked)).toBe(worked)
    expect(addWorkdays(addDays(worked, -1), 1)).toBe(worked)
  })
  it.each(notices.map(([year, spans, worked]) => [year, spans, worked] as const))(
    '%s has no other day off and no other make-up day',
    (year) => {
      const known = new Set<string>([...offDays, ...makeUpDays])
      for (let on = plainDate(`${year}-01-01`); on.startsWith(year); on = addDays(on, 1)) {
        if (known.has(on) || (year === '2022' && on === '2022-12-31')) continue
        expect([on, ['workday', 'weekend'].includes(dayKind(on).kind)]).toEqual([on, true])
      }
    },
  )
  it('2024-02-09 (除夕) was worked', () => expect(isWorkday(plainDate('2024-02-09'))).toBe(true))
  it('names the holiday', () => {
    expect(dayKind(plainDate('2025-10-06'))).toEqual({ kind: 'holiday', name: '国庆节、中秋节' })
    expect(dayKind(plainDate('2026-02-28'))).toEqual({ kind: 'make_up', name: '春节' })
    expect(dayKind(plainDate('2026-03-07'))).toEqual({ kind: 'weekend' })
    expect(dayKind(plainDate('2026-03-09'))).toEqual({ kind: 'workday' })
  })
})

describe('counting', () => {
  it.each([
    ['2025-09-22', 7, '2025-09-30'],
    ['2025-09-22', 20, '2025-10-24'],
    ['2025-09-30', 7, '2025-10-16'],
    ['2025-01-24', 1, '2025-01-26'],
    ['2025-01-24', 20, '2025-02-27'],
    ['2026-02-14', 7, '2026-03-03'],
    ['2026-02-12', 20, '2026-03-18'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-12-10', 20, '2027-01-08'],
    ['2025-10-04', 1, '2025-10-09'],
    ['2024-02-09', 1, '2024-02-18'],
    ['2024-12-31', 1, '2025-01-02'],
  ])('%s and %i workdays is %s', (from, count, to) => {
    expect(addWorkdays(plainDate(from), count)).toBe(to)
    expect(workdaysBetween(plainDate(from), plainDate(to))).toBe(count)
  })
  it.each([
    ['2026-08-04', 60, '2026-10-08'],
    ['2026-09-20', 15, '2026-10-08'],
    ['2026-09-04', 60, '2026-11-03'],
    ['2025-12-30', 60, '2026-02-28'],
    ['2026-01-05', 5, '2026-01-12'],
  ])('%s and %i calendar days, rolled, is %s', (from, count, to) => expect(addDaysRolled(plainDate(from), count)).toBe(to))
  it.each([
    ['2026-08-04', 6, '2027-02-04'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-04-01', 6, '2025-10-09'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('%s and %i months, rolled, is %s', (from, count, to) => expect(addMonthsRolled(plainDate(from), count)).toBe(to))
  it('zero workdays is the day itself, and nothing lies between a day and itself', () => {
    expect(addWorkdays(plainDate('2026-10-03'), 0)).toBe('2026-10-03')
    expect(workdaysBetween(plainDate('2026-10-03'), plainDate('2026-10-03'))).toBe(0)
    expect(workdaysBetween(plainDate('2026-10-09'), plainDate('2026-10-03'))).toBe(0)
  })
})

describe('years without a notice', () => {
  it.each(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])('2027-%s is off all the same', (short) => {
    expect(isWorkday(plainDate(`2027-${short}`))).toBe(false)
    expect(isProvisional(plainDate(`2027-${short}`))).toBe(true)
  })
  it.each([
    ['2027-02-08', true],
    ['2027-10-04', true],
    ['2027-10-09', false],
    ['2018-05-01', false],
    ['2018-05-02', true],
    ['2028-05-02', false],
  ])('%s works: %s', (on, works) => expect(isWorkday(plainDate(on))).toBe(works))
  it('a notice that arrives later changes the dates and ends the doubt', () => {
    const notice = {
      year: 2027,
      source: '演示通知',
      verification: 'seen' as const,
      holidays: [
        { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
        { name: '春节', from: '2027-02-05', to: '2027-02-11', makeUp: ['2027-01-30', '2027-02-20'] },
        { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
        { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
      ],
    }
    expect(readNotice(notice).ok).toBe(true)
    const calendar = withNotice(nationalCalendar, notice)
    expect(isWorkday(plainDate('2027-02-08'), calendar)).toBe(false)
    expect(isWorkday(plainDate('2027-01-30'), calendar)).toBe(true)
    expect(isProvisional(plainDate('2027-02-08'), calendar)).toBe(false)
    expect(isWorkday(plainDate('2027-02-08'))).toBe(true)
    expect(calendar.lastLoadedYear).toBe(2027)
  })
  it.each([
    [{ name: '春节', from: '2027-02-11', to: '2027-02-05' }, '起止日期'],
    [{ name: '春节', from: '2027-02-30', to: '2027-03-05' }, '起止日期'],
    [{ name: '春节', from: '2027-02-05', to: '2027-02-11', makeUp: ['2027-02-19'] }, '不是周六、周日'],
    [{ name: '春节', from: '2026-02-05', to: '2026-02-11' }, '不在2027年'],
  ])('a wrong notice is refused: %o', (holiday, words) => {
    const read = readNotice({ year: 2027, source: '演示', verification: 'seen', holidays: [holiday] })
    expect(read.ok ? '' : read.error).toContain(words)
  })
  it('a notice that forgets a fixed holiday is refused', () => {
    const read = readNotice({
      year: 2027,
      source: '演示',
      verification: 'seen',
      holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-01' }],
    })
    expect(read.ok ? '' : read.error).toContain('劳动节')
  })
  it('a region has its own days', () => {
    const tibet = withRegionalDays(nationalCalendar, [
      { on: '2026-02-18', off: true, name: '藏历新年' },
      { on: '2026-03-07', off: false, name: '调休' },
    ])
    expect(isWorkday(plainDate('2026-03-07'), tibet)).toBe(true)
    expect(isWorkday(plainDate('2026-03-07'))).toBe(false)
  })
  it('a calendar without any notice is plain weekdays', () => {
    const bare = createCalendar([])
    expect(isWorkday(plainDate('2026-02-16'), bare)).toBe(true)
    expect(isProvisional(plainDate('2026-02-16'), bare)).toBe(true)
  })
})
