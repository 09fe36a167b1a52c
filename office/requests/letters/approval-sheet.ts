/** 审批单 (条例 第十七、四十五条): drafter, legal review, disclosure review and head, each with day and opinion. */
import { inChinese } from '#kernel'
import { remedyRouteLabels } from '#law'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn } from './paper.ts'
import type { ApprovalSheetInput, LetterSituation } from './situation.ts'

export const approvalSheet = (situation: LetterSituation, input: ApprovalSheetInput): LetterContent =>
  formOn(situation, {
    kind: 'approval_sheet',
    title: '政府信息公开申请答复审批单',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['申请人', situation.applicant.name],
        ['收到申请之日', situation.receivedOn ? inChinese(situation.receivedOn) : '待确认'],
        ['申请内容', situation.description],
        ['拟答复类型', input.decisionTitle],
        ['答复要点', input.summary],
        ['救济渠道', remedyRouteLabels[input.remedy]],
      ]),
      {
        kind: 'table',
        columns: ['环节', '意见', '签名', '日期'],
        widths: [1.4, 3.4, 1.2, 1.8],
        rows: input.steps.map((step) => [step.title, step.opinion, step.by, inChinese(step.on)]),
      },
    ],
  })
