/** requests.recordThirdPartyOpinion and requests.recordOrganOpinion: what those asked have answered (条例 第三十二、三十四条). */
import { ok, type PlainDate } from '#kernel'
import type { PartyRef } from '#law'
import type { ActContext } from '#platform'
import { recordOrganOpinion as organRule, recordThirdPartyOpinion as partyRule } from '../../case/consult.ts'
import { RecordOrganOpinion, RecordThirdPartyOpinion } from '../../inputs.contract.ts'
import type { OpenCase } from '../../store.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { insertStatement } from '../../store-people.ts'
import { onCase } from '../on-case.ts'

interface Opinion {
  readonly on: PlainDate
  readonly ref: PartyRef
  readonly opinion: 'consent' | 'object'
  readonly reasons: string
  readonly files: readonly { readonly digest: string; readonly name: string }[]
}

export const recordThirdPartyOpinion = onCase({
  name: 'requests.recordThirdPartyOpinion',
  happened: 'requests.thirdPartyAnswered',
  input: RecordThirdPartyOpinion,
  perform: async (context, opened, input) => {
    const opinion = { ...input, ref: input.party }
    const recorded = partyRule(opened.state, opinion, context.today, opened.settings)
    if (!recorded.ok) return recorded
    await keep(context, opened, opinion)
    return ok({ facts: recorded.value, detail: { party: input.party, opinion: input.opinion } })
  },
})

export const recordOrganOpinion = onCase({
  name: 'requests.recordOrganOpinion',
  happened: 'requests.organAnswered',
  input: RecordOrganOpinion,
  perform: async (context, opened, input) => {
    const opinion = { ...input, ref: input.organ }
    const recorded = organRule(opened.state, opinion, context.today, opened.settings)
    if (!recorded.ok) return recorded
    await keep(context, opened, opinion)
    return ok({ facts: recorded.value, detail: { organ: input.organ, opinion: input.opinion } })
  },
})

/** Their words are sealed beside the docket, their paper belongs to the file. */
const keep = async (context: ActContext, { record }: OpenCase, { on, ref, reasons, files }: Opinion): Promise<void> => {
  if (reasons !== '') await insertStatement(context, record.id, { kind: 'opinion', ref, on, accepted: true, text: reasons })
  await insertAttachments(
    context,
    record.id,
    files.map((file) => ({ ...file, role: 'opinion' as const })),
  )
}
