/** What the lead case has searched goes to its members' dockets (并案: one search serves all; R042). */
import type { RequestId } from '#kernel'
import { execute, type Reaction } from '#platform'
import { carrySearches, membersAtPresent } from '../acts/joining/carry-searches.ts'

export const carryToMembers: Reaction = {
  name: 'requests.carryToMembers',
  to: ['requests.searchRecorded'],
  react: async (app, { subject }) => {
    for (const requestId of await membersAtPresent(app.office.database, subject.id as RequestId)) {
      const carried = await execute(app, { kind: 'system', part: 'reaction' }, carrySearches, { requestId })
      if (!carried.ok) throw new Error(`the searches of ${subject.id} did not reach its member ${requestId}: ${carried.error.message}`)
    }
  },
}
