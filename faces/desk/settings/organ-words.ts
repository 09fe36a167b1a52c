/** Kinds and levels of organs as an administrator reads them. */
import type { OrganKind, OrganLevel } from '#organs/contract'

export const organKindTitles: Readonly<Record<OrganKind, string>> = {
  government: '人民政府',
  department: '政府工作部门',
  vertical_department: '垂直管理部门',
  township: '乡镇人民政府',
  dispatched_organ: '派出机关（街道办事处等）',
  dispatched_body: '派出机构',
  authorised_organisation: '法律法规授权的组织',
  village_point: '村（社区）服务点',
}
export const organLevelTitles: Readonly<Record<OrganLevel, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇级',
  village: '村级',
}
