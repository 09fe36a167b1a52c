/** Drafts of the decision with who drafted, reviewed and signed; attachments; forms half filled. */
import { sql } from 'kysely'
import { dayInShanghai, type OrganId, type RequestId } from '#kernel'
import type { DecisionCode, FactOf } from '#law'
import { latestCheck } from '#links'
import { listOrgans } from '#organs'
import type { ActContext, ViewContext } from '#platform'
import { changeAskedOf, contradictionsOf } from '#precedents'
import type { EarlierDecision, Surroundings } from './case/surroundings.ts'
import { DecisionDraft } from './inputs.contract.ts'
import { soughtFor } from './precedent-of.ts'
import type { OpenCase } from './store.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

/** Keeps a draft under its number. */
export const insertDraft = async (
  context: ActContext,
  id: RequestId,
  number: number,
  drafter: string,
  draft: DecisionDraft,
  shortChain = false,
): Promise<void> => {
  await sql`insert into requests.draft (request_id, number, code, content, drafter, short_chain, created_at)
    values (${id}, ${number}, ${draft.code}, ${JSON.stringify(draft)}::jsonb, ${drafter}, ${shortChain}, ${context.now})`.execute(
    context.sql,
  )
}

/** The draft as it was kept; null when there is none of that number. */
export const loadDraft = async (context: Reading, id: RequestId, number: number): Promise<DecisionDraft | null> => {
  const found = await sql<{ content: unknown }>`select content from requests.draft where request_id = ${id} and number = ${number}`.execute(
    context.sql,
  )
  return found.rows[0] ? DecisionDraft.parse(found.rows[0].content) : null
}

/** The newest draft that was signed; null when none was. */
export const loadSignedDraft = async (context: Reading, id: RequestId): Promise<DecisionDraft | null> => {
  const found = await sql<{ content: unknown }>`select content from requests.draft where request_id = ${id} and signer is not null
    order by number desc limit 1`.execute(context.sql)
  return found.rows[0] ? DecisionDraft.parse(found.rows[0].content) : null
}

/** Writes beside the draft who passed it: the constraint keeps drafter, reviewers and signer apart. */
export const markReviewed = async (
  context: ActContext,
  id: RequestId,
  number: number,
  kind: 'legal' | 'disclosure',
  by: string,
): Promise<void> => {
  const column = kind === 'legal' ? sql.ref('legal_reviewer') : sql.ref('disclosure_reviewer')
  await sql`update requests.draft set ${column} = ${by} where request_id = ${id} and number = ${number}`.execute(context.sql)
}

export const markSigned = async (context: ActContext, id: RequestId, number: number, by: string): Promise<void> => {
  await sql`update requests.draft set signer = ${by} where request_id = ${id} and number = ${number}`.execute(context.sql)
}

/** What the draft is judged against beside its docket. */
export const surroundingsOf = async (
  context: Pick<ActContext | ViewContext, 'sql' | 'today'>,
  opened: OpenCase,
  draft: Pick<DecisionDraft, 'code' | 'issuedInNameOf' | 'fields'>,
): Promise<Surroundings> => {
  const { record, organ } = opened
  const mine = draft.issuedInNameOf === organ.id || draft.issuedInNameOf === organ.governmentId
  const [issuing] = mine ? await listOrgans(context.sql, [draft.issuedInNameOf]) : []
  return {
    itemCount: record.items.length,
    issuing: issuing ? { id: issuing.id, reconsiderationUrl: issuing.reconsideration.url } : null,
    earlier: await earlierDecision(context, record.id, record.organId, draft.fields.earlierDecision?.trim() ?? ''),
    setAside: await setAsideOf(context, record.id),
    link: await linkSeen(context, draft),
    oneLine: {
      contradictions: await contradictionsOf(context, soughtFor(opened, draft.code)),
      changeAsked: await changeAskedOf(context, record.id, draft.code),
    },
  }
}

const linkSeen = async (context: Reading, { code, fields }: Pick<DecisionDraft, 'code' | 'fields'>): Promise<Surroundings['link']> => {
  const url = code === 'granted.already_public' ? (fields.link ?? '').trim() : ''
  const check = url === '' ? null : await latestCheck(context, url)
  return check ? { outcome: check.outcome, reason: check.reason, on: dayInShanghai(check.checkedAt) } : null
}

const earlierDecision = async (
  context: Reading,
  id: RequestId,
  organId: OrganId,
  documentNumber: string,
): Promise<EarlierDecision | null> => {
  if (documentNumber === '') return null
  const found = await sql<EarlierDecision>`select other.document_number as "documentNumber", other.decided_on as "decidedOn",
      other.organ_id = ${organId} as "sameOrgan", them.id_index = me.id_index as "sameApplicant"
    from requests.request other join requests.applicant them on them.request_id = other.id
    cross join (select id_index from requests.applicant where request_id = ${id}) me
    where other.document_number = ${documentNumber} and other.id <> ${id}`.execute(context.sql)
  return found.rows[0] ?? null
}

const setAsideOf = async (context: Reading, id: RequestId): Promise<Surroundings['setAside']> => {
  const found = await sql<{ code: DecisionCode; facts: string; reasons: string; procedureOnly: boolean }>`
    select distinct on (number) d.code, d.content ->> 'facts' as facts, d.content ->> 'reasons' as reasons, s.procedure_only as "procedureOnly"
    from requests.set_aside s join requests.draft d using (request_id, number) where request_id = ${id} order by number, s.entered desc`.execute(
    context.sql,
  )
  return found.rows
}

export interface NewAttachment {
  readonly digest: string
  readonly name: string
  readonly role: FactOf<'attached'>['role']
}

/** Keeps which files belong to the case; the same file in the same role once. */
export const insertAttachments = async (context: ActContext, id: RequestId, files: readonly NewAttachment[]): Promise<void> => {
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  for (const { digest, name, role } of files)
    await sql`insert into requests.attachment (request_id, digest, name, role, added_at, added_by)
      values (${id}, ${digest}, ${name}, ${role}, ${context.now}, ${by}) on conflict do nothing`.execute(context.sql)
}

const formDraftPlace = (person: string, form: string, about: string) => ({
  table: 'requests.form_draft',
  column: 'content',
  row: `${person}/${form}/${about}`,
})

/** Keeps a half filled form; an empty one is taken away. */
export const saveFormDraft = async (
  context: ActContext,
  person: string,
  form: string,
  about: string,
  content: Record<string, unknown>,
): Promise<void> => {
  if (Object.keys(content).length === 0) {
    await sql`delete from requests.form_draft where person_id = ${person} and form = ${form} and about = ${about}`.execute(context.sql)
    return
  }
  const sealed = context.app.ciphers.seal(JSON.stringify(content), formDraftPlace(person, form, about))
  await sql`insert into requests.form_draft (person_id, form, about, content, changed_at) values (${person}, ${form}, ${about}, ${sealed}, ${context.now})
    on conflict (person_id, form, about) do update set content = excluded.content, changed_at = excluded.changed_at`.execute(context.sql)
}

/** The kept form of that person; null when there is none. */
export const loadFormDraft = async (
  context: Pick<ActContext | ViewContext, 'sql' | 'app'>,
  person: string,
  form: string,
  about: string,
): Promise<Record<string, unknown> | null> => {
  const found = await sql<{ content: string }>`select content from requests.form_draft
    where person_id = ${person} and form = ${form} and about = ${about}`.execute(context.sql)
  const row = found.rows[0]
  return row ? JSON.parse(context.app.ciphers.open(row.content, formDraftPlace(person, form, about))) : null
}

/** One more visitor was led elsewhere by the guidance before the form. */
export const countExit = async (context: ActContext, day: string, exit: string): Promise<void> => {
  await sql`insert into requests.guidance_exit (day, exit, count) values (${day}, ${exit}, 1)
    on conflict (day, exit) do update set count = requests.guidance_exit.count + 1`.execute(context.sql)
}
