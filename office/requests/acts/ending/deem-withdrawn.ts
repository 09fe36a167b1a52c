/** requests.deemWithdrawn: 视为放弃; the clocks say so, the act enters it (条例 第三十条、第四十二条). */
import { ok } from '#kernel'
import { deemWithdrawn as rule } from '../../case/endings.ts'
import { DeemWithdrawn } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'
import { issueClosingNote } from './closing-note.ts'

export const deemWithdrawn = onCase({
  name: 'requests.deemWithdrawn',
  happened: 'requests.deemedWithdrawn',
  input: DeemWithdrawn,
  perform: async (context, opened, { reason }) => {
    const deemed = rule(opened.state, { reason }, context.today, opened.settings)
    if (!deemed.ok) return deemed
    const letter = await issueClosingNote(context, opened, deemed.value, reason)
    return ok({ facts: deemed.value, letter, detail: { reason } })
  },
})
