/** 检索证据单: enough or not, row by row; old records and answered 协查 count (条例 第三十六条第（四）项). */
import { describe, expect, test } from 'vitest'
import type { Fact, SearchLine } from '#law'
import { dayOne, search } from '../../../testing/dockets.ts'
import { ledgerOf, searchGaps } from './search-ledger.ts'

const line = (place: string, words: readonly string[], more: Partial<SearchLine> = {}): SearchLine => ({
  kind: 'system',
  place,
  words,
  span: '2020年',
  hits: 0,
  found: false,
  result: '没有',
  shots: [],
  ...more,
})
const record = (...lines: readonly SearchLine[]): Fact => ({
  type: 'searchRecorded',
  on: dayOne,
  by: 'h',
  places: lines.map(({ place }) => place),
  keywords: lines.flatMap(({ words }) => words),
  found: lines.some(({ found }) => found),
  result: '见证据单',
  lines,
})
const helped = (...lines: readonly SearchLine[]): Fact => ({
  type: 'coSearchAnswered',
  on: dayOne,
  search: 'S1',
  organ: 'o',
  organName: '县档案馆',
  by: 'x',
  outcome: 'not_found',
  lines,
  evidence: [],
})
const two = { searchMinimumPlaces: 2, searchMinimumWords: 2 }

describe('enough or not', () => {
  test.each<[string, readonly Fact[], RegExp[]]>([
    ['没有检索', [], [/还是空的/]],
    ['两处两词', [record(line('系统', ['甲']), line('档案室', ['乙']))], []],
    ['一处', [record(line('系统', ['甲', '乙']))], [/只查了 1 处/]],
    ['同一处查两遍还是一处', [record(line('系统', ['甲'])), record(line(' 系统', ['乙']))], [/只查了 1 处/]],
    ['一个词', [record(line('系统', ['甲']), line('档案室', ['甲']))], [/只用了 1 个词/]],
    ['都不够', [record(line('系统', ['甲']))], [/1 处/, /1 个词/]],
    ['有一处找到了', [record(line('系统', ['甲'], { found: true, hits: 1 }), line('档案室', ['乙']))], [/第 1 行（系统）.*找到/]],
    ['核对后又没有', [record(line('系统', ['甲'], { found: true, hits: 1 }), line('档案室', ['乙'])), record(line('系统', ['甲']))], []],
    ['旧的记录照样算', [search(false)], []],
    ['旧的记录找到了', [search(true)], [/档案室.*找到/, /电子档案系统.*找到/]],
    ['协查来的行也算', [record(line('档案室', ['甲'])), helped(line('档案室', ['乙']))], []],
    [
      '协查找到了',
      [record(line('档案室', ['甲'])), helped(line('馆藏目录', ['乙'], { found: true, hits: 2 }))],
      [/第 2 行（县档案馆馆藏目录）/],
    ],
  ])('%s', (_name, facts, expected) => {
    const gaps = searchGaps(facts, two)
    expect(gaps.length).toBe(expected.length)
    for (const [index, pattern] of expected.entries()) expect(gaps[index]).toMatch(pattern)
  })
  test('the office may set other minimums', () => {
    const facts = [record(line('系统', ['甲']))]
    expect(searchGaps(facts, { searchMinimumPlaces: 1, searchMinimumWords: 1 })).toEqual([])
    expect(searchGaps(facts, { searchMinimumPlaces: 3, searchMinimumWords: 1 })).toEqual([expect.stringContaining('至少要查 3 处')])
  })
  test('lines are numbered over all records, each with who searched', () => {
    expect(
      ledgerOf([record(line('系统', ['甲'])), helped(line('馆藏目录', ['乙'])), search(false)]).map(({ number, who, unit }) => [
        number,
        who,
        unit,
      ]),
    ).toEqual([
      [1, undefined, null],
      [2, '县档案馆', '县档案馆'],
      [3, undefined, null],
      [4, undefined, null],
    ])
  })
})
