/** The door of the machinery: knows nothing of government. */
export type {
  App,
  Caller,
  Clock,
  Grant,
  Happening,
  Outcome,
  OutgoingMessage,
  Permit,
  Reaction,
  Settings,
  Side,
  SideName,
} from './app.ts'
export { backUp, restoreBackup } from './backup.ts'
export { canonical } from './canonical.ts'
export { systemClock, type VirtualClock, virtualClock } from './clock.ts'
export type { Ciphers, SealedPlace } from './crypto.ts'
export { openDatabases } from './database.ts'
export { appendToDocket, type DocketEntry, type NewDocketEntry, readDocket } from './docket.ts'
export { type Act, type ActContext, type AnyAct, type Asked, act, type ExecuteOptions, execute } from './execute.ts'
export { extensionOf, sniffType } from './file-type.ts'
export { type FileStore, type FoundFile, type StoredFile, safeFileName } from './files.ts'
export { createFormTokens, type FormTokens, formTokenField, isFromHere } from './form-token.ts'
export { createHttp, type Http, listen, stopOnSignals } from './http.ts'
export { type ErrorPage, pageFor, type ShowError, sendError } from './http-errors.ts'
export { inputRefusal } from './input.ts'
export { addJob, jobCounts, runJobsOnce, type Schedule, startJobs } from './jobs.ts'
export { createLive, type Live, type LiveEvent, type Watcher } from './live.ts'
export { createLog, type Log, stderrLog, traceOf } from './log.ts'
export { type AnyView, look, type View, type ViewContext, view } from './look.ts'
export { isMailAddress, type Mail, type MailWay, openMail } from './mail.ts'
export { migrate, ownMigrations } from './migrate.ts'
export { type Machinery, type OpenPlatform, openPlatform } from './open.ts'
export { openOutboxPayload } from './outbox.ts'
export { platformSealedColumns, rotateKeys, type SealedColumn } from './rotate.ts'
export { type Seal, sealNow } from './seals.ts'
export { notSent, type SendTrouble, type Sent } from './sending.ts'
export { type FileToServe, serveFile } from './serve-file.ts'
export { readSettings, settingsHelp } from './settings.ts'
export { mobileNumber, type ShortMessage, type SmsWay } from './short-message.ts'
export { openSms } from './sms.ts'
export { smsSignature } from './sms-gateway.ts'
export { catchUpWitness } from './stored-entries.ts'
export { projectTop } from './top.ts'
export { upkeepSchedules } from './upkeep.ts'
export { type Finding, type Verified, verifyAll } from './verify.ts'
export { type Found, findByWords, type WordIndex } from './word-index.ts'
