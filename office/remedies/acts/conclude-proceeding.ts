/** remedies.conclude 登记结果: 维持、纠正、其他; set aside or ordered to answer, the case opens again with its own period (复议法 64、66; 行诉法 70、72; C19, C20). */
import { inChinese, invalid, ok, unlawful } from '#kernel'
import { opinionReportDue, ordersNewDecision, outcomeFits, proceedingOutcomes, proceedingTerms } from '#law'
import { act } from '#platform'
import { enterRemedyConcluded, readCase } from '#requests'
import { ConcludeProceeding } from '../contract.ts'
import { openProceeding, organOfProceeding, saveProceeding } from '../store.ts'

export const concludeProceeding = act({
  name: 'remedies.conclude',
  title: '登记复议、诉讼结果',
  side: 'office',
  input: ConcludeProceeding,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  handle: async (context, input) => {
    const opened = await openProceeding(context, input.proceedingId, input.version)
    if (!opened.ok) return opened
    const proceeding = opened.value
    const { outcome, decidedOn, concludedOn } = input
    if (proceeding.concludedOn !== null)
      return unlawful(`这件${proceedingTerms[proceeding.kind]}的结果已经登记过，不能再改。`, '条例第五十一条')
    if (!outcomeFits(proceeding.kind, outcome))
      return invalid(`“${proceedingOutcomes[outcome].title}”不是${proceedingTerms[proceeding.kind]}的决定，请重新选择。`, {
        outcome: '请重新选择',
      })
    if (decidedOn > concludedOn)
      return invalid('作出决定的日期不能晚于收到决定的日期。', { decidedOn: `不能晚于${inChinese(concludedOn)}` })
    if (input.newDecision && !ordersNewDecision(outcome))
      return invalid('只有撤销和责令履行的，才会责令重新作出答复。', { newDecision: '请核对结果' })
    if (outcome === 'performance' && !input.newDecision)
      return invalid('责令在期限内履行的，就是责令重新作出答复，请勾选，案件才会重新打开。', { newDecision: '请勾选' })
    const { result } = proceedingOutcomes[outcome]
    const entered = await enterRemedyConcluded(
      context,
      proceeding.requestId,
      {
        proceeding: proceeding.id,
        result,
        on: concludedOn,
        order: input.newDecision ? { procedureOnly: input.procedureOnly, dueOn: input.newDecisionDueOn ?? null } : null,
      },
      'remedies.conclude',
    )
    if (!entered.ok) return entered
    const { calendar } = entered.value.before.settings
    const version = await saveProceeding(context, {
      ...proceeding,
      outcome,
      result,
      decidedOn,
      concludedOn,
      resultNumber: input.resultNumber,
      procedureOnly: input.procedureOnly,
      newDecisionOrdered: input.newDecision,
      newDecisionDueOn: input.newDecision ? (input.newDecisionDueOn ?? null) : null,
      opinionDueOn: input.withOpinion ? opinionReportDue(concludedOn, calendar) : null,
    })
    const after = await readCase(context, proceeding.requestId)
    context.happened({
      name: 'remedies.concluded',
      subject: { kind: 'proceeding', id: proceeding.id },
      organId: proceeding.organId,
      detail: { requestId: proceeding.requestId, outcome, result, newDecision: input.newDecision },
    })
    return ok({
      proceedingId: proceeding.id,
      version,
      result,
      reopened: input.newDecision,
      replyDueOn: input.newDecision ? (after?.state.clocks.replyDue ?? null) : null,
    })
  },
})
