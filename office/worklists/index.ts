/** Door of worklists: saved filters, reminders within the office, selections of several cases (条例 第四十五条; R019). */
import type { AnyAct, AnyView } from '#platform'
import { arrangeFilters, keepFilter, removeFilter, shareFilter } from './acts/filters.ts'
import { remind } from './acts/remind.ts'
import { savedFilters } from './views/filters.ts'
import { reminders } from './views/reminders.ts'
import { selection } from './views/selection.ts'

export * from './contract.ts'
export { selectionWorkbook } from './selection-workbook.ts'
export { arrangeFilters, keepFilter, remind, reminders, removeFilter, savedFilters, selection, shareFilter }

export const worklistActs: readonly AnyAct[] = [keepFilter, removeFilter, shareFilter, arrangeFilters, remind]
export const worklistViews: readonly AnyView[] = [savedFilters, reminders, selection]
