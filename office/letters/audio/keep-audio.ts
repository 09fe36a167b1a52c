/** letters.keepAudio: the machine's own act after an engine has read a letter; what is kept first stays (R036). */
import { z } from 'zod'
import { type FileDigest, isUuid, type LetterId, missing, ok } from '#kernel'
import { act } from '#platform'
import { organOfLetter } from '../store.ts'
import { audioTypes, insertAudio } from './store.ts'

export const keepAudio = act({
  name: 'letters.keepAudio',
  title: '保存文书的录音',
  side: 'office',
  input: z.object({
    letterId: z
      .string()
      .refine(isUuid)
      .transform((id) => id as LetterId),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .transform((digest) => digest as FileDigest),
    bytes: z.number().int().positive().max(2_147_483_647),
    type: z.enum(audioTypes),
  }),
  within: (context, { letterId }) => organOfLetter(context, letterId),
  handle: async (context, { letterId, ...audio }) => {
    const organId = await organOfLetter(context, letterId)
    if (!organId) return missing('没有这份文书，录音无从保存。')
    const kept = await insertAudio(context, letterId, audio)
    if (kept) context.happened({ name: 'letters.spoken', subject: { kind: 'letter', id: letterId }, organId, detail: { type: audio.type } })
    return ok({ kept })
  },
})
