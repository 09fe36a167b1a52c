/** ratings.recordCallBack 登记回访: somebody of the organ called, what was said and what is mended (R137: rectification with deadline). */
import { sql } from 'kysely'
import { conflict, forbidden, missing, type OrganId, ok } from '#kernel'
import { act } from '#platform'
import { RecordCallBack } from '../contract.ts'

export const recordCallBack = act({
  name: 'ratings.recordCallBack',
  title: '登记回访',
  side: 'office',
  input: RecordCallBack,
  within: async (context, { ratingId }) => {
    const found = await sql<{
      organId: OrganId
    }>`select organ_id as "organId" from ratings.call_back where rating_id = ${ratingId}`.execute(context.sql)
    return found.rows[0]?.organId ?? null
  },
  handle: async (context, { ratingId, reached, record }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('回访由工作人员登记。')
    const found = await sql<{ doneOn: string | null; organId: OrganId }>`select done_on as "doneOn", organ_id as "organId"
      from ratings.call_back where rating_id = ${ratingId} for update`.execute(context.sql)
    const task = found.rows[0]
    if (!task) return missing('没有这件回访，请从列表重新打开。')
    if (task.doneOn !== null) return conflict('这件已经登记过回访了，请从列表看登记的内容。')
    const sealed = context.app.ciphers.seal(record, { table: 'ratings.call_back', column: 'record', row: ratingId })
    await sql`update ratings.call_back set done_on = ${context.today}, done_by = ${caller.personId}, reached = ${reached}, record = ${sealed}
      where rating_id = ${ratingId}`.execute(context.sql)
    context.happened({ name: 'ratings.calledBack', subject: { kind: 'rating', id: ratingId }, organId: task.organId, detail: { reached } })
    return ok({ ratingId })
  },
})
