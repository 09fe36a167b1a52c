/** letters.keepRendering: the machine's own act after rendering; what is kept first stays what was sent. */
import { z } from 'zod'
import { isUuid, type LetterId, missing, ok } from '#kernel'
import { act } from '#platform'
import { insertRendering, organOfLetter } from './store.ts'

const File = z.object({ digest: z.string().min(16), bytes: z.number().int().positive() })

export const keepRendering = act({
  name: 'letters.keepRendering',
  title: '保存文书',
  side: 'office',
  input: z.object({
    letterId: z
      .string()
      .refine(isUuid)
      .transform((id) => id as LetterId),
    pdf: File,
    docx: File,
    glyphsMissing: z.boolean(),
  }),
  within: (context, { letterId }) => organOfLetter(context, letterId),
  handle: async (context, { letterId, ...rendering }) => {
    const organId = await organOfLetter(context, letterId)
    if (!organId) return missing('没有这份文书，无从保存。')
    const kept = await insertRendering(context, letterId, rendering)
    if (kept)
      context.happened({
        name: 'letters.rendered',
        subject: { kind: 'letter', id: letterId },
        organId,
        detail: { pdf: rendering.pdf.digest, docx: rendering.docx.digest, glyphsMissing: rendering.glyphsMissing },
      })
    return ok({ kept })
  },
})
