/** Names of 依申请转主动公开 and of the heat list, and which of them go together in a role (office/conversions). */

export const conversionNames = [
  'conversions.notice',
  'conversions.propose',
  'conversions.keepDraft',
  'conversions.keepChecks',
  'conversions.submit',
  'conversions.review',
  'conversions.decline',
  'conversions.reopen',
  'conversions.recordPublished',
  'conversions.list',
  'conversions.one',
  'conversions.ofCase',
  'conversions.heat',
  'conversions.board',
] as const

/** Whoever works on an organ's requests sees what could be published for all. */
export const seeConversions = [
  'conversions.list',
  'conversions.one',
  'conversions.ofCase',
  'conversions.heat',
  'conversions.board',
] as const
/** Takes up, writes, sends to examination, enters where it was published. */
export const draftConversions = [
  'conversions.propose',
  'conversions.keepDraft',
  'conversions.submit',
  'conversions.recordPublished',
] as const
/** Examines what somebody else wrote; says no with a reason. */
export const judgeConversions = ['conversions.review', 'conversions.decline', 'conversions.reopen'] as const
