/** 先沟通后发文 and its exception: nobody could be reached, the reason is written down and the supervisor sees it (条例 第三十条、第三十三条、第三十六条; R010, R018, R033). */
import { err, ok } from '#kernel'
import { type TalkPurpose, talkPurposes } from '#law'
import { hasContact } from './case.ts'
import { against, type Gate, onlyIn, type Rule, wrong } from './rule.ts'

export interface OverrideTalkInput {
  readonly by: string
  readonly purpose: TalkPurpose
  readonly reason: string
}

/** Shorter than this no reason says anything. */
export const shortestReason = 10

const articles: Readonly<Record<TalkPurpose, string>> = {
  correction: '条例第三十条',
  extension: '条例第三十三条第二款',
  explanation: '条例第三十六条',
}

export const mayOverrideTalk: Gate = (state) => {
  const staged = onlyIn(state, 'handling', 'consulting', 'reviewing', 'signing')
  if (staged) return staged
  if (talkPurposes.every((purpose) => hasContact(state, purpose)))
    return against('条例第三十条', '补正、延期和解释都已经有沟通记录，不用再写没有沟通的理由。')
  return null
}

/** Lets the paper go out without a talk; a fact of its own, so that it is seen. */
export const overrideTalk: Rule<OverrideTalkInput> = (state, input, today, settings) => {
  const { by, purpose } = input
  const reason = input.reason.trim()
  const refused =
    mayOverrideTalk(state, today, settings) ??
    (hasContact(state, purpose) ? against(articles[purpose], '这一步已经有沟通记录，不用写没有沟通的理由。') : null) ??
    (reason.length < shortestReason
      ? wrong('reason', `请写清楚什么时候、用什么方式联系过、为什么没有联系上，至少 ${shortestReason} 个字。`)
      : null)
  return refused ? err(refused) : ok([{ type: 'talkOverridden', on: today, by, purpose, reason }])
}
