/** Fills an empty data folder with a small rehearsal county, letters and pages included: small-county.ts SEED CASES DAYS. */
import { openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { rehearse } from '../tools/commands/rehearse.ts'

const [seed = 7, cases = 6, days = 60] = process.argv.slice(2).map(Number)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
try {
  await rehearse(platform, { seed, cases, days, withJobs: true })
} finally {
  await platform.close()
}
process.exit(0)
