/** Validator 10: personal data left open in what is about to leave the house; says which kind, never which value. */

export type PersonalDataKind = 'id_number' | 'mobile_number'

export const personalDataTerms: Readonly<Record<PersonalDataKind, string>> = { id_number: '身份证号', mobile_number: '手机号码' }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** True when the 18 characters end in the right check character (GB 11643). */
export const isIdNumber = (text: string): boolean => {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** The kinds of personal data that stand unmasked in a text; empty when there are none. */
export const unmaskedIn = (text: string): readonly PersonalDataKind[] => {
  const plain = text.normalize('NFKC')
  const ids = [...plain.matchAll(/(?<![\dXx])\d{17}[\dXx](?![\dXx])/g)].some(([id]) => isIdNumber(id))
  const mobiles = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/.test(plain)
  return [...(ids ? (['id_number'] as const) : []), ...(mobiles ? (['mobile_number'] as const) : [])]
}
