/** Seals on the portal: the newest seal is told to the public side, so that nobody can rewrite the past quietly (R038). */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayInShanghai, type Instant, ok } from '#kernel'
import { act, execute, type Schedule, sealNow } from '#platform'

interface Published {
  /** null: nothing was sealed yet. */
  readonly number: number | null
}

/** Sends the newest seal to the site; only the schedule performs it. */
export const publishSeal = act({
  name: 'seals.publish',
  title: '公布封印',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  handle: async (context) => {
    const found = await sql<{
      number: number
      root: string
      at: Instant
    }>`select number, root, at from platform.seal order by number desc limit 1`.execute(context.sql)
    const seal = found.rows[0]
    if (!seal) return ok<Published>({ number: null })
    context.send({ type: 'seal.published', version: 1, payload: { number: seal.number, root: seal.root, on: dayInShanghai(seal.at) } })
    context.happened({ name: 'seals.published', subject: { kind: 'seal', id: String(seal.number) }, detail: { root: seal.root } })
    return ok<Published>({ number: seal.number })
  },
})

/** Every hour what was entered since the last seal is sealed and published. */
export const sealSchedule: Schedule = {
  name: 'seal',
  cron: '7 * * * *',
  run: async (app) => {
    const sealed = await sealNow(app)
    if (!sealed) return
    const published = await execute(app, { kind: 'system', part: 'schedule' }, publishSeal, {})
    if (!published.ok) throw new Error(`the seal was not published: ${published.error.message}`)
  },
}
