/** 无法提供 (条例 第三十条、第三十六条第四、五项、第三十八条): searched and not found, another organ's, to be made first, still unclear. */
import { inChinese } from '#kernel'
import type { FactOf } from '#law'
import type { DecisionWording, Matter } from './decision-frame.ts'

export const unable = {
  'unable.not_held.nonexistent': {
    finding: (matter) => `${searched(matter)}经认真检索，没有查找到${matter.you}申请公开的信息，该政府信息不存在`,
    ruling: ({ you }) => `现告知${you}：${you}申请公开的政府信息不存在`,
    guidance: ({ you }) => [`${you}掌握该信息的文号、形成时间、经办单位等线索的，可以提供给本机关，我们将据此再次查找`],
  },
  'unable.not_held.other_organ': {
    finding: (matter) => otherOrganFinding(matter),
    ruling: ({ you, field, subReason }) => {
      const organ = field('rightOrgan')
      const contact = field('rightOrganContact') ? `（联系方式：${field('rightOrganContact')}）` : ''
      if (subReason === 'archives') return `现告知${you}：请依照《中华人民共和国档案法》的规定，向${organ}${contact}查阅`
      return organ
        ? `现告知${you}：该信息不属于本机关负责公开，请向负责公开的${organ}${contact}提出申请`
        : `现告知${you}：该信息不属于本机关负责公开；经核查，本机关目前不能确定负责公开该信息的行政机关`
    },
    guidance: ({ you, field }) => [
      field('rightOrgan')
        ? `${you}向上述机关提出申请时，可以附上本件，便于对方尽快查找`
        : `${you}有其他线索的，可以告诉本机关，我们协助${you}进一步确认`,
    ],
  },
  'unable.needs_creation': {
    finding: ({ you, field }) =>
      `经查，${you}申请公开的内容没有现成的政府信息与之对应，需要本机关对现有信息进行加工、分析后另行制作${field('whyNotSevered') ? `。本机关已考虑区分处理：${field('whyNotSevered').replace(/。$/, '')}` : ''}`,
    ruling: ({ you }) =>
      `行政机关向申请人提供的信息应当是已制作或者获取的政府信息；现告知${you}：${you}申请公开的内容需要另行制作，本机关无法提供`,
    guidance: ({ you }) => [
      `${you}可以申请公开本机关已经形成的原始材料、统计报表等现有信息；需要了解有哪些现有信息的，请联系本机关，我们协助${you}列明`,
    ],
  },
  'unable.still_unclear': {
    finding: ({ you, field, situation }) =>
      `本机关已一次性告知${you}补正${situation.correctedOn ? `，并于${inChinese(situation.correctedOn)}收到补正后的申请` : ''}。经审查，补正后的申请内容仍不明确${field('whatIsUnclear') ? `：${field('whatIsUnclear').replace(/。$/, '')}` : ''}，本机关不能据此指向特定的政府信息`,
    ruling: ({ you }) => `现告知${you}：因补正后申请内容仍不明确，本机关无法提供`,
    guidance: ({ you }) => [
      `${you}明确所需信息的名称、文号或者其他特征后，可以重新提出申请；写申请有困难的，可以到本机关，由工作人员协助填写`,
    ],
  },
} as const satisfies Record<string, DecisionWording>

/** The search as the docket has it: when, where, with which words (第三十六条第四项 needs a reasonable search). */
const searched = ({ situation, field }: Matter): string => {
  const records = situation.docket.filter((fact): fact is FactOf<'searchRecorded'> => fact.type === 'searchRecorded')
  const told = records
    .map(
      (record) =>
        `${inChinese(record.on)}，本机关在${record.places.join('、')}中，以${record.keywords.map((word) => `“${word}”`).join('、')}为关键词${record.span ? `，对${record.span}的信息` : ''}进行检索。`,
    )
    .join('')
  const summary = field('searchSummary')
  return `${told}${summary ? `${summary.replace(/。$/, '')}。` : ''}`
}

const otherOrganFinding = ({ you, field, subReason }: Matter): string => {
  if (subReason === 'archives')
    return `经查，${you}申请公开的材料已经依法移交国家档案馆${field('transferList') ? `（移交清单：${field('transferList')}）` : ''}，不再由本机关保存`
  if (subReason === 'successor') return `经查，${you}申请公开的信息所涉职权已经划转，承接职权的机关为${field('rightOrgan')}`
  return `经查，${you}申请公开的信息不是由本机关制作，也不是由本机关作为负责公开的机关保存，依照《中华人民共和国政府信息公开条例》第十条确定的公开主体，不属于本机关负责公开`
}
