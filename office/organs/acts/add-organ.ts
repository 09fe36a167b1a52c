/** organs.add: a node of the tree, below one that exists; the first may be the top (R158). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { conflict, invalid, missing, type OrganId, ok, type Refusal, type Result } from '#kernel'
import { act } from '#platform'
import { AddOrgan, type OrganKind, type OrganLevel, organLevels } from '../contract.ts'
import { insertGuide } from '../guide-store.ts'
import { announce } from '../publish.ts'
import { findOrgan } from '../store.ts'

export const addOrgan = act({
  name: 'organs.add',
  title: '新增单位',
  side: 'office',
  input: AddOrgan,
  within: async (_context, input) => input.parentId,
  handle: async (context, input) => {
    const parent = input.parentId ? await findOrgan(context.sql, input.parentId) : null
    if (input.parentId && !parent) return missing('没有这个上级单位，请重新选择。')
    if (!parent && context.caller.kind !== 'system') return invalid('请选择上级单位。', { parentId: '请选择上级单位' })
    const placed = checkPlace(input.kind, input.level, parent)
    if (!placed.ok) return placed
    const id = randomUUID() as OrganId
    const isGovernment = input.kind === 'government' || input.kind === 'township'
    const governmentId = isGovernment ? id : (parent?.governmentId ?? null)
    const receives = input.kind === 'village_point' ? false : (input.receivesRequests ?? true)
    const added = await sql`insert into organs.organ (id, name, short_name, kind, level, parent_id, government_id, code, receives_requests,
        auto_confirm, email_receipt, valid_from, sort)
      values (${id}, ${input.name}, ${input.shortName}, ${input.kind}, ${input.level}, ${input.parentId}, ${governmentId}, ${input.code},
        ${receives}, ${input.autoConfirm}, ${input.emailReceipt}, ${input.validFrom}::date, ${input.sort})
      on conflict (code) do nothing returning 1`.execute(context.sql)
    if (added.rows.length === 0) return conflict('这个单位代字已经有单位使用，请换一个。', [`代字“${input.code}”已被使用`])
    if (input.guide) await insertGuide(context, id, 1, input.guide, '首次编制')
    await announce(context, id, 'organs.added')
    return ok({ organId: id })
  },
})

/** A node stands below one of its own or a higher level; villages and dispatched bodies need something to belong to. */
const checkPlace = (
  kind: OrganKind,
  level: OrganLevel,
  parent: { readonly level: OrganLevel; readonly kind: OrganKind; readonly name: string } | null,
): Result<null, Refusal> => {
  const rank = (of: OrganLevel) => organLevels.indexOf(of)
  if (!parent) return kind === 'government' ? ok(null) : invalid('机关树的顶端应当是一级人民政府。', { kind: '顶端应当是人民政府' })
  if (rank(level) < rank(parent.level)) return invalid(`单位的层级不能高于上级单位“${parent.name}”。`, { level: '不能高于上级单位的层级' })
  if (kind === 'government' && level === parent.level) return invalid('人民政府的上级应当是上一级人民政府。', { level: '应当低于上级政府' })
  if (kind === 'township' && level !== 'township') return invalid('乡镇人民政府的层级应当是乡级。', { level: '应当是乡级' })
  if (kind === 'village_point' && level !== 'village') return invalid('便民服务点的层级应当是村级。', { level: '应当是村级' })
  if (parent.kind === 'village_point') return invalid('便民服务点之下不能再设单位。', { parentId: '请选择其他上级单位' })
  return ok(null)
}
