/** The clocks, rule by rule: what happened, and the days that follow (deadlines §2–§4). */
import { describe, expect, it } from 'vitest'
import { fenFromYuan, plainDate } from '#kernel'
import { docketOfEvents } from './commands/clock-events.ts'
import { type ClockReading, defaultSettings, explainDays, type Fact, type FactOf, type LawSettings, readClocks } from './index.ts'

type Row = readonly [
  sentence: string,
  events: readonly object[],
  expected: Partial<Record<keyof ClockReading, unknown>>,
  settings?: Partial<LawSettings>,
]

const submitted = (date: string) => ({ type: 'submitted', channel: 'in_person', date })
const asOf = (date: string) => ({ type: 'as_of', date })
const notice = (date: string, delivered: string | undefined = date, periodWorkdays = 10) => ({
  type: 'correction_notice_sent',
  date,
  delivered,
  periodWorkdays,
})
const corrected = (date: string, more: object = {}) => ({ type: 'correction_received', date, ...more })
const letter = (date: string, party: string, delivered?: string) => ({ type: 'third_party_letter_sent', date, party, delivered })
const opinion = (date: string, party: string) => ({ type: 'third_party_opinion_received', date, party, opinion: 'object' })
const organLetter = (date: string, organ: string, delivered?: string, coProducer?: boolean) => ({
  type: 'organ_letter_sent',
  date,
  organ,
  delivered,
  coProducer,
})
const organOpinion = (date: string, organ: string) => ({ type: 'organ_opinion_received', date, organ, opinion: 'consent' })
const extension = (date: string, workdays: number, notifiedDate = date, approvedByRole = 'foi_office_head') => ({
  type: 'extension_approved',
  date,
  workdays,
  approvedByRole,
  notifiedDate,
})
const feeNotice = (sentDate: string, date: string) => ({ type: 'fee_notice_delivered', sentDate, date })
const paid = (date: string, more: object = {}) => ({ type: 'fee_paid', date, ...more })
const reply = (date: string, method = 'post') => ({ type: 'reply_dispatched', date, method })
const delivered = (date: string, remedy = 'either') => ({ type: 'decision_delivered', date, remedy })
const delayed = (date: string, newDueDate: string) => ({ type: 'delayed_reply_set', date, newDueDate })

// 2026-06-01 is a Monday; 7 workdays: 06-10; 20 workdays: 06-30 (Dragon Boat 06-19 to 06-21).
const received = submitted('2026-06-01')

const rows: readonly Row[] = [
  [
    '收到之日不计算',
    [received],
    { receiptDate: '2026-06-01', correctionNoticeDue: '2026-06-10', replyDue: '2026-06-30', status: 'running' },
  ],
  [
    '在线申请未经双方确认，期限不起算',
    [{ type: 'submitted', channel: 'online', date: '2026-06-01' }],
    { receiptDate: null, replyDue: null, correctionNoticeDue: null, status: 'awaiting_confirmation' },
  ],
  [
    '平常信函未确认，期限不起算',
    [{ type: 'submitted', channel: 'ordinary_mail', date: '2026-06-01', arrivedDate: '2026-06-03' }],
    { receiptDate: null, status: 'awaiting_confirmation' },
  ],
  [
    '传真以双方确认之日为准',
    [{ type: 'submitted', channel: 'fax', date: '2026-05-30', confirmedDate: '2026-06-01' }],
    { receiptDate: '2026-06-01', replyDue: '2026-06-30' },
  ],
  [
    '电子邮件默认以确认之日为准',
    [{ type: 'submitted', channel: 'email', date: '2026-05-29', confirmedDate: '2026-06-01' }],
    { receiptDate: '2026-06-01' },
  ],
  [
    '指南承诺到达即收到的，电子邮件以到达之日为准',
    [{ type: 'submitted', channel: 'email', date: '2026-05-29', confirmedDate: '2026-06-01' }],
    { receiptDate: '2026-05-29' },
    { emailReceipt: 'arrival' },
  ],
  [
    '挂号信以签收之日为准',
    [{ type: 'submitted', channel: 'registered_mail', date: '2026-05-28', signedDate: '2026-06-01' }],
    { receiptDate: '2026-06-01' },
  ],
  ['最后一日终了仍在期限内', [received, asOf('2026-06-30')], { status: 'running', remainingWorkdays: 0, overdueWorkdays: 0 }],
  ['次日即逾期', [received, asOf('2026-07-01')], { status: 'overdue', overdueWorkdays: 1, replyDue: '2026-06-30' }],
  [
    '最后一日是周五，周六已逾期但没有逾期工作日',
    [submitted('2026-06-04'), asOf('2026-07-04')],
    { replyDue: '2026-07-03', status: 'overdue', overdueWorkdays: 0 },
  ],
  ['as_of 之后的事件不影响当日状态', [received, asOf('2026-06-20'), reply('2026-06-25')], { status: 'running', replyOnTime: null }],
  [
    '第七个工作日发出的补正告知按期',
    [received, notice('2026-06-10')],
    { correctionNoticeOnTime: true, correctionDue: '2026-06-25', status: 'awaiting_correction', replyDue: null },
  ],
  ['第八个工作日发出的逾期', [received, notice('2026-06-11')], { correctionNoticeOnTime: false, status: 'awaiting_correction' }],
  [
    '逾期通知之后显示稳妥期限',
    [received, notice('2026-06-11'), corrected('2026-06-15')],
    { replyDue: '2026-07-14', prudentReplyDue: '2026-06-30' },
  ],
  [
    '设置不承认逾期通知的，期限照常计算',
    [received, notice('2026-06-11'), corrected('2026-06-15')],
    { replyDue: '2026-06-30', clockRestartedFrom: null, status: 'running' },
    { lateCorrectionNoticeRestarts: false },
  ],
  ['按期通知没有稳妥期限之分', [received, notice('2026-06-10'), corrected('2026-06-15')], { prudentReplyDue: null }],
  [
    '补正期限最后一日终了仍在等待',
    [received, notice('2026-06-10'), asOf('2026-06-25')],
    { status: 'awaiting_correction', withdrawnReason: null },
  ],
  [
    '期满次日视为放弃',
    [received, notice('2026-06-10'), asOf('2026-06-26')],
    { status: 'deemed_withdrawn', withdrawnReason: 'correction_overdue', replyDue: null },
  ],
  [
    '补正最后一日收到，重新计算',
    [received, notice('2026-06-10'), corrected('2026-06-25')],
    { correctionOnTime: true, clockRestartedFrom: '2026-06-25', replyDue: '2026-07-23' },
  ],
  [
    '逾期补正没有正当理由，视为放弃',
    [received, notice('2026-06-10'), corrected('2026-06-26')],
    { correctionOnTime: false, status: 'deemed_withdrawn', replyDue: null, clockRestartedFrom: null },
  ],
  [
    '邮寄补正以寄出之日判断是否按期、以收到之日重新计算',
    [received, notice('2026-06-10'), corrected('2026-06-29', { postedDate: '2026-06-25' })],
    { correctionOnTime: true, clockRestartedFrom: '2026-06-29' },
  ],
  [
    '未送达的补正通知不使申请人失权',
    [received, { ...notice('2026-06-10'), delivered: null }, asOf('2026-09-01')],
    { status: 'awaiting_correction', correctionDue: null },
  ],
  [
    '未经批准的第二次补正通知不影响期限',
    [received, notice('2026-06-05'), corrected('2026-06-10'), notice('2026-06-12'), corrected('2026-06-18')],
    { clockRestartedFrom: '2026-06-10', status: 'running', replyDue: '2026-07-09' },
  ],
  [
    '没有补正通知的补充材料不重新计算',
    [received, corrected('2026-06-10')],
    { clockRestartedFrom: null, replyDue: '2026-06-30', correctionOnTime: null },
  ],
  [
    '补正收到于周末，次一工作日为第一日',
    [received, notice('2026-06-05'), corrected('2026-06-13')],
    { clockRestartedFrom: '2026-06-13', replyDue: '2026-07-13' },
  ],
  [
    '重新计算后忘掉此前的扣除',
    [received, letter('2026-06-02', 'A', '2026-06-02'), opinion('2026-06-08', 'A'), notice('2026-06-09'), corrected('2026-06-15')],
    { replyDue: '2026-07-14' },
  ],
  [
    '重新计算后忘掉此前的延期，可以再延一次',
    [received, extension('2026-06-02', 10), notice('2026-06-09'), corrected('2026-06-15'), extension('2026-07-01', 5)],
    { replyDue: '2026-07-21', extendedBy: 5 },
  ],
  [
    '征求意见期间没有确定的期限',
    [received, letter('2026-06-04', 'A', '2026-06-05')],
    { status: 'suspended', replyDue: null, thirdPartyDue: { A: '2026-06-29' }, opinionOnTime: {} },
  ],
  [
    '发出当日计算，答复当日不计算',
    [received, letter('2026-06-04', 'A', '2026-06-05'), opinion('2026-06-09', 'A')],
    { replyDue: '2026-07-03', status: 'running' },
  ],
  ['发出当日即答复的不扣除', [received, letter('2026-06-04', 'A', '2026-06-04'), opinion('2026-06-04', 'A')], { replyDue: '2026-06-30' }],
  [
    '第三方沉默的，十五个工作日期满即恢复',
    [received, letter('2026-06-04', 'A', '2026-06-05'), asOf('2026-06-30')],
    { replyDue: '2026-07-22', status: 'running', opinionOnTime: { A: false }, deemedConsent: [] },
  ],
  [
    '期满当日仍在征求',
    [received, letter('2026-06-04', 'A', '2026-06-05'), asOf('2026-06-29')],
    { status: 'suspended', replyDue: null, opinionOnTime: {} },
  ],
  [
    '第三方逾期答复，扣除止于期满日',
    [received, letter('2026-06-04', 'A', '2026-06-05'), opinion('2026-07-06', 'A')],
    { replyDue: '2026-07-22', opinionOnTime: { A: false } },
  ],
  ['未送达的征求意见书一直暂停', [received, letter('2026-06-04', 'A'), asOf('2026-07-20')], { status: 'suspended', thirdPartyDue: {} }],
  [
    '两次征求首尾相接，合并扣除',
    [
      received,
      letter('2026-06-04', 'A', '2026-06-04'),
      opinion('2026-06-08', 'A'),
      organLetter('2026-06-08', 'O', '2026-06-08'),
      organOpinion('2026-06-10', 'O'),
    ],
    { replyDue: '2026-07-06' },
  ],
  [
    '一个未答复即仍暂停',
    [received, letter('2026-06-04', 'A', '2026-06-04'), letter('2026-06-04', 'B', '2026-06-04'), opinion('2026-06-08', 'A')],
    { status: 'suspended', opinionOnTime: { A: true } },
  ],
  [
    '共同制作机关沉默视为同意',
    [received, organLetter('2026-06-04', 'O', '2026-06-05'), asOf('2026-06-30')],
    { deemedConsent: ['O'], organDue: { O: '2026-06-29' } },
  ],
  [
    '共同制作机关逾期反对仍视为同意',
    [
      received,
      organLetter('2026-06-04', 'O', '2026-06-05'),
      { type: 'organ_opinion_received', date: '2026-07-01', organ: 'O', opinion: 'object' },
    ],
    { deemedConsent: ['O'], opinionOnTime: { O: false } },
  ],
  [
    '其他机关沉默不视为同意',
    [received, organLetter('2026-06-04', 'O', '2026-06-05', false), asOf('2026-06-30')],
    { deemedConsent: [], opinionOnTime: { O: false } },
  ],
  ['期限最后一日发出的征求意见书暂停期限', [received, letter('2026-06-30', 'A', '2026-06-30')], { status: 'suspended', replyDue: null }],
  [
    '期限届满后发出的征求意见书不暂停',
    [received, letter('2026-07-01', 'A', '2026-07-02')],
    { status: 'overdue', replyDue: '2026-06-30', thirdPartyDue: { A: '2026-07-23' } },
  ],
  ['延期通知在期限最后一日发出有效', [received, extension('2026-06-30', 20)], { replyDue: '2026-07-28', extendedBy: 20 }],
  [
    '延期通知晚一日无效',
    [received, extension('2026-06-30', 20, '2026-07-01')],
    { replyDue: '2026-06-30', extendedBy: 0, status: 'overdue' },
  ],
  ['延期一日', [received, extension('2026-06-10', 1)], { replyDue: '2026-07-01' }],
  ['零日的延期无效', [received, extension('2026-06-10', 0)], { replyDue: '2026-06-30' }],
  ['二十一日的延期无效', [received, extension('2026-06-10', 21)], { replyDue: '2026-06-30' }],
  ['第二次延期无效', [received, extension('2026-06-10', 5), extension('2026-06-11', 5)], { replyDue: '2026-07-07' }],
  ['无效的延期不妨碍其后有效的', [received, extension('2026-06-10', 25), extension('2026-06-11', 5)], { replyDue: '2026-07-07' }],
  [
    '先延期后征求意见',
    [received, extension('2026-06-10', 5), letter('2026-07-02', 'A', '2026-07-02'), opinion('2026-07-06', 'A')],
    { replyDue: '2026-07-09' },
  ],
  [
    '征求意见期间批准的延期在恢复后计算',
    [received, letter('2026-06-04', 'A', '2026-06-05'), extension('2026-06-08', 5), opinion('2026-06-09', 'A')],
    { replyDue: '2026-07-10' },
  ],
  [
    '收费通知按期发出，等待缴费',
    [received, feeNotice('2026-06-30', '2026-07-02')],
    { feeNoticeOnTime: true, feePayDue: '2026-07-30', status: 'awaiting_payment', replyDue: null },
  ],
  [
    '收费通知逾期发出没有效力',
    [received, feeNotice('2026-07-01', '2026-07-02')],
    { feeNoticeOnTime: false, feePayDue: null, status: 'overdue', replyDue: '2026-06-30' },
  ],
  [
    '逾期通知之后的缴费不重新计算',
    [received, feeNotice('2026-07-01', '2026-07-02'), paid('2026-07-03')],
    { clockRestartedFrom: null, replyDue: '2026-06-30', feePaidOnTime: null },
  ],
  [
    '缴费最后一日缴纳，重新计算',
    [received, feeNotice('2026-06-15', '2026-06-16'), paid('2026-07-15')],
    { feePaidOnTime: true, clockRestartedFrom: '2026-07-15', replyDue: '2026-08-12' },
  ],
  [
    '逾期缴费视为放弃',
    [received, feeNotice('2026-06-15', '2026-06-16'), paid('2026-07-16')],
    { feePaidOnTime: false, status: 'deemed_withdrawn', withdrawnReason: 'fee_unpaid', replyDue: null },
  ],
  [
    '汇款以寄出之日判断',
    [received, feeNotice('2026-06-15', '2026-06-16'), paid('2026-07-22', { postedDate: '2026-07-15' })],
    { feePaidOnTime: true, clockRestartedFrom: '2026-07-22' },
  ],
  ['缴费期最后一日终了仍在等待', [received, feeNotice('2026-06-15', '2026-06-16'), asOf('2026-07-15')], { status: 'awaiting_payment' }],
  ['没有通知的缴费不影响期限', [received, paid('2026-06-15')], { clockRestartedFrom: null, replyDue: '2026-06-30' }],
  [
    '设置为暂停的，缴费后只扣除等待时间',
    [received, feeNotice('2026-06-15', '2026-06-16'), paid('2026-06-18')],
    { clockRestartedFrom: null, replyDue: '2026-07-03', status: 'running' },
    { feeClock: 'suspend' },
  ],
  [
    '缴费重新计算后仍在进行的征求意见继续扣除',
    [
      received,
      letter('2026-06-10', 'A', '2026-06-11'),
      feeNotice('2026-06-12', '2026-06-12'),
      paid('2026-06-15'),
      opinion('2026-06-17', 'A'),
    ],
    { clockRestartedFrom: '2026-06-15', replyDue: '2026-07-16' },
  ],
  [
    '说明理由不停期限',
    [received, { type: 'reasons_requested', date: '2026-06-05' }, { type: 'reasons_received', date: '2026-06-20' }],
    { replyDue: '2026-06-30', status: 'running' },
  ],
  [
    '延迟答复以告知的日期为准',
    [received, delayed('2026-06-30', '2026-09-30')],
    { statutoryReplyDueBeforeDelay: '2026-06-30', replyDue: '2026-09-30' },
  ],
  [
    '延期之后再告知延迟',
    [received, extension('2026-06-20', 10), delayed('2026-07-10', '2026-09-30')],
    { statutoryReplyDueBeforeDelay: '2026-07-14', replyDue: '2026-09-30' },
  ],
  ['期限届满后才告知延迟没有效力', [received, delayed('2026-07-01', '2026-09-30')], { replyDue: '2026-06-30', status: 'overdue' }],
  ['超过延迟日期即逾期', [received, delayed('2026-06-30', '2026-09-30'), asOf('2026-10-01')], { status: 'overdue', overdueWorkdays: 0 }],
  [
    '邮寄以交邮之日为准',
    [received, reply('2026-06-30'), delivered('2026-07-06')],
    { replyOnTime: true, status: 'replied_on_time', reconsiderationDue: '2026-09-04', litigationDue: '2027-01-06' },
  ],
  [
    '直接送达以签收之日为准',
    [received, reply('2026-06-30', 'in_person'), delivered('2026-07-01')],
    { replyOnTime: false, status: 'replied_late' },
  ],
  ['电子送达以到达之日为准', [received, reply('2026-06-29', 'electronic'), delivered('2026-06-30')], { replyOnTime: true }],
  [
    '只有送达记录的，即当面交付',
    [received, delivered('2026-06-12', 'reconsideration_first')],
    { replyOnTime: true, litigationDue: null, reconsiderationDue: '2026-08-11' },
  ],
  [
    '征求意见期间答复按期',
    [received, letter('2026-06-04', 'A', '2026-06-05'), reply('2026-06-20')],
    { replyOnTime: true, status: 'replied_on_time' },
  ],
  [
    '答复之后的事件不再影响期限',
    [received, reply('2026-06-20'), extension('2026-06-22', 10), notice('2026-06-23')],
    { status: 'replied_on_time', extendedBy: 0 },
  ],
  ['邮寄晚一日即逾期答复', [received, reply('2026-07-01')], { replyOnTime: false, status: 'replied_late', replyDue: '2026-06-30' }],
  [
    '复议决定送达后十五日起诉',
    [{ type: 'reconsideration_decision_delivered', date: '2026-03-02' }],
    { litigationAfterReconsiderationDue: '2026-03-17', status: null },
  ],
  ['主动公开二十个工作日', [{ type: 'information_formed', date: '2026-09-18' }], { proactivePublicationDue: '2026-10-22', replyDue: null }],
  ['次年没有通知的日期待定', [submitted('2026-12-10')], { calendarProvisional: true, replyDue: '2027-01-08' }],
  ['年内的日期不待定', [received], { calendarProvisional: false }],
  [
    '逾期后的救济：2026年7月1日起先复议为稳妥',
    [submitted('2026-06-10'), asOf('2026-08-01')],
    { silence: { route: 'reconsideration_first_advised', from: '2026-07-09', reconsiderationDue: '2026-09-07', litigationDue: null } },
  ],
  [
    '逾期后的救济：此前复议或者诉讼',
    [submitted('2026-05-06'), asOf('2026-06-30')],
    { silence: { route: 'either', from: '2026-06-02', reconsiderationDue: '2026-08-03', litigationDue: '2026-12-02' } },
  ],
]

describe('the clocks', () => {
  const cases = rows.map(([sentence, events, expected, settings]) => ({ sentence, events, expected, settings }))
  it.each(cases)('$sentence', ({ events, expected, settings }) => {
    const { facts, asOf: day } = docketOfEvents(JSON.parse(JSON.stringify(events)), '例')
    const reading = readClocks(facts, { ...(day ? { asOf: day } : {}), settings: { ...defaultSettings, ...settings } })
    expect(
      Object.fromEntries(Object.keys(expected).map((key) => [key, Object.entries(reading).find(([name]) => name === key)?.[1]])),
    ).toEqual(expected)
  })
})

const on = plainDate
const decision: FactOf<'decided'> = {
  type: 'decided',
  on: on('2026-06-20'),
  by: 'p1',
  code: 'unable.not_held.nonexistent',
  articles: ['36(4)'],
  letter: 'D1',
  documentNumber: '云府公开〔2026〕1号',
  issuedInNameOf: 'o1',
  remedy: 'either',
}
const start: Fact = { type: 'submitted', on: on('2026-06-01'), channel: 'in_person' }

describe('facts of the running system', () => {
  it('delivery may stand on the letter or come later as a fact of its own', () => {
    const sent: FactOf<'thirdPartyLetterSent'> = { type: 'thirdPartyLetterSent', on: on('2026-06-04'), party: 'A', letter: 'L1' }
    const late = readClocks([start, sent, { type: 'letterDelivered', on: on('2026-06-05'), letter: 'L1' }])
    const together = readClocks([start, { ...sent, deliveredOn: on('2026-06-05') }])
    expect(late.thirdPartyDue).toEqual({ A: '2026-06-29' })
    expect(late.thirdPartyDue).toEqual(together.thirdPartyDue)
  })
  it('a confirmation may come later as a fact of its own', () => {
    const reading = readClocks([
      { type: 'submitted', on: on('2026-05-30'), channel: 'online' },
      { type: 'receiptConfirmed', on: on('2026-06-01'), how: 'automatic' },
    ])
    expect(reading.receiptDate).toBe('2026-06-01')
  })
  it('delivery of the decision letter starts the remedy periods; a returned letter does not', () => {
    const sent: Fact = { type: 'replyDispatched', on: on('2026-06-22'), letter: 'D1', method: 'post' }
    const served = readClocks([start, decision, sent, { type: 'letterDelivered', on: on('2026-06-25'), letter: 'D1' }])
    expect([served.deliveredOn, served.reconsiderationDue, served.litigationDue]).toEqual(['2026-06-25', '2026-08-24', '2026-12-25'])
    const returned = readClocks([start, decision, sent, { type: 'letterReturned', on: on('2026-06-29'), letter: 'D1', reason: '查无此人' }])
    expect([returned.status, returned.reconsiderationDue]).toEqual(['replied_on_time', null])
  })
  it('an electronic reply is in time by its dispatch, however late it is opened; a reply handed over by the day it is signed for', () => {
    const opened = (method: 'electronic' | 'in_person') =>
      readClocks([
        start,
        decision,
        { type: 'replyDispatched', on: on('2026-06-30'), letter: 'D1', method },
        { type: 'letterDelivered', on: on('2026-07-06'), letter: 'D1' },
      ])
    expect([opened('electronic').status, opened('electronic').reconsiderationDue]).toEqual(['replied_on_time', '2026-09-04'])
    expect(opened('in_person').status).toBe('replied_late')
  })
  it('a decision without dispatch does not end the period', () => {
    expect(readClocks([start, decision], { asOf: on('2026-07-02') }).status).toBe('overdue')
  })
  it('closing for an overdue correction ends it', () => {
    const closing: Fact = { ...decision, code: 'closed.correction_overdue', on: on('2026-06-29') }
    expect(readClocks([start, closing]).status).toBe('deemed_withdrawn')
  })
  it('withdrawal ends it; a void entry is void', () => {
    expect(readClocks([start, { type: 'withdrawn', on: on('2026-06-03'), statement: '撤回' }])).toMatchObject({
      status: 'withdrawn',
      replyDue: null,
    })
    expect(readClocks([start, { type: 'voided', on: on('2026-06-03'), reason: '重复登记' }]).status).toBe('voided')
  })
  it('only full payment counts', () => {
    const charge: Fact = {
      type: 'feeNoticeSent',
      on: on('2026-06-05'),
      letter: 'F1',
      amount: fenFromYuan(500),
      standard: 'per_request',
      deliveredOn: on('2026-06-05'),
    }
    const half: Fact = { type: 'feePaid', on: on('2026-06-08'), amount: fenFromYuan(200) }
    const rest: Fact = { type: 'feePaid', on: on('2026-06-09'), amount: fenFromYuan(300) }
    expect(readClocks([start, charge, half]).status).toBe('awaiting_payment')
    expect(readClocks([start, charge, half, rest]).clockRestartedFrom).toBe('2026-06-09')
  })
  it('a second round that a supervisor allowed restarts again', () => {
    const round = (day: string, letterRef: string, reason?: string): Fact => ({
      type: 'correctionNoticeSent',
      on: on(day),
      letter: letterRef,
      periodWorkdays: 10,
      defects: [],
      deliveredOn: on(day),
      ...(reason ? { secondRoundReason: reason } : {}),
    })
    const facts: Fact[] = [
      start,
      round('2026-06-05', 'N1'),
      { type: 'correctionReceived', on: on('2026-06-08') },
      round('2026-06-10', 'N2', '申请人书面请求'),
      { type: 'correctionReceived', on: on('2026-06-12') },
    ]
    expect(readClocks(facts).clockRestartedFrom).toBe('2026-06-12')
  })
  it('the order of entry does not matter', () => {
    const facts: Fact[] = [
      start,
      { type: 'thirdPartyLetterSent', on: on('2026-06-04'), party: 'A', letter: 'L1', deliveredOn: on('2026-06-05') },
      { type: 'thirdPartyOpinionReceived', on: on('2026-06-09'), party: 'A', opinion: 'consent' },
    ]
    expect(readClocks(facts.toReversed()).replyDue).toBe(readClocks(facts).replyDue)
  })
})

describe('「日子怎么算的」', () => {
  const facts: Fact[] = [
    start,
    { type: 'thirdPartyLetterSent', on: on('2026-06-04'), party: 'A', letter: 'L1', deliveredOn: on('2026-06-05') },
    { type: 'thirdPartyOpinionReceived', on: on('2026-06-09'), party: 'A', opinion: 'consent' },
  ]
  it('names every day from receipt to the last', () => {
    const days = explainDays(readClocks(facts))
    expect(days[0]).toMatchObject({ on: '2026-06-01', kind: 'received', ordinal: null })
    expect(days.at(-1)).toMatchObject({ on: '2026-07-03', kind: 'counted', ordinal: 20, due: true })
    expect(days.find((day) => day.on === '2026-06-08')).toMatchObject({ kind: 'paused', article: '第三十二条、第三十三条第三款' })
    expect(days.find((day) => day.on === '2026-06-19')).toMatchObject({ kind: 'holiday', reason: '端午节放假，不计算' })
    expect(days.filter(({ ordinal }) => ordinal !== null).map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })
  it('while suspended shows the expected days', () => {
    const reading = readClocks(facts.slice(0, 2), { asOf: on('2026-06-08') })
    expect(reading.projectedReplyDue).toBe('2026-07-22')
    const last = explainDays(reading).at(-1)
    expect(last).toMatchObject({ on: '2026-07-22', expected: true, due: false })
  })
  it('before receipt there is nothing to explain', () => {
    expect(explainDays(readClocks([{ type: 'submitted', on: on('2026-06-01'), channel: 'online' }]))).toEqual([])
  })
})
