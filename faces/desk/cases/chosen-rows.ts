/** Rows chosen for an act on several: one by one, a span with shift, the whole page (R019). Pure. */

export interface Chosen {
  readonly ids: ReadonlySet<string>
  /** Where a span begins: the row chosen or let go last. */
  readonly anchor: string | null
}
export const nothingChosen: Chosen = { ids: new Set(), anchor: null }

/** Takes a row in or lets it go. */
export const withToggled = ({ ids }: Chosen, id: string): Chosen => {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Takes in everything from the anchor to this row; without an anchor on this page, the row alone. */
export const withSpan = (chosen: Chosen, id: string, page: readonly string[]): Chosen => {
  const from = chosen.anchor === null ? -1 : page.indexOf(chosen.anchor)
  const to = page.indexOf(id)
  if (from === -1 || to === -1) return withToggled(chosen, id)
  const span = page.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...chosen.ids, ...span]), anchor: id }
}

/** The whole page in, or out when all of it is in already. */
export const withPage = ({ ids, anchor }: Chosen, page: readonly string[]): Chosen => {
  const next = new Set(ids)
  const all = page.every((id) => ids.has(id))
  for (const id of page)
    if (all) next.delete(id)
    else next.add(id)
  return { ids: next, anchor }
}
