/** Looks for the applicant in a text written for someone else (条例 第三十二条; the third party is never told who asked). */

import { letterText } from '#letters'
import type { LetterContent } from '#letters/contract'

export interface WhoAsked {
  readonly name: string
  readonly idNumber?: string
  readonly phone?: string
  readonly address?: string
  readonly email?: string
  readonly contactPerson?: string
}

/** What to take out, in words; empty when nothing of the applicant is in the letter. The finding itself repeats no personal data. */
export const tracesOfApplicant = (content: LetterContent, applicant: WhoAsked): readonly string[] => {
  const text = squeeze(letterText(content))
  return kinds.flatMap(([key, what]) => {
    const value = squeeze(applicant[key] ?? '')
    return value.length >= 2 && text.includes(value) ? [`文书里出现了申请人的${what}，请删去后再发出`] : []
  })
}

const kinds = [
  ['name', '姓名或者名称'],
  ['idNumber', '证件号码'],
  ['phone', '电话'],
  ['address', '住址'],
  ['email', '电子邮箱'],
  ['contactPerson', '联系人姓名'],
] as const

/** Without spaces and separators, so that a number written in groups is still found. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—·.]/g, '')
