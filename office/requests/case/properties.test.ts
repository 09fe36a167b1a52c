/** Properties of the rules over random dockets: a gate and its rule never disagree, stages only reach what they may, nothing throws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, fenFromYuan, type PlainDate, type Result } from '#kernel'
import type { Fact } from '#law'
import { around, contact, dayOne, draftOf, stateOf, submitted } from '../../../testing/dockets.ts'
import { stages } from '../inputs.contract.ts'
import { allowedActs, type CaseActName, nextAct } from './allowed-acts.ts'
import { assign } from './assign.ts'
import type { CaseState } from './case.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { closeConsultation, consultOrgan, consultThirdParty, notifyThirdParty, recordThirdPartyOpinion } from './consult.ts'
import { receiveCorrection, sendCorrectionNotice } from './correct.ts'
import { draftDecision, reviewDecision, signDecision } from './decide.ts'
import { archive, deemWithdrawn, voidCase, withdraw } from './endings.ts'
import { extend } from './extend.ts'
import { recordPayment, sendFeeNotice } from './fee.ts'
import { receiveReasons, requestReasons, setDelayedReply } from './reasons.ts'
import { logContact, recordSearch } from './record.ts'
import { defaultRuleSettings, stamped } from './rule.ts'
import { dispatchReply, recordDelivery, recordReturn } from './serve.ts'

type Try = (state: CaseState, on: PlainDate) => Result<readonly Fact[]>
const undelivered = (state: CaseState) => state.letters.find(({ deliveredOn }) => deliveredOn === null)?.letter ?? 'none'
const settings = defaultRuleSettings

/** Each act with an input that is as good as can be. */
const tries: Readonly<Partial<Record<CaseActName, Try>>> = {
  'requests.confirmReceipt': (state, on) => confirmReceipt(state, { on, how: 'phone' }, on, settings),
  'requests.assign': (state, on) => assign(state, { to: 'handler' }, on, settings),
  'requests.logContact': (state, on) => logContact(state, { on, purpose: 'correction', channel: 'phone', summary: '说明' }, on, settings),
  'requests.recordSearch': (state, on) =>
    recordSearch(
      state,
      {
        on,
        by: 'h',
        lines: [{ kind: 'cabinet', place: '库', words: ['地'], span: '2025', hits: 0, found: false, result: '无', shots: [] }],
      },
      on,
      settings,
    ),
  'requests.sendCorrectionNotice': (state, on) =>
    sendCorrectionNotice(
      state,
      { on, periodWorkdays: 5, defects: ['年份'], secondRoundReason: '仍缺', mayAllowSecondRound: true },
      on,
      settings,
    ),
  'requests.receiveCorrection': (state, on) => receiveCorrection(state, { on, channel: 'online', justified: true }, on, settings),
  'requests.consultThirdParty': (state, on) => consultThirdParty(state, { on }, on, settings),
  'requests.consultOrgan': (state, on) => consultOrgan(state, { on, coProducer: true }, on, settings),
  'requests.recordThirdPartyOpinion': (state, on) => {
    const ref = state.consultations.find(({ kind, answer }) => kind === 'third_party' && !answer)?.ref ?? 'A'
    return recordThirdPartyOpinion(state, { on, ref, opinion: 'object', reasons: '隐私' }, on, settings)
  },
  'requests.notifyThirdParty': (state, on) => {
    const party = state.consultations.find(({ kind, answer, expired }) => kind === 'third_party' && (answer || expired))?.ref ?? 'A'
    return notifyThirdParty(state, { on, party }, on, settings)
  },
  'requests.extend': (state, on) => extend(state, { on, workdays: 10, reason: '多', approvedByRole: 'foi_office_head' }, on, settings),
  'requests.sendFeeNotice': (state, on) =>
    sendFeeNotice(state, { on, standard: 'per_request', ordinalInMonth: 12, delivery: 'paper' }, on, settings),
  'requests.requestReasons': (state, on) => requestReasons(state, { on, counted: '多', dueOn: addDays(on, 10) }, on, settings),
  'requests.receiveReasons': (state, on) => receiveReasons(state, { on, reasonable: true }, on, settings),
  'requests.setDelayedReply': (state, on) => setDelayedReply(state, { on, newDueOn: addDays(on, 300) }, on, settings),
  'requests.draftDecision': (state, on) => draftDecision(state, { by: 'handler', draft: draftOf(), around: around() }, on, settings),
  'requests.signDecision': (state, on) => signDecision(state, { by: 'chief', on, draft: draftOf(), around: around() }, on, settings),
  'requests.dispatchReply': (state, on) => dispatchReply(state, { on, method: 'in_person', reconsiderationUrl: null }, on, settings),
  'requests.recordDelivery': (state, on) => recordDelivery(state, { letter: undelivered(state), on, method: 'in_person' }, on, settings),
  'requests.recordReturn': (state, on) => recordReturn(state, { letter: undelivered(state), on, reason: '无人' }, on, settings),
  'requests.withdraw': (state, on) => withdraw(state, { on }, on, settings),
  'requests.deemWithdrawn': (state, on) =>
    deemWithdrawn(state, { reason: state.clocks.withdrawnReason ?? 'correction_overdue' }, on, settings),
  'requests.archive': (state, on) => archive(state, { digest: 'd' }, on, settings),
  'requests.voidCase': (state, on) => voidCase(state, { reason: '重复' }, on, settings),
}
/** Acts whose gate cannot see all: several parties, kinds of review, sums. Tried, but not held to their gate. */
const more: Readonly<Record<string, Try>> = {
  close: (state, on) => closeConsultation(state, { party: 'A' }, on, settings),
  legal: (state, on) => reviewDecision(state, { by: 'legal', kind: 'legal', passed: true, opinion: '好' }, on, settings),
  disclosure: (state, on) => reviewDecision(state, { by: 'secrecy', kind: 'disclosure', passed: true, opinion: '好' }, on, settings),
  back: (state, on) => reviewDecision(state, { by: 'legal', kind: 'legal', passed: false, opinion: '不好' }, on, settings),
  pay: (state, on) => recordPayment(state, { on, amount: fenFromYuan(100) }, on, settings),
  extensionTalk: (state, on) =>
    logContact(state, { ...contact('extension', on), on, purpose: 'extension', channel: 'phone', summary: '说明' }, on, settings),
}
const steps = [...Object.entries(tries), ...Object.entries(more)]
const walk = fc.array(
  fc.record({ step: fc.nat(steps.length - 1), days: fc.nat(4), blind: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }),
  {
    minLength: 20,
    maxLength: 80,
  },
)
const endings = new Set(['requests.voidCase', 'requests.withdraw'])

/** Mostly something that is possible; now and then anything at all. */
const choose = (state: CaseState, today: PlainDate, step: number, blind: boolean): readonly [string, Try] => {
  const possible = blind ? steps : steps.filter(([name, attempt]) => !endings.has(name) && attempt(state, today).ok)
  return possible[step % Math.max(1, possible.length)] ?? ['requests.archive', (each, on) => archive(each, { digest: 'd' }, on, settings)]
}

describe('over random lives of a case', () => {
  test('gate and rule agree, the docket only grows, nothing throws', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(walk, (moves) => {
        let facts: readonly Fact[] = submitted
        let today = dayOne
        for (const [turn, { step, days, blind }] of moves.entries()) {
          today = addDays(today, days)
          const state = stateOf(facts, today)
          reached.add(state.stage)
          const [name, attempt] = choose(state, today, step, blind)
          const judged = attempt(state, today)
          const gate = allowedActs(state, today, settings).find((each) => each.name === name)
          if (gate)
            expect([name, state.stage, judged.ok, judged.ok ? null : judged.error.message]).toEqual([
              name,
              state.stage,
              gate.allowed,
              gate.reason,
            ])
          if (!judged.ok) continue
          facts = [...facts, ...stamped(judged.value, { letterId: `letter-${turn}`, documentNumber: '1号' })]
          if (state.stage === 'archived' || state.stage === 'voided') throw new Error(`${name} moved a closed case`)
        }
        const end = stateOf(facts, today)
        if (end.stage !== 'archived' && end.stage !== 'voided') nextAct(end, today, settings)
      }),
      { numRuns: 300, seed: 20261125 },
    )
    expect([...reached].sort()).toEqual([...stages].sort())
  })
})
