/** Choosing rows by examples. */
import { expect, test } from 'vitest'
import { nothingChosen, withPage, withSpan, withToggled } from './chosen-rows.ts'

const page = ['a', 'b', 'c', 'd']
const ids = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids].sort().join('')

test('one by one', () => {
  const one = withToggled(nothingChosen, 'b')
  expect(ids(one)).toBe('b')
  expect(ids(withToggled(one, 'b'))).toBe('')
})
test('a span either way, keeping what was chosen', () => {
  const from = withToggled(withToggled(nothingChosen, 'x'), 'c')
  expect(ids(withSpan(from, 'a', page))).toBe('abcx')
  expect(ids(withSpan(from, 'd', page))).toBe('cdx')
})
test('a span whose beginning is on another page is the row alone', () => {
  expect(ids(withSpan(withToggled(nothingChosen, 'x'), 'b', page))).toBe('bx')
  expect(ids(withSpan(nothingChosen, 'b', page))).toBe('b')
})
test('the page in, and out again, what is on other pages stays', () => {
  const all = withPage(withToggled(nothingChosen, 'x'), page)
  expect(ids(all)).toBe('abcdx')
  expect(ids(withPage(all, page))).toBe('x')
})
