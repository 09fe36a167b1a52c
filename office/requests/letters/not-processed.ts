/** 不予处理 (条例 第三十五条、第三十六条第六项、第三十八条、第三十九条): told why, and which way leads on. */
import type { DecisionWording } from './decision-frame.ts'

export const notProcessed = {
  'not_processed.petition': {
    finding: ({ you }) => `经审查，${you}是以政府信息公开申请的形式进行信访、投诉、举报等活动`,
    ruling: ({ you, field }) =>
      `现告知${you}：该申请不作为政府信息公开申请处理，${you}可以通过相应渠道提出${field('properChannel') ? `：${field('properChannel')}` : ''}`,
    guidance: ({ you }) => [`${you}反映的问题在相应渠道会得到答复；如果${you}同时需要某一份具体的政府信息，可以写明后另行申请`],
  },
  'not_processed.duplicate': {
    finding: ({ you, field }) =>
      `经查，${you}此前已就同一信息向本机关提出申请，本机关已${field('earlierDecidedOn') ? `于${field('earlierDecidedOn')}` : ''}以${field('earlierDecision') || '书面形式'}作出答复`,
    ruling: ({ you }) => `现告知${you}：对重复提出的申请，本机关不予重复处理`,
    guidance: ({ you }) => [`上次的答复遗失或者没有看到的，${you}可以联系本机关，我们协助${you}查阅`],
  },
  'not_processed.publication': {
    finding: ({ you }) => `经审查，${you}申请的内容属于政府公报、报刊、书籍等公开出版物`,
    ruling: ({ you, field }) => `该申请不作为政府信息公开申请处理，现告知${you}获取的途径：${field('howToObtain')}`,
    guidance: ({ you }) => [`${you}在查找中遇到困难的，可以联系本机关，我们协助提供馆藏或者网上的查阅位置`],
  },
  'not_processed.excessive': {
    finding: ({ you, field }) =>
      `经查，${you}申请公开政府信息的数量、频次明显超过合理范围${field('counted') ? `（${field('counted').replace(/。$/, '')}）` : ''}。本机关已要求${you}说明理由，经审查，所述理由不合理`,
    ruling: ({ you }) => `现告知${you}：对该申请本机关不予处理`,
    guidance: ({ you }) => [`这不影响${you}在合理范围内申请公开${you}需要的其他政府信息，本机关将依法办理`],
  },
  'not_processed.reconfirm': {
    finding: ({ you, field }) =>
      `经查，${you}已经获取该信息${field('obtainedProof') ? `（${field('obtainedProof').replace(/。$/, '')}）` : ''}，本次申请是要求行政机关对已获取的政府信息进行确认或者重新出具`,
    ruling: ({ you }) => `现告知${you}：对要求确认或者重新出具已获取信息的申请，本机关不予处理`,
    guidance: ({ you }) => [`${you}需要证明材料用于办理其他事项的，请向要求提供证明的单位了解其要求，也可以联系本机关说明情况`],
  },
} as const satisfies Record<string, DecisionWording>
