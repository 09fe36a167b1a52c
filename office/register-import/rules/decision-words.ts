/** The words by which old registers name a decision, and the types they can mean (条例 第三十条、第三十五至三十九条、第四十二条; 2007年条例第二十一条). Data. */
import type { DecisionCode, SubReasonCode } from '#law'

interface Meaning {
  /** One type, or those among which a person must choose. */
  readonly means: readonly DecisionCode[]
  readonly subReason?: SubReasonCode
  readonly words: string
}

const refusals: readonly DecisionCode[] = [
  'denied.state_secret',
  'denied.other_law',
  'denied.three_safety_one_stability',
  'denied.third_party',
  'denied.internal_affairs',
  'denied.deliberative',
  'denied.enforcement_case_file',
  'denied.administrative_query',
]
const notProcessed: readonly DecisionCode[] = [
  'not_processed.petition',
  'not_processed.duplicate',
  'not_processed.publication',
  'not_processed.excessive',
  'not_processed.reconfirm',
]
const notHeld: readonly DecisionCode[] = ['unable.not_held.nonexistent', 'unable.not_held.other_organ']
const unable: readonly DecisionCode[] = [...notHeld, 'unable.needs_creation', 'unable.still_unclear']
const noLonger: readonly DecisionCode[] = ['closed.correction_overdue', 'closed.fee_unpaid']

export const decisionWords: readonly Meaning[] = [
  {
    means: ['granted.already_public'],
    words:
      '已主动公开 主动公开 已主动公开告知 属于主动公开 告知获取途径 告知查询途径 告知获取方式和途径 告知获取方式途径 已公开告知 已经公开 已公开的信息 属于已公开 告知已公开 网上已公开 告知查阅途径 告知网址',
  },
  {
    means: ['granted.provided'],
    words:
      '予以公开 同意公开 公开 全部公开 依申请公开 给予公开 准予公开 已公开 提供 已提供 予以提供 提供信息 当场提供 提供复印件 邮寄提供 提供材料 同意提供 可以公开 全文公开 同意',
  },
  {
    means: ['granted.will_be_provided'],
    words: '告知获取时间 另行提供 将予公开 将予提供 待形成后提供 告知获取方式途径和时间 约定时间提供',
  },
  {
    means: ['partially_granted'],
    words: '部分公开 同意部分公开 予以部分公开 区分处理 作区分处理 部分提供 部分不予公开 隐去 遮盖后公开 去标识化后公开',
  },
  { means: ['denied.state_secret'], words: '国家秘密 属于国家秘密 涉密 涉及国家秘密 秘密文件' },
  { means: ['denied.other_law'], words: '其他法律行政法规禁止公开 法律禁止公开 法律法规禁止 其他法律法规禁止公开 法律行政法规禁止公开' },
  { means: ['denied.three_safety_one_stability'], words: '三安全一稳定 危及国家安全 危及社会稳定 社会稳定 公共安全 经济安全 影响社会稳定' },
  {
    means: ['denied.third_party'],
    words: '第三方 第三方不同意 商业秘密 个人隐私 涉及第三方 第三方合法权益 保护第三方合法权益 损害第三方合法权益 隐私',
  },
  {
    means: ['denied.internal_affairs'],
    words: '内部事务 内部事务信息 三类内部事务信息 内部管理信息 内部管理 人事管理 后勤管理 内部工作流程 内部信息',
  },
  {
    means: ['denied.deliberative'],
    words: '过程性信息 四类过程性信息 过程信息 讨论记录 过程稿 磋商信函 请示报告 内部请示 处于讨论研究 讨论研究或者审查中',
  },
  { means: ['denied.enforcement_case_file'], words: '执法案卷 行政执法案卷 执法案卷信息 案卷信息' },
  {
    means: ['denied.administrative_query'],
    words: '行政查询事项 行政查询 工商登记 不动产登记 工商查询 不动产查询 档案查询 登记资料查询 另有规定的查询',
  },
  { means: refusals, words: '不予公开 不公开 不同意公开 不能公开 决定不予公开 免予公开 不予提供 拒绝公开 不宜公开 属于不予公开范围' },
  {
    means: ['unable.not_held.nonexistent'],
    words:
      '信息不存在 不存在 政府信息不存在 该信息不存在 无此信息 没有该信息 未制作 未获取 未保存 未制作或获取 未制作未获取 查无此信息 经检索没有 未检索到 未查询到 申请信息不存在',
  },
  {
    means: ['unable.not_held.other_organ'],
    words:
      '非本机关 非本机关负责公开 非本机关负责 不属于本机关 不属本机关 不属于本机关公开 不属于本机关公开职责 不属于本机关公开范围 不属于本行政机关公开 非本单位 不属于本单位 非本机关掌握 不是本机关 其他机关 建议向 告知向 由其他机关 告知向其他机关申请 转其他部门 非我局 不属于我局 不属于我单位',
  },
  { means: notHeld, words: '不掌握 本机关不掌握 本机关不掌握相关政府信息 不掌握相关信息 未掌握' },
  {
    means: ['unable.needs_creation'],
    words: '需要另行制作 另行制作 没有现成信息 没有现成信息需要另行制作 加工分析 需加工 需要汇总加工 需要加工 汇总 重新制作',
  },
  { means: ['unable.still_unclear'], words: '仍不明确 补正后仍不明确 补正后申请内容仍不明确 内容不明确 申请内容不明确 申请不明确' },
  { means: unable, words: '无法提供 不能提供 无法公开' },
  { means: ['not_processed.petition'], words: '信访 投诉 举报 信访投诉 信访举报投诉类申请 信访事项 投诉举报 信访投诉举报 举报投诉' },
  { means: ['not_processed.duplicate'], words: '重复申请 重复 不予重复处理 不重复处理 重复申请不予处理 重复答复 不再重复答复' },
  { means: ['not_processed.publication'], words: '公开出版物 出版物 要求提供公开出版物' },
  { means: ['not_processed.excessive'], words: '大量反复 大量反复申请 无正当理由大量反复申请 反复申请 频繁申请 滥用申请权 滥用' },
  { means: ['not_processed.reconfirm'], words: '要求确认 重新出具 确认或重新出具 要求行政机关确认或重新出具已获取信息 重新出具已获取信息' },
  { means: notProcessed, words: '不予处理 不作处理 不予受理 不受理 不作为政府信息公开申请处理' },
  {
    means: ['closed.correction_overdue'],
    words: '补正逾期 逾期不补正 逾期未补正 未补正 补正逾期视为放弃 逾期不补正视为放弃 未按期补正 无正当理由逾期不补正 不补正 未按要求补正',
  },
  { means: ['closed.fee_unpaid'], words: '逾期未缴费 未缴费 逾期不缴费 未按期缴费 不缴费 未缴纳 逾期未按收费通知要求缴纳费用' },
  { means: noLonger, words: '视为放弃 视为放弃申请 不再处理' },
  {
    means: ['closed.other'],
    subReason: 'withdrawn',
    words: '撤回 申请人撤回 主动撤回 撤销申请 撤件 申请人主动撤回 自行撤回 撤回申请 已撤回 放弃申请 申请人放弃',
  },
  {
    means: ['closed.other'],
    subReason: 'not_government_information',
    words: '不属于政府信息 非政府信息 不是政府信息 不属政府信息 不属于政府信息公开范围 不属于条例规定的政府信息',
  },
  { means: ['closed.other'], subReason: 'inquiry', words: '咨询 属于咨询 咨询类 咨询事项 咨询答复 政策咨询' },
  { means: ['closed.other'], words: '其他 其它 其他处理 其他情形' },
]

/** Still being worked on. */
export const openWords =
  '办理中 在办 正在办理 处理中 待答复 未答复 待办 补正中 征求意见 征求意见中 征求第三方意见 延期 延期答复 未办结 等待补正 已发补正 审核中 拟稿 受理中 协查中'
