/** The words of the choices that several forms and pages share. */

import type { IntakeChannel, ServiceMethod } from '#law'
import type { ApplicantParticulars } from '#requests/contract'

export const channelTitles: Readonly<Record<IntakeChannel, string>> = {
  in_person: '窗口当面提交',
  registered_mail: 'EMS、挂号信',
  ordinary_mail: '平常信函',
  online: '网上提交',
  email: '电子邮件',
  fax: '传真',
}
export const channelShort: Readonly<Record<IntakeChannel, string>> = {
  in_person: '窗口',
  registered_mail: '邮寄签收',
  ordinary_mail: '平信',
  online: '网上',
  email: '电邮',
  fax: '传真',
}
export const serviceTitles: Readonly<Record<ServiceMethod, string>> = {
  post: '邮寄（邮政企业）',
  in_person: '当面送达',
  electronic: '电子送达',
  entrusted: '委托其他机关送达',
  left_with_witness: '留置送达',
  public_notice: '公告送达',
}
export const applicantKinds: Readonly<Record<ApplicantParticulars['kind'], string>> = {
  natural_person: '自然人',
  commercial_enterprise: '商业企业',
  research_institution: '科研机构',
  social_welfare_org: '社会公益组织',
  legal_service_org: '法律服务机构',
  other: '其他组织',
}
export const idKinds: Readonly<Record<ApplicantParticulars['idKind'], string>> = {
  resident_id: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民通行证、居住证',
  taiwan_permit: '台湾居民通行证、居住证',
  military_id: '军官证',
  credit_code: '统一社会信用代码',
  other: '其他证件',
}
export const supplyForms = { paper: '纸质', electronic: '电子件', inspect: '当面查阅', copy: '抄录、复制' } as const
export const deliveryWays = { online: '网上取', email: '电子邮件', post: '邮寄', pick_up: '自己来取', fax: '传真' } as const
export const fileRoles = {
  application: '申请书',
  envelope: '信封',
  identity: '身份证明',
  signature: '签名',
  evidence: '检索证据',
  supplied: '拟提供的材料',
  opinion: '意见',
  other: '其他',
} as const
export const contactPurposes = {
  filing: '帮助填写申请',
  correction: '补正前沟通',
  extension: '延期前沟通',
  explanation: '答复前解释',
  other: '其他',
} as const
export const contactChannels = { phone: '电话', visit: '当面', message: '短信、留言', video: '视频' } as const
