/** The tables of the 政府信息公开工作年度报告 (国办公开办函〔2021〕30号): headings, rows, columns, labels word for word. */

/** The six parts. */
export const reportParts = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

/** Part three, the seven columns in order. */
export const reportColumns = {
  natural_person: '自然人',
  commercial_enterprise: '商业企业',
  research_institution: '科研机构',
  social_welfare_org: '社会公益组织',
  legal_service_org: '法律服务机构',
  other: '其他',
  total: '总计',
} as const
export type ReportColumnKey = keyof typeof reportColumns
/** Who asks, as the report counts them; the glossary's applicant classes. */
export type ApplicantClass = Exclude<ReportColumnKey, 'total'>

/** Part three, the 25 rows in order. */
export const reportRows = {
  new_received: '一、本年新收政府信息公开申请数量',
  carried_over: '二、上年结转政府信息公开申请数量',
  granted: '（一）予以公开',
  partially_granted: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  'denied.state_secret': '1.属于国家秘密',
  'denied.other_law': '2.其他法律行政法规禁止公开',
  'denied.three_safety_one_stability': '3.危及“三安全一稳定”',
  'denied.third_party': '4.保护第三方合法权益',
  'denied.internal_affairs': '5.属于三类内部事务信息',
  'denied.deliberative': '6.属于四类过程性信息',
  'denied.enforcement_case_file': '7.属于行政执法案卷',
  'denied.administrative_query': '8.属于行政查询事项',
  'unable.not_held': '1.本机关不掌握相关政府信息',
  'unable.needs_creation': '2.没有现成信息需要另行制作',
  'unable.still_unclear': '3.补正后申请内容仍不明确',
  'not_processed.petition': '1.信访举报投诉类申请',
  'not_processed.duplicate': '2.重复申请',
  'not_processed.publication': '3.要求提供公开出版物',
  'not_processed.excessive': '4.无正当理由大量反复申请',
  'not_processed.reconfirm': '5.要求行政机关确认或重新出具已获取信息',
  'closed.correction_overdue': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  'closed.fee_unpaid': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  'closed.other': '3.其他',
  total: '（七）总计',
  carried_forward: '四、结转下年度继续办理',
} as const
export type ReportRowKey = keyof typeof reportRows

/** The headings that stand before the first row of a group. */
export const reportGroups = {
  granted: '三、本年度办理结果',
  denied: '（三）不予公开',
  unable: '（四）无法提供',
  not_processed: '（五）不予处理',
  closed: '（六）其他处理',
} as const

/** The 21 rows that are results of a request; their sum is （七）总计. */
export const resultRows = [
  'granted',
  'partially_granted',
  'denied.state_secret',
  'denied.other_law',
  'denied.three_safety_one_stability',
  'denied.third_party',
  'denied.internal_affairs',
  'denied.deliberative',
  'denied.enforcement_case_file',
  'denied.administrative_query',
  'unable.not_held',
  'unable.needs_creation',
  'unable.still_unclear',
  'not_processed.petition',
  'not_processed.duplicate',
  'not_processed.publication',
  'not_processed.excessive',
  'not_processed.reconfirm',
  'closed.correction_overdue',
  'closed.fee_unpaid',
  'closed.other',
] as const satisfies readonly ReportRowKey[]
export type ResultRowKey = (typeof resultRows)[number]

/** Part two. */
export const publicationRows = [
  {
    block: '第二十条第（一）项',
    rows: [
      { key: 'rules', label: '规章' },
      { key: 'normative_documents', label: '行政规范性文件' },
    ],
    columns: { issued: '本年制发件数', repealed: '本年废止件数', in_force: '现行有效件数' },
  },
  { block: '第二十条第（五）项', rows: [{ key: 'licences', label: '行政许可' }], columns: { value: '本年处理决定数量' } },
  {
    block: '第二十条第（六）项',
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercive_measures', label: '行政强制' },
    ],
    columns: { value: '本年处理决定数量' },
  },
  {
    block: '第二十条第（八）项',
    rows: [{ key: 'administrative_fees_wan_yuan', label: '行政事业性收费' }],
    columns: { value: '本年收费金额（单位：万元）' },
  },
] as const

/** Part four: three blocks of the same five figures. */
export const remedyBlocks = {
  reconsideration: '行政复议',
  litigation_direct: '行政诉讼 · 未经复议直接起诉',
  litigation_after_reconsideration: '行政诉讼 · 复议后起诉',
} as const
export type RemedyBlockKey = keyof typeof remedyBlocks
export const remedyColumns = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结', total: '总计' } as const
export type RemedyColumnKey = keyof typeof remedyColumns
