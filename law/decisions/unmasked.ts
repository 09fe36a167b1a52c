/** Validator 10: personal data left open in what is about to leave the house; says which kind, never which value. */
import { isIdNumber } from '../application/id-number.ts'

export type PersonalDataKind = 'id_number' | 'mobile_number'

export const personalDataTerms: Readonly<Record<PersonalDataKind, string>> = { id_number: '身份证号', mobile_number: '手机号码' }

/** The kinds of personal data that stand unmasked in a text; empty when there are none. */
export const unmaskedIn = (text: string): readonly PersonalDataKind[] => {
  const plain = text.normalize('NFKC')
  const ids = [...plain.matchAll(/(?<![\dXx])\d{17}[\dXx](?![\dXx])/g)].some(([id]) => isIdNumber(id))
  const mobiles = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/.test(plain)
  return [...(ids ? (['id_number'] as const) : []), ...(mobiles ? (['mobile_number'] as const) : [])]
}
