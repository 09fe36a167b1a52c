/** 案件: the table with its saved views, rows chosen for acts on several, and the chosen case opened beside it (R019). */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CaseRow } from '#requests/contract'
import type { SavedFilter } from '#worklists/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { useHotkeys } from '../client/hotkeys.ts'
import { useWorklist } from '../client/queries.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { Peek } from '../today/peek.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type Chosen, nothingChosen, withPage, withSpan, withToggled } from './chosen-rows.ts'
import {
  type AddressedFilter,
  addressOf,
  conditionsOf,
  readFilter,
  rememberedFilter,
  rememberedText,
  rememberFilter,
  rememberText,
} from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { useSavedViews } from './queries.ts'
import { SavedViews } from './saved-views.tsx'
import { WorklistFoot } from './worklist-foot.tsx'
import { WorklistTable } from './worklist-table.tsx'

export const WorklistScreen = () => {
  useTitle('案件')
  const filter = useSearch({ from: '/cases' })
  const navigate = useNavigate()
  const openAct = useOpenAct()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [taken, setTaken] = useState<Chosen>(nothingChosen)
  const [typed, setTyped] = useState(rememberedText)
  const [searched, setSearched] = useState(typed)
  const search = useRef<InputRef>(null)
  const saved = useSavedViews()
  const current = saved.data?.filters.find(({ id }) => id === filter.view)
  const conditions = useMemo(() => conditionsOf(filter, searched), [filter, searched])
  const page = useWorklist(conditions, cursors.at(-1))
  const rows = page.data?.rows ?? []
  const ids = rows.map(({ id }) => id)
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  )
  const row = rows[at] ?? null

  const go = (next: AddressedFilter) => {
    rememberFilter(next)
    setCursors([])
    void navigate({ to: '/cases', search: next, replace: true })
  }
  const searchFor = (words: string) => {
    setTyped(words)
    setSearched(words)
    rememberText(words)
  }
  // Coming in with a bare address: the view to begin with, else the conditions of last time.
  const begun = useRef(Object.keys(filter).length > 0)
  useEffect(() => {
    if (begun.current || saved.isLoading) return
    begun.current = true
    const start = saved.data?.filters.find(({ id }) => id === saved.data.start)
    const kept = start ? addressOf(start) : rememberedFilter()
    if (start) {
      setTyped(start.filter.text)
      setSearched(start.filter.text)
    }
    if (Object.keys(kept).length > 0) void navigate({ to: '/cases', search: kept, replace: true })
  }, [saved.isLoading, saved.data, navigate])
  useEffect(() => {
    if (typed === searched) return
    const timer = setTimeout(() => {
      setCursors([])
      setSearched(typed)
      rememberText(typed)
    }, 300)
    return () => clearTimeout(timer)
  }, [typed, searched])

  const choose = (view: SavedFilter | null) => {
    searchFor(view?.filter.text ?? '')
    go(view ? addressOf(view) : {})
  }
  const open = (target: CaseRow | null) => {
    if (target) void navigate({ to: '/cases/$requestId', params: { requestId: target.id }, search: { act: undefined, tab: undefined } })
  }
  const step = (by: number) => setChosen(ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null)
  const take = (id: string, span: boolean) => setTaken((now) => (span ? withSpan(now, id, ids) : withToggled(now, id)))
  useHotkeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    enter: () => open(row),
    e: () => open(row),
    x: () => row && take(row.id, false),
    'shift+x': () => row && take(row.id, true),
    a: () => setTaken((now) => withPage(now, ids)),
    escape: () => setTaken(nothingChosen),
    '/': () => search.current?.focus(),
    c: () => row && openAct('requests.logContact', row.id),
  })

  const counts = page.data?.counts
  return (
    <div className="wl">
      <header className="heads">
        <h1>{counts ? headline(counts) : '案件'}</h1>
        <SavedViews saved={saved.data} current={current} conditions={conditions} choose={choose} />
        <FilterBar
          filter={filter}
          typed={typed}
          setTyped={setTyped}
          change={(next) => go(readFilter({ ...filter, ...next }))}
          clear={() => choose(null)}
          search={search}
        />
      </header>
      <section className="pane" aria-label="案件列表">
        {taken.ids.size > 0 && <BulkBar ids={[...taken.ids]} clear={() => setTaken(nothingChosen)} />}
        <div className="scroll" style={{ flex: 1, background: 'var(--card)' }}>
          {page.isPending && <Loading what="案件" />}
          {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
          {page.data && rows.length === 0 && (
            <Empty title="没有符合条件的件" icon="folder">
              放宽条件，或者清空条件看全部。
            </Empty>
          )}
          {rows.length > 0 && (
            <WorklistTable
              rows={rows}
              chosen={row?.id ?? null}
              choose={setChosen}
              open={open}
              taken={taken.ids}
              take={take}
              takePage={() => setTaken((now) => withPage(now, ids))}
            />
          )}
        </div>
        <WorklistFoot
          page={cursors.length}
          rows={rows.length}
          more={page.data?.nextCursor ?? null}
          back={() => setCursors(cursors.slice(0, -1))}
          on={(cursor) => setCursors([...cursors, cursor])}
        />
      </section>
      <aside className="peek" aria-label="选中的件">
        {row ? <Peek row={row} open={() => open(row)} /> : <Empty title="选一件，这里看详情" icon="folder" />}
      </aside>
    </div>
  )
}

const headline = (counts: Readonly<Record<'open' | 'today' | 'soon' | 'late' | 'waiting', number>>): string => {
  const parts = [
    counts.late > 0 ? `${counts.late} 件已超期` : '',
    counts.today > 0 ? `${counts.today} 件今天到期` : '',
    counts.soon > 0 ? `${counts.soon} 件三个工作日内到期` : '',
  ].filter(Boolean)
  const rest = `在办 ${counts.open} 件${counts.waiting > 0 ? `，其中 ${counts.waiting} 件在等别人` : ''}`
  return parts.length > 0 ? `${parts.join('，')}；${rest}` : `没有快到期的；${rest}`
}
