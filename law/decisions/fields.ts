/** Fields that several decision types share: what the form asks and the letter prints. */
import type { DecisionField } from './codes.ts'

export const reasonsField: DecisionField = {
  name: 'reasons',
  label: '理由',
  kind: 'long_text',
  required: true,
  hint: '用申请人看得懂的话写明事实和理由。',
}

export const recommendedReasons: DecisionField = { ...reasonsField, required: false }

export const supplyFormField: DecisionField = {
  name: 'supplyForm',
  label: '提供形式',
  kind: 'choice',
  required: true,
  choices: { paper: '纸质复制件', email: '电子邮件', copy: '复制电子数据', inspect: '当面查阅' },
  hint: '按申请人要求的形式；可能危及载体安全或者成本过高的，可以电子数据或者查阅、抄录提供。',
  article: '40',
}

export const deidentifiedField: DecisionField = {
  name: 'deidentified',
  label: '已完成去标识化处理',
  kind: 'yes',
  required: false,
  article: '15',
}

export const withheldField: DecisionField = {
  name: 'withheldInformation',
  label: '不予公开的信息',
  kind: 'text',
  required: true,
  hint: '写到申请人能认出是哪一份，但不透露内容。',
}
