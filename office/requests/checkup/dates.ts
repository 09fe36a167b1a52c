/** 日期和数额 D01–D12: days that exist and agree with the docket, money that agrees with the notice (条例 第三十一、三十三、四十二条). */
import { fenFromYuan, fromParts, inChinese, isPlainDate, type PlainDate, plainDate } from '#kernel'
import { workdaysBetween } from '#law'
import { allOf } from '../case/case.ts'
import type { Examined, Found, LetterRule } from './letter-rule.ts'
import { regulation } from './letter-rule.ts'
import { matches, type Typed, typedIn, when } from './reading.ts'

const dayPattern = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/g

/** Every day named in the texts; null where there is no such day. */
const daysIn = (texts: readonly Typed[]): readonly { readonly field: string; readonly words: string; readonly day: PlainDate | null }[] =>
  texts.flatMap(({ field, text }) =>
    [...text.matchAll(dayPattern)].map(([words, year, month, day]) => {
      const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      return { field, words, day: isPlainDate(written) ? fromParts(Number(year), Number(month), Number(day)) : null }
    }),
  )

export const dateRules: readonly LetterRule[] = [
  {
    id: 'D01',
    title: '答复在期限之内',
    article: `${regulation}第三十三条`,
    level: 'amber',
    why: '逾期也要答，但要知道已经逾期，尽快发出。',
    find: 'case',
    bad: { says: '（期限 2026年12月23日已过）', today: plainDate('2026-12-25'), situation: { on: plainDate('2026-12-25') } },
    good: { says: '（期限 2026年12月23日之前发出）' },
  },
  {
    id: 'D02',
    title: '写的日期都存在',
    article: `${regulation}第三十六条`,
    level: 'red',
    why: '二月三十日制作的文件，谁也不会信。',
    find: ({ draft }) =>
      daysIn(typedIn(draft)).flatMap(({ field, words, day }) =>
        when(day === null, { message: `“${words}”没有这一天，请核对。`, field, quote: words }),
      ),
    bad: { says: '该方案于2025年2月30日制作。', draft: { facts: '经查，该方案由本机关于2025年2月30日制作并保存。' } },
    good: { says: '该方案于2025年2月28日制作。' },
  },
  {
    id: 'D03',
    title: '收到申请的日期与案卷一致',
    article: `${regulation}第三十一条`,
    level: 'red',
    why: '正文写的收到之日与登记不符，期限就说不清。',
    find: ({ draft, situation }) =>
      matches(
        typedIn(draft),
        /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^。；]{0,6}收到(?:您|贵单位)?(?:提交|提出|寄来)?的?(?:政府信息公开)?申请/,
        (words) => words,
      )
        .filter(({ quote }) => {
          const real = situation.receivedOn === null ? null : inChinese(situation.receivedOn)
          const corrected = situation.correctedOn === null ? null : inChinese(situation.correctedOn)
          return ![real, corrected].some((each) => each !== null && quote?.startsWith(each))
        })
        .map((found) => ({
          ...found,
          message: `“${found.quote}”与案卷的收到之日（${situation.receivedOn ? inChinese(situation.receivedOn) : '未确认'}）不一致；这一句系统会写，可以删去。`,
        })),
    bad: { says: '2026年11月20日收到您的申请。', draft: { facts: '本机关于2026年11月20日收到您的申请。经查，该方案由本机关制作并保存。' } },
    good: { says: '2026年11月25日收到您的申请。' },
  },
  {
    id: 'D04',
    title: '事实里没有将来的日期',
    article: `${regulation}第三十六条`,
    level: 'amber',
    why: '还没发生的事不能当作查明的事实。',
    find: ({ draft, situation }) =>
      daysIn(typedIn(draft).filter(({ field }) => field === 'facts' || field === 'reasons')).flatMap(({ field, words, day }) =>
        when(day !== null && day > situation.on, { message: `“${words}”在这封信的日期之后，请核对年月。`, field, quote: words }),
      ),
    bad: { says: '该方案于2027年6月3日制作。', draft: { facts: '经查，该方案由本机关于2027年6月3日制作并保存。' } },
    good: { says: '该方案于2025年6月3日制作。' },
  },
  {
    id: 'D05',
    title: '成文日期不早于收到之日',
    article: `${regulation}第三十一条、第三十三条`,
    level: 'red',
    why: '先答复后收到，一看就是倒签。',
    find: ({ letter, situation }) =>
      when(letter.signature !== null && situation.receivedOn !== null && letter.signature.on < situation.receivedOn, {
        message: `成文日期${letter.signature ? inChinese(letter.signature.on) : ''}早于收到申请之日，请核对。`,
      }),
    bad: {
      says: '2026年11月20日（收到之日 11月25日）',
      letter: (letter) => ({ ...letter, signature: letter.signature && { ...letter.signature, on: plainDate('2026-11-20') } }),
    },
    good: { says: '2026年12月10日' },
  },
  {
    id: 'D06',
    title: '约定的获取日期在答复之后',
    article: `${regulation}第三十六条第（二）项`,
    level: 'red',
    why: '让人在过去的日子来取，是笑话也是违法。',
    find: ({ draft, situation }) => {
      const on = (draft.fields.availableOn ?? '').trim()
      return when(isPlainDate(on) && on < situation.on, {
        message: `获取时间${isPlainDate(on) ? inChinese(on) : on}早于答复日期，请改成以后的日子。`,
        field: 'availableOn',
      })
    },
    bad: {
      says: '自2026年12月1日起到窗口领取（信是12月10日的）。',
      code: 'granted.will_be_provided',
      fields: { availableOn: '2026-12-01' },
    },
    good: { says: '自2026年12月17日起到窗口领取。' },
  },
  {
    id: 'D07',
    title: '延期、征求意见的天数与案卷一致',
    article: `${regulation}第三十三条第二款、第三款`,
    level: 'red',
    why: '天数写错，期限就对不上，申请人按错的日子算。',
    find: wrongCounts,
    bad: {
      says: '征求意见所用的9个工作日不计算在期限内（案卷是4个）。',
      code: 'denied.third_party',
      draft: { facts: '经查，报价明细由中标企业编制，本机关在招标监督中取得。征求意见所用的9个工作日不计算在答复期限内。' },
    },
    good: { says: '征求意见所用时间不计算在答复期限内。' },
  },
  {
    id: 'D08',
    title: '信息处理费与收费通知一致',
    article: `${regulation}第四十二条；国办函〔2020〕109号`,
    level: 'red',
    why: '通知收四百二十，信里写三百二十，对不上账。',
    find: ({ draft, state }) => {
      const noticed = allOf(state.facts, 'feeNoticeSent').map(({ amount }) => amount)
      return matches(typedIn(draft), /信息处理费[^。；\d]{0,12}([\d,，]+(?:\.\d+)?)\s*元/, (words) => words)
        .filter(({ quote }) => {
          const amount = Number((/([\d,，]+(?:\.\d+)?)\s*元/.exec(quote ?? '')?.[1] ?? '').replace(/[,，]/g, ''))
          return !Number.isFinite(amount) || !noticed.includes(fenFromYuan(Math.min(Math.max(amount, 0), 1e9)))
        })
        .map((found) => ({
          ...found,
          message:
            noticed.length === 0 ? `“${found.quote}”：本件没有发过收费通知书。` : `“${found.quote}”与收费通知书的数额不一致，请核对。`,
        }))
    },
    bad: { says: '信息处理费320元（没有发过收费通知书）。', draft: { content: '同意公开，提供复印件各一份。您已缴纳信息处理费320元。' } },
    good: { says: '（没有收费的不写收费）' },
  },
  {
    id: 'D09',
    title: '不收复制费、邮寄费、检索费',
    article: `${regulation}第四十二条第一款`,
    level: 'red',
    why: '2019年以后提供政府信息不收取费用，只有超量的信息处理费。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /(?:缴纳|支付|收取|承担|自付|预付|到付)[^。；]{0,10}(?:复制费|复印费|工本费|邮寄费|邮费|检索费|快递费|查档费)|(?:复制费|复印费|工本费|邮寄费|邮费|检索费|快递费|查档费)[^。；]{0,6}(?:\d|由您|自理|到付)/,
        (words) => words,
      )
        .filter(
          ({ quote, field }) => !/(?:不|无需|免|不再)(?:收取|缴纳|支付|收|承担)/.test(around(typedIn(draft), field ?? '', quote ?? '')),
        )
        .map((found) => ({ ...found, message: `“${found.quote}”：提供政府信息不收取检索、复制、邮寄等费用，请删去。` })),
    bad: { says: '请缴纳复印费20元后领取。', draft: { content: '同意公开，提供复印件各一份，请缴纳复印费20元后领取。' } },
    good: { says: '提供政府信息不收取复制、邮寄费用。' },
  },
  {
    id: 'D10',
    title: '正文说的答复期限与系统一致',
    article: `${regulation}第三十三条`,
    level: 'red',
    why: '期限由系统按案卷算，手写的常常漏了节假日。',
    find: ({ draft, state }) =>
      matches(typedIn(draft), /(?:答复)?期限(?:至|到|届满日为|为)[^。；\d]{0,4}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/, (words) => words)
        .filter(({ quote }) => state.clocks.replyDue !== null && !quote?.endsWith(inChinese(state.clocks.replyDue)))
        .map((found) => ({
          ...found,
          message: `“${found.quote}”与系统算出的${state.clocks.replyDue ? inChinese(state.clocks.replyDue) : ''}不一致，请核对。`,
        })),
    bad: { says: '答复期限至2026年12月20日。', draft: { facts: '经查，该方案由本机关制作并保存，本件答复期限至2026年12月20日。' } },
    good: { says: '答复期限至2026年12月23日。' },
  },
  {
    id: 'D11',
    title: '文号用六角括号，年份写全',
    article: '《党政机关公文格式》GB/T 9704',
    level: 'amber',
    why: '〔2026〕写成[2026]或者(26)，检索不到。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /[\u4e00-\u9fff]{2,8}[[［(（【](?:20)?\d{2}[\]］)）】]第?\d{1,5}号/,
        (words) => `文号“${words}”请用六角括号和四位年份，例如〔2026〕。`,
      ),
    bad: { says: '明政办发[2025]12号', draft: { facts: '经查，该方案由本机关制作，以明政办发[2025]12号印发。' } },
    good: { says: '明政办发〔2025〕12号' },
  },
  {
    id: 'D12',
    title: '金额写得对',
    article: '《中华人民共和国会计基础工作规范》',
    level: 'amber',
    why: '一千二百三十写成“1,23元”，读的人只能猜。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /(?<![\d,.])\d{1,3}(?:,\d{1,2}|,\d{4,})(?!\d)(?:\.\d+)?\s*(?:万|亿)?元|\d+\.\d{3,}\s*元/,
        (words) => `金额“${words}”的写法不对，请核对位数。`,
      ),
    bad: { says: '补偿款1,23元。', draft: { content: '同意公开，方案载明每亩补偿款1,23元，提供复印件。' } },
    good: { says: '补偿款1,230元。' },
  },
]

const around = (texts: readonly Typed[], field: string, words: string): string => {
  const text = texts.find((each) => each.field === field && each.text.includes(words))?.text ?? ''
  const at = text.indexOf(words)
  return text.slice(Math.max(0, at - 8), at + words.length)
}

function wrongCounts({ draft, state, settings }: Examined): readonly Found[] {
  const texts = typedIn(draft)
  const extended = state.clocks.extendedBy
  const paused = state.clocks.pauses.reduce(
    (sum, { after, until }) => sum + (until === null ? 0 : workdaysBetween(after, until, settings.calendar)),
    0,
  )
  const told = (pattern: RegExp, real: number, what: string) =>
    matches(texts, pattern, (words) => words)
      .filter(({ quote }) => Number(/(\d+)\s*个?工作日/.exec(quote ?? '')?.[1]) !== real)
      .map((found) => ({ ...found, message: `“${found.quote}”：按案卷${what}是 ${real} 个工作日。` }))
  return [
    ...told(/延长(?:答复)?(?:期限)?\s*\d+\s*个?工作日/, extended, '延长的'),
    ...(state.consultations.some(({ open }) => open)
      ? []
      : told(/征求[^。；]{0,10}(?:所用|用时|用了)的?\s*\d+\s*个?工作日/, paused, '征求意见不计算的')),
  ]
}
