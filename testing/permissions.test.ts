/** Every act and view × every role × own, lower, higher and neighbouring organ: allowed exactly as roles.ts says (P26). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok } from '#kernel'
import { type AnyAct, type AnyView, type Caller, execute, look } from '#platform'
import { acts, views } from '../composition.ts'
import { type RoleName, roleNames } from '../office/identity/contract.ts'
import { permissionGaps } from '../office/identity/permission-gaps.ts'
import { everyOfficial, type Role, roles } from '../office/identity/roles.ts'
import { siteNames } from '../office/identity/site-names.ts'
import { systemParts } from '../office/identity/system-parts.ts'
import { digestOfTables, type EveryActOffice, everything, openEveryActOffice, type Place, places } from './every-act-office.ts'
import { passingInput } from './inputs-from-schema.ts'

let office: EveryActOffice
beforeAll(async () => {
  office = await openEveryActOffice()
}, 120_000)
afterAll(() => office?.close())

/** Names that concern no single organ: whoever may use them somewhere may call them; what they show is filtered by reach. */
const nowhere: readonly string[] = [
  'remedies.running',
  'remedies.trend',
  'complaints.list',
  'ratings.overview',
  'ratings.callBacks',
  'worklists.saved',
  'worklists.keepFilter',
  'worklists.removeFilter',
  'worklists.arrangeFilters',
  'worklists.selection',
  'conversions.list',
  'conversions.heat',
  'conversions.board',
  'organs.setGuideAge',
  'organs.tree',
  'organs.guideDefects',
  'identity.takeLeave',
  'identity.changePassword',
  'identity.enrolTotp',
  'identity.me',
  'identity.sessions',
  'identity.auditTrail',
  'identity.withoutStandIn',
  'identity.rehearsalCode',
  'requests.keepFormDraft',
  'requests.alike',
  'requests.fillLikeness',
  'requests.formDraft',
  'requests.countGuidanceExit',
  'requests.keepFilingNumbers',
  'requests.filingNumbers',
  'requests.endSlip',
  'requests.findSlip',
  'requests.confirmSlips',
  'law.settings',
  'precedents.departures',
  'publications.search',
  'publications.item',
  'publications.changes',
  'compendium.search',
  'compendium.entry',
  'requests.today',
  'requests.worklist',
  'requests.stream',
  'requests.setFastLane',
  'requests.overrides',
  'requests.serviceNumbers',
  'requests.handOvers',
  'requests.handOverFile',
  'requests.readyToHandOut',
  'inquiries.setDays',
  'inquiries.list',
  'inquiries.units',
  'requests.coSearchInbox',
  'requests.conferenceInbox',
  'requests.conferenceYear',
  'requests.leadingBoard',
  'talk.mentions',
  'notifications.undelivered',
  'notifications.officeSettings',
  'notifications.saveOffice',
  'notifications.stuck',
  'notifications.retryJob',
  ...siteNames,
  'intake.forgetExpired',
  'intake.tellNumbers',
]

/** The expectation, read straight off the table, by other means than the permit's. */
const isExpected = (role: RoleName, name: string, place: Place): boolean => {
  if (isOpen(name)) return true
  if (everyOfficial.some((open) => open === name)) return true
  const { own, organ, tree }: Role = roles[role]
  const somewhere = nowhere.includes(name)
  if (tree.some((allowed) => allowed === name)) return somewhere || place === 'own' || place === 'below'
  return [...own, ...organ].some((allowed) => allowed === name) && (somewhere || place === 'own')
}
const isOpen = (name: string): boolean => siteNames.some((open) => open === name) || name === 'identity.rehearsalCode'

type Declared = (typeof everything)[number]

/** 'in' when the door let the caller through: the handler of an act is exchanged for one that does nothing, its organ is found as always. */
const knock = async ({ is, declared }: Declared, caller: Caller, place: Place): Promise<'in' | 'out'> => {
  const input = passingInput(declared, office.knownAt[place])
  let entered = false
  const open = () => {
    entered = true
    return Promise.resolve(ok({}))
  }
  if (is === 'act') {
    const result = await execute(office.app, caller, { ...(declared as AnyAct), handle: open, handleTogether: undefined }, input)
    if (!result.ok && result.error.kind !== 'forbidden') throw new Error(`${declared.name}: ${JSON.stringify(result.error)}`)
    return entered ? 'in' : 'out'
  }
  const seen = await look(office.app, caller, declared as AnyView, input)
  // a case out of reach looks as if there were none
  if (
    !seen.ok &&
    /^requests\./.test(declared.name) &&
    seen.error.kind === 'missing' &&
    (await isHidden(declared as AnyView, caller, input))
  )
    return 'out'
  // a view may itself refuse, after too many wrong query codes for instance: then the door was open
  return !seen.ok && seen.error.kind === 'forbidden' && /^您没有查看“/.test(seen.error.message) ? 'out' : 'in'
}

/** True when the view finds no organ within the caller's reach for this thing. */
const isHidden = (declared: AnyView, caller: Caller, input: unknown): Promise<boolean> =>
  office.app.office.database.transaction().execute(async (transaction) => {
    const { app } = office
    const context = { app, sql: transaction, caller, now: app.clock.now(), today: app.clock.today(), sawPersonalData: () => {} }
    return !nowhere.includes(declared.name) && (await declared.within(context, declared.input.parse(input))) === null
  })

describe('the lists', () => {
  test('every act and view is in the written list of names, and every name is borne by one', () => {
    expect(permissionGaps(acts, views)).toEqual({ unlisted: [], unborne: [] })
  })
  test('no two bear the same name', () => {
    const names = everything.map(({ declared }) => declared.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(80)
  })
})

describe('act × role × organ', () => {
  let cells = 0
  test.each(everything.map((one) => [one.declared.name, one] as const))('%s', async (name, one) => {
    const surprises: string[] = []
    for (const place of nowhere.includes(name) ? (['own'] as const) : places)
      for (const role of roleNames) {
        cells++
        const found = await knock(one, office.holders[role], place)
        if (found !== (isExpected(role, name, place) ? 'in' : 'out')) surprises.push(`${role} @ ${place}: ${found}`)
      }
    for (const part of Object.keys(systemParts) as (keyof typeof systemParts)[]) {
      cells++
      const found = await knock(one, { kind: 'system', part }, 'own')
      const expected = isOpen(name) || systemParts[part].some((allowed) => allowed === name)
      if (found !== (expected ? 'in' : 'out')) surprises.push(`system ${part}: ${found}`)
    }
    cells++
    const visitor = await knock(one, { kind: 'visitor', origin: 'test' }, 'own')
    if (visitor !== (isOpen(name) ? 'in' : 'out')) surprises.push(`visitor: ${visitor}`)
    expect(surprises).toEqual([])
  })
  test('there were at least 2,500 cells', () => {
    expect(cells).toBeGreaterThan(2500)
  })
})

describe('who has no right at all', () => {
  test('an official without any role: only what concerns himself, and what is open to all', async () => {
    const bare = await office.person('bare', office.organAt.own)
    const found: string[] = []
    for (const one of everything) if ((await knock(one, bare, 'own')) === 'in') found.push(one.declared.name)
    expect(found.sort()).toEqual(
      everything
        .map(({ declared }) => declared.name)
        .filter((name) => isOpen(name) || everyOfficial.some((open) => open === name))
        .sort(),
    )
  })
  test('whoever lost his role has lost it at once', async () => {
    const clerk = await office.person('former', office.organAt.own, 'clerk')
    await office.owner(`update identity.role_grant set revoked_at = now() where person_id = '${clerk.personId}'`)
    const one = everything.find(({ declared }) => declared.name === 'requests.archive')
    expect(one && (await knock(one, clerk, 'own'))).toBe('out')
  })
  test('a refusal at the door changes no row of any table', async () => {
    const before = await digestOfTables(office)
    for (const one of everything.filter(({ is, declared }) => is === 'act' && !isOpen(declared.name)))
      await execute(office.app, { kind: 'visitor' }, one.declared as AnyAct, passingInput(one.declared, office.knownAt.own))
    expect(await digestOfTables(office)).toEqual(before)
  })
})
