/** Text of a cell made plain: half-width, single spaces; and bare, without any sign, for comparing (导入旧台账). Pure. */

/** Full-width digits and signs become half-width, runs of space one, edges none. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Letters, digits and Chinese characters only. */
export const bare = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** What people write where there is nothing. */
export const isNothing = (text: string): boolean => /^(?:[-—–―_/\\.·~～*×]*|无|空|略|暂无|没有|none|null|n\/a|#n\/a)$/i.test(plain(text))
