/** 不服怎么办: each way with its organ, address and last day (条例 第五十一条；行政复议法；行政诉讼法). */

import type { ReactNode } from 'react'
import type { PlainDate } from '#kernel'
import { DayText } from '../day-text/day-text.tsx'
import { phrased } from '../prose/prose.tsx'
import { Facts } from '../summary-list/summary-list.tsx'
import { Table } from '../table/table.tsx'

export interface RemedyRouteRow {
  /** 申请行政复议 */
  readonly way: string
  /** 建议先走这条 · the legal term */
  readonly note?: string
  readonly organ: string
  readonly address?: string
  readonly phone?: string
  /** Without a last day: `dayText`, or 没有限制. */
  readonly lastDay?: PlainDate
  /** 收到答复之日起 60 日内 */
  readonly dayText?: string
  /** 11月29日是周六，顺延 */
  readonly dayNote?: string
  readonly provisional?: boolean
}

export interface RemedyCardProps {
  readonly title: string
  readonly id?: string
  /** The sun on its edge: it can be used now. */
  readonly active?: boolean
  /** 先申请行政复议，最晚 …; stands large. */
  readonly headline?: ReactNode
  readonly children?: ReactNode
  /** One route is shown as facts, several as a table. */
  readonly routes: readonly RemedyRouteRow[]
  readonly after?: ReactNode
}

/** Which ways are open is the law's to say; the card only shows them. */
export const RemedyCard = ({ title, id, active = false, headline, children, routes, after }: RemedyCardProps) => (
  <section className={active ? 'remedy remedy--on' : 'remedy'}>
    <h2 id={id}>{title}</h2>
    {headline && <p className="big k">{phrased(headline)}</p>}
    {typeof children === 'string' ? <p className="k">{phrased(children)}</p> : children}
    {routes.length === 1 && routes[0] ? <OneRoute route={routes[0]} /> : <Routes routes={routes} title={title} />}
    {typeof after === 'string' ? <p className="remedy__after">{phrased(after)}</p> : after}
  </section>
)

const OneRoute = ({ route }: { readonly route: RemedyRouteRow }) => (
  <Facts
    facts={[
      { label: '怎么做', value: route.note ? `${route.way}（${route.note}）` : route.way },
      { label: '交给谁', value: route.organ },
      ...(route.address ? [{ label: '地址', value: route.address }] : []),
      ...(route.phone ? [{ label: '电话', value: <PhoneLink phone={route.phone} /> }] : []),
      { label: '最后一天', value: <LastDay route={route} /> },
    ]}
  />
)

const Routes = ({ routes, title }: { readonly routes: readonly RemedyRouteRow[]; readonly title: string }) => (
  <Table
    caption={title}
    captionUnseen
    columns={['怎么做', '找谁', '最后一天']}
    rows={routes.map((route) => ({
      key: `${route.way} ${route.organ}`,
      cells: [
        <span key="way">
          {route.way}
          {route.note && <span className="law under">{route.note}</span>}
        </span>,
        <span key="organ">
          {route.organ}
          <span className="law under">
            {route.address}
            {route.address && route.phone && '，'}
            {route.phone && <PhoneLink phone={route.phone} />}
          </span>
        </span>,
        <LastDay key="day" route={route} />,
      ],
    }))}
  />
)

const LastDay = ({ route }: { readonly route: RemedyRouteRow }) => (
  <span>
    {route.lastDay ? <DayText day={route.lastDay} provisional={route.provisional} /> : (route.dayText ?? '没有限制')}
    {route.dayNote && <span className="law under">{route.dayNote}</span>}
  </span>
)

/** A number that can be dialled. */
export const PhoneLink = ({ phone }: { readonly phone: string }) => (
  <a className="nb" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
    {phone}
  </a>
)
