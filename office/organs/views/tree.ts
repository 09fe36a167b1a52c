/** organs.tree: one's own subtree and nothing else (R158). */

import { sql } from 'kysely'
import { type OrganId, ok } from '#kernel'
import { view } from '#platform'
import { type OrganNode, SeeTree } from '../contract.ts'
import { organsInReach } from '../reach.ts'

export const organTree = view({
  name: 'organs.tree',
  title: '机关树',
  side: 'office',
  input: SeeTree,
  within: async () => null,
  show: async (context, input) => {
    const reach = await organsInReach(context, 'organs.tree')
    const found = await sql<Omit<OrganNode, 'depth'>>`
      select id, name, short_name as "shortName", kind, level, parent_id as "parentId", code, receives_requests as "receivesRequests",
        valid_to as "validTo"
      from organs.organ where id in ${reach}
        and (${input.includeRetired} or valid_to is null or valid_to >= ${context.today}::date)
      order by sort, level, name, id`.execute(context.sql)
    return ok({ organs: inTreeOrder(found.rows) })
  },
})

/** Parents before children, siblings in the order given; a node whose parent one may not see is a root. */
const inTreeOrder = (nodes: readonly Omit<OrganNode, 'depth'>[]): readonly OrganNode[] => {
  const ids = new Set(nodes.map((node) => node.id))
  const childrenOf = new Map<OrganId | null, Omit<OrganNode, 'depth'>[]>()
  for (const node of nodes) {
    const above = node.parentId && ids.has(node.parentId) ? node.parentId : null
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), node])
  }
  const below = (id: OrganId | null, depth: number): readonly OrganNode[] =>
    (childrenOf.get(id) ?? []).flatMap((node) => [{ ...node, depth }, ...below(node.id, depth + 1)])
  return below(null, 0)
}
