/** feedback.rate 评价: five grades, one question, words if wanted; once for each reply, to be mended for thirty days (R034, R137). */
import type { SiteMessage } from '#exchange'
import { conflict, err, inChinese, ok } from '#kernel'
import { act } from '#platform'
import { isWrongPair, noteFailedTryOfAct, openRequest } from '#tracking'
import { Rate } from '../contract.ts'
import { changeableUntil, replyRated } from '../rules.ts'
import { findRating, lettersHere, saveRating } from '../store.ts'

export const rate = act({
  name: 'feedback.rate',
  title: '评价',
  side: 'site',
  input: Rate,
  within: async () => null,
  handle: async (context, input) => {
    const opened = await openRequest(context, input)
    if (!opened.ok) {
      if (isWrongPair(opened.error)) noteFailedTryOfAct(context)
      return err(opened.error)
    }
    const { trackingNumber, picture } = opened.value
    const letterId = replyRated(picture, await lettersHere(context, trackingNumber))
    if (letterId === null)
      return conflict(
        picture?.state === 'replied'
          ? '答复您还没有打开，也还没有送到。先在进度页打开看看，再评价。'
          : '还没有答复您，答复以后再评价。办得慢、没有人理，可以投诉或者打电话。',
      )
    const earlier = await findRating(context, trackingNumber, letterId)
    if (earlier && context.today > changeableUntil(earlier.givenOn))
      return conflict(`您 ${inChinese(earlier.givenOn)} 已经评价过，三十天内可以改，现在过了。还有话想说，可以打公开工作机构的电话。`)
    const { score, comment } = input
    const solved = input.solved ?? null
    await saveRating(context, trackingNumber, letterId, { score, solved })
    context.happened({
      name: 'feedback.rated',
      subject: { kind: 'tracking', id: trackingNumber },
      detail: { letterId, again: earlier !== null },
    })
    context.send({
      type: 'rating.given',
      version: 1,
      payload: {
        trackingNumber,
        letterId,
        score,
        solved,
        comment,
        givenOn: context.today,
        givenAt: context.now,
      } satisfies SiteMessage<'rating.given'>,
    })
    return ok({ on: context.today, at: context.now, score, again: earlier !== null })
  },
})
