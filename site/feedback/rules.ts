/** When an applicant may complain and rate, and about what: read off the office's own picture of the case (条例 第四十七、五十一条; R034, R045, R137). Pure. */
import type { OfficeMessage } from '#exchange'
import { addDays, type PlainDate } from '#kernel'

type Picture = OfficeMessage<'request.progressed'>

/** A rating may be mended for so many days after it was first given (convention). */
export const changeDays = 30

/** Overdue, or replied: what the complaint is about; null where there is nothing to complain about yet. */
export const complaintAbout = (picture: Pick<Picture, 'state' | 'may'> | null): 'overdue' | 'refused' | 'handling' | null => {
  if (!picture?.may.complain) return null
  if (picture.state === 'overdue') return 'overdue'
  return picture.state === 'replied' ? 'refused' : 'handling'
}

/** It reached the applicant on another way: handed over, signed for. Only sent is not yet there. */
const isDelivered = (steps: Picture['steps']): boolean =>
  steps.some(({ title, legalTerm }) => legalTerm === '送达' && title === '您收到了答复')

/** One name for each reply; what was not yet opened here and not delivered otherwise cannot be judged. The letter that can be opened here, else the day on which the paper was sent. Null before any reply. */
export const replyRated = (
  picture: Pick<Picture, 'state' | 'steps'> | null,
  letters: readonly { readonly letterId: string; readonly kind: string; readonly opened: boolean }[],
): string | null => {
  if (picture?.state !== 'replied') return null
  const letter = letters.findLast(({ kind }) => kind === 'decision')
  if (letter) return letter.opened || isDelivered(picture.steps) ? letter.letterId : null
  const sent = picture.steps.findLast(({ legalTerm }) => legalTerm === '送达')
  return sent ? `paper-${sent.on}` : null
}

/** The last day for a change. */
export const changeableUntil = (givenOn: PlainDate): PlainDate => addDays(givenOn, changeDays)
