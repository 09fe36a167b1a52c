/** Carries by folders every few seconds, one round after the other: what the local pump is on one machine (design §6). */
import { type App, type SideName, traceOf } from '#platform'
import { createFolderLink } from './folder-link.ts'
import type { Appliers } from './incoming.ts'

export interface FolderCarrierParts {
  readonly side: SideName
  readonly to: Appliers
  readonly outgoingFolder: string
  readonly incomingFolder: string
  readonly intervalMilliseconds?: number
}

export interface FolderCarrier {
  /** Nothing to do at once: the ferry comes when it comes. */
  readonly wake: () => void
  readonly start: () => void
  /** One round: takes in what has come, puts out what there is. */
  readonly drain: () => Promise<number>
  readonly stop: () => Promise<void>
}

export const createFolderCarrier = (app: App, parts: FolderCarrierParts): FolderCarrier => {
  const link = createFolderLink(app, parts)
  let round: Promise<number> = Promise.resolve(0)
  let looking: NodeJS.Timeout | undefined

  const carry = async (): Promise<number> => {
    const { applied, refused } = await link.read()
    for (const name of refused) app.log.warn('a package was damaged and set aside', { package: name })
    await link.write()
    return applied
  }
  const drain = (): Promise<number> => {
    round = round.catch(() => 0).then(carry)
    return round
  }
  const look = () => {
    drain().catch((problem: unknown) => app.log.error('a round of the folder exchange failed', traceOf(problem)))
  }
  return {
    wake: () => {},
    start: () => {
      look()
      looking = setInterval(look, parts.intervalMilliseconds ?? 5000)
      looking.unref()
    },
    drain,
    stop: async () => {
      clearInterval(looking)
      await round.catch(() => 0)
    },
  }
}
