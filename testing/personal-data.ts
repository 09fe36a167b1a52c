/** The test log: throws on anything that looks like personal data or names a person of a fixture. */
import { createLog, type Log } from '../platform/log.ts'

const names = new Set<string>()

/** Names (of applicants, officials) that must never be logged; fixtures register them. */
export const registerFixtureNames = (...registered: readonly string[]): void => {
  for (const name of registered) if (name.length >= 2) names.add(name)
}

/** What in a text is personal data: a valid ID number, a mobile number, a registered name; null when there is none. */
export const findPersonalData = (text: string): string | null => {
  for (const match of text.matchAll(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g)) if (isIdNumber(match[0])) return 'an ID number'
  if (/(?<![0-9A-Za-z.-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])/.test(text)) return 'a mobile phone number'
  for (const name of names) if (text.includes(name)) return `the name of a fixture (${name.length} characters)`
  return null
}

/** A log that keeps its lines and throws when one holds personal data. */
export const watchfulLog = (): Log & { readonly lines: readonly string[] } => {
  const lines: string[] = []
  const log = createLog((line) => {
    const found = findPersonalData(line)
    if (found) throw new Error(`personal data in the log: ${found}`)
    lines.push(line)
  })
  return { ...log, lines }
}

/** GB 11643 mod 11-2. */
const isIdNumber = (text: string): boolean => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
