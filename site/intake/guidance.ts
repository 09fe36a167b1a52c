/** 合理引导 before filing: three answers lead to what is already public, the right organ, another channel, or the form (R005; 第三十六条、第三十九条). Pure. */
import type { GuidanceExit } from './contract.ts'

/** The three questions as they stand on the screen; the answers' keys are what `guidanceOf` takes. */
export const guidanceQuestions = [
  {
    key: 'want',
    question: '您想要的是什么？',
    answers: [
      { key: 'document', text: '一份材料：文件、表格、合同、批复、数据' },
      { key: 'answer', text: '一个答复：政策怎么规定，事情怎么办' },
      { key: 'settlement', text: '解决一个问题：反映、投诉、举报' },
      { key: 'own_registration', text: '查登记资料：不动产、户口、企业、婚姻、档案馆里的档案' },
    ],
  },
  {
    key: 'looked',
    question: '网上找过吗？',
    answers: [
      { key: 'not_yet', text: '还没有找' },
      { key: 'not_found', text: '找过，没有' },
      { key: 'incomplete', text: '找到了，不够' },
    ],
  },
  {
    key: 'holder',
    question: '材料是谁的？',
    answers: [
      { key: 'county', text: '本县的单位或者乡镇' },
      { key: 'elsewhere', text: '省里、市里或者外县的单位' },
      { key: 'unknown', text: '不知道' },
    ],
  },
] as const

export type GuidanceAnswers = {
  readonly [Question in (typeof guidanceQuestions)[number] as Question['key']]: Question['answers'][number]['key']
}

export interface Guidance {
  readonly exit: GuidanceExit
  readonly title: string
  readonly text: string
  readonly article: string | null
  /** Where the door leads; the face knows the address. */
  readonly next: readonly { readonly text: string; readonly to: GuidanceExit }[]
}

/** Where these answers lead. The form stays open from every exit: nobody is turned away (第二十七条). */
export const guidanceOf = (answers: GuidanceAnswers): Guidance => {
  const found = exitOf(answers)
  return { ...found, next: found.exit === 'form' ? found.next : [...found.next, { text: '我还是要写申请', to: 'form' }] }
}

const exitOf = ({ want, looked, holder }: GuidanceAnswers): Guidance => {
  if (want === 'settlement')
    return {
      exit: 'petition',
      title: '反映问题，走信访和12345更快',
      text: '信息公开申请只能给您材料，不能替您处理问题。用申请来投诉、举报的，单位会告诉您不按信息公开办理，白等一场。',
      article: '第三十九条第一款',
      next: [
        { text: '去信访渠道', to: 'petition' },
        { text: '打12345', to: 'hotline_12345' },
      ],
    }
  if (want === 'answer')
    return {
      exit: 'hotline_12345',
      title: '问政策、问办事，先问一问',
      text: '想知道怎么规定、怎么办，打12345或者看办事指南，当天就有回音，比申请快得多。',
      article: '第三十八条',
      next: [
        { text: '打12345问', to: 'hotline_12345' },
        { text: '看办事指南', to: 'service_guide' },
      ],
    }
  if (want === 'own_registration')
    return {
      exit: 'registry_query',
      title: '登记资料和档案，到专门的窗口查',
      text: '不动产、企业、户口、婚姻登记和档案馆的档案，法律另有规定的查询办法，带证件到窗口，一般当场就能查。',
      article: '第三十六条第七项',
      next: [{ text: '看到哪里查', to: 'registry_query' }],
    }
  if (looked === 'not_yet')
    return {
      exit: 'already_public',
      title: '先搜一搜，也许现在就能看',
      text: '很多材料已经公开了，搜到马上能看、能下载，不用等20个工作日。',
      article: '第三十六条第一项',
      next: [{ text: '去搜', to: 'already_public' }],
    }
  if (holder === 'elsewhere')
    return {
      exit: 'right_organ',
      title: '向做这份材料的单位要',
      text: '材料谁做的、谁先拿到的，由谁公开。省里、市里、外县的材料，请在那边的政府网站上申请；我们这里只能告诉您找谁。',
      article: '第十条、第三十六条第五项',
      next: [{ text: '看本县各单位的联系方式', to: 'right_organ' }],
    }
  return {
    exit: 'form',
    title: '可以写申请了',
    text: holder === 'unknown' ? '不知道找哪个单位没关系，写下您要什么，我们替您找。' : '三步写完，不用注册，不用说拿去做什么。',
    article: null,
    next: [{ text: '写申请', to: 'form' }],
  }
}
