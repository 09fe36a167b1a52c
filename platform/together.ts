/** Who comes while others are under way travels with the next: several inputs of one act in one transaction, one commit for all (decision 0025). */
import { ok, type Result } from '#kernel'
import type { App } from './app.ts'
import type { Claim } from './idempotency.ts'

/** How the door performs them. */
export interface Performing<Entry, Output> {
  /** All in one transaction; throws when anything in it is refused or fails, and then nothing of it remains. */
  readonly together: (entries: readonly Entry[]) => Promise<readonly Output[]>
  readonly alone: (entry: Entry) => Promise<Result<Output>>
}

/** Transactions of one act under way at the same time: while one waits for the disk, the next is being written. */
const underWay = 2
/** Inputs in one transaction. */
const mostTogether = 32

interface Stop {
  running: number
  readonly waiting: Waiting[]
}

interface Waiting {
  readonly entry: { readonly claim: Claim | null }
  readonly answer: (given: Promise<Result<unknown>>) => void
}

const stops = new WeakMap<App, Map<string, Stop>>()

const stopOf = (app: App, name: string): Stop => {
  const ofApp = stops.get(app) ?? new Map<string, Stop>()
  stops.set(app, ofApp)
  const stop = ofApp.get(name) ?? { running: 0, waiting: [] }
  ofApp.set(name, stop)
  return stop
}

/**
 * Leaves at once when little is under way, else with all that wait. Nobody waits for company. When a transaction of several does not
 * succeed, each is performed alone: everybody is answered as if there had been no others.
 */
export const travelTogether = <Entry extends { readonly claim: Claim | null }, Output>(
  app: App,
  name: string,
  entry: Entry,
  performing: Performing<Entry, Output>,
): Promise<Result<Output>> => {
  const stop = stopOf(app, name)
  const answered = new Promise<Result<unknown>>((answer) => void stop.waiting.push({ entry, answer }))
  depart(stop, performing as Performing<unknown, unknown>)
  // only inputs and answers of this one act pass through its stop
  return answered as Promise<Result<Output>>
}

const depart = (stop: Stop, performing: Performing<unknown, unknown>): void => {
  if (stop.running >= underWay || stop.waiting.length === 0) return
  stop.running++
  // those who come in the same breath still get on
  setImmediate(() => go(stop, performing))
}

const go = (stop: Stop, performing: Performing<unknown, unknown>): void => {
  const passengers = board(stop)
  void carry(passengers, performing).finally(() => {
    stop.running--
    depart(stop, performing)
  })
}

/** Takes those at the front; a twin under the same key waits for the next, so that it finds the answer of the first. */
const board = (stop: Stop): readonly Waiting[] => {
  const keys = new Set<string>()
  const passengers: Waiting[] = []
  for (const each of stop.waiting.splice(0)) {
    const key = each.entry.claim && JSON.stringify(each.entry.claim)
    if (passengers.length >= mostTogether || (key !== null && keys.has(key))) stop.waiting.push(each)
    else passengers.push(each)
    if (key !== null) keys.add(key)
  }
  return passengers
}

const carry = async (passengers: readonly Waiting[], { together, alone }: Performing<unknown, unknown>): Promise<void> => {
  const separately = () => Promise.allSettled(passengers.map((each) => settled(each, alone(each.entry))))
  if (passengers.length === 1) return void (await separately())
  try {
    const values = await together(passengers.map(({ entry }) => entry))
    for (const [index, { answer }] of passengers.entries()) answer(Promise.resolve(ok(values[index])))
  } catch {
    // a refusal belongs to one of them, and a failure may: alone each gets its own
    await separately()
  }
}

const settled = (waiting: Waiting, given: Promise<Result<unknown>>): Promise<Result<unknown>> => {
  waiting.answer(given)
  return given
}
