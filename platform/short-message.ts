/** A short message and the way it goes: what every provider of the slot in sms.ts has in common. */
import type { Sent } from './sending.ts'

export interface ShortMessage {
  /** The same at every try: the gateway drops doubles by it. */
  readonly id: string
  readonly to: string
  readonly text: string
}

export interface SmsWay {
  readonly send: (message: ShortMessage) => Promise<Sent>
}

/** A mobile number of the mainland, without spaces; landlines get no short messages. */
export const mobileNumber = (text: string): string | null => {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}
