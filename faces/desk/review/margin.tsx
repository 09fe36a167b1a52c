/** The reviewer's margin: a button at every clause, notes beside their words, the one being written. */
import { Input } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LetterContent } from '#letters/contract'
import type { ReviewNote } from '#requests/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { LetterView } from '../parts/letter-view.tsx'
import { marksOf, noteLabel, useNoteAct } from './notes.ts'

interface MarginProps {
  readonly requestId: string
  readonly draft: number
  readonly letter: LetterContent
  readonly notes: readonly ReviewNote[]
  readonly mark: string | null
  readonly mayNote: boolean
}

interface Writing {
  readonly block: number
  readonly quote: string
}

/** Words chosen inside that block; empty when nothing is. */
const chosenIn = (block: HTMLElement | null): string => {
  const selection = window.getSelection()
  if (!block || !selection || selection.isCollapsed || !selection.anchorNode || !block.contains(selection.anchorNode)) return ''
  return selection.toString().trim().slice(0, 300)
}

const textOf = (letter: LetterContent, block: number): string => {
  const found = letter.blocks[block]
  if (!found) return ''
  return 'text' in found
    ? found.text
    : found.kind === 'list'
      ? (found.items[0] ?? '')
      : found.kind === 'remedy'
        ? (found.paragraphs[0] ?? '')
        : ''
}

export const LetterWithMargin = ({ requestId, draft, letter, notes, mark, mayNote }: MarginProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const [looked, setLooked] = useState<string | null>(null)
  const [tops, setTops] = useState<readonly number[]>([])
  const shown = notes.filter((note) => note.settled === null)
  const blocks = [...shown.map(({ block }) => block), ...(writing ? [writing.block] : [])]
  const key = `${blocks.join(',')}|${shown.map(({ id }) => id).join(',')}`

  // Each card stands at its clause, or below the card before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the cards change
  useLayoutEffect(() => {
    const measure = () => {
      const home = place.current
      if (!home) return
      const cards = [...home.querySelectorAll<HTMLElement>('.mn')]
      const wanted = blocks.map((block) => home.querySelector<HTMLElement>(`[data-block="${block}"]`)?.offsetTop ?? 0)
      const order = wanted.map((_top, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
      const next: number[] = []
      let free = 0
      for (const index of order) {
        const top = Math.max(wanted[index] ?? 0, free)
        next[index] = top
        free = top + (cards[index]?.offsetHeight ?? 80) + 10
      }
      setTops(next)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [key])
  useEffect(() => setLooked(null), [])

  const start = (block: number) => {
    const element = place.current?.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? null
    setWriting({ block, quote: chosenIn(element) || textOf(letter, block).slice(0, 300) })
  }
  return (
    <div className="pgn" ref={place}>
      <LetterView
        letter={letter}
        mark={looked ?? mark}
        marks={marksOf(shown, true)}
        {...(mayNote
          ? {
              beside: (block: number) => (
                <button
                  type="button"
                  className="nb"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => start(block)}
                  aria-label={`给这一段写批注：${textOf(letter, block).slice(0, 12)}`}
                >
                  批注
                </button>
              ),
            }
          : {})}
      />
      <div className="margin">
        {shown.map((note, index) => (
          <NoteCard
            key={note.id}
            requestId={requestId}
            note={note}
            label={noteLabel(index)}
            top={tops[index] ?? 0}
            look={() => setLooked(note.quote)}
          />
        ))}
        {writing && (
          <NewNote
            key={`${writing.block}${writing.quote}`}
            requestId={requestId}
            draft={draft}
            writing={writing}
            top={tops[shown.length] ?? 0}
            close={() => setWriting(null)}
          />
        )}
      </div>
    </div>
  )
}

interface NoteCardProps {
  readonly requestId: string
  readonly note: ReviewNote
  readonly label: string
  readonly top: number
  readonly look: () => void
}

const NoteCard = ({ requestId, note, label, top, look }: NoteCardProps) => {
  const perform = useNoteAct(requestId)
  return (
    <div className="mn" style={{ top }}>
      <div className="w">
        <button type="button" className="bare row" style={{ gap: 6 }} onClick={look} title="看原文">
          <b className="nl">{label}</b>
          <b>{note.by}</b>
        </button>
        <span className="sp" />
        {note.mine && (
          <button
            type="button"
            className="lk"
            onClick={() => void perform('requests.settleReviewNote', { noteId: note.id, as: 'taken_back' })}
          >
            收回
          </button>
        )}
      </div>
      <p className="k">{note.text}</p>
    </div>
  )
}

interface NewNoteProps {
  readonly requestId: string
  readonly draft: number
  readonly writing: Writing
  readonly top: number
  readonly close: () => void
}

const NewNote = ({ requestId, draft, writing, top, close }: NewNoteProps) => {
  const perform = useNoteAct(requestId)
  const kept = useKeptForm<{ text: string }>('requests.addReviewNote', requestId, { text: '' })
  const { text } = kept.values
  const setText = (text: typeof kept.values.text) => kept.set({ text })
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    if (text.trim() === '') return
    setBusy(true)
    const done = await perform('requests.addReviewNote', { draft, block: writing.block, quote: writing.quote, text })
    setBusy(false)
    if (!done) return
    kept.clear()
    close()
  }
  return (
    <form
      className="mn"
      style={{ top }}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <p className="xs m">
        “{writing.quote.slice(0, 40)}
        {writing.quote.length > 40 ? '……' : ''}”
      </p>
      <Input.TextArea
        autoFocus
        aria-label="批注"
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
          if (event.key === 'Escape' && text === '') close()
        }}
        placeholder="写要改什么，Ctrl+Enter 记下"
      />
      <div className="row" style={{ marginTop: 6 }}>
        <button type="submit" className="btn" disabled={busy || text.trim() === ''}>
          记下
        </button>
        <button
          type="button"
          className="lk s"
          onClick={() => {
            kept.clear()
            close()
          }}
        >
          不写了
        </button>
      </div>
    </form>
  )
}
