/** Notes for the drafter: each with the words it is about; 改好了 settles it. */
import type { ReviewNote } from '#requests/contract'
import { noteLabel, useNoteAct } from './notes.ts'

interface NoteListProps {
  readonly requestId: string
  readonly notes: readonly ReviewNote[]
  readonly look: (quote: string) => void
}

export const NoteList = ({ requestId, notes, look }: NoteListProps) => {
  const perform = useNoteAct(requestId)
  if (notes.length === 0) return null
  return (
    <section className="sec notes-in" aria-label="审核批注">
      <h2 className="h2">审核批注 {notes.length} 条</h2>
      <ul>
        {notes.map((note, index) => (
          <li key={note.id}>
            <b className="nl">{noteLabel(index)}</b>
            <div>
              <p className="k">{note.text}</p>
              <p className="xs m">
                {note.by} · 第 {note.draft} 稿{note.quote && `，“${note.quote.slice(0, 24)}${note.quote.length > 24 ? '……' : ''}”`}
              </p>
            </div>
            <span className="row">
              {note.quote && (
                <button type="button" className="lk s" onClick={() => look(note.quote)}>
                  看原文
                </button>
              )}
              <button
                type="button"
                className="lk s"
                onClick={() => void perform('requests.settleReviewNote', { noteId: note.id, as: 'done' })}
              >
                改好了
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
