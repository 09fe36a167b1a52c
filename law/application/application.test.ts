/** Tables: identity numbers, credit codes, telephones, proposal of an organ. */
import { describe, expect, test } from 'vitest'
import { isCreditCode } from './credit-code.ts'
import { isIdNumber } from './id-number.ts'
import { isPhone } from './phone.ts'
import { proposeOrgans } from './propose-organ.ts'

describe('公民身份号码 (GB 11643)', () => {
  test.each([
    ['11010519491231002X', true], // the example of the standard
    ['440524188001010014', false], // a day before 1900
    ['11010519491231002x', true],
    ['110105 19491231 002X', true],
    ['１１０１０５１９４９１２３１００２Ｘ', true],
    ['110105194912310021', false],
    ['110105194902310021', false],
    ['11010519491231002', false],
    ['01010519491231002X', false],
    ['', false],
    ['11010519491231002XX', false],
    ["1' or '1'='1", false],
  ])('%s → %s', (text, right) => expect(isIdNumber(text)).toBe(right))

  test('every single wrong digit is found', () => {
    const right = '11010519491231002X'
    for (let index = 0; index < 17; index += 1)
      for (let digit = 0; digit <= 9; digit += 1) {
        const typed = right.slice(0, index) + digit + right.slice(index + 1)
        expect(isIdNumber(typed)).toBe(typed === right)
      }
  })
})

describe('统一社会信用代码 (GB 32100)', () => {
  test.each([
    ['91350100M000100Y43', true], // the example of the standard
    ['91350100m000100y43', true],
    ['9135 0100 M000 100Y 43', true],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['91350100M000100Y4', false],
    ['', false],
  ])('%s → %s', (text, right) => expect(isCreditCode(text)).toBe(right))
})

describe('telephones', () => {
  test.each([
    ['13800138000', true],
    ['138 0013 8000', true],
    ['138-0013-8000', true],
    ['+8613800138000', true],
    ['１３８００１３８０００', true],
    ['0991-1234567', true],
    ['028-88881234', true],
    ['(0831)1234567', true],
    ['0831-1234567转8001', true],
    ['0000-852 1234', true],
    ['400-800-1234', true],
    ['+442071234567', true],
    ['12800138000', false],
    ['1380013800', false],
    ['1234567', false],
    ['没有', false],
    ['', false],
  ])('%s → %s', (text, right) => expect(isPhone(text)).toBe(right))
})

describe('whom to ask', () => {
  const organs = [
    {
      id: 'land',
      name: '明川县自然资源局',
      shortName: '自然资源局',
      scope: '农村集体土地征收、国有土地使用权出让、不动产登记、矿产资源管理',
    },
    { id: 'civil', name: '明川县民政局', shortName: '民政局', scope: '最低生活保障、社会救助、养老服务、婚姻登记' },
    { id: 'education', name: '明川县教育局', shortName: '教育局', scope: '义务教育招生入学、学校收费、教师招聘' },
    { id: 'town', name: '民胜镇人民政府', shortName: '民胜镇', scope: '本镇财政预算、惠民惠农补贴发放、村务公开' },
  ]
  test.each([
    ['长兴村5组的地被征了，想要农村集体土地征收的补偿登记表', 'land', '农村集体土地征收'],
    ['2024年低保最低生活保障审核结果', 'civil', '最低生活保障'],
    ['小学招生入学划片的文件', 'education', '义务教育招生入学'],
    ['向自然资源局要2023年的批复', 'land', '自然资源局'],
  ])('%s → %s', (text, id, why) => {
    const [best] = proposeOrgans(text, organs)
    expect(best?.id).toBe(id)
    expect(best?.why).toContain(why)
  })

  test('a whole matter beats a rarer piece: 农村低保 is for 民政, though 农村 stands in one name only', () => {
    const townships = Array.from({ length: 24 }, (_, index) => ({
      id: `town-${index}`,
      name: `某${index}镇人民政府`,
      shortName: `某${index}镇`,
      scope: '征地补偿发放、宅基地审批、低保评议、村级财务',
    }))
    const departments = [
      { id: 'civil', name: '民政局', shortName: '县民政局', scope: '低保、特困供养、养老、殡葬' },
      { id: 'farm', name: '农业农村局', shortName: '县农业农村局', scope: '农业补贴、农村承包地、宅基地管理' },
    ]
    expect(proposeOrgans('农村低保发放名单', [...townships, ...departments])[0]?.id).toBe('civil')
  })

  test('nothing in common: no proposal', () => expect(proposeOrgans('abc', organs)).toEqual([]))
  test('a text of any length takes its time in bounds', () => expect(proposeOrgans('土地征收'.repeat(50_000), organs)[0]?.id).toBe('land'))
})
