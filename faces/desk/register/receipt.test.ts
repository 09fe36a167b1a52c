/** The day of receipt for every channel (第三十一条), and the request cut into items. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { confirms, receiptOf, splitItems } from './receipt.ts'

const today = plainDate('2026-12-07')
const form = { channel: 'in_person' as const, submittedOn: '2026-12-07', signedOn: '', arrivedOn: '', confirmedOn: '' }

describe('the day of receipt', () => {
  it('is the day of handing in at the counter', () => {
    expect(receiptOf(form, today)).toMatchObject({
      receivedOn: '2026-12-07',
      correctionNoticeDue: '2026-12-16',
      replyDue: '2027-01-05',
      provisional: true,
      waitsFor: null,
    })
  })
  it('is the day the organ signed for a registered letter', () => {
    expect(receiptOf({ ...form, channel: 'registered_mail', submittedOn: '2026-12-03', signedOn: '2026-12-04' }, today).receivedOn).toBe(
      '2026-12-04',
    )
    expect(receiptOf({ ...form, channel: 'registered_mail', submittedOn: '2026-12-03' }, today)).toMatchObject({
      receivedOn: null,
      replyDue: null,
    })
  })
  it.each(['ordinary_mail', 'online', 'email', 'fax'] as const)('is the mutual confirmation for %s', (channel) => {
    expect(confirms(channel)).toBe(true)
    const open = receiptOf({ ...form, channel, submittedOn: '2026-12-03', arrivedOn: '2026-12-04' }, today)
    expect(open.receivedOn).toBeNull()
    expect(open.waitsFor).toContain('确认')
    expect(
      receiptOf({ ...form, channel, submittedOn: '2026-12-03', arrivedOn: '2026-12-04', confirmedOn: '2026-12-05' }, today).receivedOn,
    ).toBe('2026-12-05')
  })
  it('is open while the date is not a day', () => {
    expect(receiptOf({ ...form, submittedOn: '2026-02-30' }, today).receivedOn).toBeNull()
  })
})

describe('splitting the request', () => {
  it('cuts at Chinese numerals', () => {
    expect(splitItems('我想要：一、1至5号楼预售资金缴存情况；二、重点监管资金额度；三、竣工验收报告。')).toEqual([
      '1至5号楼预售资金缴存情况',
      '重点监管资金额度',
      '竣工验收报告',
    ])
  })
  it('cuts at numbers', () => {
    expect(splitItems('我要石桥村征地的材料：1、预公告及图件；2、现状调查结果；3、听证材料。')).toEqual([
      '预公告及图件',
      '现状调查结果',
      '听证材料',
    ])
  })
  it('leaves a single sentence whole', () => {
    expect(splitItems('2025 年度部门决算。')).toEqual(['2025 年度部门决算'])
    expect(splitItems('  ')).toEqual([])
  })
})
