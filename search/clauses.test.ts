/** Which candidates the index is asked for: few, whatever the words; a 文号 alone is enough. */
import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.ts'

const common = (count: number, holding: number) => new Map(Array.from({ length: count }, (_, index) => [`g${index}`, holding] as const))

describe('clauses', () => {
  test('before anything was counted every pair counts', () =>
    expect(clausesOf(new Set(['石桥', '桥村']), { rows: 0, holding: new Map() })).toEqual([['石桥'], ['桥村']]))
  test('a rare pair stands alone, common ones only together', () => {
    const clauses = clausesOf(new Set(['明政发〔2021〕12号', ...common(6, 50_000).keys()]), { rows: 1_000_000, holding: common(6, 50_000) })
    expect(clauses[0]).toEqual(['明政发〔2021〕12号'])
    for (const clause of clauses.slice(1)) expect(clause.length).toBe(2)
  })
  test.each([2, 10, 40, 400])('%d words held by half of all: bounded, never none', (count) => {
    const clauses = clausesOf(new Set(common(count, 500_000).keys()), { rows: 1_000_000, holding: common(count, 500_000) })
    expect(clauses.length).toBeGreaterThan(0)
    expect(clauses.length).toBeLessThanOrEqual(45)
  })
})
