/** All names of acts and views, written out once: a grant that is misspelt here or in roles.ts does not compile. */
import { conversionNames } from './conversion-names.ts'
import { cooperationActs, cooperationViews } from './cooperation-names.ts'
import { importNames } from './import-names.ts'
import { complaintNames, ratingNames, remedyNames } from './remedy-names.ts'
import type { SiteName } from './site-names.ts'
import { slipActs, slipViews } from './slip-names.ts'

/** Office acts on one request (office/requests). */
export const requestActs = [
  'requests.register',
  'requests.keepArrived',
  'requests.noteArrived',
  'requests.setArrivedAside',
  'requests.joinCase',
  'requests.partCase',
  'requests.splitCase',
  'requests.adoptDraft',
  'requests.carrySearches',
  'requests.fillLikeness',
  'requests.confirmReceipt',
  'requests.assign',
  'requests.logContact',
  'requests.voidCase',
  'requests.overrideTalk',
  'requests.tagFastLane',
  'requests.setFastLane',
  'requests.handOver',
  'requests.handOut',
  'requests.issueApplicationForm',
  'requests.orderPaperPackage',
  'requests.recordPaperSent',
  'requests.keepPaperPackage',
  'requests.recordNeed',
  ...slipActs,
  'requests.attach',
  'requests.sendCorrectionNotice',
  'requests.receiveCorrection',
  'requests.consultThirdParty',
  'requests.recordThirdPartyOpinion',
  'requests.notifyThirdParty',
  'requests.consultOrgan',
  'requests.recordOrganOpinion',
  'requests.closeConsultation',
  'requests.extend',
  'requests.sendFeeNotice',
  'requests.recordPayment',
  'requests.requestReasons',
  'requests.receiveReasons',
  'requests.setDelayedReply',
  'requests.recordSearch',
  'requests.explainDeparture',
  'requests.draftDecision',
  'requests.reviewDecision',
  'requests.addReviewNote',
  'requests.settleReviewNote',
  'requests.saveLetterRule',
  'requests.retireLetterRule',
  'requests.signDecision',
  'requests.dispatchReply',
  'requests.recordDelivery',
  'requests.recordReturn',
  'requests.withdraw',
  'requests.deemWithdrawn',
  'requests.archive',
  'requests.openContent',
  'requests.withdrawContent',
  'requests.publishContent',
  'requests.publishReadings',
  'requests.keepFormDraft',
  'requests.receiveSubmission',
  'requests.receiveOnlineCorrection',
  'requests.receiveOnlineWithdrawal',
  'requests.recordReplyOpened',
  'requests.countGuidanceExit',
  'requests.keepFilingNumbers',
  'requests.publishProgress',
  'requests.publishLetters',
  'requests.keepArchivePackage',
  'requests.refreshCase',
  'requests.indexPrecedent',
] as const

export const requestViews = [
  'requests.overrides',
  'requests.serviceNumbers',
  'requests.handOvers',
  'requests.handOverFile',
  'requests.readyToHandOut',
  'requests.caseNotes',
  'requests.paperFile',
  'requests.feeQuote',
  ...slipViews,
  'requests.previewApplicationForm',
  'requests.today',
  'requests.worklist',
  'requests.stream',
  'requests.arrived',
  'requests.arrivedFile',
  'requests.alike',
  'requests.caseGroup',
  'requests.casePage',
  'requests.applicant',
  'requests.previewDecision',
  'requests.searchLedger',
  'requests.reviewNotes',
  'requests.letterRules',
  'requests.file',
  'requests.letterFile',
  'requests.registerBook',
  'requests.filingNumbers',
  'requests.reportTables',
  'requests.people',
  'requests.formDraft',
  'requests.archiveFile',
] as const

/** Earlier decisions on the same information, and reasons for departing from them (office/precedents). */
export const precedentNames = ['precedents.radar', 'precedents.departures', 'precedents.judgeDeparture'] as const

/** Provisions and teaching cases (office/compendium). */
export const compendiumNames = ['compendium.search', 'compendium.entry', 'compendium.keepEntry', 'compendium.retireEntry'] as const

/** The conventions of the law as this office has set them (office/requests shows them, where cases are judged by them). */
export const lawViews = ['law.settings'] as const

/** 咨询: questions to departments (office/inquiries). */
export const inquiryActs = ['inquiries.open', 'inquiries.answer', 'inquiries.redirect', 'inquiries.setDays'] as const
export const inquiryViews = ['inquiries.list', 'inquiries.ofCase', 'inquiries.units'] as const

/** Notices, mail and short messages (office/notifications); the first ones concern oneself only. */
export const ownNotificationNames = [
  'notifications.bell',
  'notifications.list',
  'notifications.mySettings',
  'notifications.reach',
  'notifications.markRead',
  'notifications.saveMine',
  'notifications.sendTest',
] as const
export const notificationNames = [
  ...ownNotificationNames,
  'notifications.undelivered',
  'notifications.ofCase',
  'notifications.settleMessage',
  'notifications.retryMessage',
  'notifications.setConsent',
  'notifications.officeSettings',
  'notifications.saveOffice',
  'notifications.stuck',
  'notifications.retryJob',
  'notifications.note',
  'notifications.remind',
  'notifications.sendDigests',
  'notifications.claimMessages',
  'notifications.recordOutcome',
  'notifications.addressee',
] as const

/** Saved filters, reminders within the office, selections (office/worklists). */
export const worklistNames = [
  'worklists.saved',
  'worklists.keepFilter',
  'worklists.removeFilter',
  'worklists.arrangeFilters',
  'worklists.shareFilter',
  'worklists.selection',
  'worklists.remind',
  'worklists.reminders',
] as const

/** The machine's own act after rendering a letter (office/letters). */
export const letterActs = [
  'letters.keepRendering',
  'letters.keepAudio',
  'letters.saveTemplateDraft',
  'letters.dropTemplateDraft',
  'letters.publishTemplate',
  'letters.restoreTemplate',
] as const
/** Whether a page that a letter points to can be opened (office/links). */
export const linkActs = ['links.ask', 'links.keep'] as const
export const linkViews = ['links.latest'] as const
/** Register of what is published already (office/publications). */
export const publicationNames = [
  'publications.record',
  'publications.recordMany',
  'publications.amend',
  'publications.withdraw',
  'publications.draft',
  'publications.publish',
  'publications.noteLook',
  'publications.search',
  'publications.item',
  'publications.changes',
] as const
export const letterViews = ['letters.templates', 'letters.template', 'letters.previewTemplate'] as const

/** The machine's own act after sealing (office/seals). */
export const sealActs = ['seals.publish'] as const

export const organActs = [
  'organs.add',
  'organs.updateGuide',
  'organs.setReconsideration',
  'organs.setReconsiderationDesk',
  'organs.setCourt',
  'organs.setIntake',
  'organs.retire',
  'organs.setGuideAge',
] as const
export const organViews = ['organs.tree', 'organs.guide', 'organs.guideDefects'] as const

export const identityActs = [
  'identity.addPerson',
  'identity.setActive',
  'identity.grantRole',
  'identity.revokeRole',
  'identity.setStandIn',
  'identity.setLeave',
  'identity.cancelLeave',
  'identity.takeLeave',
  'identity.resetPassword',
  'identity.resetTotp',
  'identity.unlock',
  'identity.changePassword',
  'identity.enrolTotp',
  'identity.endSession',
] as const
export const identityViews = [
  'identity.me',
  'identity.people',
  'identity.sessions',
  'identity.auditTrail',
  'identity.withoutStandIn',
  'identity.rehearsalCode',
] as const

/** Talk among the officials on a case (office/talk). */
export const talkNames = [
  'talk.post',
  'talk.markSeen',
  'talk.closeFile',
  'talk.ofCase',
  'talk.mentions',
  'talk.people',
  'talk.file',
  'talk.innerFile',
] as const

export const officeNames = [
  ...importNames,
  ...remedyNames,
  ...complaintNames,
  ...ratingNames,
  ...worklistNames,
  ...conversionNames,
  ...cooperationActs,
  ...cooperationViews,
  ...talkNames,
  ...requestActs,
  ...requestViews,
  ...precedentNames,
  ...compendiumNames,
  ...lawViews,
  ...inquiryActs,
  ...inquiryViews,
  ...notificationNames,
  ...letterActs,
  ...letterViews,
  ...linkActs,
  ...linkViews,
  ...publicationNames,
  ...sealActs,
  ...organActs,
  ...organViews,
  ...identityActs,
  ...identityViews,
] as const
export type OfficeName = (typeof officeNames)[number]

export type PermissionName = OfficeName | SiteName
