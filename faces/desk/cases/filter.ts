/** The worklist's filter: in the address and remembered in the browser without free text, which may hold a name (R019). Pure but for the memory. */
import type { SavedFilter } from '#worklists/contract'
import type { WorklistFilter } from '../client/queries.ts'

/** What stands in the address: the conditions, and which saved view they began with. */
export type AddressedFilter = Omit<WorklistFilter, 'text'> & { readonly view?: string }

const memory = 'sunlit.desk.worklist'
const textMemory = 'sunlit.desk.worklist.text'
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 ? value.filter((one): one is string => typeof one === 'string') : undefined
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the filter from the address; what somebody searched for never stands there. */
export const readFilter = (search: Record<string, unknown>): AddressedFilter => {
  const sort = search.sort === 'received' || search.sort === 'number' || search.sort === 'due' ? search.sort : undefined
  const filter = {
    stage: texts(search.stage),
    light: texts(search.light),
    channel: texts(search.channel),
    mine: search.mine === true ? true : undefined,
    organId: text(search.organId),
    sort,
    receivedFrom: text(search.receivedFrom),
    receivedTo: text(search.receivedTo),
    view: text(search.view),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** The filter used last on this browser. */
export const rememberedFilter = (): AddressedFilter => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? '{}')
    return typeof kept === 'object' && kept !== null ? readFilter({ ...kept }) : {}
  } catch {
    return {}
  }
}
export const rememberFilter = (filter: AddressedFilter): void => localStorage.setItem(memory, JSON.stringify(filter))

/** What was searched for, for this tab only: coming back from a case it is still there, tomorrow it is not. */
export const rememberedText = (): string => sessionStorage.getItem(textMemory) ?? ''
export const rememberText = (typed: string): void => sessionStorage.setItem(textMemory, typed)

/** Adds a value to a list of the filter or takes it away. */
export const toggled = (list: readonly string[] | undefined, value: string): readonly string[] | undefined => {
  const next = list?.includes(value) ? list.filter((one) => one !== value) : [...(list ?? []), value]
  return next.length > 0 ? next : undefined
}

/** The address of a saved view. */
export const addressOf = ({ id, filter }: Pick<SavedFilter, 'id' | 'filter'>): AddressedFilter => ({
  ...readFilter({ ...filter, sort: filter.sort === 'due' ? undefined : filter.sort }),
  view: id,
})

/** The conditions as they are sent to be kept. */
export const conditionsOf = ({ view: _view, ...filter }: AddressedFilter, typed: string): WorklistFilter => ({
  ...filter,
  ...(typed ? { text: typed } : {}),
})

const plain = ({ stage, light, channel, mine, text: typed, organId, sort, receivedFrom, receivedTo }: WorklistFilter) =>
  JSON.stringify([
    [...(stage ?? [])].sort(),
    [...(light ?? [])].sort(),
    [...(channel ?? [])].sort(),
    mine ?? false,
    typed ?? '',
    organId ?? '',
    sort ?? 'due',
    receivedFrom ?? '',
    receivedTo ?? '',
  ])

/** True when two filters find the same rows in the same order. */
export const sameConditions = (one: WorklistFilter, other: WorklistFilter): boolean => plain(one) === plain(other)
