/** onBehalf.open, correct, file: what the holder of a slip does; each use is written down here and told to the office (beyond 9; 条例 第二十九、三十条). */
import { randomUUID } from 'node:crypto'
import { codeDigest, newQueryCode, trackingNumber as numberOf, type SiteMessage } from '#exchange'
import { draftFiles, expectedDates, nextSerials, openDraft, receivedOn, receivingOrgans, subjectOf } from '#intake'
import { conflict, err, forbidden, invalid, ok, type Result, unlawful } from '#kernel'
import { type SlipPower, slipPowerTitles } from '#law'
import { type ActContext, act } from '#platform'
import { noteFailedTryOfAct, noteHandedIn, registerOpenings, requestByNumber } from '#tracking'
import { CorrectByProxy, FileByProxy, OpenSlip } from '../contract.ts'
import { isClosed, openSlip as opensBy } from '../open-slip.ts'
import { insertUse, type SlipHere } from '../slip-store.ts'

/** The slip, when it stands and allows this. */
const allowed = async (context: ActContext, code: string, power: SlipPower): Promise<Result<SlipHere>> => {
  const opened = await opensBy(context, code)
  if (!opened.ok) {
    if (isClosed(opened.error)) noteFailedTryOfAct(context)
    return err(opened.error)
  }
  return opened.value.powers.includes(power)
    ? opened
    : forbidden(`这张代办码不能${slipPowerTitles[power]}，申请人没有勾选。请申请人另开一张，或者由他自己办。`)
}

export const openSlip = act({
  name: 'onBehalf.open',
  title: '凭代办码办理',
  side: 'site',
  input: OpenSlip,
  within: async () => null,
  handle: async (context, { code }) => {
    const slip = await allowed(context, code, 'follow')
    if (!slip.ok) return slip
    const { slipId, trackingNumber } = slip.value
    const useId = randomUUID()
    await insertUse(context, { id: useId, slip: slip.value, what: 'opened' })
    context.happened({ name: 'onBehalf.opened', subject: { kind: 'slip', id: slipId } })
    context.send({
      type: 'slip.opened',
      version: 1,
      payload: { slipId, trackingNumber, useId, on: context.today, at: context.now } satisfies SiteMessage<'slip.opened'>,
    })
    return ok({ slipId })
  },
})

export const correctByProxy = act({
  name: 'onBehalf.correct',
  title: '代交补正材料',
  side: 'site',
  input: CorrectByProxy,
  within: async () => null,
  handle: async (context, { code, text, draft }) => {
    const slip = await allowed(context, code, 'correct')
    if (!slip.ok) return slip
    const { slipId, trackingNumber } = slip.value
    const request = await requestByNumber(context, trackingNumber)
    if (!request?.picture?.may.correct)
      return unlawful('这件申请现在不用补正。有新的材料想给，请打承办人的电话，或者到窗口交。', '条例第三十条')
    const files = draft
      ? (await draftFiles(context, (await openDraft(context, draft)).id)).filter(({ purpose }) => purpose === 'correction')
      : []
    const useId = randomUUID()
    const content = {
      trackingNumber,
      text,
      submittedOn: context.today,
      files: files.map(({ digest, name, type, bytes }) => ({ digest, name, type, bytes })),
      byProxy: { slipId, useId, at: context.now },
    } satisfies SiteMessage<'correction.submitted'>
    await noteHandedIn(context, { trackingNumber, kind: 'correction', content })
    await insertUse(context, { id: useId, slip: slip.value, what: 'corrected' })
    context.happened({ name: 'onBehalf.corrected', subject: { kind: 'slip', id: slipId } })
    context.send({ type: 'correction.submitted', version: 1, payload: content, files: files.map(({ digest }) => digest) })
    return ok({ on: context.today, at: context.now })
  },
})

export const fileByProxy = act({
  name: 'onBehalf.file',
  title: '代交一件新申请',
  side: 'site',
  input: FileByProxy,
  within: async () => null,
  handle: async (context, { code, organId, description }) => {
    const slip = await allowed(context, code, 'file')
    if (!slip.ok) return slip
    const [organ] = await receivingOrgans(context, [organId])
    if (!organ) return invalid('您选的单位现在不能在网上接申请，请另选一个。', { organId: '请另选一个单位' })
    const [serial = 0] = await nextSerials(context, 1)
    const number = numberOf(context.today, 'site', serial)
    const queryCode = newQueryCode()
    const digest = codeDigest(context.app.ciphers, number, queryCode)
    const useId = randomUUID()
    if (!(await insertUse(context, { id: useId, slip: slip.value, what: 'filed', filed: { trackingNumber: number, queryCode } })))
      return conflict('这张代办码已经代交过一件新申请，只能代交一件。还要申请的，请申请人自己办，或者另开一张。')
    const confirmedOn = receivedOn(context.today, 'online', organ.autoConfirm, true)
    const expected = expectedDates(context.today, 'online', confirmedOn)
    await registerOpenings(context, [
      {
        trackingNumber: number,
        codeDigest: digest,
        picture: {
          organId: organ.id,
          organName: organ.name,
          organPhone: organ.phone,
          subject: subjectOf(description),
          submittedOn: context.today,
          submittedAt: context.now,
          receivedOn: expected.receivedOn,
          dueOn: expected.replyDue,
          provisional: expected.provisional,
        },
      },
    ])
    context.happened({ name: 'onBehalf.filed', subject: { kind: 'slip', id: slip.value.slipId }, organId: organ.id })
    context.send({
      type: 'slip.filed',
      version: 1,
      payload: {
        slipId: slip.value.slipId,
        useId,
        ofTrackingNumber: slip.value.trackingNumber,
        trackingNumber: number,
        codeDigest: digest,
        organId: organ.id,
        description,
        submittedOn: context.today,
        submittedAt: context.now,
        confirmedOn,
      } satisfies SiteMessage<'slip.filed'>,
    })
    // the number for the holder; the query code waits on the applicant's own page
    return ok({ trackingNumber: number, organName: organ.name, replyDue: expected.replyDue })
  },
})
