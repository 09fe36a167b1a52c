/** 送达回证 (国办公开办函〔2016〕235号): which paper went out when and how, and who took it when. */
import { inChinese } from '#kernel'
import { serviceMethodTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn } from './paper.ts'
import type { LetterSituation, ServiceRecordInput } from './situation.ts'

export const serviceRecord = (situation: LetterSituation, input: ServiceRecordInput): LetterContent =>
  formOn(situation, {
    kind: 'service_record',
    title: '送达回证',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['送达文书', input.letterTitle],
        ['文号', input.documentNumber ?? '无'],
        ['受送达人', input.addressee],
        ['送达方式', serviceMethodTerms[input.method]],
        ['邮件号码', input.trackingNumber ?? ''],
        ['发出日期', inChinese(input.dispatchedOn)],
        ['签收日期', input.deliveredOn ? inChinese(input.deliveredOn) : ''],
        ['签收人', input.signatory ?? ''],
        ['备注', input.note ?? ''],
        ['送达人签名', '\n'],
      ]),
    ],
  })
