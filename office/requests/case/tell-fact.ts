/** A fact in words, for the docket's timeline and for “what changed meanwhile”. No personal data: ids of people are named elsewhere. */
import { inChinese, inYuan } from '#kernel'
import {
  channelTerms,
  decisions,
  type Fact,
  proceedingResultTerms,
  proceedingTerms,
  serviceMethodTerms,
  slipEndTitles,
  slipPowerTitles,
  withdrawnReasonTerms,
} from '#law'

import { tellCooperation } from './tell-cooperation.ts'

export interface FactInWords {
  readonly title: string
  readonly text: string
  /** formal 正式, contact 联系, internal 内部 */
  readonly tint: 'formal' | 'contact' | 'internal'
}

const formal = (title: string, text = ''): FactInWords => ({ title, text, tint: 'formal' })
const internal = (title: string, text = ''): FactInWords => ({ title, text, tint: 'internal' })
/** Whoever shows it may go on behind it: without the full stop people type. */
const sentence = (text: string): string => text.trim().replace(/[。.]+$/, '')
const opinionTerms = { consent: '同意公开', object: '不同意公开' } as const
const purposes = { filing: '申请', correction: '补正', extension: '延期', explanation: '解释说明', other: '其他' } as const
const usedTitles = { corrected: '代申请人交补正材料', filed: '代申请人交了一件新申请', filedFrom: '由代办人代申请人提交' } as const
const ways = { phone: '电话', visit: '当面', message: '短信或网上', video: '视频' } as const

/** What the fact says, as a heading and a line. */
export const tellFact = (fact: Fact): FactInWords => {
  switch (fact.type) {
    case 'submitted':
      return formal('提交申请', `${channelTerms[fact.channel]}${fact.assistedBy ? '，工作人员代填' : ''}`)
    case 'receiptConfirmed':
      return formal('双方确认收到', fact.how === 'automatic' ? '网上自动确认' : '人工确认')
    case 'joined':
      return internal('并案', `并到${fact.leadNumber}：一次检索、一次审核，各自答复`)
    case 'memberJoined':
      return internal('并入案件', `${fact.memberNumber}并到本件`)
    case 'parted':
      return internal('解除并案', `不再随${fact.leadNumber}办理。${sentence(fact.reason)}`)
    case 'memberParted':
      return internal('并入的案件分出', `${fact.memberNumber}单独办理。${sentence(fact.reason)}`)
    case 'splitInto':
      return formal('分件', fact.parts.map(({ number, items }) => `${items} 项另立${number}`).join('；'))
    case 'splitFrom':
      return formal('由分件而来', `与${fact.fromNumber}一同提交，收到之日相同`)
    case 'registered':
      return formal('登记', fact.number)
    case 'assigned':
      return internal('分派承办人', fact.internalDueOn ? `内部期限 ${inChinese(fact.internalDueOn)}` : '')
    case 'contactLogged':
      return { title: `联系申请人：${purposes[fact.purpose]}`, text: `${ways[fact.channel]}。${sentence(fact.summary)}`, tint: 'contact' }
    case 'talkOverridden':
      return { title: `没有先沟通：${purposes[fact.purpose]}`, text: `理由：${sentence(fact.reason)}`, tint: 'contact' }
    case 'fastLaneTagged':
      return internal('列为快办', sentence(fact.reason))
    case 'inquiryOpened':
      return formal('转为咨询', `${fact.item ? `第 ${fact.item} 项` : '整件'}请${fact.organName}回答`)
    case 'inquiryAnswered':
      return formal('咨询已答复', fact.organName)
    case 'handedOver':
      return formal('转办', `${fact.toName}${fact.consented ? '，申请人同意把联系方式一并转去' : '，不含申请人的联系方式'}`)
    case 'slipIssued':
      return formal('开亲友代办码', `${fact.powers.map((power) => slipPowerTitles[power]).join('、')}，到${inChinese(fact.until)}`)
    case 'slipEnded':
      return formal('亲友代办码失效', slipEndTitles[fact.how])
    case 'slipUsed':
      return formal(usedTitles[fact.what], fact.number ?? '')
    case 'paperSent':
      return formal('另寄纸质件', `邮件号 ${fact.trackingNumber}`)
    case 'correctionNoticeSent':
      return formal('发补正告知书', `${fact.defects.join('；')}。期限 ${fact.periodWorkdays} 个工作日`)
    case 'correctionReceived':
      return formal('收到补正', fact.justified ? '逾期，认定有正当理由；期限重新计算' : '期限重新计算')
    case 'thirdPartyLetterSent':
      return formal('发第三方意见征求书', `第三方 ${fact.party}`)
    case 'thirdPartyOpinionReceived':
      return formal('第三方意见到达', `第三方 ${fact.party}：${opinionTerms[fact.opinion]}`)
    case 'organLetterSent':
      return formal('发征求机关意见函', `${fact.organ}${fact.coProducer === false ? '' : '，共同制作机关'}`)
    case 'organOpinionReceived':
      return formal('机关意见到达', `${fact.organ}：${opinionTerms[fact.opinion]}`)
    case 'consultationExpired':
      return formal('征求意见期满', fact.party ? `第三方 ${fact.party} 没有意见，由本机关决定` : `${fact.organ ?? ''} 没有意见`)
    case 'extensionApproved':
      return formal('延期答复', `延长 ${fact.workdays} 个工作日${fact.reason ? `，${fact.reason}` : ''}`)
    case 'feeNoticeSent':
      return formal('发收费通知书', inYuan(fact.amount))
    case 'feePaid':
      return formal('缴费', inYuan(fact.amount))
    case 'reasonsRequested':
      return formal('要求说明理由', fact.counted ?? '')
    case 'reasonsReceived':
      return formal('收到理由', fact.reasonable === undefined ? '' : fact.reasonable ? '认为合理' : '认为不合理')
    case 'delayedReplySet':
      return formal('确定延迟答复的期限', inChinese(fact.newDueOn))
    case 'searchRecorded':
      return internal('检索记录', `${fact.places.join('、')}：${fact.found ? '找到' : '没有找到'}。${sentence(fact.result)}`)
    case 'departureExplained':
      return internal(
        `说明不同口径：${decisions[fact.code].title}`,
        `与${fact.against.map(({ documentNumber }) => documentNumber).join('、')}不一致。${sentence(fact.reason)}`,
      )
    case 'decisionDrafted':
      return internal(`起草答复（第 ${fact.draft} 稿）`, decisions[fact.code].title)
    case 'decisionReviewed':
      return internal(`${fact.kind === 'legal' ? '法制审核' : '公开审查'}${fact.passed ? '通过' : '退回'}`, fact.opinion)
    case 'decided':
      return formal('签发决定', `${decisions[fact.code].title}，${fact.documentNumber}`)
    case 'thirdPartyNotified':
      return formal('告知第三方', `第三方 ${fact.party}`)
    case 'replyDispatched':
      return formal('发出答复', serviceMethodTerms[fact.method])
    case 'letterDelivered':
      return formal('文书送达', fact.method ? serviceMethodTerms[fact.method] : '')
    case 'letterReturned':
      return formal('文书退回', fact.reason)
    case 'decisionDelivered':
      return formal('答复送达')
    case 'withdrawn':
      return formal('申请人撤回申请')
    case 'deemedWithdrawn':
      return formal('视为放弃', withdrawnReasonTerms[fact.reason])
    case 'contentOpened':
      return formal('材料向所有人公开', fact.title)
    case 'contentWithdrawn':
      return formal('收回公开的材料', fact.reason)
    case 'archived':
      return internal('归档')
    case 'voided':
      return internal('作废', fact.reason)
    case 'importedFromOldRegister':
      return formal(
        '由旧台账导入',
        `旧编号 ${fact.oldNumber}，${inChinese(fact.receivedOn)}收到${fact.ended ? `，${decisions[fact.ended.decision].title}` : '，导入时还没有办结，接着办'}`,
      )
    case 'attached':
      return internal('附件', fact.name)
    case 'reconsiderationDecisionDelivered':
      return formal('收到行政复议决定书')
    case 'remedyFiled':
      return formal(`收到${proceedingTerms[fact.kind]}材料`)
    case 'remedyConcluded':
      return formal(`${proceedingTerms[fact.kind]}有了结果`, proceedingResultTerms[fact.result])
    case 'remedyStruck':
      return formal(`${proceedingTerms[fact.kind]}的登记注销`, '登记有误，不计数；案件回到登记以前')
    case 'newDecisionOrdered':
      return formal(
        fact.setAside ? '原答复被撤销，重新作出' : '责令在期限内答复',
        `${fact.by === 'court' ? '判决' : '复议决定'}${fact.dueOn ? `，最晚 ${inChinese(fact.dueOn)}` : '，20 个工作日'}`,
      )
    case 'informationFormed':
      return formal('信息形成')
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
      return tellCooperation(fact)
  }
}

/** The same in one line, for a refusal that tells what changed. */
export const factInOneLine = (fact: Fact): string => {
  const { title, text } = tellFact(fact)
  const on = 'on' in fact && fact.on ? `${inChinese(fact.on)} ` : ''
  return `${on}${title}${text === '' ? '' : `（${text}）`}`
}
