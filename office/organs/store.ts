/** Loads organs with the newest guide, the reconsideration organ and the court: the only file that reads whole organs. */

import { sql } from 'kysely'
import { isUuid, type OrganId, type PlainDate } from '#kernel'
import type { Organ, OrganKind, OrganLevel } from './contract.ts'
import { type ReconsiderationByLaw, reconsiderationByLaw } from './rules/reconsideration-organ.ts'
import type { Sql } from './sql.ts'

/** The organ; throws when there is none, for an id that came from the database. */
export const loadOrgan = async (database: Sql, id: OrganId): Promise<Organ> => {
  const organ = await findOrgan(database, id)
  if (!organ) throw new Error(`no organ ${id}`)
  return organ
}

/** The organ, or null: for an id that a person handed in. */
export const findOrgan = async (database: Sql, id: OrganId): Promise<Organ | null> =>
  // an id that came in a message may be anything
  isUuid(id) ? ((await listOrgans(database, [id]))[0] ?? null) : null

/** All organs, or those with these ids; by sort, level, name. */
export const listOrgans = async (database: Sql, ids?: readonly OrganId[]): Promise<readonly Organ[]> => {
  const rows = await readRows(database, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const wanted = ids ? rows.filter((row) => ids.includes(row.id)) : rows
  return wanted.map((row) => organFromRow(row, byId))
}

/** By which article the reconsideration organ is the one it is, and whether it was set by hand. */
export const reconsiderationBasis = async (
  database: Sql,
  id: OrganId,
): Promise<ReconsiderationByLaw & { readonly overridden: boolean }> => {
  const rows = await readRows(database, [id])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const row = byId.get(id)
  if (!row) throw new Error(`no organ ${id}`)
  const byLaw = reconsiderationByLaw(row, (other) => byId.get(other))
  const overridden = row.reconsiderationReason !== null
  return overridden ? { ...byLaw, because: row.reconsiderationReason ?? byLaw.because, overridden } : { ...byLaw, overridden }
}

interface Row {
  readonly id: OrganId
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parentId: OrganId | null
  readonly governmentId: OrganId | null
  readonly code: string
  readonly receivesRequests: boolean
  readonly autoConfirm: boolean
  readonly emailReceipt: 'confirmed' | 'arrival'
  readonly takesAt: string | null
  readonly takesUrl: string | null
  readonly reconsiderationOrganId: OrganId | null
  readonly reconsiderationName: string | null
  readonly reconsiderationAddress: string | null
  readonly reconsiderationUrl: string | null
  readonly reconsiderationReason: string | null
  readonly courtName: string | null
  readonly courtAddress: string | null
  readonly districtCourtName: string | null
  readonly districtCourtAddress: string | null
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
  readonly version: number | null
  readonly foiOffice: string | null
  readonly address: string | null
  readonly postcode: string | null
  readonly hours: string | null
  readonly phone: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly website: string | null
  readonly scope: string | null
  readonly howToObtain: string | null
  readonly announcedChannels: readonly ('online' | 'email' | 'fax')[] | null
  readonly updatedOn: PlainDate | null
}

/** All rows, or these organs with those they depend on: what is above them, their governments, their reconsideration organs. */
const readRows = async (database: Sql, ids?: readonly OrganId[]): Promise<readonly Row[]> => {
  const found = await sql<Row>`
    select o.id, o.name, o.short_name as "shortName", o.kind, o.level, o.parent_id as "parentId", o.government_id as "governmentId",
      o.code, o.receives_requests as "receivesRequests", o.auto_confirm as "autoConfirm", o.email_receipt as "emailReceipt",
      o.takes_reconsideration_at as "takesAt", o.takes_reconsideration_url as "takesUrl",
      o.reconsideration_organ_id as "reconsiderationOrganId", o.reconsideration_name as "reconsiderationName",
      o.reconsideration_address as "reconsiderationAddress", o.reconsideration_url as "reconsiderationUrl",
      o.reconsideration_reason as "reconsiderationReason", o.court_name as "courtName", o.court_address as "courtAddress",
      o.district_court_name as "districtCourtName", o.district_court_address as "districtCourtAddress",
      o.valid_from as "validFrom", o.valid_to as "validTo", g.version, g.foi_office as "foiOffice", g.address, g.postcode, g.hours,
      g.phone, g.fax, g.email, g.website, g.scope, g.how_to_obtain as "howToObtain",
      g.announced_channels as "announcedChannels", g.updated_on as "updatedOn"
    from organs.organ o
    left join lateral (select * from organs.guide_version v where v.organ_id = o.id order by v.version desc limit 1) g on true
    ${ids ? sql`where o.id in ${withThoseAbove(ids)}` : sql``}
    order by o.sort, o.level, o.name, o.id`.execute(database)
  return found.rows
}

const withThoseAbove = (ids: readonly OrganId[]) => sql`(
      with recursive needed(id) as (
        select unnest(${ids}::uuid[])
        union
        select related.id from needed n join organs.organ o on o.id = n.id
          cross join lateral (values (o.parent_id), (o.government_id), (o.reconsideration_organ_id)) related(id)
          where related.id is not null)
      select id from needed)`

const organFromRow = (row: Row, byId: ReadonlyMap<OrganId, Row>): Organ => {
  const organId = row.reconsiderationOrganId ?? reconsiderationByLaw(row, (id) => byId.get(id)).organId
  const reviewer = organId ? byId.get(organId) : undefined
  const government = row.governmentId ? byId.get(row.governmentId) : undefined
  const district = row.kind === 'government' ? undefined : districtOf(row, government, byId)
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    level: row.level,
    parentId: row.parentId,
    governmentId: row.governmentId,
    code: row.code,
    receivesRequests: row.receivesRequests,
    guide: {
      foiOffice: row.foiOffice ?? '',
      address: row.address ?? '',
      postcode: row.postcode ?? '',
      hours: row.hours ?? '',
      phone: row.phone ?? '',
      fax: row.fax ?? '',
      email: row.email ?? '',
      website: row.website ?? '',
      scope: row.scope ?? '',
      howToObtain: row.howToObtain ?? '',
      announcedChannels: row.announcedChannels ?? [],
      updatedOn: row.updatedOn,
      version: row.version ?? 0,
    },
    autoConfirm: row.autoConfirm,
    emailReceipt: row.emailReceipt,
    // A name set by hand stands for an organ outside the tree.
    reconsiderationOrganId: row.reconsiderationName && !row.reconsiderationOrganId ? null : organId,
    reconsideration: {
      organ: row.reconsiderationName ?? reviewer?.name ?? '',
      address: row.reconsiderationAddress ?? reviewer?.takesAt ?? reviewer?.address ?? '',
      url: row.reconsiderationUrl ?? reviewer?.takesUrl ?? null,
    },
    court: {
      name: row.courtName ?? district?.districtCourtName ?? '',
      address: (row.courtName ? row.courtAddress : district?.districtCourtAddress) ?? '',
    },
    validFrom: row.validFrom,
    validTo: row.validTo,
  }
}

/** The government whose district court serves this organ's seat: its own, or for a township the county's above. */
const districtOf = (row: Row, government: Row | undefined, byId: ReadonlyMap<OrganId, Row>): Row | undefined => {
  for (let above = government ?? (row.parentId ? byId.get(row.parentId) : undefined), steps = 0; above && steps < 8; steps += 1) {
    if (above.districtCourtName) return above
    above = above.parentId ? byId.get(above.parentId) : undefined
  }
  return undefined
}
