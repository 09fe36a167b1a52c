/** requests.explainDeparture on the wire: the written reason for deciding otherwise than before (条例 第十一条; R025). */
import { z } from 'zod'
import { decisionCodes } from '#law'
import { RequestRef } from './inputs.contract.ts'

export const ExplainDeparture = z.object({
  requestId: RequestRef,
  version: z.number().int().min(0),
  code: z.enum(decisionCodes),
  reason: z.string().trim().min(20, '请写清楚为什么与在先答复不同，至少 20 个字').max(2000, '理由最多 2000 字'),
})
