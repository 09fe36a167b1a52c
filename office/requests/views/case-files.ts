/** Which files belong to a case: attachments, evidence on the docket, what drafts supply. SQL is here. */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import type { FactOf } from '#law'
import type { ViewContext } from '#platform'

export interface CaseFile {
  readonly digest: string
  readonly name: string
  readonly role: FactOf<'attached'>['role']
}

/** Each file once for each role, in the order they came. */
export const filesOfCase = async (context: Pick<ViewContext, 'sql'>, id: RequestId): Promise<readonly CaseFile[]> => {
  const found = await sql<CaseFile>`select distinct on (at, digest, role) digest, name, role from (
      select digest, name, role, added_at as at from requests.attachment where request_id = ${id}
      union all
      select supplied ->> 'digest', supplied ->> 'name', 'supplied', d.created_at
        from requests.draft d, jsonb_array_elements(d.content -> 'supplied') supplied
        where d.request_id = ${id} and d.number = (select max(number) from requests.draft where request_id = ${id})
          and not exists (select 1 from requests.attachment a where a.request_id = ${id} and a.digest = supplied ->> 'digest' and a.role = 'supplied')
    ) files order by at, digest, role`.execute(context.sql)
  return found.rows
}

/** The name a file of the case goes by; null when it does not belong to the case. Files of earlier drafts belong too. */
export const findCaseFile = async (context: Pick<ViewContext, 'sql'>, id: RequestId, digest: string): Promise<CaseFile | null> => {
  const found = await sql<CaseFile>`select digest, name, role from (
      select digest, name, role, 1 as rank from requests.attachment where request_id = ${id} and digest = ${digest}
      union all
      select supplied ->> 'digest', supplied ->> 'name', 'supplied', 2
        from requests.draft d, jsonb_array_elements(d.content -> 'supplied') supplied
        where d.request_id = ${id} and supplied ->> 'digest' = ${digest}
    ) files order by rank limit 1`.execute(context.sql)
  return found.rows[0] ?? null
}
