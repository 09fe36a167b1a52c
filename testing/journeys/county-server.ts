/** Starts the server once for all journeys: embedded database, a small rehearsal county, the real clock. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, prepareCounty, startServer } from '../../bench/server.mjs'

/** Vitest's global set-up. JOURNEYS_AT names a server that runs already. */
export default async function startCounty(): Promise<() => Promise<void>> {
  if (process.env.JOURNEYS_AT) return async () => {}
  const dataDir = mkdtempSync(join(tmpdir(), 'sunlit-journeys-'))
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  await prepareCounty(dataDir, port, { cases: 6, days: 60 })
  const server = await startServer(dataDir, port)
  process.env.JOURNEYS_AT = server.address
  process.env.JOURNEYS_SESSIONS = mkdtempSync(join(tmpdir(), 'sunlit-journeys-sessions-'))
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
    if (process.env.JOURNEYS_SESSIONS) rmSync(process.env.JOURNEYS_SESSIONS, { recursive: true, force: true })
  }
}
