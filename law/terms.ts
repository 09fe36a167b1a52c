/** The Chinese words for the enumerations of the law, as users read them. */
import type { AlertLevel, ClockStatus, ConsultationKind, ExtensionFault, WithdrawnReason } from './clocks.ts'
import type { DecisionGroup } from './decisions/codes.ts'
import type { FactType, IntakeChannel, ServiceMethod } from './facts.ts'

export const channelTerms: Readonly<Record<IntakeChannel, string>> = {
  in_person: '当面提交',
  registered_mail: '邮寄（签收）',
  ordinary_mail: '平常信函',
  online: '在线提交',
  email: '电子邮件',
  fax: '传真',
}

export const serviceMethodTerms: Readonly<Record<ServiceMethod, string>> = {
  in_person: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  electronic: '电子送达',
  left_with_witness: '留置送达',
  public_notice: '公告送达',
}

export const clockStatusTerms: Readonly<Record<ClockStatus, string>> = {
  awaiting_confirmation: '等待双方确认',
  running: '答复期限计算中',
  awaiting_correction: '等待申请人补正',
  suspended: '征求意见，期限不计算',
  awaiting_payment: '等待缴费',
  deemed_withdrawn: '视为放弃申请',
  withdrawn: '申请人已撤回',
  voided: '登记已作废',
  overdue: '已超过答复期限',
  replied_on_time: '已按期答复',
  replied_late: '已逾期答复',
}

export const extensionFaultTerms: Readonly<Record<ExtensionFault, string>> = {
  not_positive: '延长的工作日数应当大于零',
  over_cap: '延长不得超过二十个工作日',
  wrong_approver: '延期须经政府信息公开工作机构负责人同意',
  already_extended: '本次答复期限已经延长过一次',
  late_notice: '延期通知在答复期限届满后才发出，没有效力',
}

export const withdrawnReasonTerms: Readonly<Record<WithdrawnReason, string>> = {
  correction_overdue: '无正当理由逾期不补正',
  fee_unpaid: '逾期未缴费',
}

export const consultationKindTerms: Readonly<Record<ConsultationKind, string>> = {
  third_party: '第三方',
  co_producer: '共同制作机关',
  other_organ: '其他机关',
}

export const alertTerms: Readonly<Record<AlertLevel, string>> = {
  none: '期限充裕',
  yellow: '剩余五个工作日以内',
  orange: '剩余三个工作日以内',
  red: '剩余一个工作日以内',
  overdue: '已经逾期',
}

export const decisionGroupTerms: Readonly<Record<DecisionGroup, string>> = {
  granted: '予以公开',
  partially_granted: '部分公开',
  denied: '不予公开',
  unable: '无法提供',
  not_processed: '不予处理',
  closed: '其他处理',
}

/** What a docket entry is called in the timeline. */
export const factTerms: Readonly<Record<FactType, string>> = {
  submitted: '提交申请',
  receiptConfirmed: '双方确认收到',
  registered: '登记',
  assigned: '分办',
  contactLogged: '沟通记录',
  talkOverridden: '没有先沟通的理由',
  joined: '并案',
  memberJoined: '并入案件',
  parted: '解除并案',
  memberParted: '并入的案件分出',
  splitInto: '分件',
  splitFrom: '由分件而来',
  fastLaneTagged: '列为快办',
  inquiryOpened: '转为咨询',
  inquiryAnswered: '咨询已答复',
  handedOver: '转办',
  paperSent: '另寄纸质件',
  slipIssued: '开亲友代办码',
  slipEnded: '亲友代办码失效',
  slipUsed: '亲友代办',
  correctionNoticeSent: '发出补正告知书',
  correctionReceived: '收到补正',
  thirdPartyLetterSent: '发出第三方意见征求书',
  thirdPartyOpinionReceived: '收到第三方意见',
  organLetterSent: '发出征求机关意见函',
  organOpinionReceived: '收到机关意见',
  consultationExpired: '征求意见期满未答复',
  extensionApproved: '同意延期并告知申请人',
  feeNoticeSent: '发出收费通知书',
  feePaid: '缴费',
  reasonsRequested: '要求说明理由',
  reasonsReceived: '收到理由说明',
  delayedReplySet: '告知延迟答复日期',
  searchRecorded: '检索记录',
  departureExplained: '说明不同口径的理由',
  decisionDrafted: '拟稿',
  decisionReviewed: '审核',
  decided: '作出决定',
  thirdPartyNotified: '告知第三方',
  replyDispatched: '发出答复',
  letterDelivered: '送达',
  letterReturned: '退回',
  decisionDelivered: '答复送达',
  withdrawn: '申请人撤回',
  deemedWithdrawn: '视为放弃申请',
  contentOpened: '材料向所有人公开',
  contentWithdrawn: '收回公开的材料',
  archived: '归档',
  voided: '登记作废',
  reconsiderationDecisionDelivered: '复议决定送达',
  remedyFiled: '收到复议、诉讼材料',
  remedyConcluded: '复议、诉讼有结果',
  newDecisionOrdered: '责令重新作出答复',
  remedyStruck: '复议、诉讼登记注销',
  informationFormed: '信息形成',
  importedFromOldRegister: '由旧台账导入',
  attached: '附件',
  coSearchSent: '发出协查函',
  coSearchAnswered: '协查回复',
  coSearchReminded: '催协查',
  coSearchWithdrawn: '撤回协查',
  conferenceOpened: '发起会商',
  conferenceOpinionGiven: '会商意见',
  conferenceConcluded: '会商结论',
  minutesConfirmed: '签认会商纪要',
  minutesIssued: '印发会商纪要',
  conferenceCancelled: '取消会商',
  caseEscalated: '提为重大复杂',
  instructionIssued: '领导小组指示',
  instructionCarriedOut: '指示办理反馈',
  caseLowered: '不再列为重大复杂',
}
