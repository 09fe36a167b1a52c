/** 亲友代办码: a paper that lets one named person act for the applicant in one case, within limits and until a day (民法典 第一百六十一至一百七十三条; beyond 9). Pure. */
import { addDays, type Instant, type PlainDate } from '#kernel'

/** Days of a slip: what the law leaves open (setting `slip`). */
export interface SlipSettings {
  readonly days: number
  readonly mostDays: number
  readonly daysAfterClose: number
  readonly linkDays: number
}

/** What a slip may allow; `follow` is in every slip. */
export const slipPowers = ['follow', 'correct', 'file'] as const
export type SlipPower = (typeof slipPowers)[number]

export const slipPowerTitles: Readonly<Record<SlipPower, string>> = {
  follow: '看办到哪一步',
  correct: '代交补正材料',
  file: '代交一件新申请',
}

/** What no slip ever allows, whatever is ticked: these stay with the applicant. */
export const slipNever = [
  '撤回申请',
  '打开、签收答复和告知书',
  '看证件号码、电话、住址和查询码',
  '评价、投诉、复议、起诉',
  '再转给别人代办',
] as const

/** 民法典第一百六十五条: what a mandate in writing must say. */
export const slipArticle = '民法典第一百六十五条'
/** 民法典第一百七十三条: when it ends. */
export const slipEndArticle = '民法典第一百七十三条'

export const slipEnds = ['counter', 'online', 'replaced', 'case_closed'] as const
export type SlipEnd = (typeof slipEnds)[number]
export const slipEndTitles: Readonly<Record<SlipEnd, string>> = {
  counter: '申请人在窗口撤销',
  online: '申请人在网上撤销',
  replaced: '申请人另开了一张，旧的作废',
  case_closed: '案件办结，自动失效',
}

export interface SlipTerm {
  /** The last day, included. */
  readonly until: PlainDate
  readonly endedAt: Instant | null
  readonly powers: readonly SlipPower[]
}

export type SlipState = 'standing' | 'expired' | 'ended'

/** How a slip stands at a moment: an end counts from its very moment, the last day counts whole. */
export const slipState = ({ until, endedAt }: Pick<SlipTerm, 'until' | 'endedAt'>, today: PlainDate, now: Instant): SlipState => {
  if (endedAt !== null && endedAt <= now) return 'ended'
  return today > until ? 'expired' : 'standing'
}

/** True when a step done at that moment counts: told late or not, it is judged by when it was done. */
export const slipAllows = (slip: SlipTerm, power: SlipPower, on: PlainDate, at: Instant): boolean =>
  slipState(slip, on, at) === 'standing' && (power === 'follow' || slip.powers.includes(power))

/** The last day of a slip of so many days: the day it is given counts as the first. */
export const slipUntil = (givenOn: PlainDate, days: number): PlainDate => addDays(givenOn, days - 1)

/** The day from which a slip of a closed case is over; null while the case runs. */
export const slipOverAfterClose = (closedOn: PlainDate | null, daysAfterClose: number): PlainDate | null =>
  closedOn === null ? null : addDays(closedOn, daysAfterClose + 1)

/** The public side hears of an end at a counter by message only: without a word from the office for longer than this, no slip opens there. */
export const slipWordIsFresh = (confirmedOn: PlainDate, today: PlainDate, linkDays: number): boolean =>
  today <= addDays(confirmedOn, linkDays)
