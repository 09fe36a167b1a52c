/** 类型与文字 C01–C15: what the letter says is what its type means (条例 第十四至十六条、第三十六至三十九条; decisions §1, §5). */
import { decisions } from '#law'
import { elementChecks } from '../letters/missing-elements.ts'
import { type LetterRule, regulation } from './letter-rule.ts'
import { matches, rulingIn, when } from './reading.ts'

const bare = (text: string): string => text.replace(/\s/g, '')
const discretionary = ['denied.internal_affairs', 'denied.deliberative', 'denied.enforcement_case_file'] as const

export const typeRules: readonly LetterRule[] = [
  {
    id: 'C01',
    title: '行政查询事项不写“不予公开”',
    article: `${regulation}第三十六条第（七）项`,
    level: 'red',
    why: '这是告诉人家去哪里查，不是拒绝。',
    find: 'case',
    bad: { says: '该登记信息不予公开。', code: 'denied.administrative_query', draft: { content: '该登记信息不予公开，请依照规定查询。' } },
    good: { says: '请依照《不动产登记暂行条例》的规定办理查询。' },
  },
  {
    id: 'C02',
    title: '全部公开的不列遮盖',
    article: `${regulation}第三十七条`,
    level: 'red',
    why: '有一处不给就是部分公开。',
    find: 'case',
    bad: {
      says: '予以公开，其中第三页遮盖。',
      draft: { withheld: [{ part: '第3页', article: '15', reason: '个人隐私，公开会损害其权益。' }] },
    },
    good: { says: '部分公开，第三页遮盖。' },
  },
  {
    id: 'C03',
    title: '予以公开的信里没有“不予公开”',
    article: `${regulation}第三十六条第（二）项`,
    level: 'red',
    why: '类型说给，文字说不给，申请人和法院都看文字。',
    find: ({ draft }) =>
      decisions[draft.code].group !== 'granted'
        ? []
        : matches(
            rulingIn(draft),
            /不予公开|不予提供|不能提供|不同意公开|信息不存在|不公开(?=[，。；])/,
            (words) => `本类是予以公开，文字却写“${words}”，请核对类型或者改文字。`,
          ),
    bad: { says: '予以公开……其中公告不予公开。', draft: { content: '提供征收补偿方案复印件，公告不予公开。' } },
    good: { says: '两份材料均予公开。' },
  },
  {
    id: 'C04',
    title: '不予公开的信里没有“同意公开”',
    article: `${regulation}第三十六条第（三）项`,
    level: 'red',
    why: '同上，反过来也一样。',
    find: ({ draft }) =>
      decisions[draft.code].group !== 'denied'
        ? []
        : matches(
            rulingIn(draft),
            /(?<!不)同意(?:向您)?公开|(?<!不|不能|可以)予以公开|现(?:向您)?提供|随信提供|复印件[一两二三\d]份/,
            (words) => `本类是不予公开，文字却写“${words}”，请核对类型或者改文字。`,
          ),
    bad: {
      says: '不予公开……现提供考勤制度复印件。',
      code: 'denied.internal_affairs',
      draft: { content: '决定不予公开，现提供考勤制度复印件一份。' },
    },
    good: { says: '决定不予公开。' },
  },
  {
    id: 'C07',
    title: '不予公开的说明能不能区分处理',
    article: `${regulation}第三十七条`,
    level: 'amber',
    why: '能分开的要分开给；一句“整份不给”最常被撤销。',
    find: ({ draft }) =>
      when(
        decisions[draft.code].group === 'denied' &&
          draft.code !== 'denied.administrative_query' &&
          !/区分|分割|分开|遮盖|整份|全部内容|剥离/.test(draft.reasons + draft.facts),
        {
          message: '没有说明为什么不能区分处理（遮盖一部分、给其余部分）。请写明，或者改为部分公开。',
          field: 'reasons',
        },
      ),
    bad: {
      says: '属于内部事务信息，不予公开。',
      code: 'denied.internal_affairs',
      draft: { reasons: '排班表是人事管理方面的内部安排，因为不影响外部，公开会妨碍内部管理。' },
    },
    good: { says: '整张表都是排班内容，无法作区分处理。' },
  },
  {
    id: 'C08',
    title: '不只写“第三方不同意”',
    article: `${regulation}第十五条`,
    level: 'amber',
    why: '第三方不同意不等于可以不给，要写明公开会造成什么损害。',
    find: ({ draft }) =>
      when(
        (draft.code === 'denied.third_party' || draft.withheld.some(({ article }) => article === '15')) &&
          !/损害|损失|侵害|侵犯|影响|危害|泄露|骚扰|竞争/.test(draft.reasons + draft.withheld.map(({ reason }) => reason).join('')),
        {
          message: '理由只说第三方不同意，没有写公开会损害什么、怎样损害。',
          field: 'reasons',
          quote: draft.reasons.trim().slice(0, 40),
        },
      ),
    bad: { says: '第三方不同意公开。', code: 'denied.third_party', draft: { reasons: '第三方书面表示不同意公开，报价明细无法区分处理。' } },
    good: { says: '报价明细反映成本构成，公开会损害其竞争地位。' },
  },
  {
    id: 'C09',
    title: '写明对公共利益的衡量',
    article: `${regulation}第十五条`,
    level: 'amber',
    why: '不公开会对公共利益造成重大影响的，第三方不同意也要公开；要看得出衡量过。',
    find: ({ draft }) => {
      const weighed = (draft.fields.publicInterest ?? '').trim()
      return when(draft.code === 'denied.third_party' && weighed !== '' && bare(weighed).length < 15, {
        message: `公共利益只写了“${weighed}”，请写明衡量了什么、为什么这样认为。`,
        field: 'publicInterest',
        quote: weighed,
      })
    },
    bad: { says: '不涉及公共利益。', code: 'denied.third_party', fields: { publicInterest: '不涉及公共利益' } },
    good: { says: '中标结果和总价已经公布，不公开报价明细不会对公共利益造成重大影响。' },
  },
  {
    id: 'C11',
    title: '不作为申请处理的不写“不予公开”',
    article: `${regulation}第三十五条、第三十六条第（六）项、第三十九条`,
    level: 'red',
    why: '不予处理和不予公开是两种决定，救济也不同。',
    find: ({ draft }) =>
      !['not_processed', 'closed'].includes(decisions[draft.code].group)
        ? []
        : matches(
            rulingIn(draft),
            /不予公开|不予受理|驳回/,
            (words) => `“${words}”不是这一类的话，请按“不作为政府信息公开申请处理”或者“不予重复处理”来写。`,
          ),
    bad: { says: '您的信访事项不予公开。', code: 'not_processed.petition', draft: { content: '您反映的征地补偿纠纷不予公开。' } },
    good: { says: '不作为政府信息公开申请处理，请向县信访局反映。' },
  },
  {
    id: 'C13',
    title: '部分公开逐处列明不给的部分',
    article: `${regulation}第三十七条`,
    level: 'red',
    why: '不知道盖住了什么、为什么盖，就没法复议。',
    find: (examined) => {
      const missing = elementChecks.C13(examined)
      return missing === null ? [] : [{ message: `${missing}。`, field: 'withheld' }]
    },
    bad: { says: '部分内容不予提供。（没有清单）', code: 'partially_granted', draft: { withheld: [] } },
    good: { says: '第十二至十五页，依据第十五条，涉及商业秘密……' },
  },
  {
    id: 'C14',
    title: '第十六条是“可以”不公开，写明为什么这次不公开',
    article: `${regulation}第十六条`,
    level: 'amber',
    why: '裁量要有理由：公开会影响什么。',
    find: ({ draft }) =>
      when(
        discretionary.some((code) => code === draft.code) &&
          !/因为|由于|会(?:使|影响|妨碍|干扰|增加|导致|损害|让)|妨碍|影响|干扰|不利于/.test(draft.reasons),
        {
          message: '第十六条是“可以”不予公开，请写明公开会影响什么、为什么这次决定不公开。',
          field: 'reasons',
          quote: draft.reasons.trim().slice(0, 40),
        },
      ),
    bad: {
      says: '属于内部事务信息，依法可以不予公开。',
      code: 'denied.internal_affairs',
      draft: { reasons: '排班表属于人事管理方面的内部事务信息，无法作区分处理，依法可以不予公开。' },
    },
    good: { says: '公开会使外来人员掌握值守空档，影响办公安全。' },
  },
  {
    id: 'C15',
    title: '理由不是一句空话',
    article: `${regulation}第三十六条；S1 说理性`,
    level: 'amber',
    why: '“依法不予公开”不是理由。',
    find: ({ draft }) =>
      when(draft.reasons.trim() !== '' && !draft.code.startsWith('granted.') && bare(draft.reasons).length < 16, {
        message: `理由只有“${draft.reasons.trim()}”，请写明是什么信息、为什么这样处理。`,
        field: 'reasons',
        quote: draft.reasons.trim(),
      }),
    bad: { says: '依法不属于政府信息公开。', code: 'not_processed.petition', draft: { reasons: '属于信访事项。' } },
    good: { says: '您反映的是与村委会之间的补偿纠纷，要求查处有关人员，没有指向特定的政府信息。' },
  },
]
