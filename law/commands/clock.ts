/** `sunlit clock FILE.json [--check]`: reads deadline examples (format: deadlines §6) and gives each one's dates. */
import type { Calendar } from '../calendar.ts'
import { type ClockReading, readClocks } from '../clocks.ts'
import type { LawSettings } from '../settings.ts'
import { docketOfEvents } from './clock-events.ts'
import { differencesOf } from './compare.ts'
import { type CommandOptions, type CommandOutcome, unreadable } from './outcome.ts'
import { type Fields, fieldsOf, listOf, nameOf, parseJson, refuseRepeatedIds, ShapeFault } from './shape.ts'

export interface ClockCommandOptions extends CommandOptions {
  readonly calendar?: Calendar
  readonly settings?: LawSettings
}

/** The whole command, from the text of the file to the text of the answer. */
export const clockCommand = (text: string, options: ClockCommandOptions = {}): CommandOutcome => {
  try {
    const parsed = parseJson(text)
    const examples = Array.isArray(parsed) ? parsed : [fieldsOf(parsed, '文件')]
    refuseRepeatedIds(examples)
    const results = examples.map((example, index) => answerOf(example, index, options))
    if (!options.check) {
      const answers = results.map(({ id, result }) => ({ id, result }))
      return { stdout: `${JSON.stringify(answers, null, 1)}\n`, stderr: '', exitCode: 0 }
    }
    const differences = results.flatMap(({ name, expected, result }) => differencesOf(name, expected, result))
    const summary =
      differences.length === 0 ? `${results.length} 个例子全部一致` : `${results.length} 个例子中有 ${differences.length} 处不一致`
    return { stdout: `${[...differences, summary].join('\n')}\n`, stderr: '', exitCode: differences.length === 0 ? 0 : 1 }
  } catch (fault) {
    if (fault instanceof ShapeFault) return unreadable(fault.message)
    throw fault
  }
}

const answerOf = (value: unknown, index: number, options: ClockCommandOptions) => {
  const name = nameOf(value, index)
  const example = fieldsOf(value, name)
  const expected: Fields = example.expected === undefined || example.expected === null ? {} : fieldsOf(example.expected, `${name} expected`)
  const { facts, asOf } = docketOfEvents(listOf(example.events, `${name} events`), name)
  const reading = readClocks(facts, {
    ...(asOf ? { asOf } : {}),
    ...(options.calendar ? { calendar: options.calendar } : {}),
    ...(options.settings ? { settings: options.settings } : {}),
  })
  const keys = keysOf(reading)
  const result: Record<string, unknown> = {}
  for (const [key, found] of Object.entries(keys)) if (found !== undefined) result[key] = found
  for (const key of Object.keys(expected)) if (!(key in result)) result[key] = nothingLike(expected[key])
  return { id: typeof example.id === 'string' || typeof example.id === 'number' ? example.id : name, name, expected, result }
}

/** What a key that does not apply looks like: an empty list or map where one is expected, else null. */
const nothingLike = (expected: unknown): unknown =>
  Array.isArray(expected) ? [] : typeof expected === 'object' && expected !== null ? {} : null

/** The keys of `expected` that apply to this docket; undefined: does not apply. */
const keysOf = (reading: ClockReading): Readonly<Record<string, unknown>> => {
  const submitted = reading.status !== null
  const ifAny = (map: Readonly<Record<string, unknown>>) => (Object.keys(map).length > 0 ? map : undefined)
  const has = <Value>(value: Value | null): Value | undefined => value ?? undefined
  const consulted = reading.consultations.length > 0
  return {
    receiptDate: submitted ? reading.receiptDate : undefined,
    correctionNoticeDue: submitted ? reading.correctionNoticeDue : undefined,
    correctionNoticeOnTime: has(reading.correctionNoticeOnTime),
    correctionDue: reading.correctionNoticeOnTime === null ? undefined : reading.correctionDue,
    correctionOnTime: has(reading.correctionOnTime),
    clockRestartedFrom: has(reading.clockRestartedFrom),
    thirdPartyDue: ifAny({ ...unknownDues(reading, true), ...reading.thirdPartyDue }),
    organDue: ifAny({ ...unknownDues(reading, false), ...reading.organDue }),
    opinionOnTime: consulted ? reading.opinionOnTime : undefined,
    deemedConsent: consulted ? reading.deemedConsent : undefined,
    extensions:
      reading.extensions.length === 0
        ? undefined
        : reading.extensions.map(({ valid, reason, replyDueBefore }) => ({ valid, ...(reason ? { reason } : {}), replyDueBefore })),
    feeNoticeOnTime: has(reading.feeNoticeOnTime),
    feePayDue: reading.feeNoticeOnTime === null ? undefined : reading.feePayDue,
    feePaidOnTime: has(reading.feePaidOnTime),
    statutoryReplyDueBeforeDelay: has(reading.statutoryReplyDueBeforeDelay),
    replyDue: submitted ? reading.replyDue : undefined,
    replyOnTime: has(reading.replyOnTime),
    status: submitted ? statusKey(reading) : undefined,
    withdrawnReason: has(reading.withdrawnReason),
    remainingWorkdays: has(reading.remainingWorkdays),
    overdueWorkdays: has(reading.overdueWorkdays),
    reconsiderationDue: has(reading.reconsiderationDue),
    litigationDue: reading.deliveredOn === null ? undefined : reading.litigationDue,
    litigationAfterReconsiderationDue: has(reading.litigationAfterReconsiderationDue),
    proactivePublicationDue: has(reading.proactivePublicationDue),
    calendarProvisional: reading.calendarProvisional,
  }
}

/** A letter without a known delivery has no last day yet: null. */
const unknownDues = (reading: ClockReading, ofThirdParties: boolean): Readonly<Record<string, null>> =>
  Object.fromEntries(
    reading.consultations
      .filter(({ kind, dueOn }) => (kind === 'third_party') === ofThirdParties && dueOn === null)
      .map(({ party }) => [party, null]),
  )

/** The format knows no status for a request whose receipt is not yet confirmed: null. */
const statusKey = ({ status }: ClockReading) => (status === 'awaiting_confirmation' ? null : status)
