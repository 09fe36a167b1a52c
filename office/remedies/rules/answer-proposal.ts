/** The first text of an 答复书 or 答辩状, from what the case itself shows: days, steps, decision, grounds. The writer goes on from there (复议法 48; 行诉法 67). Pure. */
import { inChinese, type PlainDate } from '#kernel'
import { citeAllInChinese, type DecisionCode, decisions, type ProceedingKind, proceedingTerms } from '#law'
import type { AnswerText } from '../contract.ts'

export interface AnswerSituation {
  readonly kind: ProceedingKind
  readonly target: 'decision' | 'ending' | 'silence'
  readonly caseNumber: string
  readonly receivedOn: PlainDate | null
  readonly replyDueOn: PlainDate | null
  readonly items: readonly string[]
  readonly steps: readonly { readonly on: PlainDate; readonly title: string; readonly text: string }[]
  readonly decision: {
    readonly code: DecisionCode
    readonly documentNumber: string
    readonly on: PlainDate
    readonly articles: readonly string[]
    readonly facts: string
    readonly reasons: string
    readonly inTime: boolean | null
  } | null
}

export const answerProposal = (situation: AnswerSituation): AnswerText => ({
  facts: factsOf(situation),
  reasons: reasonsOf(situation),
  claim: claimOf(situation),
})

const factsOf = ({ caseNumber, receivedOn, items, steps }: AnswerSituation): string =>
  [
    `一、申请和收到的情况。本机关${receivedOn ? `于${inChinese(receivedOn)}` : ''}收到政府信息公开申请，登记编号${caseNumber}，申请公开：${items
      .map((item, place) => `${place + 1}．${item}`)
      .join('；')}。`,
    '二、办理的经过。',
    ...steps.map(({ on, title, text }) => `${inChinese(on)}，${title}${text ? `（${text.replace(/[。.]+$/, '')}）` : ''}。`),
  ].join('\n')

const reasonsOf = ({ target, decision, replyDueOn }: AnswerSituation): string => {
  if (!decision || target === 'silence')
    return [
      replyDueOn
        ? `一、关于期限。依照《政府信息公开条例》第三十三条，本件最后答复日为${inChinese(replyDueOn)}。`
        : '一、关于期限。本件的答复期限现在没有在计算，原因见上述经过。',
      '二、关于没有答复的原因和现在的办理情况：（请写明）',
    ].join('\n')
  return [
    `一、事实认定。${decision.facts}`,
    `二、适用依据。本机关作出“${decision.code === 'granted.provided' ? '予以公开' : decisions[decision.code].title}”的答复（${decision.documentNumber}），依据是${citeAllInChinese(decision.articles)}。${decision.reasons}`,
    decision.inTime === false
      ? '三、关于期限。本件答复晚于法定期限，（请写明原因和改进的措施）。'
      : `三、关于期限。${replyDueOn ? `本件最后答复日为${inChinese(replyDueOn)}，` : ''}答复在法定期限内作出并发出，程序合法。`,
  ].join('\n')
}

const claimOf = ({ kind, target, decision }: AnswerSituation): string => {
  const what =
    decision && target === 'decision' ? `本机关${inChinese(decision.on)}作出的答复（${decision.documentNumber}）` : '本机关的处理'
  switch (kind) {
    case 'reconsideration':
      return `综上，${what}认定事实清楚、证据确凿、适用依据正确、程序合法、内容适当，请复议机关依法予以维持。`
    case 'first_instance':
      return `综上，${what}认定事实清楚、证据充分、适用法律正确、程序合法，请人民法院依法驳回原告的诉讼请求。`
    case 'second_instance':
      return '综上，一审判决认定事实清楚、适用法律正确，请人民法院依法驳回上诉，维持原判。'
    case 'retrial':
      return '综上，生效判决认定事实清楚、适用法律正确，请人民法院依法驳回再审请求。'
    case 'compensation':
      return `综上，${what}没有侵害申请人的合法权益，请依法驳回赔偿请求。`
  }
}

/** What the paper is called. */
export const answerTitle = (kind: ProceedingKind): string =>
  kind === 'reconsideration' ? '行政复议答复书' : `${proceedingTerms[kind]}答辩状`
