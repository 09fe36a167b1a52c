/** 收到申请之日 (第三十一条): which day each channel makes the day of receipt. */
import { earlier, type PlainDate } from '#kernel'
import type { Submitted } from '../facts.ts'
import type { LawSettings } from '../settings.ts'

/** The day of receipt; null while it is not yet fixed (unsigned letter, no confirmation). `confirmedLater`: the day of a later receiptConfirmed. */
export const receiptDateOf = (submitted: Submitted, confirmedLater: PlainDate | null, settings: LawSettings): PlainDate | null => {
  const confirmed = submitted.confirmedOn ?? confirmedLater
  switch (submitted.channel) {
    case 'in_person':
      return submitted.on
    case 'registered_mail':
      return submitted.signedOn ?? null
    case 'email':
      if (settings.emailReceipt === 'arrival') return confirmed ? earlier(submitted.on, confirmed) : submitted.on
      return confirmed
    case 'ordinary_mail':
    case 'online':
    case 'fax':
      return confirmed
  }
}
