/** How officials want to be told; their addresses sealed, opened only by whoever sends or by themselves. SQL is here. */
import { sql } from 'kysely'
import type { PersonId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { Topic, TopicWish, Way } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

/** What is chosen, without the addresses themselves. */
export interface PersonSettings {
  readonly personId: PersonId
  readonly hasMail: boolean
  readonly hasMobile: boolean
  readonly wishes: Readonly<Partial<Record<Topic, TopicWish>>>
  readonly quietFrom: string | null
  readonly quietTo: string | null
  readonly digest: boolean
}

const place = (personId: PersonId, column: 'mail' | 'mobile') => ({ table: 'notifications.person_setting', column, row: personId })

const columns = sql`person_id as "personId", mail is not null as "hasMail", mobile is not null as "hasMobile", wishes,
  quiet_from as "quietFrom", quiet_to as "quietTo", digest`

/** The settings of these persons; who has chosen nothing is left out. */
export const settingsOf = async (
  context: Pick<Reading, 'sql'>,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonSettings>> => {
  if (people.length === 0) return new Map()
  const found =
    await sql<PersonSettings>`select ${columns} from notifications.person_setting where person_id = any(${[...people]}::uuid[])`.execute(
      context.sql,
    )
  return new Map(found.rows.map((row) => [row.personId, row]))
}

/** Everybody who gets the morning's digest by mail. */
export const digestReaders = async (context: Pick<Reading, 'sql'>): Promise<readonly PersonSettings[]> => {
  const found = await sql<PersonSettings>`select ${columns} from notifications.person_setting s
    where digest and mail is not null and exists (select 1 from identity.person p where p.id = s.person_id and p.active)
    order by person_id`.execute(context.sql)
  return found.rows
}

/** The addresses, opened; empty where there is none. */
export const addressesOf = async (context: Reading, personId: PersonId): Promise<Readonly<Record<Way, string>>> => {
  const found = await sql<{ mail: string | null; mobile: string | null; active: boolean }>`select s.mail, s.mobile, p.active
    from notifications.person_setting s join identity.person p on p.id = s.person_id where s.person_id = ${personId}`.execute(context.sql)
  const row = found.rows[0]
  const open = (column: 'mail' | 'mobile'): string => {
    const sealed = row?.active ? row[column] : null
    return sealed ? context.app.ciphers.open(sealed, place(personId, column)) : ''
  }
  return { mail: open('mail'), sms: open('mobile') }
}

export interface NewPersonSettings {
  readonly mail: string
  readonly mobile: string
  readonly wishes: Readonly<Partial<Record<Topic, TopicWish>>>
  readonly quietFrom: string | null
  readonly quietTo: string | null
  readonly digest: boolean
}

/** Keeps what the person has chosen. */
export const savePersonSettings = async (context: ActContext, personId: PersonId, chosen: NewPersonSettings): Promise<void> => {
  const sealed = (column: 'mail' | 'mobile'): string | null =>
    chosen[column] === '' ? null : context.app.ciphers.seal(chosen[column], place(personId, column))
  await sql`insert into notifications.person_setting (person_id, mail, mobile, wishes, quiet_from, quiet_to, digest, changed_at)
    values (${personId}, ${sealed('mail')}, ${sealed('mobile')}, ${JSON.stringify(chosen.wishes)}::jsonb, ${chosen.quietFrom}, ${chosen.quietTo},
      ${chosen.digest}, ${context.now})
    on conflict (person_id) do update set mail = excluded.mail, mobile = excluded.mobile, wishes = excluded.wishes,
      quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest = excluded.digest, changed_at = excluded.changed_at`.execute(
    context.sql,
  )
}
