/** Writes a version of a 公开指南 and reads its history: rows are added, never changed. SQL is here. */

import { sql } from 'kysely'
import type { Instant, OrganId, PersonId, PlainDate } from '#kernel'
import type { ActContext } from '#platform'
import type { GuideContent, GuidePage } from './contract.ts'
import type { Sql } from './sql.ts'

/** True when written; false when somebody else has just written this version. */
export const insertGuide = async (
  context: ActContext,
  organId: OrganId,
  version: number,
  guide: GuideContent,
  note: string,
): Promise<boolean> => {
  const written = await sql`insert into organs.guide_version (organ_id, version, foi_office, address, postcode, hours, phone, fax, email,
      website, scope, how_to_obtain, announced_channels, updated_on, changed_at, changed_by, note)
    values (${organId}, ${version}, ${guide.foiOffice}, ${guide.address}, ${guide.postcode}, ${guide.hours}, ${guide.phone}, ${guide.fax},
      ${guide.email}, ${guide.website}, ${guide.scope}, ${guide.howToObtain}, ${[...new Set(guide.announcedChannels)]}::text[],
      ${context.today}::date, ${context.now}, ${context.caller.kind === 'official' ? context.caller.personId : null}, ${note})
    on conflict (organ_id, version) do nothing returning 1`.execute(context.sql)
  return written.rows.length > 0
}

const titles: Readonly<Record<keyof GuideContent, string>> = {
  foiOffice: '工作机构名称',
  address: '办公地址',
  postcode: '邮政编码',
  hours: '办公时间',
  phone: '联系电话',
  fax: '传真',
  email: '电子邮箱',
  website: '网址',
  scope: '分类和编排体系',
  howToObtain: '获取方式',
  announcedChannels: '申请渠道',
}
const elements = Object.keys(titles).filter((key): key is keyof GuideContent => key in titles)

interface VersionRow extends Omit<GuideContent, 'announcedChannels'> {
  readonly announcedChannels: readonly string[]
  readonly version: number
  readonly updatedOn: PlainDate
  readonly changedAt: Instant
  readonly changedBy: PersonId | null
  readonly note: string
}

/** All versions, newest first, each with what it changed against the one before. */
export const guideVersions = async (database: Sql, organId: OrganId): Promise<GuidePage['versions']> => {
  const found = await sql<VersionRow>`select foi_office as "foiOffice", address, postcode, hours, phone, fax, email, website, scope,
      how_to_obtain as "howToObtain", announced_channels as "announcedChannels", version, updated_on as "updatedOn",
      changed_at as "changedAt", changed_by as "changedBy", note
    from organs.guide_version where organ_id = ${organId} order by version desc`.execute(database)
  return found.rows.map((row, index) => {
    const before = found.rows[index + 1]
    const changed = elements.filter((key) => (before ? String(before[key]) !== String(row[key]) : String(row[key]) !== ''))
    const { version, updatedOn, changedAt, changedBy, note } = row
    return { version, updatedOn, changedAt, changedBy, note, changed: changed.map((key) => titles[key]) }
  })
}
