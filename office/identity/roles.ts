/** One table: role → what it may do and how far. The three administrators and case roles never meet in one person. */
import type { RoleName } from './contract.ts'
import { type OfficeName, ownNotificationNames, type PermissionName } from './permission-names.ts'

/** own: one's own things wherever they are; organ: the granted organ; tree: that organ and everything below it. */
export type Reach = 'own' | 'organ' | 'tree'
export type Role = Readonly<Record<Reach, readonly OfficeName[]>>

const readCases = [
  'requests.today',
  'requests.worklist',
  'requests.stream',
  'requests.casePage',
  'requests.searchLedger',
  'requests.file',
  'requests.letterFile',
  'requests.archiveFile',
  'requests.people',
  'precedents.radar',
] as const satisfies readonly OfficeName[]

/** What everybody on a case of the organ may see of the counter. */
const seeWindow = ['requests.caseNotes', 'requests.paperFile', 'inquiries.list', 'inquiries.ofCase'] as const satisfies readonly OfficeName[]

/** Steps at the counter that clerk and handler both do. */
const windowWork = [
  ...seeWindow,
  'requests.tagFastLane',
  'requests.handOver',
  'requests.handOvers',
  'requests.handOverFile',
  'requests.issueApplicationForm',
  'requests.orderPaperPackage',
  'requests.recordPaperSent',
  'requests.recordNeed',
  'requests.feeQuote',
  'inquiries.open',
  'inquiries.answer',
  'inquiries.redirect',
] as const satisfies readonly OfficeName[]

/** What applicants were told, what did not arrive, and to see to it (beyond 16). */
const tellApplicants = [
  'notifications.undelivered',
  'notifications.ofCase',
  'notifications.settleMessage',
  'notifications.retryMessage',
  'notifications.setConsent',
] as const satisfies readonly OfficeName[]

const workCases = [
  'requests.overrideTalk',
  'requests.logContact',
  'requests.attach',
  'requests.sendCorrectionNotice',
  'requests.consultThirdParty',
  'requests.consultOrgan',
  'requests.sendFeeNotice',
  'requests.requestReasons',
  'requests.receiveReasons',
  'requests.recordSearch',
] as const satisfies readonly OfficeName[]

const receiveAnswers = [
  'requests.receiveCorrection',
  'requests.recordThirdPartyOpinion',
  'requests.recordOrganOpinion',
  'requests.closeConsultation',
  'requests.recordPayment',
  'requests.withdraw',
] as const satisfies readonly OfficeName[]

/** What everybody who can sign in may do: about oneself only. */
export const everyOfficial = [
  ...ownNotificationNames,
  'identity.me',
  'identity.changePassword',
  'identity.enrolTotp',
  'identity.takeLeave',
  'requests.keepFormDraft',
  'requests.formDraft',
] as const satisfies readonly OfficeName[]

export const roles = {
  // 综合窗口: one counter for the whole tree; takes in and hands out, decides nothing (R016).
  window_clerk: {
    own: [],
    organ: [],
    tree: [
      'requests.register',
      'requests.previewApplicationForm',
      'requests.issueApplicationForm',
      'requests.stream',
      'requests.casePage',
      'requests.confirmReceipt',
      'requests.logContact',
      'requests.attach',
      'requests.readyToHandOut',
      'requests.handOut',
      'requests.file',
      'requests.letterFile',
      'requests.orderPaperPackage',
      ...seeWindow,
      'inquiries.open',
      'organs.tree',
    ],
  },
  clerk: {
    own: [],
    organ: [
      ...readCases,
      ...tellApplicants,
      ...receiveAnswers,
      ...windowWork,
      'requests.overrideTalk',
      'requests.previewApplicationForm',
      'requests.readyToHandOut',
      'requests.handOut',
      'requests.register',
      'requests.confirmReceipt',
      'requests.assign',
      'requests.logContact',
      'requests.attach',
      'requests.voidCase',
      'requests.applicant',
      'requests.sendCorrectionNotice',
      'requests.sendFeeNotice',
      'requests.notifyThirdParty',
      'requests.dispatchReply',
      'requests.recordDelivery',
      'requests.recordReturn',
      'requests.deemWithdrawn',
      'requests.archive',
      'requests.registerBook',
      'organs.guide',
    ],
    tree: ['organs.tree'],
  },
  handler: {
    own: [],
    organ: [
      ...readCases,
      ...tellApplicants,
      ...workCases,
      ...receiveAnswers,
      ...windowWork,
      'requests.applicant',
      'requests.explainDeparture',
      'precedents.departures',
      'requests.draftDecision',
      'requests.previewDecision',
      'requests.notifyThirdParty',
      'requests.setDelayedReply',
      'requests.deemWithdrawn',
      'organs.guide',
    ],
    tree: ['organs.tree'],
  },
  legal_reviewer: {
    own: [],
    organ: [...readCases, ...seeWindow, 'requests.previewDecision', 'requests.reviewDecision', 'requests.attach', 'organs.guide'],
    tree: ['organs.tree'],
  },
  disclosure_reviewer: {
    own: [],
    organ: [...readCases, ...seeWindow, 'requests.previewDecision', 'requests.reviewDecision', 'requests.attach', 'organs.guide'],
    tree: ['organs.tree'],
  },
  foi_office_head: {
    own: [],
    organ: [
      ...readCases,
      ...tellApplicants,
      ...windowWork,
      'requests.overrideTalk',
      'requests.overrides',
      'requests.serviceNumbers',
      'requests.signDecision',
      'requests.assign',
      'requests.extend',
      'requests.sendCorrectionNotice',
      'requests.setDelayedReply',
      'precedents.departures',
      'requests.voidCase',
      'requests.logContact',
      'requests.applicant',
      'requests.previewDecision',
      'requests.registerBook',
      'requests.reportTables',
      'law.settings',
      'organs.guide',
      'organs.updateGuide',
      'organs.setIntake',
      'identity.people',
      'identity.setStandIn',
      'identity.setLeave',
      'identity.cancelLeave',
      'identity.withoutStandIn',
    ],
    tree: ['organs.tree'],
  },
  organ_head: {
    own: [],
    organ: [
      ...readCases,
      ...seeWindow,
      'requests.overrides',
      'requests.serviceNumbers',
      'requests.handOvers',
      'requests.signDecision',
      'requests.previewDecision',
      'requests.registerBook',
      'requests.reportTables',
      'organs.guide',
      'identity.people',
      'identity.withoutStandIn',
    ],
    tree: ['organs.tree'],
  },
  supervisor: {
    own: [],
    organ: [],
    tree: [
      'notifications.undelivered',
      'notifications.ofCase',
      'requests.today',
      'requests.worklist',
      'requests.casePage',
      'requests.overrides',
      'requests.serviceNumbers',
      'requests.setFastLane',
      'requests.handOvers',
      'requests.caseNotes',
      'inquiries.list',
      'inquiries.ofCase',
      'inquiries.setDays',
      'requests.searchLedger',
      'requests.letterFile',
      'precedents.radar',
      'precedents.departures',
      'precedents.judgeDeparture',
      'requests.registerBook',
      'requests.reportTables',
      'law.settings',
      'organs.tree',
      'organs.guide',
      'organs.guideDefects',
      'organs.setGuideAge',
      'identity.withoutStandIn',
    ],
  },
  // 系统管理员: organs, people's accounts; no case, no grant, no audit.
  system_admin: {
    own: [],
    organ: [],
    tree: [
      'notifications.officeSettings',
      'notifications.saveOffice',
      'notifications.stuck',
      'notifications.retryJob',
      'organs.add',
      'organs.updateGuide',
      'organs.setReconsideration',
      'organs.setReconsiderationDesk',
      'organs.setCourt',
      'organs.setIntake',
      'organs.retire',
      'organs.tree',
      'organs.guide',
      'organs.guideDefects',
      'law.settings',
      'identity.addPerson',
      'identity.people',
      'identity.withoutStandIn',
    ],
  },
  // 安全管理员: who may do what, and sign-in.
  security_admin: {
    own: [],
    organ: [],
    tree: [
      'identity.grantRole',
      'identity.revokeRole',
      'identity.setActive',
      'identity.setStandIn',
      'identity.setLeave',
      'identity.cancelLeave',
      'identity.resetPassword',
      'identity.resetTotp',
      'identity.unlock',
      'identity.people',
      'identity.sessions',
      'identity.endSession',
      'identity.withoutStandIn',
      'organs.tree',
    ],
  },
  // 审计管理员: reads what everybody did, changes nothing.
  audit_admin: { own: [], organ: [], tree: ['identity.auditTrail', 'identity.people', 'identity.sessions', 'organs.tree'] },
} as const satisfies Record<RoleName, Role>

/** What each part of the machine may do by itself. Nothing else. */
export const systemParts = {
  exchange: [
    'requests.receiveSubmission',
    'requests.receiveOnlineCorrection',
    'requests.receiveOnlineWithdrawal',
    'requests.recordReplyOpened',
    'requests.countGuidanceExit',
  ],
  reaction: [
    'notifications.note',
    'notifications.claimMessages',
    'notifications.recordOutcome',
    'notifications.addressee',
    'letters.keepRendering',
    'requests.closeConsultation',
    'requests.publishProgress',
    'requests.publishLetters',
    'requests.keepArchivePackage',
    'requests.keepPaperPackage',
    'requests.indexPrecedent',
  ],
  schedule: ['notifications.remind', 'notifications.sendDigests', 'requests.closeConsultation', 'requests.deemWithdrawn', 'requests.refreshCase', 'intake.forgetExpired', 'seals.publish'],
  setup: [
    'requests.indexPrecedent',
    'organs.add',
    'organs.updateGuide',
    'organs.setReconsideration',
    'organs.setReconsiderationDesk',
    'organs.setCourt',
    'organs.setIntake',
    'identity.addPerson',
    'identity.grantRole',
    'identity.setStandIn',
    'identity.setLeave',
  ],
} as const satisfies Record<'exchange' | 'reaction' | 'schedule' | 'setup', readonly PermissionName[]>

const adminRoles: readonly string[] = ['system_admin', 'security_admin', 'audit_admin']

/** True for the three administrators. */
export const isAdminRole = (role: RoleName): boolean => adminRoles.includes(role)

/** The duty a role belongs to: one person has only one duty at a time. */
export const dutyOf = (role: RoleName): string => (isAdminRole(role) ? role : 'case')
