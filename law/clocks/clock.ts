/** What a statutory time limit is made of, and the lengths of all of them. */
import { type PlainDate, plainDate } from '#kernel'
import type { FactType } from '../facts.ts'
import type { SettingName } from '../settings.ts'

export type ClockUnit = 'same_day' | 'workdays' | 'calendar_days' | 'months' | 'date'

export interface StatutoryClock {
  /** The number in the table of clocks, C1–C20. */
  readonly number: string
  readonly title: string
  /** As cited, for citeInChinese. */
  readonly article: string
  readonly source: string
  readonly length: number | null
  readonly unit: ClockUnit
  /** The last day moves to the first workday after a day off. */
  readonly rolls: boolean
  readonly startedBy: readonly FactType[]
  readonly startsFrom: string
  readonly stoppedBy: readonly FactType[]
  /** Pairs of facts between which it does not count. */
  readonly suspendedBetween: readonly (readonly [FactType, FactType])[]
  readonly restartedBy: readonly FactType[]
  readonly extendable: boolean
  readonly onExpiry: string
  /** Who has to act. */
  readonly whose: 'organ' | 'applicant' | 'third_party' | 'co_producer' | 'other_organ'
  readonly settings: readonly SettingName[]
  /** The days on which this version of the rule is in force. */
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
}

/** The lengths that the fold needs, in one place with the table. */
export const limits = {
  correctionNotice: 7,
  reply: 20,
  opinion: 15,
  extension: 20,
  feePayment: 20,
  proactivePublication: 20,
  reconsiderationDays: 60,
  litigationMonths: 6,
  litigationAfterReconsiderationDays: 15,
  remedyNotToldMonths: 12,
  reconsiderationAnswer: 10,
  reconsiderationAnswerSimple: 5,
  courtDefenceDays: 15,
  newDecision: 20,
  opinionReportDays: 60,
} as const

/** The usual values, so that an entry names only what is special. */
export const plain = {
  rolls: false,
  suspendedBetween: [],
  restartedBy: [],
  extendable: false,
  settings: [],
  stoppedBy: [],
  effectiveFrom: plainDate('2019-05-15'),
  effectiveTo: null,
} as const

/** In force with other instruments than the 条例: 信息处理费办法, 行政复议法 (2023), 行政诉讼法 (2017). */
export const sinceFees = { effectiveFrom: plainDate('2021-01-01') } as const
export const sinceReconsiderationLaw = { effectiveFrom: plainDate('2024-01-01') } as const
export const sinceLitigationLaw = { effectiveFrom: plainDate('2017-07-01') } as const
