/** The day of receipt for every channel (第三十一条), and the request cut into items. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { confirms, receiptOf } from './receipt.ts'

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
