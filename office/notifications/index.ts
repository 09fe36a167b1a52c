/** Door of notifications: notices to officials, mail and short messages to officials and applicants, what could not be told. */
import type { AnyAct, AnyView } from '#platform'
import { markRead, saveMine, sendTest } from './acts/mine.ts'
import { note } from './acts/note.ts'
import { retryJob, saveOffice } from './acts/office.ts'
import { claimMessages, recordOutcome } from './acts/outgoing.ts'
import { remind } from './acts/remind.ts'
import { sendDigests } from './acts/send-digests.ts'
import { retryMessage, setConsent, settleMessage } from './acts/undelivered.ts'
import { addressee } from './views/addressee.ts'
import { bell, list, mySettings, reach } from './views/mine.ts'
import { officeSettings, stuck } from './views/office.ts'
import { ofCase, undelivered } from './views/undelivered.ts'

export * from './contract.ts'
export { notificationReactions, notificationSchedules } from './reactions.ts'
export { reach }

export const notificationActs: readonly AnyAct[] = [
  note,
  remind,
  sendDigests,
  claimMessages,
  recordOutcome,
  markRead,
  saveMine,
  sendTest,
  saveOffice,
  retryJob,
  settleMessage,
  retryMessage,
  setConsent,
]
export const notificationViews: readonly AnyView[] = [bell, list, mySettings, reach, officeSettings, stuck, undelivered, ofCase, addressee]
