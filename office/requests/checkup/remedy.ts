/** 救济 R01–R07: reconsideration and suit told rightly, generated and not typed (行政复议法 第二十、二十二、二十三条; 行政诉讼法 第四十六条; R029). */
import { routeOf } from '../letters/decision-frame.ts'
import { elementChecks } from '../letters/missing-elements.ts'
import type { LetterRule } from './letter-rule.ts'
import { matches, typedIn, when } from './reading.ts'

const article = '《行政复议法》第二十条、第二十三条'

export const remedyRules: readonly LetterRule[] = [
  {
    id: 'R01',
    title: '写明复议和诉讼渠道',
    article,
    level: 'red',
    why: '没告知救济的，起诉期限延长到一年，而且本身就是瑕疵。',
    find: (examined) => {
      const missing = elementChecks.R01(examined)
      return missing === null ? [] : [{ message: `${missing}。` }]
    },
    bad: { says: '（没有救济渠道）', letter: (letter) => ({ ...letter, blocks: letter.blocks.filter(({ kind }) => kind !== 'remedy') }) },
    good: { says: '如对本决定不服，可以自收到之日起60日内向明川县人民政府（地址……）申请行政复议，或者……' },
  },
  {
    id: 'R02',
    title: '救济段落用系统生成的',
    article,
    level: 'red',
    why: '手改过的机关、地址、期限最容易错。',
    find: (examined) => {
      const changed = elementChecks.R02(examined)
      return changed === null ? [] : [{ message: `${changed}。` }]
    },
    bad: {
      says: '可以在三个月内起诉。',
      letter: (letter) => ({
        ...letter,
        blocks: letter.blocks.map((block) => (block.kind === 'remedy' ? { ...block, paragraphs: ['不服的可以在三个月内起诉。'] } : block)),
      }),
    },
    good: { says: '（与系统生成的逐字相同）' },
  },
  {
    id: 'R03',
    title: '不予公开的告知先申请复议',
    article: '《行政复议法》第二十三条第一款第（四）项、第二款',
    level: 'red',
    why: '对不予公开不服必须先复议；没告知的，申请人会白跑一趟法院。',
    find: ({ situation, draft, letter }) => {
      const route = routeOf(situation, draft)
      const printed = letter.blocks.flatMap((block) => (block.kind === 'remedy' ? block.paragraphs : [])).join('\n')
      return when((route === 'reconsideration_first' || route === 'mixed') && !/先[^。]{0,80}申请行政复议/.test(printed), {
        message: '对不予公开不服的，应当先申请行政复议，信里没有告知。',
      })
    },
    bad: {
      says: '不予公开……不服的可以直接向人民法院起诉。',
      code: 'denied.internal_affairs',
      letter: (letter) => ({
        ...letter,
        blocks: letter.blocks.map((block) =>
          block.kind === 'remedy' ? { ...block, paragraphs: ['不服的可以自收到之日起6个月内向明川县人民法院起诉。'] } : block,
        ),
      }),
    },
    good: { says: '应当自收到本决定书之日起60日内先向明川县人民政府申请行政复议……' },
  },
  {
    id: 'R04',
    title: '网上送达的附网上复议渠道',
    article: '《行政复议法》第二十二条第二款',
    level: 'red',
    why: '通过互联网送达的，应当同时提供网上申请复议的渠道。',
    find: 'case',
    bad: {
      says: '（网上送达，没有网上复议地址）',
      draft: { service: 'electronic' },
      around: { issuing: { id: 'organ', reconsiderationUrl: null } },
    },
    good: { says: '网上申请行政复议的渠道：https://fuyi.example.gov.cn' },
  },
  {
    id: 'R05',
    title: '正文不另写复议机关和法院',
    article,
    level: 'red',
    why: '正文写市政府、救济段写县政府，申请人不知道信哪个。',
    find: ({ draft, situation }) => {
      const { reconsideration, court } = situation.organ
      return matches(typedIn(draft), /向[^，。；]{2,24}(?:申请行政复议|申请复议|提起行政诉讼|起诉)/, (words) => words)
        .filter(({ quote }) => ![reconsideration.organ, court.name].some((name) => name !== '' && quote?.includes(name)))
        .filter(({ quote }) => !/向(?:依法有权的|有管辖权的)?人民法院/.test(quote ?? ''))
        .map((found) => ({
          ...found,
          message: `正文写“${found.quote}”，与系统算出的复议机关（${reconsideration.organ}）、法院（${court.name}）不符，请删去，救济段落会自动印上。`,
        }))
    },
    bad: {
      says: '可向明川市自然资源局申请行政复议。',
      draft: { content: '同意公开，提供复印件。如有异议，可以向省自然资源厅申请行政复议。' },
    },
    good: { says: '（正文不写救济，由系统印）' },
  },
  {
    id: 'R06',
    title: '正文里的复议、起诉期限没有写错',
    article: '《行政复议法》第二十条；《行政诉讼法》第四十六条',
    level: 'red',
    why: '复议是六十日，起诉是六个月；写短了等于剥夺权利。',
    find: ({ draft }) =>
      matches(typedIn(draft), /(?:\d+|[一二三四五六七八九十]+)(?:日|天|个月|个工作日)内[^，。；]{0,30}(?:复议|诉讼|起诉)/, (words) => words)
        .filter(
          ({ quote }) =>
            !/^(?:60|六十)(?:日|天)内[^，。；]*复议|^(?:6|六)个月内[^，。；]*(?:诉讼|起诉)|^(?:15|十五)(?:日|天)内[^，。；]*(?:诉讼|起诉)/.test(
              quote ?? '',
            ),
        )
        .map((found) => ({ ...found, message: `“${found.quote}”期限不对：复议六十日，起诉六个月。请删去，救济段落会自动印上。` })),
    bad: { says: '可在三个月内提起诉讼。', draft: { plain: '两份材料都给您。不满意的，可以在三个月内提起诉讼。' } },
    good: { says: '（期限由系统印：60日、6个月）' },
  },
  {
    id: 'R07',
    title: '不劝阻申请人复议、起诉',
    article: '《行政复议法》第一条；《行政诉讼法》第三条',
    level: 'red',
    why: '行政机关不得干预、阻碍申请人寻求救济。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /(?:不得|不能|不要|无权|没有必要|不必)(?:再)?(?:申请|提起|提出)?(?:行政)?(?:复议|诉讼|起诉|投诉|信访|上访)|本(?:答复|决定)为最终|(?:复议|起诉)也(?:没有?用|无用|是一样)/,
        (words) => `“${words}”像是在劝阻救济，请删去。`,
      ),
    bad: { says: '本答复为最终答复，不得再申请复议。', draft: { content: '同意公开，提供复印件各一份。本答复为最终答复。' } },
    good: { says: '同意公开，提供复印件各一份。' },
  },
]
