/** Points the law leaves open (convention) or whose wording was not seen (unverified): named settings with a default, their reason and source. */
import { type PlainDate, plainDate } from '#kernel'
import type { RemedyRoute } from './decisions/codes.ts'
import type { SubReasonCode } from './decisions/sub-reasons.ts'
import type { ResultRowKey } from './reports/rows.ts'
import type { SlipSettings } from './slips.ts'

/** From `from` on, silence has this route. */
export interface SilenceRule {
  readonly from: PlainDate
  readonly route: Extract<RemedyRoute, 'either' | 'reconsideration_first_advised' | 'reconsideration_first'>
}

export interface LawSettings {
  readonly emailReceipt: 'confirmed' | 'arrival'
  readonly autoConfirm: boolean
  readonly confirmWithinWorkdays: number
  readonly correctionPeriodWorkdays: number
  readonly correctionRounds: number
  readonly lateCorrectionNoticeRestarts: boolean
  readonly otherOrganPeriodWorkdays: number
  readonly undeliveredAlarmWorkdays: number
  readonly openConsultationOutlivesRestart: boolean
  readonly extensionsPerPeriod: number
  readonly extensionApproverRoles: readonly string[]
  readonly lateFeeNoticeHasEffect: boolean
  readonly feeClock: 'restart' | 'suspend'
  readonly partialPaymentCounts: boolean
  readonly delayedReplyNoticeInsidePeriod: boolean
  readonly silentReasonsAreUnreasonable: boolean
  readonly alertWorkdays: readonly [yellow: number, orange: number, red: number]
  readonly disclosureWaitWorkdays: number
  readonly silenceRoute: readonly SilenceRule[]
  readonly administrativeQueryRoute: Extract<RemedyRoute, 'either' | 'reconsideration_first'>
  readonly annualReportRolls: boolean
  readonly soleDefendantReconsiderationCounts: boolean
  readonly subReasonRow: Readonly<Record<SubReasonCode, ResultRowKey>>
  readonly organReform: boolean
  readonly coSearchWorkdays: number
  readonly coSearchSoonWorkdays: number
  readonly stepWorkdays: Readonly<Record<'confirm' | 'assign' | 'handle' | 'review' | 'sign' | 'dispatch' | 'archive', number>>
  readonly searchMinimumPlaces: number
  readonly searchMinimumWords: number
  readonly slip: SlipSettings
}

export const defaultSettings: LawSettings = {
  emailReceipt: 'confirmed',
  autoConfirm: true,
  confirmWithinWorkdays: 1,
  correctionPeriodWorkdays: 10,
  correctionRounds: 1,
  lateCorrectionNoticeRestarts: true,
  otherOrganPeriodWorkdays: 15,
  undeliveredAlarmWorkdays: 10,
  openConsultationOutlivesRestart: false,
  extensionsPerPeriod: 1,
  extensionApproverRoles: ['foi_office_head'],
  lateFeeNoticeHasEffect: false,
  feeClock: 'restart',
  partialPaymentCounts: false,
  delayedReplyNoticeInsidePeriod: true,
  silentReasonsAreUnreasonable: true,
  alertWorkdays: [5, 3, 1],
  disclosureWaitWorkdays: 5,
  silenceRoute: [
    { from: plainDate('2008-05-01'), route: 'either' },
    { from: plainDate('2026-07-01'), route: 'reconsideration_first_advised' },
  ],
  administrativeQueryRoute: 'either',
  annualReportRolls: false,
  soleDefendantReconsiderationCounts: true,
  subReasonRow: {
    not_government_information: 'closed.other',
    inquiry: 'closed.other',
    archives: 'unable.not_held',
    successor: 'unable.not_held',
    withdrawn: 'closed.other',
  },
  organReform: false,
  coSearchWorkdays: 5,
  coSearchSoonWorkdays: 1,
  stepWorkdays: { confirm: 1, assign: 1, handle: 10, review: 2, sign: 1, dispatch: 1, archive: 10 },
  searchMinimumPlaces: 2,
  searchMinimumWords: 2,
  slip: { days: 30, mostDays: 90, daysAfterClose: 15, linkDays: 3 },
}

/** What an administrator reads beside a setting. */
export interface SettingNote {
  readonly title: string
  readonly explanation: string
  readonly standing: 'convention' | 'unverified'
  readonly source: string
}

export const settingNotes = {
  emailReceipt: {
    title: '电子邮件的收到之日',
    explanation: '以双方确认之日为准；公开指南承诺到达即为收到的，可以改为以到达之日为准（较早的日期约束本机关）。',
    standing: 'convention',
    source: '条例第三十一条；国办公开办函〔2015〕207号（已被取代的部分）',
  },
  autoConfirm: {
    title: '在线申请自动确认',
    explanation: '提交成功页经申请人接受即视为双方确认；关闭后须由工作人员确认。',
    standing: 'convention',
    source: '条例第三十一条',
  },
  confirmWithinWorkdays: {
    title: '人工确认的最迟工作日数',
    explanation: '人工确认的，最迟在提交后的这么多个工作日内确认；超过的列入待确认清单。',
    standing: 'convention',
    source: '条例第三十一条',
  },
  correctionPeriodWorkdays: {
    title: '补正期限的默认工作日数',
    explanation: '条例只说“合理期限”；通知书可以另行写明。',
    standing: 'convention',
    source: '条例第三十条',
  },
  correctionRounds: {
    title: '补正轮次',
    explanation: '条例要求一次性告知；经主管负责人批准并记录理由的可以有第二轮。未经批准的第二次通知不影响期限。',
    standing: 'convention',
    source: '条例第三十条',
  },
  lateCorrectionNoticeRestarts: {
    title: '逾期发出的补正通知仍使期限重新计算',
    explanation: '存在争议：界面同时显示从首次收到之日起算的稳妥期限，请按稳妥期限办理。',
    standing: 'convention',
    source: '条例第三十条',
  },
  otherOrganPeriodWorkdays: {
    title: '征求其他机关意见的默认工作日数',
    explanation: '第三十四条以外的征求意见没有法定期限；不适用逾期视为同意。',
    standing: 'convention',
    source: '条例第十一条、第三十三条第三款',
  },
  undeliveredAlarmWorkdays: {
    title: '征求意见书未送达的提醒',
    explanation: '发出后这么多个工作日仍无送达凭证的提醒重新送达，或者由机关自行决定；送不达的信不能无限期停住期限。',
    standing: 'convention',
    source: '条例第十五条、第三十二条',
  },
  openConsultationOutlivesRestart: {
    title: '重新计算后仍在进行的征求意见继续扣除',
    explanation:
      '补正或者缴费使期限重新计算时，此前的扣除一并忘掉（默认，期限较早，较稳妥）；改为“是”，则尚未结束的征求意见在新期限内仍不计算。',
    standing: 'convention',
    source: '条例第三十三条第三款',
  },
  extensionsPerPeriod: {
    title: '每一答复期限可以延长的次数',
    explanation: '条例没有写明可以再次延长。',
    standing: 'convention',
    source: '条例第三十三条第二款',
  },
  extensionApproverRoles: {
    title: '可以同意延期的角色',
    explanation: '条例要求经政府信息公开工作机构负责人同意。',
    standing: 'convention',
    source: '条例第三十三条第二款',
  },
  lateFeeNoticeHasEffect: {
    title: '答复期限届满后发出的收费通知有效',
    explanation: '默认无效：收费决定和通知应当在答复期限内作出，过期发出的不影响期限，申请按逾期处理。',
    standing: 'convention',
    source: '国办函〔2020〕109号第六条',
  },
  feeClock: {
    title: '缴费后的答复期限',
    explanation: '自缴费次日起重新计算，或者只扣除等待缴费的时间。条文原文未核对。',
    standing: 'unverified',
    source: '国办函〔2020〕109号第六条',
  },
  partialPaymentCounts: {
    title: '部分缴费视为缴费',
    explanation: '默认按未缴费处理，直至足额。',
    standing: 'convention',
    source: '国办函〔2020〕109号第六条',
  },
  delayedReplyNoticeInsidePeriod: {
    title: '延迟答复告知须在答复期限内发出',
    explanation: '期限届满后才告知的不产生延迟的效果。',
    standing: 'convention',
    source: '条例第三十五条',
  },
  silentReasonsAreUnreasonable: {
    title: '期限内不说明理由视为理由不合理',
    explanation: '条例没有写明不说明理由的后果。',
    standing: 'convention',
    source: '条例第三十五条',
  },
  alertWorkdays: {
    title: '期限提醒（剩余工作日）',
    explanation: '黄、橙、红三级提醒。',
    standing: 'convention',
    source: '内部管理',
  },
  disclosureWaitWorkdays: {
    title: '告知第三方后等待公开的工作日数',
    explanation: '送达告知第三方书后等待这么多个工作日再提供，便于其申请停止执行；等待时间仍在答复期限之内。',
    standing: 'convention',
    source: '条例第三十二条',
  },
  silenceRoute: {
    title: '逾期不答复的救济途径',
    explanation: '2026年7月1日起默认先提示申请行政复议，并说明直接起诉的，人民法院可能要求先经复议；新条例第三十条原文待核对。',
    standing: 'unverified',
    source: '行政复议法第二十三条第一款第（三）项；行政复议法实施条例（2026年修订）第三十条',
  },
  administrativeQueryRoute: {
    title: '行政查询事项的救济途径',
    explanation: '统计上列在“不予公开”，但依据不是第十四至十六条；默认复议、诉讼均可。',
    standing: 'convention',
    source: '法释〔2025〕8号第一条',
  },
  annualReportRolls: {
    title: '年度报告期限遇休息日顺延',
    explanation: '默认不顺延：1月31日、3月31日前公布。',
    standing: 'convention',
    source: '条例第四十九条',
  },
  soleDefendantReconsiderationCounts: {
    title: '复议机关单独作被告的案件由复议机关统计',
    explanation: '共同被告的案件只由原机关统计；复议机关改变原决定而单独作被告的，默认由复议机关统计。',
    standing: 'unverified',
    source: '国务院办公厅政府信息与政务公开办公室2016年答复',
  },
  subReasonRow: {
    title: '没有单独栏目的情形计入哪一栏',
    explanation: '非政府信息、咨询、档案移交、职权划转、撤回；没有见到国家的填报说明。',
    standing: 'unverified',
    source: '国办公开办函〔2021〕30号',
  },
  organReform: {
    title: '机构改革后的首个年度',
    explanation: '打开后，结转数与上年不一致（I5）只提示不报错。',
    standing: 'convention',
    source: '年度报告勾稽关系I5',
  },
  coSearchWorkdays: {
    title: '协查的默认回复工作日数',
    explanation: '条例没有规定协查的期限，也不扣除协查的时间：答复期限照常计算；发协查函时可以另定日期。',
    standing: 'convention',
    source: '内部管理；条例第三十三条、第三十六条第（四）项',
  },
  coSearchSoonWorkdays: {
    title: '协查变黄的剩余工作日数',
    explanation: '距协查期限只剩这么多个工作日时变黄，过了期限变红。',
    standing: 'convention',
    source: '内部管理',
  },
  stepWorkdays: {
    title: '每一步的内部工作日数',
    explanation: '确认收到、分派、办理、审核、签发、发出、归档各自的内部期限；分派时写明内部期限的，办理以写明的为准。一律不晚于答复期限。',
    standing: 'convention',
    source: '内部管理（各环节责任分工）',
  },
  searchMinimumPlaces: {
    title: '答“不存在”至少查几处',
    explanation: '检索证据单上不同的系统、档案、柜子和询问的岗位合计不少于这个数，才能答复信息不存在。',
    standing: 'convention',
    source: '条例第三十六条第（四）项；最高人民法院指导案例101号（合理的检索义务）',
  },
  slip: {
    title: '亲友代办码的天数（自然日）',
    explanation:
      '没有另定时有效几天（days）、最多几天（mostDays）、办结后几天失效（daysAfterClose）、外网几天没有内网消息就不再受理（linkDays）。',
    standing: 'convention',
    source: '民法典第一百六十五条、第一百七十三条',
  },
  searchMinimumWords: {
    title: '答“不存在”至少用几个词查',
    explanation: '不同的检索词合计不少于这个数：申请人的原话以外，还要用全称、简称、文号或者项目名再查。',
    standing: 'convention',
    source: '条例第三十六条第（四）项；最高人民法院指导案例101号（合理的检索义务）',
  },
} as const satisfies Record<keyof LawSettings, SettingNote>
export type SettingName = keyof LawSettings

/** All settings with their notes and present values, for the administrator's page. */
export const listSettings = (
  settings: LawSettings = defaultSettings,
): readonly (SettingNote & { readonly name: SettingName; readonly value: LawSettings[SettingName] })[] =>
  settingNames.map((name) => ({ name, value: settings[name], ...settingNotes[name] }))

export const settingNames: readonly SettingName[] = Object.keys(settingNotes).filter((name): name is SettingName => name in settingNotes)
