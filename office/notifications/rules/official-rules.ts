/** Which happening is told to which official, in what words. A new one is one line here. Pure. */

import { causes, causeTitles } from '#worklists/contract'
import type { Topic } from '../topics.contract.ts'
import { shortDay, type Told, withReplyDue, wordOf } from './told.ts'

/** By what somebody has to do with the case; `people` and `clerksOf` name the key of the happening's detail that holds the ids. */
export type Recipient =
  | 'owner'
  | 'standIn'
  | 'clerks'
  | 'legalReviewers'
  | 'disclosureReviewers'
  | 'signers'
  | 'head'
  | 'supervisors'
  | 'leadingGroup'
  | { readonly people: string }
  | { readonly clerksOf: string }

export interface OfficialRule {
  /** The happening, as the journal names it. */
  readonly on: string
  readonly to: readonly Recipient[]
  readonly topic: Topic
  readonly title: string
  readonly text?: (told: Told) => string
  readonly when?: (told: Told) => boolean
  /** By mail at once and through quiet hours. */
  readonly urgent?: true
  /** The notice opens this screen instead of the case: for those who see a part of it only, or work on another thing. */
  readonly opens?: OtherScreen
}

export type OtherScreen = 'together' | 'inquiries' | 'complaints' | 'departures'

const missing =
  (kind: 'legal' | 'disclosure') =>
  ({ state }: Told) =>
    state?.draft?.missing.includes(kind) ?? false
const passed = ({ detail }: Told) => detail.passed === true
const online = ({ state }: Told) => state?.submitted?.channel === 'online'

const byInternalDay = (told: Told): string => {
  const day = told.state?.assigned?.internalDueOn
  return day ? `内部时限${shortDay(day)}${withReplyDue(told)}。` : withReplyDue(told).replace(/^，/, '').concat('。').replace(/^。$/, '')
}
const due = (told: Told): string => withReplyDue(told).replace(/^，/, '').concat('。').replace(/^。$/, '')

/** The reason that was chosen; the words written beside it stand sealed with the case, a notice also goes by mail. */
const causeOf = (told: Told): string => {
  const cause = causes.find((one) => one === wordOf(told, 'cause'))
  return cause && cause !== 'other' ? `${causeTitles[cause]}` : '请先办这件'
}
const detailFollows = ({ detail }: Told): string => (detail.hasWords === true ? '，另有一句话写在案件里' : '')

/** Whoever did it is never told. The first line that fits a person counts: one notice a person and happening. */
export const officialRules: readonly OfficialRule[] = [
  { on: 'requests.registered', to: ['clerks'], topic: 'incoming', title: '网上来了新申请', when: online, text: due },
  { on: 'requests.assigned', to: ['owner'], topic: 'assigned', title: '交给您办', text: byInternalDay },
  { on: 'requests.assigned', to: ['standIn'], topic: 'assigned', title: '您是B岗', text: () => 'A岗请假时由您接着办。' },
  { on: 'requests.decisionDrafted', to: ['legalReviewers'], topic: 'sign', title: '等您法制审核', when: missing('legal'), text: due },
  {
    on: 'requests.decisionDrafted',
    to: ['disclosureReviewers'],
    topic: 'sign',
    title: '等您公开审查',
    when: missing('disclosure'),
    text: due,
  },
  {
    on: 'requests.decisionReviewed',
    to: ['owner'],
    topic: 'returned',
    title: '审核退回，请改',
    when: (told) => !passed(told),
    text: (told) => `意见写在答复那一页。${due(told)}`,
  },
  {
    on: 'requests.decisionReviewed',
    to: ['signers'],
    topic: 'sign',
    title: '等您签发',
    when: (told) => passed(told) && told.state?.stage === 'signing',
    text: due,
  },
  { on: 'requests.decided', to: ['clerks'], topic: 'incoming', title: '签发好了，请发出', text: due },
  { on: 'requests.decided', to: ['owner'], topic: 'arrived', title: '您的稿子已签发' },
  {
    on: 'requests.correctionReceived',
    to: ['owner'],
    topic: 'arrived',
    title: '补正到了',
    text: (told) => `期限重新计算${withReplyDue(told)}。`,
  },
  {
    on: 'requests.correctionHeld',
    to: ['owner'],
    topic: 'arrived',
    title: '补正迟到了，请判断理由',
    text: () => '理由是否正当由您判断，接受了期限才重新计算。',
  },
  { on: 'requests.thirdPartyAnswered', to: ['owner'], topic: 'arrived', title: '第三方的意见到了', text: due },
  { on: 'requests.organAnswered', to: ['owner'], topic: 'arrived', title: '机关的意见到了', text: due },
  { on: 'requests.consultationClosed', to: ['owner'], topic: 'arrived', title: '征求意见已结束，接着办', text: due },
  { on: 'requests.paid', to: ['owner'], topic: 'arrived', title: '费用缴了，接着办', text: due },
  { on: 'requests.reasonsReceived', to: ['owner'], topic: 'arrived', title: '申请人说明了理由', text: due },
  {
    on: 'requests.letterReturned',
    to: ['owner', 'clerks'],
    topic: 'arrived',
    title: '信被退回来了',
    text: () => '请核对地址，换个办法送达。',
  },
  { on: 'requests.extended', to: ['owner'], topic: 'arrived', title: '已延长期限', text: due },
  { on: 'requests.withdrawn', to: ['owner'], topic: 'arrived', title: '申请人撤回了', text: () => '不用再办，请归档。' },
  {
    on: 'requests.withdrawalTooLate',
    to: ['owner'],
    topic: 'arrived',
    title: '撤回来得晚了',
    text: () => '答复已经发出，请向申请人说明。',
  },
  { on: 'requests.deemedWithdrawn', to: ['owner'], topic: 'arrived', title: '按放弃申请结案' },
  { on: 'requests.voided', to: ['owner'], topic: 'arrived', title: '这件登记作废了' },
  // with other units
  { on: 'requests.coSearchSent', to: [{ clerksOf: 'organs' }], topic: 'together', title: '请您单位协查', opens: 'together' },
  { on: 'requests.coSearchReminded', to: [{ clerksOf: 'organ' }], topic: 'together', title: '催您单位协查', opens: 'together' },
  { on: 'requests.coSearchAnswered', to: ['owner'], topic: 'arrived', title: '协查的答复到了', text: due },
  { on: 'requests.conferenceOpened', to: [{ clerksOf: 'organs' }], topic: 'together', title: '请您单位会商', opens: 'together' },
  { on: 'requests.conferenceOpinionGiven', to: ['owner'], topic: 'arrived', title: '会商的意见到了' },
  { on: 'requests.conferenceConcluded', to: [{ clerksOf: 'organs' }], topic: 'together', title: '会商写好结论，请看', opens: 'together' },
  { on: 'talk.mentioned', to: [{ people: 'personId' }], topic: 'together', title: '讨论里提到您' },
  { on: 'inquiries.opened', to: ['clerks'], topic: 'together', title: '转来一件咨询', opens: 'inquiries' },
  { on: 'requests.inquiryAnswered', to: ['owner'], topic: 'arrived', title: '咨询答复了' },
  {
    on: 'worklists.reminded',
    to: ['owner', 'standIn'],
    topic: 'due',
    title: '催您办这件',
    text: (told) => `${causeOf(told)}${detailFollows(told)}${withReplyDue(told)}。`,
    urgent: true,
  },
  // for those who watch over
  { on: 'requests.talkOverridden', to: ['supervisors'], topic: 'watch', title: '没有沟通就办了，请看理由' },
  { on: 'requests.departureExplained', to: ['supervisors'], topic: 'watch', title: '和以前答复不一样，请审看', opens: 'departures' },
  { on: 'precedents.departureJudged', to: [{ people: 'givenBy' }], topic: 'returned', title: '您写的不一致理由有了意见' },
  { on: 'requests.caseEscalated', to: ['leadingGroup', 'head'], topic: 'watch', title: '列为重大复杂' },
  { on: 'requests.instructionIssued', to: ['owner', 'head'], topic: 'watch', title: '有一条批示，请办' },
  { on: 'requests.instructionCarriedOut', to: ['leadingGroup'], topic: 'watch', title: '批示办好了' },
  { on: 'complaints.received', to: ['supervisors', 'head'], topic: 'watch', title: '申请人投诉了', opens: 'complaints' },
  { on: 'complaints.repeated', to: ['supervisors'], topic: 'watch', title: '申请人又催投诉', opens: 'complaints' },
  {
    on: 'complaints.explanationAsked',
    to: ['owner', 'head'],
    topic: 'watch',
    title: '请说明投诉的情况',
    opens: 'complaints',
  },
  { on: 'complaints.explained', to: ['supervisors'], topic: 'watch', title: '投诉的说明到了', opens: 'complaints' },
  { on: 'complaints.answeredAbove', to: ['supervisors', 'head'], topic: 'watch', title: '上级答复了投诉', opens: 'complaints' },
  { on: 'complaints.ordered', to: ['owner', 'head'], topic: 'watch', title: '投诉要求您单位改正', opens: 'complaints' },
  { on: 'requests.remedyFiled', to: ['owner', 'head'], topic: 'watch', title: '被申请复议或者被起诉' },
  { on: 'requests.remedyStruck', to: ['owner', 'clerks'], topic: 'watch', title: '误登的复议、诉讼注销了', text: due },
]

/** What officials are told of, to be listened to. */
export const officialHappenings: readonly string[] = [...new Set(officialRules.map(({ on }) => on))]
