/** requests.today 今天: what this person has to do, the most urgent first, under a headline that says what to do first. */
import { sql } from 'kysely'
import { z } from 'zod'
import { inChineseWithWeekday, ok, type PlainDate } from '#kernel'
import { type ViewContext, view } from '#platform'
import type { CaseRow, Stage, Today } from '../contract.ts'
import { arrivedItems } from './arrived.ts'
import { calendarOf, reachOf, readRows, selectRows } from './case-rows.ts'
import { waitingStages } from './lights.ts'
import { countOpen } from './worklist.ts'

export const today = view({
  name: 'requests.today',
  title: '今天',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const me = context.caller.kind === 'official' ? context.caller.personId : null
    const stages = stagesFor(context)
    const calendar = await calendarOf(context)
    const reach = await reachOf(context, 'requests.today')
    const rows = await readRows(
      context,
      // which ones is read off the index alone, then the cases themselves
      sql`${selectRows} where r.id in (select r.id from requests.request r where ${reach.condition} and r.stage not in ('archived', 'voided')
        and (((r.owner = ${me} or r.stand_in = ${me}) and r.stage not in ('delivered', 'closed', 'dispatched')) or r.stage = any(${[...stages]})
          ${watchesDueDates(context) ? sql`or (r.due_on < ${context.today} and r.stage not in ('dispatched', 'delivered', 'closed'))` : sql``})
        order by coalesce(r.due_on, '9999-12-31'::date), r.id limit 300) order by coalesce(r.due_on, '9999-12-31'::date), r.id`,
      calendar,
    )
    const counts = await countOpen(context, calendar, reach.condition)
    const waiting = rows.filter(({ stage }) => stage === 'submitted' || stage === 'received').length
    const unregistered = waiting + (await arrivedItems(context)).length
    const groups = grouped(rows, stages)
    const shown: Today = {
      headline: headline(groups, context.today),
      groups,
      numbers: { open: counts.open, dueSoon: counts.today + counts.soon + counts.late, unregistered },
    }
    return ok(shown)
  },
})

/** The stages that wait for somebody of this role, whoever owns the case. */
const stagesByRole: Readonly<Record<string, readonly Stage[]>> = {
  clerk: ['submitted', 'received', 'decided', 'dispatched', 'delivered', 'closed'],
  legal_reviewer: ['reviewing'],
  disclosure_reviewer: ['reviewing'],
  organ_head: ['signing'],
}

const stagesFor = ({ caller }: ViewContext): readonly Stage[] =>
  caller.kind === 'official' ? [...new Set(caller.grants.flatMap(({ role }) => stagesByRole[role] ?? []))] : []

const watchesDueDates = ({ caller }: ViewContext): boolean =>
  caller.kind === 'official' && caller.grants.some(({ role }) => role === 'foi_office_head' || role === 'supervisor')

/** A handler's own cases wait while somebody else reviews, signs or sends them. */
const otherHands: readonly Stage[] = ['reviewing', 'signing', 'decided']

const grouped = (rows: readonly CaseRow[], mine: readonly Stage[]): Today['groups'] => {
  const waits = ({ stage, marks }: CaseRow) =>
    !marks.includes('lapsed') && (waitingStages.includes(stage) || (otherHands.includes(stage) && !mine.includes(stage)))
  const isUrgent = (row: CaseRow) => row.light === 'late' || row.light === 'today' || row.stage === 'submitted'
  const groups: Today['groups'] = [
    { key: 'must_today', title: '今天必须办', rows: rows.filter(isUrgent) },
    { key: 'soon', title: '三个工作日内', rows: rows.filter((row) => !isUrgent(row) && row.light === 'soon') },
    {
      key: 'can_move',
      title: '可以往前办',
      rows: rows.filter((row) => !isUrgent(row) && row.light !== 'soon' && !waits(row)),
    },
    {
      key: 'waiting',
      title: '等别人',
      rows: rows.filter((row) => !isUrgent(row) && row.light !== 'soon' && waits(row)),
    },
  ]
  return groups.filter((group) => group.rows.length > 0)
}

/** A finding, never a bare number. */
const headline = (groups: Today['groups'], day: PlainDate): string => {
  const of = (key: Today['groups'][number]['key']) => groups.find((group) => group.key === key)?.rows ?? []
  const late = of('must_today').filter(({ light }) => light === 'late')
  const first = late[0] ?? of('must_today')[0]
  if (late.length > 0 && first) return `${late.length} 件已过期限，先办${first.number}，早一天发出少一天违法`
  if (first) return first.stage === 'submitted' ? `先确认收到${first.number}：确认那天才起算期限` : `先办${first.number}，今天是最后一天`
  const soon = of('soon')
  if (soon[0]?.dueOn) return `今天没有到期的；${soon.length} 件在三个工作日内到期，最近是${inChineseWithWeekday(soon[0].dueOn)}`
  const can = of('can_move')
  if (can.length > 0) return `没有临近到期的，${can.length} 件可以往前办`
  return groups.length > 0 ? '手上的都在等别人，日子还够' : `${inChineseWithWeekday(day)}，手上没有待办`
}
