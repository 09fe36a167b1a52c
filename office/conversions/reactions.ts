/** What follows: cases are looked at when they are registered, answered, closed; files of a draft are read by the machine (R040). */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import { type App, execute, type Reaction, type Schedule } from '#platform'
import { namesOnCases } from '#requests'
import { keepConversionChecks } from './acts/keep-checks.ts'
import { noticeCase } from './acts/notice.ts'
import { readText } from './read-text.ts'
import { marksIn } from './rules/personal-marks.ts'
import { membersOf, newestDraft } from './store.ts'

const machine = { kind: 'system', part: 'reaction' } as const

const notice = async (app: App, requestId: string, caller: typeof machine | { kind: 'system'; part: 'schedule' }): Promise<void> => {
  const noticed = await execute(app, caller, noticeCase, { requestId })
  if (!noticed.ok) throw new Error(`case ${requestId} was not looked at: ${noticed.error.message}`)
}

export const conversionReactions: readonly Reaction[] = [
  {
    name: 'conversions.notice',
    to: [
      'requests.registered',
      'requests.decided',
      'requests.replyDispatched',
      'requests.withdrawn',
      'requests.deemedWithdrawn',
      'requests.archived',
      'requests.reopened',
      'requests.voided',
      'requests.split',
    ],
    newestOnly: true,
    react: (app, { subject }) => notice(app, subject.id, machine),
  },
  {
    name: 'conversions.readFiles',
    to: ['conversions.drafted'],
    newestOnly: true,
    react: (app, { subject }) => readDraftFiles(app, subject.id),
  },
]

/** Reads each file of the newest draft, and keeps what kinds of personal data stand in it. */
export const readDraftFiles = async (app: App, proposalId: string): Promise<void> => {
  const context = { app, sql: app.office.database }
  const draft = await newestDraft(context, proposalId)
  if (!draft) return
  const members = await membersOf(context, proposalId)
  const names = await namesOnCases(
    context,
    members.map(({ requestId }) => requestId),
  )
  const checks = []
  for (const { digest } of draft.files) {
    const text = await readText(await app.office.files.read(digest))
    const found = text === null ? {} : marksIn(text, names)
    const outcome = text === null ? 'unreadable' : Object.keys(found).length > 0 ? 'found' : 'clean'
    checks.push({ digest, outcome, found })
  }
  const kept = await execute(app, machine, keepConversionChecks, { proposalId, checks })
  if (!kept.ok) throw new Error(`the files of ${proposalId} were not kept as read: ${kept.error.message}`)
}

/** Cases from before anybody counted: each night those that are missing, the oldest first; how many were looked at. */
export const noticeMissing = async (app: App, atMost = 20_000): Promise<number> => {
  const missing = await sql<{ id: RequestId }>`select r.id from requests.request r
    where r.stage <> 'voided' and not exists (select 1 from conversions.asked a where a.request_id = r.id)
    order by r.submitted_on, r.id limit ${atMost}`.execute(app.office.database)
  for (const { id } of missing.rows) await notice(app, id, { kind: 'system', part: 'schedule' })
  return missing.rows.length
}

export const conversionSchedules: readonly Schedule[] = [
  {
    name: 'conversions.noticeMissing',
    // 03:50 in Shanghai
    cron: '50 19 * * *',
    run: async (app) => void (await noticeMissing(app)),
  },
]
