/** requests.applicant: who asked, opened on purpose and journalled (个人信息保护法 第五十四条); with earlier requests of the same applicant. */
import { sql } from 'kysely'
import { z } from 'zod'
import { ok, type RequestId } from '#kernel'
import type { ViewContext } from '#platform'
import type { ApplicantCard } from '../contract.ts'
import { RequestRef } from '../inputs.contract.ts'
import { loadApplicant } from '../store-people.ts'
import { withinReach } from './case-rows.ts'
import { caseView } from './case-view.ts'

const name = 'requests.applicant'

export const applicant = caseView({
  name,
  title: '申请人信息',
  input: z.object({ requestId: RequestRef }),
  show: async (context, { record }) => {
    context.sawPersonalData({ kind: 'request', id: record.id }, 'applicant')
    const card: ApplicantCard = {
      ...(await loadApplicant(context, record.id)),
      earlierRequests: await earlierRequests(context, record.id),
    }
    return ok(card)
  },
})

/** The blind index says "the same person" without opening anybody's particulars; only organs where the caller may look. */
const earlierRequests = async (context: ViewContext, id: RequestId): Promise<ApplicantCard['earlierRequests']> => {
  const found = await sql<ApplicantCard['earlierRequests'][number]>`
    select r.id, r.number, r.subject, r.submitted_on as "on"
    from requests.applicant me join requests.applicant them on them.id_index = me.id_index and them.request_id <> me.request_id
    join requests.request r on r.id = them.request_id
    where me.request_id = ${id} and ${withinReach(context, name)}
      and (r.submitted_on, r.created_at) <= (select submitted_on, created_at from requests.request where id = ${id})
    order by r.submitted_on desc, r.number desc limit 100`.execute(context.sql)
  return found.rows
}
