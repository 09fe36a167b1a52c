/** 隐私 V01–V05: no number, name or address of somebody else leaves in a letter (条例 第十五条; 个人信息保护法 第六条、第二十八条). */
import { isIdNumber } from '#law'
import { type LetterRule, regulation } from './letter-rule.ts'
import { matches, typedIn, when } from './reading.ts'

const article = `${regulation}第十五条；《个人信息保护法》第二十八条`

export const privacyRules: readonly LetterRule[] = [
  {
    id: 'V01',
    title: '没有没遮盖的手机号、证件号',
    article,
    level: 'amber',
    why: '号码写进信里，复印一次泄露一次。',
    find: 'case',
    bad: { says: '经办人手机13900005678。', draft: { plain: '两份材料都给您，随信附上复印件，不清楚可以打13900005678。' } },
    good: { says: '不清楚的可以打办公室电话0000-8521234。' },
  },
  {
    id: 'V02',
    title: '没有完整的身份证号',
    article,
    level: 'red',
    why: '真的身份证号（校验位对得上）不能出现在答复里，申请人自己的也要遮盖。',
    find: ({ draft }) =>
      matches(typedIn(draft), /(?<!\d)\d{17}[\dXx](?!\d)/, (words) => words)
        .filter(({ quote }) => isIdNumber(quote ?? ''))
        .map((found) => ({ ...found, message: '文中有一个完整的身份证号，请遮盖中间十位。' })),
    bad: {
      says: '户主身份证号11010519491231002X。',
      draft: { content: '同意公开，方案载有户主身份证号11010519491231002X，提供复印件各一份。' },
    },
    good: { says: '户主身份证号已遮盖。' },
  },
  {
    id: 'V03',
    title: '没有银行卡号',
    article,
    level: 'red',
    why: '补偿款的卡号是最敏感的个人信息。',
    find: ({ draft }) =>
      matches(typedIn(draft), /(?<!\d)\d{16,19}(?!\d)/, (words) => words)
        .filter(({ quote }) => isCardNumber(quote ?? '') && !isIdNumber(quote ?? ''))
        .map((found) => ({ ...found, message: '文中有一个银行卡号，请遮盖。' })),
    bad: { says: '补偿款汇入6222021234567890128。', draft: { content: '同意公开，补偿款汇入账户6222021234567890128，提供复印件各一份。' } },
    good: { says: '收款账号已遮盖。' },
  },
  {
    id: 'V04',
    title: '不写第三方的姓名、名称',
    article: `${regulation}第三十二条`,
    level: 'red',
    why: '征求意见时答应过不透露；写出名字就是把他推到前面。',
    find: ({ text, thirdParties }) =>
      thirdParties.flatMap((name) =>
        when(name.trim().length >= 2 && text.includes(name.trim()), {
          message: '信里出现了第三方的姓名或者名称，请改成“第三方”。',
          quote: name.trim(),
        }),
      ),
    bad: {
      says: '公正评估有限公司不同意公开。',
      code: 'denied.third_party',
      thirdParties: ['公正评估有限公司'],
      draft: { facts: '经查，报价明细由公正评估有限公司编制，该公司不同意公开。' },
    },
    good: { says: '第三方不同意公开。' },
  },
  {
    id: 'V05',
    title: '不写到门牌的家庭住址',
    article,
    level: 'amber',
    why: '住到几组几号，外人不该知道。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /[\u4e00-\u9fff]{2,6}(?:村|小区|花园|苑)\d+(?:组|栋|幢|号楼)\d+(?:号|单元\d+室|单元|室)/,
        (words) => `“${words}”写到了门牌，请遮盖。`,
      ),
    bad: { says: '户主住石桥村8组12号。', draft: { content: '同意公开，方案附表载明户主住石桥村8组12号，提供复印件各一份。' } },
    good: { says: '户主住址已遮盖。' },
  },
]

/** Luhn's check digit. */
const isCardNumber = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0) %
    10 ===
  0
