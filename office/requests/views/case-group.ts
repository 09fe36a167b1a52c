/** requests.caseGroup: what goes with a case (lead, members, parts), what it may take over from its lead, and what looks like it (R042). SQL is here. */
import { sql } from 'kysely'
import { ok, type RequestId } from '#kernel'
import { bigramsOf, dice } from '#law'
import type { ViewContext } from '#platform'
import { allOf, lastOf } from '../case/case.ts'
import { leadOf } from '../case/join.ts'
import { findAlike } from '../find-alike.ts'
import { type CaseGroup, type GroupCase, SeeCaseGroup } from '../intake.contract.ts'
import { type OpenCase, readCase } from '../store.ts'
import { loadDraft } from '../store-drafts.ts'
import { comparable } from './alike.ts'
import { caseView } from './case-view.ts'

export const caseGroup = caseView({
  name: 'requests.caseGroup',
  title: '并案与分件',
  input: SeeCaseGroup,
  show: async (context, opened) => {
    const { record, state } = opened
    const lead = leadOf(state.facts)
    const parts = allOf(state.facts, 'splitInto').flatMap((fact) => fact.parts.map(({ request }) => request))
    const from = lastOf(state.facts, 'splitFrom')?.from
    const beside = await rowsOf(context, record.id, [...(lead ? [lead.id] : []), ...parts, ...(from ? [from] : [])])
    const row = (id: string) => beside.find(({ requestId }) => requestId === id) ?? null
    const grouped = lead !== null || beside.some(({ leadId }) => leadId === record.id)
    const seen = new Set([record.id, ...beside.map(({ requestId }) => requestId)])
    const alike = await findAlike(context, {
      ...record,
      except: record.id,
      applicant: await applicantOf(context, record.id),
      reach: comparable(context),
    })
    return ok<CaseGroup>({
      lead: lead ? withoutLead(row(lead.id)) : null,
      members: beside.filter(({ leadId }) => leadId === record.id).flatMap((each) => withoutLead(each) ?? []),
      leadDraft: lead ? await leadDraftOf(context, opened, lead.id as RequestId) : null,
      carriedSearches: allOf(state.facts, 'searchRecorded').filter(({ carriedFrom }) => carriedFrom).length,
      split: { from: from ? withoutLead(row(from)) : null, into: parts.flatMap((id) => withoutLead(row(id)) ?? []) },
      alike: alike.filter(({ requestId }) => !seen.has(requestId) && (!grouped || requestId !== record.id)),
    })
  },
})

type Row = GroupCase & { readonly leadId: RequestId | null }

const withoutLead = (row: Row | null): GroupCase | null => {
  if (!row) return null
  const { leadId: _lead, ...shown } = row
  return shown
}

const rowsOf = async (context: ViewContext, id: RequestId, others: readonly string[]): Promise<readonly Row[]> => {
  const found =
    await sql<Row>`select r.id as "requestId", r.number, r.subject, a.short_name as "applicantShort", r.stage, r.due_on as "dueOn",
      p.name as "ownerName", r.owner as "ownerId", r.lead_id as "leadId"
    from requests.request r join requests.applicant a on a.request_id = r.id left join identity.person p on p.id = r.owner
    where r.lead_id = ${id} or r.id = any(${[...others]}::uuid[]) order by r.year, r.serial`.execute(context.sql)
  return found.rows
}

const applicantOf = async (context: ViewContext, id: RequestId): Promise<string | null> => {
  const found = await sql<{ index: string }>`select id_index as index from requests.applicant where request_id = ${id}`.execute(context.sql)
  return found.rows[0]?.index ?? null
}

/** The lead's answer, and which of its lines fits which item here: by their words, else the same place in equal lists. */
const leadDraftOf = async (context: ViewContext, { record }: OpenCase, leadId: RequestId): Promise<CaseGroup['leadDraft']> => {
  const leading = await readCase(context, leadId)
  const draft = leading?.state.draft
  const words = leading && draft ? await loadDraft(context, leadId, draft.number) : null
  if (!leading || !draft || !words) return null
  const theirs = leading.record.items.map((item) => bigramsOf(item))
  return {
    passed: draft.missing.length === 0 && draft.standing !== 'returned',
    items: leading.record.items,
    answers: words.answers,
    proposed: record.items.map((item, index) => {
      const mine = bigramsOf(item)
      const [best] = theirs
        .map((pairs, at) => ({ from: at + 1, likeness: dice(mine, pairs) }))
        .sort((one, other) => other.likeness - one.likeness)
      if (best && best.likeness >= 0.3) return { item: index + 1, from: best.from }
      return { item: index + 1, from: record.items.length === 1 && theirs.length === 1 ? 1 : null }
    }),
  }
}
