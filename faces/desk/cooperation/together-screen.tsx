/** 协同: what other organs ask of mine (协查, 会商), how far, and the year's count of conferences (R020, R021). */
import { useState } from 'react'
import { yearOf } from '#kernel'
import type { ConferenceCard, CoSearchTaskRow } from '#requests/contract'
import { useHotkeys } from '../client/hotkeys.ts'
import { today } from '../client/now.ts'
import { plainDayText, shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { useConferenceInbox, useConferenceYear, useInbox } from './queries.ts'
import { TaskConference } from './task-conference.tsx'
import { TaskSearch } from './task-search.tsx'
import { UnitLight } from './words.tsx'

type Item = { readonly key: string; readonly search: CoSearchTaskRow } | { readonly key: string; readonly conference: ConferenceCard }

export const TogetherScreen = () => {
  useTitle('协同')
  const [over, setOver] = useState(false)
  const searches = useInbox(over)
  const conferences = useConferenceInbox(over)
  const [chosen, setChosen] = useState<string | null>(null)
  const items: readonly Item[] = [
    ...(searches.data?.rows ?? []).map((search) => ({ key: search.coSearchId, search })),
    ...(conferences.data?.conferences ?? []).map((conference) => ({ key: conference.id, conference })),
  ]
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === chosen),
  )
  const item = items[at] ?? null
  const step = (by: number) => setChosen(items[Math.min(items.length - 1, Math.max(0, at + by))]?.key ?? null)
  useHotkeys({ j: () => step(1), k: () => step(-1) })
  const failed = searches.isError ? searches : conferences.isError ? conferences : null
  return (
    <div className="tgt">
      <header className="heads">
        <h1>{over ? '回过的协查和会商' : headline(searches.data?.rows ?? [], conferences.data?.conferences.length ?? 0)}</h1>
        <span className="sp" />
        <YearCount />
        <div className="seg">
          <button type="button" aria-pressed={!over} onClick={() => setOver(false)}>
            要办的
          </button>
          <button type="button" aria-pressed={over} onClick={() => setOver(true)}>
            办过的
          </button>
        </div>
      </header>
      <section className="lst" aria-label="请本单位办的">
        {(searches.isPending || conferences.isPending) && <Loading what="协同" />}
        {failed && <Failed error={failed.error} retry={() => void failed.refetch()} />}
        <ul>
          {items.map((one) => (
            <li key={one.key}>
              <button type="button" aria-current={one.key === item?.key || undefined} onClick={() => setChosen(one.key)}>
                {'search' in one ? <SearchRow row={one.search} /> : <ConferenceRow conference={one.conference} />}
              </button>
            </li>
          ))}
        </ul>
        {searches.isSuccess && conferences.isSuccess && items.length === 0 && (
          <Empty title={over ? '还没有回过' : '没有要回的'} icon="tick">
            {over ? '' : '别的单位请您查、请您会商的，会出现在这里。'}
          </Empty>
        )}
      </section>
      <section className="one" aria-label="选中的">
        {item === null ? (
          <Empty title="选一件，这里看详情" icon="people" />
        ) : 'search' in item ? (
          <TaskSearch key={item.key} coSearchId={item.key} />
        ) : (
          <TaskConference key={item.key} conference={item.conference} />
        )}
      </section>
    </div>
  )
}

const headline = (rows: readonly CoSearchTaskRow[], conferences: number): string => {
  const late = rows.filter(({ light }) => light === 'late')
  if (late[0]) return `${late.length} 件协查过了日子，先回${late[0].leadOrganName}的`
  if (rows[0]) return `${rows.length} 件协查要回，最近的 ${plainDayText(rows[0].dueOn)}`
  return conferences > 0 ? `${conferences} 件会商等您的意见` : '没有要回的协查和会商'
}

const SearchRow = ({ row }: { readonly row: CoSearchTaskRow }) => (
  <>
    <span className="row s">
      <UnitLight light={row.light} remaining={row.remainingWorkdays} outcome={row.outcome} />
      {row.reminded && !row.outcome && <span className="tag a">催过</span>}
      <span className="sp" />
      <span className="m">{shortDay(row.dueOn)}前</span>
    </span>
    <b className="el" style={{ display: 'block' }}>
      {row.title}
    </b>
    <span className="xs m">
      协查 · {row.leadOrganName} · {row.caseNumber}
    </span>
  </>
)

const ConferenceRow = ({ conference }: { readonly conference: ConferenceCard }) => (
  <>
    <span className="row s">
      <span className="tag b">会商</span>
      <span className="sp" />
      <span className="m">{shortDay(conference.heldOn)}</span>
    </span>
    <b className="el" style={{ display: 'block' }}>
      {conference.question}
    </b>
    <span className="xs m">
      {conference.leadOrganName} · {conference.caseNumber}
    </span>
  </>
)

const YearCount = () => {
  const year = yearOf(today())
  const count = useConferenceYear(year)
  if (!count.data || count.data.total === 0) return null
  return (
    <span className="s m2" title={count.data.organs.map(({ name, held }) => `${name} ${held} 次`).join('，')}>
      {year}年牵头会商 <b className="num">{count.data.total}</b> 次，印发纪要 <b className="num">{count.data.issued}</b> 份
    </span>
  )
}
