/** The receiving half: opens, puts the files in place, applies once and in order; what the rules refuse is held and tried again, never dropped. */

import { sql } from 'kysely'
import { z } from 'zod'
import { addMilliseconds, type Instant, ok, type Refusal, type Result } from '#kernel'
import { type App, traceOf } from '#platform'
import { applyToOffice, applyToSite, type OfficeAppliers, type Received, type SiteAppliers } from './applying.ts'
import { type End, otherSide } from './end.ts'
import { type Envelope, isOfficeMessageType, isSiteMessageType, type OpenedEnvelope, openEnvelope } from './envelope.ts'
import { openJson, type Place, sealJson } from './sealed.ts'

/** What the receiving side does with messages. */
export type Appliers =
  | { readonly side: 'site'; readonly appliers: SiteAppliers }
  | { readonly side: 'office'; readonly appliers: OfficeAppliers }

export type Taken = 'applied' | 'already' | 'gap' | 'held' | 'refused'

/** Brings the bytes of a file that travels with a message into the receiver's store. */
export type Fetch = (digest: string) => Promise<void>

/** The number through which everything was taken in, without a gap. */
export const takenThrough = async (app: App, end: End): Promise<number> => {
  const inbox = await sql<{
    through: number | null
  }>`select max(number) as through from exchange.inbox where receiver = ${end.side}`.execute(app.exchange)
  return inbox.rows[0]?.through ?? 0
}

/** Takes one message in. Throws on a defect, and then nothing of the message has had an effect that counts twice. */
export const takeIn = async (app: App, end: End, to: Appliers, received: unknown, fetch: Fetch): Promise<Taken> => {
  const opened = openEnvelope(app.ciphers, otherSide(end.side), received)
  if (!opened.ok) {
    app.log.error('a message was refused', { why: opened.error.why, detail: opened.error.detail })
    return 'refused'
  }
  const { envelope } = opened.value
  const through = await takenThrough(app, end)
  if (envelope.number <= through) return 'already'
  if (envelope.number > through + 1) return 'gap'
  for (const digest of envelope.files) await fetch(digest)
  return applyOnce(app, end, to, opened.value)
}

const applyOnce = async (app: App, end: End, to: Appliers, opened: OpenedEnvelope): Promise<Taken> => {
  const { envelope } = opened
  const now = app.clock.now()
  if (to.side === 'site')
    return app.exchange.transaction().execute(async (transaction) => {
      const first = await sql`insert into exchange.inbox (receiver, number, type, received_at, outcome)
        values ('site', ${envelope.number}, ${envelope.type}, ${now}, 'applied') on conflict do nothing returning number`.execute(
        transaction,
      )
      if (first.rows.length === 0) return 'already'
      if (isOfficeMessageType(envelope.type)) await applyToSite(to.appliers, { app, sql: transaction, now }, envelope.type, opened.payload)
      return 'applied'
    })
  // The office's act writes its idempotency key in its own transaction: performed again after a crash here, it answers as before.
  const done = await performAct(app, to.appliers, opened)
  if (!done.ok) return hold(app, end, envelope, done.error, now)
  await sql`insert into exchange.inbox (receiver, number, type, received_at, outcome)
    values ('office', ${envelope.number}, ${envelope.type}, ${now}, 'applied') on conflict do nothing`.execute(app.exchange)
  return 'applied'
}

const performAct = async (app: App, appliers: OfficeAppliers, { envelope, payload }: OpenedEnvelope): Promise<Result<unknown>> => {
  if (!isSiteMessageType(envelope.type)) return ok(null)
  const message: Received<unknown> = {
    payload,
    number: envelope.number,
    sentAt: envelope.sentAt as Instant,
    idempotencyKey: `exchange:${envelope.sender}:${envelope.number}`,
  }
  return applyToOffice(appliers, app, envelope.type, message)
}

/** Keeps a message that was not applied, sealed, and lets the stream go on. */
export const hold = async (
  app: App,
  end: End,
  envelope: Envelope,
  refusal: Pick<Refusal, 'kind' | 'message'>,
  now: Instant,
): Promise<Taken> => {
  app.log.error('a message is held', { receiver: end.side, number: envelope.number, type: envelope.type, kind: refusal.kind })
  await sql`insert into exchange.inbox (receiver, number, type, received_at, outcome, reason, sealed, next_try_at)
    values (${end.side}, ${envelope.number}, ${envelope.type}, ${now}, 'held', ${`${refusal.kind}: ${refusal.message}`.slice(0, 500)},
      ${sealJson(app.ciphers, heldPlace(end, envelope.number), envelope)}, ${addMilliseconds(now, 60_000)})
    on conflict do nothing`.execute(app.exchange)
  return 'held'
}

/** Tries held messages again whose time has come, in order; the waiting doubles from a minute to a day. */
export const retryHeld = async (app: App, end: End, to: Appliers): Promise<number> => {
  const now = app.clock.now()
  const due = await sql<{ number: number; sealed: string; attempts: number }>`select number, sealed, attempts from exchange.inbox
    where receiver = ${end.side} and outcome = 'held' and next_try_at <= ${now} order by number limit 20`.execute(app.exchange)
  let applied = 0
  for (const { number, sealed, attempts } of due.rows) {
    const opened = openEnvelope(app.ciphers, otherSide(end.side), openJson(app.ciphers, heldPlace(end, number), sealed, z.unknown()))
    if (opened.ok && (await tryAgain(app, end, to, opened.value))) applied += 1
    else
      await sql`update exchange.inbox set attempts = attempts + 1,
        next_try_at = ${addMilliseconds(now, Math.min(86_400_000, 60_000 * 2 ** Math.min(attempts, 12)))}
        where receiver = ${end.side} and number = ${number}`.execute(app.exchange)
  }
  return applied
}

const tryAgain = async (app: App, end: End, to: Appliers, opened: OpenedEnvelope): Promise<boolean> => {
  const { number, type } = opened.envelope
  try {
    if (to.side === 'site') {
      await app.exchange.transaction().execute(async (transaction) => {
        const mine = await settle(transaction, end, number)
        if (mine && isOfficeMessageType(type))
          await applyToSite(to.appliers, { app, sql: transaction, now: app.clock.now() }, type, opened.payload)
      })
      return true
    }
    const done = await performAct(app, to.appliers, opened)
    if (done.ok) await settle(app.exchange, end, number)
    return done.ok
  } catch (problem) {
    app.log.error('a held message failed again', { receiver: end.side, number, ...traceOf(problem) })
    return false
  }
}

const settle = async (database: App['exchange'], end: End, number: number): Promise<boolean> => {
  const settled =
    await sql`update exchange.inbox set outcome = 'applied', sealed = null, reason = null, next_try_at = null, attempts = attempts + 1
    where receiver = ${end.side} and number = ${number} and outcome = 'held' returning number`.execute(database)
  return settled.rows.length > 0
}

const heldPlace = (end: End, number: number): Place => ({ table: 'exchange.inbox', column: 'sealed', row: `${end.side}/${number}` })
