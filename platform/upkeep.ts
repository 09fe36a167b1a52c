/** The machinery's own daily work: forgets old idempotency keys, completes the witness, reads every file once. */
import { addMilliseconds } from '#kernel'
import type { Schedule } from './jobs.ts'
import { catchUpWitness } from './stored-entries.ts'

const day = 24 * 3600 * 1000

/** To be added to the schedules of the product. Hours are UTC: 18 is two in the morning in Shanghai. */
export const upkeepSchedules: readonly Schedule[] = [
  {
    name: 'keys',
    cron: '10 18 * * *',
    run: async (app) => {
      // a repeated submit comes within minutes; the answers hold query codes, so they are not kept longer than needed
      const before = addMilliseconds(app.clock.now(), -3 * day)
      for (const schema of ['platform', 'intake'])
        await app.owner.query(`delete from ${schema}.idempotency where created_at < $1`, [before])
    },
  },
  { name: 'witness', cron: '*/10 * * * *', run: async (app) => void (await catchUpWitness(app)) },
  {
    name: 'files',
    cron: '30 18 * * *',
    run: async (app) => {
      let broken = 0
      for (const digest of await app.office.files.list()) {
        try {
          await app.office.files.read(digest)
        } catch {
          broken++
          app.log.error('a stored file is broken', { digest })
        }
      }
      app.log.info('files read', { broken })
    },
  },
]
