/** Conferences beside the docket: question, opinions and conclusion, sealed to row and column; who speaks for whom. */
import { sql } from 'kysely'
import type { Instant, LetterId, OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import { yearOf } from '#kernel'
import type { ConferenceRef } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { ParticipantKind } from './cooperation.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>
const place = (id: string, column: 'question' | 'conclusion') => ({ table: 'requests.conference', column, row: id })
const partPlace = (id: string, ref: string, column: 'name' | 'opinion') => ({
  table: 'requests.conference_participant',
  column,
  row: `${id}/${ref}`,
})
const callerId = ({ caller }: Pick<ActContext, 'caller'>): PersonId | null => (caller.kind === 'official' ? caller.personId : null)

export interface NewConference {
  readonly id: string
  readonly requestId: RequestId
  readonly ref: ConferenceRef
  readonly organId: OrganId
  readonly heldOn: PlainDate
  readonly question: string
  readonly participants: readonly {
    readonly ref: string
    readonly as: ParticipantKind
    readonly organId: OrganId | null
    readonly personId: PersonId | null
    readonly name: string | null
  }[]
}

export const insertConference = async (context: ActContext, conference: NewConference): Promise<void> => {
  const { ciphers } = context.app
  const { id } = conference
  await sql`insert into requests.conference (id, request_id, ref, organ_id, year, held_on, question, opened_at, opened_by, standing)
    values (${id}, ${conference.requestId}, ${conference.ref}, ${conference.organId}, ${yearOf(conference.heldOn)}, ${conference.heldOn},
      ${ciphers.seal(conference.question, place(id, 'question'))}, ${context.now}, ${callerId(context)}, 'speaking')`.execute(context.sql)
  for (const { ref, as, organId, personId, name } of conference.participants)
    await sql`insert into requests.conference_participant (conference_id, ref, kind, organ_id, person_id, name)
      values (${id}, ${ref}, ${as}, ${organId}, ${personId}, ${name === null ? null : ciphers.seal(name, partPlace(id, ref, 'name'))})`.execute(
      context.sql,
    )
}

export const saveOpinion = async (context: ActContext, id: string, ref: string, opinion: string): Promise<void> => {
  await sql`update requests.conference_participant set opinion = ${context.app.ciphers.seal(opinion, partPlace(id, ref, 'opinion'))},
    opinion_by = ${callerId(context)}, opinion_at = ${context.now} where conference_id = ${id} and ref = ${ref}`.execute(context.sql)
}

/** A new draft must be confirmed anew. */
export const saveConclusion = async (context: ActContext, id: string, conclusion: string): Promise<void> => {
  await sql`update requests.conference set conclusion = ${context.app.ciphers.seal(conclusion, place(id, 'conclusion'))},
    drafted_by = ${callerId(context)}, standing = 'confirming' where id = ${id}`.execute(context.sql)
  await sql`update requests.conference_participant set confirmed_by = null, confirmed_at = null, confirmed_on_paper = false
    where conference_id = ${id}`.execute(context.sql)
}

export const saveConfirmed = async (context: ActContext, id: string, ref: string, onPaper: boolean): Promise<void> => {
  await sql`update requests.conference_participant set confirmed_by = ${callerId(context)}, confirmed_at = ${context.now},
    confirmed_on_paper = ${onPaper} where conference_id = ${id} and ref = ${ref}`.execute(context.sql)
}

export const saveIssued = async (context: ActContext, id: string, letterId: LetterId): Promise<void> => {
  await sql`update requests.conference set standing = 'issued', letter_id = ${letterId} where id = ${id}`.execute(context.sql)
}

export const saveCancelled = async (context: ActContext, id: string): Promise<void> => {
  await sql`update requests.conference set standing = 'cancelled' where id = ${id}`.execute(context.sql)
}

export interface StoredParticipant {
  readonly conferenceId: string
  readonly ref: string
  readonly as: ParticipantKind
  readonly organId: OrganId | null
  readonly organName: string | null
  readonly personId: PersonId | null
  readonly personName: string | null
  readonly name: string | null
  readonly opinion: string | null
  readonly opinionBy: PersonId | null
  readonly opinionByName: string | null
  readonly confirmedBy: PersonId | null
  readonly confirmedByName: string | null
  readonly confirmedAt: Instant | null
  readonly confirmedOnPaper: boolean
}
export interface StoredConference {
  readonly id: string
  readonly requestId: RequestId
  readonly ref: ConferenceRef
  readonly organId: OrganId
  readonly organName: string
  readonly caseNumber: string
  readonly heldOn: PlainDate
  readonly question: string
  readonly conclusion: string | null
  readonly openedAt: Instant
  readonly drafter: PersonId | null
  readonly drafterName: string | null
  readonly letterId: LetterId | null
  readonly standing: 'speaking' | 'confirming' | 'issued' | 'cancelled'
  readonly participants: readonly StoredParticipant[]
}

const select = sql`select c.id, c.request_id as "requestId", c.ref, c.organ_id as "organId", o.name as "organName", r.number as "caseNumber",
  c.held_on as "heldOn", c.question, c.conclusion, c.opened_at as "openedAt", c.drafted_by as drafter, d.name as "drafterName",
  c.letter_id as "letterId", c.standing
  from requests.conference c join organs.organ o on o.id = c.organ_id join requests.request r on r.id = c.request_id
  left join identity.person d on d.id = c.drafted_by`

type Row = Omit<StoredConference, 'participants'>

/** All conferences of a case, opened. */
export const loadConferences = async (context: Reading, requestId: RequestId): Promise<readonly StoredConference[]> => {
  const found = await sql<Row>`${select} where c.request_id = ${requestId} order by c.opened_at, c.ref`.execute(context.sql)
  return withParticipants(context, found.rows)
}

export const findConference = async (context: Reading, id: string): Promise<StoredConference | null> => {
  const found = await sql<Row>`${select} where c.id = ${id}`.execute(context.sql)
  return (await withParticipants(context, found.rows))[0] ?? null
}

/** Those to which one of these organs is asked: `organs` is a subquery of ids. */
export const conferencesOfOrgans = async (
  context: Reading,
  organs: ReturnType<typeof sql>,
  over: boolean,
): Promise<readonly StoredConference[]> => {
  const found =
    await sql<Row>`${select} where exists (select 1 from requests.conference_participant p where p.conference_id = c.id and p.organ_id in ${organs})
    and ${over ? sql`c.standing in ('issued', 'cancelled')` : sql`c.standing in ('speaking', 'confirming')`}
    order by c.opened_at desc, c.id limit 200`.execute(context.sql)
  return withParticipants(context, found.rows)
}

const withParticipants = async (context: Reading, rows: readonly Row[]): Promise<readonly StoredConference[]> => {
  if (rows.length === 0) return []
  const { ciphers } = context.app
  const found = await sql<StoredParticipant>`select p.conference_id as "conferenceId", p.ref, p.kind as "as", p.organ_id as "organId",
      o.name as "organName", p.person_id as "personId", asked.name as "personName", p.name, p.opinion, p.opinion_by as "opinionBy",
      speaker.name as "opinionByName", p.confirmed_by as "confirmedBy", signer.name as "confirmedByName", p.confirmed_at as "confirmedAt",
      p.confirmed_on_paper as "confirmedOnPaper"
    from requests.conference_participant p left join organs.organ o on o.id = p.organ_id left join identity.person asked on asked.id = p.person_id
    left join identity.person speaker on speaker.id = p.opinion_by left join identity.person signer on signer.id = p.confirmed_by
    where p.conference_id = any(${rows.map(({ id }) => id)}::uuid[]) order by p.conference_id, length(p.ref), p.ref`.execute(context.sql)
  return rows.map((row) => ({
    ...row,
    question: ciphers.open(row.question, place(row.id, 'question')),
    conclusion: row.conclusion === null ? null : ciphers.open(row.conclusion, place(row.id, 'conclusion')),
    participants: found.rows
      .filter(({ conferenceId }) => conferenceId === row.id)
      .map((part) => ({
        ...part,
        name: part.name === null ? null : ciphers.open(part.name, partPlace(row.id, part.ref, 'name')),
        opinion: part.opinion === null ? null : ciphers.open(part.opinion, partPlace(row.id, part.ref, 'opinion')),
      })),
  }))
}
