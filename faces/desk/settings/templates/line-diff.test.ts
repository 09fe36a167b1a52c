/** The difference of two texts: putting it together again gives both. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, lineDiff } from './line-diff.ts'

test('one line changed, one added', () => {
  expect(lineDiff('甲\n乙\n丙', '甲\n乙二\n丙\n丁')).toEqual([
    { is: 'same', text: '甲', line: 1 },
    { is: 'removed', text: '乙', line: 2 },
    { is: 'added', text: '乙二', line: 2 },
    { is: 'same', text: '丙', line: 3 },
    { is: 'added', text: '丁', line: 4 },
  ])
  expect(changesBetween('甲\n乙', '甲\n乙')).toEqual({ added: 0, removed: 0 })
})

test('both texts come out of their difference', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '丙', ''), { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after)
      const of = (left: 'added' | 'removed') =>
        lines
          .filter(({ is }) => is !== left)
          .map((line) => line.text)
          .join('\n')
      expect(of('added')).toBe(before)
      expect(of('removed')).toBe(after)
    }),
  )
})
