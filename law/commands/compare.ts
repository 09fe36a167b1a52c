/** Compares a result with what an example expects, key by key. */

/** The differences, one line each: 「D01 replyDue：应为 …，实际 …」. A key that is not expected is not compared. */
export const differencesOf = (
  name: string,
  expected: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): readonly string[] => Object.keys(expected).flatMap((key) => differencesAt(`${name} ${key}`, expected[key], found[key]))

const differencesAt = (place: string, expected: unknown, found: unknown): readonly string[] => {
  if (isObject(expected) && isObject(found)) {
    const keys = new Set([...Object.keys(expected), ...(place.includes('[') ? [] : Object.keys(found))])
    return [...keys].flatMap((key) => differencesAt(`${place}.${key}`, expected[key], found[key]))
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return [line(place, expected, found)]
    return expected.flatMap((item, index) => differencesAt(`${place}[${index}]`, item, found[index]))
  }
  return Object.is(expected ?? null, found ?? null) ? [] : [line(place, expected, found)]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const line = (place: string, expected: unknown, found: unknown): string =>
  `${place}：应为 ${JSON.stringify(expected ?? null)}，实际 ${JSON.stringify(found ?? null)}`
