/** worklists.saved: the chips above the list, each with its count; all counts by one query (R019). */
import { type OrganId, ok } from '#kernel'
import { view } from '#platform'
import { countedUpTo, countMatching } from '#requests'
import { type SavedFilter, type SavedFilters, SeeFilters } from '../contract.ts'
import { inOrderOf } from '../rules/in-order.ts'
import { arrangementOf, filtersOf } from '../store.ts'
import { organsToShareIn } from './organs-to-share-in.ts'

export const savedFilters = view({
  name: 'worklists.saved',
  title: '存好的视图',
  side: 'office',
  input: SeeFilters,
  within: async () => null,
  show: async (context) => {
    const { caller } = context
    const nobody: SavedFilters = { filters: [], start: null, mayShareIn: [], countedUpTo }
    if (caller.kind !== 'official') return ok(nobody)
    const found = await filtersOf(context, caller.personId)
    const { places, start } = await arrangementOf(context, caller.personId)
    const counts = await countMatching(
      context,
      found.map(({ filter }) => filter),
    )
    const filters = found.map(
      ({ id, name, filter, personId, organId, organName, by }, at): SavedFilter => ({
        id,
        name,
        filter,
        mine: personId === caller.personId,
        shared: organId && organName ? { organId, organName, by } : null,
        count: counts[at] ?? 0,
      }),
    )
    const mayShareIn: readonly OrganId[] = await organsToShareIn(context, caller.personId)
    const shown: SavedFilters = {
      filters: inOrderOf(filters, places),
      start: filters.some(({ id }) => id === start) ? start : null,
      mayShareIn,
      countedUpTo,
    }
    return ok(shown)
  },
})
