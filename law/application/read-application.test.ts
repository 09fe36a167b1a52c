/** Splitting and reading against tables, sixty real texts and made ones: nothing invented, nothing lost (R002, R009; 第二十九条). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import realTexts from '../examples/requested-texts.json'
import { groupItems } from './group-items.ts'
import { halfWidth } from './half-width.ts'
import { isIdNumber } from './id-number.ts'
import { isPhone } from './phone.ts'
import { readApplication } from './read-application.ts'
import { splitItems } from './split-items.ts'

describe('single things', () => {
  test.each<readonly [string, readonly string[]]>([
    ['一、甲镇批复；二、乙镇公告；三、丙镇方案。', ['甲镇批复', '乙镇公告', '丙镇方案']],
    ['（一）甲镇批复（二）乙镇公告', ['甲镇批复', '乙镇公告']],
    ['1.甲镇批复\n2.乙镇公告', ['甲镇批复', '乙镇公告']],
    ['1、甲镇批复。2、乙镇公告。', ['甲镇批复', '乙镇公告']],
    ['1）甲镇批复；2）乙镇公告', ['甲镇批复', '乙镇公告']],
    ['①甲镇批复②乙镇公告', ['甲镇批复', '乙镇公告']],
    ['第一，甲镇批复；第二，乙镇公告', ['甲镇批复', '乙镇公告']],
    [
      '十项：一、甲的表二、乙的表三、丙的表四、丁的表五、戊的表六、己的表七、庚的表八、辛的表九、壬的表十、癸的表十一、子的表',
      ['甲的表', '乙的表', '丙的表', '丁的表', '戊的表', '己的表', '庚的表', '辛的表', '壬的表', '癸的表', '子的表'],
    ],
    ['一、甲镇的：（1）批复；（2）公告二、乙镇的方案', ['甲镇的：（1）批复；（2）公告', '乙镇的方案']],
    ['申请公开：甲镇批复；乙镇公告', ['甲镇批复', '乙镇公告']],
    ['申请公开甲镇批复', ['甲镇批复']],
    ['甲镇批复\n乙镇公告', ['甲镇批复', '乙镇公告']],
    ['《甲办法》和《乙办法》', ['《甲办法》', '《乙办法》']],
    ['《甲办法》、《乙办法》及《丙办法》', ['《甲办法》', '《乙办法》', '《丙办法》']],
    ['明政发〔2021〕1号、明政办发〔2022〕3号', ['明政发〔2021〕1号', '明政办发〔2022〕3号']],
    ['石桥村征地批复文件以及柳溪村安置方案', ['石桥村征地批复文件', '柳溪村安置方案']],
    ['听证、批复、公告等三项', ['听证', '批复', '公告']],
    // one thing stays one
    ['征收土地的批复和公告', ['征收土地的批复和公告']],
    ['石桥村征地补偿安置方案及其公告', ['石桥村征地补偿安置方案及其公告']],
    ['苏州河沿岸2、4号街坊的批准文件', ['苏州河沿岸2、4号街坊的批准文件']],
    ['长1.5公里、宽2.5米的道路设计', ['长1.5公里、宽2.5米的道路设计']],
    ['会议纪要（参会人员；议定事项）', ['会议纪要（参会人员；议定事项）']],
    ['《关于甲；乙的通知》', ['《关于甲；乙的通知》']],
    ['', []],
    ['；；', []],
  ])('%s', (text, items) => expect(splitItems(text).items).toEqual(items))

  test('real texts', () => expect(realTexts.length).toBeGreaterThanOrEqual(40))
  test.each(realTexts.map(({ text, source, items }) => [text, source, items] as const))('%s (%s)', (text, _source, items) =>
    expect(splitItems(text).items).toEqual(items),
  )
})

const words = fc.string({ unit: fc.constantFrom(...'石桥村征地补偿安置方案公告批复明政发号会议纪要的和与'), minLength: 3, maxLength: 24 })
const numbered: readonly ((place: number) => string)[] = [
  (place) => `${place}.`,
  (place) => `${place}、`,
  (place) => `（${place}）`,
  (place) => '①②③④⑤⑥⑦⑧⑨'[place - 1] ?? '',
  (place) => `${'一二三四五六七八九'[place - 1]}、`,
  (place) => `（${'一二三四五六七八九'[place - 1]}）`,
]

describe('nothing is lost', () => {
  test('a numbered list gives back its items', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 9 }),
        fc.constantFrom(...numbered),
        fc.constantFrom('\n', '；', ''),
        (items, mark, stop) => {
          expect(splitItems(items.map((item, index) => `${mark(index + 1)}${item}`).join(stop)).items).toEqual(items)
        },
      ),
    )
  })
  test('of any text, every word stands in the lead or in an item, in its order; only marks and 和 between titles go', () => {
    const unit = fc.constantFrom(...'征地补偿方案公告《》（）〔2021〕、；。\n1234567890.一二三第①②和及与以申请公开等共项：，的')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const { lead, items } = splitItems(text)
        const kept = [...(lead + items.join('')).replace(/\s/g, '')]
        let at = 0
        const lost: string[] = []
        for (const character of text.replace(/\s/g, '')) {
          if (kept[at] === character) at += 1
          else lost.push(character)
        }
        expect(at).toBe(kept.length)
        expect(lost.join('')).toMatch(/^[、；。：，.（）()一二三四五六七八九十第0-9①②和及与以共等项]*$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('whose and how', () => {
  const id = '11010519491231002X'
  test.each<readonly [string, Partial<Record<string, string | undefined>>]>([
    [
      '申请人：赵某某，身份证号：11010519491231002X，电话：138 0000 0001，地址：明川县云溪镇沿河路18号。',
      { name: '赵某某', idNumber: id, phone: '138 0000 0001', address: '明川县云溪镇沿河路18号' },
    ],
    ['我叫李青禾，住河湾镇石桥村8组，手机13800001234', { name: '李青禾', phone: '13800001234' }],
    ['姓名 欧阳某 联系方式 0831-1234567 邮编：644000', { name: '欧阳某', phone: '0831-1234567', postcode: '644000' }],
    ['身份证１１０１０５１９４９１２３１００２Ｘ', { idNumber: '11010519491231002X' }],
    ['身份证110105194912310021（写错一位）', { idNumber: undefined, phone: undefined }],
    [
      '申请单位：明川县河湾种植专业合作社\n统一社会信用代码：91350100M000100Y43',
      { name: '明川县河湾种植专业合作社', creditCode: '91350100M000100Y43' },
    ],
    ['请发到 a.b@example.com', { email: 'a.b@example.com' }],
    ['向贵局申请公开批复。此致敬礼 王某某 2026年12月3日', { name: '王某某' }],
    ['申请人民政府公开批复', { name: undefined }],
    ['我是县住建局的老职工，想要批复', { name: undefined }],
    ['明政发〔2021〕12号、会议20211203', { name: undefined, phone: undefined, idNumber: undefined }],
  ])('%s', (text, expected) => {
    const { particulars } = readApplication(text)
    for (const [field, value] of Object.entries(expected)) expect([field, Reflect.get(particulars, field)?.value]).toEqual([field, value])
  })

  test('the drawn letter', () => {
    const read = readApplication(
      '信息公开申请书\n明川县住房和城乡建设局：\n我是云溪花园3号楼业主赵某某，身份证复印件在后面，电话13800000001，住云溪镇沿河路18号。\n我想要：一、1至5号楼预售资金缴存、划拨情况；二、重点监管资金额度；三、联合验收和竣工验收报告。\n请给我纸的，寄到家里。我今年五十八了，眼睛不好，字印大些，谢谢。\n赵某某 2026年12月3日',
    )
    expect(read).toMatchObject({
      items: ['1至5号楼预售资金缴存、划拨情况', '重点监管资金额度', '联合验收和竣工验收报告'],
      subject: '1至5号楼预售资金缴存、划拨情况等 3 项',
      form: 'paper',
      delivery: 'post',
      needsHelp: true,
    })
  })

  test.each(realTexts.map(({ text, items }) => [text, items] as const))('in a letter: %s', (text, items) => {
    const letter = `政府信息公开申请书\n明川县人民政府：\n申请人：赵某某，电话：13800000001。\n申请公开内容：${text}。\n请邮寄纸质件。\n赵某某 2026年12月3日`
    const read = readApplication(letter)
    expect(read.particulars).toMatchObject({ name: { value: '赵某某' }, phone: { value: '13800000001' } })
    expect(read.items).toEqual(items)
  })

  test('no phone and no identity number that is not in the text, and each is a real one; every place is right', () => {
    const unit = fc.constantFrom(...'0123456789X-  （）我是赵某某电话身份证住云溪镇路号，。：申请公开1381101051949123100')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        const { particulars, asked } = readApplication(text)
        for (const found of [...Object.values(particulars), ...(asked ? [asked] : [])]) {
          expect(text.slice(found.start, found.end).trim()).toBe(found.value.trim())
        }
        if (particulars.phone) expect(isPhone(particulars.phone.value)).toBe(true)
        if (particulars.idNumber) expect(isIdNumber(halfWidth(particulars.idNumber.value))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
  test('the line for lists holds neither name nor number', () => {
    const { subject } = readApplication('申请人：赵某某，电话13800000001。申请公开：赵某某13800000001的补偿协议')
    expect(subject).toBe('的补偿协议')
  })
  test('a hundred thousand characters take their time in bounds', () => {
    expect(readApplication('申请公开征地（'.repeat(20_000)).items.length).toBeGreaterThan(0)
  })
})

describe('one matter or several', () => {
  test.each<readonly [readonly string[], readonly (readonly number[])[]]>([
    [['云溪花园1至5号楼预售资金缴存情况', '云溪花园竣工验收报告', '其消防验收意见'], [[0, 1, 2]]],
    [
      ['石桥村2025年征地补偿安置方案', '县医院2024年药品采购合同和中标通知书'],
      [[0], [1]],
    ],
    [
      ['县港航管理处和海事处的内设机构、编制文件', '兴运2号等船舶多起事故的海事调查报告'],
      [[0], [1]],
    ],
    [
      ['明政发〔2021〕12号全文', '柳溪村低保名单的公示', '明政发[2021]12号的起草说明和征求意见情况'],
      [[0, 2], [1]],
    ],
    [['云溪花园预售资金缴存情况', '联合验收和竣工验收报告'], [[0, 1]]],
    [['某某批复'], [[0]]],
    [[], []],
  ])('%j', (items, groups) => expect(groupItems(items)).toEqual(groups))
})
