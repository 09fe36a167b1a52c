/** What the applicant hands in later: correction (第三十条), withdrawal, and that the reply was opened (235号: electronic service). */
import type { SiteMessage } from '#exchange'
import { conflict, err, missing, ok, type Result, unlawful } from '#kernel'
import { type ActContext, act } from '#platform'
import { isWrongPair, letterExists, noteFailedTryOfAct, noteHandedIn, type OpenedRequest, openRequest } from '#tracking'
import { type HandedIn, OpenReply, SubmitCorrection, WithdrawRequest } from '../contract.ts'
import { type DraftFile, draftFiles } from '../draft-files.ts'
import { openDraft } from './keep-draft.ts'

export const submitCorrection = act({
  name: 'intake.submitCorrection',
  title: '交补正材料',
  side: 'site',
  input: SubmitCorrection,
  within: async () => null,
  handle: async (context, input) => {
    const opened = await open(context, input)
    if (!opened.ok) return opened
    if (!opened.value.picture?.may.correct)
      return unlawful('这件申请现在不用补正。有新的材料想给，请打承办人的电话，或者到窗口交。', '第三十条')
    const { trackingNumber } = opened.value
    const files = input.draft === undefined ? [] : await correctionFiles(context, input.draft)
    const content = {
      trackingNumber,
      text: input.text,
      submittedOn: context.today,
      files: files.map(({ digest, name, type, bytes }) => ({ digest, name, type, bytes })),
    } satisfies SiteMessage<'correction.submitted'>
    await noteHandedIn(context, { trackingNumber, kind: 'correction', content })
    context.happened({ name: 'intake.correctionSubmitted', subject: { kind: 'tracking', id: trackingNumber } })
    context.send({ type: 'correction.submitted', version: 1, payload: content, files: files.map((file) => file.digest) })
    return ok<HandedIn>({ on: context.today, at: context.now })
  },
})

export const withdraw = act({
  name: 'intake.withdraw',
  title: '不要了，撤回',
  side: 'site',
  input: WithdrawRequest,
  within: async () => null,
  handle: async (context, input) => {
    const opened = await open(context, input)
    if (!opened.ok) return opened
    const { trackingNumber, picture } = opened.value
    if (picture && !picture.may.withdraw) return conflict('这件申请已经办完了，不用撤回。以后还想要，可以再申请。')
    const statement = input.statement ?? '本人撤回这件申请。'
    const content = { trackingNumber, statement, submittedOn: context.today } satisfies SiteMessage<'withdrawal.submitted'>
    if (!(await noteHandedIn(context, { trackingNumber, kind: 'withdrawal', content })))
      return conflict('您已经撤回过了，单位很快会在进度页上告诉您。')
    context.happened({ name: 'intake.withdrawalSubmitted', subject: { kind: 'tracking', id: trackingNumber } })
    context.send({ type: 'withdrawal.submitted', version: 1, payload: content })
    return ok<HandedIn>({ on: context.today, at: context.now })
  },
})

export const openReply = act({
  name: 'intake.openReply',
  title: '打开答复',
  side: 'site',
  input: OpenReply,
  within: async () => null,
  handle: async (context, input) => {
    const opened = await open(context, input)
    if (!opened.ok) return opened
    const { trackingNumber } = opened.value
    if (!(await letterExists(context, trackingNumber, input.letterId)))
      return missing('这份文书还没有送到网上。请过几分钟再看，或者打承办单位的电话问一问。')
    const first = await noteHandedIn(context, { trackingNumber, kind: 'opened', letterId: input.letterId })
    if (first) {
      const content = { trackingNumber, letterId: input.letterId, openedOn: context.today, openedAt: context.now }
      context.happened({
        name: 'intake.replyOpened',
        subject: { kind: 'tracking', id: trackingNumber },
        detail: { letterId: input.letterId },
      })
      context.send({ type: 'reply.opened', version: 1, payload: content satisfies SiteMessage<'reply.opened'> })
    }
    return ok<HandedIn>({ on: context.today, at: context.now })
  },
})

const open = async (context: ActContext, key: { readonly number: string; readonly code: string }): Promise<Result<OpenedRequest>> => {
  const opened = await openRequest(context, key)
  if (opened.ok) return opened
  if (isWrongPair(opened.error)) noteFailedTryOfAct(context)
  return err(opened.error)
}

const correctionFiles = async (context: ActContext, token: string): Promise<readonly DraftFile[]> => {
  const draft = await openDraft(context, token)
  return (await draftFiles(context, draft.id)).filter((file) => file.purpose === 'correction')
}
