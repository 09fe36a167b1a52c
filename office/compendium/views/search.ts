/** compendium.search 法条和案例: by words, by article, in force on a day (R026). */
import { ok } from '#kernel'
import { view } from '#platform'
import { type CompendiumHits, SearchCompendium } from '../contract.ts'
import { searchEntries } from '../rules/search.ts'
import { shelfOn } from '../shelf.ts'

export const search = view({
  name: 'compendium.search',
  title: '查法条和案例',
  side: 'office',
  input: SearchCompendium,
  within: async () => null,
  show: async (context, { text, kind, on = context.today, withExpired, limit }) => {
    const shelf = (await shelfOn(context, on)).filter(
      (entry) => (kind === 'all' || entry.kind === kind) && (withExpired || entry.kind === 'case' || entry.inForce),
    )
    const found = searchEntries(shelf, text)
    return ok<CompendiumHits>({ on, hits: found.slice(0, limit), total: found.length })
  },
})
