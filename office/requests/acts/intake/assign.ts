/** requests.assign: exactly one person answers for the case (条例 第四十五条; R019). */

import { standInOf, whoMay } from '#identity'
import { invalid, ok } from '#kernel'
import { assign as rule } from '../../case/assign.ts'
import { Assign } from '../../inputs.contract.ts'
import { internalAssignment } from '../../letters/index.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const assign = onCase({
  name: 'requests.assign',
  happened: 'requests.assigned',
  input: Assign,
  perform: async (context, opened, input) => {
    const possible = rule(opened.state, input, context.today, opened.settings)
    if (!possible.ok) return possible
    const able = await whoMay(context.sql, opened.record.organId, 'requests.draftDecision', context.today)
    const owner = able.find(({ id }) => id === input.to)
    if (!owner) return invalid('只能分派给本机关的承办人。', { to: '请从列表中选择承办人' })
    if (input.standIn && !able.some(({ id }) => id === input.standIn))
      return invalid('B角也应当是本机关的承办人。', { standIn: '请从列表中选择' })
    // R019: whoever is away has somebody; the standing stand-in (A/B 岗) when none was chosen
    const standing = input.standIn ? null : await standInOf(context.sql, owner.id)
    const standIn = input.standIn ?? able.find(({ id }) => id === standing?.id)?.id
    const assigned = rule(opened.state, { ...input, ...(standIn ? { standIn } : {}) }, context.today, opened.settings)
    if (!assigned.ok) return assigned
    if (!input.internalDueOn) return ok({ facts: assigned.value })
    const slip = internalAssignment(await situationOf(context, opened, context.today), {
      unit: owner.name,
      task: opened.record.subject,
      dueOn: input.internalDueOn,
    })
    return ok({ facts: assigned.value, letter: await issueForm(context, opened, slip, 'file') })
  },
})
