/** Topics, places, when to propose, by when, and what must not stand in a file: tables of examples (条例 第十五、二十六、四十四条; R040, R041). */
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import type { Outcome } from '../contract.ts'
import { marksIn } from './personal-marks.ts'
import { type KnownPlace, placeOf } from './places.ts'
import { type Asked, conversionDue, lightOf, outcomeOf, readyOn, worthProposing } from './propose.ts'
import { type TopicKey, topicOf } from './topics.ts'

const day = plainDate

describe('topicOf', () => {
  test.each<[string, readonly string[], TopicKey]>([
    ['石桥村2025年征地补偿安置方案', ['石桥村2025年征地补偿安置方案', '该方案的公告'], 'land_taking'],
    ['文昌社区片区2024年房屋征收：征收补偿方案等3项', ['房屋征收决定', '征收补偿方案', '分户评估报告'], 'house_taking'],
    ['柳湾村2025年低保：低保对象名单及金额', ['低保对象名单及金额'], 'welfare'],
    ['2025年部门经费：“三公”经费决算', ['“三公”经费决算'], 'budget'],
    ['石桥村附近企业2025年环评', ['环境影响评价报告及批复', '排污许可证'], 'environment'],
    ['2025年学区划分', ['学区划分方案', '划分依据'], 'education'],
    ['石桥村道路工程2025年', ['项目立项批复', '施工合同', '竣工验收报告'], 'projects'],
    ['某食品企业2025年抽检', ['抽样检验报告', '行政处罚决定书'], 'food'],
    ['2025年一起生产安全事故', ['事故调查报告'], 'safety'],
    ['石桥村2025年宅基地', ['宅基地审批表', '村民代表会议记录'], 'homestead'],
    ['2025年县政府常务会议', ['关于民生实事的会议纪要'], 'papers'],
    ['耕地地力保护补贴发放清册', ['耕地地力保护补贴发放清册'], 'subsidy'],
    ['一张照片', ['一张照片'], 'other'],
  ])('%s', (subject, items, topic) => expect(topicOf({ subject, items })).toBe(topic))
})

describe('placeOf', () => {
  const places: readonly KnownPlace[] = [
    { id: 'hewan', name: '河湾镇', level: 'township', parentId: null },
    { id: 'shiqiao', name: '石桥村', level: 'village', parentId: 'hewan' },
    { id: 'shanghe', name: '上河村', level: 'village', parentId: 'hewan' },
    { id: 'dashanghe', name: '大上河村', level: 'village', parentId: 'baisha' },
    { id: 'baisha', name: '白沙镇', level: 'township', parentId: null },
    { id: 'hongqi-1', name: '红旗村', level: 'village', parentId: 'hewan' },
    { id: 'hongqi-2', name: '红旗村', level: 'village', parentId: 'baisha' },
  ]
  test.each([
    ['河湾镇石桥村征地', 'shiqiao'],
    ['石桥村征地', 'shiqiao'],
    ['河湾镇的预算', 'hewan'],
    ['大上河村的账', 'dashanghe'],
    ['白沙镇红旗村的账', 'hongqi-2'],
    ['红旗村的账', null],
    ['全县的预算', null],
  ])('%s → %s', (text, id) => expect(placeOf(text, places)).toBe(id))
})

const asked = (applicant: string, outcome: Outcome, askedOn = '2026-11-02', givenOn: string | null = null): Asked => ({
  applicant,
  outcome,
  askedOn: day(askedOn),
  givenOn: givenOn ? day(givenOn) : null,
})

describe('worthProposing', () => {
  test.each<[string, readonly Asked[], 'repeated' | 'given' | null]>([
    ['one person got it', [asked('a', 'given')], 'given'],
    ['one person got a part', [asked('a', 'part')], 'given'],
    ['two people, one got it', [asked('a', 'given'), asked('b', 'open')], 'repeated'],
    ['the same person twice', [asked('a', 'given'), asked('a', 'open')], 'given'],
    ['two people, nobody answered yet', [asked('a', 'open'), asked('b', 'open')], 'repeated'],
    ['one person, not answered', [asked('a', 'open')], null],
    ['refused', [asked('a', 'refused'), asked('b', 'open')], null],
    ['does not exist', [asked('a', 'unable'), asked('b', 'unable')], null],
    ['refused once, given later', [asked('a', 'refused'), asked('b', 'given')], 'repeated'],
    ['public already', [asked('a', 'published'), asked('b', 'published')], null],
    ['withdrawn ones do not count', [asked('a', 'given'), asked('b', 'other')], 'given'],
  ])('%s', (_name, rows, expected) => expect(worthProposing(rows)).toBe(expected))
})

describe('readyOn and its twenty workdays', () => {
  test.each<[string, readonly Asked[], string, string | null]>([
    [
      'given first, asked again later',
      [asked('a', 'given', '2026-10-12', '2026-10-30'), asked('b', 'open', '2026-11-20')],
      '2026-10-30',
      '2026-11-20',
    ],
    [
      'asked twice, given later',
      [asked('a', 'given', '2026-10-12', '2026-11-24'), asked('b', 'open', '2026-10-20')],
      '2026-10-20',
      '2026-11-24',
    ],
    [
      'noticed later than both',
      [asked('a', 'given', '2025-10-13', '2025-11-03'), asked('b', 'given', '2025-10-20', '2025-11-05')],
      '2026-11-25',
      '2026-11-25',
    ],
    ['only one person', [asked('a', 'given', '2026-10-12', '2026-10-30')], '2026-10-30', null],
    ['not given', [asked('a', 'open'), asked('b', 'open')], '2026-11-02', null],
  ])('%s', (_name, rows, proposedOn, expected) => expect(readyOn(rows, day(proposedOn))).toBe(expected))
  test('the last day does not count holidays', () => {
    expect(conversionDue(day('2026-11-20'))).toBe('2026-12-18')
    expect(conversionDue(day('2026-09-23'))).toBe('2026-10-28')
  })
  test.each([
    ['2026-12-18', 'proposed', '2026-11-25', 'in_time'],
    ['2026-12-18', 'drafting', '2026-12-14', 'soon'],
    ['2026-12-18', 'reviewing', '2026-12-18', 'soon'],
    ['2026-12-18', 'approved', '2026-12-21', 'late'],
    ['2026-12-18', 'published', '2027-01-21', 'done'],
    [null, 'proposed', '2026-11-25', 'waiting'],
  ] as const)('due %s, %s, on %s: %s', (dueOn, state, today, light) =>
    expect(lightOf({ state, dueOn: dueOn === null ? null : day(dueOn) }, day(today))).toBe(light),
  )
})

describe('outcomeOf', () => {
  test.each([
    ['granted.provided', '2026-11-20', true, 'given'],
    ['granted.provided', null, false, 'open'],
    ['granted.already_public', null, false, 'published'],
    ['partially_granted', '2026-11-20', false, 'part'],
    ['denied.state_secret', '2026-11-20', true, 'refused'],
    ['unable.not_held.nonexistent', '2026-11-20', true, 'unable'],
    ['not_processed.petition', '2026-11-20', true, 'other'],
    [null, null, false, 'open'],
    [null, null, true, 'other'],
  ] as const)('%s sent %s → %s', (code, sentOn, ended, outcome) =>
    expect(outcomeOf(code, sentOn === null ? null : day(sentOn), ended)).toBe(outcome),
  )
})

describe('marksIn', () => {
  test.each([
    ['身份证号11010519491231002X', { id_number: 1 }],
    ['身份证号 １１０１０５１９４９１２３１００２Ｘ', { id_number: 1 }],
    ['差一位的身份证号 110105194912310021', { id_number: 1 }],
    ['流水号 202611250000012345', {}],
    ['电话 138 0000 1234、13900001234', { mobile: 2 }],
    ['卡号 6222 0212 3456 7890 128', { bank_card: 1 }],
    ['合同编号 6222021234567890123', {}],
    ['车牌川A12345', { plate: 1 }],
    ['领取人李青禾（签字）', { applicant: 1 }],
    ['办公电话 0731-88000001', {}],
    ['补偿标准每亩 42000 元', {}],
    ['', {}],
  ])('%s', (text, found) => expect(marksIn(text, ['李青禾'])).toEqual(found))
})
