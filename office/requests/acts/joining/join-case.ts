/** requests.joinCase, requests.partCase: 并案 and its end; on both dockets in one transaction (R042). */
import { sql } from 'kysely'
import { missing, ok, type RequestId, unlawful } from '#kernel'
import type { Fact } from '#law'
import { type ActContext, act } from '#platform'
import { caseActs } from '../../case/allowed-acts.ts'
import { join, leadOf, part } from '../../case/join.ts'
import { JoinCase, PartCase } from '../../intake.contract.ts'
import { type OpenCase, openCase, organOfRequest } from '../../store.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { conclude, personOf } from '../on-case.ts'
import { asOther, openBoth } from './both-cases.ts'

export const joinCase = act({
  name: 'requests.joinCase',
  title: caseActs['requests.joinCase'].title,
  side: 'office',
  input: JoinCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, version, leadId }) => {
    if (leadId === requestId) return join0(context, requestId, version)
    const opened = await openBoth(context, requestId, version, leadId)
    if (!opened.ok) return opened
    const { mine, other } = opened.value
    const sameApplicant = await isSameApplicant(context, requestId, leadId)
    const joined = join(asOther(mine), asOther(other), { by: personOf(context), sameApplicant }, context.today, mine.settings)
    if (!joined.ok) return joined
    await keepEvidence(context, mine, other, joined.value.member)
    await conclude(context, other, { facts: joined.value.lead }, { name: 'requests.joinCase', happened: 'requests.memberJoined' })
    return ok(
      await conclude(
        context,
        mine,
        { facts: joined.value.member, detail: { lead: other.record.number } },
        { name: 'requests.joinCase', happened: 'requests.joined' },
      ),
    )
  },
})

/** Joined to itself: the rule says why not. */
const join0 = async (context: ActContext, requestId: RequestId, version: number) => {
  const opened = await openCase(context, requestId, version)
  if (!opened.ok) return opened
  const self = asOther(opened.value)
  const refused = join(self, self, { by: personOf(context), sameApplicant: true }, context.today, opened.value.settings)
  return refused.ok ? missing('请另选一件。') : refused
}

export const partCase = act({
  name: 'requests.partCase',
  title: caseActs['requests.partCase'].title,
  side: 'office',
  input: PartCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, version, reason }) => {
    const seen = await sql<{ leadId: RequestId | null }>`select lead_id as "leadId" from requests.request where id = ${requestId}`.execute(
      context.sql,
    )
    const leadId = seen.rows[0]?.leadId ?? requestId
    const opened = leadId === requestId ? await openAlone(context, requestId, version) : await openBoth(context, requestId, version, leadId)
    if (!opened.ok) return opened
    const { mine, other } = opened.value
    const parted = part(asOther(mine), { by: personOf(context), reason }, context.today, mine.settings)
    if (!parted.ok) return parted
    if (leadOf(mine.state.facts)?.id !== other.record.id) return unlawful('并案关系刚才变了，请刷新后再试。', '条例第四十五条')
    await conclude(context, other, { facts: parted.value.lead }, { name: 'requests.partCase', happened: 'requests.memberParted' })
    return ok(
      await conclude(
        context,
        mine,
        { facts: parted.value.member, detail: { lead: other.record.number } },
        { name: 'requests.partCase', happened: 'requests.parted' },
      ),
    )
  },
})

const openAlone = async (context: ActContext, id: RequestId, version: number) => {
  const opened = await openCase(context, id, version)
  return opened.ok ? ok({ mine: opened.value, other: opened.value }) : opened
}

const isSameApplicant = async (context: ActContext, one: RequestId, other: RequestId): Promise<boolean> => {
  const found = await sql`select 1 from requests.applicant a join requests.applicant b on b.id_index = a.id_index
    where a.request_id = ${one} and b.request_id = ${other}`.execute(context.sql)
  return found.rows.length > 0
}

/** The pictures of searches that were taken over belong to the member's file as well. */
export const keepEvidence = async (context: ActContext, member: OpenCase, lead: OpenCase, facts: readonly Fact[]): Promise<void> => {
  const digests = [...new Set(facts.flatMap((fact) => (fact.type === 'searchRecorded' ? (fact.evidence ?? []) : [])))]
  if (digests.length === 0) return
  const found = await sql<{ digest: string; name: string }>`select distinct on (digest) digest, name from requests.attachment
    where request_id = ${lead.record.id} and digest = any(${digests}) order by digest, added_at`.execute(context.sql)
  await insertAttachments(
    context,
    member.record.id,
    found.rows.map((file) => ({ ...file, role: 'evidence' as const })),
  )
}
