/** worklists.reminders: who was reminded of this case, by whom, why (R019). SQL is here. */
import { sql } from 'kysely'
import { ok } from '#kernel'
import { view } from '#platform'
import { organOfRequest } from '#requests'
import { type Reminder, SeeReminders } from '../contract.ts'

export const reminders = view({
  name: 'worklists.reminders',
  title: '催办记录',
  side: 'office',
  input: SeeReminders,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const found = await sql<
      Omit<Reminder, 'words'> & { words: string | null }
    >`select m.id, m.on_day as on, m.at, p.name as by, m.cause, m.words,
        array(select told.name from identity.person told where told.id = any(m.people) order by array_position(m.people, told.id)) as "to"
      from worklists.reminder m join identity.person p on p.id = m.reminded_by
      where m.request_id = ${requestId} order by m.at desc limit 50`.execute(context.sql)
    const shown = found.rows.map(
      (row): Reminder => ({
        ...row,
        words: row.words === null ? '' : context.app.ciphers.open(row.words, { table: 'worklists.reminder', column: 'words', row: row.id }),
      }),
    )
    return ok({ reminders: shown })
  },
})
