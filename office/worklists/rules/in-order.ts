/** The order of a person's filters: as arranged, then own ones, then what others share, by name (R019). Pure. */

interface Placed {
  readonly id: string
  readonly name: string
  readonly mine: boolean
}

/** What is not in the arrangement comes after it. */
export const inOrderOf = <One extends Placed>(filters: readonly One[], places: readonly string[]): readonly One[] => {
  const placeOf = ({ id }: Placed) => {
    const at = places.indexOf(id)
    return at === -1 ? places.length : at
  }
  return filters.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1),
  )
}
