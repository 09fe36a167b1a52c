/** Door of register-import 导入旧台账: what an office brings along from its old register (issue 3; R003). */
import type { AnyAct, AnyView } from '#platform'
import { cancel, countInReports, start, undo } from './acts/carry-out.ts'
import { keepRows, step } from './acts/machine.ts'
import { dryRun, saveMapping, upload } from './acts/prepare.ts'
import { errorBook } from './views/error-book.ts'
import { importList, importPage, importRows, oldEntry } from './views/imports.ts'

export * from './contract.ts'
export { importReactions, oneBatch } from './reactions.ts'
export { writeErrorBook } from './views/error-workbook.ts'
export { cancel, countInReports, dryRun, errorBook, importList, importPage, importRows, oldEntry, saveMapping, start, undo, upload }

export const importActs: readonly AnyAct[] = [upload, saveMapping, dryRun, start, cancel, undo, countInReports, keepRows, step]
export const importViews: readonly AnyView[] = [importList, importPage, importRows, errorBook, oldEntry]
