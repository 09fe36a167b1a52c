/** requests.caseNotes: the tab 便民 of one case: real need, fast lane, paper packages, hand-overs (R014, R015, R031, R034). */
import { sql } from 'kysely'
import { ok } from '#kernel'
import { lastOf } from '../../case/case.ts'
import { handOversWhere, newestNeed, paperPackages } from '../../store-window.ts'
import { type CaseNotes, SeeCaseNotes } from '../../window.contract.ts'
import { caseView } from '../case-view.ts'

export const caseNotes = caseView({
  name: 'requests.caseNotes',
  title: '便民事项',
  input: SeeCaseNotes,
  show: async (context, { record, state }) => {
    const tagged = lastOf(state.facts, 'fastLaneTagged')
    const need = await newestNeed(context, record.id)
    if (need) context.sawPersonalData({ kind: 'request', id: record.id }, 'need')
    const notes: CaseNotes = {
      need,
      fastLane: tagged ? { on: tagged.on, reason: tagged.reason } : null,
      packages: await paperPackages(context, record.id),
      handOvers: await handOversWhere(context, sql`h.request_id = ${record.id}`),
    }
    return ok(notes)
  },
})
