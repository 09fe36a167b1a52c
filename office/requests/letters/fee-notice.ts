/** 收费通知书 (条例 第四十二条; 国办函〔2020〕109号 第六条): basis, standard, amount, how to pay, until when and what happens otherwise. */
import { inYuan } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { cite, fieldsTable, letterOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { FeeNoticeInput, LetterSituation } from './situation.ts'

export const feeNotice = (situation: LetterSituation, input: FeeNoticeInput): LetterContent => {
  const you = youIn(situation)
  return letterOn(situation, {
    kind: 'fee_notice',
    title: '政府信息公开信息处理费收费通知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(`${openingOf(situation)}根据${cite(['42', '109-6'])}的规定，本机关决定对本件申请收取信息处理费，现将有关事项通知如下。`),
      fieldsTable([
        ['收费依据', input.basis],
        ['计收方式', input.standard === 'per_request' ? '按件计收' : '按量计收'],
        ['收费标准', tariffs[input.standard]],
        ['计算', countOf(input)],
        ['应缴金额', inYuan(input.amount)],
        ['缴纳方式', input.howToPay],
        ['缴纳期限', '自收到本通知之次日起二十个工作日内'],
      ]),
      paragraph(`${you}在期限内缴清的，答复期限自缴清之次日起重新计算。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`),
      paragraph(`${you}也可以缩小申请的范围或者调整获取的方式。对收费的计算有疑问的，请联系${whereToAsk(situation.organ)}。`),
    ],
  })
}

const tariffs: Readonly<Record<FeeNoticeInput['standard'], string>> = {
  per_request:
    '同一申请人一个自然月内累计申请10件以下（含10件）的，不收费；11件至30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。',
  per_page:
    '30页以下（含30页）的，不收费；31页至100页（含100页）的部分，每页10元；101页至200页（含200页）的部分，每页20元；201页以上的部分，每页40元。单面A4纸及更小纸张为1页。',
}

const countOf = ({ standard, sequenceInMonth, pages }: FeeNoticeInput): string =>
  standard === 'per_request' ? `本件为当月向本机关提出的第${sequenceInMonth ?? 1}件申请` : `本件提供的信息共${pages ?? 0}页`
