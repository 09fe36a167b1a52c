/** Before whom: every kind of organ in a small tree; and what a guide lacks. */
import { describe, expect, test } from 'vitest'
import { type OrganId, plainDate } from '#kernel'
import type { DisclosureGuide, OrganKind, OrganLevel } from '../contract.ts'
import { guideBlanks, guideDefects } from './guide-blanks.ts'
import { reconsiderationByLaw, type TreeNode } from './reconsideration-organ.ts'

const nodes: readonly TreeNode[] = (
  [
    ['province', 'government', 'province', null],
    ['city', 'government', 'city', 'province'],
    ['cityTax', 'vertical_department', 'city', 'city'],
    ['county', 'government', 'county', 'city'],
    ['land', 'department', 'county', 'county'],
    ['landStation', 'dispatched_body', 'township', 'land'],
    ['tax', 'vertical_department', 'county', 'cityTax'],
    ['loneTax', 'vertical_department', 'county', 'county'],
    ['street', 'dispatched_organ', 'township', 'county'],
    ['town', 'township', 'township', 'county'],
    ['centre', 'authorised_organisation', 'county', 'county'],
    ['village', 'village_point', 'village', 'town'],
  ] as const satisfies readonly (readonly [string, OrganKind, OrganLevel, string | null])[]
).map(([id, kind, level, parentId]) => ({
  id: id as OrganId,
  kind,
  level,
  parentId: parentId as OrganId | null,
  governmentId: (kind === 'government' || kind === 'township'
    ? id
    : kind === 'village_point'
      ? 'town'
      : level === 'city'
        ? 'city'
        : 'county') as OrganId,
}))
const find = (id: OrganId) => nodes.find((node) => node.id === id)

describe('the reconsideration organ', () => {
  test.each([
    ['province', 'province'],
    ['city', 'province'],
    ['county', 'city'],
    ['land', 'county'],
    ['landStation', 'county'],
    ['tax', 'cityTax'],
    ['loneTax', null],
    ['street', 'county'],
    ['town', 'county'],
    ['centre', 'county'],
    ['village', null],
  ])('of %s is %s', (id, expected) => {
    const node = find(id as OrganId)
    expect(node && reconsiderationByLaw(node, find).organId).toBe(expected)
    expect(node && reconsiderationByLaw(node, find).article).toMatch(/复议法/)
  })
})

const guide: DisclosureGuide = {
  foiOffice: '明川县自然资源局办公室',
  address: '明川县人民路 12 号',
  postcode: '650000',
  hours: '工作日 9:00—12:00，14:00—17:30',
  phone: '0800-1234567',
  fax: '0800-1234568',
  email: '',
  website: 'https://www.example.gov.cn/zrzy',
  scope: '按主题和年度编排',
  howToObtain: '网站、查阅点',
  announcedChannels: ['online'],
  updatedOn: plainDate('2026-01-05'),
  version: 1,
}

describe('the guide', () => {
  test('is complete with either website or e-mail', () => {
    expect(guideBlanks(guide)).toEqual([])
    expect(guideBlanks({ ...guide, website: ' ' })).toEqual(['互联网联系方式'])
  })
  test.each(['foiOffice', 'address', 'hours', 'phone', 'fax', 'postcode', 'scope', 'howToObtain'] as const)('lacks %s', (element) => {
    expect(guideBlanks({ ...guide, [element]: '' })).toHaveLength(1)
  })
  test('grows old on the day after the setting, not before', () => {
    expect(guideDefects(guide, plainDate('2027-01-05'), 365)).toEqual([])
    expect(guideDefects(guide, plainDate('2027-01-06'), 365).map((defect) => defect.kind)).toEqual(['outdated'])
    expect(guideDefects({ ...guide, updatedOn: null }, plainDate('2026-01-06'), 365).map((defect) => defect.kind)).toEqual(['never_made'])
  })
})
