/** 没有和不归我们 C05–C16, S01, S02: not there, another organ's, to be made first — three replies that must not be mixed up, and the search that is told (条例 第三十六条第（四）（五）项、第三十八条). */
import { decisions } from '#law'
import { ledgerOf } from '../case/search-ledger.ts'
import { elementChecks } from '../letters/missing-elements.ts'
import { type LetterRule, regulation } from './letter-rule.ts'
import { matches, rulingIn, typedIn, when } from './reading.ts'

const bare = (text: string): string => text.replace(/\s/g, '')

export const notHeldRules: readonly LetterRule[] = [
  {
    id: 'C05',
    title: '不存在不写成“不掌握”“不属于本机关”',
    article: `${regulation}第三十六条第（四）项、第（五）项`,
    level: 'red',
    why: '本该由自己制作的，查不到是不存在，不是不掌握；两种答复要证明的事不同。',
    find: ({ draft }) =>
      draft.code !== 'unable.not_held.nonexistent'
        ? []
        : matches(
            typedIn(draft).filter(({ field }) => field !== 'plain'),
            /不掌握|未掌握|不属于本机关|不由本机关(?:负责|制作|保存)|非本机关|不是本机关/,
            (words) => `“${words}”是另一类答复的话；经检索没有的，写“不存在”。`,
          ),
    bad: { says: '本机关不掌握该信息。', code: 'unable.not_held.nonexistent', draft: { content: '您申请的听证材料本机关不掌握。' } },
    good: { says: '经检索，该信息不存在。' },
  },
  {
    id: 'C06',
    title: '别的机关负责的不写成“不存在”',
    article: `${regulation}第三十六条第（五）项`,
    level: 'red',
    why: '材料在财政局，就说在财政局；说不存在会让人不再去要。',
    find: ({ draft }) =>
      draft.code !== 'unable.not_held.other_organ'
        ? []
        : matches(
            rulingIn(draft),
            /(?:信息|材料|文件)?不存在|查无此/,
            (words) => `“${words}”是另一类答复的话；该信息由别的机关负责的，请告知机关和联系方式。`,
          ),
    bad: { says: '您申请的信息不存在。', code: 'unable.not_held.other_organ', draft: { content: '您申请的资金拨付凭证不存在。' } },
    good: { says: '该信息由明川县财政局负责公开。' },
  },
  {
    id: 'C10',
    title: '不存在的不附材料',
    article: `${regulation}第三十六条第（四）项`,
    level: 'red',
    why: '一边说没有，一边寄了附件。',
    find: ({ draft }) =>
      when(decisions[draft.code].group === 'unable' && draft.supplied.length > 0, {
        message: '本类是无法提供，却附了要提供的材料；有一部分能给的，请选部分公开。',
        field: 'supplied',
      }),
    bad: {
      says: '信息不存在。附件：会议纪要',
      code: 'unable.not_held.nonexistent',
      draft: { supplied: [{ digest: 'a'.repeat(64), name: '会议纪要.pdf' }] },
    },
    good: { says: '信息不存在。（没有附件）' },
  },
  {
    id: 'C12',
    title: '需要另行制作的不写成“不存在”',
    article: `${regulation}第三十八条`,
    level: 'red',
    why: '原始材料在，只是没有现成的汇总；说不存在会误导。',
    find: ({ draft }) =>
      draft.code !== 'unable.needs_creation'
        ? []
        : matches(
            rulingIn(draft),
            /不存在|查无/,
            (words) => `“${words}”是另一类答复的话；没有现成信息的，请写“需要另行制作”，并列出现有的原始材料。`,
          ),
    bad: { says: '您要的汇总不存在。', code: 'unable.needs_creation', draft: { content: '您要的逐村汇总表不存在。' } },
    good: { says: '没有现成的汇总，需要另行制作；各村的登记表可以另行申请。' },
  },
  {
    id: 'C16',
    title: '别的机关负责的，告知名称和联系方式',
    article: `${regulation}第三十六条第（五）项`,
    level: 'amber',
    why: '联系方式里没有电话也没有地址，申请人还是找不到。',
    find: ({ draft }) => {
      const contact = (draft.fields.rightOrganContact ?? '').trim()
      return when(draft.code === 'unable.not_held.other_organ' && contact !== '' && !/\d{3}|[路街巷]\s*\d+|号|镇|楼/.test(contact), {
        message: `联系方式只写了“${contact}”，请写电话或者地址。`,
        field: 'rightOrganContact',
        quote: contact,
      })
    },
    bad: { says: '联系方式：见网站', code: 'unable.not_held.other_organ', fields: { rightOrganContact: '见网站' } },
    good: { says: '联系方式：明川县城关镇财税路2号，0000-8521210' },
  },
  {
    id: 'S01',
    title: '不存在的写明检索情况',
    article: `${regulation}第三十六条第（四）项；最高人民法院指导案例101号`,
    level: 'red',
    why: '卷里查了、信里没写，申请人看不到，照样不服。',
    find: (examined) => {
      const missing = elementChecks.S01(examined)
      return missing === null ? [] : [{ message: `${missing}。`, field: 'searchSummary' }]
    },
    bad: {
      says: '该信息不存在。（没有检索情况）',
      code: 'unable.not_held.nonexistent',
      without: 'searchRecorded',
      fields: { searchSummary: '' },
    },
    good: { says: '本机关在征地档案系统、机关档案室中，以“石桥村”“听证”为关键词检索……' },
  },
  {
    id: 'S02',
    title: '信里写的检索与证据单一致',
    article: `${regulation}第三十六条第（四）项；最高人民法院指导案例101号`,
    level: 'red',
    why: '证据单上查过的地方和词都要印出来，少写一处就少一分说服力。',
    find: ({ draft, state, text }) => {
      if (draft.code !== 'unable.not_held.nonexistent') return []
      const plain = bare(text)
      const lines = ledgerOf(state.facts)
      const places = [...new Set(lines.map(({ place }) => place))].filter((place) => !plain.includes(bare(place)))
      const words = [...new Set(lines.flatMap((line) => line.words))].filter((word) => !plain.includes(bare(word)))
      return [
        ...when(places.length > 0, { message: `信里没有写检索证据单上的：${places.join('、')}。`, field: 'searchSummary' }),
        ...when(words.length > 0, { message: `信里没有写用过的检索词：${words.join('、')}。`, field: 'searchSummary' }),
      ]
    },
    bad: {
      says: '（证据单查了三处，信里只字不提）',
      code: 'unable.not_held.nonexistent',
      letter: (letter) => ({ ...letter, blocks: letter.blocks.filter((block) => !('text' in block && block.text.includes('为关键词'))) }),
    },
    good: { says: '2026年12月2日，本机关在征地档案系统、机关档案室……中检索。' },
  },
]
