/** Door of compendium 案例库与法规汇编: provisions as data, teaching cases, the office's own entries (R026). */
import type { AnyAct, AnyView } from '#platform'
import { keepEntry } from './acts/keep-entry.ts'
import { retireEntry } from './acts/retire-entry.ts'
import { entry } from './views/entry.ts'
import { search } from './views/search.ts'

export * from './contract.ts'
export { keepEntry, retireEntry }

export const compendiumActs: readonly AnyAct[] = [keepEntry, retireEntry]
export const compendiumViews: readonly AnyView[] = [search, entry]
