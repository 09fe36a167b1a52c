/** What the public side tells of slips: given, ended, opened. What was done after the end does not count, however late the end was told (beyond 9). */
import { fromSite } from '#exchange'
import { conflict, daysBetween, type Instant, missing, ok, plainDate } from '#kernel'
import { slipAllows } from '#law'
import { type ActContext, act } from '#platform'
import { issueSlip as rule } from '../../case/slips.ts'
import { findByTrackingNumber, openCase } from '../../store.ts'
import { loadApplicant } from '../../store-people.ts'
import { findSlip, insertSlip, insertUse, isCodeTaken, openSlipOf, type Slip } from '../../store-slips.ts'
import { conclude } from '../on-case.ts'
import { endOf } from './end-slip.ts'
import { tellSlip } from './tell-slip.ts'

const organOf = async (context: ActContext, trackingNumber: string) =>
  (await findByTrackingNumber(context, trackingNumber))?.organId ?? null
const noSuchCase = () => missing('没有这个登记号的案件。')
const givenName = 'requests.receiveSlip'

export const receiveSlip = act({
  name: givenName,
  title: '接收网上开的代办码',
  side: 'office',
  input: fromSite['slip.given'],
  within: (context, { trackingNumber }) => organOf(context, trackingNumber),
  handle: async (context, input) => {
    const found = await findByTrackingNumber(context, input.trackingNumber)
    if (!found) return noSuchCase()
    if (await findSlip(context, input.slipId)) return ok({ slipId: input.slipId })
    if (await isCodeTaken(context, input.codeDigest)) return conflict('这个代办码已经给了另一张，请申请人另开一张。')
    // the newest word of the applicant is the one that counts
    const earlier = await openSlipOf(context, found.id)
    const at = input.givenAt as Instant
    if (earlier) await endOf(context, earlier, { actName: givenName, at: context.now, on: context.today, how: 'replaced', by: null })
    const opened = await openCase(context, found.id)
    if (!opened.ok) return opened
    const { mostDays } = opened.value.settings.law.slip
    const on = plainDate(input.givenOn)
    const until = plainDate(input.until)
    const days = Math.min(mostDays, Math.max(1, daysOf(on, until)))
    const applicant = await loadApplicant(context, found.id)
    const ruled = rule(
      opened.value.state,
      {
        slip: input.slipId,
        where: 'online',
        on,
        days,
        powers: input.powers,
        proxyName: input.proxy.name,
        applicantName: applicant.name,
        standing: false,
      },
      context.today,
      opened.value.settings,
    )
    const fact = ruled.ok && ruled.value[0]?.type === 'slipIssued' ? ruled.value[0] : null
    await insertSlip(context, {
      id: input.slipId,
      requestId: found.id,
      codeDigest: input.codeDigest,
      proxy: input.proxy,
      powers: fact?.powers ?? ['follow'],
      where: 'online',
      givenOn: on,
      givenAt: at,
      givenBy: null,
      until: fact?.until ?? on,
    })
    if (fact) {
      await tellSlip(context, input.slipId)
      const given = { facts: ruled.ok ? ruled.value : [], detail: { slipId: input.slipId } }
      await conclude(context, opened.value, given, { name: givenName, happened: 'requests.slipIssued' })
      return ok({ slipId: input.slipId })
    }
    // the case was over, or the proxy is the applicant: kept, and ended at once, so that it opens nothing
    const kept = await findSlip(context, input.slipId, true)
    if (kept) await endOf(context, kept, { actName: givenName, at: context.now, on: context.today, how: 'case_closed', by: null })
    return ok({ slipId: input.slipId })
  },
})

const daysOf = (from: ReturnType<typeof plainDate>, until: ReturnType<typeof plainDate>): number => daysBetween(from, until) + 1

export const receiveSlipEnd = act({
  name: 'requests.receiveSlipEnd',
  title: '接收网上撤销的代办码',
  side: 'office',
  input: fromSite['slip.ended'],
  within: (context, { trackingNumber }) => organOf(context, trackingNumber),
  handle: async (context, { slipId, endedAt, endedOn }) => {
    const slip = await findSlip(context, slipId, true)
    if (!slip) return missing('没有这张代办码。')
    if (slip.endedAt !== null) return ok({ slipId })
    const end = { actName: 'requests.receiveSlipEnd', at: endedAt as Instant, on: plainDate(endedOn), how: 'online' as const, by: null }
    const ended = await endOf(context, slip, end)
    return ended.ok ? ok({ slipId }) : ended
  },
})

export const receiveSlipOpening = act({
  name: 'requests.receiveSlipOpening',
  title: '记下代办码的使用',
  side: 'office',
  input: fromSite['slip.opened'],
  within: (context, { trackingNumber }) => organOf(context, trackingNumber),
  handle: async (context, { slipId, useId, on, at }) => {
    const slip = await findSlip(context, slipId)
    if (!slip) return missing('没有这张代办码。')
    const counted = countsFor(slip, 'follow', on, at)
    await insertUse(context, { id: useId, slipId, what: 'opened', on: plainDate(on), at: at as Instant, counted })
    context.happened({ name: 'requests.slipOpened', subject: { kind: 'slip', id: slipId }, organId: slip.organId, detail: { counted } })
    return ok({ slipId })
  },
})

/** Judged by the moment it was done, not by when it was told. */
export const countsFor = (slip: Slip, power: Parameters<typeof slipAllows>[1], on: string, at: string): boolean =>
  slipAllows(slip, power, plainDate(on), at as Instant)
