/** notifications.claimMessages and notifications.recordOutcome: what the sender takes, and how it went. Between the two nothing is locked. */
import { z } from 'zod'
import { isUuid, ok } from '#kernel'
import { type ActContext, act } from '#platform'
import { ways } from '../contract.ts'
import {
  claimMessages as claim,
  noteFailed,
  noteLater,
  noteSent,
  noteSettled,
  releaseMessages,
  type TriedMessage,
  waitingMessage,
} from '../message-store.ts'
import { isGivenUp, nextTry } from '../rules/back-off.ts'
import { noteWayFailed, noteWayWorks, pauseWay } from '../way-store.ts'

const MessageId = z.string().refine(isUuid, '消息编号不对')

export const claimMessages = act({
  name: 'notifications.claimMessages',
  title: '取出要发的消息',
  side: 'office',
  input: z.object({ way: z.enum(ways), limit: z.number().int().min(1).max(100).default(20) }),
  within: async () => null,
  handle: async (context, { way, limit }) => ok({ messages: await claim(context, way, limit) }),
})

/** `way`: the way itself failed; `unwanted`: the addressee no longer wants it or has left. */
const outcomes = ['sent', 'passing', 'refused', 'way', 'unwanted'] as const

export const recordOutcome = act({
  name: 'notifications.recordOutcome',
  title: '记下消息的结果',
  side: 'office',
  input: z.object({
    messageId: MessageId,
    outcome: z.enum(outcomes),
    code: z.string().max(40).default(''),
    /** Claimed with it and not tried. */
    untried: z.array(MessageId).max(100).default([]),
  }),
  within: async () => null,
  handle: async (context, { messageId, outcome, code, untried }) => {
    await releaseMessages(context, untried)
    const message = await waitingMessage(context, messageId)
    if (!message) return ok({ known: true })
    await enter(context, message, outcome, code)
    return ok({ known: false })
  },
})

const enter = async (context: ActContext, message: TriedMessage, outcome: (typeof outcomes)[number], code: string): Promise<void> => {
  switch (outcome) {
    case 'sent':
      await noteSent(context, message.id)
      await noteWayWorks(context, message.way)
      return say(context, message, 'notifications.sent')
    case 'unwanted':
      return noteSettled(context, message.id, 'unwanted')
    case 'refused':
      await noteFailed(context, message.id, code)
      return say(context, message, 'notifications.undeliverable', code)
    case 'passing':
      if (!isGivenUp(message.createdAt, context.now)) return noteLater(context, message.id, nextTry(context.now, message.attempts), code)
      await noteFailed(context, message.id, code)
      return say(context, message, 'notifications.undeliverable', code)
    case 'way': {
      const until = nextTry(context.now, await noteWayFailed(context, message.way, code))
      await pauseWay(context, message.way, until)
      // behind the ones that have not been tried yet: one that breaks the line never holds up the others
      return noteLater(context, message.id, nextTry(until, message.attempts), code)
    }
  }
}

/** In the journal stands that a message went, never where to. */
const say = (context: ActContext, message: TriedMessage, name: string, code = ''): void =>
  context.happened({
    name,
    subject: message.requestId ? { kind: 'request', id: message.requestId } : { kind: 'person', id: message.personId ?? '' },
    organId: message.organId,
    detail: { way: message.way, messageId: message.id, attempts: message.attempts, ...(code ? { code } : {}) },
  })
