/** Messages, mentions and files of talk: the only file that reads and writes talk.*. Bodies and file names are sealed to row and column. */
import { sql } from 'kysely'
import type { Instant, OrganId, PersonId, RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { Audience, TalkMention, TalkMessage } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>
const bodyPlace = (id: string) => ({ table: 'talk.message', column: 'body', row: id })
const namePlace = (id: string, digest: string) => ({ table: 'talk.file', column: 'name', row: `${id}/${digest}` })

export interface NewMessage {
  readonly id: string
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly author: PersonId
  readonly audience: Audience
  readonly body: string
  readonly mentions: readonly PersonId[]
  readonly files: readonly { readonly digest: string; readonly name: string }[]
}

export const insertMessage = async (context: ActContext, message: NewMessage): Promise<void> => {
  const { ciphers } = context.app
  const { id } = message
  await sql`insert into talk.message (id, request_id, organ_id, author, audience, body, at) values (${id}, ${message.requestId}, ${message.organId},
    ${message.author}, ${message.audience}, ${ciphers.seal(message.body, bodyPlace(id))}, ${context.now})`.execute(context.sql)
  for (const person of message.mentions)
    await sql`insert into talk.mention (message_id, person_id) values (${id}, ${person}) on conflict do nothing`.execute(context.sql)
  for (const { digest, name } of message.files)
    await sql`insert into talk.file (message_id, digest, name) values (${id}, ${digest}, ${ciphers.seal(name, namePlace(id, digest))})
      on conflict do nothing`.execute(context.sql)
}

/** What this organ hears: everything said to all, and what its own people say among themselves; null hears all (for the file). */
export const loadMessages = async (
  context: Reading,
  requestId: RequestId,
  hearing: { readonly organ: OrganId | null; readonly me: PersonId | null },
): Promise<readonly TalkMessage[]> => {
  const found = await sql<{
    id: string
    at: Instant
    by: string
    author: PersonId
    organName: string
    audience: Audience
    body: string
    mentions: readonly { readonly id: PersonId; readonly name: string }[]
    files: readonly { readonly digest: string; readonly name: string }[]
  }>`select m.id, m.at, p.name as by, m.author, o.short_name as "organName", m.audience, m.body,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name) order by q.name, q.id) from talk.mention n
        join identity.person q on q.id = n.person_id where n.message_id = m.id), '[]'::jsonb) as mentions,
      coalesce((select jsonb_agg(jsonb_build_object('digest', f.digest, 'name', f.name) order by f.digest) from talk.file f
        where f.message_id = m.id), '[]'::jsonb) as files
    from talk.message m join identity.person p on p.id = m.author join organs.organ o on o.id = m.organ_id
    where m.request_id = ${requestId} and (m.audience = 'case' or ${hearing.organ === null ? sql`true` : sql`m.organ_id = ${hearing.organ}`})
    order by m.at, m.seq`.execute(context.sql)
  return found.rows.map(({ author, ...row }) => ({
    ...row,
    mine: author === hearing.me,
    body: context.app.ciphers.open(row.body, bodyPlace(row.id)),
    files: row.files.map(({ digest, name }) => ({ digest, name: context.app.ciphers.open(name, namePlace(row.id, digest)) })),
  }))
}

/** What calls this person and was not yet seen, the newest first. */
export const loadMentions = async (
  context: Reading,
  me: PersonId,
  own: ReturnType<typeof sql>,
): Promise<readonly (TalkMention & { readonly messageId: string })[]> => {
  const found = await sql<
    TalkMention & { messageId: string }
  >`select m.id as "messageId", m.request_id as "requestId", r.number as "caseNumber", m.at,
      p.name as by, o.short_name as "organName", m.body, r.organ_id in ${own} as "opensCase"
    from talk.mention n join talk.message m on m.id = n.message_id join requests.request r on r.id = m.request_id
    join identity.person p on p.id = m.author join organs.organ o on o.id = m.organ_id
    where n.person_id = ${me} and n.seen_at is null order by m.at desc, m.seq desc limit 50`.execute(context.sql)
  return found.rows.map((row) => ({ ...row, body: context.app.ciphers.open(row.body, bodyPlace(row.messageId)) }))
}

/** How many were unseen. */
export const markMentionsSeen = async (context: ActContext, requestId: RequestId, me: PersonId): Promise<number> => {
  const seen = await sql`update talk.mention n set seen_at = ${context.now} from talk.message m
    where m.id = n.message_id and m.request_id = ${requestId} and n.person_id = ${me} and n.seen_at is null`.execute(context.sql)
  return Number(seen.numAffectedRows ?? 0)
}

/** The organ each person belongs to, as colleagues call it: whoever reaches a case from above is not of its organ. */
export const homeOrgans = async (
  context: Pick<Reading, 'sql'>,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, { readonly id: OrganId; readonly name: string }>> => {
  const found = await sql<{ person: PersonId; id: OrganId; name: string }>`select p.id as person, o.id, o.short_name as name
    from identity.person p join organs.organ o on o.id = p.organ_id where p.id = any(${[...people]}::uuid[])`.execute(context.sql)
  return new Map(found.rows.map(({ person, id, name }) => [person, { id, name }]))
}
