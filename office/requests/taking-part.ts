/** Which organs take part in a case, and whether the applicant can be recognised in a text: what talk about cases is guarded by (R024). */
import { sql } from 'kysely'
import type { OrganId, RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

export { isWithoutApplicant } from './acts/cooperation/without-applicant.ts'

export interface OrgansOnCase {
  readonly lead: OrganId
  /** Asked to search and not withdrawn, or asked to a conference that was not cancelled. */
  readonly others: readonly OrganId[]
  readonly ended: boolean
}

/** Null when there is no such case. */
export const organsOnCase = async (context: Pick<ActContext | ViewContext, 'sql'>, id: RequestId): Promise<OrgansOnCase | null> => {
  const found = await sql<{ lead: OrganId; ended: boolean; others: readonly OrganId[] }>`select r.organ_id as lead,
      r.stage in ('archived', 'voided') as ended,
      coalesce((select jsonb_agg(distinct organ_id order by organ_id) from (
        select organ_id from requests.co_search where request_id = r.id and withdrawn_at is null
        union select p.organ_id from requests.conference c join requests.conference_participant p on p.conference_id = c.id
          where c.request_id = r.id and c.standing <> 'cancelled' and p.organ_id is not null) others
        where organ_id <> r.organ_id), '[]'::jsonb) as others
    from requests.request r where r.id = ${id}`.execute(context.sql)
  return found.rows[0] ?? null
}
