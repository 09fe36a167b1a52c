/** The clocks, rule by rule: extension, fee, delay, reply, remedies (deadlines §2–§4). */
import { describe, expect, it } from 'vitest'
import {
  asOf,
  delayed,
  delivered,
  extension,
  feeNotice,
  judged,
  letter,
  notice,
  opinion,
  paid,
  type Row,
  received,
  reply,
  submitted,
} from './example-events.ts'

const rows: readonly Row[] = [
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
    '重新计算忘掉此前的扣除：缴费前发出的征求意见不再停新的期限',
    [
      received,
      letter('2026-06-10', 'A', '2026-06-11'),
      feeNotice('2026-06-12', '2026-06-12'),
      paid('2026-06-15'),
      opinion('2026-06-17', 'A'),
    ],
    { clockRestartedFrom: '2026-06-15', replyDue: '2026-07-14' },
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
  it.each(rows.map((row) => ({ sentence: row[0], row })))('$sentence', ({ row }) => expect(judged(row)).toEqual(row[2]))
})
