/** Door of organs: the tree of 机关 and their 公开指南 (条例 第四、十、十二条; R006, R158). */
import type { AnyAct, AnyView } from '#platform'
import { addOrgan } from './acts/add-organ.ts'
import { retireOrgan } from './acts/retire-organ.ts'
import { setCourt, setGuideAge, setIntake, setReconsideration, setReconsiderationDesk } from './acts/settings.ts'
import { updateGuide } from './acts/update-guide.ts'
import { guideDefectsBoard, organGuide } from './views/guide.ts'
import { organTree } from './views/tree.ts'

export * from './contract.ts'
export { guideBlanks } from './rules/guide-blanks.ts'
export { legalKindOf } from './rules/reconsideration-organ.ts'
export { findOrgan, listOrgans, loadOrgan } from './store.ts'
export { organsAtOrAbove, organsAtOrBelow } from './tree-sql.ts'
export {
  addOrgan,
  guideDefectsBoard,
  organGuide,
  organTree,
  retireOrgan,
  setCourt,
  setGuideAge,
  setIntake,
  setReconsideration,
  setReconsiderationDesk,
  updateGuide,
}

/** All acts, all views: for the composition. */
export const acts: readonly AnyAct[] = [
  addOrgan,
  updateGuide,
  setReconsideration,
  setReconsiderationDesk,
  setCourt,
  setIntake,
  retireOrgan,
  setGuideAge,
]
export const views: readonly AnyView[] = [organTree, organGuide, guideDefectsBoard]
