/** 重大复杂: raised with a reason, seen and instructed by the leading group, lowered again (S0「统筹协调办理重大复杂依申请公开工作」; 条例 第四十五条). */
import { err, ok, type PlainDate, type Refusal } from '#kernel'
import { type FactOf, unmaskedIn } from '#law'
import { allOf, type CaseState } from './case.ts'
import { against, type Gate, onlyIn, type Rule, wrong } from './rule.ts'

export interface Escalation {
  /** The fact by which it stands raised; null when it is not, or no longer. */
  readonly standing: FactOf<'caseEscalated'> | null
  readonly instructions: readonly {
    readonly issued: FactOf<'instructionIssued'>
    readonly carriedOut: FactOf<'instructionCarriedOut'> | null
  }[]
}

export const escalationIn = (facts: CaseState['facts']): Escalation => {
  const last = facts.findLast(({ type }) => type === 'caseEscalated' || type === 'caseLowered')
  return {
    standing: last?.type === 'caseEscalated' ? last : null,
    instructions: allOf(facts, 'instructionIssued').map((issued) => ({
      issued,
      carriedOut: allOf(facts, 'instructionCarriedOut').find(({ instruction }) => instruction === issued.instruction) ?? null,
    })),
  }
}

const filing = '条例第四十五条'

const running: Gate = (state) =>
  onlyIn(
    state,
    'submitted',
    'received',
    'handling',
    'awaiting_correction',
    'consulting',
    'awaiting_payment',
    'reviewing',
    'signing',
    'decided',
    'dispatched',
  )

/** The docket is kept for ever: no numbers of people in it. */
const wordsRefusal = (field: string, text: string): Refusal | null =>
  unmaskedIn(text).length > 0 ? wrong(field, '这里写了身份证号或者手机号。办理经过要长期保存，请改写成不含号码的说法。') : null

export const mayEscalate: Gate = (state, today, settings) =>
  running(state, today, settings) ??
  (escalationIn(state.facts).standing ? against(filing, '这个案件已经提为重大复杂，领导小组看得到。') : null)

export const escalateCase: Rule<{ readonly by: string; readonly reason: string }> = (state, { by, reason }, today, settings) => {
  const refused = mayEscalate(state, today, settings) ?? wordsRefusal('reason', reason)
  return refused ? err(refused) : ok([{ type: 'caseEscalated', on: today, by, reason }])
}

export const mayInstruct: Gate = (state, today, settings) =>
  running(state, today, settings) ??
  (escalationIn(state.facts).standing ? null : against(filing, '这个案件没有提为重大复杂。请先提为重大复杂，再作出指示。'))

export const issueInstruction: Rule<{ readonly by: string; readonly text: string; readonly dueOn?: PlainDate }> = (
  state,
  { by, text, dueOn },
  today,
  settings,
) => {
  const refused =
    mayInstruct(state, today, settings) ??
    wordsRefusal('text', text) ??
    (dueOn && dueOn < today ? wrong('dueOn', '办理日期不能早于今天。') : null)
  if (refused) return err(refused)
  const instruction = `I${allOf(state.facts, 'instructionIssued').length + 1}`
  return ok([{ type: 'instructionIssued', on: today, instruction, by, text, ...(dueOn ? { dueOn } : {}) }])
}

export const mayCarryOut: Gate = (state, today, settings) =>
  running(state, today, settings) ??
  (escalationIn(state.facts).instructions.some(({ carriedOut }) => !carriedOut) ? null : against(filing, '没有还要反馈的指示。'))

export const carryOutInstruction: Rule<{ readonly by: string; readonly instruction: string; readonly text: string }> = (
  state,
  { by, instruction, text },
  today,
  settings,
) => {
  const refused = mayCarryOut(state, today, settings) ?? wordsRefusal('text', text)
  if (refused) return err(refused)
  const found = escalationIn(state.facts).instructions.find(({ issued }) => issued.instruction === instruction)
  if (!found) return err(wrong('instruction', '案卷中没有这条指示，请核对。'))
  if (found.carriedOut) return err(against(filing, '这条指示已经反馈过。'))
  return ok([{ type: 'instructionCarriedOut', on: today, instruction, by, text }])
}

export const lowerCase: Rule<{ readonly by: string; readonly reason: string }> = (state, { by, reason }, today, settings) => {
  const refused = mayInstruct(state, today, settings) ?? wordsRefusal('reason', reason)
  return refused ? err(refused) : ok([{ type: 'caseLowered', on: today, by, reason }])
}
