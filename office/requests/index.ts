/** Door of requests 依申请公开: what may be done, what may be seen, what follows, what comes from the site. */

export { requestActs } from './acts/all.ts'
export { officeAppliers } from './applying.ts'
export * from './contract.ts'
export { type CaseRecord, type OpenCase, readCase, refreshRow } from './store.ts'
export { caseFile, casePage, letterFile, requestViews, stream, today, worklist } from './views/index.ts'
