/** What became of each requested item, in the words an applicant reads (条例 第三十六、三十七条). Safe in a browser. */
import { type DecisionCode, decisions } from '#law'
import type { AnswerOutcome, DecisionDraft } from './inputs.contract.ts'

export const answerOutcomeTitles: Readonly<Record<AnswerOutcome, string>> = {
  given: '给您',
  partly: '部分给',
  withheld: '不给',
  not_held: '没有这份',
  elsewhere: '告诉您去哪里拿',
  not_handled: '不按公开申请办',
}

/** Outcomes an item may have under a type; one kind alone for most, a mixture only for 部分公开. */
export const outcomesFor = (code: DecisionCode): readonly AnswerOutcome[] => {
  switch (decisions[code].group) {
    case 'granted':
      return ['given', 'elsewhere']
    case 'partially_granted':
      return ['given', 'partly', 'withheld', 'not_held', 'elsewhere']
    case 'denied':
      return code === 'denied.administrative_query' ? ['elsewhere'] : ['withheld', 'elsewhere']
    case 'unable':
      return code === 'unable.not_held.other_organ' ? ['elsewhere', 'not_held'] : ['not_held', 'elsewhere']
    case 'not_processed':
    case 'closed':
      return ['not_handled', 'elsewhere']
  }
}

/** The outcome of an item: as written, or read off the type where the draft is from before; null where the type leaves it open. */
export const outcomeOf = (draft: Pick<DecisionDraft, 'code' | 'answers'>, item: number): AnswerOutcome | null => {
  const written = draft.answers.find((answer) => answer.item === item)?.outcome
  if (written) return written
  if (draft.code === 'partially_granted') return null
  if (draft.code === 'granted.already_public') return 'elsewhere'
  return outcomesFor(draft.code)[0] ?? null
}
