/** A row of the old register becomes a record, or says what is wrong with it and how to mend that (条例 第二十八至四十条; 2007年条例第二十四条). Pure. */
import { addMonths, inChinese, type PlainDate, plainDate, yearOf } from '#kernel'
import {
  type ApplicantClass,
  type Calendar,
  type DecisionCode,
  type IntakeChannel,
  type LawOfDay,
  lawOfDay,
  replyDueThen,
  type SubReasonCode,
} from '#law'
import { readDay } from './days.ts'
import { readDecision } from './decisions.ts'
import type { FieldKey } from './fields.contract.ts'
import { bare, isNothing, plain } from './plain.ts'
import { isBad, type Problem, type ProblemCode } from './problems.contract.ts'
import { kindByName, readApplicantKind, readChannel, readClosed } from './words.ts'

/** What the office said about its sheet where the sheet itself says nothing. */
export interface RowReading {
  readonly cell: (field: FieldKey) => string
  /** The year of the sheet. */
  readonly year: number | null
  readonly decisions: Readonly<Record<string, DecisionCode>>
  readonly channels: Readonly<Record<string, IntakeChannel>>
  readonly channelWhenMissing: IntakeChannel | null
  readonly kindWhenMissing: ApplicantClass | null
  readonly today: PlainDate
  readonly calendar: Calendar
}

export interface OldRecord {
  readonly oldNumber: string
  readonly receivedOn: PlainDate
  readonly law: LawOfDay
  readonly channel: IntakeChannel
  readonly applicant: {
    readonly kind: ApplicantClass
    readonly name: string
    readonly idNumber: string
    readonly phone: string
    readonly address: string
  }
  readonly subject: string
  readonly description: string
  readonly dueOn: PlainDate | null
  readonly ended: {
    readonly decision: DecisionCode
    readonly subReason: SubReasonCode | null
    readonly decidedOn: PlainDate | null
    readonly repliedOn: PlainDate | null
    readonly closedOn: PlainDate
    readonly documentNumber: string | null
  } | null
}

export interface RowRead {
  /** Null with a bad problem. */
  readonly record: OldRecord | null
  /** Even of a bad row, so that doubles are seen. */
  readonly oldNumber: string | null
  readonly problems: readonly Problem[]
}

const earliest = plainDate('1990-01-01')
/** Older than this and without any answer: nobody may say by a guess that it is still open. */
const openAtMostMonths = 6

export const readRow = (reading: RowReading): RowRead => {
  const problems: Problem[] = []
  const say = (code: ProblemCode, field: FieldKey, of?: string) =>
    void problems.push(of === undefined ? { code, field } : { code, field, of })
  const { cell, today } = reading
  const receivedOn = dayIn(reading, 'receivedOn', numberYear(cell('number')) ?? reading.year, say)
  if (receivedOn === null && !problems.some(({ field }) => field === 'receivedOn')) say('day_missing', 'receivedOn')
  const oldNumber = numberOf(cell('number'), receivedOn, say)
  const channel = channelOf(reading, say)
  const applicant = applicantOf(reading, say)
  const description = plainText(cell('subject'))
  if (isNothing(description)) say('subject_missing', 'subject')
  if (description.length > 5000) say('text_cut', 'subject')
  const law = receivedOn ? lawOfDay(receivedOn) : 'regulation2019'
  if (receivedOn && law === 'none') say('before_law', 'receivedOn')
  if (receivedOn && law === 'regulation2007') say('old_law', 'receivedOn')
  const ending = endingOf(reading, receivedOn, say)
  const written = dayIn(reading, 'dueOn', receivedOn ? yearOf(receivedOn) : reading.year, say, { after: receivedOn, toCome: true })
  const counted = receivedOn ? replyDueThen(receivedOn, reading.calendar) : null
  if (written === null && receivedOn && law !== 'none' && !problems.some(({ field }) => field === 'dueOn'))
    say(counted === null ? 'due_unknown' : 'due_by_law', 'dueOn')
  if (ending === 'open') {
    say('open_case', 'closed')
    if (written !== null && counted !== null && written !== counted) say('due_differs', 'dueOn', `按条例 ${inChinese(counted)}`)
  }
  if (receivedOn === null || oldNumber === null || channel === null || applicant === null || ending === null || problems.some(isBad))
    return { record: null, oldNumber, problems }
  const record: OldRecord = {
    oldNumber,
    receivedOn,
    law,
    channel,
    applicant,
    subject: shortened(description.split('\n').join(' '), 60),
    description: description.slice(0, 5000),
    dueOn: ending === 'open' ? counted : (written ?? counted),
    ended: ending === 'open' ? null : ending,
  }
  return { record, oldNumber, problems: receivedOn > today ? [...problems, { code: 'day_to_come', field: 'receivedOn' }] : problems }
}

type Say = (code: ProblemCode, field: FieldKey, of?: string) => void

const plainText = (text: string): string =>
  text
    .split(/\r?\n/)
    .map(plain)
    .filter((line) => line !== '')
    .join('\n')

const shortened = (text: string, length: number): string => {
  const signs = [...text]
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`
}

/** 〔2019〕12号, 2019-012: the year that a number tells. */
const numberYear = (text: string): number | null => {
  const found = /(?<!\d)((?:19|20)\d\d)(?=\D|\d{2,6}$|$)/.exec(plain(text))
  return found ? Number(found[1]) : null
}

/** A bare serial begins anew each year: the year goes in front, or the second year's 12 would be taken for the first's. */
const numberOf = (text: string, receivedOn: PlainDate | null, say: Say): string | null => {
  const number = plain(text)
  if (isNothing(number)) {
    say('number_missing', 'number')
    return null
  }
  if (number.length > 70) {
    say('number_long', 'number')
    return null
  }
  if (!/^(?:no\.?)?\d{1,6}(?:\.0+)?$/i.test(number)) return number
  return receivedOn ? `${yearOf(receivedOn)}-${Number(number.replace(/^no\.?/i, ''))}` : null
}

/** Reads the day of a column; a fault in an optional column is a fault all the same: a wrong day is worse than none. */
const dayIn = (
  { cell, today }: RowReading,
  field: FieldKey,
  year: number | null,
  say: Say,
  more: { readonly after?: PlainDate | null; readonly toCome?: boolean } = {},
): PlainDate | null => {
  const read = readDay(cell(field), year)
  if (read.kind === 'empty') return null
  if (read.kind === 'fault') {
    say(read.fault, field)
    return null
  }
  let { day } = read
  // 12月28日 received, 1月15日 replied: the next year
  if (read.yearAdded && more.after && day < more.after) day = nextYear(day)
  if (day < earliest) say('day_too_early', field)
  else if (day > today && !more.toCome) say('day_to_come', field)
  else return day
  return null
}

const nextYear = (day: PlainDate): PlainDate => {
  const next = `${yearOf(day) + 1}${day.slice(4)}`
  return plainDate(next.endsWith('-02-29') ? `${yearOf(day) + 1}-02-28` : next)
}

const channelOf = ({ cell, channels, channelWhenMissing }: RowReading, say: Say): IntakeChannel | null => {
  const text = cell('channel')
  if (isNothing(text)) {
    if (channelWhenMissing === null) say('channel_missing', 'channel')
    return channelWhenMissing
  }
  const channel = channels[bare(text)] ?? readChannel(text)
  if (channel === null) say('channel_unknown', 'channel')
  return channel
}

const applicantOf = ({ cell, kindWhenMissing }: RowReading, say: Say): OldRecord['applicant'] | null => {
  const name = isNothing(cell('applicantName')) ? '' : plain(cell('applicantName')).slice(0, 100)
  const written = cell('applicantKind')
  const kind = (isNothing(written) ? null : readApplicantKind(written)) ?? (name === '' ? null : kindByName(name)) ?? kindWhenMissing
  if (kind === null) {
    say('kind_unknown', 'applicantKind')
    return null
  }
  if (name === '') say('name_missing', 'applicantName')
  else if (isNothing(written) || readApplicantKind(written) === null) say('kind_by_name', 'applicantKind')
  const text = (field: FieldKey, length: number) => (isNothing(cell(field)) ? '' : plain(cell(field)).slice(0, length))
  return {
    kind,
    name: name === '' ? '未记载' : name,
    idNumber: text('applicantId', 40).toUpperCase(),
    phone: text('phone', 60),
    address: text('address', 200),
  }
}

/** How it ended; 'open' while the register says so; null with a problem. */
const endingOf = (reading: RowReading, receivedOn: PlainDate | null, say: Say): NonNullable<OldRecord['ended']> | 'open' | null => {
  const { cell, decisions, today } = reading
  const year = receivedOn ? yearOf(receivedOn) : reading.year
  const after = { after: receivedOn }
  const repliedOn = dayIn(reading, 'repliedOn', year, say, after)
  const decidedOn = dayIn(reading, 'decidedOn', year, say, after)
  const written = dayIn(reading, 'closedOn', year, say, after)
  const closed = isNothing(cell('closed')) ? null : readClosed(cell('closed'))
  const decision = readDecision(cell('decision'), decisions)
  const says = decision.kind === 'decision' || repliedOn !== null || decidedOn !== null || written !== null
  if (closed === false && repliedOn !== null) {
    say('open_and_replied', 'closed')
    return null
  }
  if (closed === false || (decision.kind === 'open' && closed === null)) return 'open'
  if (!says && closed === null && decision.kind === 'empty') {
    if (receivedOn !== null && receivedOn > addMonths(today, -openAtMostMonths)) return 'open'
    say('open_or_ended', 'closed')
    return null
  }
  if (decision.kind === 'unclear') say('decision_unclear', 'decision')
  if (decision.kind === 'empty' || decision.kind === 'open') say('decision_missing', 'decision')
  const closedOn = written ?? repliedOn ?? decidedOn
  if (closedOn === null) say('ended_without_day', 'repliedOn')
  if (receivedOn && repliedOn && repliedOn < receivedOn) say('replied_before_received', 'repliedOn')
  if (receivedOn && written && written < receivedOn) say('closed_before_received', 'closedOn')
  if (decidedOn && repliedOn && repliedOn < decidedOn) say('replied_before_decided', 'repliedOn')
  if (decision.kind !== 'decision' || closedOn === null) return null
  const number = plain(cell('documentNumber'))
  return {
    decision: decision.code,
    subReason: decision.subReason,
    decidedOn: decidedOn ?? repliedOn,
    repliedOn,
    closedOn,
    documentNumber: isNothing(number) ? null : number.slice(0, 80),
  }
}
