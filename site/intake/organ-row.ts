/** Organs as the site knows them: read off site.organ, which only messages fill. */

import { sql } from 'kysely'
import { z } from 'zod'
import type { OrganId } from '#kernel'
import type { ViewContext } from '#platform'
import type { OrganChoice } from './contract.ts'

const Guide = z.object({
  phone: z.string().default(''),
  address: z.string().default(''),
  hours: z.string().default(''),
  scope: z.string().default(''),
  announcedChannels: z.array(z.string()).default([]),
})

export interface ReceivingOrgan extends OrganChoice {
  readonly scope: string
}

/** Organs that receive requests, in the order of the tree; all, or those with these ids. */
export const receivingOrgans = async (
  context: Pick<ViewContext, 'sql'>,
  ids: readonly string[] | null = null,
): Promise<readonly ReceivingOrgan[]> => {
  const organs = await sql<{
    id: OrganId
    name: string
    short_name: string
    level: string
    kind: string
    auto_confirm: boolean
    guide: unknown
  }>`select id, name, short_name, level, kind, auto_confirm, guide from site.organ
    where receives_requests and (${ids}::uuid[] is null or id = any(${ids}::uuid[])) order by position`.execute(context.sql)
  return organs.rows.map((row) => {
    const { phone, address, hours, scope, announcedChannels } = Guide.parse(row.guide)
    const { id: organId, name, short_name, level, kind, auto_confirm } = row
    return {
      id: organId,
      name,
      shortName: short_name,
      level,
      kind,
      autoConfirm: auto_confirm,
      phone,
      address,
      hours,
      scope,
      announcedChannels,
    }
  })
}
