/** What the sources say was done or left out in the sixty real cases, where it matters to the rules. Silence of a source is taken for the office. */

export interface Evidence {
  /** The search was not made, or not so that the reply could rest on it. */
  readonly noSearch?: boolean
  /** No written consultation of the third party is mentioned. */
  readonly notConsulted?: boolean
  /** Only so many items were answered. */
  readonly answered?: number
  readonly items?: readonly string[]
  /** The ground of what was held back in a partial reply. */
  readonly withheldUnder?: '15' | '16.2'
  readonly fields?: Readonly<Record<string, string>>
  /** Which finding of the source this rests on. */
  readonly because?: string
}

export const evidenceById: Readonly<Record<string, Evidence>> = {
  'req-001': { noSearch: true, because: '法院认定没有证明已经充分检索' },
  'req-003': { noSearch: true, because: '此前的处理意见写明该文书存在，没有核对' },
  'req-004': { because: '以移交档案馆为由，没有按归档目录检索；规则只要求写明负责机关' },
  'req-005': { noSearch: true, because: '没有检索财务凭证系统' },
  'req-006': { because: '总目录列有该分册；来源没有说没有检索' },
  'req-007': {
    items: ['征收土地预公告及图件', '土地现状调查', '社会稳定风险评估', '补偿安置公告与方案', '听证材料', '征收土地公告'],
    answered: 1,
    because: '用一份情况说明代替逐项答复',
  },
  'req-008': { noSearch: true, because: '因名称不符直接答复不存在' },
  'req-014': { withheldUnder: '15', notConsulted: true, because: '含他人信息，来源没有提到书面征求意见' },
  'req-017': { withheldUnder: '16.2', because: '不予公开部分的理由来源未载，按第十六条第二款推定' },
  'req-018': { because: '平常信函，以双方确认之日为收到之日' },
  'req-028': { notConsulted: true, because: '以商业秘密拒绝而没有证据；来源没有提到书面征求意见' },
  'req-029': { notConsulted: true, because: '分户补偿情况，来源没有提到书面征求意见' },
  'req-039': { fields: { secrecyBasis: '' }, because: '缺定密依据' },
  'req-040': { withheldUnder: '16.2', because: '不予公开部分的理由来源未载，按第十六条第二款推定' },
  'req-041': { withheldUnder: '16.2', because: '不予公开部分的理由来源未载，按第十六条第二款推定' },
  'req-046': {
    fields: { prohibitingLaw: '《市场监督管理行政处罚信息公示规定》', prohibitingLawLevel: 'rule' },
    because: '依据是部门规章',
  },
  'req-051': { withheldUnder: '16.2', because: '不予公开部分的理由来源未载，按第十六条第二款推定' },
  'req-055': { withheldUnder: '15', notConsulted: true, because: '审查资料涉及隐私，来源没有提到书面征求意见' },
  'req-057': { fields: { internalAffairsKind: 'workflow' }, because: '当作内部工作流程；三类之中没有更近的' },
  'req-058': { noSearch: true, because: '只答“不存在”，法院撤销' },
  'req-059': { noSearch: true, because: '只按“缴款凭证”一词检索' },
}
