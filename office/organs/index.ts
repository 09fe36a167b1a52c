/** Door of organs: the tree of 机关 and their 公开指南 (条例 第四、十、十二条). */
export * from './contract.ts'
export { guideBlanks } from './rules/guide-blanks.ts'
export { findOrgan, listOrgans, loadOrgan } from './store.ts'
