/** conversions.notice: the machine looks at a case, counts it, and proposes to publish what several people want (条例 第四十四条第一款; R040). */
import { sql } from 'kysely'
import { z } from 'zod'
import { isUuid, type OrganId, ok, type RequestId } from '#kernel'
import { listOrgans } from '#organs'
import { type ActContext, act } from '#platform'
import { featuresOf, likenessOf } from '#precedents'
import { askedRequest, calendarOf, findAlike, organOfRequest } from '#requests'
import { type KnownPlace, placeOf, plainPlaceName } from '../rules/places.ts'
import { conversionDue, outcomeOf, readyOn, worthProposing } from '../rules/propose.ts'
import { topicOf } from '../rules/topics.ts'
import {
  type AskedRow,
  addProposal,
  askedByIds,
  forgetAsked,
  joinMembers,
  keepAsked,
  membersOf,
  openProposal,
  proposalsOf,
  saveProposal,
  takeTurn,
} from '../store.ts'

export const noticeCase = act({
  name: 'conversions.notice',
  title: '研究能否转主动公开',
  side: 'office',
  input: z.object({
    requestId: z
      .string()
      .refine(isUuid, '案件编号不对')
      .transform((id) => id as RequestId),
  }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId }) => {
    await takeTurn(context)
    const request = await askedRequest(context, requestId)
    if (!request) return ok({ proposalId: null })
    if (request.voided) {
      await forgetAsked(context, requestId)
      return ok({ proposalId: null })
    }
    const outcome = outcomeOf(request.decision, request.dispatchedOn, request.ended)
    const row: AskedRow = {
      requestId,
      organId: request.organId,
      askedOn: request.askedOn,
      topic: topicOf(request),
      placeId: placeOf(request.wording, await knownPlaces(context)) as OrganId | null,
      applicant: request.applicant,
      outcome,
      givenOn: outcome === 'given' || outcome === 'part' ? request.dispatchedOn : null,
      title: request.subject,
      items: request.items,
    }
    await keepAsked(context, row)
    return ok({ proposalId: await gather(context, row) })
  },
})

const knownPlaces = async (context: ActContext): Promise<readonly KnownPlace[]> =>
  (await listOrgans(context.sql)).flatMap(({ id, shortName, level, parentId }) =>
    level === 'village' || level === 'township' ? [{ id, name: plainPlaceName(shortName), level, parentId }] : [],
  )

/** Puts the case under the proposal of those that ask for the same, or makes one. */
const gather = async (context: ActContext, row: AskedRow): Promise<string | null> => {
  const [mine] = await proposalsOf(context, [row.requestId])
  if (mine) return refresh(context, mine)
  const same = await askingForTheSame(context, row)
  const [theirs] = await proposalsOf(
    context,
    same.map(({ requestId }) => requestId),
  )
  const found = [row, ...same]
  if (theirs) {
    await joinMembers(
      context,
      theirs,
      found.map(({ requestId }) => requestId),
    )
    return refresh(context, theirs)
  }
  const reason = worthProposing(found)
  if (reason === null) return null
  // the organ that gave it publishes it: 谁公开谁负责
  const leading = found.find(({ outcome }) => outcome === 'given' || outcome === 'part') ?? row
  const { organId, topic, placeId, title, items } = leading
  const proposalId = await addProposal(context, { organId, topic, placeId, title, items, reason })
  await joinMembers(
    context,
    proposalId,
    found.map(({ requestId }) => requestId),
  )
  context.happened({
    name: 'conversions.proposed',
    subject: { kind: 'conversion', id: proposalId },
    organId,
    detail: { reason, requests: found.length },
  })
  return refresh(context, proposalId)
}

/** What the words of the request find, judged as precedents are: the same item, or a part of it, of the same organ or named alike. */
const askingForTheSame = async (context: ActContext, row: AskedRow): Promise<readonly AskedRow[]> => {
  const asked = { subject: row.title, items: row.items }
  const alike = await findAlike(context, {
    ...asked,
    organId: row.organId,
    except: row.requestId,
    applicant: row.applicant,
    reach: sql`true`,
  })
  const rows = await askedByIds(
    context,
    alike.map(({ requestId }) => requestId),
  )
  const features = featuresOf(asked)
  return rows.filter((other) => {
    const { verdict, named } = likenessOf(features, featuresOf({ subject: other.title, items: other.items }))
    return (verdict === 'same' || verdict === 'part') && (other.organId === row.organId || named)
  })
}

/** One more has asked, or one was answered: the reason and the last day follow. */
const refresh = async (context: ActContext, proposalId: string): Promise<string> => {
  const opened = await openProposal(context, proposalId)
  if (!opened.ok) return proposalId
  const proposal = opened.value
  const members = await membersOf(context, proposalId)
  const repeated = worthProposing(members) === 'repeated' && proposal.reason === 'given'
  const ready = proposal.readyOn === null && proposal.state !== 'published' ? readyOn(members, proposal.proposedOn) : null
  if (repeated || ready)
    await saveProposal(context, proposal, {
      ...(repeated ? { reason: 'repeated' as const } : {}),
      ...(ready ? { readyOn: ready, dueOn: conversionDue(ready, await calendarOf(context)) } : {}),
    })
  return proposalId
}
