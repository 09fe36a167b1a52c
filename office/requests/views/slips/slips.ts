/** requests.caseSlips and requests.findSlip: the slips of a case with every use; at any counter, by number (beyond 9). Both names are shown, so both are journalled. */
import { type RawBuilder, sql } from 'kysely'
import { personNames } from '#identity'
import { ok } from '#kernel'
import { slipState } from '#law'
import { type ViewContext, view } from '#platform'
import { countyLaw } from '../../rule-settings.ts'
import { FindSlip, SeeCaseSlips, type SlipLine, type SlipList } from '../../slips.contract.ts'
import { loadApplicant } from '../../store-people.ts'
import { slipsWhere, usesOf } from '../../store-slips.ts'
import { caseView } from '../case-view.ts'

const listOf = async (context: ViewContext, condition: RawBuilder<unknown>): Promise<SlipList> => {
  const found = await slipsWhere(context, condition)
  const uses = await usesOf(
    context,
    found.map(({ id }) => id),
  )
  const people = await personNames(
    context.sql,
    found.flatMap(({ givenBy }) => (givenBy ? [givenBy] : [])),
  )
  const organs = await sql<{ id: string; name: string }>`select id, short_name as name from organs.organ
    where id = any(${found.map(({ organId }) => organId)}::uuid[])`.execute(context.sql)
  const slips: SlipLine[] = []
  for (const slip of found) {
    const { name } = await loadApplicant(context, slip.requestId)
    slips.push({
      slipId: slip.id,
      requestId: slip.requestId,
      number: slip.number,
      trackingNumber: slip.trackingNumber,
      organName: organs.rows.find(({ id }) => id === slip.organId)?.name ?? '',
      applicantName: name,
      proxyName: slip.proxy.name,
      relation: slip.proxy.relation,
      phone: slip.proxy.phone,
      powers: slip.powers,
      where: slip.where,
      givenOn: slip.givenOn,
      givenBy: slip.givenBy ? (people.get(slip.givenBy) ?? '未知') : null,
      until: slip.until,
      state: slipState(slip, context.today, context.now),
      endedAt: slip.endedAt,
      endedHow: slip.endedHow,
      uses: uses.filter(({ slipId }) => slipId === slip.id).map(({ slipId: _slipId, ...use }) => use),
    })
  }
  for (const requestId of new Set(found.map((slip) => slip.requestId))) context.sawPersonalData({ kind: 'request', id: requestId }, 'proxy')
  const { days, mostDays } = (await countyLaw(context)).slip
  return { slips, days, mostDays }
}

export const caseSlips = caseView({
  name: 'requests.caseSlips',
  title: '亲友代办',
  input: SeeCaseSlips,
  show: async (context, { record }) => ok(await listOf(context, sql`s.request_id = ${record.id}`)),
})

/** One number, typed whole: whoever does not hold it finds nothing. */
export const findSlip = view({
  name: 'requests.findSlip',
  title: '查代办码',
  side: 'office',
  input: FindSlip,
  within: async () => null,
  show: async (context, { number }) =>
    ok(await listOf(context, number === '' ? sql`false` : sql`(r.tracking_number = ${number} or r.number = ${number})`)),
})
