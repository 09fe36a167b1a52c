/** The 24 decision codes and the words a decision type is made of (条例 第三十条、第三十五至三十九条、第四十二条). */
import type { PlainDate } from '#kernel'
import type { FactType } from '../facts.ts'
import type { ResultRowKey } from '../reports/rows.ts'

/** Exactly one for each closed request: the annual report counts requests, not items. */
export const decisionCodes = [
  'granted.already_public',
  'granted.provided',
  'granted.will_be_provided',
  'partially_granted',
  'denied.state_secret',
  'denied.other_law',
  'denied.three_safety_one_stability',
  'denied.third_party',
  'denied.internal_affairs',
  'denied.deliberative',
  'denied.enforcement_case_file',
  'denied.administrative_query',
  'unable.not_held.nonexistent',
  'unable.not_held.other_organ',
  'unable.needs_creation',
  'unable.still_unclear',
  'not_processed.petition',
  'not_processed.duplicate',
  'not_processed.publication',
  'not_processed.excessive',
  'not_processed.reconfirm',
  'closed.correction_overdue',
  'closed.fee_unpaid',
  'closed.other',
] as const
export type DecisionCode = (typeof decisionCodes)[number]

/** True for one of the 24 codes. */
export const isDecisionCode = (text: unknown): text is DecisionCode => decisionCodes.some((code) => code === text)

/** Which remedy is open against an act (复议法 23; 法释〔2025〕8号 1, 2). `mixed`: 部分公开 whose parts go different ways. */
export const remedyRoutes = ['reconsideration_first', 'either', 'mixed', 'none', 'apply_first', 'reconsideration_first_advised'] as const
export type RemedyRoute = (typeof remedyRoutes)[number]

/** The six groups of the table of results. */
export type DecisionGroup = 'granted' | 'partially_granted' | 'denied' | 'unable' | 'not_processed' | 'closed'

/** A provision as cited on a docket: '14', '16.1' (第一款), '36(4)' (第（四）项), '109-6' (收费办法第六条). */
export type ArticleRef = string

/** What must have happened before a decision of some type may be made. */
export type PreconditionCode =
  | 'linkChecked'
  | 'disclosureReview'
  | 'deidentified'
  | 'redactionList'
  | 'thirdPartyConsulted'
  | 'publicInterestWeighed'
  | 'secrecyEvidence'
  | 'prohibitingLaw'
  | 'riskNote'
  | 'headSignOff'
  | 'internalAffairsKind'
  | 'deliberativeKind'
  | 'discretionReasons'
  | 'publicationDutyChecked'
  | 'caseFileNumber'
  | 'governingQueryLaw'
  | 'searchRecorded'
  | 'explainedBefore'
  | 'responsibilityChecked'
  | 'severanceConsidered'
  | 'correctionNotice'
  | 'correctedTextReceived'
  | 'earlierDecision'
  | 'reasonsRequested'
  | 'reasonsUnreasonable'
  | 'alreadyObtained'
  | 'correctionNoticeDelivered'
  | 'correctionPeriodOver'
  | 'feeNoticeDelivered'
  | 'feePeriodOver'
  | 'withdrawalStatement'
  | 'followUpDate'
  | 'transferList'
  | 'successorKnown'

/** How the precondition is proved: by a fact on the docket or by a field of the decision form. */
export type Evidence =
  | { readonly kind: 'fact'; readonly types: readonly FactType[] }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'clock'; readonly clock: 'correction' | 'feePayment' }

export interface Precondition {
  readonly title: string
  /** What to do when it is missing, in Chinese. */
  readonly explanation: string
  readonly article: ArticleRef
  readonly level: 'block' | 'warn'
  readonly evidence: Evidence
}

/** A field the decision form asks for and the letter prints. */
export interface DecisionField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'long_text' | 'url' | 'choice' | 'date' | 'list' | 'document_number' | 'yes'
  readonly required: boolean
  readonly choices?: Readonly<Record<string, string>>
  readonly hint?: string
  readonly article?: ArticleRef
}

export type DocumentKind = 'decision' | 'closing_note'

/** One of the 24 types, as data. */
export interface DecisionType {
  readonly title: string
  /** The same in plain words for the applicant. */
  readonly plain: string
  readonly group: DecisionGroup
  /** At least one of these must be cited … */
  readonly mustCite: readonly ArticleRef[]
  /** … and none but these and `mustCite` may be. */
  readonly mayCite: readonly ArticleRef[]
  readonly row: ResultRowKey
  readonly document: { readonly kind: DocumentKind; readonly title: string }
  readonly before: readonly PreconditionCode[]
  readonly fields: readonly DecisionField[]
  /** 说明理由 is mandatory (第三十六条第（三）（五）项、第三十七条) or always recommended. */
  readonly reasons: 'mandatory' | 'recommended'
  /** The route when the cited articles say nothing else; see remedyRoute. */
  readonly remedy: RemedyRoute
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
}
