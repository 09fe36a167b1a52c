/** The order of examination, 补不补—是不是—谁负责—有没有—给不给—怎么给—怎么答, as data for the decision wizard. */
import type { ArticleRef, DecisionCode } from './codes.ts'
import type { SubReasonCode } from './sub-reasons.ts'

export interface ExaminationStep {
  readonly step: number
  readonly title: string
  readonly question: string
  readonly hint: string
  readonly articles: readonly ArticleRef[]
  /** Where the examination can end at this step. */
  readonly leadsTo: readonly DecisionCode[]
  readonly subReasons: readonly SubReasonCode[]
  /** What else can be done at this step instead of deciding. */
  readonly acts: readonly (
    | 'correctionNotice'
    | 'reasonsRequest'
    | 'thirdPartyConsultation'
    | 'organConsultation'
    | 'search'
    | 'feeNotice'
  )[]
}

export const examinationSteps: readonly ExaminationStep[] = [
  {
    step: 1,
    title: '补不补',
    question: '申请内容清楚吗，需要补正吗？',
    hint: '收到之日起七个工作日内一次性告知；先沟通，再发通知。补正后仍不明确的才可以答复无法提供。',
    articles: ['29', '30'],
    leadsTo: ['unable.still_unclear', 'closed.correction_overdue'],
    subReasons: [],
    acts: ['correctionNotice'],
  },
  {
    step: 2,
    title: '是不是',
    question: '是政府信息公开申请吗，要的是政府信息吗？',
    hint: '信访、投诉、举报不作为申请处理；咨询另行答复，但仍要在期限内书面答复。',
    articles: ['2', '39.1'],
    leadsTo: ['not_processed.petition', 'closed.other'],
    subReasons: ['not_government_information', 'inquiry', 'withdrawn'],
    acts: [],
  },
  {
    step: 3,
    title: '特殊情形',
    question: '是重复申请、大量反复申请、要公开出版物，还是行政查询事项？',
    hint: '大量反复申请先要求说明理由，答复期限不停；每月十件的收费档次不是“合理范围”的标准。',
    articles: ['35', '36(6)', '36(7)', '39.2'],
    leadsTo: [
      'not_processed.duplicate',
      'not_processed.excessive',
      'not_processed.publication',
      'not_processed.reconfirm',
      'denied.administrative_query',
    ],
    subReasons: [],
    acts: ['reasonsRequest', 'feeNotice'],
  },
  {
    step: 4,
    title: '谁负责',
    question: '由本机关负责公开吗？',
    hint: '谁制作谁公开；从公民、法人获取的由保存机关公开；共同制作的由牵头机关公开。',
    articles: ['10', '36(5)'],
    leadsTo: ['unable.not_held.other_organ'],
    subReasons: ['archives', 'successor'],
    acts: ['organConsultation'],
  },
  {
    step: 5,
    title: '有没有',
    question: '信息存在吗，是现成的吗？',
    hint: '认真检索并留下记录；需要加工、分析的先想想能不能区分处理。',
    articles: ['36(4)', '38'],
    leadsTo: ['unable.not_held.nonexistent', 'unable.needs_creation'],
    subReasons: [],
    acts: ['search'],
  },
  {
    step: 6,
    title: '给不给',
    question: '有不予公开的理由吗，涉及第三方吗？',
    hint: '以公开为常态；能区分处理的部分公开；涉及第三方的先书面征求意见。',
    articles: ['13', '14', '15', '16.1', '16.2', '32', '34', '37'],
    leadsTo: [
      'denied.state_secret',
      'denied.other_law',
      'denied.three_safety_one_stability',
      'denied.third_party',
      'denied.internal_affairs',
      'denied.deliberative',
      'denied.enforcement_case_file',
      'partially_granted',
    ],
    subReasons: [],
    acts: ['thirdPartyConsultation', 'organConsultation'],
  },
  {
    step: 7,
    title: '怎么给',
    question: '已经公开了吗，以什么形式提供？',
    hint: '按申请人要求的形式；已主动公开的告知获取的方式、途径。',
    articles: ['36(1)', '36(2)', '40'],
    leadsTo: ['granted.already_public', 'granted.provided', 'granted.will_be_provided'],
    subReasons: [],
    acts: ['feeNotice'],
  },
  {
    step: 8,
    title: '怎么答',
    question: '文书的要素齐全吗？',
    hint: '事实、理由、依据、决定、救济渠道、落款和日期；救济渠道由系统按依据生成。',
    articles: ['36', '51'],
    leadsTo: ['closed.fee_unpaid'],
    subReasons: [],
    acts: [],
  },
]
