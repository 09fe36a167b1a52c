/** The clocks, rule by rule: receipt, correction, consultation (deadlines §2–§4). */
import { describe, expect, it } from 'vitest'
import {
  asOf,
  corrected,
  extension,
  judged,
  letter,
  notice,
  opinion,
  organLetter,
  organOpinion,
  type Row,
  received,
  reply,
  submitted,
} from './clocks/example-events.ts'

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
]

describe('the clocks', () => {
  it.each(rows.map((row) => ({ sentence: row[0], row })))('$sentence', ({ row }) => expect(judged(row)).toEqual(row[2]))
})
