/** Whether the caller's office supervises on behalf of an authority: the same person may for one organ and not for another (条例 第四十七条). */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import type { OrganId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

export const isHandledBy = async (
  { caller, sql: database, today }: Pick<ActContext | ViewContext, 'caller' | 'sql' | 'today'>,
  authorityId: OrganId,
  name: string,
): Promise<boolean> => {
  if (caller.kind !== 'official') return true
  const reach = await sql`select 1 where ${authorityId}::uuid in ${organsWithin(caller.personId, name, today)}`.execute(database)
  return reach.rows.length > 0
}
