/** Names that several roles are granted together, each group a job of the office. */
import type { OfficeName } from './permission-names.ts'

/** One's own views of the list, several cases taken together. */
export const ownWorklists = [
  'worklists.saved',
  'worklists.keepFilter',
  'worklists.removeFilter',
  'worklists.arrangeFilters',
  'worklists.selection',
  'worklists.reminders',
] as const satisfies readonly OfficeName[]

/** To see a case and what stands beside it. */
export const readCases = [
  ...ownWorklists,
  'requests.today',
  'requests.worklist',
  'requests.stream',
  'requests.casePage',
  'registerImport.oldEntry',
  'requests.caseGroup',
  'requests.searchLedger',
  'requests.file',
  'requests.letterFile',
  'requests.archiveFile',
  'requests.people',
  'precedents.radar',
  'compendium.search',
  'compendium.entry',
] as const satisfies readonly OfficeName[]

/** The papers that have arrived and are not yet registered. */
export const arrivedPapers = [
  'requests.keepArrived',
  'requests.noteArrived',
  'requests.setArrivedAside',
  'requests.arrived',
  'requests.arrivedFile',
] as const satisfies readonly OfficeName[]

/** What everybody on a case of the organ may see of the counter. */
export const seeWindow = [
  'requests.caseNotes',
  'requests.paperFile',
  'inquiries.list',
  'inquiries.ofCase',
  'inquiries.units',
] as const satisfies readonly OfficeName[]

/** Steps at the counter that clerk and handler both do. */
export const windowWork = [
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
export const tellApplicants = [
  'notifications.undelivered',
  'notifications.ofCase',
  'notifications.settleMessage',
  'notifications.retryMessage',
  'notifications.setConsent',
] as const satisfies readonly OfficeName[]

export const workCases = [
  'requests.openContent',
  'requests.withdrawContent',
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

export const receiveAnswers = [
  'requests.receiveCorrection',
  'requests.recordThirdPartyOpinion',
  'requests.recordOrganOpinion',
  'requests.closeConsultation',
  'requests.recordPayment',
  'requests.withdraw',
] as const satisfies readonly OfficeName[]

/** 文书模板: read and tried out, not changed. */
export const seeTemplates = ['letters.templates', 'letters.template', 'letters.previewTemplate'] as const satisfies readonly OfficeName[]
