/** complaints.list, complaints.ofCase: the competent office's list with lights and counts; what a case's own people see (R045). */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import { type OrganId, ok, plainDate, yearOf } from '#kernel'
import { loadOrgan } from '#organs'
import { type ViewContext, view } from '#platform'
import { organOfRequest } from '#requests'
import {
  type ComplaintDetail,
  type ComplaintList,
  type ComplaintRow,
  type ComplaintsOfCase,
  SeeComplaints,
  SeeComplaintsOfCase,
} from '../contract.ts'
import { isHandledBy } from '../hands.ts'
import { passingOf } from '../rules/passing.ts'
import { standingOf } from '../rules/standing.ts'
import { opened, readComplaints, type StoredComplaint } from '../store.ts'

const name = 'complaints.list'

/** Organs within reach, and whatever the caller's own office supervises. */
const reach = (context: ViewContext): RawBuilder<unknown> => {
  const { caller } = context
  if (caller.kind !== 'official') return sql`true`
  const within = organsWithin(caller.personId, name, context.today)
  return sql`(c.organ_id in ${within} or c.authority_id in ${within})`
}

export const complaintList = view({
  name,
  title: '投诉清单',
  side: 'office',
  input: SeeComplaints,
  within: async () => null,
  show: async (context, { all }) => {
    const rows = (await readComplaints(context, reach(context))).map((row) => rowOf(context, row))
    const first = plainDate(`${yearOf(context.today)}-01-01`)
    const ofYear = rows.filter(({ receivedOn }) => receivedOn >= first)
    const isFounded = ({ result }: ComplaintRow) => result === 'upheld' || result === 'partly'
    const byOrgan = new Map<OrganId, ComplaintRow[]>()
    for (const row of ofYear) byOrgan.set(row.organId, [...(byOrgan.get(row.organId) ?? []), row])
    const shown: ComplaintList = {
      rows: rows.filter(({ state }) => all || state !== 'concluded'),
      numbers: {
        open: rows.filter(({ state }) => state !== 'concluded').length,
        late: rows.filter(({ light }) => light === 'late').length,
        thisYear: ofYear.length,
        founded: ofYear.filter(isFounded).length,
      },
      organs: [...byOrgan.entries()]
        .map(([organId, own]) => ({
          organId,
          organName: own[0]?.organName ?? '',
          thisYear: own.length,
          founded: own.filter(isFounded).length,
        }))
        .sort((one, other) => other.thisYear - one.thisYear || one.organName.localeCompare(other.organName, 'zh-CN')),
    }
    return ok(shown)
  },
})

export const complaintsOfCase = view({
  name: 'complaints.ofCase',
  title: '案件的投诉',
  side: 'office',
  input: SeeComplaintsOfCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const rows = await readComplaints(context, sql`c.request_id = ${requestId}`)
    if (rows.length > 0) context.sawPersonalData({ kind: 'request', id: requestId }, 'complaint')
    const complaints: ComplaintDetail[] = []
    for (const row of rows) complaints.push({ ...rowOf(context, row), ...opened(context, row), ...(await handsOn(context, row)) })
    const shown: ComplaintsOfCase = { complaints }
    return ok(shown)
  },
})

/** Whose hands it is in, as the caller stands. */
const handsOn = async (context: ViewContext, row: StoredComplaint): Promise<Pick<ComplaintDetail, 'isOurs' | 'passTo'>> => {
  const isOurs = await isHandledBy(context, row.authorityId, 'complaints.conclude')
  const { organId, authorityId, authorityName, state } = row
  const organ = await loadOrgan(context.sql, organId)
  const passing = passingOf({ organ, authorityId, authorityName, state, isOurs })
  return { isOurs, passTo: passing.ok ? passing.value.to : null }
}

/** Without the texts and without what only messages need. */
const rowOf = (context: ViewContext, row: StoredComplaint): ComplaintRow => {
  const {
    text: _text,
    explanation: _explanation,
    orderText: _order,
    resultText: _result,
    trackingNumber: _tracking,
    explainAskedOn: _asked,
    ...shown
  } = row
  return { ...shown, ...standingOf(row, context.today) }
}
