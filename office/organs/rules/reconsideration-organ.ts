/** Which organ takes the reconsideration of a decision, read off the tree (行政复议法 第二十四至二十八条). Pure. */
import type { OrganId } from '#kernel'
import type { OrganKind, OrganLevel } from '../contract.ts'

/** The part of an organ that decides its reconsideration organ. */
export interface TreeNode {
  readonly id: OrganId
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parentId: OrganId | null
  readonly governmentId: OrganId | null
}

/** The reconsideration organ by law, or null with the reason why the tree cannot tell: then it is set per organ. */
export interface ReconsiderationByLaw {
  readonly organId: OrganId | null
  readonly article: string
  readonly because: string
}

/** `parentOf` finds the organ above; governments and townships are their own `governmentId`. */
export const reconsiderationByLaw = (organ: TreeNode, nodeById: (id: OrganId) => TreeNode | undefined): ReconsiderationByLaw => {
  const parent = organ.parentId ? nodeById(organ.parentId) : undefined
  switch (organ.kind) {
    case 'government':
      if (organ.level === 'province')
        return { organId: organ.id, article: '行政复议法第二十四条第二款', because: '省级政府对本机关的决定自行复议' }
      return {
        organId: governmentAbove(parent, nodeById),
        article: '行政复议法第二十四条第一款第二项',
        because: '对地方政府的决定向上一级政府申请',
      }
    case 'township':
      return {
        organId: governmentAbove(parent, nodeById),
        article: '行政复议法第二十四条第一款第二项',
        because: '对乡镇政府的决定向县级政府申请',
      }
    case 'department':
      return { organId: organ.governmentId, article: '行政复议法第二十四条第一款第一项', because: '对政府部门的决定向本级政府申请' }
    case 'dispatched_organ':
      return { organId: governmentAbove(parent, nodeById), article: '行政复议法第二十四条', because: '对派出机关的决定向设立它的政府申请' }
    case 'dispatched_body':
      return { organId: organ.governmentId, article: '行政复议法第二十四条', because: '对部门派出机构的决定向该部门的本级政府申请' }
    case 'authorised_organisation':
      return { organId: organ.governmentId, article: '行政复议法第二十四条第一款第三项', because: '对被授权组织的决定向管理它的政府申请' }
    case 'vertical_department':
      return {
        organId: parent?.kind === 'vertical_department' ? parent.id : null,
        article: '行政复议法第二十七条',
        because: '对垂直管理部门的决定向上一级主管部门申请',
      }
    case 'village_point':
      return { organId: null, article: '行政复议法第十九条', because: '便民服务点不以自己名义作出决定' }
  }
}

/** The nearest government at or above. */
const governmentAbove = (start: TreeNode | undefined, nodeById: (id: OrganId) => TreeNode | undefined): OrganId | null => {
  const seen = new Set<OrganId>()
  for (let node = start; node && !seen.has(node.id); node = node.parentId ? nodeById(node.parentId) : undefined) {
    if (node.kind === 'government') return node.id
    seen.add(node.id)
  }
  return null
}
