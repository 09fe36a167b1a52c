/** 快办: an urgent need takes a short chain of approval, for what gives or points the way and never for a refusal (条例 第十七条、第三十三条第一款“能够当场答复的，应当当场予以答复”; R015). */

import type { RoleName } from '#identity/contract'
import { err, ok } from '#kernel'
import { type DecisionCode, decisions } from '#law'
import { type CaseState, lastOf } from './case.ts'
import { against, type Gate, onlyIn, type Rule, type RuleSettings, wrong } from './rule.ts'

export interface TagFastLaneInput {
  readonly by: string
  readonly reason: string
}

export const mayTagFastLane: Gate = (state) => {
  if (lastOf(state.facts, 'fastLaneTagged')) return against('条例第三十三条第一款', '本件已经列为快办。')
  return onlyIn(state, 'submitted', 'received', 'handling')
}

export const tagFastLane: Rule<TagFastLaneInput> = (state, input, today, settings) => {
  const refused =
    mayTagFastLane(state, today, settings) ?? (input.reason.trim() === '' ? wrong('reason', '请填写急在哪里、为什么要快办。') : null)
  return refused ? err(refused) : ok([{ type: 'fastLaneTagged', on: today, by: input.by, reason: input.reason.trim() }])
}

/** True when a draft of this type on this case goes without 法制审核: tagged, and a type the office has let in. 公开审查 stays (第十七条). */
export const takesShortChain = (state: CaseState, code: DecisionCode, settings: RuleSettings): boolean =>
  lastOf(state.facts, 'fastLaneTagged') !== null && settings.fastLane.codes.includes(code) && mayEverBeShort(code)

/** No setting lets a refusal or a partial refusal into the short chain. */
export const mayEverBeShort = (code: DecisionCode): boolean => decisions[code].group === 'granted' || code === 'unable.not_held.other_organ'

/** Why none of these roles may sign the draft that stands; null when one may. */
export const signerRoleRefusal = (state: CaseState, roles: readonly RoleName[], settings: RuleSettings): string | null => {
  if (roles.includes('organ_head')) return null
  if (!state.draft?.shortChain) return '本件走普通审批，请机关负责人签发；公开工作机构负责人只能签发快办件。'
  return settings.fastLane.signers.some((role) => roles.includes(role))
    ? null
    : '本县的设定是快办件也由机关负责人签发，请交机关负责人办理。'
}
