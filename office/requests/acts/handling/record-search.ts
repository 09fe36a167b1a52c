/** requests.recordSearch: lines for the 检索证据单, the evidence of a reasonable search (条例 第三十六条第（四）项). */
import { err, ok } from '#kernel'
import { recordSearch as rule } from '../../case/record.ts'
import { RecordSearch, type SearchLineInput } from '../../search.contract.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { loadApplicant } from '../../store-people.ts'
import { onCase, personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const recordSearch = onCase({
  name: 'requests.recordSearch',
  happened: 'requests.searchRecorded',
  input: RecordSearch,
  perform: async (context, opened, input) => {
    const { name } = await loadApplicant(context, opened.record.id)
    const lines = input.lines.map((line) => withoutName(line, name))
    const recorded = rule(opened.state, { on: input.on, by: personOf(context), lines }, context.today, opened.settings)
    if (!recorded.ok) return recorded
    const shots = lines.flatMap((line) => line.shots)
    const lost = await lostFileRefusal(context, shots, 'lines')
    if (lost) return err(lost)
    await insertAttachments(
      context,
      opened.record.id,
      shots.map((file) => ({ ...file, role: 'evidence' as const })),
    )
    return ok({ facts: recorded.value, detail: { lines: lines.length, found: lines.some(({ found }) => found) } })
  },
})

/** The docket names nobody: where the applicant's name was the word searched for, it says so instead. */
const withoutName = (line: SearchLineInput, name: string): SearchLineInput => {
  const trimmed = name.trim()
  if (trimmed.length < 2) return line
  const told = (text: string) => text.replaceAll(trimmed, '〔申请人姓名〕')
  return {
    ...line,
    place: told(line.place),
    ...(line.who ? { who: told(line.who) } : {}),
    words: line.words.map(told),
    span: told(line.span),
    result: told(line.result),
  }
}
