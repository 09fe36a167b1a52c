/** requests.leadingBoard: the cases raised to 重大复杂 within reach, with the instructions and what became of them (R023). */
import { sql } from 'kysely'
import { z } from 'zod'
import { organsWithin, personNames } from '#identity'
import { ok, type PlainDate, type RequestId } from '#kernel'
import { defaultSettings } from '#law'
import { view } from '#platform'
import { coSearchesIn } from '../../case/co-search.ts'
import { escalationIn } from '../../case/escalation.ts'
import type { LeadingBoardRow, Stage } from '../../contract.ts'
import { loadRuleSettings } from '../../rule-settings.ts'
import { readCase } from '../../store.ts'
import { lightOf } from '../lights.ts'

export const leadingBoard = view({
  name: 'requests.leadingBoard',
  title: '重大复杂件',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const { caller, today } = context
    const reach =
      caller.kind === 'official' ? sql`r.organ_id in ${organsWithin(caller.personId, 'requests.leadingBoard', today)}` : sql`true`
    const { calendar } = await loadRuleSettings(context, defaultSettings)
    const found = await sql<{
      id: RequestId
      number: string
      subject: string
      organName: string
      stage: Stage
      ownerName: string | null
      dueOn: PlainDate | null
    }>`select r.id, r.number, r.subject, o.short_name as "organName", r.stage, p.name as "ownerName", r.due_on as "dueOn"
      from requests.request r join organs.organ o on o.id = r.organ_id left join identity.person p on p.id = r.owner
      where r.escalated_on is not null and r.stage not in ('archived', 'voided') and ${reach}
      order by coalesce(r.due_on, '9999-12-31'::date), r.id limit 100`.execute(context.sql)
    const rows: LeadingBoardRow[] = []
    for (const row of found.rows) {
      const opened = await readCase(context, row.id)
      const raised = opened ? escalationIn(opened.state.facts) : null
      if (!opened || !raised?.standing) continue
      const names = await personNames(
        context.sql,
        raised.instructions.map(({ issued }) => issued.by),
      )
      rows.push({
        requestId: row.id,
        number: row.number,
        subject: row.subject,
        organName: row.organName,
        stage: row.stage,
        ownerName: row.ownerName,
        dueOn: row.dueOn,
        ...lightOf(row, today, calendar),
        version: opened.state.version,
        escalatedOn: raised.standing.on,
        reason: raised.standing.reason,
        instructions: raised.instructions.map(({ issued, carriedOut }) => ({
          ref: issued.instruction,
          text: issued.text,
          by: names.get(issued.by) ?? '未知',
          on: issued.on,
          dueOn: issued.dueOn ?? null,
          carriedOut: carriedOut?.text ?? null,
        })),
        openCoSearches: coSearchesIn(opened.state.facts).filter(({ open }) => open).length,
      })
    }
    return ok({ rows })
  },
})
