/** 公民身份号码 by GB 11643—1999: 6 digits of region, birth day, sequence, check character (ISO 7064 MOD 11-2). */
import { isPlainDate } from '#kernel'
import { halfWidth } from './half-width.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checks = '10X98765432'

/** True for 18 characters with a day that exists and the right check character; spaces and full-width forms are tolerated. */
export const isIdNumber = (text: string): boolean => {
  const number = halfWidth(text)
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false
  if (!isPlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)) return false
  const sum = weights.reduce<number>((total, weight, index) => total + weight * Number(number[index]), 0)
  return checks[sum % 11] === number[17]
}
