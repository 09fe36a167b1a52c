/** What a decision is checked against outside its own docket: the organ, earlier decisions to the same applicant, decisions set aside. */
import type { PlainDate } from '#kernel'
import type { DecisionCode } from '#law'
import type { DecisionDraft } from '../inputs.contract.ts'
import { block, type Check, under } from './decision-checks.ts'
import type { LinkSeen } from './link-checks.ts'
import type { OneLine } from './one-line.ts'

export interface EarlierDecision {
  readonly documentNumber: string
  readonly decidedOn: PlainDate
  readonly sameOrgan: boolean
  readonly sameApplicant: boolean
}

export interface Surroundings {
  /** What was decided otherwise before on the same information (条例 第十一条). */
  readonly oneLine: OneLine
  /** What the machine found at the draft's address; null when it has not looked or there is none. */
  readonly link?: LinkSeen | null
  /** How many things were asked for. */
  readonly itemCount: number
  /** 落款机关: null when it is neither the organ nor its government. */
  readonly issuing: { readonly id: string; readonly reconsiderationUrl: string | null } | null
  /** The decision that the draft names as the earlier one (`earlierDecision`); null when the register has none of that number. */
  readonly earlier: EarlierDecision | null
  /** Decisions on this request that reconsideration or a court set aside. */
  readonly setAside: readonly {
    readonly code: DecisionCode
    readonly facts: string
    readonly reasons: string
    readonly procedureOnly: boolean
  }[]
}

/** Validators 7 and 14: a duplicate is one of the same applicant to the same organ; what was set aside is not said again. */
export const repetitionChecks = (draft: DecisionDraft, around: Surroundings): readonly Check[] => [
  ...under('P10', draft.code === 'not_processed.duplicate' ? duplicateChecks(draft, around.earlier) : []),
  ...around.setAside
    .filter(
      ({ code, facts, reasons, procedureOnly }) =>
        !procedureOnly && code === draft.code && same(facts, draft.facts) && same(reasons, draft.reasons),
    )
    .flatMap(() =>
      under('P11', [
        block('原决定已被撤销，不得以同一事实和理由作出相同的决定；请补充新的事实或者改变理由。', '行政复议法第六十四条', 'reasons'),
      ]),
    ),
]

const duplicateChecks = (draft: DecisionDraft, earlier: EarlierDecision | null): readonly Check[] => {
  const article = '条例第三十六条第（六）项'
  if (!earlier) return [block(`登记簿里没有文号为“${draft.fields.earlierDecision ?? ''}”的答复，请核对文号。`, article, 'earlierDecision')]
  if (!earlier.sameOrgan) return [block('该文号是其他机关的答复；重复申请只限本机关答复过的申请。', article, 'earlierDecision')]
  if (!earlier.sameApplicant)
    return [block('该文号答复的是另一个申请人；不同的人申请同一信息不是重复申请，应当答复。', article, 'earlierDecision')]
  if (draft.fields.earlierDecidedOn && draft.fields.earlierDecidedOn !== earlier.decidedOn)
    return [block(`该答复的日期是 ${earlier.decidedOn}，请更正。`, article, 'earlierDecidedOn')]
  return []
}

const same = (one: string, other: string): boolean => one.replace(/\s+/g, '') === other.replace(/\s+/g, '')
