/** conversions.keepChecks: what the machine found in the files of a draft; only the machine performs it (条例 第十五条). */
import { z } from 'zod'
import { isUuid, ok } from '#kernel'
import { act } from '#platform'
import { markKinds } from '../contract.ts'
import { keepCheck, organOfProposal } from '../store.ts'

export const keepConversionChecks = act({
  name: 'conversions.keepChecks',
  title: '记下文件核对的结果',
  side: 'office',
  input: z.object({
    proposalId: z.string().refine(isUuid, '编号不对'),
    checks: z
      .array(
        z.object({
          digest: z.string().regex(/^[0-9a-f]{64}$/, '文件编号不对'),
          outcome: z.enum(['clean', 'found', 'unreadable']),
          found: z.partialRecord(z.enum(markKinds), z.number().int().min(1).max(1_000_000)),
        }),
      )
      .min(1)
      .max(20),
  }),
  within: (context, { proposalId }) => organOfProposal(context, proposalId),
  handle: async (context, { proposalId, checks }) => {
    if ((await organOfProposal(context, proposalId)) === null) return ok({ proposalId })
    for (const { digest, outcome, found } of checks) await keepCheck(context, proposalId, digest, outcome, found)
    return ok({ proposalId })
  },
})
