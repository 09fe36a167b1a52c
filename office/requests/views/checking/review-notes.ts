/** requests.reviewNotes: all notes on the drafts of a case, with what became of them (R022). */
import { personNames } from '#identity'
import { ok } from '#kernel'
import { type ReviewNotes, SeeReviewNotes } from '../../checkup.contract.ts'
import { notesOn } from '../../store-review-notes.ts'
import { caseView } from '../case-view.ts'

export const reviewNotes = caseView({
  name: 'requests.reviewNotes',
  title: '审核批注',
  input: SeeReviewNotes,
  show: async (context, { record }) => {
    const notes = await notesOn(context, record.id)
    if (notes.length > 0) context.sawPersonalData({ kind: 'request', id: record.id }, 'review notes')
    const names = await personNames(context.sql, [...new Set(notes.flatMap(({ by, settled }) => [by, ...(settled ? [settled.by] : [])]))])
    const me = context.caller.kind === 'official' ? context.caller.personId : null
    const shown: ReviewNotes = {
      notes: notes.map(({ by, settled, ...note }) => ({
        ...note,
        by: names.get(by) ?? '未知',
        mine: by === me,
        settled: settled ? { ...settled, by: names.get(settled.by) ?? '未知' } : null,
      })),
    }
    return ok(shown)
  },
})
