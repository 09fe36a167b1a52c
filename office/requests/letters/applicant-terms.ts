/** Kinds of applicants and of identity papers in the words of the forms (条例 第二十九条第二款第一项). */
import type { ApplicantParticulars } from '../../../exchange/messages.ts'

export const applicantKindTerms: Readonly<Record<ApplicantParticulars['kind'], string>> = {
  natural_person: '自然人',
  commercial_enterprise: '商业企业',
  research_institution: '科研机构',
  social_welfare_org: '社会公益组织',
  legal_service_org: '法律服务机构',
  other: '其他',
}

export const identityKindTerms: Readonly<Record<ApplicantParticulars['idKind'], string>> = {
  resident_id: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  military_id: '军官证',
  credit_code: '统一社会信用代码',
  other: '其他证件',
}
