/** The acts of the counter, in one list. */
import type { AnyAct } from '#platform'
import { setFastLane, tagFastLane } from './fast-lane.ts'
import { handOut } from './hand-out.ts'
import { handOver } from './hand-over.ts'
import { issueApplicationForm } from './issue-application-form.ts'
import { overrideTalk } from './override-talk.ts'
import { keepPaperPackage, orderPaperPackage, recordPaperSent } from './paper.ts'
import { recordNeed } from './record-need.ts'

export {
  handOut,
  handOver,
  issueApplicationForm,
  keepPaperPackage,
  orderPaperPackage,
  overrideTalk,
  recordNeed,
  recordPaperSent,
  setFastLane,
  tagFastLane,
}
export const windowActs: readonly AnyAct[] = [
  overrideTalk,
  tagFastLane,
  setFastLane,
  handOver,
  handOut,
  issueApplicationForm,
  orderPaperPackage,
  recordPaperSent,
  recordNeed,
]
