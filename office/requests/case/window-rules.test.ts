/** Rules of the counter as tables: talk left out, fast lane, hand-over, inquiry, paper, handing out (R010, R013–R016, R031). */
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel'
import { decisionCodes, decisions, type Fact } from '#law'
import { contact, dayOne, docketByStage, stateOf } from '../../../testing/dockets.ts'
import { csvOf } from '../views/window/csv.ts'
import { allowedActs } from './allowed-acts.ts'
import { mayEverBeShort, tagFastLane, takesShortChain } from './fast-lane.ts'
import { mayHandOut } from './hand-out.ts'
import { mayHandOver } from './hand-over.ts'
import { openInquiry } from './inquiry.ts'
import { defaultRuleSettings } from './rule.ts'
import { mayOverrideTalk, overrideTalk } from './talk.ts'

const settings = defaultRuleSettings
const handling = docketByStage.handling
const write = (facts: readonly Fact[], purpose: 'correction' | 'extension' | 'explanation', reason: string) =>
  overrideTalk(stateOf(facts), { by: 'p', purpose, reason }, dayOne, settings)

describe('talk left out', () => {
  test.each([
    ['打不通', false],
    ['  九个字的理由不够  ', false],
    ['三次拨打电话都无人接听', true],
  ])('reason “%s”: %s', (reason, passes) => {
    expect(write(handling, 'correction', reason).ok).toBe(passes)
  })
  test('not where there was a talk, and not once all were talked over', () => {
    const talked = [...handling, contact('correction', dayOne)]
    expect(write(talked, 'correction', '三次拨打电话都无人接听')).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    const all = [...talked, contact('extension', dayOne), contact('explanation', dayOne)]
    expect(mayOverrideTalk(stateOf(all), dayOne, settings)).toMatchObject({ kind: 'unlawful' })
  })
  test('a new period asks for a new reason', () => {
    const written = write(handling, 'correction', '三次拨打电话都无人接听')
    const facts: Fact[] = [
      ...handling,
      ...(written.ok ? written.value : []),
      { type: 'correctionNoticeSent', on: dayOne, letter: 'n', periodWorkdays: 5, defects: ['年份'] },
      { type: 'correctionReceived', on: addDays(dayOne, 1) },
    ]
    expect(
      overrideTalk(
        stateOf(facts, addDays(dayOne, 1)),
        { by: 'p', purpose: 'correction', reason: '又打了三次都无人接听' },
        addDays(dayOne, 1),
        settings,
      ).ok,
    ).toBe(true)
  })
})

describe('快办', () => {
  test('no refusal ever', () => {
    const short = decisionCodes.filter(mayEverBeShort)
    expect(short).toContain('granted.already_public')
    expect(short).toContain('unable.not_held.other_organ')
    expect(short.some((code) => ['denied', 'partially_granted', 'not_processed', 'closed'].includes(decisions[code].group))).toBe(false)
  })
  test('only with the tag, and only what the setting has', () => {
    const tagged = tagFastLane(stateOf(handling), { by: 'p', reason: '急用' }, dayOne, settings)
    const facts = [...handling, ...(tagged.ok ? tagged.value : [])]
    expect(takesShortChain(stateOf(handling), 'granted.provided', settings)).toBe(false)
    expect(takesShortChain(stateOf(facts), 'granted.provided', settings)).toBe(true)
    expect(
      takesShortChain(stateOf(facts), 'denied.internal_affairs', {
        ...settings,
        fastLane: { codes: decisionCodes, signers: ['organ_head'] },
      }),
    ).toBe(false)
    expect(takesShortChain(stateOf(facts), 'granted.provided', { ...settings, fastLane: { codes: [], signers: ['organ_head'] } })).toBe(
      false,
    )
    expect(tagFastLane(stateOf(facts), { by: 'p', reason: '再来一次' }, dayOne, settings).ok).toBe(false)
  })
})

describe('gates', () => {
  test('a hand-over only after the notice of 第三十九条', () => {
    expect(mayHandOver(stateOf(handling), dayOne, settings)).toMatchObject({ article: '条例第三十九条' })
    expect(mayHandOver(stateOf(docketByStage.decided), dayOne, settings)).toMatchObject({ article: '条例第三十九条' })
  })
  test('handed out when decided, not before and not when posted', () => {
    expect(mayHandOut(stateOf(docketByStage.decided), dayOne, settings)).toBeNull()
    expect(mayHandOut(stateOf(docketByStage.signing), dayOne, settings)).not.toBeNull()
    const posted = docketByStage.dispatched.map((fact): Fact => (fact.type === 'replyDispatched' ? { ...fact, method: 'post' } : fact))
    expect(mayHandOut(stateOf(posted), dayOne, settings)).toMatchObject({ article: '条例第四十条' })
    const waiting = docketByStage.dispatched.map(
      (fact): Fact => (fact.type === 'replyDispatched' ? { ...fact, method: 'in_person' } : fact),
    )
    expect(mayHandOut(stateOf(waiting), dayOne, settings)).toBeNull()
  })
  test('an inquiry about the whole and about an item are two', () => {
    const ask = (facts: readonly Fact[], item: number | null) =>
      openInquiry(stateOf(facts), { by: 'p', inquiry: `q${item}`, organName: '财政局', item, itemCount: 2 }, dayOne, settings)
    const first = ask(handling, 1)
    const facts = [...handling, ...(first.ok ? first.value : [])]
    expect(ask(facts, 1).ok).toBe(false)
    expect(ask(facts, null).ok).toBe(true)
    expect(ask([...facts, { type: 'inquiryAnswered', on: dayOne, by: 'p', inquiry: 'q1', organName: '财政局' }], 1).ok).toBe(true)
  })
})

describe('stage × act of the counter', () => {
  const counter = 'overrideTalk tagFastLane handOut inquiries.open handOver orderPaperPackage recordPaperSent issueApplicationForm'.split(
    ' ',
  )
  test.each([
    ['submitted', 'tagFastLane inquiries.open issueApplicationForm'],
    ['received', 'tagFastLane inquiries.open issueApplicationForm'],
    ['handling', 'overrideTalk tagFastLane inquiries.open issueApplicationForm'],
    ['awaiting_correction', 'inquiries.open issueApplicationForm'],
    ['consulting', 'overrideTalk inquiries.open issueApplicationForm'],
    ['awaiting_payment', 'issueApplicationForm'],
    ['reviewing', 'overrideTalk inquiries.open issueApplicationForm'],
    ['signing', 'overrideTalk inquiries.open issueApplicationForm'],
    ['decided', 'handOut inquiries.open orderPaperPackage issueApplicationForm'],
    ['dispatched', 'handOut inquiries.open orderPaperPackage recordPaperSent issueApplicationForm'],
    ['delivered', 'inquiries.open orderPaperPackage recordPaperSent issueApplicationForm'],
    ['closed', 'issueApplicationForm'],
    ['archived', ''],
    ['voided', ''],
  ] as const)('%s', (stage, allowed) => {
    const found = allowedActs(stateOf(docketByStage[stage]), dayOne, settings).filter((act) => act.allowed)
    const names = found.map(({ name }) => name.replace('requests.', '')).filter((name) => counter.includes(name))
    expect(names.join(' ')).toBe(allowed)
  })
})

describe('CSV', () => {
  test.each(['=1+1', '+86', '-2', '@cmd', '\t=1', '＝１', ' =1'])('no cell runs: %j', (cell) => {
    expect(csvOf([[cell]])).toBe(`\ufeff"'${cell}"\r\n`)
  })
  test('quotes are doubled, plain text stays', () =>
    expect(csvOf([['他说“好”', '"x"', '2026-11-25']])).toBe('\ufeff"他说“好”","""x""","2026-11-25"\r\n'))
})
