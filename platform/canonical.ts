/** One text for one JSON value: sorted keys, no spaces. What is digested must not depend on the order in which a database returns keys. */
import type { Json } from '#kernel'

/** The canonical text of a JSON value. */
export const canonical = (value: Json | undefined): string => {
  if (value === undefined || value === null) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonical(item)).join(',')}]`
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
