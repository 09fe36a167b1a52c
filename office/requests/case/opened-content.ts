/** What was supplied, opened to everybody by the QR code of the letter; personal unless the handler says otherwise (条例 第十五条、第四十条; R035). */
import { err, ok, type Refusal } from '#kernel'
import type { FactOf } from '#law'
import type { CaseState } from './case.ts'
import { against, type Gate, onlyIn, type Rule } from './rule.ts'

const article = '条例第十五条'

/** The opening that stands; null when there is none. */
export const openedContent = ({ facts }: Pick<CaseState, 'facts'>): FactOf<'contentOpened'> | null => {
  const last = facts.findLast((fact) => fact.type === 'contentOpened' || fact.type === 'contentWithdrawn')
  return last?.type === 'contentOpened' ? last : null
}

/** Only what was really sent out, and what no third party objected to. */
export const mayOpenContent: Gate = (state) => {
  const staged = onlyIn(state, 'dispatched', 'delivered', 'archived')
  if (staged) return staged
  const code = state.decision?.code
  if (code !== 'granted.provided' && code !== 'partially_granted')
    return against('条例第三十六条', '本件没有随答复提供材料，没有可以公开的。')
  if (state.consultations.some(({ answer }) => answer?.opinion === 'object'))
    return against(article, '第三方不同意公开的案件，材料只给申请人本人，不向所有人公开。')
  return openedContent(state) ? against(article, '材料已经公开，不用再办。') : null
}

export const openContent: Rule<{ readonly title: string; readonly files: number }> = (state, { title, files }, today, settings) => {
  const refused = mayOpenContent(state, today, settings) ?? (files > 0 ? null : noFiles)
  return refused ? err(refused) : ok([{ type: 'contentOpened', on: today, title }])
}

const noFiles: Refusal = against('条例第三十六条', '答复没有附电子材料，没有可以公开的。')

export const mayWithdrawContent: Gate = (state) => (openedContent(state) ? null : against(article, '材料没有公开，不用收回。'))

export const withdrawContent: Rule<{ readonly reason: string }> = (state, { reason }, today, settings) => {
  const refused = mayWithdrawContent(state, today, settings)
  return refused ? err(refused) : ok([{ type: 'contentWithdrawn', on: today, reason }])
}
