/** requests.registerBook 登记簿: the numbers of a year without gaps, void ones with their reason (R003); and the same as a workbook. */
import { sql } from 'kysely'
import { missing, ok } from '#kernel'
import { findOrgan } from '#organs'
import { view } from '#platform'
import { type RegisterBook, type RegisterRow, SeeRegisterBook } from '../contract.ts'

export const registerBook = view({
  name: 'requests.registerBook',
  title: '登记簿',
  side: 'office',
  input: SeeRegisterBook,
  within: async (_context, { organId }) => organId,
  show: async (context, { year, organId }) => {
    const organ = await findOrgan(context.sql, organId)
    if (!organ) return missing('没有这个单位，请从列表里选择。')
    const found =
      await sql<RegisterRow>`select r.id as "requestId", r.number, r.old_number as "oldNumber", r.tracking_number as "trackingNumber",
        r.submitted_on as "submittedOn", r.received_on as "receivedOn", r.channel, r.applicant_kind as "applicantKind",
        a.short_name as "applicantShort", r.subject, r.stage, p.name as "ownerName", r.due_on as "dueOn", r.decision,
        r.document_number as "documentNumber", r.decided_on as "decidedOn", r.dispatched_on as "dispatchedOn",
        r.delivered_on as "deliveredOn", r.closed_on as "closedOn",
        case when r.stage = 'voided' then (select fact ->> 'reason' from platform.docket d
          where d.kind = 'request' and d.subject_id = r.id::text and d.fact ->> 'type' = 'voided') end as "voidReason"
      from requests.request r join requests.applicant a on a.request_id = r.id left join identity.person p on p.id = r.owner
      where r.organ_id = ${organId} and r.year = ${year} order by (r.origin = 'registered') desc, r.serial`.execute(context.sql)
    const book: RegisterBook = { year, organId, organName: organ.name, rows: found.rows }
    return ok(book)
  },
})
