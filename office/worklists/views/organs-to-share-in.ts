/** Organs in which a person leads, and may share a view of the list (R019). SQL is here. */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import type { OrganId, PersonId } from '#kernel'
import type { ViewContext } from '#platform'

export const organsToShareIn = async (context: ViewContext, personId: PersonId): Promise<readonly OrganId[]> => {
  const found = await sql<{ id: OrganId }>`select id from organs.organ
    where id in ${organsWithin(personId, 'worklists.shareFilter', context.today)} order by id`.execute(context.sql)
  return found.rows.map(({ id }) => id)
}
