/** Personal data leaves the office only in allow-listed message types; every other payload is searched and refused (个人信息保护法 第六、二十五条; 条例 第十五条). */
import type { Json } from '#kernel'
import { personalDataAllowed } from './messages.ts'

/** Members that hold an organ's own published numbers, which may be mobile ones (第十二条: 联系电话). */
const publicNumbers: Readonly<Record<string, readonly string[]>> = { 'organs.published': ['phone', 'fax', 'email'] }

/** Identity numbers of 18 characters with a possible birth day; the check character is not asked for, so a mistyped one is found too. */
const idNumber = /(?<![0-9A-Z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![0-9A-Z])/
const mobile = /(?<![0-9A-Z])(?:\+?86)?1[3-9]\d{9}(?![0-9A-Z])/

export interface PersonalDataFound {
  /** Where in the payload; never what. */
  readonly path: string
  readonly what: 'id_number' | 'phone'
}

/** True for the message types that may carry personal data out of the office. */
export const mayCarryPersonalData = (type: string): boolean => personalDataAllowed.some((allowed) => allowed === type)

/** The places of a payload that look like personal data; empty for allow-listed types. */
export const personalDataIn = (type: string, payload: Json): readonly PersonalDataFound[] =>
  mayCarryPersonalData(type) ? [] : [...findIn(payload, '', publicNumbers[type] ?? [])]

function* findIn(value: Json | undefined, path: string, open: readonly string[]): Generator<PersonalDataFound> {
  if (typeof value === 'string' || typeof value === 'number') {
    const plain = String(value).normalize('NFKC').toUpperCase()
    const packed = plain.replace(/(?<=\d)[\s\-‐-―·.]+(?=[\dX])/g, '')
    if (idNumber.test(plain) || idNumber.test(packed)) yield { path, what: 'id_number' }
    else if (!open.includes(path.slice(path.lastIndexOf('.') + 1)) && (mobile.test(plain) || mobile.test(packed)))
      yield { path, what: 'phone' }
    return
  }
  if (value === null || value === undefined || typeof value === 'boolean') return
  for (const [key, member] of Object.entries(value)) {
    yield* findIn(key, `${path}.<key>`, [])
    yield* findIn(member, path === '' ? key : `${path}.${key}`, open)
  }
}
