/** The tree as SQL fragments, for other capabilities' queries: organs at or above, at or below. SQL is here. */

import { type RawBuilder, sql } from 'kysely'
import type { OrganId } from '#kernel'

/** Subquery of ids: the organ and everything above it. */
export const organsAtOrAbove = (organId: OrganId): RawBuilder<unknown> => sql`(
  with recursive up as (
    select id, parent_id from organs.organ where id = ${organId}
    union
    select o.id, o.parent_id from organs.organ o join up on o.id = up.parent_id
  ) select id from up)`

/** Subquery of ids: the organs that `roots` (a query of ids) yields, and everything below them. */
export const organsAtOrBelow = (roots: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  with recursive below as (
    select root.id from (${roots}) as root(id)
    union
    select o.id from organs.organ o join below on o.parent_id = below.id
  ) select id from below)`
