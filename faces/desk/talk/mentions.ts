/** Who is called in a text: every @name that is one of the people one can call. Pure. */
import type { TalkPerson } from '#talk/contract'

/** What completion writes behind the @: unit and name, for names recur. */
export const callOf = ({ organName, name }: Pick<TalkPerson, 'organName' | 'name'>): string => `${organName}·${name}`

/** Ids of the people called, each once. */
export const calledIn = (body: string, people: readonly TalkPerson[]): readonly TalkPerson['id'][] => [
  ...new Set(people.filter((person) => body.includes(`@${callOf(person)}`)).map(({ id }) => id)),
]

/** The text in pieces: called names apart, so that they can be shown in another colour. */
export const piecesOf = (body: string, called: readonly string[]): readonly { readonly text: string; readonly isCall: boolean }[] => {
  if (called.length === 0) return [{ text: body, isCall: false }]
  const pattern = new RegExp(`(@\\S*?(?:${called.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}))`, 'g')
  return body
    .split(pattern)
    .filter((text) => text !== '')
    .map((text) => ({ text, isCall: text.startsWith('@') && called.some((name) => text.endsWith(name)) }))
}
