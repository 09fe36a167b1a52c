/** What the desk asks for and does about notes on a draft (R022). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReviewNote, ReviewNotes } from '#requests/contract'
import { act } from '../client/call.ts'
import { ask } from '../client/queries.ts'
import type { LetterMark } from '../parts/letter-view.tsx'

export const useNotes = (requestId: string, enabled = true) =>
  useQuery({
    queryKey: ['notes', requestId],
    queryFn: () => ask<ReviewNotes>('requests.reviewNotes', { requestId }),
    enabled,
    retry: false,
  })

/** In the order of the letter. */
export const openNotes = (notes: readonly ReviewNote[], draft: number | null): readonly ReviewNote[] =>
  notes
    .filter((note) => note.settled === null && (draft === null || note.draft === draft))
    .toSorted((one, other) => one.draft - other.draft || one.block - other.block)

/** 甲 乙 丙: so that it is no number of a check. */
export const noteLabel = (index: number): string => '甲乙丙丁戊己庚辛壬癸'[index] ?? String(index + 1)

export const marksOf = (notes: readonly ReviewNote[], sameDraft: boolean): readonly LetterMark[] =>
  notes.map((note, index) => ({ words: note.quote, tone: 'c', label: noteLabel(index), ...(sameDraft ? { block: note.block } : {}) }))

/** Does an act on notes and asks for them anew; a refusal is told. */
export const useNoteAct = (requestId: string) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return async (name: 'requests.addReviewNote' | 'requests.settleReviewNote', input: object): Promise<boolean> => {
    const done = await act(name, { requestId, ...input })
    if (!done.ok) {
      message.error(done.error.message)
      return false
    }
    await queries.invalidateQueries({ queryKey: ['notes', requestId] })
    return true
  }
}
