/** Replies as they go wrong in practice: each is a good letter with one slip that a court, a reviewer or the applicant found; `expects` must be among the rules that flag it. */
import { plainDate } from '#kernel'
import type { DecisionCode } from '#law'
import type { ExampleChange } from '../letter-rule.ts'

export interface BadLetter {
  readonly name: string
  readonly code: DecisionCode
  readonly change: ExampleChange
  readonly expects: string
}

const bad = (name: string, code: DecisionCode, expects: string, change: ExampleChange): BadLetter => ({ name, code, expects, change })
const answers = (...texts: readonly string[]) => texts.map((answer, index) => ({ item: index + 1, answer }))

export const badLetters: readonly BadLetter[] = [
  bad('七项只答五项，其余“另行答复”', 'granted.provided', 'A01', {
    situation: { items: ['方案', '公告', '红线图', '评估报告', '补偿清册'] },
  }),
  bad('第二项“同上”', 'granted.provided', 'A03', { draft: { answers: answers('征收补偿方案复印件一份，随信提供。', '同上') } }),
  bad('问2025年，答的是2021年的旧方案', 'granted.provided', 'A06', {
    situation: { items: ['城东片区2025年征收补偿方案', '方案的公告'] },
    draft: { answers: answers('城东片区2021年征收补偿方案复印件一份，随信提供。', '方案公告复印件一份，随信提供。') },
  }),
  bad('类型予以公开，第二项却写不予公开', 'granted.provided', 'C03', {
    draft: { answers: answers('征收补偿方案复印件一份，随信提供。', '方案公告不予公开。') },
  }),
  bad('模板里的乡镇名没有改：××镇', 'granted.provided', 'E16', { draft: { facts: '经查，××镇征收补偿方案由本机关于2025年6月3日制作。' } }),
  bad('姓名错一个字', 'granted.provided', 'E02', { letter: (letter) => ({ ...letter, addressee: '刘晓艳' }) }),
  bad('落款写成内设机构', 'granted.provided', 'E13', {
    letter: (letter) => ({ ...letter, signature: letter.signature && { ...letter.signature, organ: '明川县自然资源局政策法规股' } }),
  }),
  bad('改革前的机关名称', 'granted.provided', 'W09', {
    draft: { facts: '经查，方案由明川县自然资源规划局于2025年6月3日制作，存机关档案室。' },
  }),
  bad('漏写救济', 'unable.not_held.other_organ', 'R01', {
    letter: (letter) => ({ ...letter, blocks: letter.blocks.filter(({ kind }) => kind !== 'remedy') }),
  }),
  bad('不予公开却告知可以直接起诉', 'denied.deliberative', 'R03', {
    letter: (letter) => ({
      ...letter,
      blocks: letter.blocks.map((block) =>
        block.kind === 'remedy'
          ? { ...block, paragraphs: ['如对本决定不服，可以自收到之日起6个月内向明川县人民法院提起行政诉讼。'] }
          : block,
      ),
    }),
  }),
  bad('复议机关写成市局', 'denied.internal_affairs', 'R05', {
    draft: { content: '决定对夜间值守排班表不予公开。不服的，可以向明川市自然资源局申请行政复议。' },
  }),
  bad('起诉期限写成三个月（旧法）', 'unable.needs_creation', 'R06', {
    draft: { plain: '批文可以给您，请写申请来。不服的三个月内可以起诉。' },
  }),
  bad('劝人不要复议', 'denied.third_party', 'R07', { draft: { plain: '明细不能给您，中标结果可以在网上看。没有必要申请复议。' } }),
  bad('引用2007年的复议实施条例', 'granted.provided', 'L02', { draft: { articles: ['36(2)', '复议条例2007 15'] } }),
  bad('条例第五十八条（没有这一条）', 'granted.provided', 'L08', {
    draft: { reasons: '方案不涉及不予公开的情形，依照《中华人民共和国政府信息公开条例》第五十八条应当公开。' },
  }),
  bad('引用已被取代的司法解释', 'unable.needs_creation', 'L08', {
    draft: { reasons: '按照《最高人民法院关于审理政府信息公开行政案件若干问题的规定》第二条，行政机关没有汇总、分析的义务。' },
  }),
  bad('不存在却引第三十六条第（五）项', 'unable.not_held.nonexistent', 'L03', { draft: { articles: ['36(5)'] } }),
  bad('过程性信息的理由写成个人隐私', 'denied.deliberative', 'L09', {
    draft: { reasons: '记录载有发言人姓名，属于第十五条规定的个人隐私，公开会影响坦率发言，整份无法作区分处理。' },
  }),
  bad('“按照上级有关规定”', 'denied.internal_affairs', 'L10', {
    draft: { reasons: '排班表是内部安排，按照有关规定不宜公开，公开会影响办公安全，整张表无法作区分处理。' },
  }),
  bad('内部管理办法当成“法律禁止公开”', 'denied.other_law', 'L07', {
    fields: { prohibitingLaw: '《明川县统计资料管理办法》第六条', prohibitingLawLevel: 'other' },
  }),
  bad('没有征求第三方意见', 'denied.third_party', 'P01', { without: 'thirdPartyLetterSent' }),
  bad('只说第三方不同意', 'denied.third_party', 'C08', {
    draft: { reasons: '报价明细由企业编制，企业书面答复不同意公开，明细逐行都是单价，无法区分处理。' },
  }),
  bad('公共利益一笔带过', 'denied.third_party', 'C09', { fields: { publicInterest: '不影响公共利益' } }),
  bad('没有检索就说不存在', 'unable.not_held.nonexistent', 'P02', { without: 'searchRecorded' }),
  bad('只查了一处、一个词', 'unable.not_held.nonexistent', 'P02', {
    without: 'searchRecorded',
    facts: [
      {
        type: 'searchRecorded',
        on: plainDate('2026-12-02'),
        by: 'handler',
        places: ['征地档案系统'],
        keywords: ['听证'],
        found: false,
        result: '没有',
      },
    ],
  }),
  bad('不存在写成“本机关不掌握”', 'unable.not_held.nonexistent', 'C05', { draft: { content: '您申请的听证笔录本机关不掌握。' } }),
  bad('财政局的材料说成不存在', 'unable.not_held.other_organ', 'C06', { draft: { content: '您申请的拨付凭证不存在。' } }),
  bad('让人去找“有关部门”', 'unable.not_held.other_organ', 'W01', {
    draft: { content: '补偿款拨付凭证不由本机关公开，请向有关部门提出申请。' },
  }),
  bad('需要汇总的说成不存在', 'unable.needs_creation', 'C12', { draft: { content: '您申请的汇总表不存在。' } }),
  bad('整份不给，不说能不能区分', 'denied.enforcement_case_file', 'C07', {
    draft: { reasons: '笔录记载证人的陈述，公开会影响以后调查取证。经核对，法律、法规、规章没有规定询问笔录应当公开。' },
  }),
  bad('部分公开没有清单', 'partially_granted', 'C13', { draft: { withheld: [] } }),
  bad('遮盖的依据写成不存在', 'partially_granted', 'L05', {
    draft: { withheld: [{ part: '第12至15页', article: '36(4)', reason: '这几页没有找到。' }] },
  }),
  bad('链接打不开', 'granted.already_public', 'P04', { fields: { linkAlive: 'no' } }),
  bad('给的是网站首页', 'granted.already_public', 'P12', { fields: { link: 'https://www.example.gov.cn' } }),
  bad('行政查询写成不予公开', 'denied.administrative_query', 'C01', { draft: { answers: answers('该登记结果不予公开，请去查询。') } }),
  bad('信访件写成不予公开', 'not_processed.petition', 'C11', { draft: { content: '您反映的村干部问题不予公开，请向县信访局反映。' } }),
  bad('收复印费', 'granted.provided', 'D09', { draft: { content: '同意公开，提供方案和公告复印件各一份，请缴纳复印费12元。' } }),
  bad('没有发过通知却说收了信息处理费', 'granted.provided', 'D08', {
    draft: { content: '同意公开，提供复印件各一份。您已缴纳信息处理费420元。' },
  }),
  bad('二月三十日', 'granted.provided', 'D02', { draft: { facts: '经查，征收补偿方案由本机关于2025年2月30日制作，存机关档案室。' } }),
  bad('收到日期抄错', 'granted.provided', 'D03', {
    draft: { facts: '本机关于2026年11月15日收到您的申请。方案由本机关制作，存机关档案室。' },
  }),
  bad('让人在过去的日子来领', 'granted.will_be_provided', 'D06', { fields: { availableOn: '2026-11-30' } }),
  bad('文号用方括号', 'granted.provided', 'D11', { draft: { facts: '经查，方案以明政发[2025]9号印发，由本机关制作并保存。' } }),
  bad('写出第三方名称', 'denied.third_party', 'V04', {
    draft: { facts: '经查，报价明细由明川县宏远土地整治有限公司编制，该公司不同意公开。' },
  }),
  bad('写出户主身份证号', 'granted.provided', 'V02', {
    draft: { facts: '经查，方案附表载有户主身份证号11010519491231002X，由本机关制作。' },
  }),
  bad('写出经办人手机', 'granted.provided', 'V01', { draft: { plain: '两份材料都给您，不明白可以打13900005678。' } }),
  bad('指责申请人', 'not_processed.excessive', 'W02', {
    draft: { reasons: '申请人一个月提出41件，纯属浪费行政资源，没有说明需要这些开支明细的用途。' },
  }),
  bad('白话说明空着', 'granted.provided', 'E11', { draft: { plain: '' } }),
  bad('白话说明还是公文', 'denied.state_secret', 'W05', {
    draft: { plain: '鉴于该图属于国家秘密，依据规定不能提供，您可以查看公开版地图。' },
  }),
  bad('没有给出路', 'unable.not_held.nonexistent', 'W06', { draft: { plain: '我们查过了，没有这份笔录。' } }),
  bad('经领导批示', 'denied.internal_affairs', 'W11', { draft: { content: '经局长批示，决定对夜间值守排班表不予公开。' } }),
  bad('“正在研究”当答复', 'granted.provided', 'W12', {
    draft: { answers: answers('征收补偿方案复印件一份，随信提供。', '方案公告正在研究。') },
  }),
  bad('附件没有附', 'granted.provided', 'E12', { draft: { supplied: [] } }),
  bad('没有先解释就拒绝', 'denied.deliberative', 'P03', { without: 'contactLogged' }),
]
