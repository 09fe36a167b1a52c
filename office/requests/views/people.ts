/** requests.people: whom a case of the organ can be given to today, with the cases in hand (R019, R061). */
import { sql } from 'kysely'
import { rolesHeld, whoMay } from '#identity'
import { ok, type PersonId } from '#kernel'
import { view } from '#platform'
import { type RequestPerson, SeeRequestPeople } from '../contract.ts'

export const people = view({
  name: 'requests.people',
  title: '可以承办的人',
  side: 'office',
  input: SeeRequestPeople,
  within: async (_context, { organId }) => organId,
  show: async (context, { organId }) => {
    const able = await whoMay(context.sql, organId, 'requests.draftDecision', context.today)
    const open = await sql<{ owner: PersonId; count: number }>`select owner, count(*) as count from requests.request
      where organ_id = ${organId} and owner is not null and stage not in ('dispatched', 'delivered', 'closed', 'archived', 'voided')
      group by owner`.execute(context.sql)
    const shown: RequestPerson[] = []
    for (const person of able) {
      const held = await rolesHeld(context.sql, person.id, context.today)
      shown.push({
        ...person,
        roles: [...new Set(held.filter((each) => each.organId === organId).map(({ role }) => role))],
        openCases: open.rows.find(({ owner }) => owner === person.id)?.count ?? 0,
      })
    }
    return ok({ people: shown })
  },
})
