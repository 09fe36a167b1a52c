/** notifications.addressee: where a message goes, opened at the moment of sending and journalled; in no job, no log, no answer to a person. SQL is here. */
import { sql } from 'kysely'
import { z } from 'zod'
import { isUuid, type OrganId, ok, type PersonId, type RequestId } from '#kernel'
import { type ViewContext, view } from '#platform'
import { reachOfApplicant } from '#requests'
import { consentOf } from '../consent.ts'
import type { Way } from '../contract.ts'
import { addressesOf } from '../person-settings.ts'

interface Addressee {
  /** Empty: there is none. */
  readonly to: string
  /** False: the consent was taken back, or the official has left. */
  readonly wanted: boolean
}

export const addressee = view({
  name: 'notifications.addressee',
  title: '消息的收件人',
  side: 'office',
  input: z.object({ messageId: z.string().refine(isUuid, '消息编号不对') }),
  within: async (context, { messageId }): Promise<OrganId | null> => {
    const found = await sql<{
      organId: OrganId | null
    }>`select organ_id as "organId" from notifications.message where id = ${messageId}`.execute(context.sql)
    return found.rows[0]?.organId ?? null
  },
  show: async (context, { messageId }) => {
    const found = await sql<{ way: Way; personId: PersonId | null; requestId: RequestId | null }>`select way, person_id as "personId",
      request_id as "requestId" from notifications.message where id = ${messageId}`.execute(context.sql)
    const message = found.rows[0]
    if (message?.requestId) return ok(await applicantOf(context, message.requestId, message.way))
    if (!message?.personId) return ok<Addressee>({ to: '', wanted: false })
    const to = (await addressesOf(context, message.personId))[message.way]
    return ok<Addressee>({ to, wanted: to !== '' })
  },
})

const applicantOf = async (context: ViewContext, requestId: RequestId, way: Way): Promise<Addressee> => {
  if (!(await consentOf(context, requestId))[way]) return { to: '', wanted: false }
  const { mail, mobile } = await reachOfApplicant(context, requestId)
  context.sawPersonalData({ kind: 'request', id: requestId }, '发送通知用的联系方式')
  return { to: (way === 'mail' ? mail : mobile) ?? '', wanted: true }
}
