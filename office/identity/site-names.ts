/** Names of what the public may do and see, and of what the schedule does on that side. */

/** The site side: open to everybody, it holds nothing but what the public may see and hands in. */
export const siteNames = [
  'intake.keepDraft',
  'intake.attachFile',
  'intake.removeFile',
  'intake.submitRequest',
  'intake.submitCorrection',
  'intake.withdraw',
  'intake.openReply',
  'intake.countExit',
  'intake.draft',
  'intake.receipt',
  'intake.expected',
  'intake.organs',
  'intake.numbers',
  'tracking.progress',
  'tracking.letter',
  'library.search',
  'library.alike',
  'library.item',
  'pages.home',
  'pages.organGuide',
  'pages.guideList',
  'pages.seal',
  'feedback.complain',
  'feedback.rate',
  'feedback.given',
  'released.content',
  'released.file',
] as const
/** What the schedule does on the site side; nobody else. */
export const siteScheduleNames = ['intake.forgetExpired'] as const
export type SiteName = (typeof siteNames)[number] | (typeof siteScheduleNames)[number]
