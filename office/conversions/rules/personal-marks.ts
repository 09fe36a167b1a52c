/** Numbers and names of people that must not stand in what is published (条例 第十五条; 个人信息保护法 第二十八条). Counts, never values. Pure. */
import { isIdNumber } from '#law'
import type { MarkKind } from '../contract.ts'

export type Marks = Readonly<Partial<Record<MarkKind, number>>>

/** How often each kind stands in the text; empty when none does. `names`: the applicants whose requests brought the file out. */
export const marksIn = (text: string, names: readonly string[]): Marks => {
  const plain = text.normalize('NFKC')
  // a day of birth in the right place is enough: a slip in the last digit makes it no less a person's number
  const ids = [...plain.matchAll(/(?<![\dXx])\d{17}[\dXx](?![\dXx])/g)].filter(([id]) => isIdNumber(id) || born.test(id))
  // what is an identity number is no bank card
  const rest = ids.reduce((left, [id]) => left.replaceAll(id, ' '), plain)
  const found: Record<MarkKind, number> = {
    id_number: ids.length,
    mobile: count(rest, /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g),
    bank_card: [...rest.matchAll(/(?<![\dA-Za-z])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/g)].filter(([card]) =>
      isCard(card),
    ).length,
    plate: count(rest, /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g),
    applicant: names.filter((name) => name.length >= 2).reduce((sum, name) => sum + plain.split(name).length - 1, 0),
  }
  return Object.fromEntries(Object.entries(found).filter(([, times]) => times > 0))
}

const born = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

/** The check digit of a bank card (Luhn): sums of money and serial numbers hardly ever have it. */
const isCard = (written: string): boolean => {
  const digits = written.replace(/\D/g, '')
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits)
}
