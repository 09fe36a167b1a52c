/** 不予公开 (条例 第十四至十六条), each ground in words of its own; and 行政查询事项 (第三十六条第七项), which is told and never refused. */
import type { DecisionWording, Matter } from './decision-frame.ts'

export const denied = {
  'denied.state_secret': {
    finding: (matter) =>
      `经公开（保密）审查，${information(matter)}已依法确定为国家秘密${basis(matter.field('secrecyBasis'))}，依法确定为国家秘密的政府信息不予公开`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: ({ you }) => [`该信息解密后，${you}可以再次提出申请；同一事项中不涉及国家秘密、已经公开的内容，可以联系本机关了解`],
  },
  'denied.other_law': {
    finding: (matter) => `经审查，${information(matter)}属于法律、行政法规禁止公开的政府信息：${matter.field('prohibitingLaw')}`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: ({ you }) => [`上述禁止公开的规定可以在国家法律法规数据库查阅全文；${you}对条文的含义不清楚的，可以联系本机关`],
  },
  'denied.three_safety_one_stability': {
    finding: (matter) =>
      `经公开（保密）审查和研判，${information(matter)}公开后可能危及${matter.field('endangered') || '国家安全、公共安全、经济安全、社会稳定'}，属于不予公开的政府信息`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: () => ['对不予公开的政府信息，本机关定期进行评估审查，因情势变化可以公开的，依法公开'],
  },
  'denied.third_party': {
    finding: (matter) =>
      `经审查，${information(matter)}涉及第三方的${matter.field('interest') || '商业秘密、个人隐私等合法权益'}，公开会对第三方合法权益造成损害，本机关已书面征求第三方的意见。${publicInterest(matter)}`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: ({ you }) => [`${you}能够取得第三方书面同意的，可以将同意书随新的申请一并提交，本机关依法办理`],
  },
  'denied.internal_affairs': {
    finding: (matter) =>
      `经审查，${information(matter)}属于本机关${matter.field('internalAffairsKind') || '内部事务'}方面的内部事务信息，不对外发生效力，可以不予公开`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: ({ you }) => [`${you}需要了解的是对外办理的条件、程序和结果的，可以告诉本机关，我们协助查找已经公开的内容`],
  },
  'denied.deliberative': {
    finding: (matter) =>
      `经审查，${information(matter)}属于本机关在履行行政管理职能过程中形成的${matter.field('deliberativeKind') || '讨论记录、过程稿、磋商信函、请示报告'}，可以不予公开；经核对，法律、法规、规章没有规定该信息应当公开`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: ({ you }) => [`该事项形成正式文件或者对外决定后，${you}可以查阅主动公开的内容，或者申请公开正式的结果`],
  },
  'denied.enforcement_case_file': {
    finding: (matter) =>
      `经审查，${information(matter)}属于行政执法案卷信息${matter.field('caseFileNumber') ? `（案卷编号：${matter.field('caseFileNumber')}）` : ''}，可以不予公开；经核对，法律、法规、规章没有规定该信息应当公开`,
    ruling: (matter) => `本机关决定对${information(matter)}不予公开`,
    guidance: ({ you }) => [
      `${you}是该案当事人、利害关系人的，可以依照有关法律、法规的规定申请查阅案卷；依法应当公示的行政处罚等执法结果，可以在执法公示平台查询`,
    ],
  },
  // The heading in the report's table is statistics only: this letter never speaks of refusing.
  'denied.administrative_query': {
    finding: ({ you, field }) => `经审查，${you}申请获取的信息属于行政查询事项，${field('governingLaw')}对该类信息的获取有专门规定`,
    ruling: ({ you, field }) =>
      `现告知${you}：获取该信息，请依照${field('governingLaw')}的规定办理，${field('whereToQuery') ? `查询地点和方式为：${field('whereToQuery')}` : '向负责该项查询的机关提出'}`,
    guidance: ({ you }) => [`办理查询需要的材料，${you}可以先向上述查询窗口询问，避免往返`],
  },
} as const satisfies Record<string, DecisionWording>

/** The information the ground speaks of, as the official named it. */
const information = ({ you, field }: Matter): string =>
  field('withheldInformation') ? `“${field('withheldInformation')}”` : `${you}申请公开的信息`

const basis = (text: string): string => (text ? `（定密依据：${text}）` : '')

const publicInterest = ({ field }: Matter): string => {
  const weighed = field('publicInterest')
  return weighed ? `经衡量，${weighed.replace(/。$/, '')}` : '经衡量，不公开该信息不会对公共利益造成重大影响'
}
