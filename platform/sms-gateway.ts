/** A gateway over HTTP: JSON, signed with HMAC-SM3 over time and body. Answers {"accepted": true} or {"accepted": false, "permanent": …}. */
import { createHmac } from 'node:crypto'
import type { Clock } from './app.ts'
import { notSent, type Sent, sent } from './sending.ts'
import type { SmsSettings } from './settings.ts'
import { mobileNumber, type ShortMessage, type SmsWay } from './short-message.ts'

const patience = 15_000

/** What the gateway must compute to know that a call is ours. */
export const smsSignature = (key: string, time: string, body: string): string =>
  createHmac('sm3', key).update(`${time}\n${body}`).digest('hex')

/** The way over that gateway. */
export const gatewaySms = (settings: SmsSettings, clock: Clock): SmsWay => ({
  send: async (message) => {
    const to = mobileNumber(message.to)
    return to === null ? notSent('refused', 'number') : post(settings, clock, { ...message, to })
  },
})

const post = async ({ url, id, key, sign }: SmsSettings, clock: Clock, message: ShortMessage): Promise<Sent> => {
  const body = JSON.stringify({ requestId: message.id, to: message.to, sign, text: message.text })
  const time = clock.now()
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-sunlit-id': id,
        'x-sunlit-time': time,
        'x-sunlit-signature': smsSignature(key, time, body),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 422) return notSent('refused', '422')
    if (!response.ok) return notSent('way', String(response.status))
    return judged(await response.json())
  } catch (problem) {
    return notSent('way', problem instanceof Error && problem.name === 'TimeoutError' ? 'timeout' : 'unreachable')
  }
}

const judged = (answer: unknown): Sent => {
  if (typeof answer !== 'object' || answer === null || !('accepted' in answer)) return notSent('way', 'answer')
  if (answer.accepted === true) return sent
  return notSent('permanent' in answer && answer.permanent === true ? 'refused' : 'passing', 'not_accepted')
}
