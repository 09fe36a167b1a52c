/** requests.recordSearch: the evidence of a reasonable search (条例 第三十六条第（四）项). */
import { err, ok } from '#kernel'
import { recordSearch as rule } from '../../case/record.ts'
import { RecordSearch } from '../../inputs.contract.ts'
import { searchRecord } from '../../letters/index.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { onCase, personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const recordSearch = onCase({
  name: 'requests.recordSearch',
  happened: 'requests.searchRecorded',
  input: RecordSearch,
  perform: async (context, opened, input) => {
    const recorded = rule(opened.state, { ...input, by: personOf(context) }, context.today, opened.settings)
    if (!recorded.ok) return recorded
    const lost = await lostFileRefusal(context, input.evidence, 'evidence')
    if (lost) return err(lost)
    await insertAttachments(
      context,
      opened.record.id,
      input.evidence.map((file) => ({ ...file, role: 'evidence' as const })),
    )
    const by = context.caller.kind === 'official' ? context.caller.name : ''
    const { places, keywords, span, found, result } = input
    const content = searchRecord(await situationOf(context, opened, context.today), {
      by,
      searchedOn: input.on,
      places,
      keywords,
      span,
      found,
      result,
    })
    return ok({ facts: recorded.value, letter: await issueForm(context, opened, content, 'file'), detail: { found } })
  },
})
