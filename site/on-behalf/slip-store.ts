/** What this side keeps of 亲友代办: slips from both sides, ends, uses; the only file that reads and writes them. Names are sealed, of codes there are digests. */
import { sql } from 'kysely'
import { z } from 'zod'
import { fromOffice, fromSite, type OfficeMessage, openJson, type Place, type SiteMessage, sealJson } from '#exchange'
import type { Instant, PlainDate } from '#kernel'
import { defaultSettings, type SlipPower, slipState, slipWordIsFresh } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { UseLine } from './contract.ts'

export type Reading = Pick<ActContext | ViewContext, 'sql' | 'app' | 'now' | 'today' | 'caller'>

const givenPlace = (id: string): Place => ({ table: 'intake.proxy_slip', column: 'sealed', row: id })
export const toldPlace = (id: string): Place => ({ table: 'site.proxy_slip', column: 'sealed', row: id })
const placeOfUse = (id: string): Place => ({ table: 'intake.proxy_use', column: 'sealed', row: id })
const Told = fromOffice['slip.changed']
const Given = fromSite['slip.given']
const Filed = z.object({ trackingNumber: z.string(), queryCode: z.string() })

export interface SlipHere {
  readonly slipId: string
  readonly trackingNumber: string
  readonly applicantName: string | null
  readonly proxyName: string
  readonly relation: string
  readonly powers: readonly SlipPower[]
  readonly givenOn: PlainDate
  readonly until: PlainDate
  readonly endedAt: Instant | null
  /** The day of the office's last word that covers this slip. */
  readonly confirmedOn: PlainDate
}

interface Row {
  readonly slipId: string
  readonly told: string | null
  readonly given: string | null
  readonly toldEnd: Instant | null
  readonly ownEnd: Instant | null
  readonly confirmedOn: PlainDate | null
}

/** By digest or by 登记号; each side's index answers for itself. */
const rowsBy = (column: 'code_digest' | 'tracking_number', value: string) => sql<Row>`
  select f.slip_id as "slipId", t.sealed as told, g.sealed as given, t.ended_at as "toldEnd", e.at as "ownEnd", w.confirmed_on as "confirmedOn"
  from (select slip_id from site.proxy_slip where ${sql.ref(column)} = ${value}
    union select slip_id from intake.proxy_slip where ${sql.ref(column)} = ${value}) f
  left join site.proxy_slip t on t.slip_id = f.slip_id left join intake.proxy_slip g on g.slip_id = f.slip_id
  left join intake.proxy_end e on e.slip_id = f.slip_id left join site.slip_word w on true
  order by coalesce(t.arrived_at, g.given_at) desc, f.slip_id`

const slipFrom = (context: Pick<Reading, 'app'>, row: Row): SlipHere => {
  const { ciphers } = context.app
  const told = row.told === null ? null : openJson(ciphers, toldPlace(row.slipId), row.told, Told)
  const given = row.given === null ? null : openJson(ciphers, givenPlace(row.slipId), row.given, Given)
  const source = told ?? given
  if (!source) throw new Error('a slip comes from the office or from the applicant')
  const givenOn = source.givenOn as PlainDate
  const ends = [row.toldEnd, row.ownEnd].filter((end) => end !== null)
  return {
    slipId: row.slipId,
    trackingNumber: source.trackingNumber,
    applicantName: told?.applicantName ?? null,
    proxyName: source.proxy.name,
    relation: source.proxy.relation,
    powers: source.powers,
    givenOn,
    until: source.until as PlainDate,
    endedAt: ends.sort()[0] ?? null,
    confirmedOn: row.confirmedOn !== null && row.confirmedOn > givenOn ? row.confirmedOn : givenOn,
  }
}

/** The slip of this digest, whether or not it stands. */
export const slipByDigest = async (context: Reading, digest: string): Promise<SlipHere | null> => {
  const found = await rowsBy('code_digest', digest).execute(context.sql)
  return found.rows[0] ? slipFrom(context, found.rows[0]) : null
}

export const slipsOfRequest = async (context: Reading, trackingNumber: string): Promise<readonly SlipHere[]> => {
  const found = await rowsBy('tracking_number', trackingNumber).execute(context.sql)
  return found.rows.map((row) => slipFrom(context, row))
}

/** Stands, and the office has been heard of lately: an end at a counter may be on its way for so many days only. */
export const opensNow = (slip: SlipHere, { today, now }: Pick<Reading, 'today' | 'now'>, linkDays: number): boolean =>
  slipState(slip, today, now) === 'standing' && slipWordIsFresh(slip.confirmedOn, today, linkDays)

/** The days in force, as the office told them last. */
export const slipDays = async (
  context: Reading,
): Promise<{ readonly days: number; readonly mostDays: number; readonly linkDays: number }> => {
  const found = await sql<{
    days: number
    mostDays: number
    linkDays: number
  }>`select days, most_days as "mostDays", link_days as "linkDays"
    from site.slip_word`.execute(context.sql)
  return found.rows[0] ?? defaultSettings.slip
}

export const insertGiven = async (context: ActContext, given: SiteMessage<'slip.given'>): Promise<void> => {
  await sql`insert into intake.proxy_slip (slip_id, tracking_number, code_digest, until, given_on, given_at, sealed)
    values (${given.slipId}, ${given.trackingNumber}, ${given.codeDigest}, ${given.until}, ${given.givenOn}, ${given.givenAt},
      ${sealJson(context.app.ciphers, givenPlace(given.slipId), given)})`.execute(context.sql)
}

export const insertEnd = async (context: ActContext, slipId: string): Promise<void> => {
  await sql`insert into intake.proxy_end (slip_id, at) values (${slipId}, ${context.now}) on conflict do nothing`.execute(context.sql)
}

export interface NewUse {
  readonly id: string
  readonly slip: SlipHere
  readonly what: UseLine['what']
  readonly filed?: z.infer<typeof Filed>
}
/** False when a slip has filed its one request already. */
export const insertUse = async (context: ActContext, { id, slip, what, filed }: NewUse): Promise<boolean> => {
  const sealed = filed ? sealJson(context.app.ciphers, placeOfUse(id), filed) : null
  const written = await sql`insert into intake.proxy_use (id, slip_id, tracking_number, what, on_day, at, sealed)
    values (${id}, ${slip.slipId}, ${slip.trackingNumber}, ${what}, ${context.today}, ${context.now}, ${sealed})
    on conflict do nothing returning 1`.execute(context.sql)
  return written.rows.length > 0
}

export const usesOf = async (context: Reading, slipId: string): Promise<readonly UseLine[]> => {
  const found = await sql<{
    id: string
    what: UseLine['what']
    on: PlainDate
    at: Instant
    sealed: string | null
  }>`select id, what, on_day as on, at, sealed
    from intake.proxy_use where slip_id = ${slipId} order by at desc, id limit 200`.execute(context.sql)
  return found.rows.map(({ id, what, on, at, sealed }) => ({
    what,
    on,
    at,
    filed: sealed === null ? null : openJson(context.app.ciphers, placeOfUse(id), sealed, Filed),
  }))
}

/** For the appliers: what the office told. */
export const sealTold = (ciphers: Reading['app']['ciphers'], told: OfficeMessage<'slip.changed'>): string =>
  sealJson(ciphers, toldPlace(told.slipId), told)
