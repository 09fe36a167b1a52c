/** 要素 E01–E16: what every reply must have (条例 第三十六条; law/decisions/letter-elements; R028). */
import { plainDate } from '#kernel'
import { type ElementRuleId, elementChecks } from '../letters/missing-elements.ts'
import type { Example, LetterRule } from './letter-rule.ts'

/** Where each element is mended; null = not in the draft. */
const fields: Partial<Readonly<Record<ElementRuleId, string>>> = {
  E07: 'facts',
  E08: 'reasons',
  E09: 'articles',
  E10: 'content',
  E11: 'plain',
  E12: 'supplied',
  A01: 'answers',
  C13: 'withheld',
  S01: 'facts',
}

const element = (id: ElementRuleId, title: string, article: string, why: string, bad: Example, goodSays: string): LetterRule => ({
  id,
  title,
  article,
  level: 'red',
  why,
  find: (examined) => {
    const missing = elementChecks[id](examined)
    return missing === null ? [] : [{ message: `${missing}。`, field: fields[id] ?? null }]
  },
  bad,
  good: { says: goodSays, ...(bad.code ? { code: bad.code } : {}) },
})

export const elementRules: readonly LetterRule[] = [
  element(
    'E01',
    '标题写机关全称和文书名称',
    '《党政机关公文格式》GB/T 9704',
    '标题不全，看不出是谁作的什么决定。',
    { says: '政府信息公开告知书', letter: (letter) => ({ ...letter, title: '政府信息公开告知书' }) },
    '明川县自然资源局政府信息公开告知书',
  ),
  element(
    'E02',
    '主送与申请人姓名一致',
    '条例第二十九条第二款',
    '名字写错，等于没有答复这个人。',
    { says: '刘小燕：', letter: (letter) => ({ ...letter, addressee: '刘小燕' }) },
    '刘晓燕：',
  ),
  element(
    'E03',
    '写明收到申请的日期',
    '条例第三十一条',
    '答复期限从这一天起算，没有它就说不清是否按期。',
    { says: '本机关收到您的申请。', situation: { receivedOn: null } },
    '本机关于2026年11月25日收到您提交的政府信息公开申请。',
  ),
  element(
    'E04',
    '补正过的写明收到补正的日期',
    '条例第三十条',
    '期限自收到补正之日起算。',
    {
      says: '（补正过，信里没有写收到补正之日）',
      letter: (letter) => ({ ...letter, blocks: letter.blocks.slice(1) }),
      situation: { correctedOn: plainDate('2026-12-01') },
    },
    '2026年12月1日，收到您补正后的申请。',
  ),
  element(
    'E05',
    '照录申请内容',
    '条例第二十九条第二款',
    '改了申请人的话再答，就是答非所问。',
    { says: '您申请公开征地有关材料。', letter: (letter) => ({ ...letter, blocks: letter.blocks.filter(({ kind }) => kind !== 'quote') }) },
    '“申请公开城东片区……”（原文照录）',
  ),
  element(
    'E06',
    '办理经过写全',
    '条例第三十至三十五条',
    '补正、征求意见、延期、收费的日子决定期限算得对不对。',
    {
      says: '（征求过第三方意见，信里没有写）',
      code: 'denied.third_party',
      letter: (letter) => ({ ...letter, blocks: letter.blocks.filter(({ kind }) => kind !== 'list') }),
    },
    '2026年11月27日，本机关书面征求第三方的意见。',
  ),
  element(
    'E07',
    '写明事实',
    '条例第三十六条',
    '没有事实，决定就没有根基。',
    { says: '无', draft: { facts: '无' } },
    '经查，该方案由本机关于2025年6月制作并保存。',
  ),
  element(
    'E08',
    '写明理由',
    '条例第三十六条第（三）项',
    '不说理由，申请人无从判断，复议时也站不住。',
    { says: '略', draft: { reasons: '略' } },
    '该方案不涉及不予公开的情形，应当公开。',
  ),
  element(
    'E09',
    '法律依据印在信里',
    '条例第三十六条',
    '选了条款却没有印出来，等于没有引。',
    {
      says: '根据有关规定，本机关决定……',
      letter: (letter) => ({
        ...letter,
        blocks: letter.blocks.map((block) =>
          block.kind === 'paragraph' ? { ...block, text: block.text.replace(/根据《[^》]+》第[^，]+的规定/, '根据规定') } : block,
        ),
      }),
    },
    '根据《中华人民共和国政府信息公开条例》第三十六条第二项的规定……',
  ),
  element(
    'E10',
    '写明决定了什么',
    '条例第三十六条',
    '看完信要知道给不给、怎么拿。',
    { says: '详', draft: { content: '详' } },
    '同意公开，提供复印件一份。',
  ),
  element(
    'E11',
    '有一段白话说明',
    '条例第三十六条；S0 解疑释惑',
    '申请人多半不是法律人，一句大白话胜过三条法条。',
    { says: '（空）', draft: { plain: '' } },
    '您要的方案给您，随信附上复印件。',
  ),
  element(
    'E12',
    '提供的材料列入附件',
    '条例第三十六条第（二）项',
    '说给了却没有附上，申请人还得再跑。',
    { says: '附件：（无）', draft: { supplied: [] } },
    '附件：城东片区征地补偿安置方案',
  ),
  element(
    'E13',
    '落款是机关全称',
    '条例第十条；行政复议法第十九条',
    '落款决定谁是被申请人，内设机构不能落款。',
    {
      says: '明川县自然资源局耕保股',
      letter: (letter) => ({ ...letter, signature: letter.signature && { ...letter.signature, organ: '明川县自然资源局耕保股' } }),
    },
    '明川县自然资源局',
  ),
  element(
    'E14',
    '有成文日期',
    '《党政机关公文格式》GB/T 9704',
    '复议、诉讼的期限要靠它算。',
    { says: '（没有日期）', letter: (letter) => ({ ...letter, signature: null }) },
    '2026年12月10日',
  ),
  element(
    'E15',
    '写明联系人',
    '条例第四条、第十二条',
    '看不懂的可以问到人。',
    { says: '（没有联系方式）', letter: (letter) => ({ ...letter, contact: null }) },
    '（联系人：政府信息公开办公室；联系电话：0000-8521234）',
  ),
  element(
    'E16',
    '没有留着没填的空',
    '条例第三十六条',
    '模板的空没填就发，最伤公信力。',
    { says: '该方案于××××年制作。', draft: { facts: '经查，该方案于××××年由本机关制作。' } },
    '该方案于2025年6月制作。',
  ),
]
