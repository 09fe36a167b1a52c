/** 程序 P01–P13: what must have happened before a reply of this type (条例 第十七、三十、三十二、三十五、三十六条; decisions §1; R033). */
import { plainDate, type RequestId } from '#kernel'
import { ledgerOf } from '../case/search-ledger.ts'
import { type LetterRule, regulation } from './letter-rule.ts'
import { when } from './reading.ts'

export const procedureRules: readonly LetterRule[] = [
  {
    id: 'P01',
    title: '以第三方权益为由的先书面征求意见',
    article: `${regulation}第三十二条`,
    level: 'red',
    why: '没有征求就不公开，程序违法，一撤一个准。',
    find: 'case',
    bad: { says: '（卷里没有征求意见书）', code: 'denied.third_party', without: 'thirdPartyLetterSent' },
    good: { says: '2026年11月27日书面征求，12月3日收到第三方意见。' },
  },
  {
    id: 'P02',
    title: '答不存在的，检索证据单够数',
    article: `${regulation}第三十六条第（四）项；最高人民法院指导案例101号`,
    level: 'red',
    why: '说没有，要证明认真找过：查了哪里、用了什么词、谁查的。',
    find: 'case',
    bad: { says: '（检索证据单是空的）', code: 'unable.not_held.nonexistent', without: 'searchRecorded' },
    good: { says: '检索证据单三行：征地档案系统、机关档案室、耕保股经办岗位，均未找到。' },
  },
  {
    id: 'P03',
    title: '不存在、不予公开之前先解释',
    article: `${regulation}第三十六条；S4 柔性沟通`,
    level: 'red',
    why: '先打个电话，一半的争议就没有了。',
    find: 'case',
    bad: { says: '（没有“解释说明”的沟通记录）', code: 'denied.internal_affairs', without: 'contactLogged' },
    good: { says: '12月4日电话解释了为什么不能给、还可以怎么办。' },
  },
  {
    id: 'P04',
    title: '告知的链接近期核对过、打得开',
    article: `${regulation}第三十六条第（一）项`,
    level: 'red',
    why: '打不开的网址等于没有公开。',
    find: 'case',
    bad: { says: '链接打不开。', code: 'granted.already_public', fields: { linkAlive: 'no' } },
    good: { says: '链接于2026年12月10日核对，可以查看。' },
  },
  {
    id: 'P05',
    title: '提供的材料已去掉无关的个人信息',
    article: `${regulation}第十五条`,
    level: 'amber',
    why: '把别人的身份证号一起寄出去，是另一桩事故。',
    find: 'case',
    bad: { says: '（没有确认去标识化）', fields: { deidentified: '' } },
    good: { says: '已完成去标识化处理。' },
  },
  {
    id: 'P06',
    title: '补正程序走完',
    article: `${regulation}第三十条`,
    level: 'red',
    why: '没有一次性告知补正，不能说“仍不明确”。',
    find: 'case',
    bad: { says: '（没有发过补正告知书）', code: 'unable.still_unclear', without: 'correctionReceived' },
    good: { says: '11月26日告知补正，12月2日收到补正。' },
  },
  {
    id: 'P07',
    title: '说明理由程序走完',
    article: `${regulation}第三十五条`,
    level: 'red',
    why: '没有要求说明理由，就不能以大量反复为由不处理。',
    find: 'case',
    bad: { says: '（没有发过说明理由通知书）', code: 'not_processed.excessive', without: 'reasonsRequested' },
    good: { says: '11月26日要求说明理由，12月3日收到，认为不合理。' },
  },
  {
    id: 'P08',
    title: '其他必经的步骤和凭据齐全',
    article: `${regulation}第十四条、第十六条、第三十七条、第三十八条`,
    level: 'red',
    why: '定密依据、风险研判、案卷编号、区分处理说明，各有各的凭据。',
    find: 'case',
    bad: { says: '（没有写定密依据）', code: 'denied.state_secret', fields: { secrecyBasis: '' } },
    good: { says: '秘密级，保密期限十年，省自然资源厅定密。' },
  },
  {
    id: 'P09',
    title: '这一类必须写明的都写了',
    article: `${regulation}第三十六条`,
    level: 'red',
    why: '每一类答复依法要写的不一样，少一样都不完整。',
    find: 'case',
    bad: { says: '（没有写去哪里查询）', code: 'denied.administrative_query', fields: { whereToQuery: '' } },
    good: { says: '到明川县不动产登记中心查询窗口办理。' },
  },
  {
    id: 'P10',
    title: '重复申请确实是同一人、同一机关、答复过的',
    article: `${regulation}第三十六条第（六）项`,
    level: 'red',
    why: '别人问同样的事不是重复，照样要答。',
    find: 'case',
    bad: {
      says: '该文号答复的是另一个申请人。',
      code: 'not_processed.duplicate',
      around: {
        earlier: { documentNumber: '明自资公开〔2026〕8号', decidedOn: plainDate('2026-09-16'), sameOrgan: true, sameApplicant: false },
      },
    },
    good: { says: '本机关已于2026年9月16日以明自资公开〔2026〕8号答复您。' },
  },
  {
    id: 'P11',
    title: '不重复被撤销的决定',
    article: '《行政复议法》第六十四条',
    level: 'red',
    why: '以同一事实和理由再作同样的决定，是抗拒复议决定。',
    find: 'case',
    bad: {
      says: '（与被撤销的决定同一事实、同一理由）',
      code: 'denied.internal_affairs',
      around: {
        setAside: [{ code: 'denied.internal_affairs', facts: '抄自原决定', reasons: '抄自原决定', procedureOnly: false }],
      },
      draft: { facts: '抄自原决定', reasons: '抄自原决定' },
    },
    good: { says: '补充了新的事实和理由。' },
  },
  {
    id: 'P14',
    title: '与在先答复口径一致，或者写明为什么不同',
    article: `${regulation}第十一条；S0 破解答复口径不一致`,
    level: 'red',
    why: '同一份材料，住建局给了、自然资源局不给，两份答复会互相打架。',
    find: 'case',
    bad: {
      says: '（住建局去年对同一材料答复予以公开）',
      code: 'denied.internal_affairs',
      around: {
        oneLine: {
          contradictions: [
            {
              requestId: '00000000-0000-4000-8000-000000000009' as RequestId,
              organName: '明川县住房和城乡建设局',
              documentNumber: '明住建公开〔2025〕18号',
              decidedOn: plainDate('2025-09-01'),
              code: 'granted.provided',
            },
          ],
          changeAsked: null,
        },
      },
    },
    good: { says: '（没有相反的在先答复，或者已写明理由）' },
  },
  {
    id: 'P12',
    title: '给的是那一页的网址，不是首页',
    article: `${regulation}第三十六条第（一）项；S0 告知网址链接`,
    level: 'amber',
    why: '让申请人从首页自己找，不算告知了途径。',
    find: ({ draft }) => {
      const link = (draft.fields.link ?? '').trim()
      return when(draft.code === 'granted.already_public' && /^https?:\/\/[^/]+\/?(?:index\.\w+)?$/.test(link), {
        message: '给的是网站首页，请换成那份文件自己的网址。',
        field: 'link',
        quote: link,
      })
    },
    bad: { says: 'https://www.example.gov.cn/', code: 'granted.already_public', fields: { link: 'https://www.example.gov.cn/' } },
    good: { says: 'https://www.example.gov.cn/zwgk/zdgk/202503/t8812.html' },
  },
  {
    id: 'P13',
    title: '检索证据单附有截图或者照片',
    article: `${regulation}第三十六条第（四）项；最高人民法院指导案例101号`,
    level: 'amber',
    why: '到了法庭上，一张检索界面的截图胜过一页说明。',
    find: ({ draft, state }) => {
      const ledger = ledgerOf(state.facts)
      return when(draft.code === 'unable.not_held.nonexistent' && ledger.length > 0 && ledger.every(({ shots }) => shots.length === 0), {
        message: '检索证据单没有一张截图或者照片，请至少补一张检索界面的截图。',
        field: 'searchSummary',
      })
    },
    bad: {
      says: '（三行检索，没有一张截图）',
      code: 'unable.not_held.nonexistent',
      without: 'searchRecorded',
      facts: [
        {
          type: 'searchRecorded',
          on: plainDate('2026-12-02'),
          by: 'handler',
          places: ['征地档案系统', '机关档案室'],
          keywords: ['石桥村', '听证'],
          span: '2018年至2020年',
          found: false,
          result: '没有找到',
        },
      ],
    },
    good: { says: '第一行附检索界面截图一张（SM3 摘要印在证据单上）。' },
  },
]
