/** A made-up case with everything that can happen to it: what the letters' tests, pictures and measurements are written from. */
import { fenFromYuan, type OrganId, plainDate } from '#kernel'
import type { DecisionCode } from '#law'
import { decisions } from '#law'
import type { DecisionDraft } from '../contract.ts'
import type { LetterOrgan, LetterSituation } from './situation.ts'

export const exampleOrgan: LetterOrgan = {
  id: '00000000-0000-4000-8000-000000000001' as OrganId,
  name: '明川县自然资源局',
  shortName: '县自然资源局',
  kind: 'department',
  level: 'county',
  code: '明自资',
  guide: {
    foiOffice: '明川县自然资源局政府信息公开办公室',
    address: '明川县城关镇人民路18号',
    postcode: '000000',
    hours: '工作日8:30至12:00，14:30至17:30',
    phone: '0000-8521234',
    fax: '0000-8521235',
    email: 'foi@example.gov.cn',
    website: 'https://www.example.gov.cn',
    scope: '',
    howToObtain: '',
    announcedChannels: ['online'],
    updatedOn: plainDate('2026-01-05'),
    version: 1,
  },
  reconsideration: { organ: '明川县人民政府', address: '明川县行政复议接待室，城关镇政府路1号', url: 'https://fuyi.example.gov.cn' },
  court: { name: '明川县人民法院', address: '明川县城关镇法院路6号' },
}

export const exampleSituation: LetterSituation = {
  organ: exampleOrgan,
  on: plainDate('2026-12-18'),
  caseNumber: '明自资申〔2026〕30号',
  publicUrl: 'https://www.example.gov.cn',
  trackingNumber: '20261109-10001-7',
  applicant: { kind: 'natural_person', name: '刘晓燕' },
  channel: 'online',
  submittedOn: plainDate('2026-11-09'),
  receivedOn: plainDate('2026-11-09'),
  correctedOn: null,
  description: '申请公开城东片区棚户区改造项目的征收补偿方案，以及评估公司出具的房屋评估报告。',
  items: ['城东片区棚户区改造项目征收补偿方案', '该项目的房屋评估报告'],
  wish: { form: 'paper', delivery: 'post', needsHelp: false, needsPaper: true },
  docket: [
    { type: 'submitted', on: plainDate('2026-11-09'), channel: 'online' },
    { type: 'receiptConfirmed', on: plainDate('2026-11-09'), how: 'automatic' },
    { type: 'registered', on: plainDate('2026-11-09'), number: '明自资申〔2026〕30号' },
    { type: 'thirdPartyLetterSent', on: plainDate('2026-11-12'), party: 'A', letter: 'l-1' },
    { type: 'thirdPartyOpinionReceived', on: plainDate('2026-11-24'), party: 'A', opinion: 'object', reasons: '含有评估方法' },
  ],
  organNames: {},
}

/** A case that went through every procedure there is. */
export const eventfulSituation: LetterSituation = {
  ...exampleSituation,
  correctedOn: plainDate('2026-11-20'),
  organNames: { B: '明川县住房和城乡建设局' },
  docket: [
    ...exampleSituation.docket,
    { type: 'correctionNoticeSent', on: plainDate('2026-11-13'), letter: 'l-2', periodWorkdays: 10, defects: ['没有写明项目'] },
    { type: 'correctionReceived', on: plainDate('2026-11-20') },
    { type: 'organLetterSent', on: plainDate('2026-11-23'), organ: 'B', letter: 'l-3', coProducer: true },
    { type: 'organOpinionReceived', on: plainDate('2026-11-30'), organ: 'B', opinion: 'consent' },
    {
      type: 'extensionApproved',
      on: plainDate('2026-12-01'),
      workdays: 10,
      approvedByRole: 'foi_office_head',
      notifiedOn: plainDate('2026-12-02'),
    },
    { type: 'feeNoticeSent', on: plainDate('2026-12-03'), letter: 'l-4', amount: fenFromYuan(420), standard: 'per_page' },
    { type: 'feePaid', on: plainDate('2026-12-08'), amount: fenFromYuan(420) },
    { type: 'reasonsRequested', on: plainDate('2026-12-04'), letter: 'l-5' },
    { type: 'reasonsReceived', on: plainDate('2026-12-07'), reasonable: true },
    { type: 'delayedReplySet', on: plainDate('2026-12-09'), newDueOn: plainDate('2027-01-15') },
    {
      type: 'searchRecorded',
      on: plainDate('2026-12-10'),
      by: '李某',
      places: ['机关档案室', '办公自动化系统'],
      keywords: ['城东片区', '评估报告'],
      span: '2020年至2026年',
      found: false,
      result: '没有找到',
    },
    { type: 'withdrawn', on: plainDate('2026-12-11'), statement: '不再需要' },
  ],
}

/** A complete draft of any type: every field of its form filled in. */
export const exampleDraft = (code: DecisionCode, more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  code,
  answers: [
    { item: 1, answer: '征收补偿方案的办理结果见上' },
    { item: 2, answer: '房屋评估报告的办理结果见上' },
  ],
  facts: '本机关查阅了城东片区棚户区改造项目的全部卷宗，该项目征收补偿方案由本机关于2025年3月制作',
  reasons: '上述处理以查明的事实为依据，逐项核对了申请的内容',
  articles: [...decisions[code].mustCite],
  content: '具体处理情况如上所述，本件随附有关材料的，以所附材料为准',
  fields: {
    ...Object.fromEntries(decisions[code].fields.map((field) => [field.name, exampleValue(field.kind, field.choices)])),
    supplyForm: 'paper',
  },
  supplied:
    code === 'granted.provided' || code === 'partially_granted'
      ? [{ digest: '0'.repeat(64), name: '城东片区棚户区改造项目征收补偿方案.pdf' }]
      : [],
  withheld:
    code === 'partially_granted'
      ? [
          { part: '评估报告第12至15页', article: '15', reason: '涉及第三方商业秘密，第三方书面表示不同意公开，理由合理' },
          { part: '被征收人的姓名、身份证号码、住址', article: '15', reason: '属于个人隐私' },
        ]
      : [],
  plain: '简单地说，方案可以给您；评估报告里属于别人商业秘密的几页不能给。您想了解评估是怎么做的，可以到我们这里，由经办人讲给您听',
  issuedInNameOf: exampleOrgan.id,
  service: 'post',
  ...more,
})

const exampleValue = (kind: string, choices: Readonly<Record<string, string>> | undefined): string => {
  switch (kind) {
    case 'choice':
      return Object.keys(choices ?? {})[0] ?? ''
    case 'date':
      return '2026-12-15'
    case 'url':
      return 'https://www.example.gov.cn/zwgk/2025/0312.html'
    case 'document_number':
      return '明自资公开〔2025〕8号'
    case 'yes':
      return 'yes'
    default:
      return '城东片区棚户区改造项目的有关情况'
  }
}
