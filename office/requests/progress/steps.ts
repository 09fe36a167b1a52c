/** 办到哪一步了: the formal facts of the docket in plain words, with the legal term after them. Contacts, drafts and reviews stay inside. */
import { inChineseWithWeekday } from '#kernel'
import {
  channelTerms,
  decisions,
  type Fact,
  proceedingResultTerms,
  proceedingTerms,
  serviceMethodTerms,
  slipEndTitles,
  slipPowerTitles,
} from '#law'
import type { ProgressStep } from '../../../exchange/messages.ts'
import type { CaseState } from '../case/case.ts'

/** The steps in the order they happened. */
export const stepsOf = (
  state: CaseState,
  organ: string,
  openLetters: ReadonlySet<string>,
  proxies: ReadonlyMap<string, string> = new Map(),
): ProgressStep[] =>
  state.facts.flatMap((fact) => {
    const step = serviceOfReply(fact, state) ?? stepOf(fact, organ, (slip) => proxies.get(slip) ?? '代办人')
    if (!step) return []
    const letter = 'letter' in fact && typeof fact.letter === 'string' && openLetters.has(fact.letter) ? { letterId: fact.letter } : {}
    return [{ ...step, ...letter }]
  })

/** The day the reply reached the applicant: the remedy periods run from it. */
const serviceOfReply = (fact: Fact, { decision }: CaseState): ProgressStep | null =>
  fact.type === 'letterDelivered' && fact.letter === decision?.letter
    ? { on: fact.on, title: '您收到了答复', text: '不满意可以复议、诉讼，期限从这一天起算。', legalTerm: '送达' }
    : null

const usedWords = { corrected: '交了补正材料', filed: '另交了一件申请', filedFrom: '交的申请' } as const

const stepOf = (fact: Fact, organ: string, proxyOf: (slip: string) => string): ProgressStep | null => {
  switch (fact.type) {
    // what was done elsewhere is not told as if it had been done here
    case 'importedFromOldRegister':
      return null
    case 'submitted':
      return {
        on: fact.on,
        title: '您交了申请',
        text: `方式：${channelTerms[fact.channel]}${fact.assistedBy ? '，工作人员代您填写' : ''}。`,
      }
    case 'receiptConfirmed':
      return { on: fact.on, title: '双方确认收到', text: '从第二天开始数工作日。', legalTerm: '第三十一条' }
    case 'registered':
      return { on: fact.on, title: '登记在册', text: `登记号 ${fact.number}。`, legalTerm: '登记' }
    case 'splitInto':
      return {
        on: fact.on,
        title: '您的申请分成几件办理',
        text: `内容不止一件事，其中${fact.parts.map(({ number, items }) => ` ${items} 项另编为 ${number}`).join('，')}。收到的日子不变，您不用重新申请。`,
        legalTerm: '分件',
      }
    case 'splitFrom':
      return { on: fact.on, title: '从您的另一件申请分出', text: `与 ${fact.fromNumber} 同一天收到，期限一样从那天算。`, legalTerm: '分件' }
    case 'assigned':
      return { on: fact.on, title: '安排了承办人', text: `${organ}的承办人开始查找。` }
    case 'correctionNoticeSent':
      return {
        on: fact.on,
        title: '还差一点信息',
        text: `请补充：${fact.defects.join('；')}。请在收到通知后 ${fact.periodWorkdays} 个工作日内补充；补充以后重新数 20 个工作日。`,
        legalTerm: '补正',
      }
    case 'correctionReceived':
      return { on: fact.on, title: '收到您的补充', text: '从第二天起重新数 20 个工作日。', legalTerm: '补正' }
    case 'thirdPartyLetterSent':
      return {
        on: fact.on,
        title: '问第三方的意见',
        text: '您要的内容涉及别人的权益，公开前先问一问，这些天不算在期限里。',
        legalTerm: '征求第三方意见',
      }
    case 'thirdPartyOpinionReceived':
      return {
        on: fact.on,
        title: `第三方回了信：${fact.opinion === 'consent' ? '同意公开' : '不同意公开'}`,
        text: fact.opinion === 'consent' ? '接着数工作日。' : `理由合不合理，由${organ}判断。能公开的部分，照样给您。`,
        legalTerm: '第三十二条',
      }
    case 'organLetterSent':
      return { on: fact.on, title: '问有关机关的意见', text: '这些天不算在期限里。', legalTerm: '征求意见' }
    case 'organOpinionReceived':
      return { on: fact.on, title: '有关机关回了信', text: '接着数工作日。' }
    case 'consultationExpired':
      return fact.on ? { on: fact.on, title: '征求意见的期限到了', text: `没有等到答复，由${organ}接着办。` } : null
    case 'extensionApproved':
      return {
        on: fact.notifiedOn,
        title: '要多用几天',
        text: `延长 ${fact.workdays} 个工作日${fact.reason ? `，原因：${fact.reason}` : ''}。`,
        legalTerm: '延期答复',
      }
    case 'inquiryOpened':
      return {
        on: fact.on,
        title: `${fact.item ? `第 ${fact.item} 项` : '您问的事'}请${fact.organName}回答`,
        text: '这是一项咨询，由办这项业务的单位直接答您；申请照常办理。',
        legalTerm: '咨询',
      }
    case 'inquiryAnswered':
      return { on: fact.on, title: `${fact.organName}答复了您的咨询`, text: '答复在这一页可以看到。', legalTerm: '咨询' }
    case 'handedOver':
      return {
        on: fact.on,
        title: `您反映的事转给了${fact.toName}`,
        text: fact.consented ? '您的联系方式已一并转去，对方会联系您。' : '没有附您的联系方式；您也可以自己联系对方。',
        legalTerm: '第三十九条',
      }
    case 'slipIssued':
      return {
        on: fact.on,
        title: `您请${proxyOf(fact.slip)}代办`,
        text: `可以${fact.powers.map((power) => slipPowerTitles[power]).join('、')}，最后一天 ${inChineseWithWeekday(fact.until)}。随时可以撤销。`,
        legalTerm: '委托代办',
      }
    case 'slipEnded':
      return { on: fact.on, title: `${proxyOf(fact.slip)}的代办码失效`, text: `${slipEndTitles[fact.how]}。`, legalTerm: '委托代办' }
    case 'slipUsed':
      return {
        on: fact.on,
        title: `由${proxyOf(fact.slip)}代您${usedWords[fact.what]}`,
        text: fact.number ? `${fact.what === 'filed' ? '新的登记编号' : '凭这一件的代办码'}：${fact.number}。` : '',
        legalTerm: '委托代办',
      }
    case 'paperSent':
      return { on: fact.on, title: '另寄了纸质件', text: `邮件号 ${fact.trackingNumber}，请留意查收。` }
    case 'feeNoticeSent':
      return {
        on: fact.on,
        title: '需要缴信息处理费',
        text: `${fact.amount / 100} 元。收到通知后 20 个工作日内缴清；缴清以后重新数 20 个工作日。`,
        legalTerm: '信息处理费',
      }
    case 'feePaid':
      return { on: fact.on, title: '收到缴费', text: '从第二天起重新数 20 个工作日。' }
    case 'reasonsRequested':
      return {
        on: fact.on,
        title: '请您说明理由',
        text: `您近期的申请较多，请说明理由${fact.dueOn ? `，最晚 ${inChineseWithWeekday(fact.dueOn)}` : ''}。这期间照常数日子。`,
        legalTerm: '第三十五条',
      }
    case 'reasonsReceived':
      return { on: fact.on, title: '收到您说明的理由', text: '' }
    case 'delayedReplySet':
      return { on: fact.on, title: '约定了更晚的答复日', text: `最晚 ${inChineseWithWeekday(fact.newDueOn)}。`, legalTerm: '延迟答复' }
    case 'searchRecorded':
      return { on: fact.on, title: fact.found ? '查到了' : '查过了，没有查到', text: `查了 ${fact.places.length} 处。` }
    case 'decided':
      return { on: fact.on, title: '答复已经签发', text: `${decisions[fact.code].title}，文号 ${fact.documentNumber}。`, legalTerm: '答复' }
    case 'replyDispatched':
      return {
        on: fact.on,
        title: '答复已经发出',
        text:
          fact.method === 'electronic'
            ? `${serviceMethodTerms[fact.method]}，可以在这一页打开。`
            : `${serviceMethodTerms[fact.method]}，纸质答复${fact.trackingNumber ? `的邮件号 ${fact.trackingNumber}` : '请留意查收'}。`,
        legalTerm: '送达',
      }
    case 'decisionDelivered':
      return { on: fact.on, title: '您收到了答复', text: '不满意可以复议、诉讼，期限从这一天起算。', legalTerm: '送达' }
    case 'withdrawn':
      return { on: fact.on, title: '您撤回了申请', text: '以后还可以再申请。', legalTerm: '撤回' }
    case 'deemedWithdrawn':
      return {
        on: fact.on,
        title: '这件申请不再办理',
        text:
          fact.reason === 'correction_overdue'
            ? '补充说明的期限过了，没有收到您的补充。您可以重新申请。'
            : '缴费的期限过了，没有收到缴费。您可以重新申请。',
        legalTerm: '视为放弃',
      }
    case 'contentOpened':
      return { on: fact.on, title: '材料向所有人公开', text: '答复书上的二维码，谁扫都能看材料；答复书本身仍然只有您能看。' }
    case 'contentWithdrawn':
      return { on: fact.on, title: '材料不再向所有人公开', text: '答复书上的二维码又只有您能打开。' }
    case 'archived':
      return { on: fact.on, title: '案卷归档', text: '材料封存，不再改动。', legalTerm: '归档' }
    case 'voided':
      return { on: fact.on, title: '登记作废', text: fact.reason }
    case 'remedyFiled':
      return {
        on: fact.on,
        title: `${organ}收到了${proceedingTerms[fact.kind]}的材料`,
        text: '按规定的期限提交答复和证据。',
        legalTerm: '救济',
      }
    case 'remedyConcluded':
      return {
        on: fact.on,
        title: `${proceedingTerms[fact.kind]}有了结果`,
        text: `${proceedingResultTerms[fact.result]}。`,
        legalTerm: '救济',
      }
    case 'remedyStruck':
      return {
        on: fact.on,
        title: `${organ}更正了一处登记`,
        text: `前面登记的${proceedingTerms[fact.kind]}是误登，已经注销，不影响您的权利和期限。`,
        legalTerm: '更正',
      }
    case 'newDecisionOrdered':
      return {
        on: fact.on,
        title: fact.setAside ? '原来的答复被撤销，重新给您答复' : '要求在期限内答复您',
        text: fact.dueOn ? `最晚 ${inChineseWithWeekday(fact.dueOn)}。` : '从第二天起重新数 20 个工作日。',
        legalTerm: fact.by === 'court' ? '判决' : '复议决定',
      }
    case 'joined':
    case 'memberJoined':
    case 'parted':
    case 'memberParted':
    case 'contactLogged':
    case 'talkOverridden':
    case 'fastLaneTagged':
    case 'decisionDrafted':
    case 'decisionReviewed':
    case 'thirdPartyNotified':
    case 'letterDelivered':
    case 'letterReturned':
    case 'reconsiderationDecisionDelivered':
    case 'informationFormed':
    case 'attached':
    case 'departureExplained':
    case 'coSearchSent':
    case 'coSearchAnswered':
    case 'coSearchReminded':
    case 'coSearchWithdrawn':
    case 'conferenceOpened':
    case 'conferenceOpinionGiven':
    case 'conferenceConcluded':
    case 'minutesConfirmed':
    case 'minutesIssued':
    case 'conferenceCancelled':
    case 'caseEscalated':
    case 'instructionIssued':
    case 'instructionCarriedOut':
    case 'caseLowered':
      return null
  }
}
