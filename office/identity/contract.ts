/** People on the wire: sign-in, roles and stand-ins. Safe in a browser. */

import { z } from 'zod'
import { type Instant, isPlainDate, isUuid, type OrganId, type PersonId, type PlainDate } from '#kernel'

/** One table of roles; `reach` is how far from the granted organ: own things, own organ, the tree below. */
export const roleNames = [
  'window_clerk', // 综合窗口人员 of the service hall: registers for any organ of the tree, hands finished replies out
  'clerk', // 受理员: registers, confirms, serves, archives
  'handler', // 承办人
  'legal_reviewer', // 法制审核人
  'disclosure_reviewer', // 保密（公开）审查人
  'foi_office_head', // 政府信息公开工作机构负责人: extensions
  'organ_head', // 机关负责人: signs decisions
  'supervisor', // 主管部门监督员: the tree below
  'leading_group', // 领导小组成员: cases raised to 重大复杂, in the tree below
  'system_admin', // 系统管理员
  'security_admin', // 安全管理员
  'audit_admin', // 审计管理员
] as const
export type RoleName = (typeof roleNames)[number]

export const roleTitles: Readonly<Record<RoleName, string>> = {
  window_clerk: '综合窗口人员',
  clerk: '受理员',
  handler: '承办人',
  legal_reviewer: '法制审核人',
  disclosure_reviewer: '公开审查人',
  foi_office_head: '公开工作机构负责人',
  organ_head: '机关负责人',
  supervisor: '监督员',
  leading_group: '领导小组成员',
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

/** What the first step of sign-in answers; `enrol` when no device is bound yet. */
export interface Challenge {
  readonly challenge: string
  readonly enrol?: { readonly secret: string; readonly otpauthUri: string }
}

// ── Acts ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
const PersonRef = z
  .string()
  .refine(isUuid, '人员编号不对，请从列表里选择')
  .transform((id) => id as PersonId)
const OrganOfPerson = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const Password = z.string().min(1, '请填写密码').max(200, '密码最多 200 个字符')

/** identity.addPerson: without an initial password nobody can sign in with the account yet. */
export const AddPerson = z.object({
  name: z.string().trim().min(1, '请填写姓名').max(60, '姓名最多 60 字'),
  account: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9._-]{2,63}$/, '账号以字母开头，用 3 至 64 个小写字母、数字、点、横线'),
  organId: OrganOfPerson,
  initialPassword: Password.optional(),
  /** Only for the demonstration accounts of the rehearsal county. */
  rehearsal: z.boolean().default(false),
})
export const SetActive = z.object({ personId: PersonRef, active: z.boolean() })
export const GrantRole = z.object({ personId: PersonRef, role: z.enum(roleNames), organId: OrganOfPerson })
export const RevokeRole = GrantRole
/** null takes the stand-in away. */
export const SetStandIn = z.object({ personId: PersonRef, standInId: PersonRef.nullable() })
export const SetLeave = z.object({ personId: PersonRef, from: Day, to: Day })
export const TakeLeave = z.object({ from: Day, to: Day })
export const CancelLeave = z.object({ personId: PersonRef, leaveId: z.string().refine(isUuid, '假期编号不对，请刷新后再试') })
export const ResetPassword = z.object({ personId: PersonRef, newPassword: Password })
export const ChangePassword = z.object({ current: Password, password: Password })
export const OnPerson = z.object({ personId: PersonRef })
/** identity.enrolTotp: a code of the present device; the new one is bound at the next sign-in. */
export const EnrolTotp = z.object({ code: VerifyCode.shape.code })
export const EndSession = z.object({ sessionId: z.string().refine(isUuid, '会话编号不对，请刷新后再试') })

// ── Views ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
export const SeeMe = z.object({})
export const SeePeople = z.object({ organId: OrganOfPerson.optional(), text: z.string().trim().max(60).default('') })
/** identity.people: those of the organs in reach. */
export interface PeopleRow extends Omit<Person, 'leaves' | 'roles'> {
  readonly organName: string
  readonly active: boolean
  readonly signsIn: boolean
  readonly totpEnrolled: boolean
  readonly standInName: string | null
  readonly grants: readonly { readonly role: RoleName; readonly organId: OrganId; readonly organName: string }[]
  readonly leaves: readonly { readonly id: string; readonly from: PlainDate; readonly to: PlainDate }[]
}

export const SeeSessions = z.object({})
export interface SessionRow {
  readonly id: string
  readonly personId: PersonId
  readonly name: string
  readonly organName: string
  readonly startedAt: Instant
  readonly seenAt: Instant
  readonly origin: string
}

export const SeeWithoutStandIn = z.object({})
/** identity.withoutStandIn: who works on requests and has nobody to step in (R061). */
export interface WithoutStandIn {
  readonly personId: PersonId
  readonly name: string
  readonly organId: OrganId
  readonly organName: string
  readonly reason: string
}

export const SeeAuditTrail = z.object({
  personId: PersonRef.optional(),
  name: z.string().trim().max(80).optional(),
  subjectKind: z.string().trim().max(40).optional(),
  subjectId: z.string().trim().max(80).optional(),
  from: Day.optional(),
  to: Day.optional(),
  personalDataOnly: z.boolean().default(false),
  before: z.number().int().min(1).optional(),
  limit: z.number().int().min(1).max(500).default(100),
})
export interface AuditLine {
  readonly id: number
  readonly at: Instant
  readonly actor: string
  readonly personId: PersonId | null
  readonly act: string
  readonly happening: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly organId: OrganId | null
  readonly detail: string
}
export interface AuditTrail {
  readonly lines: readonly AuditLine[]
  /** Pass as `before` for the next page. */
  readonly next: number | null
  readonly signIns: readonly { readonly at: Instant; readonly name: string; readonly origin: string; readonly outcome: string }[]
}

export const SeeRehearsalCode = z.object({ account: z.string().trim().toLowerCase().min(1).max(64) })
export interface RehearsalCode {
  /** null: this window's codes are all used, wait. */
  readonly code: string | null
  readonly secondsLeft: number
}
