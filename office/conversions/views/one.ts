/** conversions.one: a proposal with those who asked (numbers of cases, no names), the files that went out, drafts and judgements (R040). */
import { sql } from 'kysely'
import { missing, type OrganId, ok, type PersonId, type PlainDate } from '#kernel'
import { type ViewContext, view } from '#platform'
import { calendarOf, suppliedOnCases } from '#requests'
import { type ChosenFile, type ConversionDetail, type DraftView, type MemberRow, SeeConversion } from '../contract.ts'
import { filesWithChecks, organOfProposal } from '../store.ts'
import { readProposals, withinReach } from './rows.ts'

const oneName = 'conversions.one'

export const conversionDetail = view({
  name: oneName,
  title: '转主动公开的一项',
  side: 'office',
  input: SeeConversion,
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  show: async (context, { proposalId }) => {
    const [row] = await readProposals(context, sql`p.id = ${proposalId}`, sql`p.id`, 1, await calendarOf(context))
    if (!row) return missing('没有这一项，请从“转主动公开”的列表重新打开。')
    const members = await membersIn(context, proposalId, row.publishedOn)
    const own = members.filter(({ organId }) => organId === row.organId)
    const further = await sql<{
      items: readonly string[]
      declined: ConversionDetail['declined']
    }>`select p.items, case when p.declined_on is null then null else jsonb_build_object('reason', p.declined_reason,
        'article', p.declined_article, 'by', person.name, 'on', p.declined_on) end as declined
      from conversions.proposal p left join identity.person person on person.id = p.declined_by where p.id = ${proposalId}`.execute(
      context.sql,
    )
    const detail: ConversionDetail = {
      ...row,
      items: further.rows[0]?.items ?? [],
      declined: further.rows[0]?.declined ?? null,
      members: members.map(({ organId: _organ, ...member }) => member),
      supplied: await suppliedOnCases(
        context,
        own.map(({ requestId }) => requestId),
      ),
      drafts: await draftsOf(context, proposalId),
      covered: await coveredBy(context, proposalId, row.organId, row.topic),
    }
    return ok(detail)
  },
})

const membersIn = async (
  context: ViewContext,
  proposalId: string,
  publishedOn: PlainDate | null,
): Promise<readonly (MemberRow & { readonly organId: OrganId })[]> => {
  const found = await sql<Omit<MemberRow, 'afterPublication'> & { organId: OrganId }>`
    select a.request_id as "requestId", a.organ_id as "organId", o.short_name as "organName", a.asked_on as "askedOn", a.outcome,
      case when ${withinReach(context, oneName, sql`a.organ_id`)} then r.number end as number
    from conversions.member m join conversions.asked a on a.request_id = m.request_id join organs.organ o on o.id = a.organ_id
      join requests.request r on r.id = a.request_id
    where m.proposal_id = ${proposalId} order by a.asked_on, a.request_id limit 200`.execute(context.sql)
  return found.rows.map((row) => ({ ...row, afterPublication: publishedOn !== null && row.askedOn > publishedOn }))
}

const draftsOf = async (context: ViewContext, proposalId: string): Promise<readonly DraftView[]> => {
  const me = context.caller.kind === 'official' ? context.caller.personId : null
  const found = await sql<Omit<DraftView, 'files' | 'mine'> & { files: readonly ChosenFile[]; drafter: PersonId }>`
    select d.number, d.title, d.summary, d.files, d.drafted_by as drafter, drafter.name as "draftedBy", d.drafted_on as "draftedOn",
      d.submitted_on as "submittedOn", reviewer.name as "reviewedBy", d.reviewed_on as "reviewedOn", d.passed, d.opinion
    from conversions.draft d join identity.person drafter on drafter.id = d.drafted_by
      left join identity.person reviewer on reviewer.id = d.reviewed_by
    where d.proposal_id = ${proposalId} order by d.number desc limit 20`.execute(context.sql)
  const drafts: DraftView[] = []
  for (const { drafter, files, ...draft } of found.rows)
    drafts.push({ ...draft, files: await filesWithChecks(context, proposalId, files), mine: drafter === me })
  return drafts
}

/** Other items of the same organ, topic and place that are published already. */
const coveredBy = async (
  context: ViewContext,
  proposalId: string,
  organId: OrganId,
  topic: string,
): Promise<ConversionDetail['covered']> => {
  const found = await sql<ConversionDetail['covered'][number]>`select other.title, other.link, other.published_on as on
    from conversions.proposal p join conversions.proposal other on other.organ_id = ${organId} and other.topic = ${topic}
      and other.place_id is not distinct from p.place_id and other.id <> p.id and other.state = 'published'
    where p.id = ${proposalId} order by other.published_on desc limit 5`.execute(context.sql)
  return found.rows
}
