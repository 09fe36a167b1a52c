/** 行政复议、行政诉讼 on the docket of the case they are about: filed, concluded, and the order to decide anew (复议法 48、64; 行诉法 67、70、72; R043). */
import { conflict, err, inChinese, ok, type PlainDate, type Refusal } from '#kernel'
import { type Fact, type FactOf, type FactType, type ProceedingKind, type ProceedingResult, proceedingTerms, withoutStruck } from '#law'
import type { CaseState } from './case.ts'
import { against, dayRefusal, type Gate, type Rule, wrong } from './rule.ts'
import { factInOneLine } from './tell-fact.ts'

export interface FileRemedyInput {
  readonly proceeding: string
  readonly kind: ProceedingKind
  readonly on: PlainDate
}
export interface ConcludeRemedyInput {
  readonly proceeding: string
  readonly result: ProceedingResult
  readonly on: PlainDate
  /** The body ordered a new decision, or an answer; `dueOn` null: it set no day. */
  readonly order: { readonly procedureOnly: boolean; readonly dueOn: PlainDate | null } | null
}

/** What the proceeding attacks: the reply that was sent, an ending without one, or silence. */
export const remedyTarget = (state: CaseState): 'decision' | 'ending' | 'silence' =>
  state.dispatched || state.decision ? 'decision' : state.stage === 'closed' || state.stage === 'archived' ? 'ending' : 'silence'

/** Whatever a body sends about a registered request is recorded: whether it is admissible, the body decides. */
export const mayFileRemedy: Gate = (state) => {
  if (state.stage === 'voided') return against('条例第五十一条', '这个编号已经作废，没有可以复议、诉讼的答复；请登记在实际办理的案件上。')
  return null
}

export const fileRemedy: Rule<FileRemedyInput> = (state, input, today, settings) => {
  const refused =
    mayFileRemedy(state, today, settings) ??
    dayRefusal(input.on, today, { day: state.submitted?.on ?? null, what: '提交申请之日' }, 'receivedOn')
  if (refused) return err(refused)
  return ok([{ type: 'remedyFiled', on: input.on, proceeding: input.proceeding, kind: input.kind }])
}

/** The result; where a new decision is ordered the case opens again with a period of its own (C19). */
export const concludeRemedy: Rule<ConcludeRemedyInput> = (state, input, today, settings) => {
  const filed = filedIn(withoutStruck(state.facts), input.proceeding)
  if (!filed) return err(wrong('proceedingId', '这件复议、诉讼没有登记在这个案件上，请从列表重新打开。'))
  if (state.facts.some((fact) => fact.type === 'remedyConcluded' && fact.proceeding === input.proceeding))
    return err(against('条例第五十一条', `这件${proceedingTerms[filed.kind]}的结果已经登记过。`))
  const refused =
    mayFileRemedy(state, today, settings) ??
    dayRefusal(input.on, today, { day: filed.on, what: '收到复议、诉讼材料之日' }, 'concludedOn') ??
    (input.order ? orderRefusal(state, input) : null)
  if (refused) return err(refused)
  const facts: Fact[] = [
    { type: 'remedyConcluded', on: input.on, proceeding: input.proceeding, kind: filed.kind, result: input.result },
    ...(filed.kind === 'reconsideration' ? [{ type: 'reconsiderationDecisionDelivered', on: input.on } as const] : []),
  ]
  if (input.order)
    facts.push({
      type: 'newDecisionOrdered',
      on: input.on,
      proceeding: input.proceeding,
      by: filed.kind === 'reconsideration' ? 'reconsideration' : 'court',
      setAside: state.decision?.letter ?? null,
      procedureOnly: input.order.procedureOnly,
      dueOn: input.order.dueOn,
    })
  return ok(facts)
}

const orderRefusal = (state: CaseState, { result, on, order }: ConcludeRemedyInput): Refusal | null => {
  const article = '行政复议法第六十四条；行政诉讼法第七十条、第七十二条'
  if (result !== 'corrected') return wrong('newDecision', '只有“结果纠正”的才会责令重新作出答复，请核对结果。')
  if (state.clocks.receiptDate === null) return against('条例第三十一条', '还没有确定收到之日，请先确认收到，再登记责令答复。')
  if (order?.dueOn && order.dueOn <= on) return wrong('newDecisionDueOn', `责令的期限应当晚于收到决定之日（${inChinese(on)}）。`)
  if (state.stage === 'closed' && state.clocks.status === 'withdrawn')
    return against(article, '申请人已经撤回申请，没有要重新作出的答复；请核对复议决定或者判决的内容。')
  if (state.decision && !state.dispatched) return against(article, '现在的答复已经签发、还没有发出。请先发出或者核对是哪一份答复被撤销。')
  return null
}

export interface StrikeRemedyInput {
  readonly proceeding: string
}

const filedIn = (facts: readonly Fact[], proceeding: string): FactOf<'remedyFiled'> | undefined =>
  facts.find((fact): fact is FactOf<'remedyFiled'> => fact.type === 'remedyFiled' && fact.proceeding === proceeding)

/** What may have been entered since a mistaken order without having made anything of it. */
const changesNothing: ReadonlySet<FactType> = new Set<FactType>([
  'remedyFiled',
  'remedyConcluded',
  'remedyStruck',
  'reconsiderationDecisionDelivered',
  'contactLogged',
  'attached',
])

/** 注销误登: whatever was registered of it stays on the docket and counts nowhere; the case goes back to where it stood (第四十五条). */
export const strikeRemedy: Rule<StrikeRemedyInput> = (state, input, today, settings) => {
  const filed = filedIn(state.facts, input.proceeding)
  if (!filed) return err(wrong('proceedingId', '这件复议、诉讼没有登记在这个案件上，请从列表重新打开。'))
  if (!filedIn(withoutStruck(state.facts), input.proceeding))
    return err(against('条例第四十五条', `这件${proceedingTerms[filed.kind]}的登记已经注销。`))
  const refused = mayFileRemedy(state, today, settings)
  if (refused) return err(refused)
  const orderedAt = state.facts.findIndex((fact) => fact.type === 'newDecisionOrdered' && fact.proceeding === input.proceeding)
  const since = orderedAt < 0 ? [] : state.facts.slice(orderedAt + 1).filter(({ type }) => !changesNothing.has(type))
  if (since.length > 0)
    return conflict(
      '登记责令重新答复以后，案件上又办了别的事，不能退回去了。请按现在的情况把案件办完；确实登记错的，写进联系记录，由主管部门核对。',
      since.map(factInOneLine),
    )
  return ok([{ type: 'remedyStruck', on: today, proceeding: input.proceeding, kind: filed.kind }])
}
