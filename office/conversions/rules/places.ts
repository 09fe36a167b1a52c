/** Which village or township a request is about, by the names of the organ tree (R041). Pure. */

export interface KnownPlace {
  readonly id: string
  readonly name: string
  readonly level: 'township' | 'village'
  readonly parentId: string | null
}

/** 柳湾村便民服务点 → 柳湾村: as people write it. */
export const plainPlaceName = (organName: string): string =>
  organName.replace(/(?:便民服务点|便民服务中心|村民委员会|村委会|居民委员会|居委会|人民政府|办事处)$/, '')

/** The village named, else the township; a name that two townships share counts only beside its township. Null: none. */
export const placeOf = (text: string, places: readonly KnownPlace[]): string | null => {
  const named = places.filter(({ name }) => name.length >= 2 && text.includes(name))
  const townships = named.filter(({ level }) => level === 'township')
  const villages = longest(named.filter(({ level }) => level === 'village'))
  const within = villages.filter(({ parentId }) => townships.some(({ id }) => id === parentId))
  const chosen = within.length > 0 ? within : villages
  const [only] = chosen
  if (only && (chosen.length === 1 || within.length > 0)) return only.id
  return longest(townships)[0]?.id ?? null
}

/** 上河村 in 大上河村: only the longer one is meant. The one named first stands first. */
const longest = (places: readonly KnownPlace[]): readonly KnownPlace[] =>
  places.filter(({ name }) => !places.some((other) => other.name !== name && other.name.includes(name)))
