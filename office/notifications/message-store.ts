/** Messages on their way out: queued with the event, claimed, tried, told how it went. Only this file changes their state. SQL is here. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addMilliseconds, dayInShanghai, type Instant, instantAt, type OrganId, type PersonId, type RequestId } from '#kernel'
import type { ActContext } from '#platform'
import type { Way } from './contract.ts'

/** A claim outlives no server by more than this. */
const claimMinutes = 10

export interface NewMessage {
  readonly key: string
  readonly way: Way
  readonly personId?: PersonId
  readonly requestId?: RequestId
  readonly organId: OrganId | null
  readonly urgent: boolean
  readonly title: string
  readonly body: string
  readonly lines?: readonly string[]
  readonly notBefore: Instant
}

/** Queues a message; the same key is queued once. */
export const queueMessage = async (context: ActContext, message: NewMessage): Promise<string | null> => {
  const id = randomUUID()
  const queued =
    await sql`insert into notifications.message (id, key, way, person_id, request_id, organ_id, urgent, title, body, lines, state,
      next_try_at, created_at)
    values (${id}, ${message.key}, ${message.way}, ${message.personId ?? null}, ${message.requestId ?? null}, ${message.organId}, ${message.urgent},
      ${message.title.replace(/[\r\n]+/g, ' ').slice(0, 120)}, ${message.body}, ${JSON.stringify(message.lines ?? [])}::jsonb, 'waiting',
      ${message.notBefore}, ${context.now})
    on conflict (key) do nothing returning 1`.execute(context.sql)
  return queued.rows.length > 0 ? id : null
}

/** The applicant's message of that way that nobody has tried to send yet, locked. */
export const collectingMessage = async (
  context: ActContext,
  requestId: RequestId,
  way: Way,
): Promise<{ readonly id: string; readonly lines: readonly string[]; readonly urgent: boolean; readonly notBefore: Instant } | null> => {
  const found = await sql<{ id: string; lines: readonly string[]; urgent: boolean; notBefore: Instant }>`select id, lines, urgent,
      next_try_at as "notBefore" from notifications.message
    where request_id = ${requestId} and way = ${way} and state = 'waiting' and attempts = 0
    order by created_at desc limit 1 for update`.execute(context.sql)
  return found.rows[0] ?? null
}

/** Adds to a message that is still being collected. */
export const rewriteMessage = async (
  context: ActContext,
  id: string,
  message: Pick<NewMessage, 'title' | 'body' | 'lines' | 'urgent' | 'notBefore'>,
): Promise<void> => {
  await sql`update notifications.message set title = ${message.title}, body = ${message.body}, lines = ${JSON.stringify(message.lines ?? [])}::jsonb,
    urgent = ${message.urgent}, next_try_at = ${message.notBefore} where id = ${id}`.execute(context.sql)
}

/** True when a message of this case went, or was tried, today. */
export const wentToday = async (context: ActContext, requestId: RequestId, way: Way): Promise<boolean> => {
  const midnight = instantAt(dayInShanghai(context.now), '00:00')
  const found = await sql`select 1 from notifications.message where request_id = ${requestId} and way = ${way}
    and ((state = 'sent' and sent_at >= ${midnight}) or (state = 'waiting' and attempts > 0)) limit 1`.execute(context.sql)
  return found.rows.length > 0
}

/** True when this step was not told this way before; notes that it is now. */
export const noteTold = async (context: ActContext, requestId: RequestId, way: Way, key: string, messageId: string): Promise<void> => {
  await sql`insert into notifications.told (request_id, way, key, message_id) values (${requestId}, ${way}, ${key}, ${messageId})`.execute(
    context.sql,
  )
}

/** Of these ways the ones by which the step is not told yet. */
export const notToldBy = async (context: ActContext, requestId: RequestId, key: string, ways: readonly Way[]): Promise<readonly Way[]> => {
  const found = await sql<{ way: Way }>`select way from notifications.told where request_id = ${requestId} and key = ${key}`.execute(
    context.sql,
  )
  return ways.filter((way) => !found.rows.some((row) => row.way === way))
}

export interface ClaimedMessage {
  readonly id: string
  readonly title: string
  readonly body: string
}

/** Takes what is due, the longest waiting first; nothing while the way is paused. */
export const claimMessages = async (context: ActContext, way: Way, limit: number): Promise<readonly ClaimedMessage[]> => {
  const claimed = await sql<ClaimedMessage>`update notifications.message set attempts = attempts + 1,
      claimed_until = ${addMilliseconds(context.now, claimMinutes * 60_000)}
    where id in (select m.id from notifications.message m where m.way = ${way} and m.state = 'waiting' and m.next_try_at <= ${context.now}
        and (m.claimed_until is null or m.claimed_until <= ${context.now})
        and not exists (select 1 from notifications.way_state s where s.way = ${way} and s.paused_until > ${context.now})
      order by m.urgent desc, m.next_try_at, m.created_at limit ${limit} for update skip locked)
    returning id, title, body`.execute(context.sql)
  return claimed.rows
}

/** Gives back what was claimed and not tried: it does not count as a try. */
export const releaseMessages = async (context: ActContext, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await sql`update notifications.message set attempts = greatest(0, attempts - 1), claimed_until = null
    where id = any(${[...ids]}::uuid[]) and state = 'waiting'`.execute(context.sql)
}

export interface TriedMessage {
  readonly id: string
  readonly way: Way
  readonly personId: PersonId | null
  readonly requestId: RequestId | null
  readonly organId: OrganId | null
  readonly attempts: number
  readonly createdAt: Instant
}

/** A message that still waits, locked; null when its outcome is known already. */
export const waitingMessage = async (context: ActContext, id: string): Promise<TriedMessage | null> => {
  const found = await sql<TriedMessage>`select id, way, person_id as "personId", request_id as "requestId", organ_id as "organId", attempts,
    created_at as "createdAt" from notifications.message where id = ${id} and state = 'waiting' for update`.execute(context.sql)
  return found.rows[0] ?? null
}

export const noteSent = async (context: ActContext, id: string): Promise<void> => {
  await sql`update notifications.message set state = 'sent', sent_at = ${context.now}, claimed_until = null, trouble = null, trouble_at = null
    where id = ${id}`.execute(context.sql)
}

export const noteLater = async (context: ActContext, id: string, at: Instant, trouble: string): Promise<void> => {
  await sql`update notifications.message set next_try_at = ${at}, claimed_until = null, trouble = ${trouble}, trouble_at = ${context.now}
    where id = ${id}`.execute(context.sql)
}

export const noteFailed = async (context: ActContext, id: string, trouble: string): Promise<void> => {
  await sql`update notifications.message set state = 'failed', claimed_until = null, trouble = ${trouble}, trouble_at = ${context.now}
    where id = ${id}`.execute(context.sql)
}

export const noteSettled = async (context: ActContext, id: string, how: string): Promise<void> => {
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  await sql`update notifications.message set state = 'settled', claimed_until = null, settled_at = ${context.now}, settled_by = ${by}, settled_how = ${how}
    where id = ${id}`.execute(context.sql)
}

/** Back to waiting, as if new: after an address was put right. */
export const tryAnew = async (context: ActContext, id: string): Promise<void> => {
  await sql`update notifications.message set state = 'waiting', next_try_at = ${context.now}, claimed_until = null, created_at = ${context.now},
    attempts = 1, trouble = null, trouble_at = null where id = ${id}`.execute(context.sql)
}

/** A message that failed or still waits, with its organ and what it is about; null when it is settled or went. */
export const openMessage = async (
  context: Pick<ActContext, 'sql'>,
  id: string,
): Promise<{ readonly organId: OrganId | null; readonly subject: { readonly kind: string; readonly id: string } } | null> => {
  const found = await sql<{ organId: OrganId | null; requestId: string | null; personId: string | null }>`select
    coalesce(m.organ_id, p.organ_id) as "organId", m.request_id as "requestId", m.person_id as "personId"
    from notifications.message m left join identity.person p on p.id = m.person_id where m.id = ${id} and m.state in ('failed', 'waiting')`.execute(
    context.sql,
  )
  const row = found.rows[0]
  if (!row) return null
  const subject = row.requestId ? { kind: 'request', id: row.requestId } : { kind: 'person', id: row.personId ?? '' }
  return { organId: row.organId, subject }
}
