/** All views of requests: for the composition; two of them by name, for the routes that hand out files. */
import type { AnyView } from '#platform'
import { caseFile } from './case-file.ts'
import { casePage } from './case-page.ts'
import { letterFile } from './letter-file.ts'
import { stream } from './stream.ts'
import { today } from './today.ts'
import { worklist } from './worklist.ts'

export { caseFile, casePage, letterFile, stream, today, worklist }

export const requestViews: readonly AnyView[] = [today, worklist, stream, casePage, caseFile, letterFile]
