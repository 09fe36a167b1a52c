/** conversions.board: how much of what people asked for was published, by organ and span; what each published item has saved (省一件, R040). */
import { sql } from 'kysely'
import { addMonths, type OrganId, ok } from '#kernel'
import { listOrgans } from '#organs'
import { view } from '#platform'
import { calendarOf } from '#requests'
import { type ConversionBoard, type ConversionFigures, SeeConversionBoard } from '../contract.ts'
import { readProposals, withinReach } from './rows.ts'

const boardName = 'conversions.board'

interface Counted {
  readonly organId: OrganId
  readonly single: boolean
  readonly proposed: number
  readonly published: number
  readonly declined: number
  readonly open: number
  readonly late: number
}

export const conversionBoard = view({
  name: boardName,
  title: '转化率',
  side: 'office',
  input: SeeConversionBoard,
  within: async () => null,
  show: async (context, { months }) => {
    const from = addMonths(context.today, -months)
    const reach = withinReach(context, boardName, sql`p.organ_id`)
    const found = await sql<Counted>`select p.organ_id as "organId", p.reason = 'given' as single, count(*)::int as proposed,
        (count(*) filter (where p.state = 'published'))::int as published, (count(*) filter (where p.state = 'declined'))::int as declined,
        (count(*) filter (where p.state not in ('published', 'declined')))::int as open,
        (count(*) filter (where p.state not in ('published', 'declined') and p.due_on < ${context.today}))::int as late
      from conversions.proposal p where ${reach} and p.proposed_on > ${from} group by 1, 2`.execute(context.sql)
    // what one person got and was published all the same counts as converted; what nobody else wanted is no debt
    const several = found.rows.filter(({ single }) => !single)
    const alone = found.rows.filter(({ single }) => single)
    const organs = await listOrgans(context.sql, [...new Set(several.map(({ organId }) => organId))])
    const saved = await readProposals(
      context,
      sql`${reach} and p.state = 'published'`,
      sql`counted.requests desc, p.published_on desc, p.id`,
      50,
      await calendarOf(context),
    )
    const board: ConversionBoard = {
      from,
      all: figuresOf(several),
      single: { proposed: sum(alone, 'proposed'), published: sum(alone, 'published') },
      organs: organs
        .map(({ id, shortName }) => ({
          organId: id,
          organName: shortName,
          figures: figuresOf(several.filter((row) => row.organId === id)),
        }))
        .sort((one, other) => other.figures.proposed - one.figures.proposed || one.organName.localeCompare(other.organName, 'zh-CN')),
      saved: saved.map(({ id, title, organName, publishedOn, before, after, link }) => ({
        id,
        title,
        organName,
        publishedOn,
        before,
        after,
        link,
      })),
    }
    return ok(board)
  },
})

const sum = (rows: readonly Counted[], name: 'proposed' | 'published' | 'declined' | 'open' | 'late'): number =>
  rows.reduce((total, row) => total + row[name], 0)

const figuresOf = (rows: readonly Counted[]): ConversionFigures => {
  const proposed = sum(rows, 'proposed')
  const published = sum(rows, 'published')
  return {
    proposed,
    published,
    declined: sum(rows, 'declined'),
    open: sum(rows, 'open'),
    late: sum(rows, 'late'),
    rate: proposed === 0 ? null : Math.round((published / proposed) * 10_000) / 10_000,
  }
}
