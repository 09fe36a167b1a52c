/** The world of the seed: the product on a clock moved by hand, and everything done through the two doors. */

import type { RoleName } from '#identity'
import type { FileDigest, Id, OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import { instantAt } from '#kernel'
import { type AnyAct, type AnyView, type App, type Caller, execute, type VirtualClock } from '#platform'
import type { SeedOrgan } from './county.ts'
import type { Random } from './random.ts'

export interface Staff {
  readonly clerk: Caller
  readonly handler: Caller
  readonly reviewer: Caller
  readonly foiHead: Caller
  readonly head: Caller
  readonly handlerId: PersonId
  readonly standInId: PersonId
}

export interface Place {
  readonly organ: SeedOrgan
  readonly id: OrganId
  readonly staff: Staff
}

export interface Remembered {
  readonly trackingNumber?: string
  readonly code?: string
  readonly documentNumber?: string
  readonly decidedOn?: PlainDate
}

export interface World {
  readonly app: App
  readonly clock: VirtualClock
  readonly random: Random
  /** What later cases need of earlier ones, by story: filled while the years go by. */
  readonly remembered: Map<string, Remembered>
  readonly acts: ReadonlyMap<string, AnyAct>
  /** What somebody at another unit sees before acting. */
  readonly views: ReadonlyMap<string, AnyView>
  /** Organs that receive requests, by key: filled when they are settled. */
  readonly places: Map<string, Place>
  /** A member of the leading group. */
  leader: Caller
  /** Carries messages between the sides. */
  readonly carry: () => Promise<void>
  /** A document to hand out: what a handler would attach. */
  readonly supplied: { readonly digest: FileDigest; readonly name: string }
}

/** Until somebody is there. */
export const nobody: Caller = { kind: 'visitor', origin: 'seed' }

/** Performs an act by name; a refusal is a defect of the seed and stops it. */
export const perform = async (world: World, caller: Caller, name: string, input: unknown): Promise<unknown> => {
  const act = world.acts.get(name)
  if (!act) throw new Error(`no act is called ${name}`)
  const done = await execute(world.app, caller, act, input)
  if (done.ok) return done.value
  throw new Error(
    `${name} on ${world.clock.today()}: ${done.error.message}${done.error.fields ? ` ${JSON.stringify(done.error.fields)}` : ''}`,
  )
}

/** A value of an act's answer by its name. */
export const textOf = (answer: unknown, name: string): string => {
  if (typeof answer === 'object' && answer !== null && name in answer) {
    const value: unknown = Reflect.get(answer, name)
    if (typeof value === 'string') return value
  }
  throw new Error(`the answer has no ${name}`)
}

/** A case in hand: every act names the version it saw. */
export interface CaseInHand {
  readonly requestId: RequestId
  readonly do: (who: Caller, act: string, input?: Record<string, unknown>) => Promise<unknown>
  /** Somebody else has acted: the version that stands now. */
  readonly seen: (version: number) => void
}

/** Takes up a case; the version is followed from answer to answer. */
export const takeUp = (world: World, requestId: RequestId, version: number): CaseInHand => {
  let at = version
  return {
    requestId,
    seen: (now) => {
      at = now
    },
    do: async (who, act, input = {}) => {
      const answer = await perform(world, who, act, { requestId, version: at, ...input })
      const next: unknown = typeof answer === 'object' && answer !== null && 'version' in answer ? answer.version : undefined
      if (typeof next === 'number') at = next
      return answer
    },
  }
}

/** Moves the clock to a working hour of that day, never backwards. */
export const wakeOn = (world: World, day: PlainDate, minute: number): void => {
  const hour = String(9 + Math.floor(minute / 60)).padStart(2, '0')
  const moment = instantAt(day, `${hour}:${String(minute % 60).padStart(2, '0')}`)
  if (moment > world.clock.now()) world.clock.set(moment)
  else world.clock.advance({ seconds: 20 })
}

export type { Id, RoleName }
