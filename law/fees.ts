/** 信息处理费: the two tariffs and what may not be charged (条例 第四十二条; 国办函〔2020〕109号). Whole yuan; fen in storage. */
import { type Fen, fenFromYuan, type PlainDate, plainDate } from '#kernel'

export type FeeStandard = 'per_request' | 'per_page'
export type FeeDelivery = 'paper' | 'email' | 'copy' | 'inspect' | 'told_where'

export interface ChargedRequest {
  /** The ordinal of the request among those of one applicant to one organ in one calendar month, by receipt date. */
  readonly seqInMonth: number
  readonly chargedBy: FeeStandard | 'none'
  readonly pages?: number
  readonly proactivelyPublished?: boolean
  readonly delivery?: FeeDelivery
}

/** A step of a progressive tariff: up to and including `upTo`, each costs `yuan`. */
export interface TariffStep {
  readonly from: number
  readonly upTo: number | null
  readonly yuan: number
}

/** 国办函〔2020〕109号 is in force from this day (date not verified); before it nothing may be charged. */
export const feesSince: PlainDate = plainDate('2021-01-01')

/** 按件计收: by ordinal in the month; after 50 each further ten cost 100 more. */
export const perRequestTariff: readonly TariffStep[] = [
  { from: 1, upTo: 10, yuan: 0 },
  { from: 11, upTo: 30, yuan: 100 },
  { from: 31, upTo: 40, yuan: 200 },
  { from: 41, upTo: 50, yuan: 300 },
]

/** 按量计收: by page of one request. */
export const perPageTariff: readonly TariffStep[] = [
  { from: 1, upTo: 30, yuan: 0 },
  { from: 31, upTo: 100, yuan: 10 },
  { from: 101, upTo: 200, yuan: 20 },
  { from: 201, upTo: null, yuan: 40 },
]

/** The price in yuan of the k-th request of the month. */
export const requestPrice = (ordinal: number): number =>
  ordinal <= 10 ? 0 : ordinal <= 30 ? 100 : 100 + 100 * Math.ceil((ordinal - 30) / 10)

/** The price in yuan of all pages of one request. */
export const pagesPrice = (pages: number): number =>
  perPageTariff.reduce((sum, { from, upTo, yuan }) => sum + Math.max(0, Math.min(pages, upTo ?? pages) - from + 1) * yuan, 0)

export type FeeFault = 'per_page_not_applicable'

/** Why the page standard may not be used (109-5): already public and only told where, or nothing handed over in copy. */
export const feeFault = (request: ChargedRequest): FeeFault | null => {
  if (request.chargedBy !== 'per_page') return null
  if (request.proactivelyPublished) return 'per_page_not_applicable'
  return request.delivery === 'told_where' || request.delivery === 'inspect' ? 'per_page_not_applicable' : null
}

/** The fee of one request in yuan; null when the standard may not be used. */
export const feeOf = (request: ChargedRequest): number | null => {
  if (feeFault(request)) return null
  switch (request.chargedBy) {
    case 'none':
      return 0
    case 'per_request':
      return requestPrice(request.seqInMonth)
    case 'per_page':
      return pagesPrice(request.pages ?? 0)
  }
}

export interface FeeReckoning {
  readonly fees: readonly (number | null)[]
  readonly total: number
  readonly currency: 'CNY'
  readonly errors?: readonly FeeFault[]
}

/** The fees of several requests; pages are never added over requests. */
export const reckonFees = (requests: readonly ChargedRequest[]): FeeReckoning => {
  const fees = requests.map(feeOf)
  const errors = requests.map(feeFault).filter((fault) => fault !== null)
  return {
    fees,
    total: fees.reduce<number>((sum, fee) => sum + (fee ?? 0), 0),
    currency: 'CNY',
    ...(errors.length > 0 ? { errors } : {}),
  }
}

/** The same in fen, for the fee notice. */
export const feeInFen = (request: ChargedRequest): Fen | null => {
  const yuan = feeOf(request)
  return yuan === null ? null : fenFromYuan(yuan)
}

/** The ordinal in its calendar month of the request received on `receivedOn`, given the receipt days of the same applicant's earlier requests to the same organ. */
export const ordinalInMonth = (receivedOn: PlainDate, earlierReceipts: readonly PlainDate[]): number =>
  1 + earlierReceipts.filter((day) => day.slice(0, 7) === receivedOn.slice(0, 7)).length
