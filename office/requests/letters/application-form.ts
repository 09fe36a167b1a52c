/** 政府信息公开申请表 (条例 第二十九条): as the clerk has filled it in, for the applicant to read and sign (R004). */
import { inChinese } from '#kernel'
import { channelTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import type { ApplicantParticulars } from '../../../exchange/messages.ts'
import { applicantKindTerms, identityKindTerms } from './applicant-terms.ts'
import { fieldsTable, formOn, heading, paragraph } from './paper.ts'
import type { LetterSituation } from './situation.ts'
import { deliveryTerms, supplyFormTerms } from './terms.ts'

type Form = Pick<
  LetterSituation,
  'organ' | 'on' | 'caseNumber' | 'publicUrl' | 'channel' | 'submittedOn' | 'description' | 'items' | 'wish'
>

export const applicationForm = (form: Form, applicant: ApplicantParticulars, assisted: boolean): LetterContent => {
  const isPerson = applicant.kind === 'natural_person'
  const { wish } = form
  return formOn(form, {
    kind: 'application_form',
    title: '政府信息公开申请表',
    signed: false,
    blocks: [
      heading('申请人'),
      fieldsTable([
        ['类别', applicantKindTerms[applicant.kind]],
        [isPerson ? '姓名' : '名称', applicant.name],
        ['证件', `${identityKindTerms[applicant.idKind]} ${applicant.idNumber}`],
        ...(isPerson ? [] : [['联系人', applicant.contactPerson ?? ''] as const]),
        ['联系电话', applicant.phone],
        ['通信地址', [applicant.address, applicant.postcode].filter(Boolean).join('，邮编 ')],
        ['电子邮箱', applicant.email ?? ''],
      ]),
      heading('申请的内容'),
      fieldsTable([
        ['受理机关', form.organ.name],
        ['登记编号', form.caseNumber],
        ['提交', `${channelTerms[form.channel]}${assisted ? '（工作人员代填）' : ''}，${inChinese(form.submittedOn)}`],
        ['申请内容', form.description],
        ['要的信息', form.items.map((item, place) => `${place + 1}. ${item}`).join('\n')],
        ['提供方式', `${supplyFormTerms[wish.form]}；${deliveryTerms[wish.delivery]}${wish.needsPaper ? '；另要纸质件' : ''}`],
        ['需要的帮助', wish.needsHelp ? '需要帮助阅读' : '无'],
      ]),
      paragraph(
        assisted
          ? '以上内容由工作人员按本人所述填写，并已读给本人听（或者本人已阅），与本人的意思一致。'
          : '以上内容由本人填写，真实、准确。',
      ),
      fieldsTable([
        ['申请人签名', '\n'],
        ['日期', '\n'],
      ]),
    ],
  })
}
