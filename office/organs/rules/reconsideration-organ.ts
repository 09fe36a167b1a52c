/** Which organ takes the reconsideration of a decision: the law's rule (行政复议法 第二十四至二十八条) read off the tree. Pure. */
import type { OrganId } from '#kernel'
import { type OrganKind as LegalKind, reconsiderationOrgan } from '#law'
import type { OrganKind, OrganLevel } from '../contract.ts'

/** The part of an organ that decides its reconsideration organ. */
export interface TreeNode {
  readonly id: OrganId
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parentId: OrganId | null
  readonly governmentId: OrganId | null
}

/** The reconsideration organ by law, or null where the tree cannot tell: then it is set per organ. */
export interface ReconsiderationByLaw {
  readonly organId: OrganId | null
  readonly article: string
  readonly because: string
}

type Find = (id: OrganId) => TreeNode | undefined

/** What the law calls an organ of this kind and level; null for a point that decides nothing in its own name (复议法 19). */
export const legalKindOf = (kind: OrganKind, level: OrganLevel): LegalKind | null => {
  switch (kind) {
    case 'government':
      return level === 'province' ? 'province_government' : level === 'city' ? 'city_government' : 'county_government'
    case 'township':
      return 'township_government'
    case 'vertical_department':
      return 'vertical'
    case 'village_point':
      return null
    case 'department':
    case 'dispatched_organ':
    case 'dispatched_body':
    case 'authorised_organisation':
      return kind
  }
}

/** `nodeById` finds the organs above; governments and townships are their own `governmentId`. */
export const reconsiderationByLaw = (organ: TreeNode, nodeById: Find): ReconsiderationByLaw => {
  const legalKind = legalKindOf(organ.kind, organ.level)
  if (legalKind === null) return { organId: null, article: '复议法 19', because: '便民服务点不以自己名义作出决定' }
  const rule = reconsiderationOrgan(legalKind)
  const parent = organ.parentId ? nodeById(organ.parentId) : undefined
  const found = { article: rule.article, because: rule.label }
  switch (rule.organ) {
    case 'itself':
      return { ...found, organId: organ.id }
    case 'own_government':
    case 'managing_government':
    case 'own_government_or_superior_justice':
      return { ...found, organId: organ.governmentId }
    case 'government_above':
    case 'county_government':
    case 'founding_government':
      return { ...found, organId: governmentFrom(parent, nodeById) }
    case 'superior_department':
      return { ...found, organId: parent?.kind === 'vertical_department' ? parent.id : null }
  }
}

/** The nearest government at or above. */
const governmentFrom = (start: TreeNode | undefined, nodeById: Find): OrganId | null => {
  let node = start
  for (let steps = 0; node && steps < 10; steps += 1) {
    if (node.kind === 'government') return node.id
    node = node.parentId ? nodeById(node.parentId) : undefined
  }
  return null
}
