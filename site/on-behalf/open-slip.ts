/** Opens a slip by its code: the same work and the same answer for a wrong, an expired and an ended one; wrong codes are counted like wrong query codes (proof 31). */
import { slipDigest } from '#exchange'
import { err, ok, type Refusal, type Result } from '#kernel'
import { mustWait, waitFirst } from '#tracking'
import { opensNow, type Reading, type SlipHere, slipByDigest, slipDays } from './slip-store.ts'

export const openSlip = async (context: Reading, code: string): Promise<Result<SlipHere>> => {
  if (await mustWait(context)) return err(waitFirst)
  const slip = await slipByDigest(context, slipDigest(context.app.ciphers, code))
  const { linkDays } = await slipDays(context)
  return slip && opensNow(slip, context, linkDays) ? ok(slip) : err(opensNothing)
}

/** The only answer that counts as a try. */
export const isClosed = (refusal: Refusal): boolean => refusal === opensNothing

const opensNothing: Refusal = {
  kind: 'missing',
  message:
    '这个代办码打不开：可能抄错了，可能过了最后一天，也可能申请人已经撤销。请对照纸条再看一遍；还不行，请申请人在窗口或者进度页再开一张。',
}
