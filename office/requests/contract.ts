/** Requests on the wire: what each act takes and what each view shows. Safe in a browser; the desk is typed from here. */
export * from './answers.contract.ts'
export * from './inputs.contract.ts'
export * from './one-line.contract.ts'
export * from './search.contract.ts'
export * from './views.contract.ts'
export * from './window.contract.ts'
