/** 案件: the table that remembers its filter, with the chosen case opened beside it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { intakeChannels } from '#law'
import { type CaseRow, type Light as LightName, stages, stageTitles } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { channelShort } from '../acts/words.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { useWorklist, type WorklistFilter } from '../client/queries.ts'
import { lightTitles } from '../parts/lights.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { Peek } from '../today/peek.tsx'
import { rememberedFilter, rememberFilter, toggled } from './filter.ts'
import { WorklistTable } from './worklist-table.tsx'

const lights: readonly LightName[] = ['late', 'today', 'soon', 'in_time', 'paused', 'done']

export const WorklistScreen = () => {
  useTitle('案件')
  const filter = useSearch({ from: '/cases' })
  const navigate = useNavigate()
  const openAct = useOpenAct()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState(filter.text ?? '')
  const page = useWorklist(filter, cursors.at(-1))
  const rows = page.data?.rows ?? []
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  )
  const row = rows[at] ?? null
  const first = useRef(true)

  // Coming in with a bare address brings back the filter of last time.
  useEffect(() => {
    if (!first.current) return
    first.current = false
    const kept = rememberedFilter()
    if (Object.keys(filter).length === 0 && Object.keys(kept).length > 0) void navigate({ to: '/cases', search: kept, replace: true })
  }, [filter, navigate])

  const change = (next: WorklistFilter) => {
    const all = { ...filter, ...next }
    rememberFilter(all)
    setCursors([])
    void navigate({ to: '/cases', search: all, replace: true })
  }
  useEffect(() => {
    if (typed === (filter.text ?? '')) return
    const timer = setTimeout(() => {
      setCursors([])
      void navigate({ to: '/cases', search: { ...filter, text: typed || undefined }, replace: true })
    }, 300)
    return () => clearTimeout(timer)
  }, [typed, filter, navigate])

  const open = (target: CaseRow | null) => {
    if (target) void navigate({ to: '/cases/$requestId', params: { requestId: target.id }, search: { act: undefined, tab: undefined } })
  }
  const step = (by: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null)
  useHotkeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    enter: () => open(row),
    e: () => open(row),
    c: () => row && openAct('requests.logContact', row.id),
  })

  const counts = page.data?.counts
  return (
    <div className="wl">
      <header className="heads">
        <h1>{counts ? headline(counts) : '案件'}</h1>
        <div className="filters">
          <Input
            allowClear
            aria-label="在案件里找"
            placeholder="编号或事由"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            style={{ width: 160 }}
          />
          <button
            type="button"
            className="chip"
            aria-pressed={filter.mine === true}
            onClick={() => change({ mine: filter.mine ? undefined : true })}
          >
            只看我的
          </button>
          {lights.map((light) => (
            <button
              key={light}
              type="button"
              className="chip"
              aria-pressed={filter.light?.includes(light) ?? false}
              onClick={() => change({ light: toggled(filter.light, light) })}
            >
              {lightTitles[light]}
            </button>
          ))}
          <Select
            aria-label="办到哪一步"
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            placeholder="办到哪一步"
            value={[...(filter.stage ?? [])]}
            options={stages.map((stage) => ({ value: stage, label: stageTitles[stage] }))}
            onChange={(stage) => change({ stage: stage.length > 0 ? stage : undefined })}
            style={{ width: 136 }}
          />
          <Select
            aria-label="渠道"
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            placeholder="渠道"
            value={[...(filter.channel ?? [])]}
            options={intakeChannels.map((channel) => ({ value: channel, label: channelShort[channel] }))}
            onChange={(channel) => change({ channel: channel.length > 0 ? channel : undefined })}
            style={{ width: 104 }}
          />
          <Select
            aria-label="排序"
            value={filter.sort ?? 'due'}
            options={[
              { value: 'due', label: '最急的在前' },
              { value: 'received', label: '新收到的在前' },
              { value: 'number', label: '按编号' },
            ]}
            onChange={(sort) => change({ sort })}
            style={{ width: 120 }}
          />
          {Object.keys(filter).length > 0 && (
            <Button
              type="link"
              onClick={() => {
                setTyped('')
                rememberFilter({})
                setCursors([])
                void navigate({ to: '/cases', search: {}, replace: true })
              }}
            >
              清空条件
            </Button>
          )}
        </div>
      </header>
      <section className="pane" aria-label="案件列表">
        <div className="scroll" style={{ flex: 1, background: 'var(--card)' }}>
          {page.isPending && <Loading what="案件" />}
          {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
          {page.data && rows.length === 0 && (
            <Empty title="没有符合条件的件" icon="folder">
              放宽条件，或者清空条件看全部。
            </Empty>
          )}
          {rows.length > 0 && <WorklistTable rows={rows} chosen={row?.id ?? null} choose={setChosen} open={open} />}
        </div>
        <div className="foot keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> 上下
          </span>
          <span>
            <kbd>Enter</kbd> 打开
          </span>
          <span className="sp" />
          {cursors.length > 0 && (
            <button type="button" className="lk" onClick={() => setCursors(cursors.slice(0, -1))}>
              上一页
            </button>
          )}
          {page.data?.nextCursor && (
            <button
              type="button"
              className="lk"
              onClick={() => {
                const next = page.data.nextCursor
                if (next) setCursors([...cursors, next])
              }}
            >
              下一页
            </button>
          )}
        </div>
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
