/** worklists.remind 催办: owner and stand-in get a notice with the reason; kept beside the case, no fact of its docket (条例 第四十五条; R019). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { forbidden, isUuid, missing, ok } from '#kernel'
import { act } from '#platform'
import { organOfRequest, readCase } from '#requests'
import { Remind } from '../contract.ts'
import { mayRemind } from '../rules/may-remind.ts'

export const remind = act({
  name: 'worklists.remind',
  title: '催办',
  side: 'office',
  input: Remind,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, cause, words }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('催办由工作人员提出。')
    // two who remind at the same moment: the second sees the first
    await sql`select 1 from requests.request where id = ${requestId} for no key update`.execute(context.sql)
    const opened = await readCase(context, requestId)
    if (!opened) return missing('没有这件，请从列表重新打开。')
    const { assigned, stage } = opened.state
    const people = [...new Set([assigned?.to, assigned?.standIn].filter(isUuid))]
    const earlier = await sql<{ by: string }>`select p.name as by from worklists.reminder m join identity.person p on p.id = m.reminded_by
      where m.request_id = ${requestId} and m.on_day = ${context.today}`.execute(context.sql)
    const possible = mayRemind({ stage, people, cause, words, today: earlier.rows[0] ?? null, me: caller.personId })
    if (!possible.ok) return possible
    const id = randomUUID()
    const sealed = words === '' ? null : context.app.ciphers.seal(words, { table: 'worklists.reminder', column: 'words', row: id })
    await sql`insert into worklists.reminder (id, request_id, on_day, cause, words, reminded_by, people, at)
      values (${id}, ${requestId}, ${context.today}, ${cause}, ${sealed}, ${caller.personId}, ${people}::uuid[], ${context.now})`.execute(
      context.sql,
    )
    context.happened({
      name: 'worklists.reminded',
      subject: { kind: 'request', id: requestId },
      organId: opened.record.organId,
      detail: { number: opened.record.number, cause, hasWords: words !== '', people },
    })
    return ok({ requestId, reminderId: id })
  },
})
