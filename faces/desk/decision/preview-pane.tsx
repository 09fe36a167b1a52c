/** The letter as it will print, beside the checks, the reviewer's notes and the radar; all follow the typing. */
import { useEffect, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { Refused, usePreview } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { CheckList, type LetterCheck } from '../parts/check-list.tsx'
import { type LetterMark, LetterView } from '../parts/letter-view.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { Empty, Loading, RefusalNote } from '../parts/states.tsx'
import { NoteList } from '../review/note-list.tsx'
import { marksOf, openNotes, useNotes } from '../review/notes.ts'
import { RadarPane } from './radar-pane.tsx'
import { blankMark, previewOf, type WizardValues } from './wizard-values.ts'

interface PreviewPaneProps {
  readonly page: CasePage
  readonly values: WizardValues
  readonly gaps: Readonly<Record<string, string>>
  readonly jump: (field: string) => void
  readonly focusField: string | null
}

/** Red and amber words of the letter, as the checks found them. */
const marksFrom = (checks: readonly LetterCheck[]): readonly LetterMark[] =>
  checks.flatMap(({ level, quote }) => (quote && level !== 'ok' ? [{ words: quote, tone: level === 'block' ? 'r' : 'a' } as const] : []))

export const PreviewPane = ({ page, values, gaps, jump, focusField }: PreviewPaneProps) => {
  const me = useMe()
  const [settled, setSettled] = useState(values)
  const [looked, setLooked] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), 700)
    return () => clearTimeout(timer)
  }, [values])
  const preview = usePreview(page.row.id, previewOf(settled))
  const notes = useNotes(page.row.id, may(me, 'requests.reviewNotes'))
  const open = openNotes(notes.data?.notes ?? [], null)
  const own = Object.entries(gaps).map(([field, message]) => ({ level: 'block' as const, message, article: null, field }))
  const seen = new Set(own.map(({ field }) => field))
  const checks = [...own, ...(preview.data?.checks ?? []).filter((check) => !(check.field && seen.has(check.field)))]
  const refusal = preview.error instanceof Refused ? preview.error.failure : null
  const go = (check: LetterCheck) => {
    setLooked(check.quote ?? null)
    if (check.field) jump(check.field)
  }
  return (
    <aside className="preview" aria-label="会印成什么样">
      <ScrollArea className="paper" label="信的样子">
        {values.code === '' && (
          <Empty title="定下怎么答，这里就是会打印的信" icon="mail">
            前七步是在问：补不补、是不是、谁负责、有没有、给不给、怎么给。
          </Empty>
        )}
        {values.code !== '' && preview.isPending && <Loading what="信的样子" />}
        {refusal && <RefusalNote refusal={refusal} />}
        {preview.data && values.code !== '' && (
          <LetterView
            letter={preview.data.letter}
            mark={looked ?? (focusField ? blankMark : null)}
            marks={[...marksFrom(checks), ...marksOf(open, false)]}
          />
        )}
      </ScrollArea>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section className="checks" aria-label="体检、批注、口径和法条" tabIndex={0}>
        <NoteList requestId={page.row.id} notes={open} look={setLooked} />
        {values.code !== '' && <CheckList checks={checks} jump={go} />}
        <RadarPane page={page} code={values.code} articles={values.articles} />
      </section>
    </aside>
  )
}
