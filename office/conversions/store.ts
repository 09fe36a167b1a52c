/** Proposals, their drafts and checks, and the index of what people ask for: the only code that writes conversions.*. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { conflict, missing, type OrganId, ok, type PersonId, type PlainDate, type RequestId, type Result } from '#kernel'
import type { ActContext, App } from '#platform'
import type { ChosenFile, FileState, MarkKind, Outcome, ProposalReason, ProposalState } from './contract.ts'
import type { Marks } from './rules/personal-marks.ts'

/** An act, a view, or a reaction after the commit. */
export interface Reading {
  readonly sql: App['office']['database']
}

/** A request as the lists count it. */
export interface AskedRow {
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly askedOn: PlainDate
  readonly topic: string
  readonly placeId: OrganId | null
  readonly applicant: string
  readonly outcome: Outcome
  readonly givenOn: PlainDate | null
  readonly title: string
  readonly items: readonly string[]
}
const askedColumns = sql`a.request_id as "requestId", a.organ_id as "organId", a.asked_on as "askedOn", a.topic, a.place_id as "placeId",
  a.applicant, a.outcome, a.given_on as "givenOn", a.title, a.items`

/** One after the other: two requests for the same in one moment make one proposal. */
export const takeTurn = async (context: ActContext): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('conversions.notice'))`.execute(context.sql)
}

export const keepAsked = async (context: ActContext, row: AskedRow): Promise<void> => {
  await sql`insert into conversions.asked (request_id, organ_id, asked_on, topic, place_id, applicant, outcome, given_on, title, items, noticed_at)
    values (${row.requestId}, ${row.organId}, ${row.askedOn}, ${row.topic}, ${row.placeId}, ${row.applicant}, ${row.outcome}, ${row.givenOn},
      ${row.title}, ${[...row.items]}::text[], ${context.now})
    on conflict (request_id) do update set organ_id = excluded.organ_id, asked_on = excluded.asked_on, topic = excluded.topic,
      place_id = excluded.place_id, applicant = excluded.applicant, outcome = excluded.outcome, given_on = excluded.given_on,
      title = excluded.title, items = excluded.items, noticed_at = excluded.noticed_at`.execute(context.sql)
}

/** A voided entry of the register asked for nothing. */
export const forgetAsked = async (context: ActContext, requestId: RequestId): Promise<void> => {
  await sql`delete from conversions.asked where request_id = ${requestId}`.execute(context.sql)
}

export const askedByIds = async (context: Reading, ids: readonly RequestId[]): Promise<readonly AskedRow[]> => {
  const found = await sql<AskedRow>`select ${askedColumns} from conversions.asked a where a.request_id = any(${[...ids]}::uuid[])
    order by a.asked_on, a.request_id`.execute(context.sql)
  return found.rows
}

export const membersOf = async (context: Reading, proposalId: string): Promise<readonly AskedRow[]> => {
  const found = await sql<AskedRow>`select ${askedColumns} from conversions.member m join conversions.asked a on a.request_id = m.request_id
    where m.proposal_id = ${proposalId} order by a.asked_on, a.request_id`.execute(context.sql)
  return found.rows
}

/** The proposals these requests belong to, the oldest first. */
export const proposalsOf = async (context: Reading, ids: readonly RequestId[]): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`select distinct p.id, p.proposed_on from conversions.member m
    join conversions.proposal p on p.id = m.proposal_id where m.request_id = any(${[...ids]}::uuid[]) order by p.proposed_on, p.id`.execute(
    context.sql,
  )
  return found.rows.map(({ id }) => id)
}

/** Puts requests under a proposal; those under another one stay there. */
export const joinMembers = async (context: ActContext, proposalId: string, ids: readonly RequestId[]): Promise<number> => {
  const joined = await sql`insert into conversions.member (request_id, proposal_id, joined_on)
    select id, ${proposalId}, ${context.today} from unnest(${[...ids]}::uuid[]) as id on conflict (request_id) do nothing`.execute(
    context.sql,
  )
  return Number(joined.numAffectedRows ?? 0)
}

/** Requests of a group in a span that no proposal has yet, those that were refused aside. */
export const freeOfGroup = async (
  context: Reading,
  group: {
    readonly organId: OrganId
    readonly topic: string
    readonly placeId: OrganId | null
    readonly from: PlainDate
    readonly to: PlainDate
  },
): Promise<readonly AskedRow[]> => {
  const found = await sql<AskedRow>`select ${askedColumns} from conversions.asked a
    where a.organ_id = ${group.organId} and a.topic = ${group.topic} and a.place_id is not distinct from ${group.placeId}::uuid
      and a.asked_on between ${group.from} and ${group.to} and a.outcome in ('open', 'given', 'part')
      and not exists (select 1 from conversions.member m where m.request_id = a.request_id)
    order by a.asked_on, a.request_id limit 500`.execute(context.sql)
  return found.rows
}

export interface Proposal {
  readonly id: string
  readonly organId: OrganId
  readonly topic: string
  readonly placeId: OrganId | null
  readonly title: string
  readonly items: readonly string[]
  readonly reason: ProposalReason
  readonly state: ProposalState
  readonly proposedOn: PlainDate
  readonly readyOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly version: number
  readonly link: string | null
  readonly publishedOn: PlainDate | null
}
const proposalColumns = sql`p.id, p.organ_id as "organId", p.topic, p.place_id as "placeId", p.title, p.items, p.reason, p.state,
  p.proposed_on as "proposedOn", p.ready_on as "readyOn", p.due_on as "dueOn", p.version, p.link, p.published_on as "publishedOn"`

export const addProposal = async (
  context: ActContext,
  made: Pick<Proposal, 'organId' | 'topic' | 'placeId' | 'title' | 'items' | 'reason'>,
): Promise<string> => {
  const id = randomUUID()
  await sql`insert into conversions.proposal (id, organ_id, topic, place_id, title, items, reason, state, proposed_on, version, changed_at)
    values (${id}, ${made.organId}, ${made.topic}, ${made.placeId}, ${made.title}, ${[...made.items]}::text[], ${made.reason}, 'proposed',
      ${context.today}, 1, ${context.now})`.execute(context.sql)
  return id
}

/** The proposal, locked; refused with what changed when somebody was faster. */
export const openProposal = async (context: ActContext, id: string, version?: number): Promise<Result<Proposal>> => {
  const found = await sql<Proposal>`select ${proposalColumns} from conversions.proposal p where p.id = ${id} for update`.execute(
    context.sql,
  )
  const proposal = found.rows[0]
  if (!proposal) return missing('没有这一项，请从“转主动公开”的列表重新打开。')
  if (version !== undefined && version !== proposal.version) return conflict('这一项刚才有人办过，请刷新后再办。', [])
  return ok(proposal)
}

export const organOfProposal = async (context: Reading, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from conversions.proposal where id = ${id}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

export interface ProposalChange {
  readonly state?: ProposalState
  readonly reason?: ProposalReason
  readonly readyOn?: PlainDate
  readonly dueOn?: PlainDate
  readonly link?: string
  readonly publishedOn?: PlainDate
  readonly publicationId?: string
  readonly declined?: { readonly reason: string; readonly article: string; readonly by: PersonId } | null
}

export const saveProposal = async (context: ActContext, { id }: Pick<Proposal, 'id'>, change: ProposalChange): Promise<number> => {
  const { declined } = change
  const found = await sql<{ version: number }>`update conversions.proposal set version = version + 1, changed_at = ${context.now},
      state = coalesce(${change.state ?? null}, state), reason = coalesce(${change.reason ?? null}, reason),
      ready_on = coalesce(${change.readyOn ?? null}, ready_on), due_on = coalesce(${change.dueOn ?? null}, due_on),
      link = coalesce(${change.link ?? null}, link), published_on = coalesce(${change.publishedOn ?? null}, published_on),
      publication_id = coalesce(${change.publicationId ?? null}::uuid, publication_id)
      ${
        declined === undefined
          ? sql``
          : sql`, declined_reason = ${declined?.reason ?? null}, declined_article = ${declined?.article ?? null},
            declined_by = ${declined?.by ?? null}, declined_on = ${declined ? context.today : null}`
      }
    where id = ${id} returning version`.execute(context.sql)
  return found.rows[0]?.version ?? 0
}

export interface Draft {
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly files: readonly ChosenFile[]
  readonly draftedBy: PersonId
  readonly reviewedBy: PersonId | null
  readonly submittedOn: PlainDate | null
  readonly passed: boolean | null
}

/** The newest draft; null when nobody has begun. */
export const newestDraft = async (context: Reading, proposalId: string): Promise<Draft | null> => {
  const found =
    await sql<Draft>`select number, title, summary, files, drafted_by as "draftedBy", reviewed_by as "reviewedBy", submitted_on as "submittedOn", passed
    from conversions.draft where proposal_id = ${proposalId} order by number desc limit 1`.execute(context.sql)
  return found.rows[0] ?? null
}

/** A change is the next number; only one's own that nobody has seen is written over. */
export const keepDraft = async (
  context: ActContext,
  proposalId: string,
  draft: Pick<Draft, 'title' | 'summary' | 'files' | 'draftedBy'>,
): Promise<number> => {
  const before = await newestDraft(context, proposalId)
  const over = before !== null && before.submittedOn === null && before.draftedBy === draft.draftedBy
  const number = over ? before.number : (before?.number ?? 0) + 1
  await sql`insert into conversions.draft (proposal_id, number, title, summary, files, looked_through, drafted_by, drafted_on)
    values (${proposalId}, ${number}, ${draft.title}, ${draft.summary}, ${JSON.stringify(draft.files)}::jsonb, true, ${draft.draftedBy}, ${context.today})
    on conflict (proposal_id, number) do update set title = excluded.title, summary = excluded.summary, files = excluded.files,
      drafted_on = excluded.drafted_on`.execute(context.sql)
  return number
}

export const markSubmitted = async (context: ActContext, proposalId: string, number: number): Promise<void> => {
  await sql`update conversions.draft set submitted_on = ${context.today} where proposal_id = ${proposalId} and number = ${number}`.execute(
    context.sql,
  )
}

export const markReviewed = async (
  context: ActContext,
  proposalId: string,
  number: number,
  { by, passed, opinion }: { readonly by: PersonId; readonly passed: boolean; readonly opinion: string },
): Promise<void> => {
  await sql`update conversions.draft set reviewed_by = ${by}, reviewed_on = ${context.today}, passed = ${passed}, opinion = ${opinion}
    where proposal_id = ${proposalId} and number = ${number}`.execute(context.sql)
}

export const keepCheck = async (
  context: ActContext,
  proposalId: string,
  digest: string,
  outcome: 'clean' | 'found' | 'unreadable',
  found: Marks,
): Promise<void> => {
  await sql`insert into conversions.file_check (proposal_id, digest, outcome, found, checked_at)
    values (${proposalId}, ${digest}, ${outcome}, ${JSON.stringify(found)}::jsonb, ${context.now})
    on conflict (proposal_id, digest) do update set outcome = excluded.outcome, found = excluded.found, checked_at = excluded.checked_at`.execute(
    context.sql,
  )
}

/** Each file with what the machine found in it; null while it has not looked. */
export const filesWithChecks = async (
  context: Reading,
  proposalId: string,
  files: readonly ChosenFile[],
): Promise<readonly FileState[]> => {
  const found = await sql<{
    digest: string
    outcome: 'clean' | 'found' | 'unreadable'
    found: Partial<Record<MarkKind, number>>
  }>`select digest, outcome, found from conversions.file_check where proposal_id = ${proposalId}`.execute(context.sql)
  const checks = new Map(found.rows.map((row) => [row.digest, row]))
  return files.map((file) => ({ ...file, outcome: checks.get(file.digest)?.outcome ?? null, found: checks.get(file.digest)?.found ?? {} }))
}
