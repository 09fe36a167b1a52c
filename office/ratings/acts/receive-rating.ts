/** ratings.receive: a rating from the progress page; a bad one makes a call-back for the organ (R034, R137). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { fromSite } from '#exchange'
import { missing, ok, plainDate } from '#kernel'
import { act } from '#platform'
import { findByTrackingNumber, readCase } from '#requests'
import { callBackDue, isBad } from '../rules.ts'

export const receiveRating = act({
  name: 'ratings.receive',
  title: '收下评价',
  side: 'office',
  input: fromSite['rating.given'],
  within: async (context, { trackingNumber }) => (await findByTrackingNumber(context, trackingNumber))?.organId ?? null,
  handle: async (context, { trackingNumber, letterId, score, solved, comment, givenOn }) => {
    const found = await findByTrackingNumber(context, trackingNumber)
    if (!found) return missing('没有这个登记号的案件。')
    const on = plainDate(givenOn)
    const earlier = await sql<{
      id: string
    }>`select id from ratings.rating where request_id = ${found.id} and letter_id = ${letterId} for update`.execute(context.sql)
    const id = earlier.rows[0]?.id ?? randomUUID()
    const sealed = context.app.ciphers.seal(comment, { table: 'ratings.rating', column: 'comment', row: id })
    if (earlier.rows.length > 0)
      await sql`update ratings.rating set score = ${score}, solved = ${solved}, comment = ${sealed}, changed_on = ${on} where id = ${id}`.execute(
        context.sql,
      )
    else
      await sql`insert into ratings.rating (id, request_id, organ_id, letter_id, score, solved, comment, given_on)
        values (${id}, ${found.id}, ${found.organId}, ${letterId}, ${score}, ${solved}, ${sealed}, ${on})`.execute(context.sql)
    if (isBad(score)) {
      const dueOn = callBackDue(context.today, (await readCase(context, found.id))?.settings.calendar)
      await sql`insert into ratings.call_back (rating_id, organ_id, score, opened_on, due_on)
        values (${id}, ${found.organId}, ${score}, ${context.today}, ${dueOn}) on conflict (rating_id) do nothing`.execute(context.sql)
    }
    // neither score nor case in the journal: who reads it must not learn who rated how
    context.happened({
      name: isBad(score) ? 'ratings.callBackOpened' : 'ratings.received',
      subject: { kind: 'rating', id },
      organId: found.organId,
    })
    return ok({ ratingId: id, again: earlier.rows.length > 0 })
  },
})
