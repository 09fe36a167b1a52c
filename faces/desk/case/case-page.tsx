/** 案件工作台: whose turn, days left, the next lawful act; items, papers and timeline in three columns. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { CasePage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { RemindedStrip } from '../cases/reminded-strip.tsx'
import { useHotkeys } from '../client/hotkeys.ts'
import { useCase, useToday } from '../client/queries.ts'
import { JustChanged } from '../notifications/just-changed.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { ActsPanel } from './acts-panel.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseTabs } from './case-tabs.tsx'
import { ItemsPane } from './items-pane.tsx'
import { Timeline } from './timeline.tsx'

export const CasePageScreen = () => {
  const { requestId } = useParams({ from: '/cases/$requestId' })
  const page = useCase(requestId)
  useTitle(page.data ? `${page.data.row.number} ${page.data.row.subject}` : '案件')
  if (page.isPending) return <Loading what="案件" />
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />
  return <CaseBody key={requestId} page={page.data} />
}

const CaseBody = ({ page }: { readonly page: CasePage }) => {
  const openAct = useOpenAct()
  const navigate = useNavigate()
  const search = useSearch({ from: '/cases/$requestId' })
  const overview = useToday()
  const [days, setDays] = useState(false)

  // The command box may name an act in the address: open its form once, then forget it.
  useEffect(() => {
    if (!search.act) return
    openAct(search.act, page.row.id)
    void navigate({
      to: '/cases/$requestId',
      params: { requestId: page.row.id },
      search: { act: undefined, tab: search.tab },
      replace: true,
    })
  }, [search.act, search.tab, openAct, navigate, page.row.id])

  const order = overview.data?.groups.flatMap((group) => group.rows.map((row) => row.id)) ?? []
  const go = (by: number) => {
    const next = order[order.indexOf(page.row.id) + by]
    if (order.includes(page.row.id) && next)
      void navigate({ to: '/cases/$requestId', params: { requestId: next }, search: { act: undefined, tab: undefined } })
  }
  const next = page.next?.allowed ? page.next : null
  const keyed = (name: string) => (page.acts.some((one) => one.name === name && one.allowed) ? () => openAct(name, page.row.id) : undefined)
  useHotkeys({
    j: () => go(1),
    k: () => go(-1),
    d: () => setDays((open) => !open),
    escape: () => setDays(false),
    c: page.acts.some((one) => one.name === 'requests.logContact' && one.allowed)
      ? () => openAct('requests.logContact', page.row.id)
      : undefined,
    x: keyed('requests.sendCoSearch'),
    m: keyed('requests.openConference'),
    enter: next ? () => openAct(next.name, page.row.id) : undefined,
  })

  return (
    <div className="case fill">
      <CaseHeader page={page} daysOpen={days} setDaysOpen={setDays} inOrder={order.includes(page.row.id)} />
      <ItemsPane page={page} />
      <section className="c1" aria-label="材料和文书">
        <JustChanged page={page} />
        <RemindedStrip page={page} />
        <CaseTabs page={page} start={search.tab} />
        <ActsPanel page={page} />
      </section>
      <Timeline page={page} />
    </div>
  )
}
