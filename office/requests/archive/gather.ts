/** Everything that belongs in the package of an archived case, read in one snapshot. */
import { sql } from 'kysely'
import { personNames } from '#identity'
import type { Json, PlainDate, RequestId } from '#kernel'
import { lettersAbout } from '#letters'
import { type App, readDocket } from '#platform'
import { situationOf } from '../acts/letters-of-case.ts'
import { lastOf } from '../case/case.ts'
import type { DocketLine } from '../contract.ts'
import type { LetterSituation } from '../letters/index.ts'
import { factFrom, readCase } from '../store.ts'
import { loadParties } from '../store-people.ts'
import { proxyNames, slipsIn } from '../store-slips.ts'
import { type CaseFile, filesOfCase } from '../views/case-files.ts'
import { docketLines, peopleIn } from '../views/docket-lines.ts'
import { findArchivePackage } from './store.ts'

export interface Gathered {
  readonly number: string
  readonly subject: string
  readonly archivedOn: PlainDate
  readonly situation: LetterSituation
  readonly letters: Awaited<ReturnType<typeof lettersAbout>>
  readonly files: readonly CaseFile[]
  readonly docket: readonly Json[]
  readonly lines: readonly DocketLine[]
  /** Head of the docket, and the digest under which it was archived. */
  readonly head: string
  readonly sealed: string
}

/** A case that was reopened and archived again gets a package of its own; what is entered behind an archived docket does not ask for one. */
const sinceArchived = <Entry extends { readonly fact: Json }>(entries: readonly Entry[]): readonly Entry[] =>
  entries.slice(
    Math.max(
      0,
      entries.findLastIndex(({ fact }) => factFrom(fact).type === 'archived'),
    ),
  )

/** Null when the case is not archived or its package exists; 'waiting' while a letter is not rendered. */
export const gather = (app: App, requestId: RequestId): Promise<Gathered | 'waiting' | null> =>
  app.office.database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction): Promise<Gathered | 'waiting' | null> => {
      const context = { app, sql: transaction, today: app.clock.today() }
      // asked after every rendered letter: most cases are not archived
      const closed = await sql`select 1 from requests.request where id = ${requestId} and stage = 'archived'`.execute(transaction)
      if (closed.rows.length === 0) return null
      const opened = await readCase(context, requestId)
      const archived = opened ? lastOf(opened.state.facts, 'archived') : null
      if (!opened || !archived) return null
      const entries = await readDocket(context, 'request', requestId)
      const kept = await findArchivePackage(context, requestId)
      if (kept && sinceArchived(entries).some(({ digest }) => digest === kept.docketDigest)) return null
      const letters = await lettersAbout(context, { kind: 'request', id: requestId })
      if (letters.some(({ pdf }) => pdf === null)) return 'waiting'
      const parties = await loadParties(context, requestId)
      const files = await filesOfCase(context, requestId)
      const proxies = await proxyNames(context, slipsIn(opened.state.facts))
      const people = await personNames(transaction, peopleIn(entries))
      return {
        number: opened.record.number,
        subject: opened.record.subject,
        archivedOn: archived.on,
        situation: await situationOf(context, opened, archived.on),
        letters,
        files,
        docket: entries.map(({ seq, on, fact, recordedAt, recordedBy, act, digest }) => ({
          seq,
          on,
          fact,
          recordedAt,
          recordedBy: recordedBy ? (people.get(recordedBy) ?? recordedBy) : null,
          act,
          digest,
        })),
        lines: docketLines(entries, { people, parties, letters, files, proxies }),
        head: opened.head,
        sealed: archived.digest,
      }
    })
