/** Rows of a pasted list or a CSV file read as entries of the register: Chinese or English heads, dates and addresses as people write them. Pure. */
import { isPlainDate } from '#kernel'
import { PublishedItem, type Topic, topics } from '../contract.ts'

/** Heads people write for each member. */
const heads: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '名称', '文件名称', '信息名称', '文件标题', 'title'],
  issuingNumber: ['文号', '发文字号', '文件编号', 'issuingnumber'],
  issuedOn: ['成文日期', '发文日期', '印发日期', 'issuedon'],
  publishedOn: ['公开日期', '发布日期', '发布时间', '日期', 'publishedon'],
  topic: ['主题分类', '分类', '主题', 'topic', 'subjectcategory'],
  keywords: ['关键词', '地点', '地名', '主题词', 'keywords'],
  summary: ['摘要', '内容概述', '简介', 'summary'],
  siteName: ['网站名称', '网站', 'sitename'],
  address: ['网址', '链接', '地址', '公开地址', 'url', 'address'],
}
const memberOf = new Map(Object.entries(heads).flatMap(([member, names]) => names.map((name): readonly [string, string] => [name, member])))

export type RowRead =
  | { readonly ok: true; readonly item: PublishedItem }
  | { readonly ok: false; readonly title: string; readonly message: string }

/** One row; what is wrong with it in words. */
export const readRow = (row: Readonly<Record<string, string | null>>): RowRead => {
  const given: Record<string, string> = {}
  for (const [head, value] of Object.entries(row)) {
    const member = memberOf.get(head.replace(/\s|\ufeff/g, '').toLowerCase())
    if (member && value !== null && value.trim() !== '') given[member] = value.trim()
  }
  const title = given.title ?? ''
  const issuedOn = given.issuedOn === undefined ? null : dayOf(given.issuedOn)
  const publishedOn = dayOf(given.publishedOn ?? given.issuedOn ?? '')
  if (given.publishedOn === undefined && given.issuedOn === undefined)
    return { ok: false, title, message: '缺公开日期，请补上“公开日期”一列。' }
  if (publishedOn === null)
    return { ok: false, title, message: `公开日期“${given.publishedOn ?? given.issuedOn}”认不出，请写成 2026-12-18。` }
  if (given.issuedOn !== undefined && issuedOn === null)
    return { ok: false, title, message: `成文日期“${given.issuedOn}”认不出，请写成 2026-12-18。` }
  const parsed = PublishedItem.safeParse({
    ...given,
    issuedOn,
    publishedOn,
    topic: topicOf(given.topic),
    keywords: (given.keywords ?? '').split(/[\s,，、;；]+/).filter((word) => word !== ''),
    address: given.address ?? '',
  })
  if (parsed.success) return { ok: true, item: parsed.data }
  return { ok: false, title, message: [...new Set(parsed.error.issues.map(({ message }) => message))].join('；') }
}

/** 2026-12-18, 2026/12/18, 2026.12.18, 2026年12月18日, 20261218; with a time behind it. */
export const dayOf = (text: string): string | null => {
  const found = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})(?!\d)/.exec(text.normalize('NFKC').trim())
  if (!found) return null
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`
  return isPlainDate(day) ? day : null
}

/** The category itself, or the one that holds the word; 其他 when none does. */
const topicOf = (text: string | undefined): Topic =>
  topics.find((topic) => topic === text) ?? topics.find((topic) => text !== undefined && text.length >= 2 && topic.includes(text)) ?? '其他'
