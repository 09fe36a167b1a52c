/** The index of decisions follows the cases: what is withdrawn or ordered anew after the signature stands there as such (R025). */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import { type App, execute, type Reaction } from '#platform'
import { indexPrecedent } from '../acts/deciding/index-precedent.ts'

/** Signing enters the decision itself; everything after it that changes its standing comes through here. */
export const precedentReaction: Reaction = {
  name: 'requests.indexPrecedent',
  to: ['requests.withdrawn', 'requests.reopened', 'requests.remedyStruck'],
  newestOnly: true,
  react: async (app, { subject }) => {
    const indexed = await execute(app, { kind: 'system', part: 'reaction' }, indexPrecedent, { requestId: subject.id })
    if (!indexed.ok) throw new Error(`case ${subject.id} was not indexed: ${indexed.error.message}`)
  },
}

/** Builds the whole index anew from the cases, for the command; how many decisions it holds then. */
export const rebuildPrecedents = async (app: App, progress: (line: string) => void = () => {}): Promise<number> => {
  let after = '00000000-0000-0000-0000-000000000000' as RequestId
  let count = 0
  for (;;) {
    const found = await sql<{ id: RequestId }>`select id from requests.request where decided_on is not null and id > ${after}
      order by id limit 500`.execute(app.office.database)
    for (const { id } of found.rows) {
      const indexed = await execute(app, { kind: 'system', part: 'setup' }, indexPrecedent, { requestId: id })
      if (!indexed.ok) throw new Error(`case ${id} was not indexed: ${indexed.error.message}`)
      if (indexed.value.indexed) count += 1
    }
    const last = found.rows.at(-1)
    if (!last) return count
    after = last.id
    progress(`已编入 ${count} 件`)
  }
}
