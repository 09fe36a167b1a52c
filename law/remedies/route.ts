/** Which remedy is open against an act, by the law of its day (law 7.1). */
import { type PlainDate, plainDate } from '#kernel'
import { silenceRouteOn } from '../clocks/dues.ts'
import { readCitation } from '../decisions/articles.ts'
import { type SubReasonCode, subReasons } from '../decisions/sub-reasons.ts'
import { type ArticleRef, type DecisionCode, decisions, type RemedyRoute } from '../decisions.ts'
import { defaultSettings, type LawSettings } from '../settings.ts'

export type RemediedAct =
  | { readonly kind: 'decision'; readonly code: DecisionCode; readonly articles: readonly ArticleRef[]; readonly subReason?: SubReasonCode }
  /** 补正、延期、征求意见、收费、说明理由: no remedy of its own. */
  | { readonly kind: 'procedural_notice' }
  | { readonly kind: 'silence' }
  /** What should have been published of itself was not. */
  | { readonly kind: 'non_publication' }
  | { readonly kind: 'rectification_refused' }

/** 复议前置 for refusals came with the Reconsideration Law of 2023. */
export const reconsiderationFirstSince: PlainDate = plainDate('2024-01-01')

/** The route for this act, this party, on this day. */
export const remedyRoute = (
  act: RemediedAct,
  party: 'applicant' | 'third_party',
  on: PlainDate,
  settings: LawSettings = defaultSettings,
): RemedyRoute => {
  switch (act.kind) {
    case 'procedural_notice':
      return 'none'
    case 'silence':
      return silenceRouteOn(on, settings)
    case 'non_publication':
      return 'apply_first'
    case 'rectification_refused':
      return 'either'
    case 'decision':
      return party === 'third_party' ? 'either' : decisionRoute(act.code, act.articles, act.subReason, on, settings)
  }
}

const decisionRoute = (
  code: DecisionCode,
  articles: readonly ArticleRef[],
  subReason: SubReasonCode | undefined,
  on: PlainDate,
  settings: LawSettings,
): RemedyRoute => {
  if (code === 'closed.other') return subReason === undefined || subReason === 'withdrawn' ? 'none' : subReasons[subReason].remedy
  if (on < reconsiderationFirstSince) return 'either'
  if (code === 'denied.administrative_query') return settings.administrativeQueryRoute
  const group = decisions[code].group
  const refuses = articles.some(isRefusalGround) || (group === 'denied' && decisions[code].remedy === 'reconsideration_first')
  if (!refuses || (group !== 'denied' && group !== 'partially_granted')) return 'either'
  return code === 'partially_granted' ? 'mixed' : 'reconsideration_first'
}

/** True for a citation of 条例 14, 15 or 16, the grounds of 不予公开. */
export const isRefusalGround = (ref: ArticleRef): boolean => {
  const citation = readCitation(ref)
  return citation?.instrument === '条例' && citation.article !== null && citation.article >= 14 && citation.article <= 16
}
