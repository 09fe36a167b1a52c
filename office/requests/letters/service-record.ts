/** 送达回证 (国办公开办函〔2016〕235号): which paper went out when and how, and who took it when. */
import { inChinese } from '#kernel'
import { serviceMethodTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import { formOn } from './paper.ts'
import type { LetterSituation, ServiceRecordInput } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

const twoDates = '国办公开办函〔2016〕235号：送达要有凭证'

export const serviceRecordTemplate = templateKind({
  id: 'service_record',
  name: '送达回证',
  group: '内部文书',
  kind: 'service_record',
  placeholders: {
    ...toApplicant,
    送达文书: { type: 'text', explains: '送达的是哪份文书', required: twoDates },
    文号: { type: 'text', explains: '文书的文号' },
    受送达人: { type: 'text', explains: '送给谁' },
    送达方式: { type: 'text', explains: '邮寄、当面……', required: twoDates },
    邮件号码: { type: 'text', explains: '邮政企业的邮件号' },
    发出日期: { type: 'text', explains: '哪天发出', required: twoDates },
    签收日期: { type: 'text', explains: '哪天签收', required: twoDates },
    签收人: { type: 'text', explains: '谁签收', required: twoDates },
    备注: { type: 'text', explains: '备注' },
  },
})

export const serviceRecord = (situation: LetterSituation, input: ServiceRecordInput): LetterContent =>
  formOn(situation, {
    kind: 'service_record',
    signed: false,
    ...written(situation, serviceRecordTemplate, {
      ...applicantValues(situation),
      送达文书: input.letterTitle,
      文号: input.documentNumber ?? '无',
      受送达人: input.addressee,
      送达方式: serviceMethodTerms[input.method],
      邮件号码: input.trackingNumber ?? '',
      发出日期: inChinese(input.dispatchedOn),
      签收日期: input.deliveredOn ? inChinese(input.deliveredOn) : '',
      签收人: input.signatory ?? '',
      备注: input.note ?? '',
    }),
  })
