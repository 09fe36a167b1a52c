/** requests.publishProgress: tells the site what the applicant may know of the case; the same picture is told once (R008, R009). */
import { z } from 'zod'
import { personNames } from '#identity'
import { type OrganId, ok } from '#kernel'
import { loadOrgan } from '#organs'
import { type ActContext, act, canonical } from '#platform'
import { RequestRef } from '../inputs.contract.ts'
import { type ProgressPicture, progressOf } from '../progress/progress.ts'
import { type OpenCase, openCase, organOfRequest } from '../store.ts'
import { proxyNames, slipsIn } from '../store-slips.ts'
import { findSentProgress, saveSentProgress, sentLetters } from './sent-store.ts'

export const publishProgress = act({
  name: 'requests.publishProgress',
  title: '更新进度',
  side: 'office',
  input: z.object({ requestId: RequestRef }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    return ok({ sent: await sendProgress(context, opened.value) })
  },
})

/** Sends the picture of an opened case unless the site has it already. True when it was sent. */
export const sendProgress = async (context: ActContext, opened: OpenCase): Promise<boolean> => {
  const { record } = opened
  if (record.trackingNumber === '' || record.codeDigest === '') return false
  const picture = await pictureOf(context, opened)
  const last = await findSentProgress(context, record.id)
  const digest = context.app.ciphers.digest(canonical(JSON.parse(JSON.stringify({ ...picture, revision: 0 }))))
  if (last?.digest === digest) return false
  const revision = (last?.revision ?? 0) + 1
  await saveSentProgress(context, record.id, { revision, digest })
  context.send({ type: 'request.progressed', version: 1, payload: JSON.parse(JSON.stringify({ ...picture, revision })) })
  return true
}

const pictureOf = async (context: ActContext, { record, organ, state, settings }: OpenCase): Promise<ProgressPicture> => {
  const over = organ.kind === 'government' ? organ.parentId : organ.governmentId
  const authority = over && over !== organ.id ? await loadOrgan(context.sql, over) : organ
  const inNameOf = state.decision?.issuedInNameOf
  const issuing = inNameOf && inNameOf !== organ.id ? await loadOrgan(context.sql, inNameOf as OrganId) : organ
  const handlerId = state.assigned?.to ?? null
  const handler = handlerId ? (await personNames(context.sql, [handlerId])).get(handlerId) : undefined
  return progressOf({
    state,
    organ,
    issuing,
    authority: { name: authority.name, address: authority.guide.address, phone: authority.guide.phone },
    trackingNumber: record.trackingNumber,
    codeDigest: record.codeDigest,
    subject: record.subject,
    handler: handler ? { name: handler } : null,
    today: context.today,
    calendar: settings.calendar,
    settings: settings.law,
    openLetters: await sentLetters(context, record.id),
    proxies: await proxyNames(context, slipsIn(state.facts)),
  })
}
