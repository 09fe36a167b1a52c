/** 政府信息公开指南: one organ's, and the hub for all applicants with steps, legal days and every contact (R006, R007). */
import { missing, ok, type Result } from '#kernel'
import { clocks, type StatutoryClock } from '#law'
import { view } from '#platform'
import { type GuideList, type OrganGuide, SeeGuideList, SeeOrganGuide } from '../contract.ts'
import { organGuides } from '../organ-guide-row.ts'

export const organGuide = view({
  name: 'pages.organGuide',
  title: '公开指南',
  side: 'site',
  input: SeeOrganGuide,
  within: async () => null,
  show: async (context, { organId }): Promise<Result<OrganGuide>> => {
    const [guide] = await organGuides(context, organId)
    return guide ? ok(guide) : missing('没有这个单位的公开指南。单位可能改名或者合并了，请从单位列表里找。')
  },
})

export const guideList = view({
  name: 'pages.guideList',
  title: '怎么申请',
  side: 'site',
  input: SeeGuideList,
  within: async () => null,
  show: async (context): Promise<Result<GuideList>> =>
    ok({
      steps,
      periods: periods.map(({ key, note }) => {
        const clock: StatutoryClock = clocks[key]
        return { key, title: clock.title, length: inWords(clock), article: clock.source, note }
      }),
      notes,
      organs: (await organGuides(context)).filter((organ) => organ.receivesRequests),
    }),
})

const steps = [
  { title: '先搜一搜', text: '已经公开的，搜到马上能看，不用申请。' },
  { title: '写申请', text: '网上、当面、写信都行。写三样：您是谁、要什么、怎么给您。写字不方便的，工作人员替您填。' },
  { title: '拿回执', text: '马上有登记号和查询码，凭它随时查办到哪一步。' },
  { title: '等答复', text: '没写清楚的，单位一次跟您说完要补什么。涉及别人的，要先问别人的意见。' },
  { title: '看答复', text: '给了什么、没给什么、为什么，都写明白；不服的，写明找谁、最后哪一天。' },
] as const

/** What an applicant wants to know, in the order in which it happens. Lengths and articles are the law's. */
const periods = [
  { key: 'immediateReply', note: '能当场给的，当场给。' },
  { key: 'correctionNotice', note: '没写清楚的，单位最晚这几天内一次告诉您怎么补。' },
  { key: 'correction', note: '补正要在通知书写明的时间里交；没有正当理由不交，算放弃。' },
  { key: 'reply', note: '从收到的第二天数起，周末和放假不算，调休上班要算。' },
  { key: 'extension', note: '办不完的，公开工作机构负责人同意，先告诉您，才能延。' },
  { key: 'thirdPartyOpinion', note: '涉及别人的商业秘密、个人隐私，要先书面问他；这些天不算在答复期限里。' },
  { key: 'coProducerOpinion', note: '几个单位一起做的材料，要问另外的单位；这些天也不算。' },
  { key: 'feePayment', note: '一般不收费。数量、次数明显太多的才可能收，会先给您通知书。' },
  { key: 'reconsideration', note: '不服答复，可以申请行政复议。' },
  { key: 'litigation', note: '能直接起诉的，到法院起诉的期限。' },
  { key: 'litigationAfterReconsideration', note: '不服复议决定的，到法院起诉的期限。' },
] as const satisfies readonly { readonly key: keyof typeof clocks; readonly note: string }[]

const inWords = (clock: StatutoryClock): string => {
  if (clock.unit === 'same_day') return '当天'
  if (clock.length === null) return '通知书写明的合理期限'
  switch (clock.unit) {
    case 'workdays':
      return `${clock.length} 个工作日`
    case 'calendar_days':
      return `${clock.length} 天`
    case 'months':
      return `${clock.length} 个月`
    case 'date':
      return '法律写明的日子'
  }
}

const notes = [
  { title: '不用说拿去做什么', text: '谁都可以要，不问用途。', article: '第二十七条' },
  { title: '要附身份证明', text: '写证件号码就行，单位要核对的会告诉您。', article: '第二十九条' },
  { title: '当面和写信永远可以', text: '没有网、没有手机，到窗口或者寄信，一样受理。', article: '第二十八条' },
  { title: '写字有困难', text: '您说，工作人员写，念给您听，您点头才算数。', article: '第二十九条' },
  { title: '只给已经有的', text: '不替人统计、分析，也不回答政策咨询；想问事情，打12345。', article: '第三十八条' },
  { title: '看、听有困难', text: '告诉我们，我们念给您听、给您大字的。', article: '第四十三条' },
] as const
