/** The commands: what they print, what they compare, and the one line for each kind of broken file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockCommand, feesCommand, reportCheckCommand } from './index.ts'

const submitted = { type: 'submitted', channel: 'in_person', date: '2026-06-01' }
const example = (events: unknown, more: object = {}) => JSON.stringify([{ id: 'X1', events, ...more }])
const resultOf = (text: string) => JSON.parse(clockCommand(text).stdout)[0].result

describe('clock', () => {
  it('prints id and result, with what applies and nothing else', () =>
    expect(JSON.parse(clockCommand(example([submitted])).stdout)).toEqual([
      {
        id: 'X1',
        result: {
          receiptDate: '2026-06-01',
          correctionNoticeDue: '2026-06-10',
          replyDue: '2026-06-30',
          status: 'running',
          calendarProvisional: false,
        },
      },
    ]))
  it('gives every expected key, null where it does not apply', () =>
    expect(resultOf(example([submitted], { expected: { feePayDue: '2026-01-01', replyDue: '2026-06-30' } }))).toMatchObject({
      feePayDue: null,
      replyDue: '2026-06-30',
    }))
  it('reads as_of anywhere', () => {
    const asOf = { type: 'as_of', date: '2026-06-29' }
    expect(resultOf(example([asOf, submitted]))).toEqual(resultOf(example([submitted, asOf])))
    expect(resultOf(example([asOf, submitted]))).toMatchObject({ remainingWorkdays: 1, overdueWorkdays: 0 })
  })
  it('a request not yet confirmed has no dates and no status of the format', () =>
    expect(resultOf(example([{ type: 'submitted', channel: 'online', date: '2026-06-01' }]))).toMatchObject({
      receiptDate: null,
      replyDue: null,
      status: null,
    }))
  it('--check is quiet about what agrees, names each difference and exits 1', () => {
    expect(clockCommand(example([submitted], { expected: { replyDue: '2026-06-30' } }), { check: true }).exitCode).toBe(0)
    const { stdout, exitCode } = clockCommand(
      example([submitted, { type: 'third_party_letter_sent', date: '2026-06-04', delivered: '2026-06-05', party: 'A' }], {
        expected: { replyDue: '2026-06-29', status: 'running', thirdPartyDue: { A: '2026-06-28' }, extensions: [{ valid: true }] },
      }),
      { check: true },
    )
    expect(exitCode).toBe(1)
    expect(stdout.trimEnd().split('\n')).toEqual([
      'X1 replyDue：应为 "2026-06-29"，实际 null',
      'X1 status：应为 "running"，实际 "suspended"',
      'X1 thirdPartyDue.A：应为 "2026-06-28"，实际 "2026-06-29"',
      'X1 extensions：应为 [{"valid":true}]，实际 []',
      '1 个例子中有 4 处不一致',
    ])
  })
  it('--check finds a party that should not be there', () =>
    expect(
      clockCommand(
        example([submitted, { type: 'third_party_letter_sent', date: '2026-06-04', delivered: '2026-06-05', party: 'A' }], {
          expected: { thirdPartyDue: {} },
        }),
        { check: true },
      ).exitCode,
    ).toBe(1))
  it('a key that does not apply is empty in its own way', () =>
    expect(resultOf(example([submitted], { expected: { deemedConsent: [], thirdPartyDue: {}, extensions: [] } }))).toMatchObject({
      deemedConsent: [],
      thirdPartyDue: {},
      extensions: [],
    }))
  it('a silent third party is no deemed consent, and an undelivered letter has no last day', () => {
    const letter = { type: 'third_party_letter_sent', date: '2026-06-04', delivered: '2026-06-05', party: 'A' }
    expect(resultOf(example([submitted, letter, { type: 'consultation_expired', party: 'A' }]))).toMatchObject({
      deemedConsent: [],
      opinionOnTime: { A: false },
    })
    expect(resultOf(example([submitted, { ...letter, delivered: null }]))).toMatchObject({
      thirdPartyDue: { A: null },
      replyDue: null,
      status: 'suspended',
    })
  })
  it('never throws, whatever it is given', () => {
    const names = [
      'date',
      'delivered',
      'signedDate',
      'confirmedDate',
      'notifiedDate',
      'sentDate',
      'newDueDate',
      'periodWorkdays',
      'workdays',
      'party',
      'organ',
      'method',
      'remedy',
      'opinion',
      'approvedByRole',
      'channel',
      'justified',
    ]
    const types = [
      'submitted',
      'correction_notice_sent',
      'correction_received',
      'third_party_letter_sent',
      'organ_letter_sent',
      'third_party_opinion_received',
      'consultation_expired',
      'extension_approved',
      'fee_notice_delivered',
      'fee_paid',
      'delayed_reply_set',
      'reply_dispatched',
      'decision_delivered',
      'as_of',
      'nothing',
    ]
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        '2026-06-01',
        '2026-06-15',
        '2026-07-01',
        '2026-02-30',
        '1899-12-31',
        '2190-12-31',
        'A',
        '__proto__',
        'in_person',
        'online',
        'post',
        'either',
        'object',
        'foi_office_head',
        5,
        20,
        1e9,
        -1,
        null,
        true,
        [],
        {},
      ),
      fc.jsonValue(),
    )
    const event = fc
      .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...names), value))
      .map(([type, fields]) => ({ ...fields, type }))
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const { stdout, stderr, exitCode } = clockCommand(example(events))
        expect(exitCode === 0 ? [JSON.parse(stdout).length, stderr] : [1, stdout]).toEqual([1, ''])
      }),
      { numRuns: 1000 },
    )
    fc.assert(fc.property(fc.string(), (text) => void expect([0, 2]).toContain(clockCommand(text).exitCode)))
    fc.assert(fc.property(fc.jsonValue(), (json) => void expect([0, 2]).toContain(clockCommand(JSON.stringify(json)).exitCode)))
    fc.assert(fc.property(fc.jsonValue(), (json) => void expect([0, 2]).toContain(feesCommand(JSON.stringify([{ input: json }])).exitCode)))
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (json) =>
          void expect([0, 2]).toContain(
            reportCheckCommand(JSON.stringify([{ year: 2025, table2: json, table3: json, table4: json }])).exitCode,
          ),
      ),
    )
  })
  it('an empty list is an empty answer', () => expect(clockCommand('[]').stdout).toBe('[]\n'))
  it.each<readonly [string, string, string]>([
    ['broken JSON', '[{"id":', '不是有效的 JSON'],
    ['a missing comma, by line', '[\n {"id":"X1"\n  "events":[]}\n]', '不是有效的 JSON：第3行第3个字符'],
    ['one id twice', '[{"id":"X1","events":[]},{"id":"X1","events":[]}]', 'id "X1" 出现了不止一次'],
    ['no JSON at all', 'hello', '不是有效的 JSON'],
    ['empty', '', '不是有效的 JSON'],
    ['a number', '7', '应是一个对象'],
    ['an example that is no object', '[3]', '第1个例子'],
    ['no events', '[{"id":"X1"}]', 'X1 events：缺少'],
    ['events that are no list', example({}), 'X1 events：应是数组'],
    ['an event that is no object', example(['x']), 'X1 第1个事件'],
    ['no type', example([{ date: '2026-06-01' }]), '缺少 type'],
    ['an unknown event', example([{ type: 'teleported', date: '2026-06-01' }]), 'teleported'],
    ['an unknown channel', example([{ ...submitted, channel: 'pigeon' }]), 'X1 第1个事件 submitted：channel 的值“pigeon”'],
    ['no channel', example([{ type: 'submitted', date: '2026-06-01' }]), '缺少 channel'],
    ['no date', example([{ type: 'submitted', channel: 'in_person' }]), 'submitted：缺少 date'],
    ['an impossible date', example([{ ...submitted, date: '2026-02-30' }]), 'date 不是存在的日期'],
    ['a date in other writing', example([{ ...submitted, date: '2026/06/01' }]), 'date 不是存在的日期'],
    ['a date that is a number', example([{ ...submitted, date: 20260601 }]), 'date 应是写作 YYYY-MM-DD'],
    ['a date outside the calendar', example([{ ...submitted, date: '9999-01-01' }]), '超出日历范围'],
    [
      'a signed-for letter without signature',
      example([{ type: 'submitted', channel: 'registered_mail', date: '2026-06-01' }]),
      '缺少 signedDate',
    ],
    [
      'a confirmation before the submission',
      example([{ type: 'submitted', channel: 'online', date: '2026-06-02', confirmedDate: '2026-06-01' }]),
      'confirmedDate（2026-06-01）早于',
    ],
    [
      'a notice without a period',
      example([submitted, { type: 'correction_notice_sent', date: '2026-06-02', delivered: '2026-06-02' }]),
      '缺少 periodWorkdays',
    ],
    [
      'a period in words',
      example([submitted, { type: 'correction_notice_sent', date: '2026-06-02', periodWorkdays: '十' }]),
      'periodWorkdays 应是整数',
    ],
    [
      'a delivery before the dispatch',
      example([submitted, { type: 'correction_notice_sent', date: '2026-06-02', delivered: '2026-06-01', periodWorkdays: 10 }]),
      '早于',
    ],
    ['a letter to nobody', example([submitted, { type: 'third_party_letter_sent', date: '2026-06-02' }]), '缺少 party'],
    [
      'an opinion of no kind',
      example([submitted, { type: 'third_party_opinion_received', date: '2026-06-02', party: 'A', opinion: 'maybe' }]),
      'opinion 的值“maybe”',
    ],
    ['an expiry for nobody', example([submitted, { type: 'consultation_expired' }]), '缺少 party 或 organ'],
    [
      'an extension of half a day',
      example([
        submitted,
        { type: 'extension_approved', date: '2026-06-02', workdays: 2.5, approvedByRole: 'foi_office_head', notifiedDate: '2026-06-02' },
      ]),
      'workdays 应是整数',
    ],
    [
      'an extension by nobody',
      example([submitted, { type: 'extension_approved', date: '2026-06-02', workdays: 5, notifiedDate: '2026-06-02' }]),
      '缺少 approvedByRole',
    ],
    [
      'an unknown remedy',
      example([submitted, { type: 'decision_delivered', date: '2026-06-02', remedy: 'prayer' }]),
      'remedy 的值“prayer”',
    ],
    [
      'justified in words',
      example([submitted, { type: 'correction_received', date: '2026-06-02', justified: 'yes' }]),
      'justified 应是 true 或 false',
    ],
    ['expected that is no object', example([submitted], { expected: 5 }), 'X1 expected'],
    [
      'a second example that is broken',
      JSON.stringify([
        { id: 'X1', events: [submitted] },
        { id: 'X2', events: [{ type: 'as_of' }] },
      ]),
      'X2 第1个事件 as_of：缺少 date',
    ],
  ])('%s: one clear line, nothing on standard output, exit 2', (_, text, words) => {
    const { stdout, stderr, exitCode } = clockCommand(text)
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/Unexpected|Expected|token/)
  })
})

const fees = (requests: unknown, more: object = {}) => JSON.stringify([{ id: 'F1', input: { requests }, ...more }])

describe('fees', () => {
  it('reckons', () =>
    expect(JSON.parse(feesCommand(fees([{ seqInMonth: 31, chargedBy: 'per_request' }])).stdout)).toEqual([
      { id: 'F1', result: { fees: [200], total: 200, currency: 'CNY' } },
    ]))
  it('--check names the difference', () =>
    expect(feesCommand(fees([{ seqInMonth: 31, chargedBy: 'per_request' }], { expected: { total: 100 } }), { check: true })).toMatchObject({
      stdout: 'F1 total：应为 100，实际 200\n1 个例子中有 1 处不一致\n',
      exitCode: 1,
    }))
  it.each<readonly [string, string]>([
    ['{', '不是有效的 JSON'],
    ['[{"id":"F1","input":{"requests":[]}},{"id":"F1","input":{"requests":[]}}]', 'id "F1" 出现了不止一次'],
    ['[{"id":"F1"}]', 'F1 input'],
    ['[{"id":"F1","input":{}}]', 'F1 input.requests：缺少'],
    [fees([{ seqInMonth: 1 }]), 'F1 第1件申请：缺少 chargedBy'],
    [fees([{ seqInMonth: 1, chargedBy: 'by_weight' }]), 'by_weight'],
    [fees([{ chargedBy: 'per_request' }]), '缺少 seqInMonth'],
    [fees([{ seqInMonth: 0, chargedBy: 'per_request' }]), 'seqInMonth 应不小于1'],
    [fees([{ seqInMonth: '十', chargedBy: 'per_request' }]), 'seqInMonth 应是整数'],
    [fees([{ seqInMonth: 1, chargedBy: 'per_page' }]), '缺少 pages'],
    [fees([{ seqInMonth: 1, chargedBy: 'per_page', pages: -3 }]), 'pages 应不小于0'],
    [fees([{ seqInMonth: 1, chargedBy: 'per_page', pages: 3, delivery: 'drone' }]), 'drone'],
    [fees([{ seqInMonth: 1, chargedBy: 'per_page', pages: 3, proactivelyPublished: 'no' }]), 'proactivelyPublished 应是 true 或 false'],
  ])('%s: one clear line, exit 2', (text, words) => {
    const { stdout, stderr, exitCode } = feesCommand(text)
    expect([stdout, exitCode, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1])
    expect(stderr).toContain(words)
  })
})
