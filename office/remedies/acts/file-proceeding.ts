/** remedies.file 登记复议、诉讼: on the case it is about, with the organ's answer period from the day the copy came (复议法 48、54; 行诉法 67; R043). */
import { randomUUID } from 'node:crypto'
import { whoMay } from '#identity'
import { err, invalid, type OrganId, ok, type PersonId, type Result } from '#kernel'
import { answerDue, decisionExpected, proceedingTerms } from '#law'
import { type ActContext, act } from '#platform'
import { enterRemedyFiled, organOfRequest } from '#requests'
import { FileProceeding, type Proceeding } from '../contract.ts'
import { findProceeding, insertProceeding } from '../store.ts'

export const fileProceeding = act({
  name: 'remedies.file',
  title: '登记复议、诉讼',
  side: 'office',
  input: FileProceeding,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, input) => {
    const before = input.follows === undefined ? null : await findProceeding(context, input.follows)
    const refused = followRefusal(input, before)
    if (refused) return err(refused)
    const { requestId, kind, receivedOn } = input
    const id = randomUUID()
    const filed = await enterRemedyFiled(context, requestId, { proceeding: id, kind, on: receivedOn }, 'remedies.file')
    if (!filed.ok) return filed
    const { organ, settings } = filed.value.before
    const owner = await ownerIn(context, organ.id, input.owner)
    if (!owner.ok) return owner
    if (input.acceptedOn !== undefined && input.acceptedOn > context.today)
      return invalid('受理日期不能晚于今天。', { acceptedOn: '不能晚于今天' })
    const proceeding: Proceeding = {
      id,
      requestId,
      organId: organ.id,
      kind,
      follows: input.follows ?? null,
      procedure: input.procedure,
      target: filed.value.target,
      byWhom: input.byWhom,
      body: input.body,
      bodyNumber: input.bodyNumber,
      ownerId: owner.value,
      receivedOn,
      acceptedOn: input.acceptedOn ?? null,
      answerDueOn: answerDue(kind, input.procedure, receivedOn, settings.calendar),
      decisionExpectedOn: decisionExpected(kind, input.procedure, input.acceptedOn ?? receivedOn, settings.calendar),
      hearingOn: null,
      answeredOn: null,
      answerLetter: null,
      outcome: null,
      result: null,
      decidedOn: null,
      concludedOn: null,
      resultNumber: '',
      procedureOnly: false,
      newDecisionOrdered: false,
      newDecisionDueOn: null,
      opinionDueOn: null,
      opinionReportedOn: null,
      struckOn: null,
      version: 1,
    }
    await insertProceeding(context, proceeding)
    context.happened({
      name: 'remedies.filed',
      subject: { kind: 'proceeding', id },
      organId: organ.id,
      detail: { requestId, kind, answerDueOn: proceeding.answerDueOn, target: proceeding.target },
    })
    return ok({ proceedingId: id, requestId, answerDueOn: proceeding.answerDueOn, version: 1, caseVersion: filed.value.answer.version })
  },
})

const followRefusal = (input: { readonly requestId: string; readonly kind: Proceeding['kind'] }, before: Proceeding | null) => {
  const wrong = (message: string) => ({ kind: 'invalid' as const, message, fields: { follows: message } })
  if (input.kind === 'second_instance' && before?.kind !== 'first_instance')
    return wrong('二审要接在一审后面：请选它上诉的是哪一件一审；还没有登记一审的，先登记一审。')
  if (!before) return null
  if (before.requestId !== input.requestId) return wrong('前一程序不在这个案件上，请重新选择。')
  if (before.struckOn !== null) return wrong('前一程序的登记已经注销，请重新选择。')
  if (input.kind === 'reconsideration') return wrong('行政复议前面没有别的程序，请不要选前一程序。')
  if (before.concludedOn === null && before.kind !== 'reconsideration')
    return wrong(`前一程序（${proceedingTerms[before.kind]}）还没有结果，请先登记结果。`)
  return null
}

/** Whoever is named must be able to write the answer on that organ. */
export const ownerIn = async (context: ActContext, organId: OrganId, owner: PersonId | undefined): Promise<Result<PersonId | null>> => {
  if (owner === undefined) return ok(null)
  const people = await whoMay(context.sql, organId, 'remedies.keepAnswer', context.today)
  return people.some(({ id }) => id === owner)
    ? ok(owner)
    : invalid('这个人不能办本机关的复议、诉讼，请从列表里选。', { owner: '请从列表里选' })
}
