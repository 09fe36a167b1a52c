/** Quiet hours, one message a day, back-off, reminders and words as tables. */
import { describe, expect, test } from 'vitest'
import { type Instant, instantAt, type PlainDate, plainDate } from '#kernel'
import { addWorkdays, nationalCalendar } from '#law'
import { requestHappenings } from '#requests'
import { findPersonalData } from '#testing'
import { docketByStage, stateOf } from '../../../testing/dockets.ts'
import { applicantRules } from './applicant-rules.ts'
import { isGivenUp, nextTry, waitAfter } from './back-off.ts'
import { officialRules } from './official-rules.ts'
import { afterQuiet, isQuiet, nextMessageAt, usualQuiet } from './quiet-hours.ts'
import { remindersOf } from './reminders.ts'
import { applicantMail, applicantShortMessage, digestMail, noticeMail } from './words.ts'

const day = plainDate('2026-11-25')
const at = (time: string, on: string = day): Instant => instantAt(plainDate(on), time)

describe('quiet hours', () => {
  test.each([
    ['20:59', false],
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
    ['12:00', false],
  ])('%s at night: %s', (time, quiet) => expect(isQuiet(time, usualQuiet)).toBe(quiet))
  test.each([
    ['12:30', { from: '12:00', to: '14:00' }, true],
    ['14:00', { from: '12:00', to: '14:00' }, false],
    ['03:00', { from: '08:00', to: '08:00' }, false],
  ])('%s in %o: %s', (time, quiet, expected) => expect(isQuiet(time, quiet)).toBe(expected))
  test.each([
    ['10:00', at('10:00')],
    ['21:30', at('08:00', '2026-11-26')],
    ['06:00', at('08:00')],
  ])('at %s it goes %s', (time, when) => expect(afterQuiet(at(time), usualQuiet)).toBe(when))
})

describe('one message a case a day', () => {
  test.each([
    ['the first of the day goes now', '10:00', { urgent: false, wentToday: false }, at('10:00')],
    ['the second waits for tomorrow', '10:00', { urgent: false, wentToday: true }, at('08:00', '2026-11-26')],
    ['an urgent one goes now, also the second', '10:00', { urgent: true, wentToday: true }, at('10:00')],
    ['and at night', '23:00', { urgent: true, wentToday: false }, at('23:00')],
    ['at night the first waits for the morning', '23:00', { urgent: false, wentToday: false }, at('08:00', '2026-11-26')],
  ])('%s', (_what, time, how, when) => expect(nextMessageAt(at(time), how, usualQuiet)).toBe(when))
  test('without quiet hours the second still waits for the morning', () =>
    expect(nextMessageAt(at('10:00'), { urgent: false, wentToday: true }, { from: '00:00', to: '00:00' })).toBe(at('08:00', '2026-11-26')))
})

describe('back-off', () => {
  test('doubles from a minute to an hour', () =>
    expect([1, 2, 3, 7, 8, 100].map((tries) => waitAfter(tries) / 60_000)).toEqual([1, 2, 4, 60, 60, 60]))
  test('next try', () => expect(nextTry(at('10:00'), 3)).toBe(at('10:04')))
  test('three days of patience with a recipient', () => {
    expect(isGivenUp(at('10:00', '2026-11-22'), at('09:59'))).toBe(false)
    expect(isGivenUp(at('10:00', '2026-11-22'), at('10:00'))).toBe(true)
  })
})

describe('reminders', () => {
  const of = (dueIn: number) =>
    remindersOf({ dueOn: dayIn(dueIn), internalDueOn: null, waitingUntil: null }, day, nationalCalendar).map(({ rule, urgent }) => [
      rule,
      urgent,
    ])
  const dayIn = (workdays: number): PlainDate => addWorkdays(day, workdays, nationalCalendar)
  test.each([
    [4, []],
    [3, [['due.soon', false]]],
    [2, [['due.soon', false]]],
    [1, [['due.tomorrow', false]]],
    [0, [['due.today', true]]],
    [-1, [['due.over', true]]],
  ])('%i workdays before', (dueIn, expected) => expect(of(dueIn)).toEqual(expected))
  test('a threshold is one key however often it is looked at; overdue once a week', () => {
    const keys = Array.from({ length: 16 }, (_, passed) =>
      remindersOf({ dueOn: day, internalDueOn: null, waitingUntil: null }, dayIn(passed), nationalCalendar).map(({ key }) => key),
    ).flat()
    expect(new Set(keys).size).toBe(4)
  })
  test('internal day and waiting day', () => {
    const rules = (days: object) =>
      remindersOf({ dueOn: null, internalDueOn: null, waitingUntil: null, ...days }, day, nationalCalendar).map(({ rule }) => rule)
    expect(rules({ internalDueOn: dayIn(1) })).toEqual(['internal.soon'])
    expect(rules({ internalDueOn: dayIn(-1) })).toEqual(['internal.over'])
    expect(rules({ internalDueOn: dayIn(0), dueOn: dayIn(0) })).toEqual(['due.today'])
    expect(rules({ waitingUntil: day })).toEqual([])
    expect(rules({ waitingUntil: dayIn(-1) })).toEqual(['waiting.over'])
    expect(rules({ waitingUntil: day, stage: 'awaiting_payment' })).toEqual([])
    expect(rules({ waitingUntil: dayIn(-1), stage: 'awaiting_payment' })).toEqual(['fee.lapsed'])
    expect(rules({ waitingUntil: dayIn(-1), stage: 'awaiting_correction' })).toEqual(['correction.lapsed'])
  })
  test('head and supervisors hear of it when it is late, the supervisors in the first week only', () => {
    const to = (dueIn: number) =>
      remindersOf({ dueOn: dayIn(dueIn), internalDueOn: null, waitingUntil: null }, day, nationalCalendar).flatMap((each) => each.to)
    expect(to(0)).toEqual(['owner'])
    expect(to(-1)).toEqual(['owner', 'head', 'supervisors'])
    expect(to(-6)).toEqual(['owner', 'head'])
  })
})

describe('words', () => {
  const about = {
    organ: '明川县自然资源局',
    trackingNumber: '20261125-10001-7',
    phone: '0731-88000001',
    progressUrl: 'https://x.cn/progress',
  }
  const lines = Object.values(docketByStage).flatMap((facts) =>
    applicantRules.flatMap(({ line }) => line({ state: stateOf(facts), detail: {} }) ?? []),
  )
  test('applicants: nothing personal, no subject of a case, no link but to the page where one types', () => {
    const mail = applicantMail(about, lines)
    const all = `${mail.title}\n${mail.body}\n${lines.map((line) => applicantShortMessage(about, [line])).join('\n')}`
    expect(lines.length).toBeGreaterThan(50)
    expect(findPersonalData(all)).toBe(null)
    expect(all).not.toContain('补偿')
    expect([...new Set(all.match(/https?:\S+/g))]).toEqual(['https://x.cn/progress'])
    expect(mail.title).not.toMatch(/[\r\n]/)
  })
  test('a short message stays short, and its last word is the newest', () => {
    const text = applicantShortMessage(about, [...lines, '答复好了，上网就能打开。'])
    expect(text.length).toBeLessThanOrEqual(240)
    expect(text).toContain('答复好了，上网就能打开。')
  })
  test('officials: number and what to do, the subject of the case stays at the desk', () => {
    const mail = noticeMail({ number: '明自资申〔2026〕30号', title: '等您签发', text: '最晚12月23日答复。' }, 'https://x.cn/desk/')
    expect(mail.title).toBe('【阳光公开】等您签发：明自资申〔2026〕30号')
    expect(mail.body).toContain('https://x.cn/desk/')
  })
  test('digest: what is late first; nothing to say, no mail', () => {
    expect(digestMail(day, { over: 0, today: 0, soon: 0 }, [], 'u')).toBe(null)
    const mail = digestMail(day, { over: 2, today: 1, soon: 0 }, [{ number: '1号', title: '交给您办', text: '' }], 'u')
    expect(mail?.title).toBe('【阳光公开】11月25日：2件已超期')
    expect(mail?.body).toContain('2件已超期，1件今天到期')
    expect(mail?.body).toContain('交给您办：1号')
  })
})

describe('the tables', () => {
  test('a rule has one key', () => {
    const keys = officialRules.map(({ on, title }) => `${on}:${title}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(applicantRules.map(({ on }) => on)).size).toBe(applicantRules.length)
  })
  test('what is listened to is said by somebody', () => {
    const heard = [...officialRules, ...applicantRules].map(({ on }) => on).filter((on) => on.startsWith('requests.'))
    expect(heard.filter((on) => !requestHappenings.some((happening) => happening === on))).toEqual([])
  })
  test('every title and text is Chinese and fits', () => {
    for (const { title, text } of officialRules) {
      expect(title).toMatch(/^[\u4e00-\u9fffＢB、，]+$/)
      for (const facts of Object.values(docketByStage)) {
        const said = text?.({ state: stateOf(facts), detail: {} }) ?? ''
        expect(said.length).toBeLessThan(120)
        expect(said).not.toMatch(/undefined|null|^。$|。。/)
      }
    }
  })
})
