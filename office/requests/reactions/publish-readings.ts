/** requests.publishReadings: the letters to the applicant as text to be heard go to the public side, whatever way they are served: the QR code of the paper opens them there (条例 第四十条; R036). The reply waits for its dispatch. */
import { z } from 'zod'
import { TravellingFile } from '#exchange'
import { type FileDigest, type LetterId, ok } from '#kernel'
import { findAudio, findLetter, isHeard, lettersAbout, readingOf, readingToken } from '#letters'
import { type ActContext, act } from '#platform'
import type { CaseState } from '../case/case.ts'
import { RequestRef } from '../inputs.contract.ts'
import { openCase, organOfRequest } from '../store.ts'
import { saveSentReading, sentReadings } from './sent-store.ts'

export const publishReadings = act({
  name: 'requests.publishReadings',
  title: '把文书送去朗读',
  side: 'office',
  input: z.object({ requestId: RequestRef }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const { record, state, organ } = opened.value
    const sent = await sentReadings(context, requestId)
    let count = 0
    for (const line of await lettersAbout(context, { kind: 'request', id: requestId })) {
      if (!isHeard(line.kind, line.addresseeRef) || !line.pdf || !hasGoneOut(state, line.id)) continue
      const audio = await audioOf(context, line.id)
      const revision = audio ? 2 : 1
      if ((sent.get(line.id) ?? 0) >= revision) continue
      const letter = await findLetter(context, line.id)
      if (!letter) continue
      context.send({
        type: 'reading.ready',
        version: 1,
        payload: {
          trackingNumber: record.trackingNumber,
          codeDigest: record.codeDigest,
          letterId: line.id,
          token: readingToken(context.app.ciphers, line.id),
          revision,
          organId: organ.id,
          organName: organ.name,
          kind: line.kind,
          title: line.title,
          documentNumber: line.documentNumber,
          on: line.on,
          sections: readingOf(letter.content).map(({ kind, title, sentences }) => ({ kind, title, sentences: [...sentences] })),
          audio: audio && { ...audio },
        },
        files: audio ? [audio.digest as FileDigest] : [],
      })
      await saveSentReading(context, requestId, line.id, revision)
      count += 1
    }
    return ok({ sent: count })
  },
})

/** A letter goes out when it is issued; the reply only with its dispatch. */
const hasGoneOut = (state: CaseState, letterId: LetterId): boolean => letterId !== state.decision?.letter || state.dispatched !== null

const audioOf = async (context: ActContext, letterId: LetterId): Promise<TravellingFile | null> => {
  const found = await findAudio(context, letterId)
  return found && TravellingFile.parse({ digest: found.digest, name: found.name, type: found.type, bytes: found.bytes })
}
