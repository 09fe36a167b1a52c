/** Looks at the addresses of published entries: after each record or change, and weekly, the longest unseen first (R030: a dead link is a defect). */
import { sql } from 'kysely'
import { addMilliseconds } from '#kernel'
import { checkLink } from '#links'
import { type App, execute, type Reaction, type Schedule } from '#platform'
import { noteLook } from './acts/note-look.ts'

const lookAt = async (app: App, part: 'reaction' | 'schedule', itemId: string, address: string): Promise<void> => {
  const { outcome, reason } = await checkLink(app, address)
  const noted = await execute(app, { kind: 'system', part }, noteLook, { itemId, address, outcome, reason })
  // changed in the meantime: the change brings its own look
  if (!noted.ok && noted.error.kind !== 'missing') throw new Error(`a look was refused: ${noted.error.message}`)
}

export const publicationReactions: readonly Reaction[] = [
  {
    name: 'publications.look',
    to: ['publications.recorded', 'publications.amended', 'publications.published'],
    newestOnly: true,
    react: async (app, { subject, detail }) => {
      const address = typeof detail === 'object' && detail !== null && 'address' in detail ? detail.address : null
      if (typeof address === 'string') await lookAt(app, 'reaction', subject.id, address)
    },
  },
]

const week = 7 * 86_400_000
const looksAtOnce = 4
const looksAtMost = 3000

/** Every entry that nobody looked at for six days. */
export const lookAgain = async (app: App): Promise<number> => {
  const before = addMilliseconds(app.clock.now(), 86_400_000 - week)
  const due = await sql<{ id: string; address: string }>`select id, address from publications.item
    where state = 'published' and address is not null and (link_looked_at is null or link_looked_at < ${before})
    order by link_looked_at nulls first limit ${looksAtMost}`.execute(app.office.database)
  const rest = [...due.rows]
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) await lookAt(app, 'schedule', next.id, next.address)
  }
  await Promise.all(Array.from({ length: looksAtOnce }, worker))
  return due.rows.length
}

export const publicationSchedules: readonly Schedule[] = [
  // Saturday, two in the morning in Shanghai
  { name: 'publications.lookAgain', cron: '0 18 * * 5', run: async (app) => void (await lookAgain(app)) },
]
