/** requests.publishContent: the supplied files go to the public side for everybody, or are taken back from there; nothing of the letter or the applicant goes along (R035). */
import { z } from 'zod'
import { TravellingFile } from '#exchange'
import { type FileDigest, missing, ok } from '#kernel'
import { act } from '#platform'
import { openedContent } from '../case/opened-content.ts'
import { RequestRef } from '../inputs.contract.ts'
import { releaseToken } from '../release-token.ts'
import { openCase, organOfRequest } from '../store.ts'

export const publishContent = act({
  name: 'requests.publishContent',
  title: '把公开的材料送到门户',
  side: 'office',
  /** `supplied`: what went with the reply, as the file store knows it. */
  input: z.object({ requestId: RequestRef, supplied: z.array(TravellingFile) }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, supplied }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const { state, organ } = opened.value
    const standing = openedContent(state)
    const first = state.facts.findLast((fact) => fact.type === 'contentOpened')
    if (first?.type !== 'contentOpened') return missing('材料没有公开过。')
    const files = standing ? supplied : []
    context.send({
      type: 'content.released',
      version: 1,
      payload: {
        token: releaseToken(context.app.ciphers, requestId),
        revision: state.facts.length,
        organName: organ.name,
        organPhone: organ.guide.phone,
        title: first.title,
        openedOn: first.on,
        withdrawn: standing === null,
        files: files.map(({ digest, name, type, bytes }) => ({ digest, name, type, bytes })),
      },
      files: files.map(({ digest }) => digest as FileDigest),
    })
    return ok({ released: standing !== null })
  },
})
