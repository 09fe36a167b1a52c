/** remedies.note: what becomes known on the way: accepted, number, simple procedure, hearing, who writes, 复议意见书 reported (复议法 30、53、76). */

import { invalid, ok } from '#kernel'
import { answerDue, decisionExpected } from '#law'
import { act } from '#platform'
import { readCase } from '#requests'
import { NoteProceeding, type Proceeding } from '../contract.ts'
import { openProceeding, organOfProceeding, saveProceeding } from '../store.ts'
import { ownerIn } from './file-proceeding.ts'

export const noteProceeding = act({
  name: 'remedies.note',
  title: '补记复议、诉讼情况',
  side: 'office',
  input: NoteProceeding,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  handle: async (context, input) => {
    const opened = await openProceeding(context, input.proceedingId, input.version)
    if (!opened.ok) return opened
    const before = opened.value
    const owner = await ownerIn(context, before.organId, input.owner)
    if (!owner.ok) return owner
    for (const [field, day] of [
      ['acceptedOn', input.acceptedOn],
      ['opinionReportedOn', input.opinionReportedOn],
    ] as const)
      if (day !== undefined && day > context.today) return invalid('日期不能晚于今天，请核对。', { [field]: '不能晚于今天' })
    if (input.opinionReportedOn !== undefined && before.opinionDueOn === null && input.opinionDueOn === undefined)
      return invalid('没有登记过复议意见书，不用报告。', { opinionReportedOn: '没有登记过复议意见书' })
    if (input.procedure !== undefined && input.procedure !== before.procedure && before.answeredOn !== null)
      return invalid('答复已经提交，程序不能再改。', { procedure: '答复已经提交' })
    const calendar = (await readCase(context, before.requestId))?.settings.calendar
    const procedure = input.procedure ?? before.procedure
    const acceptedOn = input.acceptedOn ?? before.acceptedOn
    const after: Proceeding = {
      ...before,
      procedure,
      acceptedOn,
      bodyNumber: input.bodyNumber ?? before.bodyNumber,
      hearingOn: input.hearingOn ?? before.hearingOn,
      ownerId: owner.value ?? before.ownerId,
      answerDueOn: answerDue(before.kind, procedure, before.receivedOn, calendar),
      decisionExpectedOn: decisionExpected(before.kind, procedure, acceptedOn ?? before.receivedOn, calendar),
      opinionDueOn: input.opinionDueOn ?? before.opinionDueOn,
      opinionReportedOn: input.opinionReportedOn ?? before.opinionReportedOn,
    }
    const version = await saveProceeding(context, after)
    context.happened({
      name: 'remedies.noted',
      subject: { kind: 'proceeding', id: before.id },
      organId: before.organId,
      detail: { requestId: before.requestId, procedure, answerDueOn: after.answerDueOn },
    })
    return ok({ proceedingId: before.id, version, answerDueOn: after.answerDueOn })
  },
})
