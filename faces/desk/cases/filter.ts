/** The worklist's filter in the address and remembered in the browser: no names or numbers of people. Pure but for the memory. */
import type { WorklistFilter } from '../client/queries.ts'

const memory = 'sunlit.desk.worklist'
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 ? value.filter((one): one is string => typeof one === 'string') : undefined
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the filter from the address. */
export const readFilter = (search: Record<string, unknown>): WorklistFilter => {
  const sort = search.sort === 'received' || search.sort === 'number' || search.sort === 'due' ? search.sort : undefined
  const filter = {
    stage: texts(search.stage),
    light: texts(search.light),
    channel: texts(search.channel),
    mine: search.mine === true ? true : undefined,
    text: text(search.text),
    organId: text(search.organId),
    sort,
    receivedFrom: text(search.receivedFrom),
    receivedTo: text(search.receivedTo),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** The filter used last on this browser; free text is not remembered, it may hold a name. */
export const rememberedFilter = (): WorklistFilter => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? '{}')
    return typeof kept === 'object' && kept !== null ? readFilter({ ...kept }) : {}
  } catch {
    return {}
  }
}

export const rememberFilter = ({ text: _forgotten, ...filter }: WorklistFilter): void =>
  localStorage.setItem(memory, JSON.stringify(filter))

/** Adds a value to a list of the filter or takes it away. */
export const toggled = (list: readonly string[] | undefined, value: string): readonly string[] | undefined => {
  const next = list?.includes(value) ? list.filter((one) => one !== value) : [...(list ?? []), value]
  return next.length > 0 ? next : undefined
}
