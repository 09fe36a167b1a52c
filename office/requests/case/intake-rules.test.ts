/** Rules of intake, one row each: given this docket, on this day, this input → these facts, or a refusal with its article. */
import { describe, expect, test } from 'vitest'
import { dayOne, docketByStage, handling, judge, outcome, received, submitted, tomorrow, yesterday } from '../../../testing/dockets.ts'
import { assign } from './assign.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { attach, logContact, recordSearch } from './record.ts'
import { register } from './register.ts'
import { defaultRuleSettings } from './rule.ts'

describe('登记 (第三十一条)', () => {
  const of = (input: Parameters<typeof register>[0], autoConfirm = false) =>
    outcome(register(input, '1号', dayOne, { ...defaultRuleSettings, law: { ...defaultRuleSettings.law, autoConfirm } }))
  test.each<[string, Parameters<typeof register>[0], string]>([
    ['当面', { channel: 'in_person', submittedOn: dayOne }, 'submitted registered'],
    ['当面补记', { channel: 'in_person', submittedOn: yesterday }, 'submitted registered'],
    ['将来的日子', { channel: 'in_person', submittedOn: tomorrow }, 'invalid submittedOn'],
    ['签收邮件没写签收日', { channel: 'registered_mail', submittedOn: yesterday }, 'invalid signedOn'],
    ['签收早于寄出', { channel: 'registered_mail', submittedOn: dayOne, signedOn: yesterday }, 'invalid signedOn'],
    ['签收邮件', { channel: 'registered_mail', submittedOn: yesterday, signedOn: dayOne }, 'submitted registered'],
    ['平信没写到达日', { channel: 'ordinary_mail', submittedOn: yesterday }, 'invalid arrivedOn'],
    ['平信没确认', { channel: 'ordinary_mail', submittedOn: yesterday, arrivedOn: dayOne }, 'submitted registered'],
    [
      '平信已确认',
      { channel: 'ordinary_mail', submittedOn: yesterday, arrivedOn: dayOne, confirmedOn: dayOne },
      'submitted registered receiptConfirmed',
    ],
    [
      '确认早于到达',
      { channel: 'ordinary_mail', submittedOn: yesterday, arrivedOn: dayOne, confirmedOn: yesterday },
      'invalid confirmedOn',
    ],
    ['确认在将来', { channel: 'fax', submittedOn: dayOne, confirmedOn: tomorrow }, 'invalid confirmedOn'],
    ['传真未确认', { channel: 'fax', submittedOn: dayOne }, 'submitted registered'],
    ['网上、人工确认的机关', { channel: 'online', submittedOn: dayOne }, 'submitted registered'],
  ])('%s', (_name, input, expected) => expect(of(input)).toBe(expected))
  test('网上、自动确认的机关', () =>
    expect(of({ channel: 'online', submittedOn: dayOne }, true)).toBe('submitted registered receiptConfirmed'))
  test('代填写明由谁代填', () => {
    const done = register({ channel: 'in_person', submittedOn: dayOne, assistedBy: 'clerk' }, '1号', dayOne, defaultRuleSettings)
    expect(done.ok && done.value[0]).toMatchObject({ type: 'submitted', assistedBy: 'clerk' })
  })
})

describe('确认收到、分派、沟通、附件、检索', () => {
  const searchInput = {
    on: dayOne,
    by: 'h',
    lines: [
      {
        kind: 'cabinet' as const,
        place: '库',
        words: ['地'],
        span: '2025',
        hits: 0,
        found: false,
        result: '无',
        shots: [{ digest: 'd'.repeat(64), name: '截图.png' }],
      },
    ],
  }
  test.each<[string, string, string]>([
    ['确认', judge(confirmReceipt, submitted, dayOne, { on: dayOne, how: 'phone' }), 'receiptConfirmed'],
    ['确认在将来', judge(confirmReceipt, submitted, dayOne, { on: tomorrow, how: 'phone' }), 'invalid on'],
    ['确认早于提交', judge(confirmReceipt, submitted, dayOne, { on: yesterday, how: 'phone' }), 'invalid on'],
    ['再确认', judge(confirmReceipt, received, dayOne, { on: dayOne, how: 'phone' }), 'unlawful 条例第三十一条'],
    ['分派', judge(assign, received, dayOne, { to: 'h', standIn: 's', internalDueOn: tomorrow }), 'assigned'],
    ['未确认也可分派', judge(assign, submitted, dayOne, { to: 'h' }), 'assigned'],
    ['B角是自己', judge(assign, received, dayOne, { to: 'h', standIn: 'h' }), 'invalid standIn'],
    ['内部期限已过', judge(assign, received, dayOne, { to: 'h', internalDueOn: yesterday }), 'invalid internalDueOn'],
    ['归档后分派', judge(assign, docketByStage.archived, dayOne, { to: 'h' }), 'unlawful 条例第四十五条'],
    ['沟通', judge(logContact, handling, dayOne, { on: dayOne, purpose: 'other', channel: 'phone', summary: '问' }), 'contactLogged'],
    ['沟通在将来', judge(logContact, handling, dayOne, { on: tomorrow, purpose: 'other', channel: 'phone', summary: '问' }), 'invalid on'],
    [
      '作废后沟通',
      judge(logContact, docketByStage.voided, dayOne, { on: dayOne, purpose: 'other', channel: 'phone', summary: '问' }),
      'unlawful 条例第四十五条',
    ],
    ['附件', judge(attach, handling, dayOne, { files: [{ digest: 'd'.repeat(64), name: '信封.jpg', role: 'envelope' }] }), 'attached'],
    ['归档后附件', judge(attach, docketByStage.archived, dayOne, { files: [] }), 'unlawful 条例第四十五条'],
    ['检索带证据', judge(recordSearch, handling, dayOne, searchInput), 'searchRecorded attached'],
    ['检索早于收到', judge(recordSearch, handling, dayOne, { ...searchInput, on: yesterday }), 'invalid on'],
    ['分派前检索', judge(recordSearch, received, dayOne, searchInput), 'unlawful 条例第四十五条'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
})
