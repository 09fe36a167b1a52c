/** requests.assign: exactly one person answers for the case (条例 第四十五条; R019). */

import { whoMay } from '#identity'
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
    const assigned = rule(opened.state, input, context.today, opened.settings)
    if (!assigned.ok) return assigned
    const able = await whoMay(context.sql, opened.record.organId, 'requests.draftDecision', context.today)
    const owner = able.find(({ id }) => id === input.to)
    if (!owner) return invalid('只能分派给本机关的承办人。', { to: '请从列表中选择承办人' })
    if (input.standIn && !able.some(({ id }) => id === input.standIn))
      return invalid('B角也应当是本机关的承办人。', { standIn: '请从列表中选择' })
    if (!input.internalDueOn) return ok({ facts: assigned.value })
    const slip = internalAssignment(await situationOf(context, opened, context.today), {
      unit: owner.name,
      task: opened.record.subject,
      dueOn: input.internalDueOn,
    })
    return ok({ facts: assigned.value, letter: await issueForm(context, opened, slip, 'file') })
  },
})
