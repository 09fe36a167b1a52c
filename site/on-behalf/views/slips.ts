/** onBehalf.slips for the applicant, onBehalf.case for the holder of a slip: what stands, what was used, what may be seen (beyond 9). */
import { ok, type Result } from '#kernel'
import { slipState } from '#law'
import { view } from '#platform'
import { isWrongPair, noteFailedTry, openRequest, type ProgressView, progressViewOf, requestByNumber } from '#tracking'
import { overStates } from '../acts/slips.ts'
import { type ProxyCase, SeeProxyCase, SeeSlips, type SlipLine, type SlipsOfRequest } from '../contract.ts'
import { isClosed, openSlip } from '../open-slip.ts'
import { slipDays, slipsOfRequest, usesOf } from '../slip-store.ts'

export const slips = view({
  name: 'onBehalf.slips',
  title: '亲友代办',
  side: 'site',
  input: SeeSlips,
  within: async () => null,
  show: async (context, key): Promise<Result<SlipsOfRequest>> => {
    const opened = await openRequest(context, key)
    if (!opened.ok) {
      if (isWrongPair(opened.error)) await noteFailedTry(context)
      return opened
    }
    const { trackingNumber, picture } = opened.value
    const lines: SlipLine[] = []
    for (const slip of await slipsOfRequest(context, trackingNumber)) {
      const { slipId, proxyName, relation, powers, givenOn, until } = slip
      const state = slipState(slip, context.today, context.now)
      lines.push({ slipId, proxyName, relation, powers, givenOn, until, state, uses: await usesOf(context, slipId) })
    }
    const isOver = picture !== null && overStates.some((state) => state === picture.state)
    const { days, mostDays } = await slipDays(context)
    return ok({ slips: lines, mayGive: !isOver && lines.every(({ state }) => state !== 'standing'), days, mostDays })
  },
})

export const proxyCase = view({
  name: 'onBehalf.case',
  title: '代办的申请',
  side: 'site',
  input: SeeProxyCase,
  within: async () => null,
  show: async (context, { code }): Promise<Result<ProxyCase>> => {
    const slip = await openSlip(context, code)
    if (!slip.ok) {
      if (isClosed(slip.error)) await noteFailedTry(context)
      return slip
    }
    const { slipId, trackingNumber, applicantName, proxyName, powers, until } = slip.value
    const request = await requestByNumber(context, trackingNumber)
    if (!request) throw new Error('a slip stands for a request that is not here')
    const progress = withoutUnserved(await progressViewOf(context, request))
    const filed = (await usesOf(context, slipId)).find((use) => use.filed !== null)
    return ok({
      slipId,
      applicantName: applicantName ?? '申请人',
      proxyName,
      powers,
      until,
      progress,
      mayCorrect: powers.includes('correct') && progress.may.correct,
      mayFile: powers.includes('file') && !filed,
      filedNumber: filed?.filed?.trackingNumber ?? null,
    })
  },
})

/** Of letters that the applicant has not opened there is only the name; files and inquiries are the applicant's. */
const withoutUnserved = (progress: ProgressView): ProgressView => {
  const opened = new Set(progress.handedIn.flatMap(({ kind, letterId }) => (kind === 'opened' && letterId ? [letterId] : [])))
  return {
    ...progress,
    may: { correct: progress.may.correct, withdraw: false, complain: false },
    letters: progress.letters.map((letter) =>
      opened.has(letter.letterId) ? { ...letter, files: [] } : { ...letter, plain: '', items: [], files: [] },
    ),
    inquiries: [],
  }
}
