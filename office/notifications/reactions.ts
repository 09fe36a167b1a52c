/** What notifications follow, and what comes back by the clock: reminders in the morning, digests, what is due to go out. */
import { type AnyAct, type App, execute, type Reaction, type Schedule } from '#platform'
import { note } from './acts/note.ts'
import { remind } from './acts/remind.ts'
import { sendDigests } from './acts/send-digests.ts'
import { deliverDue } from './deliver.ts'
import { applicantHappenings } from './rules/applicant-rules.ts'
import { officialHappenings } from './rules/official-rules.ts'

const reaction = { kind: 'system', part: 'reaction' } as const
const schedule = { kind: 'system', part: 'schedule' } as const

export const notificationReactions: readonly Reaction[] = [
  {
    name: 'notifications.note',
    to: [...new Set([...officialHappenings, ...applicantHappenings])],
    react: async (app, happening) => {
      const { name, subject, organId = null, detail = null, journalId } = happening
      const noted = await execute(app, reaction, note, { happening: { name, subject, organId, detail, journalId } })
      if (!noted.ok) throw new Error(`notices of ${name} were refused: ${noted.error.message}`)
    },
  },
  {
    name: 'notifications.deliver',
    to: ['notifications.queued'],
    newestOnly: true,
    react: async (app) => void (await deliverDue(app)),
  },
]

const must = async (app: App, wanted: AnyAct): Promise<void> => {
  const done = await execute(app, schedule, wanted, {})
  if (!done.ok) throw new Error(`${wanted.name} was refused: ${done.error.message}`)
}

export const notificationSchedules: readonly Schedule[] = [
  // 07:50 in Shanghai, before anybody sits down
  { name: 'notifications.remind', cron: '50 23 * * *', run: (app) => must(app, remind) },
  // the office chooses the hour; asked every ten minutes, written once a day
  { name: 'notifications.digest', cron: '*/10 * * * *', run: (app) => must(app, sendDigests) },
  { name: 'notifications.deliver', cron: '* * * * *', run: async (app) => void (await deliverDue(app)) },
]
