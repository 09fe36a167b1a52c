/** A process for the kill tests: opens the platform on a data folder and performs acts, telling each one on standard output after it was acknowledged. */
import { z } from 'zod'
import { ok, plainDate } from '#kernel'
import { type App, act, appendToDocket, createLog, execute, openPlatform, readSettings, systemClock } from '#platform'

const enter = act({
  name: 'test.enter',
  title: '记',
  side: 'office',
  input: z.object({ subject: z.string() }),
  within: async () => null,
  handle: async (context, { subject }) => {
    await appendToDocket(context, { kind: 'test', subjectId: subject, seq: 1, on: plainDate('2026-11-25'), fact: {}, act: 'test.enter' })
    context.happened({ name: 'test.entered', subject: { kind: 'test', id: subject } })
    return ok(null)
  },
})

const [dataDir = '', name = '', count = '0'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)
try {
  const platform = await openPlatform(readSettings({ DATA_DIR: dataDir }), { clock: systemClock, log: createLog(() => {}), say })
  const app: App = { ...platform, permit: async () => true, reactions: [], afterCommit: () => {} }
  platform.noteAddress('http://localhost:3999')
  say('open')
  const writer = async (lane: number) => {
    for (let number = 1; number <= Number(count); number++) {
      const subject = `${name}-${lane}-${number}`
      if ((await execute(app, { kind: 'system', part: 'setup' }, enter, { subject })).ok) say(`done ${subject}`)
    }
  }
  await Promise.all([1, 2, 3, 4].map(writer))
  say('idle')
  setInterval(() => {}, 1000)
  process.on('SIGTERM', () => void platform.close().then(() => process.exit(0)))
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`)
  process.exitCode = 1
}
