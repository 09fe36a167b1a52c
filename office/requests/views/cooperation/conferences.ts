/** requests.conferences of a case, requests.conferenceInbox of a unit, requests.conferenceFile the minutes, requests.conferenceYear the yearly count (R021). */
import { sql } from 'kysely'
import { z } from 'zod'
import { organsWithin, rolesHeld } from '#identity'
import { isUuid, missing, type OrganId, ok } from '#kernel'
import { findLetterFile, lettersAbout } from '#letters'
import { type ViewContext, view } from '#platform'
import { conferencesIn } from '../../case/conference.ts'
import {
  type ConferenceCard,
  type ConferenceYear,
  participantTitles,
  SeeConferenceInbox,
  SeeConferenceYear,
  SeeOfCase,
} from '../../cooperation.contract.ts'
import { readCase } from '../../store.ts'
import { conferencesOfOrgans, findConference, loadConferences, type StoredConference } from '../../store-conference.ts'
import { caseView } from '../case-view.ts'

export const conferences = caseView({
  name: 'requests.conferences',
  title: '会商',
  input: SeeOfCase,
  show: async (context, opened) => {
    const stored = await loadConferences(context, opened.record.id)
    const letters = stored.some(({ letterId }) => letterId) ? await lettersAbout(context, { kind: 'request', id: opened.record.id }) : []
    const held = await organsHeld(context)
    return ok({
      conferences: stored.map((conference) =>
        cardOf(conference, opened.state.facts, held, letters.find(({ id }) => id === conference.letterId)?.documentNumber ?? null),
      ),
    })
  },
})

const organsHeld = async ({ caller, sql: transaction, today }: ViewContext): Promise<ReadonlySet<OrganId>> =>
  new Set(caller.kind === 'official' ? (await rolesHeld(transaction, caller.personId, today)).map(({ organId }) => organId) : [])

const cardOf = (
  stored: StoredConference,
  facts: Parameters<typeof conferencesIn>[0],
  held: ReadonlySet<OrganId>,
  documentNumber: string | null,
): ConferenceCard => {
  const state = conferencesIn(facts).find(({ ref }) => ref === stored.ref)
  return {
    id: stored.id,
    ref: stored.ref,
    requestId: stored.requestId,
    caseNumber: stored.caseNumber,
    leadOrganName: stored.organName,
    way: state?.opened.way ?? 'written',
    heldOn: stored.heldOn,
    question: stored.question,
    conclusion: stored.conclusion,
    draft: state?.draft ?? 0,
    drafter: stored.drafterName,
    standing: stored.standing,
    letterId: stored.letterId,
    documentNumber,
    participants: stored.participants.map((part) => ({
      ref: part.ref,
      as: part.as,
      name: part.organName ?? part.name ?? participantTitles[part.as],
      person: part.personName,
      opinion: part.opinion,
      opinionBy: part.opinionByName,
      confirmedBy: part.confirmedOnPaper ? '纸质签认' : part.confirmedByName,
      confirmedAt: part.confirmedAt,
      mine: part.organId !== null && held.has(part.organId),
    })),
  }
}

export const conferenceInbox = view({
  name: 'requests.conferenceInbox',
  title: '会商待办',
  side: 'office',
  input: SeeConferenceInbox,
  within: async () => null,
  show: async (context, { over }) => {
    const { caller, today } = context
    const organs =
      caller.kind === 'official' ? organsWithin(caller.personId, 'requests.conferenceInbox', today) : sql`(select id from organs.organ)`
    const held = await organsHeld(context)
    const cards: ConferenceCard[] = []
    for (const stored of await conferencesOfOrgans(context, organs, over)) {
      const opened = await readCase(context, stored.requestId)
      if (opened) cards.push(cardOf(stored, opened.state.facts, held, null))
    }
    return ok({ conferences: cards })
  },
})

const SeeConferenceFile = z.object({ conferenceId: z.string().refine(isUuid, '会商编号不对，请从列表重新打开') })

/** The organ within the caller's reach: one that takes part, or the one that leads. */
const organInReach = async ({ caller, sql: transaction, today }: ViewContext, id: string): Promise<OrganId | null> => {
  const reach =
    caller.kind === 'official' ? organsWithin(caller.personId, 'requests.conferenceFile', today) : sql`(select id from organs.organ)`
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from (
      select organ_id from requests.conference where id = ${id}
      union select organ_id from requests.conference_participant where conference_id = ${id} and organ_id is not null) organs
    where organ_id in ${reach} limit 1`.execute(transaction)
  return found.rows[0]?.organId ?? null
}

export const conferenceFile = view({
  name: 'requests.conferenceFile',
  title: '会商纪要',
  side: 'office',
  input: SeeConferenceFile,
  within: (context, { conferenceId }) => organInReach(context, conferenceId),
  show: async (context, { conferenceId }) => {
    const conference = (await organInReach(context, conferenceId)) ? await findConference(context, conferenceId) : null
    if (!conference) return missing('没有这次会商，请从列表重新打开。')
    const file = conference.letterId ? await findLetterFile(context, conference.letterId, 'pdf') : null
    if (!file) return missing('纪要还没有印发，或者正在排版，请过几秒再打开。')
    return ok({ digest: String(file.digest), name: file.name, type: file.type })
  },
})

/** 「已组织 7 次依申请公开联动会商」: cancelled ones are not counted. */
export const conferenceYear = view({
  name: 'requests.conferenceYear',
  title: '会商次数',
  side: 'office',
  input: SeeConferenceYear,
  within: async () => null,
  show: async (context, { year }) => {
    const { caller, today } = context
    const reach =
      caller.kind === 'official' ? organsWithin(caller.personId, 'requests.conferenceYear', today) : sql`(select id from organs.organ)`
    const found = await sql<ConferenceYear['organs'][number]>`select o.id as "organId", o.short_name as name, count(*) as held,
        count(*) filter (where c.standing = 'issued') as issued
      from requests.conference c join organs.organ o on o.id = c.organ_id
      where c.year = ${year} and c.standing <> 'cancelled' and c.organ_id in ${reach}
      group by o.id, o.short_name order by count(*) desc, o.short_name`.execute(context.sql)
    const total = found.rows.reduce((sum, { held }) => sum + held, 0)
    const issued = found.rows.reduce((sum, { issued: each }) => sum + each, 0)
    return ok({ year, total, issued, organs: found.rows } satisfies ConferenceYear)
  },
})
