/** Facts of working together in words, for the timeline. */
import { inChinese } from '#kernel'
import type { CooperationFact, CoSearchOutcome } from '#law'
import type { FactInWords } from './tell-fact.ts'

const formal = (title: string, text = ''): FactInWords => ({ title, text, tint: 'formal' })
const internal = (title: string, text = ''): FactInWords => ({ title, text, tint: 'internal' })
const outcomes: Readonly<Record<CoSearchOutcome, string>> = { found: '找到', not_found: '没有找到', not_ours: '不归该单位' }

export const tellCooperation = (fact: CooperationFact): FactInWords => {
  switch (fact.type) {
    case 'coSearchSent':
      return formal('发协查函', `${fact.organName}，${itemsText(fact.items)}，请于${inChinese(fact.dueOn)}前回复；答复期限照常计算`)
    case 'coSearchAnswered':
      return formal(
        `${fact.organName}回协查`,
        `${outcomes[fact.outcome]}${fact.lines.length > 0 ? `，查了 ${fact.lines.length} 处` : ''}${fact.evidence.length > 0 ? `，附 ${fact.evidence.length} 份` : ''}${fact.enteredForUnit ? '，由牵头机关登记' : ''}`,
      )
    case 'coSearchReminded':
      return internal('催协查', fact.organName)
    case 'coSearchWithdrawn':
      return formal('撤回协查', `${fact.organName}。${fact.reason}`)
    case 'conferenceOpened':
      return formal(
        '发起会商',
        `${fact.way === 'meeting' ? '会议' : '书面'}，${inChinese(fact.heldOn)}，${fact.participants.map(({ organName }) => organName).join('、')}`,
      )
    case 'conferenceOpinionGiven':
      return formal('会商意见', fact.organName)
    case 'conferenceConcluded':
      return formal('写出会商结论', `第 ${fact.draft} 稿，请参加单位签认`)
    case 'minutesConfirmed':
      return formal('签认会商纪要', fact.organName)
    case 'minutesIssued':
      return formal('印发会商纪要')
    case 'conferenceCancelled':
      return formal('取消会商', fact.reason)
    case 'caseEscalated':
      return internal('提为重大复杂', fact.reason)
    case 'instructionIssued':
      return internal('领导小组指示', `${fact.text}${fact.dueOn ? `（${inChinese(fact.dueOn)}前）` : ''}`)
    case 'instructionCarriedOut':
      return internal('指示办理反馈', fact.text)
    case 'caseLowered':
      return internal('不再列为重大复杂', fact.reason)
  }
}

const itemsText = (items: readonly number[]): string => (items.length === 0 ? '整件' : `第 ${items.join('、')} 项`)
