/** 今天: what to do first in one sentence, three numbers, the rows by urgency, and the chosen one opened beside the list. */
import { Navigate, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { CaseRow, Today } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { useHotkeys } from '../client/hotkeys.ts'
import { useToday } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { TodayStrip } from '../cooperation/today-strip.tsx'
import { UndeliveredStrip } from '../notifications/undelivered-strip.tsx'
import { Light } from '../parts/light.tsx'
import type { Shape, Tone } from '../parts/lights.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { Peek } from './peek.tsx'
import { TodayRow } from './today-row.tsx'

type GroupKey = Today['groups'][number]['key']
const groupFaces: Readonly<Record<GroupKey, readonly [Shape, Tone]>> = {
  must_today: ['block', 'red'],
  soon: ['triangle', 'amb'],
  can_move: ['dot', 'grn'],
  waiting: ['bars', 'hold'],
}

/** Administrators have no cases: their desk begins with the settings. */
export const TodayScreen = () => {
  const me = useMe()
  if (!may(me, 'requests.today')) return <Navigate to="/settings" replace />
  return <TodayBody />
}

const TodayBody = () => {
  useTitle('今天')
  const me = useMe()
  const overview = useToday()
  const navigate = useNavigate()
  const openAct = useOpenAct()
  const rows = useMemo<readonly CaseRow[]>(() => overview.data?.groups.flatMap((group) => group.rows) ?? [], [overview.data])
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  )
  const row = rows[at] ?? null

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen row
  useEffect(() => {
    list.current?.querySelector('li.on')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const step = (by: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null)
  const open = (target: CaseRow | null) => {
    if (target) void navigate({ to: '/cases/$requestId', params: { requestId: target.id }, search: { act: undefined, tab: undefined } })
  }
  useHotkeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    enter: () => open(row),
    e: () => row && open(row),
    c: () => row && openAct('requests.logContact', row.id),
  })

  if (overview.isPending) return <Loading what="今天的件" />
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  const { headline, groups, numbers } = overview.data
  const urgent = groups.find((group) => group.key === 'must_today')?.rows ?? []
  const soon = groups.find((group) => group.key === 'soon')?.rows ?? []
  const waiting = groups.find((group) => group.key === 'waiting')?.rows ?? []
  return (
    <div className="today fill">
      <section className="hello">
        <div>
          <h1>{headline}</h1>
          <p className="m s">
            {numbers.unregistered > 0 && may(me, 'requests.register')
              ? `登记台还有 ${numbers.unregistered} 件等登记、确认或分派。`
              : '到日子的会自己排到上面。'}
          </p>
        </div>
        <div className="three">
          <Figure
            value={urgent.length}
            colour="var(--red)"
            face={
              <Light shape="block" tone="red">
                今天到期
              </Light>
            }
            note={urgent[0] ? `先办 ${urgent[0].number}` : '今天没有到期的'}
          />
          <Figure
            value={soon.length}
            colour="var(--amber)"
            face={
              <Light shape="triangle" tone="amb">
                三个工作日内
              </Light>
            }
            note={soon[0] ? `最近 ${soon[0].number}` : '近期没有到期的'}
          />
          <Figure
            value={numbers.open}
            colour="var(--ink)"
            face={<b style={{ font: 'inherit', fontWeight: 600 }}>在办的件</b>}
            note={waiting.length > 0 ? `其中 ${waiting.length} 件在等别人` : '没有在等别人的'}
          />
        </div>
      </section>
      <section className="pane" aria-label="要办的件">
        <TodayStrip />
        <UndeliveredStrip />
        <div className="todo" ref={list} style={{ flex: 1 }}>
          {rows.length === 0 && (
            <Empty title="您手上没有在办的件">
              {may(me, 'requests.register') ? '新来的申请在左边“登记”里。' : '有新的件分派给您，会出现在这里。'}
            </Empty>
          )}
          {groups
            .filter((group) => group.rows.length > 0)
            .map((group) => {
              const [shape, tone] = groupFaces[group.key]
              return (
                <div key={group.key}>
                  <h2>
                    <Light shape={shape} tone={tone}>
                      {group.title}
                    </Light>
                    <span className="m">{group.rows.length} 件</span>
                    {group.key === 'waiting' && (
                      <>
                        <span className="sp" />
                        <span className="m">到日子会自己回到上面</span>
                      </>
                    )}
                  </h2>
                  <ol>
                    {group.rows.map((one) => (
                      <TodayRow
                        key={one.id}
                        row={one}
                        on={one.id === row?.id}
                        slim={group.key === 'waiting'}
                        choose={() => setChosen(one.id)}
                        open={() => open(one)}
                      />
                    ))}
                  </ol>
                </div>
              )
            })}
        </div>
        <div className="foot keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> 上下
          </span>
          <span>
            <kbd>Enter</kbd> 打开
          </span>
          <span>
            <kbd>C</kbd> 记联系
          </span>
          <span className="sp" />
          <span>
            <kbd>?</kbd> 全部按键
          </span>
        </div>
      </section>
      <aside className="peek" aria-label="选中的件">
        {row ? <Peek row={row} open={() => open(row)} /> : <Empty title="选一件，这里看详情" icon="folder" />}
      </aside>
    </div>
  )
}

const Figure = ({ value, colour, face, note }: { value: number; colour: string; face: ReactNode; note: string }) => (
  <div className="num3">
    <b style={{ color: colour }}>{value}</b>
    {face}
    <span className="xs m el">{note}</span>
  </div>
)
