/** Before whom: the reconsideration organ (复议法 24–28) and the level of the court (行诉法 14, 15), by the organ the document names. */
import { type PlainDate, plainDate } from '#kernel'
import type { RemedyRoute } from '../decisions/codes.ts'

/** What the organ named on the document is; the organ tree stores it. */
export type OrganKind =
  | 'department'
  | 'county_government'
  | 'city_government'
  | 'province_government'
  | 'township_government'
  | 'dispatched_organ'
  | 'development_zone'
  | 'dispatched_body'
  | 'authorised_organisation'
  | 'vertical'
  | 'justice_department'
  | 'state_council_department'
  | 'government_office'

export interface ReconsiderationRule {
  /** In whose relation to the organ the reconsideration organ stands. */
  readonly organ:
    | 'own_government'
    | 'government_above'
    | 'county_government'
    | 'founding_government'
    | 'managing_government'
    | 'itself'
    | 'superior_department'
    | 'own_government_or_superior_justice'
  readonly label: string
  readonly article: string
}

/** The rules came with the Reconsideration Law of 2023: the choice of the superior department is gone. */
export const reconsiderationRulesSince: PlainDate = plainDate('2024-01-01')

/** The rule for each kind of organ (law 7.3). */
export const reconsiderationRules = {
  department: { organ: 'own_government', label: '本级人民政府', article: '复议法 24.1' },
  government_office: { organ: 'own_government', label: '本级人民政府', article: '复议法 24.1' },
  county_government: { organ: 'government_above', label: '上一级人民政府', article: '复议法 24.1' },
  city_government: { organ: 'government_above', label: '上一级人民政府', article: '复议法 24.1' },
  province_government: { organ: 'itself', label: '本省级人民政府', article: '复议法 24.2' },
  township_government: { organ: 'county_government', label: '县级人民政府', article: '复议法 24.1' },
  dispatched_organ: { organ: 'founding_government', label: '设立该派出机关的人民政府', article: '复议法 24.1' },
  development_zone: { organ: 'founding_government', label: '设立管委会的人民政府', article: '复议法 24.1' },
  dispatched_body: { organ: 'own_government', label: '所属部门的本级人民政府', article: '复议法 24.4' },
  authorised_organisation: { organ: 'managing_government', label: '管理该组织的人民政府', article: '复议法 24.1' },
  vertical: { organ: 'superior_department', label: '上一级主管部门', article: '复议法 27' },
  justice_department: { organ: 'own_government_or_superior_justice', label: '本级人民政府或者上一级司法行政部门', article: '复议法 28' },
  state_council_department: { organ: 'itself', label: '该国务院部门', article: '复议法 25' },
} as const satisfies Record<OrganKind, ReconsiderationRule>

/** Which organ takes the reconsideration of a document issued in the name of an organ of this kind. */
export const reconsiderationOrgan = (kind: OrganKind): ReconsiderationRule => reconsiderationRules[kind]

export type CourtLevel = 'basic' | 'intermediate'

/** 中级人民法院 for governments of county level and above and State Council departments, else 基层人民法院 (行诉法 14, 15; 法释〔2021〕5号 6). */
export const courtLevel = (kind: OrganKind): CourtLevel => {
  switch (kind) {
    case 'county_government':
    case 'city_government':
    case 'province_government':
    case 'state_council_department':
      return 'intermediate'
    case 'department':
    case 'township_government':
    case 'dispatched_organ':
    case 'development_zone':
    case 'dispatched_body':
    case 'authorised_organisation':
    case 'vertical':
    case 'justice_department':
    case 'government_office':
      return 'basic'
  }
}

export const courtLevelLabels: Readonly<Record<CourtLevel, string>> = { basic: '基层人民法院', intermediate: '中级人民法院' }

export const remedyRouteLabels: Readonly<Record<RemedyRoute, string>> = {
  reconsideration_first: '先申请行政复议',
  either: '行政复议或者行政诉讼',
  mixed: '按部分：不予公开的部分先申请行政复议，其余部分复议或者诉讼',
  none: '没有单独的救济途径',
  apply_first: '先申请公开，再对答复或者逾期不答复寻求救济',
  reconsideration_first_advised: '建议先申请行政复议',
}
