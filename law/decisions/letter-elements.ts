/** The fifteen elements of the written decision, as data for the letters and their check. */
import type { ArticleRef } from './codes.ts'

export interface LetterElement {
  readonly number: number
  readonly name: string
  readonly label: string
  readonly rule: string
  readonly required: boolean
  readonly article?: ArticleRef
}

export const letterElements: readonly LetterElement[] = [
  { number: 1, name: 'title', label: '标题', rule: '机关名称加文书名称。', required: true },
  {
    number: 2,
    name: 'documentNumber',
    label: '文号',
    rule: '机关代字加〔年份〕加序号加“号”；同一机关同一年度不重号、不跳号。',
    required: true,
  },
  { number: 3, name: 'applicant', label: '申请人', rule: '与身份证明一致；公开稿遮盖身份证号和住址。', required: true, article: '29.2' },
  {
    number: 4,
    name: 'receivedOn',
    label: '收到日期',
    rule: '第三十一条的收到之日；经补正的同时写收到补正之日。',
    required: true,
    article: '31',
  },
  { number: 5, name: 'requested', label: '申请内容', rule: '照录或者如实概括，不得改动。', required: true },
  { number: 6, name: 'procedure', label: '程序事实', rule: '补正、征求意见、延期、收费及其日期。', required: true },
  { number: 7, name: 'findings', label: '事实和检索情况', rule: '查了什么，查到什么。', required: true },
  {
    number: 8,
    name: 'reasons',
    label: '理由',
    rule: '第三十六条第（三）（五）项和第三十七条必须说明，其他情形一律建议说明。',
    required: true,
    article: '36',
  },
  { number: 9, name: 'articles', label: '法律依据', rule: '写到条、款、项，与答复类型一致。', required: true },
  { number: 10, name: 'outcome', label: '决定内容', rule: '提供什么，以什么形式，在哪里，何时。', required: true },
  {
    number: 11,
    name: 'remedy',
    label: '救济渠道',
    rule: '机关名称、地址、时限；复议前置的必须告知先申请行政复议。',
    required: true,
    article: '复议法 23.2',
  },
  { number: 12, name: 'signature', label: '落款', rule: '机关全称并盖章，不用内设机构名义。', required: true },
  { number: 13, name: 'decidedOn', label: '日期', rule: '作出日期不晚于发出日期。', required: true },
  { number: 14, name: 'attachments', label: '附件', rule: '提供的复制件、遮盖清单。', required: false },
  { number: 15, name: 'contact', label: '联系人', rule: '政府信息公开工作机构的联系方式。', required: false },
]
