/** 存好的视图: chips above the list with their counts; save, save back, arrange (R019). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import type { SavedFilter, SavedFilters } from '#worklists/contract'
import { act, type Failure } from '../client/call.ts'
import type { WorklistFilter } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { sameConditions } from './filter.ts'
import { ManageViews } from './manage-views.tsx'
import { viewsKey } from './queries.ts'

interface SavedViewsProps {
  readonly saved: SavedFilters | undefined
  readonly current: SavedFilter | undefined
  /** The conditions as they stand in the list. */
  readonly conditions: WorklistFilter
  readonly choose: (view: SavedFilter | null) => void
}

export const countText = (count: number, upTo: number): string => (count >= upTo ? `${upTo - 1}+` : String(count))

export const SavedViews = ({ saved, current, conditions, choose }: SavedViewsProps) => {
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [managing, setManaging] = useState(false)
  const [naming, setNaming] = useState(false)
  if (!saved || !may(me, 'worklists.keepFilter')) return null
  const bare = Object.keys(conditions).length === 0
  const changed = current ? !sameConditions(conditions, current.filter) : !bare
  const saveBack = async (view: SavedFilter) => {
    const done = await act('worklists.keepFilter', { filterId: view.id, name: view.name, filter: conditions })
    if (done.ok) message.success(`“${view.name}”已按现在的条件存好`)
    else message.error(done.error.message)
    await queries.invalidateQueries({ queryKey: viewsKey })
  }
  return (
    <nav className="views" aria-label="存好的视图">
      <button type="button" className="view" aria-pressed={!current && bare} onClick={() => choose(null)}>
        全部
      </button>
      {saved.filters.map((view) => (
        <button
          key={view.id}
          type="button"
          className="view"
          aria-pressed={view.id === current?.id}
          title={view.shared ? `${view.shared.by}共享给${view.shared.organName}` : undefined}
          onClick={() => choose(view)}
        >
          {view.shared && <Icon name="people" />}
          {view.name}
          <b className="cnt">
            {countText(view.count, saved.countedUpTo)}
            <span className="sr"> 件</span>
          </b>
        </button>
      ))}
      {changed && current?.mine && (
        <button type="button" className="lk s" onClick={() => void saveBack(current)}>
          存回“{current.name}”
        </button>
      )}
      {changed && (
        <Popover
          open={naming}
          onOpenChange={setNaming}
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={<NameForm conditions={conditions} done={() => setNaming(false)} choose={choose} />}
        >
          <button type="button" className="lk s" aria-expanded={naming}>
            {current ? '另存为视图' : '存为视图'}
          </button>
        </Popover>
      )}
      {saved.filters.length > 0 && (
        <button type="button" className="lk s" onClick={() => setManaging(true)}>
          整理视图
        </button>
      )}
      {managing && <ManageViews saved={saved} close={() => setManaging(false)} />}
    </nav>
  )
}

interface NameFormProps {
  readonly conditions: WorklistFilter
  readonly done: () => void
  readonly choose: (view: SavedFilter) => void
}

const NameForm = ({ conditions, done, choose }: NameFormProps) => {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    setBusy(true)
    const kept = await act<{ filterId: string }>('worklists.keepFilter', { name, filter: conditions })
    setBusy(false)
    if (!kept.ok) return setRefusal(kept.error)
    await queries.invalidateQueries({ queryKey: viewsKey })
    const view = queries.getQueryData<SavedFilters>(viewsKey)?.filters.find(({ id }) => id === kept.value.filterId)
    done()
    if (view) choose(view)
  }
  return (
    <form
      style={{ width: 280 }}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="row" style={{ marginTop: refusal ? 8 : 0 }}>
        <Input
          autoFocus
          aria-label="视图的名字"
          placeholder="名字，如“三天内到期”"
          maxLength={20}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={busy}>
          存好
        </Button>
      </div>
      <p className="m xs" style={{ marginTop: 6 }}>
        只有您自己看得到；要共享给本单位，在“整理视图”里开。
      </p>
    </form>
  )
}
