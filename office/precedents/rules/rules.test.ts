/** Tables: which types contradict, which requests ask for the same, what is taken out of a wording; and the sixty real requests. */
import { describe, expect, test } from 'vitest'
import { type DecisionCode, decisionCodes, unmaskedIn } from '#law'
import file from '../../../tools/seed/real-requests.json' with { type: 'json' }
import { featuresOf, indexWordsOf } from './features.ts'
import { maskWording } from './masking.ts'
import { contradictionInWords, contradicts } from './positions.ts'
import { likenessOf } from './same-item.ts'

describe('types that cannot both be right', () => {
  test.each<readonly [DecisionCode, DecisionCode, boolean]>([
    ['granted.provided', 'denied.third_party', true],
    ['granted.provided', 'unable.not_held.nonexistent', true],
    ['granted.already_public', 'granted.provided', false],
    ['denied.state_secret', 'unable.not_held.nonexistent', true],
    ['denied.third_party', 'denied.deliberative', false],
    ['partially_granted', 'granted.provided', false],
    ['partially_granted', 'denied.third_party', true],
    ['unable.not_held.other_organ', 'granted.provided', false],
    ['unable.needs_creation', 'granted.provided', true],
    ['unable.needs_creation', 'unable.not_held.nonexistent', false],
    ['not_processed.petition', 'granted.provided', true],
    ['not_processed.duplicate', 'granted.provided', false],
    ['denied.administrative_query', 'granted.provided', true],
    ['closed.other', 'denied.state_secret', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(contradicts(one, other)).toBe(expected)
    expect(contradicts(other, one)).toBe(expected)
  })
  test('nothing contradicts itself, and every contradiction can be said', () => {
    for (const one of decisionCodes)
      for (const other of decisionCodes) {
        if (one === other) expect(contradicts(one, other)).toBe(false)
        if (contradicts(one, other)) expect(contradictionInWords(one, other)).toMatch(/^在先是“.+”，本件是“.+”$/)
      }
  })
})

const asked = (text: string) => featuresOf({ subject: text.slice(0, 60), items: [text] })
const verdict = (one: string, other: string) => likenessOf(asked(one), asked(other)).verdict

describe('the same information', () => {
  test.each([
    ['石桥村2025年征地补偿安置方案', '河湾镇石桥村2025年征地补偿安置方案及公告', 'same'],
    ['石桥村2025年征地补偿安置方案', '石桥村2024年征地补偿安置方案', 'similar'],
    ['石桥村2025年征地补偿安置方案', '柳树村2025年征地补偿安置方案', 'similar'],
    ['石桥村征地补偿安置方案', '石桥村村民委员会换届选举结果', 'unlike'],
    ['滨河大道改造工程的环评批复', '滨河大道改造工程环境影响评价批复文件', 'same'],
    ['滨河大道改造工程的环评批复', '滨河大道改造工程施工许可证', 'similar'],
    ['明政发〔2021〕12号', '县政府2021年12号文件，即明政发[2021]12号，关于征地的批复', 'same'],
    ['明政发〔2021〕12号征地批复', '明政发〔2021〕13号征地批复', 'similar'],
    ['《明川县城市更新专项规划》全文', '明川县政府印发的《明川县城市更新专项规划》', 'same'],
    [
      '河湾镇石桥村2025年征收土地预公告',
      '河湾镇石桥村2025年征收土地预公告、土地现状调查结果、征地补偿安置方案、社会稳定风险评估报告',
      'part',
    ],
    ['滨河片区5号楼2025年房屋征收分户评估报告', '滨河片区6号楼2025年房屋征收分户评估报告', 'similar'],
    ['滨河片区5号楼2025年房屋征收分户评估报告', '滨河片区五栋2025年房屋征收分户评估报告', 'same'],
    ['石桥村3组2025年征地补偿登记表', '石桥村十二组2025年征地补偿登记表', 'similar'],
    ['政府信息公开申请材料', '政府信息公开申请材料', 'unlike'],
  ])('%s ~ %s: %s', (one, other, expected) => {
    expect(verdict(one, other)).toBe(expected)
    expect(verdict(other, one)).toBe(expected)
  })
})

describe('over the sixty real requests', () => {
  const requests = file.requests.map(({ id, requestedInformation }) => ({ id, text: requestedInformation }))
  /** The same thing said by another hand: what a second applicant would write. */
  const said: readonly (readonly [id: string, text: string])[] = [
    ['req-002', '申请公开责令改正通知书，文号穗花狮综调责[2024]30414号'],
    ['req-008', '汤河公园挖湖造景项目征收房屋的文件'],
    ['req-014', '浒山街道赖王村三产综合楼用地对外出让的批准决定'],
    ['req-026', '《广州市党政机关公务用车使用管理暂行办法》定为秘密的依据'],
    ['req-030', '长平路西延绿化工程立项的批文'],
    ['req-037', '杨庄棚户区改造项目的环评批复'],
    ['req-043', '西街纪要〔2016〕28号会议纪要'],
    ['req-053', '金冕公司海棠湾搅拌站项目的环评审批文件'],
    ['req-057', '皋价发[2009]28号文件'],
    ['req-045', '和顺路南侧综合整治实施方案'],
    ['req-059', '116地块的土地出让金缴款凭证'],
    ['req-060', '广园客运站至佛冈客运站的里程数'],
  ]
  test.each(said)('%s is found by %s, and first', (id, text) => {
    const ranked = requests
      .map((request) => ({ id: request.id, ...likenessOf(asked(text), asked(request.text)) }))
      .filter(({ verdict: found }) => found !== 'unlike')
      .sort((one, other) => other.score - one.score)
    expect(ranked[0]?.id).toBe(id)
    expect(ranked.length).toBeLessThanOrEqual(2)
  })
  test('no two of them are taken for the same: they are sixty different things', () => {
    const same = requests.flatMap((one, place) =>
      requests.slice(place + 1).flatMap((other) => {
        const found = likenessOf(asked(one.text), asked(other.text)).verdict
        return found === 'same' || found === 'part' ? [`${one.id} ${other.id}`] : []
      }),
    )
    expect(same).toEqual([])
  })
  test('each is the same as itself once it says anything', () => {
    const odd = requests.filter(({ text }) => indexWordsOf(asked(text)).length > 2 && verdict(text, text) === 'unlike').map(({ id }) => id)
    expect(odd).toEqual([])
  })
})

describe('people are taken out', () => {
  const people = [
    { role: '申请人', words: ['李青禾', '430121199003073915', '13800001234', '明川县河湾镇石桥村8组', null] },
    { role: '第三方', words: ['明川宏达建材有限公司', '明川县工业园三路9号'] },
  ] as const
  test.each([
    ['李青禾（430121199003073915，13800001234）', '申请人（申请人，申请人）'],
    ['经向明川宏达建材有限公司征求意见', '经向第三方征求意见'],
    ['电话0731-88000001，139 0000 4321', '电话（电话略），（电话略）'],
    ['身份证11010519491231002X', '身份证（证件号略）'],
    ['账号6222 0212 3456 7890 123', '账号（账号略）'],
    ['邮箱a.b@example.com', '邮箱（邮箱略）'],
    ['车牌湘A12345停在门口', '车牌（车牌略）停在门口'],
    ['村民王大明的补偿款', '村民某的补偿款'],
    ['户主：赵小花', '户主：某'],
    ['住在8组12号', '住在（住址略）'],
    ['明政发〔2021〕12号文件已于2025年6月公开，面积21.806亩', '明政发〔2021〕12号文件已于2025年6月公开，面积21.806亩'],
  ])('%s', (text, expected) => expect(maskWording(text, people)).toBe(expected))
  test('nothing unmasked is left of what the detector knows', () => {
    const text = '李青禾，身份证430121199003073915、110105 19491231 002X、11010519491231002X，手机13800001234、139-0000-4321。'
    expect(unmaskedIn(maskWording(text, people))).toEqual([])
  })
})
