/** What the office keeps of 亲友代办: slips and their uses; the only code that writes them. The proxy's name is sealed, of the code there is a digest. */
import { type RawBuilder, sql } from 'kysely'
import { openJson, ProxyNamed, sealJson } from '#exchange'
import type { Instant, OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import type { Fact, SlipEnd, SlipPower } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { SlipUse } from './slips.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

const place = (id: string) => ({ table: 'requests.proxy_slip', column: 'proxy', row: id })

export interface Slip {
  readonly id: string
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly number: string
  readonly trackingNumber: string
  readonly codeDigest: string
  readonly proxy: ProxyNamed
  readonly powers: readonly SlipPower[]
  readonly where: 'counter' | 'online'
  readonly givenOn: PlainDate
  readonly givenAt: Instant
  readonly givenBy: PersonId | null
  readonly until: PlainDate
  readonly revision: number
  readonly endedAt: Instant | null
  readonly endedHow: SlipEnd | null
}

export type NewSlip = Pick<
  Slip,
  'id' | 'requestId' | 'codeDigest' | 'proxy' | 'powers' | 'where' | 'givenOn' | 'givenAt' | 'givenBy' | 'until'
>

export const insertSlip = async (context: ActContext, slip: NewSlip): Promise<void> => {
  const proxy = sealJson(context.app.ciphers, place(slip.id), slip.proxy)
  await sql`insert into requests.proxy_slip (id, request_id, code_digest, proxy, powers, given_where, given_on, given_at, given_by, until)
    values (${slip.id}, ${slip.requestId}, ${slip.codeDigest}, ${proxy}, ${[...slip.powers]}::text[], ${slip.where}, ${slip.givenOn},
      ${slip.givenAt}, ${slip.givenBy}, ${slip.until})`.execute(context.sql)
}

/** True when a slip bears this code, of whatever case. */
export const isCodeTaken = async (context: ActContext, digest: string): Promise<boolean> =>
  (await sql`select 1 from requests.proxy_slip where code_digest = ${digest}`.execute(context.sql)).rows.length > 0

/** Slips by a condition on `s` and `r`, the newest first. */
export const slipsWhere = async (context: Reading, condition: RawBuilder<unknown>, lock = false): Promise<readonly Slip[]> => {
  const found = await sql<
    Omit<Slip, 'proxy'> & { readonly proxy: string }
  >`select s.id, s.request_id as "requestId", r.organ_id as "organId", r.number,
      r.tracking_number as "trackingNumber", s.code_digest as "codeDigest", s.proxy, s.powers, s.given_where as "where", s.given_on as "givenOn",
      s.given_at as "givenAt", s.given_by as "givenBy", s.until, s.revision, s.ended_at as "endedAt", s.ended_how as "endedHow"
    from requests.proxy_slip s join requests.request r on r.id = s.request_id where ${condition}
    order by s.given_at desc, s.id limit 500 ${lock ? sql`for update of s` : sql``}`.execute(context.sql)
  return found.rows.map((row) => ({ ...row, proxy: openJson(context.app.ciphers, place(row.id), row.proxy, ProxyNamed) }))
}

export const findSlip = async (context: Reading, id: string, lock = false): Promise<Slip | null> =>
  (await slipsWhere(context, sql`s.id = ${id}`, lock))[0] ?? null

/** The one that has not been ended, whether or not its last day is over. */
export const openSlipOf = async (context: Reading, requestId: RequestId): Promise<Slip | null> =>
  (await slipsWhere(context, sql`s.request_id = ${requestId} and s.ended_at is null`, true))[0] ?? null

export const closeSlip = async (
  context: ActContext,
  id: string,
  { at, how, by }: { readonly at: Instant; readonly how: SlipEnd; readonly by: PersonId | null },
): Promise<void> => {
  await sql`update requests.proxy_slip set ended_at = ${at}, ended_how = ${how}, ended_by = ${by}, revision = revision + 1
    where id = ${id}`.execute(context.sql)
}

export interface NewUse {
  readonly id: string
  readonly slipId: string
  readonly what: SlipUse['what']
  readonly on: PlainDate
  readonly at: Instant
  readonly counted: boolean
  readonly newRequestId?: RequestId
}

export const insertUse = async (context: ActContext, use: NewUse): Promise<void> => {
  await sql`insert into requests.proxy_use (id, slip_id, what, on_day, at, counted, new_request_id)
    values (${use.id}, ${use.slipId}, ${use.what}, ${use.on}, ${use.at}, ${use.counted}, ${use.newRequestId ?? null})
    on conflict (id) do nothing`.execute(context.sql)
}

export const usesOf = async (context: Reading, slipIds: readonly string[]): Promise<readonly (SlipUse & { readonly slipId: string })[]> => {
  if (slipIds.length === 0) return []
  const found = await sql<
    SlipUse & { readonly slipId: string }
  >`select u.id, u.slip_id as "slipId", u.what, u.on_day as "on", u.at, u.counted,
      r.number as "newNumber" from requests.proxy_use u left join requests.request r on r.id = u.new_request_id
    where u.slip_id = any(${[...slipIds]}::uuid[]) order by u.at desc, u.id limit 1000`.execute(context.sql)
  return found.rows
}

/** Names for the slips that a docket speaks of, also when they were given for another case. */
export const proxyNames = async (context: Reading, slipIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  slipIds.length === 0
    ? new Map()
    : new Map((await slipsWhere(context, sql`s.id = any(${[...new Set(slipIds)]}::uuid[])`)).map(({ id, proxy }) => [id, proxy.name]))

/** Slips that a docket speaks of. */
export const slipsIn = (facts: readonly Fact[]): readonly string[] => facts.flatMap((fact) => ('slip' in fact ? [fact.slip] : []))
