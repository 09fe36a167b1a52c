/** Everything on the shelf for one reader on one day: the library and the office's own entries. */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import type { OrganId, PlainDate } from '#kernel'
import type { ViewContext } from '#platform'
import type { CompendiumEntry } from './contract.ts'
import { libraryOn } from './library.ts'
import { ownEntries } from './store.ts'

/** All entries, own ones first among their kind. */
export const shelfOn = async (context: ViewContext, day: PlainDate): Promise<readonly CompendiumEntry[]> => {
  const changeable = await organsToChange(context)
  const own = (await ownEntries(context, (organId) => changeable.has(organId))).map((entry) => dated(entry, day))
  return [...own, ...libraryOn(day)]
}

const dated = (entry: CompendiumEntry, day: PlainDate): CompendiumEntry =>
  entry.kind === 'case'
    ? entry
    : {
        ...entry,
        inForce: (entry.effectiveFrom === null || day >= entry.effectiveFrom) && (entry.effectiveTo === null || day <= entry.effectiveTo),
      }

const organsToChange = async (context: ViewContext): Promise<ReadonlySet<OrganId>> => {
  const { caller, today } = context
  if (caller.kind !== 'official') return new Set()
  const found = await sql<{ id: OrganId }>`select id from organs.organ
    where id in ${organsWithin(caller.personId, 'compendium.keepEntry', today)}`.execute(context.sql)
  return new Set(found.rows.map(({ id }) => id))
}
