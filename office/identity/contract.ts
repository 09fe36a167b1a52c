/** People on the wire: sign-in, roles and stand-ins. Safe in a browser. */

import { z } from 'zod'
import type { OrganId, PersonId, PlainDate } from '#kernel'

/** One table of roles; `reach` is how far from the granted organ: own things, own organ, the tree below. */
export const roleNames = [
  'clerk', // 受理员: registers, confirms, serves, archives
  'handler', // 承办人
  'legal_reviewer', // 法制审核人
  'disclosure_reviewer', // 保密（公开）审查人
  'foi_office_head', // 政府信息公开工作机构负责人: extensions
  'organ_head', // 机关负责人: signs decisions
  'supervisor', // 主管部门监督员: the tree below
  'system_admin', // 系统管理员
  'security_admin', // 安全管理员
  'audit_admin', // 审计管理员
] as const
export type RoleName = (typeof roleNames)[number]

export const roleTitles: Readonly<Record<RoleName, string>> = {
  clerk: '受理员',
  handler: '承办人',
  legal_reviewer: '法制审核人',
  disclosure_reviewer: '公开审查人',
  foi_office_head: '公开工作机构负责人',
  organ_head: '机关负责人',
  supervisor: '监督员',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
}

export interface Me {
  readonly personId: PersonId
  readonly name: string
  readonly organId: OrganId
  readonly organName: string
  readonly countyName: string
  readonly roles: readonly { readonly role: RoleName; readonly organId: OrganId; readonly organName: string }[]
  /** Names of all acts and views this person may use somewhere: what the desk shows. */
  readonly may: readonly string[]
  readonly mustChangePassword: boolean
  readonly totpEnrolled: boolean
}

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly account: string
  readonly organId: OrganId
  readonly roles: readonly RoleName[]
  readonly standInId: PersonId | null
  readonly leaves: readonly { readonly from: PlainDate; readonly to: PlainDate }[]
}

export const SignIn = z.object({ account: z.string().trim().min(1).max(64), password: z.string().min(1).max(200) })
export const VerifyCode = z.object({
  challenge: z.string().min(1).max(200),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, '请输入 6 位动态码'),
})
