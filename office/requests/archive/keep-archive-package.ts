/** requests.keepArchivePackage: the machine's own act after packing; the package kept first stays for ever. */
import { z } from 'zod'
import { ok, unlawful } from '#kernel'
import { act } from '#platform'
import { RequestRef } from '../inputs.contract.ts'
import { openCase, organOfRequest } from '../store.ts'
import { insertArchivePackage } from './store.ts'

const File = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().positive() })

export const keepArchivePackage = act({
  name: 'requests.keepArchivePackage',
  title: '保存归档案卷',
  side: 'office',
  input: z.object({ requestId: RequestRef, docketDigest: z.string(), zip: File, pdf: File }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, ...packed }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const { record, state, head } = opened.value
    if (state.stage !== 'archived') return unlawful('案件还没有归档，不能保存案卷。', '条例第四十五条')
    if (head !== packed.docketDigest) return unlawful('案卷与办理记录对不上，请重新装订。', '条例第四十五条')
    const kept = await insertArchivePackage(context, requestId, packed)
    if (kept)
      context.happened({
        name: 'requests.archivePacked',
        subject: { kind: 'request', id: requestId },
        organId: record.organId,
        detail: { number: record.number, zip: packed.zip.digest, pdf: packed.pdf.digest },
      })
    return ok({ kept })
  },
})
