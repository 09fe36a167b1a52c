/** Every stage × every act: what is allowed, and for the rest a reason and an article. */
import { describe, expect, test } from 'vitest'
import { dayOne, docketByStage, stateOf, workday } from '../../../testing/dockets.ts'
import { stages } from '../inputs.contract.ts'
import { allowedActs, caseActNames, nextAct } from './allowed-acts.ts'
import { defaultRuleSettings } from './rule.ts'

const at = (stage: (typeof stages)[number], today = dayOne) => allowedActs(stateOf(docketByStage[stage], today), today, defaultRuleSettings)
const short = (name: string) => name.replace('requests.', '')

/** The formal steps of every case; acts of the counter, of cooperation and of precedents have tables beside their rules. */
const formal =
  'confirmReceipt assign logContact attach recordSearch sendCorrectionNotice receiveCorrection consultThirdParty recordThirdPartyOpinion notifyThirdParty consultOrgan recordOrganOpinion closeConsultation extend sendFeeNotice recordPayment requestReasons receiveReasons setDelayedReply draftDecision reviewDecision signDecision dispatchReply recordDelivery recordReturn withdraw deemWithdrawn archive voidCase'.split(
    ' ',
  )

describe('stage × act', () => {
  test.each([
    ['submitted', 'confirmReceipt assign logContact attach withdraw voidCase'],
    ['received', 'assign logContact attach withdraw voidCase'],
    [
      'handling',
      'assign logContact attach recordSearch consultThirdParty consultOrgan sendFeeNotice requestReasons draftDecision withdraw voidCase',
    ],
    ['awaiting_correction', 'assign logContact attach receiveCorrection withdraw'],
    ['consulting', 'assign logContact attach recordSearch consultThirdParty recordThirdPartyOpinion consultOrgan requestReasons withdraw'],
    ['awaiting_payment', 'assign logContact attach recordPayment withdraw'],
    ['reviewing', 'assign logContact attach draftDecision reviewDecision withdraw'],
    ['signing', 'assign logContact attach draftDecision reviewDecision signDecision withdraw'],
    ['decided', 'assign logContact attach dispatchReply withdraw'],
    ['dispatched', 'assign logContact attach recordDelivery recordReturn'],
    ['delivered', 'logContact attach archive'],
    ['closed', 'logContact attach archive'],
    ['archived', ''],
    ['voided', ''],
  ] as const)('%s', (stage, allowed) => {
    const found = at(stage)
    expect(stateOf(docketByStage[stage]).stage).toBe(stage)
    expect(
      found
        .filter((act) => act.allowed && formal.includes(short(act.name)))
        .map(({ name }) => short(name))
        .join(' '),
    ).toBe(allowed)
    expect(found).toHaveLength(caseActNames.length)
    for (const act of found) {
      if (act.allowed) expect([act.reason, act.article]).toEqual([null, null])
      else {
        expect(act.reason).toMatch(/[。]$/)
        expect(act.article).toMatch(/第.+条/)
      }
    }
  })

  test('every stage has its docket, and the table names every stage', () => {
    expect(Object.keys(docketByStage).sort()).toEqual([...stages].sort())
  })

  test.each([
    ['submitted', 'requests.confirmReceipt'],
    ['received', 'requests.assign'],
    ['handling', 'requests.draftDecision'],
    ['awaiting_correction', 'requests.receiveCorrection'],
    ['consulting', 'requests.recordThirdPartyOpinion'],
    ['awaiting_payment', 'requests.recordPayment'],
    ['reviewing', 'requests.reviewDecision'],
    ['signing', 'requests.signDecision'],
    ['decided', 'requests.dispatchReply'],
    ['dispatched', 'requests.recordDelivery'],
    ['delivered', 'requests.archive'],
    ['closed', 'requests.archive'],
    ['archived', undefined],
    ['voided', undefined],
  ] as const)('next in %s: %s', (stage, name) => {
    expect(nextAct(stateOf(docketByStage[stage]), dayOne, defaultRuleSettings)?.name).toBe(name)
  })

  test('when others let their time pass, the next act closes it', () => {
    const later = workday(30)
    const next = (stage: (typeof stages)[number]) => nextAct(stateOf(docketByStage[stage], later), later, defaultRuleSettings)?.name
    expect(next('awaiting_correction')).toBe('requests.deemWithdrawn')
    expect(next('awaiting_payment')).toBe('requests.deemWithdrawn')
    expect(next('consulting')).toBe('requests.closeConsultation')
  })
})
