/** 亲友代办: when a slip may be given and for how long, and what came by a slip counts (民法典 第一百六十五、一百七十三条; beyond 9). */
import { err, type Instant, ok, type PlainDate, type Result } from '#kernel'
import { type Fact, type FactOf, type SlipEnd, type SlipPower, slipArticle, slipEndArticle, slipPowers, slipUntil } from '#law'
import { against, type Gate, pendingLetter, type Rule, wrong } from './rule.ts'

export interface IssueSlipInput {
  readonly slip: string
  readonly where: 'counter' | 'online'
  readonly on: PlainDate
  readonly days: number
  readonly powers: readonly SlipPower[]
  readonly proxyName: string
  readonly applicantName: string
  /** Another slip of the case stands. */
  readonly standing: boolean
}

/** A mandate is for something that is still to be done (民法典 第一百七十三条第一项). */
export const mayIssueSlip: Gate = (state) =>
  ['delivered', 'closed', 'archived', 'voided'].includes(state.stage)
    ? against(slipEndArticle, '这件申请已经办完，没有要代办的事了，不能再开代办码。要申请别的信息，请另行登记。')
    : null

export const issueSlip: Rule<IssueSlipInput> = (state, input, today, settings) => {
  const refused = mayIssueSlip(state, today, settings) ?? inputRefusal(input, settings.law.slip.mostDays)
  if (refused) return err(refused)
  const fact: FactOf<'slipIssued'> = {
    type: 'slipIssued',
    on: input.on,
    slip: input.slip,
    where: input.where,
    powers: powersOf(input.powers),
    until: slipUntil(input.on, input.days),
    ...(input.where === 'counter' ? { letter: pendingLetter } : {}),
  }
  return ok([fact])
}

/** In their order, `follow` always among them. */
export const powersOf = (ticked: readonly SlipPower[]): readonly SlipPower[] =>
  slipPowers.filter((power) => power === 'follow' || ticked.includes(power))

const inputRefusal = ({ days, proxyName, applicantName, standing }: IssueSlipInput, mostDays: number) => {
  if (standing) return against(slipArticle, '这件申请已经有一张有效的代办码，一件申请同时只委托一个人。换人代办的，请先撤销原来那张。')
  if (proxyName.trim() === applicantName.trim()) return wrong('proxyName', '代办人就是申请人自己，不用代办码，用查询码就能办。')
  return days > mostDays ? wrong('days', `最多 ${mostDays} 天。到期还要人代办的，可以再开一张。`) : null
}

export interface EndedSlip {
  readonly endedAt: Instant | null
}

/** Ended once; whoever ends it again is told so. */
export const endSlip = (
  slip: EndedSlip,
  entry: { readonly slip: string; readonly how: SlipEnd; readonly on: PlainDate },
): Result<readonly Fact[]> =>
  slip.endedAt === null
    ? ok([{ type: 'slipEnded', on: entry.on, slip: entry.slip, how: entry.how }])
    : err({ kind: 'conflict', message: '这张代办码先前已经失效，不用再撤销。' })
