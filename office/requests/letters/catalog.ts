/** Every paper of this capability that has a template, with an example to preview it by (R027). A new kind of paper is a line here. */
import { fenFromYuan, type PlainDate, plainDate } from '#kernel'
import { type DecisionCode, decisionCodes, isSubReasonCode, subReasons } from '#law'
import type { LetterCatalogEntry } from '#letters'
import type { LetterContent, TemplateKind } from '#letters/contract'
import { agencyConsultationLetter, agencyConsultationTemplate } from './agency-consultation-letter.ts'
import { approvalSheet, approvalSheetTemplate } from './approval-sheet.ts'
import { archiveIndex, archiveIndexTemplate } from './archive-index.ts'
import { consultationNotice, consultationNoticeTemplate } from './consultation-notice.ts'
import { correctionNotice, correctionNoticeTemplate } from './correction-notice.ts'
import { decisionLetter } from './decision-letter.ts'
import { decisionTemplates } from './decision-templates.ts'
import { delayedReplyNotice, delayedReplyTemplate } from './delayed-reply-notice.ts'
import { eventfulSituation, exampleDraft } from './example-situation.ts'
import { extensionNotice, extensionNoticeTemplate } from './extension-notice.ts'
import { feeNotice, feeNoticeTemplate } from './fee-notice.ts'
import { internalAssignment, internalAssignmentTemplate } from './internal-assignment.ts'
import { proxySlip, proxySlipTemplate } from './proxy-slip.ts'
import { reasonsRequest, reasonsRequestTemplate } from './reasons-request.ts'
import { receiptConfirmation, receiptConfirmationTemplate } from './receipt-confirmation.ts'
import { rectificationNotice, rectificationTemplate } from './rectification-notice.ts'
import { registrationReceipt, registrationReceiptTemplate } from './registration-receipt.ts'
import { searchRecord, searchRecordTemplate } from './search-record.ts'
import { serviceRecord, serviceRecordTemplate } from './service-record.ts'
import type { LetterSituation } from './situation.ts'
import { deliveredText } from './template.ts'
import {
  thirdPartyConsultationLetter,
  thirdPartyConsultationTemplate,
  thirdPartyDisclosureNotice,
  thirdPartyDisclosureTemplate,
  thirdPartyOpinionForm,
  thirdPartyOpinionTemplate,
} from './third-party-letters.ts'

type Example = (situation: LetterSituation) => LetterContent

const day = (text: string): PlainDate => plainDate(text)
const party = { partyName: '公正评估有限公司', information: '该公司2025年出具的房屋评估报告' }

const procedural: readonly (readonly [TemplateKind, Example])[] = [
  [registrationReceiptTemplate, (situation) => registrationReceipt(situation, { replyDue: day('2026-12-07') })],
  [
    receiptConfirmationTemplate,
    (situation) => receiptConfirmation(situation, { how: 'phone', confirmedOn: day('2026-11-10'), by: '李敏' }),
  ],
  [
    correctionNoticeTemplate,
    (situation) =>
      correctionNotice(situation, {
        defects: ['没有写明是哪个项目', '没有写明需要的是哪一年的材料'],
        howToMend: '请写明项目的名称、所在的村或者街道，以及大概的年份',
        periodWorkdays: 10,
      }),
  ],
  [
    extensionNoticeTemplate,
    (situation) =>
      extensionNotice(situation, {
        workdays: 10,
        reason: '需要查阅的档案较多，分存两处',
        replyDueBefore: day('2026-12-07'),
        newDueOn: day('2026-12-21'),
      }),
  ],
  [
    reasonsRequestTemplate,
    (situation) => reasonsRequest(situation, { counted: '您今年以来共提出申请63件，本月31件', dueOn: day('2026-11-30') }),
  ],
  [
    delayedReplyTemplate,
    (situation) => delayedReplyNotice(situation, { newDueOn: day('2027-01-15'), reason: '所涉材料较多，需要逐件审查' }),
  ],
  [
    feeNoticeTemplate,
    (situation) =>
      feeNotice(situation, {
        standard: 'per_page',
        amount: fenFromYuan(420),
        pages: 72,
        basis: '国办函〔2020〕109号',
        howToPay: '到县财政非税收入缴费窗口，或者扫描缴款通知单上的二维码',
      }),
  ],
  [
    proxySlipTemplate,
    (situation) =>
      proxySlip(situation, {
        proxyName: '王小明',
        relation: '外甥',
        powers: ['follow', 'correct'],
        givenOn: day('2026-11-10'),
        until: day('2026-12-09'),
        daysAfterClose: 15,
      }),
  ],
  [
    rectificationTemplate,
    (situation) =>
      rectificationNotice(situation, {
        record: '不动产登记档案中的出生日期',
        outcome: 'refused',
        explanation: '经核对户籍底册和原始登记表，记载一致',
      }),
  ],
  [thirdPartyConsultationTemplate, (situation) => thirdPartyConsultationLetter(situation, party)],
  [thirdPartyOpinionTemplate, (situation) => thirdPartyOpinionForm(situation, party)],
  [
    thirdPartyDisclosureTemplate,
    (situation) =>
      thirdPartyDisclosureNotice(situation, {
        partyName: party.partyName,
        content: '房屋评估报告第1至11页',
        reasons: '该部分不含商业秘密和个人隐私',
        objected: true,
        releaseNotBefore: day('2026-12-25'),
      }),
  ],
  [consultationNoticeTemplate, (situation) => consultationNotice(situation, { consulted: 'third_party', sentOn: day('2026-11-12') })],
  [
    agencyConsultationTemplate,
    (situation) =>
      agencyConsultationLetter(situation, {
        organName: '明川县住房和城乡建设局',
        coProducer: true,
        information: '两局联合印发的征收补偿方案',
      }),
  ],
  [
    internalAssignmentTemplate,
    (situation) => internalAssignment(situation, { unit: '征收科', task: '提供征收补偿方案和评估报告', dueOn: day('2026-11-16') }),
  ],
  [
    searchRecordTemplate,
    (situation) =>
      searchRecord(situation, {
        rows: [
          {
            number: 1,
            on: day('2026-11-13'),
            who: '李敏',
            kind: 'archive',
            place: '机关档案室',
            words: ['城东片区', '评估报告'],
            span: '2020年至2026年',
            hits: 0,
            found: false,
            result: '目录里没有记录',
            shots: [{ digest: 'ab'.repeat(32) }],
          },
        ],
      }),
  ],
  [
    serviceRecordTemplate,
    (situation) =>
      serviceRecord(situation, {
        letterTitle: '政府信息公开申请答复书',
        documentNumber: '明自资公开〔2026〕12号',
        addressee: situation.applicant.name,
        method: 'post',
        trackingNumber: 'XA12345678944',
        dispatchedOn: day('2026-12-18'),
        deliveredOn: day('2026-12-21'),
        signatory: '本人',
      }),
  ],
  [
    approvalSheetTemplate,
    (situation) =>
      approvalSheet(situation, {
        decisionTitle: '政府信息部分公开决定书',
        summary: '部分公开：提供征收补偿方案，评估报告第12至15页不予提供',
        remedy: 'mixed',
        steps: ['拟稿人', '法制审核', '公开（保密）审查', '负责人签批'].map((title, place) => ({
          title,
          by: ['李敏', '周正', '何谨', '赵明'][place] ?? '',
          on: day('2026-12-16'),
          opinion: '同意',
        })),
      }),
  ],
  [
    archiveIndexTemplate,
    (situation) =>
      archiveIndex(situation, {
        rows: [
          { title: '政府信息公开申请登记回执', documentNumber: null, on: day('2026-11-09'), pages: 1 },
          { title: '政府信息部分公开决定书', documentNumber: '明自资公开〔2026〕12号', on: day('2026-12-18'), pages: 4 },
        ],
      }),
  ],
]

const subReasonFields = {
  rightOrgan: '明川县档案馆',
  rightOrganContact: '0000-8520000',
  transferList: '2020年移交清单第3页',
  answer: '可以就征收补偿标准到征收科当面咨询，也可以拨打12345',
  keeper: '明川县公安局',
}

const decisionExample =
  (code: DecisionCode, subReason?: string): Example =>
  (situation) => {
    const draft = exampleDraft(code)
    return decisionLetter(situation, subReason ? { ...draft, subReason, articles: ['2'], fields: subReasonFields } : draft)
  }

const replies: readonly (readonly [TemplateKind, Example])[] = [
  ...decisionCodes.map((code) => [decisionTemplates[code], decisionExample(code)] as const),
  ...Object.keys(subReasons)
    .filter(isSubReasonCode)
    .map((code) => [decisionTemplates[code], decisionExample(subReasons[code].under, code)] as const),
]

/** 文书模板: all of them, process papers first. */
export const requestTemplates: readonly LetterCatalogEntry[] = [...procedural, ...replies].map(([kind, example]) => ({
  kind,
  delivered: () => deliveredText(kind.id),
  example: (templates) => example({ ...eventfulSituation, templates }),
}))
