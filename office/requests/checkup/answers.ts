/** 逐项 A01–A08: every requested item has an answer of its own, and the answer answers it (条例 第三十六条; 答非所问). */
import { answerOutcomeTitles, outcomeOf, outcomesFor } from '../answers.contract.ts'
import type { AnswerOutcome } from '../inputs.contract.ts'
import { elementChecks } from '../letters/missing-elements.ts'
import { type LetterRule, regulation } from './letter-rule.ts'
import { when } from './reading.ts'

const article = `${regulation}第三十六条`
const bare = (text: string): string => text.replace(/\s/g, '')

export const answerRules: readonly LetterRule[] = [
  {
    id: 'A01',
    title: '申请的每一项都有答',
    article,
    level: 'red',
    why: '漏答一项就是没有履行答复义务，复议最常因此被撤销。',
    find: (examined) => {
      const missing = elementChecks.A01(examined)
      return missing === null ? [] : [{ message: `${missing}。`, field: 'answers' }]
    },
    bad: {
      says: '申请两项，只答了第一项。',
      draft: { answers: [{ item: 1, answer: '征收补偿方案复印件一份，随信提供。', outcome: 'given' }] },
    },
    good: { says: '（1）……（2）……，两项都答。' },
  },
  {
    id: 'A02',
    title: '不答没有申请的项',
    article,
    level: 'red',
    why: '答了没问的，多半是抄了别的信。',
    find: 'case',
    bad: {
      says: '申请两项，答到第七项。',
      draft: {
        answers: [
          { item: 1, answer: '征收补偿方案复印件一份，随信提供。', outcome: 'given' },
          { item: 2, answer: '方案公告复印件一份，随信提供。', outcome: 'given' },
          { item: 7, answer: '评估报告复印件一份。', outcome: 'given' },
        ],
      },
    },
    good: { says: '申请几项答几项。' },
  },
  {
    id: 'A03',
    title: '每一项的答有实在内容',
    article,
    level: 'amber',
    why: '“见上”“同上”让申请人自己去对，等于没答。',
    find: ({ draft }) =>
      draft.answers.flatMap(({ item, answer }, index) =>
        when(/^(见上|同上|见前|详见上文|见附件|如上|已答复|已处理|无)[。.]?$/.test(bare(answer)), {
          message: `第 ${item} 项只写了“${answer.trim()}”，请写明这一项给什么、不给什么。`,
          field: `answers.${index}.answer`,
          quote: answer.trim(),
        }),
      ),
    bad: {
      says: '（2）同上。',
      draft: {
        answers: [
          { item: 1, answer: '征收补偿方案复印件一份，随信提供。', outcome: 'given' },
          { item: 2, answer: '同上。', outcome: 'given' },
        ],
      },
    },
    good: { says: '（2）方案公告复印件一份，随信提供。' },
  },
  {
    id: 'A04',
    title: '各项的结果与答复类型相符',
    article: `${regulation}第三十六条、第三十七条`,
    level: 'red',
    why: '有的给有的不给，整件就是部分公开；年报和救济都跟着类型走。',
    find: ({ draft }) => {
      const allowed = outcomesFor(draft.code)
      const wrong = draft.answers.filter(({ outcome }) => outcome !== undefined && !allowed.includes(outcome))
      return wrong.map(({ item, outcome }) => ({
        message: `第 ${item} 项写的是“${outcome ? answerOutcomeTitles[outcome] : ''}”，与本类答复不符；有给有不给的请选“部分公开”。`,
        field: 'answers',
      }))
    },
    bad: {
      says: '予以公开，其中第二项不给。',
      draft: {
        answers: [
          { item: 1, answer: '征收补偿方案复印件一份，随信提供。', outcome: 'given' },
          { item: 2, answer: '方案公告暂时找不到复印件。', outcome: 'withheld' },
        ],
      },
    },
    good: { says: '两项都给，选予以公开。' },
  },
  {
    id: 'A05',
    title: '部分公开逐项写明给没给',
    article: `${regulation}第三十七条`,
    level: 'amber',
    why: '申请人最想知道哪一项给了、哪一项没给。',
    find: ({ draft }) =>
      when(draft.code === 'partially_granted' && draft.answers.length > 1 && draft.answers.some(({ outcome }) => outcome === undefined), {
        message: '部分公开有几项申请的，请逐项选“给您”“部分给”或者“不给”，申请人在进度页上看得到。',
        field: 'answers',
      }),
    bad: {
      says: '（1）见附件。（2）不提供。（没有选给没给）',
      code: 'partially_granted',
      draft: {
        answers: [
          { item: 1, answer: '征收补偿方案复印件一份，随信提供。' },
          { item: 2, answer: '评估报告第12至15页涉及商业秘密，已遮盖。' },
        ],
      },
    },
    good: { says: '（1）给您：……（2）部分给：……' },
  },
  {
    id: 'A06',
    title: '问哪一年答哪一年',
    article,
    level: 'amber',
    why: '问2023年的答2021年的，是最常见的答非所问。',
    find: ({ draft, situation }) =>
      draft.answers.flatMap(({ item, answer }, index) => {
        const asked = yearsIn(situation.items[item - 1] ?? '')
        const told = yearsIn(answer)
        return when(asked.length > 0 && told.length > 0 && !told.some((year) => asked.includes(year)), {
          message: `第 ${item} 项问的是 ${asked.join('、')} 年，答的是 ${told.join('、')} 年，请核对是不是答非所问。`,
          field: `answers.${index}.answer`,
          quote: `${told[0]}年`,
        })
      }),
    bad: {
      says: '问2025年方案，答“2021年方案复印件一份”。',
      situation: { items: ['城东片区2025年征收补偿方案', '方案的公告'] },
      draft: {
        answers: [
          { item: 1, answer: '城东片区2021年征收补偿方案复印件一份，随信提供。', outcome: 'given' },
          { item: 2, answer: '方案公告复印件一份，随信提供。', outcome: 'given' },
        ],
      },
    },
    good: { says: '问2025年方案，答“2025年方案复印件一份”。' },
  },
  {
    id: 'A07',
    title: '各项的答都印在信里',
    article,
    level: 'red',
    why: '草稿里写了、信里没有，申请人看不到。',
    find: ({ draft, letter }) => {
      const printed = bare(
        letter.blocks
          .flatMap((block) =>
            'text' in block ? [block.text] : block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.flat() : [],
          )
          .join('\n'),
      )
      return draft.answers.flatMap(({ item, answer }) =>
        when(!printed.includes(bare(answer).replace(/[。；，,.;]$/, '')), {
          message: `第 ${item} 项的答没有印在信里，请重新生成或者核对模板。`,
          field: 'answers',
        }),
      )
    },
    bad: {
      says: '（信里没有第二项的答）',
      letter: (letter) => ({ ...letter, blocks: letter.blocks.filter((block) => !('text' in block && block.text.startsWith('（2）'))) }),
    },
    good: { says: '各项申请分别答复如下：（1）……（2）……' },
  },
  {
    id: 'A08',
    title: '选的结果与写的话一致',
    article,
    level: 'red',
    why: '选“给您”却写“不予公开”，进度页和信会各说各话。',
    find: ({ draft }) =>
      draft.answers.flatMap(({ item, answer, outcome }, index) => {
        const told = outcome ?? outcomeOf(draft, item)
        const against = told ? contradictions[told]?.exec(answer) : null
        return against
          ? [
              {
                message: `第 ${item} 项选的是“${told ? answerOutcomeTitles[told] : ''}”，文字却写“${against[0]}”，请改成一致。`,
                field: `answers.${index}.answer`,
                quote: against[0],
              },
            ]
          : []
      }),
    bad: {
      says: '给您：该公告不予公开。',
      draft: {
        answers: [
          { item: 1, answer: '征收补偿方案复印件一份，随信提供。', outcome: 'given' },
          { item: 2, answer: '方案公告不予公开。', outcome: 'given' },
        ],
      },
    },
    good: { says: '给您：方案公告复印件一份。' },
  },
]

const contradictions: Partial<Readonly<Record<AnswerOutcome, RegExp>>> = {
  given: /(?:决定|依法|暂|全部|该\S{1,12})?不予公开|不予提供|不存在|不能提供/,
  withheld: /随信提供|现予公开|复印件一份|已向您提供/,
  not_held: /随信提供|现予公开|复印件一份/,
}

const yearsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年)/g)].flatMap(([, year]) => year ?? [])),
]
