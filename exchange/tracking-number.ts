/** 登记号: what the applicant types and says on the telephone: day, side, serial, check digit. It opens nothing without the query code. */
import type { PlainDate } from '#kernel'

/** Who gave it, so that both sides can count on their own while the link is cut: 1 the site, 5 the office (counter, post, fax). */
const sideDigit = { site: '1', office: '5' } as const

/** 20261125-10001-7: day, side and serial of at least four digits, check digit by ISO 7064 MOD 11-10. */
export const trackingNumber = (day: PlainDate, side: keyof typeof sideDigit, serial: number): string => {
  const digits = `${day.replaceAll('-', '')}${sideDigit[side]}${String(serial).padStart(4, '0')}`
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${checkDigit(digits)}`
}

/** The number as we write it, from what was typed: spaces, full-width digits and missing hyphens are mended; null when a digit is wrong. */
export const readTrackingNumber = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐-―－]/g, '')
  if (!/^\d{14,20}$/.test(digits) || checkDigit(digits.slice(0, -1)) !== digits.slice(-1)) return null
  return `${digits.slice(0, 8)}-${digits.slice(8, -1)}-${digits.slice(-1)}`
}

const checkDigit = (digits: string): string => {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}
