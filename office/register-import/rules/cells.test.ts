/** The cell readers by tables of examples: days, channels, kinds, 是否办结, decisions (导入旧台账). */
import { describe, expect, test } from 'vitest'
import { type DecisionCode, decisionCodes } from '#law'
import { readDay } from './days.ts'
import { decisionWords } from './decision-words.ts'
import { readDecision } from './decisions.ts'
import { bare } from './plain.ts'
import { kindByName, readApplicantKind, readChannel, readClosed } from './words.ts'

describe('days', () => {
  test.each([
    ['43591', '2019-05-06'],
    ['43591.4375', '2019-05-06'],
    ['39569', '2008-05-01'],
    ['20190506', '2019-05-06'],
    ['20190506093000', '2019-05-06'],
    ['2019-05-06', '2019-05-06'],
    ['2019-5-6', '2019-05-06'],
    ['2019.5.6', '2019-05-06'],
    ['2019. 5. 6', '2019-05-06'],
    ['2019/5/6', '2019-05-06'],
    ['2019/05/06 10:22:01', '2019-05-06'],
    ['2019-05-06T10:22:01', '2019-05-06'],
    ['2019年5月6日', '2019-05-06'],
    ['2019 年 5 月 6 日', '2019-05-06'],
    ['2019年5月6号', '2019-05-06'],
    ['２０１９年５月６日', '2019-05-06'],
    ['２０１９．５．６', '2019-05-06'],
    ['2019、5、6', '2019-05-06'],
    ['2019.5.6（周一）', '2019-05-06'],
    ['2019年5月6日收到', '2019-05-06'],
    ['于2019年5月6日当面递交', '2019-05-06'],
    ['19.5.6', '2019-05-06'],
    ['19-05-06', '2019-05-06'],
    ['二〇一九年五月六日', '2019-05-06'],
    ['二○一九年十二月三十一日', '2019-12-31'],
    ['二零一九年十月二十日', '2019-10-20'],
    ['13/5/2019', '2019-05-13'],
    ['5/13/2019', '2019-05-13'],
    ['5/5/2019', '2019-05-05'],
    ['2019.5.6 2019年5月6日', '2019-05-06'],
    ['2020-02-29', '2020-02-29'],
    ['5月6日', '2019-05-06'],
    ['5.6', '2019-05-06'],
    ['05-06', '2019-05-06'],
    ['五月六日', '2019-05-06'],
    ['5月6号上午', '2019-05-06'],
  ])('%s → %s', (text, day) => expect(readDay(text, 2019)).toMatchObject({ kind: 'day', day }))
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['—', 'empty'],
    ['/', 'empty'],
    ['无', 'empty'],
    ['待定', 'no_day'],
    ['12', 'no_day'],
    ['99999', 'no_day'],
    ['2019年', 'no_day'],
    ['2019年5月', 'no_day_of_month'],
    ['2019.5', 'no_day_of_month'],
    ['2019.5.6/2019.6.3', 'several_days'],
    ['2019年5月6日、2019年5月9日', 'several_days'],
    ['5/6/2019', 'day_or_month'],
    ['2019-02-30', 'no_such_day'],
    ['2019.13.1', 'no_such_day'],
    ['20190231', 'no_such_day'],
    ['31.4', 'no_such_day'],
    ['5月6日', 'no_year'],
  ])('%s is no day: %s', (text, why) => {
    const read = readDay(text, why === 'no_year' ? null : 2019)
    expect(read.kind === 'fault' ? read.fault : read.kind).toBe(why)
  })
})

describe('channels', () => {
  test.each([
    ['当面', 'in_person'],
    ['现场申请', 'in_person'],
    ['当面提交（窗口）', 'in_person'],
    ['来人', 'in_person'],
    ['信函', 'ordinary_mail'],
    ['来信', 'ordinary_mail'],
    ['平 信', 'ordinary_mail'],
    ['邮寄', 'registered_mail'],
    ['ＥＭＳ', 'registered_mail'],
    ['中国邮政快递', 'registered_mail'],
    ['挂号信', 'registered_mail'],
    ['网络', 'online'],
    ['网上申请', 'online'],
    ['门户网站', 'online'],
    ['电子邮件', 'email'],
    ['E-mail', 'email'],
    ['传真', 'fax'],
    ['传　真', 'fax'],
    ['邮件', null],
    ['其他', null],
    ['信函、传真', null],
  ])('%s → %s', (text, channel) => expect(readChannel(text)).toBe(channel))
})

describe('kinds of applicants', () => {
  test.each([
    ['自然人', 'natural_person'],
    ['公民', 'natural_person'],
    ['商业企业', 'commercial_enterprise'],
    ['法人（企业）', 'commercial_enterprise'],
    ['科研机构', 'research_institution'],
    ['社会公益组织', 'social_welfare_org'],
    ['法律服务机构', 'legal_service_org'],
    ['其他', 'other'],
    ['法人或其他组织', 'other'],
    ['', null],
  ])('%s → %s', (text, kind) => expect(readApplicantKind(text)).toBe(kind))
  test.each([
    ['王建国', 'natural_person'],
    ['李某', 'natural_person'],
    ['张某某', 'natural_person'],
    ['欧阳明月', 'natural_person'],
    ['刘芳等5人', 'natural_person'],
    ['明川县宏达建筑有限公司', 'commercial_enterprise'],
    ['北京市某某律师事务所', 'legal_service_org'],
    ['某某大学公共管理学院', 'research_institution'],
    ['县青年志愿者协会', 'social_welfare_org'],
    ['桥头村村民委员会', 'other'],
    ['一位热心群众的来信人', null],
  ])('%s is by its name %s', (name, kind) => expect(kindByName(name)).toBe(kind))
})

test.each([
  ['是', true],
  ['已办结', true],
  ['√', true],
  ['已归档', true],
  ['否', false],
  ['未办结', false],
  ['办理中', false],
  ['正在办理', false],
  ['', null],
  ['见附件', null],
])('closed: %s → %s', (text, closed) => expect(readClosed(text)).toBe(closed))

describe('decisions', () => {
  const code = (text: string) => {
    const read = readDecision(text)
    return read.kind === 'decision' ? read.code : read.kind
  }
  test.each<[string, DecisionCode | 'open' | 'empty' | 'unclear']>([
    ['予以公开', 'granted.provided'],
    ['予以公开。', 'granted.provided'],
    ['同意公开', 'granted.provided'],
    ['公开', 'granted.provided'],
    ['依申请公开，已提供复印件', 'granted.provided'],
    ['已主动公开告知', 'granted.already_public'],
    ['主动公开', 'granted.already_public'],
    ['属于主动公开，告知获取途径', 'granted.already_public'],
    ['告知获取方式、途径和时间', 'granted.will_be_provided'],
    ['部分公开', 'partially_granted'],
    ['同意部分公开', 'partially_granted'],
    ['区分处理', 'partially_granted'],
    ['不予公开（国家秘密）', 'denied.state_secret'],
    ['不予公开：其他法律行政法规禁止公开', 'denied.other_law'],
    ['不予公开，危及“三安全一稳定”', 'denied.three_safety_one_stability'],
    ['不予公开，涉及商业秘密', 'denied.third_party'],
    ['不予公开（第三方不同意）', 'denied.third_party'],
    ['不予公开-属于内部事务信息', 'denied.internal_affairs'],
    ['不予公开（过程性信息）', 'denied.deliberative'],
    ['不予公开，属行政执法案卷', 'denied.enforcement_case_file'],
    ['属于行政查询事项', 'denied.administrative_query'],
    ['不予公开', 'unclear'],
    ['不同意公开', 'unclear'],
    ['信息不存在', 'unable.not_held.nonexistent'],
    ['政府信息不存在', 'unable.not_held.nonexistent'],
    ['未制作、未获取', 'unable.not_held.nonexistent'],
    ['不属于本机关公开', 'unable.not_held.other_organ'],
    ['非本机关掌握', 'unable.not_held.other_organ'],
    ['不属于本单位职责，告知向其他机关申请', 'unable.not_held.other_organ'],
    ['本机关不掌握', 'unclear'],
    ['没有现成信息，需要另行制作', 'unable.needs_creation'],
    ['补正后申请内容仍不明确', 'unable.still_unclear'],
    ['无法提供', 'unclear'],
    ['信访投诉举报类', 'not_processed.petition'],
    ['重复申请不予处理', 'not_processed.duplicate'],
    ['要求提供公开出版物', 'not_processed.publication'],
    ['无正当理由大量反复申请', 'not_processed.excessive'],
    ['要求重新出具已获取信息', 'not_processed.reconfirm'],
    ['不予处理', 'unclear'],
    ['不予处理（信访事项）', 'not_processed.petition'],
    ['补正逾期视为放弃', 'closed.correction_overdue'],
    ['逾期不补正', 'closed.correction_overdue'],
    ['逾期未缴费', 'closed.fee_unpaid'],
    ['视为放弃', 'unclear'],
    ['申请人撤回', 'closed.other'],
    ['主动撤回申请', 'closed.other'],
    ['不属于政府信息', 'closed.other'],
    ['咨询', 'closed.other'],
    ['其他', 'closed.other'],
    ['办理中', 'open'],
    ['征求第三方意见', 'open'],
    ['', 'empty'],
    ['——', 'empty'],
    ['见纸质卷', 'unclear'],
  ])('%s → %s', (text, expected) => expect(code(text)).toBe(expected))
  test('what the office says of its own words goes before ours', () => {
    expect(readDecision('不予公开', { [bare('不予公开')]: 'denied.deliberative' })).toMatchObject({ code: 'denied.deliberative' })
    expect(readDecision('按老办法办', { [bare('按老办法办')]: 'closed.other' })).toMatchObject({ code: 'closed.other', subReason: null })
  })
  test('what several types fit names them to choose from', () => {
    expect(readDecision('不掌握')).toEqual({ kind: 'unclear', among: ['unable.not_held.nonexistent', 'unable.not_held.other_organ'] })
  })
  test('every one of the 24 types has words, and no word stands for two', () => {
    const single = decisionWords.filter(({ means }) => means.length === 1)
    expect(decisionCodes.filter((each) => !single.some(({ means }) => means[0] === each))).toEqual([])
    const all = decisionWords.flatMap(({ words }) => words.split(' '))
    expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([])
  })
})
