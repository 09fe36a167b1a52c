/** Names of what several units do together on a case: 协查, 会商, 重大复杂. */

/** 协查, 会商, 重大复杂 and who is responsible (office/requests). */
export const cooperationActs = [
  'requests.sendCoSearch',
  'requests.answerCoSearch',
  'requests.enterCoSearchAnswer',
  'requests.remindCoSearch',
  'requests.withdrawCoSearch',
  'requests.openConference',
  'requests.giveConferenceOpinion',
  'requests.enterConferenceOpinion',
  'requests.concludeConference',
  'requests.confirmMinutes',
  'requests.enterMinutesConfirmed',
  'requests.issueMinutes',
  'requests.cancelConference',
  'requests.escalateCase',
  'requests.issueInstruction',
  'requests.carryOutInstruction',
  'requests.lowerCase',
] as const
export const cooperationViews = [
  'requests.coSearches',
  'requests.coSearchUnits',
  'requests.coSearchInbox',
  'requests.coSearchTask',
  'requests.coSearchFile',
  'requests.conferences',
  'requests.conferenceInbox',
  'requests.conferenceFile',
  'requests.conferenceYear',
  'requests.leadingBoard',
  'requests.responsible',
] as const
