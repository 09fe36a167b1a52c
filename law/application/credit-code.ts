/** 统一社会信用代码 by GB 32100—2015: 18 characters of a 31-character alphabet, the last one a check. */
import { halfWidth } from './half-width.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** True when the length, the alphabet and the check character are right. */
export const isCreditCode = (text: string): boolean => {
  const code = halfWidth(text)
  if (code.length !== 18 || [...code].some((character) => !alphabet.includes(character))) return false
  const sum = weights.reduce<number>((total, weight, index) => total + weight * alphabet.indexOf(code[index] ?? ''), 0)
  return alphabet[(31 - (sum % 31)) % 31] === code[17]
}
