/** 首页: a few true numbers, and the newest seal. */

import { sql } from 'kysely'
import { type OrganId, ok, type PlainDate, type Result, yearOf } from '#kernel'
import { limits } from '#law'
import { type ViewContext, view } from '#platform'
import { type HomeView, type SealView, SeeHome, SeeSeal } from '../contract.ts'

export const home = view({
  name: 'pages.home',
  title: '首页',
  side: 'site',
  input: SeeHome,
  within: async () => null,
  show: async (context): Promise<Result<HomeView>> => {
    const newYear = `${yearOf(context.today)}-01-01`
    const numbers = await sql<{ organs: number; requests: number; replies: number; county: string | null }>`select
      (select count(*)::int from site.organ where receives_requests) as organs,
      (select count(*)::int from intake.submission where submitted_on >= ${newYear}) as requests,
      (select count(*)::int from site.letter where kind = 'decision' and on_day >= ${newYear}) as replies,
      (select name from site.organ where kind = 'government' and level = 'county' order by position limit 1) as county`.execute(context.sql)
    const newest = await sql<{ organName: string; on: PlainDate; organId: OrganId }>`
      select name as "organName", guide->>'updatedOn' as on, id as "organId" from site.organ
      where receives_requests and guide->>'updatedOn' is not null order by guide->>'updatedOn' desc, position limit 6`.execute(context.sql)
    const row = numbers.rows[0]
    return ok({
      county: row?.county ?? '',
      organs: row?.organs ?? 0,
      requestsThisYear: row?.requests ?? 0,
      repliesThisYear: row?.replies ?? 0,
      replyWorkdays: limits.reply,
      newest: newest.rows.map((organ) => ({ ...organ, title: '政府信息公开指南' })),
      seal: await newestSeal(context),
    })
  },
})

export const seal = view({
  name: 'pages.seal',
  title: '最新封印',
  side: 'site',
  input: SeeSeal,
  within: async () => null,
  show: async (context): Promise<Result<SealView | null>> => ok(await newestSeal(context)),
})

const newestSeal = async (context: Pick<ViewContext, 'sql'>): Promise<SealView | null> => {
  const seals = await sql<SealView>`select number, root, on_day as on from site.seal order by number desc limit 1`.execute(context.sql)
  return seals.rows[0] ?? null
}
