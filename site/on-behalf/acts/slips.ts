/** onBehalf.give and onBehalf.end: the applicant lets one person act for him, and takes it back (民法典 第一百六十五、一百七十三条; beyond 9). */
import { randomUUID } from 'node:crypto'
import { newQueryCode, type SiteMessage, slipDigest } from '#exchange'
import { conflict, err, invalid, ok, unlawful } from '#kernel'
import { slipArticle, slipEndArticle, slipPowers, slipState, slipUntil } from '#law'
import { type ActContext, act } from '#platform'
import { isWrongPair, noteFailedTryOfAct, openRequest } from '#tracking'
import { EndSlip, GiveSlip, type SlipGiven } from '../contract.ts'
import { insertEnd, insertGiven, slipDays, slipsOfRequest } from '../slip-store.ts'

const opened = async (context: ActContext, key: { readonly number: string; readonly code: string }) => {
  const found = await openRequest(context, key)
  if (!found.ok && isWrongPair(found.error)) noteFailedTryOfAct(context)
  return found
}

/** Nothing is left to be done for the applicant. */
export const overStates = ['replied', 'closed', 'withdrawn'] as const

export const giveSlip = act({
  name: 'onBehalf.give',
  title: '开亲友代办码',
  side: 'site',
  input: GiveSlip,
  within: async () => null,
  handle: async (context, { proxyName, relation, powers, days, ...key }) => {
    const found = await opened(context, key)
    if (!found.ok) return err(found.error)
    const { trackingNumber, picture } = found.value
    if (picture && overStates.some((state) => state === picture.state))
      return unlawful('这件申请已经答复或者办结，没有要代办的事了，不能再开代办码。', slipEndArticle)
    const here = await slipsOfRequest(context, trackingNumber)
    if (here.some((slip) => slipState(slip, context.today, context.now) === 'standing'))
      return unlawful('已经有一张有效的代办码，一件申请同时只委托一个人。换人代办的，请先撤销原来那张。', slipArticle)
    const { mostDays } = await slipDays(context)
    if (days > mostDays) return invalid(`最多 ${mostDays} 天。到期还要人代办的，可以再开一张。`, { days: `最多 ${mostDays} 天` })
    const code = newQueryCode()
    const given = {
      slipId: randomUUID(),
      trackingNumber,
      codeDigest: slipDigest(context.app.ciphers, code),
      proxy: { name: proxyName, relation, phone: '' },
      powers: slipPowers.filter((power) => power === 'follow' || powers.includes(power)),
      givenOn: context.today,
      givenAt: context.now,
      until: slipUntil(context.today, days),
    } satisfies SiteMessage<'slip.given'>
    await insertGiven(context, given)
    context.happened({ name: 'onBehalf.given', subject: { kind: 'tracking', id: trackingNumber }, detail: { slipId: given.slipId } })
    context.send({ type: 'slip.given', version: 1, payload: given })
    return ok<SlipGiven>({ code, slipId: given.slipId, until: given.until })
  },
})

export const endSlip = act({
  name: 'onBehalf.end',
  title: '撤销代办码',
  side: 'site',
  input: EndSlip,
  within: async () => null,
  handle: async (context, key) => {
    const found = await opened(context, key)
    if (!found.ok) return err(found.error)
    const { trackingNumber } = found.value
    const slip = (await slipsOfRequest(context, trackingNumber)).find((each) => slipState(each, context.today, context.now) === 'standing')
    if (!slip) return conflict('没有有效的代办码，不用撤销。')
    await insertEnd(context, slip.slipId)
    context.happened({ name: 'onBehalf.ended', subject: { kind: 'tracking', id: trackingNumber }, detail: { slipId: slip.slipId } })
    context.send({
      type: 'slip.ended',
      version: 1,
      payload: { slipId: slip.slipId, trackingNumber, endedOn: context.today, endedAt: context.now } satisfies SiteMessage<'slip.ended'>,
    })
    return ok({ slipId: slip.slipId })
  },
})
