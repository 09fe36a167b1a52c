/** The worklist's filter by examples: nothing searched for in the address. */
import { expect, test } from 'vitest'
import { KeptFilter } from '#worklists/contract'
import { addressOf, conditionsOf, readFilter, sameConditions, toggled } from './filter.ts'

test('what was searched for never stands in the address', () => {
  expect(readFilter({ text: '王某人', light: ['late'], view: 'v' })).toEqual({ light: ['late'], view: 'v' })
  expect(JSON.stringify(addressOf({ id: 'v', filter: KeptFilter.parse({ text: '王某人' }) }))).toBe('{"view":"v"}')
})
test('what is no condition is left out', () => {
  expect(readFilter({ stage: [], mine: 'yes', sort: 'size', receivedFrom: '', light: [1, 'late'] })).toEqual({ light: ['late'] })
})
test('a saved view is itself until something changes', () => {
  const filter = KeptFilter.parse({ light: ['late', 'soon'], mine: true, text: '石桥村' })
  const shown = conditionsOf(addressOf({ id: 'v', filter }), filter.text)
  expect(sameConditions(shown, filter)).toBe(true)
  expect(sameConditions({ ...shown, light: ['soon', 'late'] }, filter)).toBe(true)
  expect(sameConditions({ ...shown, text: '' }, filter)).toBe(false)
  expect(sameConditions({ ...shown, stage: ['handling'] }, filter)).toBe(false)
})
test('toggled', () => {
  expect(toggled(undefined, 'late')).toEqual(['late'])
  expect(toggled(['late'], 'late')).toBeUndefined()
  expect(toggled(['late'], 'soon')).toEqual(['late', 'soon'])
})
