/** The table of roles: who alone may do what, and what never meets. The lists of real acts and views are compared in the composition's test. */
import { describe, expect, test } from 'vitest'
import { roleNames } from './contract.ts'
import { officeNames } from './permission-names.ts'
import { permissionsReference } from './permissions-reference.ts'
import { isForEverybody, isForSystem, namesOf, reachOf } from './permitted-roles.ts'
import { isAdminRole } from './roles.ts'
import { siteNames } from './site-names.ts'

const holders = (name: string) => roleNames.filter((role) => reachOf(role, name) !== null)

describe('only these roles', () => {
  test.each([
    ['requests.extend', ['foi_office_head']],
    ['requests.signDecision', ['foi_office_head', 'organ_head']],
    ['requests.draftDecision', ['handler']],
    ['requests.reviewDecision', ['legal_reviewer', 'disclosure_reviewer']],
    ['requests.register', ['window_clerk', 'clerk']],
    ['requests.archive', ['clerk']],
    ['identity.grantRole', ['security_admin']],
    ['identity.addPerson', ['system_admin']],
    ['identity.auditTrail', ['audit_admin']],
    ['organs.add', ['system_admin']],
  ])('%s: %j', (name, expected) => {
    expect(holders(name)).toEqual(expected)
  })
})

test('administrators touch no case; the auditor changes nothing', () => {
  for (const role of roleNames.filter(isAdminRole))
    expect(namesOf([role]).filter((name) => /^requests\.(?!keepFormDraft|formDraft)/.test(name))).toEqual([])
  expect(officeNames.filter((name) => reachOf('audit_admin', name) !== null)).toEqual([
    'organs.tree',
    'identity.people',
    'identity.sessions',
    'identity.auditTrail',
  ])
})

test('the supervisor reads the tree below and works on no case', () => {
  expect(reachOf('supervisor', 'requests.worklist')).toBe('tree')
  expect(reachOf('supervisor', 'requests.applicant')).toBeNull()
})

test('every office name is granted to somebody, and none is open to everybody', () => {
  const parts = ['exchange', 'reaction', 'schedule', 'setup'] as const
  const orphans = officeNames.filter(
    (name) =>
      holders(name).length === 0 &&
      !namesOf([]).includes(name) &&
      name !== 'identity.rehearsalCode' &&
      !parts.some((part) => isForSystem(part, name)),
  )
  expect(orphans).toEqual([])
  expect(officeNames.filter(isForEverybody)).toEqual([])
  expect(siteNames.every(isForEverybody)).toBe(true)
})

test('names are listed once', () => {
  expect(new Set([...officeNames, ...siteNames]).size).toBe(officeNames.length + siteNames.length)
})

test('the reference page names reach and holders', () => {
  const page = permissionsReference([{ name: 'requests.extend', title: '延期' }], [{ name: 'pages.home', title: '首页' }])
  expect(page).toContain('| `requests.extend` | 延期 |  |  |  |  |  | 本机关 |')
  expect(page).toMatch(/`pages\.home` \| 首页 \|.*公众 \|/)
})
