/** What a reply says, and the wording of those that are no reply to a request for information (条例 第二条). */
import type { DecisionDraft } from '#requests/contract'

export interface Wording {
  readonly articles: readonly string[]
  readonly facts: string
  readonly reasons: string
  readonly content: string
  readonly answer: string
  readonly plain: string
  readonly fields: Readonly<Record<string, string>>
  readonly gives?: boolean
  readonly withheld?: DecisionDraft['withheld']
}

export const searched = '本机关收到申请后，由业务科室和档案室核对了登记台账、电子档案系统和相关案卷。'

/** Null for any other sub-reason or none. */
export const subReasonWording = (subReason: string | undefined): Wording | null => {
  if (subReason === 'not_government_information')
    return {
      articles: ['2'],
      facts: searched,
      reasons: '您要的材料是刑事司法活动中形成的，不是行政机关在履行行政管理职能过程中制作或者获取的信息。',
      content: '您申请的内容不属于政府信息。',
      answer: '不属于政府信息。',
      plain: '这份材料不是行政管理中形成的，所以不能按政府信息公开办理。',
      fields: { keeper: '办理该案件的司法机关' },
    }
  if (subReason === 'inquiry')
    return {
      articles: ['2', '38'],
      facts: '经与您沟通，您希望了解政策怎样适用，没有指向某一份已有的信息。',
      reasons: '政府信息公开只提供已经存在的信息，您的问题是政策咨询。',
      content: '您的来信属于咨询，已由业务科室答复您。',
      answer: '属于咨询，由业务科室解答。',
      plain: '您问的是怎么办，不是要哪份材料。我们已经请业务科室给您解释。',
      fields: { answer: '业务科室已电话解答，书面说明附后。' },
    }
  return null
}
