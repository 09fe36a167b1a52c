/** notifications.settleMessage, notifications.retryMessage, notifications.setConsent: what people do when a message did not arrive (beyond 16). */
import { conflict, missing, type OrganId, ok, type RequestId } from '#kernel'
import { type ActContext, act } from '#platform'
import { organOfRequest } from '#requests'
import { saveConsent } from '../consent.ts'
import { RetryMessage, SetConsent, SettleMessage } from '../contract.ts'
import { noteSettled, openMessage, tryAnew } from '../message-store.ts'
import { sayQueued } from './note.ts'

const organOfMessage = async (context: ActContext, messageId: string): Promise<OrganId | null> =>
  (await openMessage(context, messageId))?.organId ?? null

const gone = () => conflict('这条已经有人处理了，请刷新名单。')

export const settleMessage = act({
  name: 'notifications.settleMessage',
  title: '已用别的办法告诉',
  side: 'office',
  input: SettleMessage,
  within: (context, { messageId }) => organOfMessage(context, messageId),
  handle: async (context, { messageId, how }) => {
    const message = await openMessage(context, messageId)
    if (!message) return gone()
    await noteSettled(context, messageId, how)
    context.happened({ name: 'notifications.settled', subject: message.subject, organId: message.organId, detail: { how, messageId } })
    return ok({})
  },
})

export const retryMessage = act({
  name: 'notifications.retryMessage',
  title: '再发一次',
  side: 'office',
  input: RetryMessage,
  within: (context, { messageId }) => organOfMessage(context, messageId),
  handle: async (context, { messageId }) => {
    const message = await openMessage(context, messageId)
    if (!message) return gone()
    await tryAnew(context, messageId)
    context.happened({ name: 'notifications.retried', subject: message.subject, organId: message.organId, detail: { messageId } })
    sayQueued(context, 1)
    return ok({})
  },
})

export const setConsent = act({
  name: 'notifications.setConsent',
  title: '改申请人要不要收通知',
  side: 'office',
  input: SetConsent,
  within: (context, { requestId }) => organOfRequest(context, requestId as RequestId),
  handle: async (context, { requestId, mail, sms }) => {
    if ((await organOfRequest(context, requestId as RequestId)) === null) return missing('没有这个案件，请从列表重新打开。')
    await saveConsent(context, requestId, { mail, sms })
    context.happened({ name: 'notifications.consentChanged', subject: { kind: 'request', id: requestId }, detail: { mail, sms } })
    return ok({})
  },
})
