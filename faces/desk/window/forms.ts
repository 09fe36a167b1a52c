/** Forms of the counter's acts: talk left out, fast lane, hand-over, handing out, paper (R010, R014–R016, R031) and inquiries (R013). */
import { OpenInquiry } from '#inquiries/contract'
import { talkPurposes } from '#law'
import {
  HandOut,
  HandOver,
  handOverTargetTitles,
  IssueApplicationForm,
  OrderPaperPackage,
  OverrideTalk,
  RecordPaperSent,
  TagFastLane,
  talkPurposeTitles,
} from '#requests/contract'
import type { ActForm } from '../acts/form-spec.ts'

/** The talk that is missing at this stage: the likeliest comes first. */
const missingTalk = (docket: readonly { readonly type: string; readonly title: string }[]): string =>
  docket.some(({ type }) => type === 'correctionReceived') ? 'explanation' : (talkPurposes[0] ?? 'correction')

export const windowForms: readonly ActForm[] = [
  {
    name: 'requests.overrideTalk',
    title: '没有沟通，写明理由',
    verb: '写进案卷',
    done: '理由已写进案卷，这一步可以办了；监督员会看到',
    lead: () => '先沟通再发文是规矩。确实联系不上的，把什么时候、用什么方式联系过写清楚；它会留在经过里，监督员按单位看次数。',
    schema: OverrideTalk,
    start: (page) => ({ purpose: missingTalk(page.docket), reason: '' }),
    fields: [
      { name: 'purpose', label: '哪一步没有沟通', kind: 'choice', choices: talkPurposeTitles },
      { name: 'reason', label: '理由', kind: 'long', hint: '至少 10 个字。例如：11月23日、24日三次拨打登记的电话无人接听，短信没有回复。' },
    ],
  },
  {
    name: 'requests.tagFastLane',
    title: '列为快办',
    verb: '列为快办',
    done: '已列为快办：给信息、指路的答复走短审批',
    article: '第三十三条',
    lead: () => '急难愁盼的事，能当场答的当场答。快办件起草后不经法制审核，给信息的仍要公开审查；不予公开的照走普通审批。',
    schema: TagFastLane,
    start: () => ({ reason: '' }),
    fields: [{ name: 'reason', label: '急在哪里', kind: 'text', hint: '例如：明天开庭要用；老人病重，办低保等着要。' }],
  },
  {
    name: 'requests.handOver',
    title: '登记转办（12345、信访）',
    verb: '登记转办',
    done: '转办已登记，可以在“咨询转办”里导出转办文件',
    article: '第三十九条',
    lead: () => '答复已经告诉申请人通过什么渠道反映。这里把诉求转过去：申请人同意的，姓名和电话一并转；不同意的，只转事情。',
    schema: HandOver,
    start: (page, today) => ({
      on: today,
      to: 'hotline_12345',
      toName: '12345 政务服务便民热线',
      matter: page.description,
      consented: false,
    }),
    fields: [
      { name: 'on', label: '转办日期', kind: 'day' },
      { name: 'to', label: '转到哪里', kind: 'choice', choices: handOverTargetTitles },
      { name: 'toName', label: '单位名称', kind: 'text' },
      { name: 'matter', label: '诉求内容', kind: 'long', hint: '写事情本身。申请人没有同意的，不要写他是谁。' },
      { name: 'consented', label: '申请人同意把姓名和联系方式一并转去', kind: 'yes', article: '个人信息保护法第二十三条' },
    ],
  },
  {
    name: 'requests.handOut',
    title: '窗口出件',
    verb: '当面交给申请人',
    done: '已当面送达，救济期限从今天起算',
    lead: () => '核对领取人的证件，当面交件、签名。发出和送达都记今天。在“窗口出件”里可以直接在屏上签名。',
    schema: HandOut,
    start: () => ({ signatory: '', files: [] }),
    fields: [
      { name: 'signatory', label: '领取人姓名', kind: 'text' },
      { name: 'files', label: '签名（照片或扫描件）', kind: 'files' },
    ],
    shape: ({ files, ...input }) => ({ ...input, signature: Array.isArray(files) ? files[0] : undefined }),
  },
  {
    name: 'requests.issueApplicationForm',
    title: '打印申请表',
    verb: '出一份申请表',
    done: '申请表在“文书”里，几秒后可以打开打印，请申请人签名',
    article: '第二十九条',
    lead: () => '按登记的内容出一份申请表，读给申请人听，请他签名；签好的表拍照，用“加附件”存进案卷。',
    schema: IssueApplicationForm,
    fields: [],
  },
  {
    name: 'requests.orderPaperPackage',
    title: '制作纸质件',
    verb: '制作纸质件',
    done: '正在制作，几秒后在“便民”里打开打印',
    article: '第四十条',
    lead: () => '把邮寄标签、答复文书和提供的内容合成一份 PDF，打印、装封、交邮。打开含地址的纸质件会记下是谁。',
    schema: OrderPaperPackage,
    fields: [],
  },
  {
    name: 'requests.recordPaperSent',
    title: '登记另寄纸质件',
    verb: '登记寄出',
    done: '已登记，申请人在进度页能看到邮件号',
    article: '第四十条',
    lead: () => '答复已经用别的方式发出，另外寄一份纸的。答复本身邮寄的，在“发出答复”里填邮件号就行。',
    schema: RecordPaperSent,
    start: (_page, today) => ({ on: today, trackingNumber: '' }),
    fields: [
      { name: 'on', label: '交邮日期', kind: 'day' },
      { name: 'trackingNumber', label: '邮件号', kind: 'text', hint: '邮政企业（EMS 或挂号信）的邮件号。' },
    ],
  },
  {
    name: 'inquiries.open',
    title: '转为咨询',
    verb: '转给这个单位回答',
    done: '已转咨询，申请人在进度页能看到由谁回答',
    lead: () => '问政策、问怎么办的，请懂这项业务的单位直接回答，有自己的答复天数。申请本身照常办理，该答复的照样答复。',
    schema: OpenInquiry,
    start: (page) => ({ item: page.items.length === 1 ? undefined : 1, toOrganId: '', question: '' }),
    fields: [
      { name: 'item', label: '哪一项', kind: 'item', required: false },
      { name: 'toOrganId', label: '由谁回答', kind: 'organ' },
      { name: 'question', label: '问题', kind: 'long', required: false, hint: '不填就用申请人的原话。' },
    ],
  },
]
