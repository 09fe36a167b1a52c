/** requests.addReviewNote, requests.settleReviewNote: 批注 on the words of a draft; working notes beside the formal review, kept with the draft (条例 第十七条、第四十五条; R022). */
import { forbidden, missing, ok, unlawful } from '#kernel'
import { act } from '#platform'
import { AddReviewNote, SettleReviewNote } from '../../checkup.contract.ts'
import { openCase, organOfRequest } from '../../store.ts'
import { insertNote, notesOn, settleNote } from '../../store-review-notes.ts'
import { personOf } from '../on-case.ts'

export const addReviewNote = act({
  name: 'requests.addReviewNote',
  title: '写批注',
  side: 'office',
  input: AddReviewNote,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, draft, block, quote, text }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const { state, record } = opened.value
    if (state.stage !== 'reviewing' && state.stage !== 'signing') return unlawful('这件没有在审核的草稿，不能写批注。', '条例第四十五条')
    if (state.draft?.number !== draft) return unlawful('起草人已经交了新的一稿，请重新打开再批注。', '条例第四十五条')
    const by = personOf(context)
    if (by === state.draft.by) return forbidden('起草人不能给自己的草稿写批注，请另一位审核人办理。')
    const noteId = await insertNote(context, requestId, { draft, block, quote, text, by })
    context.happened({
      name: 'requests.reviewNoted',
      subject: { kind: 'request', id: requestId },
      organId: record.organId,
      detail: { number: record.number, draft },
    })
    return ok({ requestId, noteId })
  },
})

export const settleReviewNote = act({
  name: 'requests.settleReviewNote',
  title: '了结批注',
  side: 'office',
  input: SettleReviewNote,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, noteId, as, answer }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const { state, record } = opened.value
    if (state.stage === 'archived' || state.stage === 'voided') return unlawful('案件已经归档，批注不能再改。', '条例第四十五条')
    const note = (await notesOn(context, requestId)).find(({ id }) => id === noteId)
    if (!note) return missing('没有这条批注，请重新打开这件。')
    const by = personOf(context)
    if (as === 'taken_back' && note.by !== by) return forbidden('只有写批注的人可以收回。')
    if (!(await settleNote(context, noteId, as, answer, by))) return unlawful('这条批注已经了结了。', '条例第四十五条')
    context.happened({
      name: 'requests.reviewNoteSettled',
      subject: { kind: 'request', id: requestId },
      organId: record.organId,
      detail: { number: record.number, draft: note.draft, as },
    })
    return ok({ requestId, noteId })
  },
})
