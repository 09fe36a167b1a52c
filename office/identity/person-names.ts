/** Names of officials by id, for timelines and papers of the file. SQL is here. */
import { sql } from 'kysely'
import type { Sql } from './grants.ts'

/** The names of those ids that are persons; ids of other things are left out. */
export const personNames = async (database: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id))
  if (wanted.length === 0) return new Map()
  const found = await sql<{ id: string; name: string }>`select id, name from identity.person where id = any(${wanted}::uuid[])`.execute(
    database,
  )
  return new Map(found.rows.map(({ id, name }) => [id, name]))
}
