/** 收费通知书 (条例 第四十二条; 国办函〔2020〕109号 第六条): basis, standard, amount, how to pay, until when and what happens otherwise. */
import { inYuan } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { cite, letterOn, progressQr } from './paper.ts'
import type { FeeNoticeInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const feeNoticeTemplate = templateKind({
  id: 'fee_notice',
  name: '政府信息公开信息处理费收费通知书',
  group: '程序文书',
  kind: 'fee_notice',
  placeholders: {
    ...toApplicant,
    法律依据: { type: 'text', explains: '条例第四十二条和国办函〔2020〕109号的条款', required: '收费要告知依据' },
    收费依据: { type: 'text', explains: '收费文件的名称和文号', required: '收费要告知依据' },
    计收方式: { type: 'text', explains: '按件计收或者按量计收' },
    收费标准: { type: 'text', explains: '各档的标准，由系统按现行文件写', required: '收费要告知标准' },
    计算: { type: 'text', explains: '当月第几件，或者共多少页' },
    应缴金额: { type: 'text', explains: '应缴的数额', required: '收费要告知数额' },
    缴纳方式: { type: 'text', explains: '到哪里、怎样缴', required: '收费要告知缴纳方式' },
  },
  mustSay: [
    { words: '二十个工作日', why: '国办函〔2020〕109号第六条：缴费期限' },
    { words: '视为放弃申请', why: '国办函〔2020〕109号第六条：要告知逾期不缴的后果' },
  ],
})

export const feeNotice = (situation: LetterSituation, input: FeeNoticeInput): LetterContent =>
  letterOn(situation, {
    kind: 'fee_notice',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, feeNoticeTemplate, {
      ...applicantValues(situation),
      法律依据: cite(['42', '109-6']),
      收费依据: input.basis,
      计收方式: input.standard === 'per_request' ? '按件计收' : '按量计收',
      收费标准: tariffs[input.standard],
      计算: countOf(input),
      应缴金额: inYuan(input.amount),
      缴纳方式: input.howToPay,
    }),
  })

const tariffs: Readonly<Record<FeeNoticeInput['standard'], string>> = {
  per_request:
    '同一申请人一个自然月内累计申请10件以下（含10件）的，不收费；11件至30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。',
  per_page:
    '30页以下（含30页）的，不收费；31页至100页（含100页）的部分，每页10元；101页至200页（含200页）的部分，每页20元；201页以上的部分，每页40元。单面A4纸及更小纸张为1页。',
}

const countOf = ({ standard, sequenceInMonth, pages }: FeeNoticeInput): string =>
  standard === 'per_request' ? `本件为当月向本机关提出的第${sequenceInMonth ?? 1}件申请` : `本件提供的信息共${pages ?? 0}页`
