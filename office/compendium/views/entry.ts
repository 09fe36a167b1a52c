/** compendium.entry: one provision with its paragraphs and items, or one case; what points to it; the versions of an own entry (R026). */
import { missing, ok } from '#kernel'
import { view } from '#platform'
import { type CompendiumEntry, type CompendiumPage, SeeCompendiumEntry } from '../contract.ts'
import { provisionKeyOf } from '../library.ts'
import { shelfOn } from '../shelf.ts'
import { versionsOf } from '../store.ts'

export const entry = view({
  name: 'compendium.entry',
  title: '法条、案例详情',
  side: 'office',
  input: SeeCompendiumEntry,
  within: async () => null,
  show: async (context, { key, on = context.today }) => {
    const shelf = await shelfOn(context, on)
    const found = shelf.find((one) => one.key === key) ?? shelf.find((one) => one.key === provisionKeyOf(key))
    if (!found) return missing('汇编里没有这一条，可能已经撤下，请重新查。')
    const versions = found.own ? await versionsOf(context, found.own.entryId) : []
    return ok<CompendiumPage>({ entry: found, related: relatedTo(found, shelf), versions })
  },
})

const relatedTo = (found: CompendiumEntry, shelf: readonly CompendiumEntry[]): readonly CompendiumEntry[] =>
  found.kind === 'case'
    ? shelf.filter((one) => one.kind === 'article' && found.articles.some(({ ref }) => provisionKeyOf(ref) === one.key))
    : shelf.filter((one) => one.kind === 'case' && one.articles.some(({ ref }) => provisionKeyOf(ref) === found.key))
