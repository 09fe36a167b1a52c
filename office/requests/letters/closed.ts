/** 其他处理 (条例 第三十条、第四十二条; 撤回; 不属于政府信息、咨询): how a request ended without one of the replies. */
import { inChinese } from '#kernel'
import type { FactOf, FactType } from '#law'
import type { DecisionWording, Matter } from './decision-frame.ts'

export const closings = {
  'closed.correction_overdue': {
    finding: (matter) =>
      `本机关${sentOn(matter, 'correctionNoticeSent')}已向${matter.you}发出补正告知书，补正期限现已届满，${matter.you}没有补正，也没有说明正当理由`,
    ruling: ({ you }) => `无正当理由逾期不补正的，视为放弃申请；现告知${you}：本机关不再处理该政府信息公开申请`,
    guidance: ({ you }) => [`${you}仍然需要该信息的，可以随时重新提出申请；逾期确有正当理由的，请联系本机关说明`],
  },
  'closed.fee_unpaid': {
    finding: (matter) =>
      `本机关${sentOn(matter, 'feeNoticeSent')}已向${matter.you}发出收费通知书，自收到之次日起二十个工作日的缴费期限现已届满，${matter.you}没有缴纳信息处理费`,
    ruling: ({ you }) => `逾期未缴纳的，视为放弃申请；现告知${you}：本机关不再处理该政府信息公开申请`,
    guidance: ({ you }) => [`${you}仍然需要该信息的，可以重新提出申请`],
  },
  'closed.other': {
    finding: (matter) => otherFinding(matter),
    ruling: ({ you, subReason, field }) => {
      if (subReason === 'not_government_information')
        return `现告知${you}：${you}申请公开的内容不属于政府信息，不适用《中华人民共和国政府信息公开条例》${field('keeper') ? `；据本机关了解，该信息由${field('keeper')}保存，${you}可以向其了解` : ''}`
      if (subReason === 'inquiry')
        return `现告知${you}：${you}提出的是咨询，不是对特定政府信息的申请。对所咨询的问题答复如下：${field('answer')}`
      return `本件政府信息公开申请办理终结`
    },
    guidance: ({ you, subReason }) =>
      subReason === 'not_government_information' || subReason === 'inquiry'
        ? [`${you}需要某一份具体的政府信息的，可以写明名称、文号或者其他特征，随时提出申请`]
        : [`撤回以后，${you}仍可以随时就同一信息重新提出申请`],
  },
} as const satisfies Record<string, DecisionWording>

const otherFinding = (matter: Matter): string => {
  const { you, subReason, situation } = matter
  if (subReason === 'not_government_information')
    return `经审查，${you}申请公开的内容不是行政机关在履行行政管理职能过程中制作或者获取的、以一定形式记录、保存的信息`
  if (subReason === 'inquiry') return `经审查，${you}来件的内容是要求本机关对有关问题作出解释、说明，没有指向特定的政府信息`
  const withdrawn = situation.docket.find((fact): fact is FactOf<'withdrawn'> => fact.type === 'withdrawn')
  return withdrawn ? `${inChinese(withdrawn.on)}，本机关收到${you}撤回申请的书面表示` : ''
}

const sentOn = ({ situation }: Matter, type: Extract<FactType, 'correctionNoticeSent' | 'feeNoticeSent'>): string => {
  const sent = situation.docket.filter((fact): fact is FactOf<'correctionNoticeSent' | 'feeNoticeSent'> => fact.type === type).at(-1)
  return sent ? `于${inChinese(sent.on)}` : ''
}
