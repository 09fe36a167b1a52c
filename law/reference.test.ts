/** The generated pages hold every clock, code and setting. */
import { expect, it } from 'vitest'
import { calendarReference, clocks, clocksReference, decisionCodes, decisionsReference, settingNames, settingsReference } from './index.ts'

it.each(Object.values(clocks).map(({ number, title }) => [number, title] as const))('%s %s is on the page of clocks', (number, title) =>
  expect(clocksReference()).toContain(`| ${number} | ${title} |`),
)
it('C1 to C20 are all there', () => {
  const numbers = new Set<string>(Object.values(clocks).map(({ number }) => number))
  for (let number = 1; number <= 20; number += 1) expect(numbers.has(`C${number}`)).toBe(true)
})
it.each(decisionCodes)('%s is on the page of decisions', (code) => expect(decisionsReference()).toContain(`| \`${code}\` |`))
it.each(settingNames)('%s is on the page of settings', (name) => expect(settingsReference()).toContain(`\`${name}\``))
it('the notices are on the page of the calendar', () => expect(calendarReference()).toContain('2026-02-15 至 2026-02-23'))
it('each page is one table per part: no cell breaks a row', () => {
  for (const page of [clocksReference(), decisionsReference(), settingsReference(), calendarReference()])
    for (const line of page.split('\n')) if (line.startsWith('|')) expect(line.endsWith('|')).toBe(true)
})
