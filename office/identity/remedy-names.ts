/** Names of remedies, complaints and ratings, and which of them go together in a role (office/remedies, office/complaints, office/ratings). */
import { draftConversions, seeConversions } from './conversion-names.ts'

export const remedyNames = [
  'remedies.file',
  'remedies.note',
  'remedies.setEvidence',
  'remedies.keepAnswer',
  'remedies.submitAnswer',
  'remedies.conclude',
  'remedies.strike',
  'remedies.ofCase',
  'remedies.running',
  'remedies.trend',
  'remedies.evidenceBook',
] as const
export const complaintNames = [
  'complaints.receive',
  'complaints.register',
  'complaints.askExplanation',
  'complaints.explain',
  'complaints.order',
  'complaints.conclude',
  'complaints.passOn',
  'complaints.answeredAbove',
  'complaints.list',
  'complaints.ofCase',
] as const
export const ratingNames = ['ratings.receive', 'ratings.recordCallBack', 'ratings.overview', 'ratings.callBacks'] as const

/** Whoever works on an organ's cases sees what is said about them; never who rated. */
export const seeRemedies = ['remedies.ofCase', 'remedies.running', 'remedies.trend', 'complaints.list', 'complaints.ofCase'] as const
/** 登记、补记、登记结果. */
export const recordRemedies = ['remedies.file', 'remedies.note', 'remedies.conclude', 'remedies.evidenceBook'] as const
/** 证据目录, 答复书 and 答辩状. */
export const answerRemedies = [
  'remedies.note',
  'remedies.setEvidence',
  'remedies.keepAnswer',
  'remedies.submitAnswer',
  'remedies.evidenceBook',
] as const
/** 回访 after bad ratings, and 转主动公开: the open-government office's. */
export const callBack = ['requests.filingNumbers', 'ratings.callBacks', 'ratings.recordCallBack', ...draftConversions] as const
/** The head of the open-government office: the same, and to strike out what was registered by mistake. */
export const leadRemedies = [...answerRemedies, ...callBack, 'remedies.strike'] as const
/** The competent office. */
export const superviseRemedies = [
  'requests.filingNumbers',
  ...seeRemedies,
  ...seeConversions,
  'remedies.evidenceBook',
  'complaints.register',
  'complaints.askExplanation',
  'complaints.order',
  'complaints.conclude',
  'complaints.passOn',
  'complaints.answeredAbove',
  'ratings.overview',
  'ratings.callBacks',
] as const
