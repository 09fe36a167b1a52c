/** What the command box understands. */
import { expect, it } from 'vitest'
import { bearsNumber, inOrder, matchingActs, numberedLike, rank, ranked, readCommand } from './command-search.ts'

it.each([
  ['30 补正', '30', '补正'],
  ['30补正', '30', '补正'],
  ['30号 发协查', '30', '发协查'],
  ['自资申〔2026〕30号 延期', '自资申〔2026〕30号', '延期'],
  ['登记', null, '登记'],
  ['', null, ''],
])('reads %s', (text, number, words) => {
  expect(readCommand(text)).toEqual({ number, words })
})

it('takes a number for that case only', () => {
  expect(bearsNumber('明自资申〔2026〕33号', '33')).toBe(true)
  expect(bearsNumber('明自资申〔2026〕133号', '33')).toBe(false)
  expect(bearsNumber('明自资申〔2026〕18号', '33')).toBe(false)
  expect(bearsNumber('明自资申〔2026〕33号', '明自资申〔2026〕33号')).toBe(true)
})

it('finds characters in their order', () => {
  expect(inOrder('发补正告知', '发告')).toBe(true)
  expect(inOrder('发补正告知', '告发')).toBe(false)
})

it('puts the acts that are allowed first and keeps the others with their reason', () => {
  const act = (title: string, allowed: boolean) => ({
    name: `requests.${title}`,
    title,
    allowed,
    reason: allowed ? null : '还不行',
    article: null,
  })
  const found = matchingActs([act('发延期告知', false), act('发补正告知', true), act('归档', true)], '发')
  expect(found.map((one) => one.title)).toEqual(['发补正告知', '发延期告知'])
  expect(matchingActs([act('归档', true), act('签发', false)], '')).toHaveLength(1)
})

it('finds Chinese by pinyin, whole or by initials, when the readings are there', async () => {
  const { default: readings } = await import('pinyin-match')
  const byPinyin = (text: string, typed: string) => readings.match(text, typed) !== false
  expect(rank('登记', 'dj', byPinyin)).toBe(2)
  expect(rank('登记', 'dengji', byPinyin)).toBe(2)
  expect(rank('登记', 'dj', null)).toBeNull()
  expect(rank('重大', 'zd', byPinyin)).toBe(2)
  expect(rank('登记', 'xq', byPinyin)).toBeNull()
})

it('ranks the beginning before the middle, a name before what else one might type', () => {
  const pages = [
    { title: '簿册：登记簿', also: '' },
    { title: '簿册', also: '登记簿、年报' },
    { title: '登记', also: '受理' },
  ]
  expect(ranked(pages, ({ title, also }) => [title, also], '登记', null).map(({ title }) => title)).toEqual([
    '登记',
    '簿册',
    '簿册：登记簿',
  ])
})

it('takes what is typed of a number for its beginning', () => {
  const rows = ['明自资申〔2026〕31号', '明自资申〔2026〕3号', '明自资申〔2025〕3号', '明自资申〔2026〕13号'].map((number) => ({ number }))
  expect(numberedLike(rows, '3').map(({ number }) => number)).toEqual([
    '明自资申〔2026〕3号',
    '明自资申〔2025〕3号',
    '明自资申〔2026〕31号',
  ])
})
