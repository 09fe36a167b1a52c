/** What the roles may do of 协查, 会商, 重大复杂 and talk: names for the table in roles.ts (R019–R021, R023, R024). */
import type { OfficeName } from './permission-names.ts'

/** Among the officials on a case. */
const talk = [
  'talk.post',
  'talk.markSeen',
  'talk.ofCase',
  'talk.mentions',
  'talk.people',
  'talk.file',
  'talk.innerFile',
] as const satisfies readonly OfficeName[]

/** Seen of a case's work with others. */
const boards = [
  'requests.responsible',
  'requests.coSearches',
  'requests.conferences',
  'requests.conferenceFile',
  'requests.conferenceYear',
] as const satisfies readonly OfficeName[]

/** Everybody on a case of the organ, and everybody whose organ is asked. */
export const seeTogether = [
  ...boards,
  ...talk,
  'requests.conferenceInbox',
  'requests.coSearchInbox',
  'requests.coSearchTask',
  'requests.coSearchFile',
  'requests.giveConferenceOpinion',
  'requests.confirmMinutes',
] as const satisfies readonly OfficeName[]

/** Whoever leads a case asks other units and calls conferences. */
export const leadTogether = [
  'requests.coSearchUnits',
  'requests.sendCoSearch',
  'requests.enterCoSearchAnswer',
  'requests.remindCoSearch',
  'requests.withdrawCoSearch',
  'requests.openConference',
  'requests.enterConferenceOpinion',
  'requests.concludeConference',
  'requests.enterMinutesConfirmed',
  'requests.issueMinutes',
  'requests.cancelConference',
  'requests.escalateCase',
  'requests.carryOutInstruction',
  'requests.answerCoSearch',
] as const satisfies readonly OfficeName[]

/** 监督员: sees all of it below, raises and lowers. */
export const superviseTogether = [
  ...boards,
  ...talk,
  'requests.leadingBoard',
  'requests.escalateCase',
  'requests.lowerCase',
] as const satisfies readonly OfficeName[]

/** 领导小组成员: what was raised to 重大复杂 in the tree below, and their word on it. */
export const leadingGroup = [
  ...superviseTogether,
  'requests.issueInstruction',
  'requests.today',
  'requests.worklist',
  'requests.casePage',
  'requests.letterFile',
  'requests.searchLedger',
  'organs.tree',
] as const satisfies readonly OfficeName[]
