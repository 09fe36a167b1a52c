/** Who takes a complaint: the competent department of the organ's level, and above it for that department and its government (条例 第三、四十七、五十一条). Pure. */
import type { OrganId } from '#kernel'
import type { Organ } from '#organs/contract'

type Node = Pick<Organ, 'id' | 'kind' | 'name' | 'parentId' | 'governmentId'>

/** The general office of a government is the competent department of its level (第三条第二款): it is not judge in its own cause. */
export const isCompetentDepartment = ({ kind, name }: Pick<Node, 'kind' | 'name'>): boolean =>
  kind === 'department' && /人民政府(办公室|办公厅)$/.test(name)

/** The government whose competent department takes it; the organ's own government where the tree ends. `nodeById` finds organs above. */
export const complaintAuthority = (organ: Node, nodeById: (id: OrganId) => Node | undefined): OrganId => {
  const government = organ.governmentId && organ.governmentId !== organ.id ? nodeById(organ.governmentId) : undefined
  if (government) return isCompetentDepartment(organ) ? (above(government, nodeById) ?? government.id) : government.id
  return above(organ, nodeById) ?? organ.id
}

/** The next government above. */
const above = (start: Node, nodeById: (id: OrganId) => Node | undefined): OrganId | null => {
  let node = start.parentId ? nodeById(start.parentId) : undefined
  for (let step = 0; node && step < 10; step++) {
    if (node.kind === 'government') return node.id
    node = node.parentId ? nodeById(node.parentId) : undefined
  }
  return null
}
