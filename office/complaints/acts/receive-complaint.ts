/** complaints.receive and complaints.register: a complaint about an organ opens a supervised case at the competent office (条例 第四十七、五十一条; R045). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { fromSite } from '#exchange'
import { invalid, missing, type OrganId, ok, type PlainDate, plainDate, type RequestId, type Result } from '#kernel'
import { addWorkdays } from '#law'
import { listOrgans } from '#organs'
import type { Organ } from '#organs/contract'
import { type ActContext, act } from '#platform'
import { findByTrackingNumber, organOfRequest, readCase } from '#requests'
import { RegisterComplaint } from '../contract.ts'
import { complaintAuthority } from '../rules/authority.ts'
import { insertComplaint, loadConventions, readComplaints } from '../store.ts'
import { tellApplicant } from './tell-applicant.ts'

/** From the progress page. Made again while one is open it is the same complaint. */
export const receiveComplaint = act({
  name: 'complaints.receive',
  title: '收下投诉',
  side: 'office',
  input: fromSite['complaint.made'],
  within: async (context, { trackingNumber }) => (await findByTrackingNumber(context, trackingNumber))?.organId ?? null,
  handle: async (context, { trackingNumber, complaintId, about, text, madeOn }) => {
    const found = await findByTrackingNumber(context, trackingNumber)
    if (!found) return missing('没有这个登记号的案件。')
    return take(context, {
      id: complaintId,
      requestId: found.id,
      about,
      channel: 'online',
      text,
      receivedOn: plainDate(madeOn),
    })
  },
})

/** 当面、电话、来信. */
export const registerComplaint = act({
  name: 'complaints.register',
  title: '登记投诉',
  side: 'office',
  input: RegisterComplaint,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, input) => {
    if (input.receivedOn > context.today) return invalid('收到日期不能晚于今天。', { receivedOn: '不能晚于今天' })
    return take(context, { ...input, id: randomUUID() })
  },
})

interface Incoming {
  readonly id: string
  readonly requestId: RequestId
  readonly about: 'overdue' | 'refused' | 'handling'
  readonly channel: 'online' | 'in_person' | 'phone' | 'post'
  readonly text: string
  readonly receivedOn: PlainDate
}

interface Taken {
  readonly complaintId: string
  readonly version: number
  readonly dueOn: PlainDate
  readonly merged: boolean
}

const take = async (context: ActContext, incoming: Incoming): Promise<Result<Taken>> => {
  const [open] = await readComplaints(context, sql`c.request_id = ${incoming.requestId} and c.concluded_on is null`)
  if (open) {
    context.happened({
      name: 'complaints.repeated',
      subject: { kind: 'complaint', id: open.id },
      organId: open.organId,
      detail: { requestId: open.requestId, channel: incoming.channel },
    })
    await tellApplicant(context, open)
    return ok({ complaintId: open.id, version: open.version, dueOn: open.dueOn, merged: true })
  }
  const opened = await readCase(context, incoming.requestId)
  if (!opened) return missing('没有这个案件，请从列表重新打开。')
  const { organ, settings } = opened
  const dueOn = addWorkdays(incoming.receivedOn, (await loadConventions(context)).workdays, settings.calendar)
  const authorityId = await authorityOf(context, organ)
  await insertComplaint(context, { ...incoming, organId: organ.id, authorityId, dueOn })
  const [row] = await readComplaints(context, sql`c.id = ${incoming.id}`)
  if (!row) throw new Error('a complaint that was just written')
  context.happened({
    name: 'complaints.received',
    subject: { kind: 'complaint', id: row.id },
    organId: organ.id,
    detail: { requestId: row.requestId, about: row.about, channel: row.channel, dueOn, authorityId },
  })
  await tellApplicant(context, row)
  return ok({ complaintId: row.id, version: row.version, dueOn, merged: false })
}

/** Loads the organs above, then asks the rule. */
const authorityOf = async (context: ActContext, organ: Organ): Promise<OrganId> => {
  const known = new Map<OrganId, Organ>([[organ.id, organ]])
  let wanted = [organ.governmentId, organ.parentId]
  for (let step = 0; step < 10; step++) {
    const ids = [...new Set(wanted.filter((id): id is OrganId => id !== null && !known.has(id)))]
    if (ids.length === 0) break
    const found = await listOrgans(context.sql, ids)
    for (const each of found) known.set(each.id, each)
    wanted = found.flatMap(({ governmentId, parentId }) => [governmentId, parentId])
  }
  return complaintAuthority(organ, (id) => known.get(id))
}
