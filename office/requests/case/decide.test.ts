/** Draft, review, signature: three different hands, in this order. */
import { describe, expect, test } from 'vitest'
import { addDays, type Result } from '#kernel'
import type { Fact } from '#law'
import {
  around,
  dayOne,
  docketByStage,
  drafted,
  draftOf,
  handling,
  opinion,
  outcome,
  review,
  stateOf,
  thirdPartyLetter,
  workday,
} from '../../../testing/dockets.ts'
import { passed } from '../../../testing/passing-drafts.ts'
import { draftDecision, reviewDecision, signDecision } from './decide.ts'
import { defaultRuleSettings } from './rule.ts'

describe('起草 → 审核 → 签发', () => {
  const judge = (rule: (state: ReturnType<typeof stateOf>) => Result<readonly Fact[]>, facts: readonly Fact[], today = dayOne) =>
    outcome(rule(stateOf(facts, today)))
  const draft =
    (by = 'handler') =>
    (state: ReturnType<typeof stateOf>) =>
      draftDecision(state, { by, draft: draftOf(), around: around() }, dayOne, defaultRuleSettings)
  const look =
    (kind: 'legal' | 'disclosure', by: string, ok = true) =>
    (state: ReturnType<typeof stateOf>) =>
      reviewDecision(state, { by, kind, passed: ok, opinion: '同意' }, dayOne, defaultRuleSettings)
  const sign =
    (by: string, on = dayOne, today = dayOne) =>
    (state: ReturnType<typeof stateOf>) =>
      signDecision(state, { by, on, draft: draftOf(), around: around() }, today, defaultRuleSettings)
  const reviewing = docketByStage.reviewing
  const ready = docketByStage.signing
  test.each<[string, string, string]>([
    ['起草', judge(draft(), handling), 'decisionDrafted'],
    ['分派前不能起草', judge(draft(), docketByStage.received), 'unlawful 条例第四十五条'],
    ['征求意见中不能起草', judge(draft(), docketByStage.consulting), 'unlawful 条例第三十二条、第三十四条'],
    ['等缴费不能起草', judge(draft(), docketByStage.awaiting_payment), 'unlawful 国办函〔2020〕109号第六条'],
    ['审核中可以重新起草', judge(draft(), reviewing), 'decisionDrafted'],
    ['法制审核', judge(look('legal', 'lawyer'), reviewing), 'decisionReviewed'],
    ['起草人不能审核', judge(look('legal', 'handler'), reviewing), 'unlawful 条例第四十五条'],
    ['同一审核不能通过两次', judge(look('legal', 'lawyer'), [...reviewing, review('legal')]), 'invalid kind'],
    ['待签发时可以退回', judge(look('legal', 'lawyer', false), ready), 'decisionReviewed'],
    ['没有草稿不能审核', judge(look('legal', 'lawyer'), handling), 'unlawful 条例第四十五条'],
    ['不需要的公开审查', judge(look('disclosure', 'secrecy'), [...handling, drafted('not_processed.petition')]), 'invalid kind'],
    ['审核没过完不能签', judge(sign('chief'), [...reviewing, review('legal')]), 'unlawful 条例第十七条、第四十五条'],
    ['签发', judge(sign('chief'), ready), 'decided'],
    ['起草人不能签发', judge(sign('handler'), ready), 'unlawful 条例第四十五条'],
    ['法制审核人不能签发', judge(sign('legal'), ready), 'unlawful 条例第四十五条'],
    ['公开审查人不能签发', judge(sign('disclosure'), ready), 'unlawful 条例第四十五条'],
    ['退回后不能签', judge(sign('chief'), [...reviewing, review('legal'), review('disclosure', false)]), 'unlawful 条例第四十五条'],
    ['签发在将来', judge(sign('chief', addDays(dayOne, 1)), ready), 'invalid on'],
    ['签发早于审核', judge(sign('chief', addDays(dayOne, -1)), ready), 'invalid on'],
    ['签发倒签太早', judge(sign('chief', dayOne, workday(4)), ready, workday(4)), 'invalid on'],
    ['没起草不能签', judge(sign('chief'), handling), 'unlawful 条例第四十五条'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))

  test('意见迟到，草稿作废重来', () => {
    const late = stateOf([
      ...handling,
      thirdPartyLetter,
      { type: 'consultationExpired', on: dayOne, party: 'A' },
      drafted(),
      review('legal'),
      opinion('object'),
    ])
    expect([late.stage, late.draft?.standing]).toEqual(['handling', 'returned'])
  })
  test('救济途径由法律算出', () => {
    const [facts, secret] = passed('denied.state_secret')
    const signed = signDecision(
      stateOf([...facts, drafted('denied.state_secret'), review('legal'), review('disclosure')]),
      { by: 'chief', on: dayOne, draft: secret, around: around() },
      dayOne,
      defaultRuleSettings,
    )
    expect(signed.ok && signed.value[0]).toMatchObject({ type: 'decided', remedy: 'reconsideration_first' })
  })
})
