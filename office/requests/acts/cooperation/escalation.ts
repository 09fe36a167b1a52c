/** requests.escalateCase, issueInstruction, carryOutInstruction, lowerCase: 重大复杂 and the leading group (R023). */
import { err, ok } from '#kernel'
import * as rules from '../../case/escalation.ts'
import { CarryOutInstruction, EscalateCase, IssueInstruction, LowerCase } from '../../cooperation.contract.ts'
import { onCase, personOf } from '../on-case.ts'
import { applicantRefusal } from './without-applicant.ts'

export const escalateCase = onCase({
  name: 'requests.escalateCase',
  happened: 'requests.caseEscalated',
  input: EscalateCase,
  perform: async (context, opened, { reason }) => {
    const raised = rules.escalateCase(opened.state, { by: personOf(context), reason }, context.today, opened.settings)
    if (!raised.ok) return raised
    const traces = await applicantRefusal(context, opened.record.id, [reason], 'reason')
    return traces ? err(traces) : ok({ facts: raised.value })
  },
})

export const issueInstruction = onCase({
  name: 'requests.issueInstruction',
  happened: 'requests.instructionIssued',
  input: IssueInstruction,
  perform: async (context, opened, { text, dueOn }) => {
    const issued = rules.issueInstruction(
      opened.state,
      { by: personOf(context), text, ...(dueOn ? { dueOn } : {}) },
      context.today,
      opened.settings,
    )
    if (!issued.ok) return issued
    const traces = await applicantRefusal(context, opened.record.id, [text], 'text')
    return traces ? err(traces) : ok({ facts: issued.value, detail: { owner: opened.state.assigned?.to } })
  },
})

export const carryOutInstruction = onCase({
  name: 'requests.carryOutInstruction',
  happened: 'requests.instructionCarriedOut',
  input: CarryOutInstruction,
  perform: async (context, opened, { instruction, text }) => {
    const done = rules.carryOutInstruction(opened.state, { by: personOf(context), instruction, text }, context.today, opened.settings)
    if (!done.ok) return done
    const traces = await applicantRefusal(context, opened.record.id, [text], 'text')
    return traces ? err(traces) : ok({ facts: done.value, detail: { instruction } })
  },
})

export const lowerCase = onCase({
  name: 'requests.lowerCase',
  happened: 'requests.caseLowered',
  input: LowerCase,
  perform: async (context, opened, { reason }) => {
    const lowered = rules.lowerCase(opened.state, { by: personOf(context), reason }, context.today, opened.settings)
    if (!lowered.ok) return lowered
    const traces = await applicantRefusal(context, opened.record.id, [reason], 'reason')
    return traces ? err(traces) : ok({ facts: lowered.value })
  },
})
