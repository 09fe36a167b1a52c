/** Whether an applicant agreed to be told by mail or short message: the wish of the request, or what was said later (个人信息保护法 14, 15). SQL is here. */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { Way } from './contract.ts'

type Consent = Readonly<Record<Way, boolean>>

/** The applicant's present word. */
export const consentOf = async (context: Pick<ActContext | ViewContext, 'sql'>, requestId: RequestId): Promise<Consent> => {
  const found = await sql<{
    mail: boolean
    sms: boolean
  }>`select coalesce(c.mail, coalesce((r.wish ->> 'tellByMail')::boolean, false)) as mail,
      coalesce(c.sms, coalesce((r.wish ->> 'tellBySms')::boolean, false)) as sms
    from requests.request r left join notifications.consent c on c.request_id = r.id where r.id = ${requestId}`.execute(context.sql)
  return found.rows[0] ?? { mail: false, sms: false }
}

/** What was said later; the last word counts. */
export const saveConsent = async (context: ActContext, requestId: RequestId, { mail, sms }: Consent): Promise<void> => {
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  await sql`insert into notifications.consent (request_id, mail, sms, changed_at, changed_by)
    values (${requestId}, ${mail}, ${sms}, ${context.now}, ${by})
    on conflict (request_id) do update set mail = excluded.mail, sms = excluded.sms, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by`.execute(context.sql)
}
