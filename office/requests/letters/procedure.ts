/** 程序事实: what happened to the request and when, told from its docket (条例 第三十至三十五条、第四十二条). */
import { inChinese, inYuan, isPlainDate, type PlainDate } from '#kernel'
import type { Fact } from '#law'
import { youIn } from './paper.ts'
import type { LetterSituation } from './situation.ts'

/** The opening sentence: when it came in, under which number, and when its correction came. */
export const openingOf = (situation: LetterSituation): string => {
  const you = youIn(situation)
  const received = situation.receivedOn ?? situation.submittedOn
  const corrected = situation.correctedOn ? `；${inChinese(situation.correctedOn)}，收到${you}补正后的申请` : ''
  return `本机关于${inChinese(received)}收到${you}提交的政府信息公开申请（登记编号：${situation.caseNumber}）${corrected}。`
}

/** One line for each procedural fact, in the order of their days. */
export const procedureLines = (situation: LetterSituation): readonly string[] =>
  situation.docket
    .flatMap((fact) => {
      const line = lineOf(fact, situation)
      return line === null ? [] : [{ day: dayOf(fact), line }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ line }) => line)

/** The day a fact is told under: an extension by the day the applicant was told; what has no day stays last. */
const dayOf = (fact: Fact): string => (fact.type === 'extensionApproved' ? fact.notifiedOn : 'on' in fact && fact.on ? fact.on : '9999')

/** The days the letter must name (required element 6). */
export const procedureDays = (docket: readonly Fact[]): readonly PlainDate[] =>
  docket.flatMap((fact) =>
    procedural.has(fact.type) && 'on' in fact && isPlainDate(fact.on)
      ? [fact.type === 'extensionApproved' ? fact.notifiedOn : fact.on]
      : [],
  )

const procedural: ReadonlySet<Fact['type']> = new Set([
  'correctionNoticeSent',
  'correctionReceived',
  'thirdPartyLetterSent',
  'thirdPartyOpinionReceived',
  'organLetterSent',
  'organOpinionReceived',
  'extensionApproved',
  'feeNoticeSent',
  'feePaid',
  'reasonsRequested',
  'reasonsReceived',
  'delayedReplySet',
])

const lineOf = (fact: Fact, situation: LetterSituation): string | null => {
  const you = youIn(situation)
  switch (fact.type) {
    case 'correctionNoticeSent':
      return `${inChinese(fact.on)}，本机关向${you}发出补正告知书，一次性告知需要补正的内容和期限。`
    case 'correctionReceived':
      return `${inChinese(fact.on)}，本机关收到${you}的补正材料。`
    case 'thirdPartyLetterSent':
      return `${inChinese(fact.on)}，因所涉信息公开可能损害第三方合法权益，本机关书面征求第三方的意见。征求意见所需时间不计算在答复期限内。`
    case 'thirdPartyOpinionReceived':
      return `${inChinese(fact.on)}，本机关收到第三方的书面意见，第三方${fact.opinion === 'consent' ? '同意公开' : '不同意公开'}。`
    case 'organLetterSent':
      return `${inChinese(fact.on)}，本机关就所涉信息书面征求${organName(fact.organ, situation)}的意见。征求意见所需时间不计算在答复期限内。`
    case 'organOpinionReceived':
      return `${inChinese(fact.on)}，本机关收到${organName(fact.organ, situation)}的书面意见，该机关${fact.opinion === 'consent' ? '同意公开' : '不同意公开'}。`
    case 'consultationExpired': {
      const who = fact.organ ? organName(fact.organ, situation) : '第三方'
      return `${fact.on ? `${inChinese(fact.on)}，` : ''}${who}在规定期限内没有提出意见。`
    }
    case 'extensionApproved':
      return `${inChinese(fact.notifiedOn)}，经本机关政府信息公开工作机构负责人同意，延长答复期限${fact.workdays}个工作日，并告知${you}。`
    case 'feeNoticeSent':
      return `${inChinese(fact.on)}，本机关向${you}发出收费通知书，信息处理费${inYuan(fact.amount)}。`
    case 'feePaid':
      return `${inChinese(fact.on)}，本机关收到${you}缴纳的信息处理费${inYuan(fact.amount)}，答复期限自次日起重新计算。`
    case 'reasonsRequested':
      return `${inChinese(fact.on)}，本机关要求${you}说明申请公开政府信息的数量、频次的理由。`
    case 'reasonsReceived':
      return `${inChinese(fact.on)}，本机关收到${you}的理由说明。`
    case 'delayedReplySet':
      return `${inChinese(fact.on)}，本机关确定延迟答复的合理期限至${inChinese(fact.newDueOn)}，并告知${you}。`
    default:
      return null
  }
}

const organName = (ref: string, { organNames }: LetterSituation): string => organNames[ref] ?? '有关机关'
