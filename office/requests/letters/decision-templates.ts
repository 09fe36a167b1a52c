/** What the template of each reply may speak of: 24 codes and 5 sub-reasons (条例 第三十六至三十九条; R027, R032). */
import { type DecisionCode, decisionCodes, decisions, type SubReasonCode, subReasons } from '#law'
import type { Placeholder, Placeholders, TemplateKind, WordRule } from '#letters/contract'
import { toApplicant } from './template.ts'

/** What every reply speaks of. */
const everyReply = {
  ...toApplicant,
  收到情况: { ...toApplicant.收到情况, required: '条例第三十一条：答复要写明哪天收到申请' },
  申请内容: { ...toApplicant.申请内容, required: '答复要照录申请的内容' },
  申请事项: { type: 'list', explains: '登记的各项；只有一项而且和原话一样的为空' },
  办理经过: { type: 'list', explains: '补正、征求意见、延期、收费……的日期，由系统按案卷写', required: '答复要写明办理的程序' },
  事实: { type: 'sentence', explains: '经办人写的“查明的事实”', required: '答复要写明事实' },
  理由: { type: 'sentence', explains: '经办人写的“理由”', required: '条例第三十六条：答复要说明理由' },
  法律依据: { type: 'text', explains: '“根据……第几条第几项的规定，”由系统按所选条款写', required: '答复要写明法律依据' },
  答复内容: { type: 'sentence', explains: '经办人写的“答复内容”', required: '答复要写明决定了什么' },
  逐项答复: { type: 'blocks', explains: '每一项申请的答复，由系统排列', required: '答非所问是败诉的主要原因：逐项答复' },
  白话说明: { type: 'sentence', explains: '经办人写给申请人的白话说明', required: '为申请人解疑释惑，不能为空' },
  救济渠道: {
    type: 'blocks',
    explains: '救济渠道，由系统按依据算出，不能改',
    required: '行政复议法第二十三条第二款：要告知救济渠道和期限',
  },
} as const satisfies Placeholders

const phrase = (explains: string, required?: string): Placeholder => ({ type: 'phrase', explains, ...(required ? { required } : {}) })
const yes = (explains: string): Placeholder => ({ type: 'yesNo', explains })
const withheld = {
  不予公开的信息: phrase('经办人写的“不予公开的信息”，带引号；没有写的印“您申请公开的信息”', '要写明对哪份信息不予公开'),
} as const
const howGiven = { 提供方式: phrase('现将该信息以什么形式提供，由系统按提供的材料写', '条例第四十条：按申请人要求的形式提供') } as const
const rightOrgan = {
  负责公开的机关: phrase('表单里的“负责公开的机关”；不能确定的为空', '条例第三十六条第五项：告知该机关的名称'),
  机关联系方式: phrase('表单里的“联系方式”', '条例第三十六条第五项：告知该机关的联系方式'),
} as const

/** What one reply speaks of beside that. */
export const ownPlaceholders: Readonly<Record<DecisionCode | SubReasonCode, Placeholders>> = {
  'granted.already_public': {
    网址: { type: 'text', explains: '公开页面的网址，原样', required: '条例第三十六条第一项：告知获取的方式、途径' },
    网站名称: phrase('公开页面所在网站的名称'),
    页面标题: phrase('公开页面的标题'),
    查阅地点: phrase('可以当面查阅的地点'),
    核对日期: phrase('哪天核对过能打开'),
    提供纸质件: yes('可以领取纸质件'),
  },
  'granted.provided': howGiven,
  'granted.will_be_provided': {
    获取方式: phrase('怎样获取', '条例第三十六条第二项：告知获取的方式、途径'),
    获取时间: phrase('哪天起可以获取', '条例第三十六条第二项：告知获取的时间'),
  },
  partially_granted: {
    ...howGiven,
    不予提供的部分: { type: 'blocks', explains: '不予提供的部分、依据和理由，一张表', required: '条例第三十七条：区分处理，并说明理由' },
  },
  'denied.state_secret': { ...withheld, 定密依据: phrase('密级、期限和定密机关', '条例第十四条：依法确定为国家秘密') },
  'denied.other_law': { ...withheld, 禁止公开的条文: phrase('法律、行政法规的名称和条款', '条例第十四条：写明禁止公开的规定') },
  'denied.three_safety_one_stability': {
    ...withheld,
    可能危及: phrase('国家安全、公共安全、经济安全、社会稳定中的哪一项', '条例第十四条：写明危及哪一项'),
  },
  'denied.third_party': {
    ...withheld,
    涉及的权益: phrase('商业秘密、个人隐私……', '条例第十五条：写明涉及的权益'),
    公共利益衡量: phrase('衡量公共利益的结论', '条例第十五条：要衡量公共利益'),
  },
  'denied.internal_affairs': { ...withheld, 内部事务种类: phrase('人事管理、后勤管理、内部工作流程', '条例第十六条第一款：写明哪一类') },
  'denied.deliberative': {
    ...withheld,
    过程性信息种类: phrase('讨论记录、过程稿、磋商信函、请示报告', '条例第十六条第二款：写明哪一类'),
  },
  'denied.enforcement_case_file': { ...withheld, 案卷编号: phrase('案卷的编号') },
  'denied.administrative_query': {
    查询依据: phrase('规范该查询的法律、行政法规', '条例第三十六条第七项：依照有关法律、行政法规的规定办理'),
    查询地点和方式: phrase('到哪里、怎样查询'),
  },
  'unable.not_held.nonexistent': {
    检索情况: {
      type: 'text',
      explains: '哪天、在哪里、用哪些词检索，由系统按检索记录写',
      required: '条例第三十六条第四项：要尽到合理检索',
    },
  },
  'unable.not_held.other_organ': rightOrgan,
  archives: { ...rightOrgan, 移交清单: phrase('移交档案馆的清单') },
  successor: rightOrgan,
  'unable.needs_creation': { 区分处理: phrase('为什么不能区分处理后提供') },
  'unable.still_unclear': { 补正收到日期: phrase('哪天收到补正'), 仍不明确之处: phrase('哪里还不明确', '条例第三十条：说明哪里不明确') },
  'not_processed.petition': { 相应渠道: phrase('可以反映的渠道', '条例第三十九条第一款：告知相应渠道') },
  'not_processed.duplicate': { 此前答复日期: phrase('上次答复的日期'), 此前答复文号: phrase('上次答复的文号') },
  'not_processed.publication': { 获取途径: phrase('怎样获取', '条例第三十九条第二款：告知获取的途径') },
  'not_processed.excessive': { 统计情况: phrase('统计到的数量、频次', '条例第三十五条：写明数量、频次') },
  'not_processed.reconfirm': { 已获取的情况: phrase('什么时候、怎样已经获取') },
  'closed.correction_overdue': { 补正通知日期: phrase('补正告知书哪天发出') },
  'closed.fee_unpaid': { 收费通知日期: phrase('收费通知书哪天发出') },
  'closed.other': { 撤回日期: phrase('哪天收到撤回') },
  withdrawn: { 撤回日期: phrase('哪天收到撤回') },
  not_government_information: { 保存单位: phrase('据了解由谁保存') },
  inquiry: { 咨询的答复: phrase('对咨询的答复', '咨询也要答复') },
}

const mustSay: Readonly<Partial<Record<DecisionCode | SubReasonCode, readonly WordRule[]>>> = {
  'unable.not_held.nonexistent': [{ words: '不存在', why: '条例第三十六条第四项：告知该政府信息不存在' }],
  'not_processed.petition': [{ words: '不作为政府信息公开申请处理', why: '条例第三十九条第一款的用语' }],
  'not_processed.publication': [{ words: '不作为政府信息公开申请处理', why: '条例第三十九条第二款的用语' }],
  'not_processed.duplicate': [{ words: '不予重复处理', why: '条例第三十六条第六项的用语' }],
}

const mustNotSay: Readonly<Partial<Record<DecisionCode | SubReasonCode, readonly WordRule[]>>> = {
  'denied.administrative_query': [{ words: '不予公开', why: '条例第三十六条第七项是告知依照有关规定办理，不是不予公开' }],
  'unable.not_held.nonexistent': [{ words: '不掌握', why: '应当由本机关制作的信息查不到，写“不存在”，不写“不掌握”' }],
}

/** R032: these replies say in plain words what the applicant can do instead. */
const says = (id: DecisionCode | SubReasonCode): readonly WordRule[] =>
  id.startsWith('granted.') || id === 'partially_granted'
    ? []
    : [{ words: '还可以', why: '没有给到信息的，要告诉申请人还可以怎么办（解疑释惑）' }]

const idOf = (id: DecisionCode | SubReasonCode): string => `decision.${id}`

const kindOf = (id: DecisionCode | SubReasonCode, name: string, kind: 'decision' | 'closing_note'): TemplateKind => ({
  id: idOf(id),
  name,
  group: '答复',
  kind,
  placeholders: { ...everyReply, ...ownPlaceholders[id] },
  mustSay: mustSay[id] ?? [],
  mustNotSay: mustNotSay[id] ?? [],
  mustHaveSection: says(id),
})

const subReasonCodes = [
  'not_government_information',
  'inquiry',
  'archives',
  'successor',
  'withdrawn',
] as const satisfies readonly SubReasonCode[]

/** By code and by sub-reason: the template of that reply. */
export const decisionTemplates = {
  ...Object.fromEntries(decisionCodes.map((code) => [code, kindOf(code, decisions[code].title, decisions[code].document.kind)])),
  ...Object.fromEntries(subReasonCodes.map((code) => [code, kindOf(code, subReasons[code].title, subReasons[code].document.kind)])),
} as Readonly<Record<DecisionCode | SubReasonCode, TemplateKind>>
