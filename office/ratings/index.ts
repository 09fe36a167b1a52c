/** Door of ratings 好差评: five grades after each reply, call-back after a bad one, shares for each organ (R034, R137). */
import type { OfficeAppliers } from '#exchange'
import { type AnyAct, type AnyView, execute } from '#platform'
import { receiveRating } from './acts/receive-rating.ts'
import { recordCallBack } from './acts/record-call-back.ts'
import { callBackList, ratingsOverview } from './views/ratings.ts'

export * from './contract.ts'
export { callBackList, ratingsOverview, receiveRating, recordCallBack }

export const ratingActs: readonly AnyAct[] = [receiveRating, recordCallBack]
export const ratingViews: readonly AnyView[] = [ratingsOverview, callBackList]

export const ratingAppliers: Pick<OfficeAppliers, 'rating.given'> = {
  'rating.given': (app, { payload, idempotencyKey }) =>
    execute(app, { kind: 'system', part: 'exchange' }, receiveRating, payload, { idempotencyKey }),
}
