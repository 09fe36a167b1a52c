/** Whose organs a list shows: the subtrees of those granted organs on which the caller may see this view (R158). */

import { type RawBuilder, sql } from 'kysely'
import type { OrganId } from '#kernel'
import type { ViewContext } from '#platform'
import { organsAtOrBelow } from './tree-sql.ts'

/** A subquery of organ ids in the caller's reach for this view; empty for a visitor. */
export const organsInReach = async (context: ViewContext, name: string): Promise<RawBuilder<unknown>> => {
  const { caller } = context
  const granted = caller.kind === 'official' ? [...new Set(caller.grants.map((grant) => grant.organId))] : []
  const roots: OrganId[] = []
  for (const organId of granted) if (await context.app.permit(context.sql, caller, name, organId)) roots.push(organId)
  return organsAtOrBelow(sql`select unnest(${roots}::uuid[])`)
}
