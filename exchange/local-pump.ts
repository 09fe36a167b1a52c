/** The local pump: on one machine, carries messages both ways right after commit, and looks again every few seconds and at start. */
import { type App, type SideName, traceOf } from '#platform'
import type { OfficeAppliers, SiteAppliers } from './applying.ts'
import { type End, endOf, keepFile } from './end.ts'
import { type Envelope, openEnvelope } from './envelope.ts'
import { type Appliers, hold, retryHeld, takeIn, takenThrough } from './incoming.ts'
import { acknowledge, collect, giveNumbers } from './outgoing.ts'

export interface PumpParts {
  readonly toOffice: OfficeAppliers
  readonly toSite: SiteAppliers
  /** Told after messages were taken in: caches of the portal, live updates of the desk. */
  readonly taken?: (receiver: SideName, types: readonly string[]) => void
  readonly intervalMilliseconds?: number
}

export interface LocalPump {
  /** A side has committed something that may be for the other: App.afterCommit. */
  readonly wake: (side: SideName) => void
  /** Begins to look by itself. */
  readonly start: () => void
  /** Carries until nothing is left in either direction; for seed and tests. Throws what a carrying throws. */
  readonly drain: () => Promise<number>
  /** Stops looking and waits for the message on its way. */
  readonly stop: () => Promise<void>
}

/** Failures in a row after which a message is held, so that the ones behind it can pass. */
const patience = 12
const batch = 100

export const createLocalPump = (app: App, parts: PumpParts): LocalPump => {
  const toSite = createLane(app, parts, endOf(app, 'office'), endOf(app, 'site'), { side: 'site', appliers: parts.toSite })
  const toOffice = createLane(app, parts, endOf(app, 'site'), endOf(app, 'office'), { side: 'office', appliers: parts.toOffice })
  let looking: NodeJS.Timeout | undefined
  return {
    wake: (side) => (side === 'office' ? toSite : toOffice).wake(),
    start: () => {
      toSite.wake()
      toOffice.wake()
      looking = setInterval(() => {
        toSite.wake()
        toOffice.wake()
      }, parts.intervalMilliseconds ?? 3000).unref()
    },
    drain: async () => {
      let carried = 0
      for (;;) {
        const now = (await toOffice.carry()) + (await toSite.carry())
        if (now === 0) return carried
        carried += now
      }
    },
    stop: async () => {
      clearInterval(looking)
      await Promise.all([toSite.stop(), toOffice.stop()])
    },
  }
}

/** One direction: one carrying at a time; a failure waits longer each time, up to a minute. */
const createLane = (app: App, parts: PumpParts, from: End, to: End, appliers: Appliers) => {
  let running: Promise<number> | null = null
  let again = false
  let stopped = false
  let failures = 0
  let waiting: NodeJS.Timeout | undefined

  const carry = (): Promise<number> => {
    const turn = (running ?? Promise.resolve(0)).catch(() => 0).then(() => carryOnce())
    const mine = turn.finally(() => {
      if (running === mine) running = null
    })
    running = mine
    return mine
  }

  const carryOnce = async (): Promise<number> => {
    let carried = await retryHeld(app, to, appliers)
    for (;;) {
      if (stopped) return carried
      const numbered = await giveNumbers(app, from)
      const envelopes = await collect(app, from, { limit: batch })
      if (envelopes.length === 0) {
        if (numbered === 0) return carried
        continue
      }
      const types: string[] = []
      try {
        for (const envelope of envelopes) {
          if (stopped) break
          const taken = await takeIn(app, to, appliers, envelope, (digest) => copyFile(from, to, digest))
          if (taken === 'refused') throw new Error(`message ${envelope.number} to ${to.side} was refused`)
          if (taken === 'gap') throw new Error(`message ${envelope.number} to ${to.side} came before its predecessor`)
          if (taken === 'applied') types.push(envelope.type)
        }
      } finally {
        await acknowledge(app, from, await takenThrough(app, to))
        if (types.length > 0) parts.taken?.(to.side, types)
      }
      carried += types.length
    }
  }

  const wake = (): void => {
    if (stopped || waiting) return
    if (running) {
      again = true
      return
    }
    again = false
    carry().then(
      () => {
        failures = 0
        if (again) wake()
      },
      async (problem: unknown) => {
        failures += 1
        app.log.error('the pump stopped and will try again', { to: to.side, failures, ...traceOf(problem) })
        if (failures >= patience) await holdFirst().catch(() => undefined)
        if (stopped) return
        waiting = setTimeout(
          () => {
            waiting = undefined
            wake()
          },
          Math.min(60_000, 250 * 2 ** Math.min(failures, 10)),
        ).unref()
      },
    )
  }

  /** The message that fails again and again is set aside, kept sealed, and tried on its own later. */
  const holdFirst = async (): Promise<void> => {
    const [first] = await collect(app, from, { limit: 1 })
    const through = await takenThrough(app, to)
    if (!first || first.number !== through + 1 || !isGenuine(first)) return
    await hold(app, to, first, { kind: 'invalid', message: 'failed again and again' }, app.clock.now())
    failures = 0
  }

  const isGenuine = (envelope: Envelope): boolean => openEnvelope(app.ciphers, from.side, envelope).ok

  return {
    wake,
    carry,
    stop: async () => {
      stopped = true
      clearTimeout(waiting)
      await running?.catch(() => 0)
    },
  }
}

/** On one machine both sides may share one store; else the file is copied before the message has its effect. */
const copyFile = async (from: End, to: End, digest: string): Promise<void> => {
  if (from.files === to.files) return
  if (!(await to.files.find(digest))) await keepFile(to, digest, await from.files.read(digest))
}
