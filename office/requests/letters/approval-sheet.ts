/** 审批单 (条例 第十七、四十五条): drafter, legal review, disclosure review and head, each with day and opinion. */
import { inChinese } from '#kernel'
import { remedyRouteLabels } from '#law'
import type { LetterContent } from '#letters/contract'
import { formOn } from './paper.ts'
import type { ApprovalSheetInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const approvalSheetTemplate = templateKind({
  id: 'approval_sheet',
  name: '政府信息公开申请答复审批单',
  group: '内部文书',
  kind: 'approval_sheet',
  placeholders: {
    ...toApplicant,
    收到日期: { type: 'text', explains: '收到申请之日' },
    拟答复类型: { type: 'text', explains: '文书的名称', required: '审批的是哪一种答复' },
    答复要点: { type: 'text', explains: '答复的类型和要点' },
    救济渠道名称: { type: 'text', explains: '复议前置，或者可以复议也可以诉讼' },
    审批环节: {
      type: 'blocks',
      explains: '拟稿、法制审核、公开（保密）审查、签批的意见、签名和日期，一张表',
      required: '条例第十七条：先审查、后公开',
    },
  },
})

export const approvalSheet = (situation: LetterSituation, input: ApprovalSheetInput): LetterContent =>
  formOn(situation, {
    kind: 'approval_sheet',
    signed: false,
    ...written(situation, approvalSheetTemplate, {
      ...applicantValues(situation),
      收到日期: situation.receivedOn ? inChinese(situation.receivedOn) : '待确认',
      拟答复类型: input.decisionTitle,
      答复要点: input.summary,
      救济渠道名称: remedyRouteLabels[input.remedy],
      审批环节: [
        {
          kind: 'table',
          columns: ['环节', '意见', '签名', '日期'],
          widths: [1.4, 3.4, 1.2, 1.8],
          rows: input.steps.map((step) => [step.title, step.opinion, step.by, inChinese(step.on)]),
        },
      ],
    }),
  })
