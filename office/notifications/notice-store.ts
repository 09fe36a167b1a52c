/** Notices under the bell: entered once a person and event, read, gathered for the digest. SQL is here. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant, OrganId, PersonId } from '#kernel'
import type { ActContext } from '#platform'
import type { Topic } from './contract.ts'

export interface NewNotice {
  readonly personId: PersonId
  readonly key: string
  readonly rule: string
  readonly topic: Topic
  readonly urgent: boolean
  readonly subject: { readonly kind: string; readonly id: string }
  readonly organId: OrganId | null
  readonly number: string
  readonly about: string
  readonly title: string
  readonly text: string
  readonly actor: PersonId | null
  readonly at: Instant
  readonly inDigest: boolean
}

export interface EnteredNotice extends NewNotice {
  readonly id: string
}

/** Enters what is new; answers only that. Who may no longer sign in gets nothing. */
export const enterNotices = async (context: Pick<ActContext, 'sql'>, notices: readonly NewNotice[]): Promise<readonly EnteredNotice[]> => {
  if (notices.length === 0) return []
  const rows = notices.map((notice) => ({ ...notice, id: randomUUID() }))
  const entered = await sql<{
    id: string
  }>`insert into notifications.notice (id, person_id, key, rule, topic, urgent, subject_kind, subject_id,
      organ_id, number, about, title, text, actor, at, in_digest)
    select n.id, n."personId", n.key, n.rule, n.topic, n.urgent, n.subject ->> 'kind', n.subject ->> 'id', n."organId", n.number, n.about,
      left(n.title, 80), left(n.text, 400), n.actor, n.at, n."inDigest"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, "personId" uuid, key text, rule text, topic text, urgent boolean,
      subject jsonb, "organId" uuid, number text, about text, title text, text text, actor uuid, at timestamptz, "inDigest" boolean)
    join identity.person p on p.id = n."personId" and p.active
    on conflict (person_id, key) do nothing returning id`.execute(context.sql)
  const fresh = new Set(entered.rows.map(({ id }) => id))
  return rows.filter(({ id }) => fresh.has(id))
}

/** Marks the person's own notices as read; answers how many. */
export const markNoticesRead = async (
  context: ActContext,
  personId: PersonId,
  which: {
    readonly ids: readonly string[]
    readonly subject?: { readonly kind: string; readonly id: string } | undefined
    readonly all: boolean
  },
): Promise<number> => {
  const marked = await sql`update notifications.notice set read_at = ${context.now}
    where person_id = ${personId} and read_at is null and (${which.all} or id = any(${[...which.ids]}::uuid[])
      or (subject_kind = ${which.subject?.kind ?? ''} and subject_id = ${which.subject?.id ?? ''})) returning 1`.execute(context.sql)
  return marked.rows.length
}

/** What waits for this person's digest and is still unread; taken out of the waiting with it. */
export const takeForDigest = async (
  context: ActContext,
  personId: PersonId,
): Promise<readonly { readonly number: string; readonly title: string; readonly text: string }[]> => {
  const taken = await sql<{ number: string; title: string; text: string; at: Instant; unread: boolean }>`update notifications.notice
    set digested_at = ${context.now} where person_id = ${personId} and in_digest and digested_at is null
    returning number, title, text, at, read_at is null as unread`.execute(context.sql)
  return taken.rows.filter(({ unread }) => unread).sort((a, b) => (a.at < b.at ? -1 : 1))
}
