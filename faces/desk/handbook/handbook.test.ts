/** The handbook opens where it says: every screen's section exists, every role has a page, every picture and link is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { roleNames } from '#identity/contract'
import { anchorOf, handbookPages, namedPlaces, placeFor } from './sections.ts'

const folder = join(import.meta.dirname, '../../../docs/handbook')
const textOf = (page: string) => readFileSync(join(folder, `${page}.md`), 'utf8')
const anchorsOf = (page: string) => [...textOf(page).matchAll(/^#{1,3} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
const pages = readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))

test.each(namedPlaces.map((place) => [place.page, place.section ?? '（开头）', place] as const))(
  '%s · %s exists',
  (_page, _section, place) => {
    expect(pages).toContain(place.page)
    if (place.section) expect(anchorsOf(place.page)).toContain(anchorOf(place.section))
  },
)
test.each(handbookPages.map(({ page }) => page))('%s is a page', (page) => expect(pages).toContain(page))

test.each([
  ['/cases/5f9619ff-8b86-4011-b42d-00c04fc964ff/decision', 'handler', '起草答复'],
  ['/cases/5f9619ff-8b86-4011-b42d-00c04fc964ff/review', 'reviewer-and-head', '审核'],
  ['/cases/5f9619ff-8b86-4011-b42d-00c04fc964ff', 'handler', '案件页'],
  ['/books/departures', 'one-line', '主管部门：口径不一致的，同意或者要求调整'],
  ['/settings/people', 'administrators', '来了一位新同事'],
])('%s opens %s at %s', (path, page, section) => expect(placeFor(path, [])).toEqual({ page, section }))

describe('elsewhere the page of one’s role', () => {
  test.each(roleNames)('%s', (role) => expect(pages).toContain(placeFor('/', [role]).page))
  test('a handler reads of handling, an administrator of accounts', () => {
    expect(placeFor('/', ['handler']).page).toBe('handler')
    expect(placeFor('/', ['audit_admin']).page).toBe('administrators')
    expect(placeFor('/', ['supervisor']).page).toBe('one-line')
  })
})

describe('every page', () => {
  test.each(pages)('%s: its pictures and links are there, no HTML of its own', (page) => {
    const text = textOf(page)
    for (const [, target = ''] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(existsSync(join(folder, target)), target).toBe(true)
    for (const [, target = ''] of text.matchAll(/\]\(([\w-]+\.md)(?:#[^)]*)?\)/g))
      expect(existsSync(join(folder, target)), target).toBe(true)
    expect(text).not.toMatch(/<(script|iframe|img|style)\b/i)
  })
})
