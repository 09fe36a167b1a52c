/** The letter as it will print, beside the checks; both follow the typing. */
import { useEffect, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { Refused, usePreview } from '../client/queries.ts'
import { CheckList } from '../parts/check-list.tsx'
import { LetterView } from '../parts/letter-view.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { Empty, Loading, RefusalNote } from '../parts/states.tsx'
import { blankMark, previewOf, type WizardValues } from './wizard-values.ts'

interface PreviewPaneProps {
  readonly page: CasePage
  readonly values: WizardValues
  readonly gaps: Readonly<Record<string, string>>
  readonly jump: (field: string) => void
  readonly focusField: string | null
}

export const PreviewPane = ({ page, values, gaps, jump, focusField }: PreviewPaneProps) => {
  const [settled, setSettled] = useState(values)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), 700)
    return () => clearTimeout(timer)
  }, [values])
  const preview = usePreview(page.row.id, previewOf(settled))
  const own = Object.entries(gaps).map(([field, message]) => ({ level: 'block' as const, message, article: null, field }))
  const seen = new Set(own.map(({ field }) => field))
  const checks = [...own, ...(preview.data?.checks ?? []).filter((check) => !(check.field && seen.has(check.field)))]
  const refusal = preview.error instanceof Refused ? preview.error.failure : null
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
        {preview.data && values.code !== '' && <LetterView letter={preview.data.letter} mark={focusField ? blankMark : null} />}
      </ScrollArea>
      {values.code !== '' && (
        <div className="checks">
          <CheckList checks={checks} jump={jump} />
        </div>
      )}
    </aside>
  )
}
