/** What a 公开指南 must contain and still lacks (条例 第十二条第二款; R006). Pure. */
import { daysBetween, type PlainDate } from '#kernel'
import type { DisclosureGuide, GuideDefect } from '../contract.ts'

/** The elements of 第十二条, each with its Chinese name; a website or an e-mail address is the 互联网联系方式. */
export const guideElements = {
  foiOffice: '政府信息公开工作机构名称',
  address: '办公地址',
  hours: '办公时间',
  phone: '联系电话',
  fax: '传真号码',
  postcode: '邮政编码',
  scope: '政府信息的分类和编排体系',
  howToObtain: '获取方式',
} as const satisfies Partial<Record<keyof DisclosureGuide, string>>

/** Chinese names of the elements that are blank. */
export const guideBlanks = (guide: DisclosureGuide): readonly string[] => {
  const blanks = Object.entries(guideElements).flatMap(([key, title]) => {
    const value = guide[key as keyof typeof guideElements]
    return value.trim() === '' ? [title] : []
  })
  return guide.email.trim() === '' && guide.website.trim() === '' ? [...blanks, '互联网联系方式'] : blanks
}

/** Blank elements, a guide never made, and one not confirmed for longer than `maxAgeDays`. */
export const guideDefects = (guide: DisclosureGuide, today: PlainDate, maxAgeDays: number): readonly GuideDefect[] => {
  if (guide.updatedOn === null) return [{ kind: 'never_made', message: '还没有编制公开指南', article: '第十二条' }]
  const blanks = guideBlanks(guide).map((title): GuideDefect => ({ kind: 'blank', message: `缺少“${title}”`, article: '第十二条第二款' }))
  const age = daysBetween(guide.updatedOn, today)
  return age > maxAgeDays
    ? [...blanks, { kind: 'outdated', message: `已 ${age} 天没有更新，超过 ${maxAgeDays} 天`, article: '第十二条第一款' }]
    : blanks
}
