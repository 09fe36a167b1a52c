/** Forms of the acts after the decision: dispatch, the two dates of service, return, deemed abandonment (条例 第三十、四十、四十二条). */
import { DeemWithdrawn, DispatchReply, OpenContent, RecordDelivery, RecordReturn, WithdrawContent } from '#requests/contract'
import type { ActForm } from './form-spec.ts'
import { serviceTitles } from './words.ts'

export const closingForms: readonly ActForm[] = [
  {
    name: 'requests.dispatchReply',
    title: '发出答复',
    verb: '登记发出',
    done: '已登记发出；申请人签收后再登记送达日期',
    lead: () => '是否按时，看这一天：邮寄的是交邮日。申请人哪天收到，另外登记，复议和诉讼的期限从那天起算。',
    schema: DispatchReply,
    start: (page, today) => ({ on: today, method: page.draft?.draft.service ?? 'post' }),
    fields: [
      { name: 'on', label: '发出（交邮）日期', kind: 'day' },
      { name: 'method', label: '送达方式', kind: 'choice', choices: serviceTitles, hint: '邮寄只能交邮政企业（EMS 或挂号信）。' },
      { name: 'trackingNumber', label: '邮件号', kind: 'text', show: (values) => values.method === 'post' },
    ],
  },
  {
    name: 'requests.recordDelivery',
    title: '登记送达',
    verb: '登记送达',
    done: '送达日期已登记，救济期限从这一天起算',
    schema: RecordDelivery,
    start: (page, today) => ({
      on: today,
      letterId: page.letters.find((letter) => letter.deliveredOn === null && letter.sentOn !== null)?.id ?? '',
      method: page.draft?.draft.service ?? 'post',
      files: [],
    }),
    fields: [
      { name: 'letterId', label: '哪一份文书', kind: 'letter' },
      { name: 'on', label: '对方收到（签收）的日期', kind: 'day' },
      { name: 'method', label: '送达方式', kind: 'choice', choices: serviceTitles },
      { name: 'signatory', label: '签收人', kind: 'text', required: false },
      { name: 'files', label: '送达回证、妥投截图', kind: 'files', required: false },
    ],
  },
  {
    name: 'requests.recordReturn',
    title: '登记退回',
    verb: '登记退回',
    done: '退回已登记，请另想办法送达',
    schema: RecordReturn,
    start: (page, today) => ({ on: today, letterId: page.letters.find((letter) => letter.deliveredOn === null)?.id ?? '', reason: '' }),
    fields: [
      { name: 'letterId', label: '哪一份文书', kind: 'letter' },
      { name: 'on', label: '退回的日期', kind: 'day' },
      { name: 'reason', label: '退回的原因', kind: 'text' },
    ],
  },
  {
    name: 'requests.openContent',
    title: '材料向所有人公开',
    verb: '公开',
    done: '已公开；答复书上的二维码谁扫都能看材料',
    lead: () => '公开的只是随答复提供的材料，不含答复书。请逐件打开核对：没有个人信息、商业秘密，文件名也不带人名。拿不准的不要公开。',
    schema: OpenContent,
    start: (page) => ({ title: page.row.subject, checked: false }),
    fields: [
      { name: 'title', label: '材料的名称', kind: 'text', hint: '公众看到的标题，不写申请人。' },
      { name: 'checked', label: '逐件核对过，没有个人信息、商业秘密', kind: 'yes' },
    ],
  },
  {
    name: 'requests.withdrawContent',
    title: '收回公开的材料',
    verb: '收回',
    done: '已收回；二维码又只有申请人能打开',
    schema: WithdrawContent,
    start: () => ({ reason: '' }),
    fields: [{ name: 'reason', label: '为什么收回', kind: 'text' }],
  },
  {
    name: 'requests.deemWithdrawn',
    title: '视为放弃',
    verb: '按视为放弃办结',
    done: '本件已按视为放弃办结',
    lead: () => '只有告知书送到了、期限过了、没有正当理由，才能视为放弃。',
    schema: DeemWithdrawn,
    danger: true,
    start: (page) => ({ reason: page.row.stage === 'awaiting_payment' ? 'fee_unpaid' : 'correction_overdue' }),
    fields: [{ name: 'reason', label: '原因', kind: 'choice', choices: { correction_overdue: '逾期不补正', fee_unpaid: '逾期不缴费' } }],
  },
]
