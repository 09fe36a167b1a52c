/** notifications.bell, notifications.list, notifications.mySettings, notifications.reach: what I was told, and how I want to be told. SQL is here. */
import { sql } from 'kysely'
import { z } from 'zod'
import { organsWithin } from '#identity'
import { forbidden, type Instant, type OrganId, ok, type PersonId, type Result } from '#kernel'
import { type ViewContext, view } from '#platform'
import {
  type Bell,
  type LiveReach,
  type MessageState,
  type MySettings,
  type Notice,
  type NoticePage,
  SeeNotices,
  type Way,
} from '../contract.ts'
import { loadOffice, quietOf } from '../office-settings.ts'
import { addressesOf, settingsOf } from '../person-settings.ts'

const myself = ({ caller }: ViewContext): Result<PersonId> => (caller.kind === 'official' ? ok(caller.personId) : forbidden('请先登录。'))

const columns = sql`n.id, n.topic, n.urgent, jsonb_build_object('kind', n.subject_kind, 'id', n.subject_id) as subject, n.number, n.about, n.title,
  n.text, p.name as by, n.at, n.read_at is not null as read`

const unreadOf = async (context: ViewContext, me: PersonId): Promise<number> => {
  const found = await sql<{ unread: number }>`select count(*)::int as unread from notifications.notice
    where person_id = ${me} and read_at is null`.execute(context.sql)
  return found.rows[0]?.unread ?? 0
}

export const bell = view({
  name: 'notifications.bell',
  title: '新通知',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const me = myself(context)
    if (!me.ok) return me
    const newest = await sql<Notice>`select ${columns} from notifications.notice n left join identity.person p on p.id = n.actor
      where n.person_id = ${me.value} and n.read_at is null order by n.at desc, n.id limit 8`.execute(context.sql)
    return ok<Bell>({ unread: await unreadOf(context, me.value), newest: newest.rows })
  },
})

export const list = view({
  name: 'notifications.list',
  title: '我的通知',
  side: 'office',
  input: SeeNotices,
  within: async () => null,
  show: async (context, { unreadOnly, topic, before, limit }) => {
    const me = myself(context)
    if (!me.ok) return me
    const found = await sql<Notice>`select ${columns} from notifications.notice n left join identity.person p on p.id = n.actor
      where n.person_id = ${me.value} and (not ${unreadOnly} or n.read_at is null) and (${topic ?? ''} = '' or n.topic = ${topic ?? ''})
        and (${before ?? null}::timestamptz is null or n.at < ${before ?? null}::timestamptz)
      order by n.at desc, n.id limit ${limit}`.execute(context.sql)
    const next = found.rows.length === limit ? (found.rows.at(-1)?.at ?? null) : null
    return ok<NoticePage>({ rows: found.rows, unread: await unreadOf(context, me.value), next })
  },
})

export const mySettings = view({
  name: 'notifications.mySettings',
  title: '我的通知设置',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const me = myself(context)
    if (!me.ok) return me
    const mine = (await settingsOf(context, [me.value])).get(me.value)
    const addresses = await addressesOf(context, me.value)
    const office = await loadOffice(context)
    const { mail, sms } = context.app.settings
    return ok<MySettings>({
      mail: addresses.mail,
      mobile: addresses.sms,
      wishes: mine?.wishes ?? {},
      quietFrom: mine?.quietFrom ?? null,
      quietTo: mine?.quietTo ?? null,
      digest: mine?.digest ?? true,
      usualQuiet: quietOf(office),
      digestAt: office.digestAt,
      waysOpen: { mail: mail !== null, sms: sms !== null },
      last: await lastMessages(context, me.value),
    })
  },
})

const lastMessages = async (context: ViewContext, me: PersonId): Promise<MySettings['last']> => {
  const found = await sql<{
    way: Way
    state: MessageState
    trouble: string | null
    at: Instant
  }>`select distinct on (way) way, state, trouble,
      coalesce(sent_at, trouble_at, created_at) as at
    from notifications.message where person_id = ${me} order by way, coalesce(sent_at, trouble_at, created_at) desc, state = 'sent' desc`.execute(
    context.sql,
  )
  const of = (way: Way) => {
    const row = found.rows.find((one) => one.way === way)
    return row ? { state: row.state, trouble: row.trouble, at: row.at } : null
  }
  return { mail: of('mail'), sms: of('sms') }
}

export const reach = view({
  name: 'notifications.reach',
  title: '实时更新的范围',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const me = myself(context)
    if (!me.ok) return me
    const found = await sql<{ id: OrganId }>`select id from organs.organ
      where id in ${organsWithin(me.value, 'requests.casePage', context.today)}`.execute(context.sql)
    return ok<LiveReach>({ organs: found.rows.map(({ id }) => id) })
  },
})
