/** feedback.complain 投诉: one press on an overdue or answered request; it goes to the competent office, not to the organ itself (条例 第四十七、五十一条; R045). */
import { randomUUID } from 'node:crypto'
import type { SiteMessage } from '#exchange'
import { conflict, err, ok, unlawful } from '#kernel'
import { act } from '#platform'
import { isWrongPair, noteFailedTryOfAct, openRequest } from '#tracking'
import { Complain } from '../contract.ts'
import { complaintAbout } from '../rules.ts'
import { complaintsOf, insertComplaint } from '../store.ts'

export const complain = act({
  name: 'feedback.complain',
  title: '投诉',
  side: 'site',
  input: Complain,
  within: async () => null,
  handle: async (context, input) => {
    const opened = await openRequest(context, input)
    if (!opened.ok) {
      if (isWrongPair(opened.error)) noteFailedTryOfAct(context)
      return err(opened.error)
    }
    const { trackingNumber, picture } = opened.value
    const about = complaintAbout(picture)
    if (about === null)
      return unlawful(
        '这件申请还没有到最后一天，也还没有答复，现在不用投诉。着急的话，可以打承办人的电话问一问。',
        '条例第四十七条、第五十一条',
      )
    const earlier = await complaintsOf(context, trackingNumber)
    if (earlier.some(({ progress }) => progress?.state !== 'concluded'))
      return conflict('您的投诉已经收到，正在处理，结果会写在进度页上。有了结果还不满意，可以再投诉，也可以复议、起诉。')
    const complaintId = randomUUID()
    await insertComplaint(context, { id: complaintId, trackingNumber, text: input.text })
    context.happened({ name: 'feedback.complained', subject: { kind: 'tracking', id: trackingNumber }, detail: { complaintId, about } })
    context.send({
      type: 'complaint.made',
      version: 1,
      payload: {
        trackingNumber,
        complaintId,
        about,
        text: input.text,
        madeOn: context.today,
        madeAt: context.now,
      } satisfies SiteMessage<'complaint.made'>,
    })
    return ok({ complaintId, on: context.today, at: context.now })
  },
})
