/** organs.retire: abolished or powers moved; the successor answers for the old records (国办公开办函〔2019〕14号). */

import { sql } from 'kysely'
import { conflict, invalid, missing, ok } from '#kernel'
import { act } from '#platform'
import { RetireOrgan } from '../contract.ts'
import { announce } from '../publish.ts'
import { findOrgan } from '../store.ts'

export const retireOrgan = act({
  name: 'organs.retire',
  title: '撤销单位',
  side: 'office',
  input: RetireOrgan,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const organ = await findOrgan(context.sql, input.organId)
    if (!organ) return missing('没有这个单位，请从列表里重新选择。')
    if (organ.validTo !== null) return conflict('这个单位已经撤销。', [`撤销日期 ${organ.validTo}`])
    if (organ.validFrom !== null && input.validTo < organ.validFrom)
      return invalid('撤销日期不能早于设立日期。', { validTo: '早于设立日期' })
    if (input.successorId === input.organId) return invalid('承继单位不能是本单位。', { successorId: '不能是本单位' })
    const below = await sql`select 1 from organs.organ where parent_id = ${input.organId}
      and (valid_to is null or valid_to > ${input.validTo}::date) limit 1`.execute(context.sql)
    if (below.rows.length > 0) return conflict('这个单位之下还有未撤销的单位，请先处理下级单位。')
    if (input.successorId !== null) {
      const successor = await findOrgan(context.sql, input.successorId)
      if (!successor || successor.validTo !== null) return missing('没有这个承继单位，或者它已经撤销，请重新选择。')
      await sql`insert into organs.succession (predecessor_id, successor_id, since, basis)
        values (${input.organId}, ${input.successorId}, ${input.validTo}::date, ${input.basis})`.execute(context.sql)
    }
    await sql`update organs.organ set valid_to = ${input.validTo}::date where id = ${input.organId}`.execute(context.sql)
    await announce(context, input.organId, 'organs.retired', { validTo: input.validTo, successorId: input.successorId })
    return ok({})
  },
})
