/** The oracle of the tests: the same law by another algorithm. Walks day by day with a counter, on day lists typed a second time from the notices. */
import { type PlainDate, plainDate } from '#kernel'

// Days off and make-up workdays, typed a second time, day by day, MMDD (a leading year digit group marks the neighbour year).
const off: Readonly<Record<number, string>> = {
  2018: '1230 1231',
  2019: '0101 0204 0205 0206 0207 0208 0209 0210 0405 0406 0407 0501 0502 0503 0504 0607 0608 0609 0913 0914 0915 1001 1002 1003 1004 1005 1006 1007',
  2020: '0101 0124 0125 0126 0127 0128 0129 0130 0131 0201 0202 0404 0405 0406 0501 0502 0503 0504 0505 0625 0626 0627 1001 1002 1003 1004 1005 1006 1007 1008',
  2021: '0101 0102 0103 0211 0212 0213 0214 0215 0216 0217 0403 0404 0405 0501 0502 0503 0504 0505 0612 0613 0614 0919 0920 0921 1001 1002 1003 1004 1005 1006 1007',
  2022: '0101 0102 0103 0131 0201 0202 0203 0204 0205 0206 0403 0404 0405 0430 0501 0502 0503 0504 0603 0604 0605 0910 0911 0912 1001 1002 1003 1004 1005 1006 1007 1231',
  2023: '0101 0102 0121 0122 0123 0124 0125 0126 0127 0405 0429 0430 0501 0502 0503 0622 0623 0624 0929 0930 1001 1002 1003 1004 1005 1006',
  2024: '0101 0210 0211 0212 0213 0214 0215 0216 0217 0404 0405 0406 0501 0502 0503 0504 0505 0610 0915 0916 0917 1001 1002 1003 1004 1005 1006 1007',
  2025: '0101 0128 0129 0130 0131 0201 0202 0203 0204 0404 0405 0406 0501 0502 0503 0504 0505 0531 0601 0602 1001 1002 1003 1004 1005 1006 1007 1008',
  2026: '0101 0102 0103 0215 0216 0217 0218 0219 0220 0221 0222 0223 0404 0405 0406 0501 0502 0503 0504 0505 0619 0620 0621 0925 0926 0927 1001 1002 1003 1004 1005 1006 1007',
}
const on: Readonly<Record<number, string>> = {
  2018: '1229',
  2019: '0202 0203 0428 0505 0929 1012',
  2020: '0119 0426 0509 0628 0927 1010',
  2021: '0207 0220 0425 0508 0918 0926 1009',
  2022: '0129 0130 0402 0424 0507 1008 1009',
  2023: '0128 0129 0423 0506 0625 1007 1008',
  2024: '0204 0218 0407 0428 0511 0914 0929 1012',
  2025: '0126 0208 0427 0928 1011',
  2026: '0104 0214 0228 0509 0920 1010',
}
const fixed = ['0101', '0501', '0502', '1001', '1002', '1003']

/** All days from 2018-12-01 on (a Saturday), by counting up. */
const days: string[] = []
const works: boolean[] = []
{
  let [year, month, day, weekday] = [2018, 12, 1, 6]
  while (year < 2036) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
    const short = String(month).padStart(2, '0') + String(day).padStart(2, '0')
    days.push(`${year}-${short.slice(0, 2)}-${short.slice(2)}`)
    const isOff = year > 2026 ? fixed.includes(short) : (off[year] ?? '').split(' ').includes(short)
    const isOn = (on[year] ?? '').split(' ').includes(short)
    works.push(isOn || (weekday <= 5 && !isOff))
    weekday = weekday === 7 ? 1 : weekday + 1
    if (day < length) day += 1
    else [day, month, year] = month < 12 ? [1, month + 1, year] : [1, 1, year + 1]
  }
}
/** The day with that index. */
export const at = (index: number): PlainDate => plainDate(days[index] ?? '')
const nth = (from: number, count: number): number => {
  let index = from
  for (let left = count; left > 0; ) if (works[++index]) left -= 1
  return index
}

export type Event =
  | { kind: 'letter'; on: number; party: string; organ: boolean; delivered: number | null }
  | { kind: 'opinion'; on: number; party: string; organ: boolean }
  | { kind: 'extension'; on: number; workdays: number; role: string }
  | { kind: 'notice'; on: number; delivered: number; period: number }
  | { kind: 'corrected'; on: number; justified: boolean }
  | { kind: 'fee'; on: number; delivered: number }
  | { kind: 'paid'; on: number }
  | { kind: 'reply'; on: number }

export interface Case {
  readonly receipt: number
  readonly events: readonly Event[]
  readonly asOf: number
}

/** mulberry32: the same seed gives the same cases. */
export const randomFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** A docket of up to seven events and perhaps a reply. */
export const randomCase = (random: (below: number) => number): Case => {
  const receipt = 31 + random(4380)
  const events: Event[] = []
  let day = receipt
  const steps = random(7)
  const parties = ['A', 'B']
  for (let step = 0; step < steps; step += 1) {
    day += random(9)
    const party = parties[random(2)] ?? 'A'
    const organ = random(3) === 0
    switch (random(10)) {
      case 0:
      case 1:
      case 2:
        events.push({ kind: 'letter', on: day, party, organ, delivered: random(8) === 0 ? null : day + random(4) })
        break
      case 3:
      case 4:
        events.push({ kind: 'opinion', on: day, party, organ })
        break
      case 5:
        events.push({ kind: 'extension', on: day, workdays: random(25) - 1, role: random(6) === 0 ? 'case_handler' : 'foi_office_head' })
        break
      case 6:
        events.push({ kind: 'notice', on: day, delivered: day + random(4), period: 5 + random(10) })
        break
      case 7:
        events.push({ kind: 'corrected', on: day, justified: random(3) === 0 })
        break
      case 8:
        events.push({ kind: 'fee', on: day, delivered: day + random(4) })
        break
      default:
        events.push({ kind: 'paid', on: day })
    }
  }
  if (random(4) === 0) events.push({ kind: 'reply', on: day + random(12) })
  return { receipt, events, asOf: day + random(45) }
}

export interface Answer {
  readonly status: string
  readonly due: string | null
  readonly remaining: number | null
  readonly overdue: number | null
  readonly extensions: string
  readonly restarted: string | null
}

interface Letter {
  readonly sent: number
  readonly due: number | null
  readonly key: string
  counts: boolean
  answered: number | null
}

/** Walks from the day of receipt; `used` counts the workdays of the period that are gone. */
export const walk = ({ receipt, events, asOf }: Case): Answer => {
  let [used, allowance, extended, rounds] = [0, 20, false, 0]
  let dueDay: number | null = null
  let [awaiting, awaitingUntil]: ['correction' | 'payment' | null, number] = [null, 0]
  let [ended, replied]: [string | null, 'replied_on_time' | 'replied_late' | null] = [null, null]
  let pendingPayment: number | null = null
  let restarted: number | null = null
  const letters: Letter[] = []
  const extensions: string[] = []
  const isOpen = (letter: Letter, day: number) => letter.counts && letter.answered === null && (letter.due === null || day <= letter.due)
  const anyOpen = (day: number) => letters.some((letter) => isOpen(letter, day))
  const waits = () => awaiting === 'correction' || pendingPayment !== null
  const late = (day: number) => !waits() && !anyOpen(day) && dueDay !== null && dueDay < day
  const restart = (day: number) => {
    ;[used, allowance, extended, dueDay, restarted] = [0, 20, false, null, day]
    for (const letter of letters) letter.counts &&= letter.sent >= day
  }
  const count = (day: number) => {
    if (day <= receipt || ended || waits() || !works[day]) return
    const paused = letters.some(
      (letter) =>
        letter.counts &&
        letter.sent < day &&
        (letter.answered === null || letter.answered >= day) &&
        (letter.due === null || day <= letter.due),
    )
    if (paused) return
    used += 1
    if (used === allowance) dueDay = day
  }
  for (let day = receipt; day <= asOf; day += 1) {
    count(day)
    for (const event of events) {
      if (event.on !== day) continue
      const over = ended !== null || replied !== null
      switch (event.kind) {
        case 'letter':
          letters.push({
            sent: day,
            due: event.delivered === null ? null : nth(event.delivered, 15),
            key: `${event.organ}${event.party}`,
            counts: !over && !late(day),
            answered: null,
          })
          break
        case 'opinion':
          for (const letter of letters) if (letter.key === `${event.organ}${event.party}`) letter.answered = letter.answered ?? day
          break
        case 'extension': {
          const fault =
            event.workdays <= 0
              ? 'not_positive'
              : event.workdays > 20
                ? 'over_cap'
                : event.role !== 'foi_office_head'
                  ? 'wrong_approver'
                  : extended
                    ? 'already_extended'
                    : over || late(day)
                      ? 'late_notice'
                      : 'valid'
          extensions.push(fault)
          if (fault !== 'valid') break
          extended = true
          allowance += event.workdays
          if (dueDay !== null) dueDay = null
          break
        }
        case 'notice':
          if (over || rounds > 0) break
          rounds = 1
          awaiting = 'correction'
          awaitingUntil = nth(event.delivered, event.period)
          break
        case 'corrected':
          if (over || awaiting !== 'correction') break
          awaiting = null
          if (day > awaitingUntil && !event.justified) ended = 'deemed_withdrawn'
          else restart(day)
          break
        case 'fee':
          if (over || pendingPayment !== null || late(day)) break
          pendingPayment = nth(event.delivered, 20)
          break
        case 'paid':
          if (over || pendingPayment === null) break
          if (day > pendingPayment) ended = 'deemed_withdrawn'
          else restart(day)
          pendingPayment = null
          break
        case 'reply':
          if (over) break
          replied = late(day) ? 'replied_late' : 'replied_on_time'
          break
      }
    }
  }
  const status =
    ended ??
    replied ??
    (awaiting === 'correction' && asOf > awaitingUntil
      ? 'deemed_withdrawn'
      : pendingPayment !== null && asOf > pendingPayment
        ? 'deemed_withdrawn'
        : awaiting === 'correction'
          ? 'awaiting_correction'
          : pendingPayment !== null
            ? 'awaiting_payment'
            : anyOpen(asOf)
              ? 'suspended'
              : null)
  const none = { extensions: extensions.join(), restarted: restarted === null ? null : at(restarted) }
  if (status === 'deemed_withdrawn' || waits() || anyOpen(asOf))
    return { status: status ?? '', due: null, remaining: null, overdue: null, ...none }
  let remaining = 0
  for (let day = asOf + 1; dueDay === null; day += 1) {
    const before = used
    count(day)
    remaining += used - before
  }
  const due = dueDay
  let overdue = 0
  for (let day = due + 1; day <= asOf; day += 1) if (works[day]) overdue += 1
  if (status !== null) return { status, due: at(due), remaining: null, overdue: null, ...none }
  return { status: asOf > due ? 'overdue' : 'running', due: at(due), remaining, overdue, ...none }
}
