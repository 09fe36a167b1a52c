/** feedback.given: what this applicant has complained about and how he rated, and whether he may now (R034, R045). */
import { ok, type Result } from '#kernel'
import { view } from '#platform'
import { isWrongPair, noteFailedTry, openRequest } from '#tracking'
import { type Given, SeeGiven } from '../contract.ts'
import { changeableUntil, complaintAbout, replyRated } from '../rules.ts'
import { complaintsOf, findRating, lettersHere } from '../store.ts'

export const given = view({
  name: 'feedback.given',
  title: '投诉和评价',
  side: 'site',
  input: SeeGiven,
  within: async () => null,
  show: async (context, key): Promise<Result<Given>> => {
    const opened = await openRequest(context, key)
    if (!opened.ok) {
      if (isWrongPair(opened.error)) await noteFailedTry(context)
      return opened
    }
    const { trackingNumber, picture } = opened.value
    const complaints = await complaintsOf(context, trackingNumber)
    const about = complaintAbout(picture)
    const letterId = replyRated(picture, await lettersHere(context, trackingNumber))
    const rating = letterId === null ? null : await findRating(context, trackingNumber, letterId)
    return ok({
      complaints,
      mayComplain: about !== null && complaints.every(({ progress }) => progress?.state === 'concluded'),
      complainAbout: about,
      rating: rating ? { ...rating, changeableUntil: changeableUntil(rating.givenOn) } : null,
      mayRate: letterId !== null && (rating === null || context.today <= changeableUntil(rating.givenOn)),
    })
  },
})
