/** One line for the same question: what contradicts an earlier decision waits for a written reason and for the county office's word (条例 第十一条; R025). */
import { err, inChinese, ok, type PlainDate, type Refusal } from '#kernel'
import { type DecisionCode, decisions, unmaskedIn } from '#law'
import type { Contradiction } from '#precedents/contract'
import type { CaseState } from './case.ts'
import { block, type Check } from './decision-checks.ts'
import { against, type Gate, onlyIn, type Rule, type RuleSettings, wrong } from './rule.ts'

/** What the radar found against the decision in mind. */
export interface OneLine {
  readonly contradictions: readonly Contradiction[]
  /** The county office's remark when it last asked for a change of this very decision; null otherwise. */
  readonly changeAsked: string | null
}
export const nothingAgainst: OneLine = { contradictions: [], changeAsked: null }

const article = '条例第十一条'

/** Blocks for every contradiction without a reason; and when the county office asked for a change. */
export const oneLineChecks = (state: CaseState, code: DecisionCode, { contradictions, changeAsked }: OneLine): readonly Check[] => {
  const open = contradictions.filter(({ requestId }) => !isExplained(state, code, requestId))
  if (open.length > 0)
    return [
      block(
        `与在先答复口径不一致：${open.map(inWords).join('；')}；本件拟答复“${decisions[code].title}”。请改为一致，或者写明不同答复的理由（同时报主管部门）后再送审、签发。`,
        article,
        'departure',
      ),
    ]
  if (contradictions.length > 0 && changeAsked !== null)
    return [
      block(`主管部门对本件不同口径的意见是要求调整：${changeAsked} 请改换答复类型，或者等主管部门同意。`, '条例第四十七条', 'departure'),
    ]
  return []
}

const inWords = ({ organName, documentNumber, decidedOn, code }: Contradiction): string =>
  `${organName}${inChinese(decidedOn)}${documentNumber}答复“${decisions[code].title}”`

const isExplained = (state: CaseState, code: DecisionCode, request: string): boolean =>
  state.present.some(
    (fact) => fact.type === 'departureExplained' && fact.code === code && fact.against.some((one) => one.request === request),
  )

export interface ExplainDepartureInput {
  readonly by: string
  readonly code: DecisionCode
  readonly reason: string
  readonly contradictions: readonly Contradiction[]
}

export const mayExplainDeparture: Gate = (state) => onlyIn(state, 'handling', 'reviewing', 'signing')

/** The reason is written once for all decisions it departs from; it stays on the docket. */
export const explainDeparture: Rule<ExplainDepartureInput> = (state, input, today, settings) => {
  const refused = mayExplainDeparture(state, today, settings) ?? reasonRefusal(state, input, today, settings)
  if (refused) return err(refused)
  const { by, code, reason } = input
  return ok([
    {
      type: 'departureExplained',
      on: today,
      by,
      code,
      against: input.contradictions.map(({ requestId, documentNumber }) => ({ request: requestId, documentNumber })),
      reason,
    },
  ])
}

const reasonRefusal = (_state: CaseState, input: ExplainDepartureInput, _today: PlainDate, _settings: RuleSettings): Refusal | null => {
  if (input.contradictions.length === 0) return against(article, '没有发现与这一类答复不一致的在先答复，不用写理由。')
  if (unmaskedIn(input.reason).length > 0) return wrong('reason', '理由会给主管部门看，请删去里面的身份证号、手机号。')
  if ([...input.reason.trim()].length < 20) return wrong('reason', '请写清楚为什么与在先答复不同，至少 20 个字。')
  return null
}
