/** requests.confirmSlips: every day, slips of cases long closed end, and the public side is told which slips stand: one whose end was lost on the way ends there too (beyond 9). */
import { sql } from 'kysely'
import { z } from 'zod'
import type { OfficeMessage } from '#exchange'
import { addDays, ok } from '#kernel'
import { act } from '#platform'
import { countyLaw } from '../../rule-settings.ts'
import { slipsWhere } from '../../store-slips.ts'
import { endOf } from './end-slip.ts'

const name = 'requests.confirmSlips'

export const confirmSlips = act({
  name,
  title: '核对代办码',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  handle: async (context) => {
    const { slip: days } = await countyLaw(context)
    const overSince = addDays(context.today, -days.daysAfterClose)
    const over = await slipsWhere(
      context,
      sql`s.ended_at is null and (r.stage = 'voided' or coalesce(r.delivered_on, r.closed_on) < ${overSince})`,
      true,
    )
    for (const slip of over) {
      const ended = await endOf(context, slip, { actName: name, at: context.now, on: context.today, how: 'case_closed', by: null })
      if (!ended.ok) throw new Error(`slip ${slip.id} could not be ended: ${ended.error.message}`)
    }
    const standing = await sql<{
      id: string
    }>`select id from requests.proxy_slip where ended_at is null and until >= ${context.today} order by id`.execute(context.sql)
    context.send({
      type: 'slips.confirmed',
      version: 1,
      payload: {
        on: context.today,
        standing: standing.rows.map(({ id }) => id),
        days: days.days,
        mostDays: days.mostDays,
        linkDays: days.linkDays,
      } satisfies OfficeMessage<'slips.confirmed'>,
    })
    return ok({ ended: over.length, standing: standing.rows.length })
  },
})
