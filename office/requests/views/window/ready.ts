/** requests.readyToHandOut 窗口出件: finished replies that wait at the counter, by number or by name (R016; 个人信息保护法 第五十四条). */
import { sql } from 'kysely'
import { ok, type RequestId } from '#kernel'
import { type ViewContext, view } from '#platform'
import { loadApplicant } from '../../store-people.ts'
import { type ReadyRow, SeeReadyToHandOut } from '../../window.contract.ts'
import { withinReach } from '../case-rows.ts'

const name = 'requests.readyToHandOut'

interface Found extends ReadyRow {
  readonly service: string
}

export const readyToHandOut = view({
  name,
  title: '窗口出件',
  side: 'office',
  input: SeeReadyToHandOut,
  within: async () => null,
  show: async (context, { text, all }) => {
    const found = await sql<Found>`select r.id as "requestId", r.version, r.number, r.tracking_number as "trackingNumber", r.subject,
        o.short_name as "organName", a.short_name as "applicantShort", r.stage, r.decision, r.document_number as "documentNumber",
        r.decided_on as "decidedOn", r.wish ->> 'delivery' as delivery, signed.service, decided.letter as "letterId",
        signed.supplied as files
      from requests.request r join organs.organ o on o.id = r.organ_id join requests.applicant a on a.request_id = r.id
      join lateral (select content ->> 'service' as service, content -> 'supplied' as supplied from requests.draft d
        where d.request_id = r.id and d.signer is not null order by number desc limit 1) signed on true
      join lateral (select fact ->> 'letter' as letter from platform.docket k where k.kind = 'request' and k.subject_id = r.id::text
        and k.fact ->> 'type' = 'decided' order by seq desc limit 1) decided on true
      left join lateral (select fact ->> 'method' as method from platform.docket k where k.kind = 'request' and k.subject_id = r.id::text
        and k.fact ->> 'type' = 'replyDispatched' order by seq desc limit 1) sent on true
      where (r.stage = 'decided' or (r.stage = 'dispatched' and sent.method = 'in_person')) and ${withinReach(context, name)}
      order by r.decided_on, r.number limit 1000`.execute(context.sql)
    const asked = text === '' ? found.rows.filter((row) => all || isForWindow(row)) : await matching(context, found.rows, text)
    return ok({ rows: asked.slice(0, 200).map(({ service: _service, ...row }): ReadyRow => row) })
  },
})

/** Fetched at the counter: so the applicant wished, or so the reply is served. */
const isForWindow = ({ service, delivery }: Found): boolean => service === 'in_person' || delivery === 'pick_up'

/** By number first; a name is compared inside the machine, and only what was found counts as seen. */
const matching = async (context: ViewContext, rows: readonly Found[], text: string): Promise<readonly Found[]> => {
  const wanted = text.replace(/\s+/g, '')
  const numbered = rows.filter(({ number, trackingNumber, documentNumber }) =>
    [number, trackingNumber, documentNumber].some((each) => each.replace(/\s+/g, '').includes(wanted)),
  )
  if (numbered.length > 0) return numbered
  const named: Found[] = []
  for (const row of rows) if (await isCalled(context, row.requestId, wanted)) named.push(row)
  for (const { requestId } of named) context.sawPersonalData({ kind: 'request', id: requestId }, 'found by name')
  return named
}

const isCalled = async (context: ViewContext, id: RequestId, wanted: string): Promise<boolean> =>
  wanted.length >= 2 && (await loadApplicant(context, id)).name.replace(/\s+/g, '').includes(wanted)
