/** The search over provisions and cases, with what it finds. */
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import type { CompendiumEntry } from '#compendium/contract'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useCompendium } from '../precedents/queries.ts'
import { EntryCard } from './entry-card.tsx'

export type CompendiumKind = 'all' | 'article' | 'case'
const kinds: readonly (readonly [CompendiumKind, string])[] = [
  ['all', '都看'],
  ['article', '法条'],
  ['case', '案例'],
]

interface CompendiumSearchProps {
  readonly start: CompendiumKind
  readonly insert?: (citation: string) => void
  readonly edit?: (entry: CompendiumEntry) => void
}

export const CompendiumSearch = ({ start, insert, edit }: CompendiumSearchProps) => {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [kind, setKind] = useState<CompendiumKind>(start)
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useCompendium(text, kind)
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>
        <Input
          allowClear
          aria-label="查法条和案例"
          placeholder="输条文号或者事由，如 36条、商业秘密、检索不充分"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <fieldset className="seg" aria-label="看哪一类">
          {kinds.map(([key, title]) => (
            <button key={key} type="button" aria-pressed={key === kind} onClick={() => setKind(key)}>
              {title}
            </button>
          ))}
        </fieldset>
      </div>
      {found.isPending && <Loading what="法条和案例" />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <p className="m xs" role="status">
            {found.data.total > found.data.hits.length
              ? `共 ${found.data.total} 条，先列 ${found.data.hits.length} 条，多输几个字会更准`
              : `${found.data.total} 条`}
          </p>
          {found.data.total === 0 && (
            <Empty title="没有查到" icon="book">
              换个说法，或者只输条文号，如“36条”。
            </Empty>
          )}
          {found.data.hits.map((entry) => (
            <EntryCard key={entry.key} entry={entry} insert={insert} edit={edit} />
          ))}
        </>
      )}
    </>
  )
}
