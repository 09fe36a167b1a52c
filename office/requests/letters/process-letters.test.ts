/** Process documents: each says what it must; third parties never learn who asked, nor the applicant who they are. */
import { describe, expect, test } from 'vitest'
import { fenFromYuan, instantAt, plainDate } from '#kernel'
import { type ProcessDocumentKey, processDocuments } from '#law'
import { letterText } from '#letters'
import type { LetterContent } from '#letters/contract'
import { eventfulSituation, exampleDraft, exampleOrgan, exampleSituation } from './example-situation.ts'
import {
  agencyConsultationLetter,
  approvalSheet,
  archiveIndex,
  conferenceMinutes,
  consultationNotice,
  correctionNotice,
  coSearchLetter,
  coSearchReply,
  decisionLetter,
  delayedReplyNotice,
  extensionNotice,
  feeNotice,
  internalAssignment,
  reasonsRequest,
  receiptConfirmation,
  rectificationNotice,
  registrationReceipt,
  searchRecord,
  serviceRecord,
  thirdPartyConsultationLetter,
  thirdPartyDisclosureNotice,
  thirdPartyOpinionForm,
  tracesOfApplicant,
} from './index.ts'

const day = plainDate
const remedyIn = (content: LetterContent) => content.blocks.flatMap((block) => (block.kind === 'remedy' ? block.paragraphs : [])).join('\n')

const party = { partyName: '公正评估有限公司', information: '该公司2025年出具的评估报告' }
const processLetters: Readonly<Record<Exclude<ProcessDocumentKey, 'decision'>, readonly [LetterContent, readonly string[]]>> = {
  registration_receipt: [
    registrationReceipt(exampleSituation, { replyDue: day('2026-12-07') }),
    ['明自资申〔2026〕30号', '2026年11月9日', '2026年12月7日'],
  ],
  receipt_confirmation: [
    receiptConfirmation(exampleSituation, { how: 'phone', confirmedOn: day('2026-11-10'), by: '李敏' }),
    ['在线提交', '电话确认', '2026年11月10日', '李敏'],
  ],
  correction_notice: [
    correctionNotice(exampleSituation, { defects: ['项目不明'], howToMend: '请写明项目名称', periodWorkdays: 10 }),
    ['项目不明', '请写明项目名称', '10个工作日', '视为放弃申请', '第三十条', '一次性告知'],
  ],
  extension_notice: [
    extensionNotice(exampleSituation, {
      workdays: 10,
      reason: '需要查阅的档案较多',
      replyDueBefore: day('2026-12-07'),
      newDueOn: day('2026-12-21'),
    }),
    ['因需要查阅的档案较多，本机关不能', '2026年12月21日', '政府信息公开工作机构负责人同意', '延长答复期限10个工作日', '第三十三条第二款'],
  ],
  reasons_request: [
    reasonsRequest(exampleSituation, { counted: '本月共申请63件', dueOn: day('2026-11-30') }),
    ['63件', '2026年11月30日', '第三十五条', '不影响答复期限'],
  ],
  delayed_reply_notice: [
    delayedReplyNotice(exampleSituation, { newDueOn: day('2027-01-15'), reason: '涉及材料较多' }),
    ['2027年1月15日', '第三十五条'],
  ],
  third_party_consultation_letter: [
    thirdPartyConsultationLetter(exampleSituation, party),
    ['评估报告', '十五个工作日', '逾期未提出意见', '第三十二条', '第三方意见回执'],
  ],
  consultation_notice: [
    consultationNotice(exampleSituation, { consulted: 'third_party', sentOn: day('2026-11-12') }),
    ['不计算在答复期限内', '2026年11月12日'],
  ],
  third_party_opinion: [thirdPartyOpinionForm(exampleSituation, party), ['同意公开', '不同意公开', '理由']],
  third_party_disclosure_notice: [
    thirdPartyDisclosureNotice(exampleSituation, {
      partyName: party.partyName,
      content: '评估报告第1至11页',
      reasons: '不含商业秘密',
      objected: true,
      releaseNotBefore: day('2026-12-25'),
    }),
    ['评估报告第1至11页', '不含商业秘密', '60日', '6个月', '2026年12月25日'],
  ],
  co_search_letter: [
    coSearchLetter(exampleSituation, {
      unit: '河湾镇人民政府',
      question: '石桥村2025年听证材料',
      dueOn: day('2026-12-02'),
      replyDue: day('2026-12-18'),
      files: [],
    }),
    ['河湾镇人民政府', '石桥村2025年听证材料', '2026年12月2日', '答复期限照常计算', '2026年12月18日', '第三十六条第四项', '没有找到'],
  ],
  co_search_reply: [
    coSearchReply(exampleSituation, {
      lead: '明川县自然资源局',
      sentOn: day('2026-11-25'),
      askedNumber: '明自资公开〔2026〕9号',
      question: '听证材料',
      outcome: 'not_found',
      answer: '全宗和目录都查了。',
      lines: [{ kind: 'archive', place: '档案室', words: ['听证'], span: '2024至2026年', hits: 0, found: false, result: '无', shots: [] }],
      evidence: [{ name: '目录.png', digest: 'a'.repeat(64) }],
      enteredForUnit: false,
    }),
    ['明自资公开〔2026〕9号', '没有找到', '档案室', '听证', '2024至2026年', 'a'.repeat(64)],
  ],
  conference_minutes: [
    conferenceMinutes(exampleSituation, {
      heldOn: day('2026-11-26'),
      way: 'written',
      subject: '征地材料',
      question: '访谈名单能不能给',
      conclusion: '结论和措施提供，名单遮盖',
      participants: [
        {
          name: '县司法局',
          as: '单位',
          speaker: '何某',
          opinion: '名单属个人隐私',
          confirmed: { by: '何某', at: instantAt(day('2026-11-27')), onPaper: false },
        },
        { name: '王律师', as: '法律顾问', speaker: '王律师', opinion: null, confirmed: null },
      ],
      drafter: '陈某',
      issuer: '陈某',
    }),
    ['访谈名单能不能给', '名单属个人隐私', '没有发表意见', '结论和措施提供', '2026年11月27日 09:00', '未签认', '起草：陈某'],
  ],
  agency_consultation_letter: [
    agencyConsultationLetter(exampleSituation, { organName: '县住建局', coProducer: true, information: '联合文件' }),
    ['十五个工作日', '视为同意公开', '第三十四条'],
  ],
  internal_assignment: [
    internalAssignment(exampleSituation, { unit: '征收科', task: '提供方案', dueOn: day('2026-11-16') }),
    ['征收科', '2026年11月16日'],
  ],
  search_record: [
    searchRecord(exampleSituation, {
      rows: [
        {
          number: 1,
          on: day('2026-11-13'),
          who: '李敏',
          kind: 'archive',
          place: '机关档案室',
          words: ['城东片区', '棚改'],
          span: '2020至2026年',
          hits: 0,
          found: false,
          result: '无记录',
          shots: [{ digest: 'ab'.repeat(32) }],
        },
        {
          number: 2,
          on: day('2026-11-14'),
          who: '耕保股',
          kind: 'system',
          place: '征地系统',
          words: ['城东'],
          span: '2021年',
          hits: 3,
          found: true,
          result: '三条',
          shots: [],
        },
      ],
    }),
    ['李敏', '2026年11月13日', '机关档案室', '城东片区', '没有找到', 'ab'.repeat(32), '耕保股', '征地系统', '3', '查了2处，用了3个词'],
  ],
  fee_notice: [
    feeNotice(exampleSituation, {
      standard: 'per_page',
      amount: fenFromYuan(420),
      pages: 72,
      basis: '国办函〔2020〕109号',
      howToPay: '到缴费窗口',
    }),
    ['国办函〔2020〕109号', '每页10元', '420 元', '到缴费窗口', '二十个工作日', '视为放弃申请', '第四十二条'],
  ],
  service_record: [
    serviceRecord(exampleSituation, {
      letterTitle: '答复书',
      documentNumber: '明自资公开〔2026〕12号',
      addressee: '刘晓燕',
      method: 'post',
      trackingNumber: 'XA123',
      dispatchedOn: day('2026-12-18'),
      deliveredOn: day('2026-12-21'),
      signatory: '本人',
    }),
    ['邮寄送达', '2026年12月18日', '2026年12月21日', '本人', 'XA123'],
  ],
  approval_sheet: [
    approvalSheet(exampleSituation, {
      decisionTitle: '部分公开',
      summary: '公开方案',
      remedy: 'mixed',
      steps: ['拟稿人', '法制审核', '公开（保密）审查', '负责人签批'].map((title) => ({
        title,
        by: '某',
        on: day('2026-12-16'),
        opinion: '同意',
      })),
    }),
    ['拟稿人', '法制审核', '公开（保密）审查', '负责人签批'],
  ],
  archive_index: [
    archiveIndex(exampleSituation, { rows: [{ title: '登记回执', documentNumber: null, on: day('2026-11-09'), pages: 1 }] }),
    ['登记回执', '2026年11月9日'],
  ],
  rectification_notice: [
    rectificationNotice(exampleSituation, { record: '出生日期', outcome: 'corrected', explanation: '经查档案，原记录有误' }),
    ['已予更正', '第四十一条'],
  ],
}

describe('process documents', () => {
  test.each(Object.entries(processLetters))('%s says what it must', (kind, [content, words]) => {
    expect(content.kind).toBe(kind)
    const text = letterText(content)
    for (const word of words) expect(text).toContain(word)
    expect(text).toContain(exampleOrgan.name)
    expect(text).not.toMatch(/undefined|null|，。|。。|：。/)
  })

  test('every one the law names has a builder', () => {
    expect([...Object.keys(processLetters), 'decision'].sort()).toEqual(Object.keys(processDocuments).sort())
  })

  test('only a co-producer consents by silence', () => {
    expect(
      letterText(agencyConsultationLetter(exampleSituation, { organName: '县住建局', coProducer: false, information: '联合文件' })),
    ).toContain('不视为同意公开')
  })

  test('only a refused rectification carries a remedy', () => {
    const refused = rectificationNotice(exampleSituation, { record: '出生日期', outcome: 'refused', explanation: '证据不足' })
    expect(remedyIn(refused)).toContain('6个月')
    expect(remedyIn(processLetters.rectification_notice[0])).toBe('')
  })

  test('an extension while suspended promises no day it does not know', () => {
    const text = letterText(
      extensionNotice(exampleSituation, { workdays: 5, reason: '因为征求意见', replyDueBefore: null, newDueOn: null }),
    )
    expect(text).toContain('另行确定')
  })
})

describe('third parties never learn who asked', () => {
  const applicant = {
    name: '刘晓燕',
    idNumber: '110101199003070134',
    phone: '13900000021',
    address: '城关镇柳湾村3组',
    email: 'liu@example.com',
  }
  const toThirdParties = [
    thirdPartyConsultationLetter(exampleSituation, party),
    thirdPartyOpinionForm(exampleSituation, party),
    thirdPartyDisclosureNotice(exampleSituation, { partyName: party.partyName, content: '评估报告', reasons: '理由', objected: false }),
    agencyConsultationLetter(exampleSituation, { organName: '县住建局', coProducer: true, information: '联合文件' }),
  ]
  test.each(toThirdParties.map((content) => [content.kind, content] as const))('%s', (_, content) => {
    expect(tracesOfApplicant(content, applicant)).toEqual([])
    const all = JSON.stringify(content)
    for (const secret of ['刘晓燕', exampleSituation.trackingNumber, exampleSituation.description, '/progress'])
      expect(all).not.toContain(secret)
    expect(content.qr).toBeNull()
  })

  test('and what an official typed in is found, without repeating it', () => {
    const leaking = thirdPartyConsultationLetter(exampleSituation, { ...party, information: '刘晓燕（电话 139-0000-0021）申请的评估报告' })
    const found = tracesOfApplicant(leaking, applicant)
    expect(found).toHaveLength(2)
    expect(found.join()).not.toContain('刘晓燕')
  })

  test('the applicant is not told who the third party is', () => {
    const situation = { ...eventfulSituation, organNames: { ...eventfulSituation.organNames, A: party.partyName } }
    expect(letterText(decisionLetter(situation, exampleDraft('denied.third_party')))).not.toContain(party.partyName)
    expect(letterText(processLetters.consultation_notice[0])).not.toContain(party.partyName)
  })
})
