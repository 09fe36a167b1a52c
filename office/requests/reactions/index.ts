/** What follows from what happened to a request: the public side is told, letters go to the progress page, an archived case is packed. */
import { sql } from 'kysely'
import type { TravellingFile } from '#exchange'
import type { LetterId, RequestId } from '#kernel'
import { findLetter, type LetterRenderer } from '#letters'
import { type AnyAct, type App, execute, type Reaction } from '#platform'
import { requestHappenings } from '../acts/happenings.ts'
import { keepPaperPackage } from '../acts/window/paper.ts'
import { keepArchivePackage } from '../archive/keep-archive-package.ts'
import { packArchivedCase } from '../archive/pack.ts'
import { fileFacts } from '../views/file-facts.ts'
import { carryToMembers } from './carry-to-members.ts'
import { checkLinksOfDrafts } from './check-links.ts'
import { precedentReaction } from './index-precedents.ts'
import { makePaperPackage } from './paper-package.ts'
import { publishContent } from './publish-content.ts'
import { publishLetters } from './publish-letters.ts'
import { publishProgress } from './publish-progress.ts'
import { publishReadings } from './publish-readings.ts'
import { refreshCase } from './refresh-case.ts'

export { rebuildPrecedents } from './index-precedents.ts'
export { refreshRunningCases, requestSchedules } from './schedules.ts'

/** Only the machine performs them. */
export const requestSystemActs: readonly AnyAct[] = [
  publishProgress,
  publishLetters,
  publishContent,
  publishReadings,
  keepArchivePackage,
  refreshCase,
  keepPaperPackage,
]

const reaction = { kind: 'system', part: 'reaction' } as const

/** The reactions of requests; the renderer makes the 卷内目录. */
export const requestReactions = (renderer: LetterRenderer): readonly Reaction[] => [
  precedentReaction,
  carryToMembers,
  checkLinksOfDrafts,
  {
    name: 'requests.tellProgress',
    to: requestHappenings,
    newestOnly: true,
    react: async (app, { subject }) => {
      const told = await execute(app, reaction, publishProgress, { requestId: subject.id })
      if (!told.ok) throw new Error(`the progress of case ${subject.id} was refused: ${told.error.message}`)
    },
  },
  {
    name: 'requests.tellLetters',
    to: ['letters.rendered', 'requests.replyDispatched'],
    react: async (app, { name, subject }) => {
      const requestId =
        name === 'letters.rendered' ? await requestOfLetter(app, subject.id as LetterId, 'applicant') : (subject.id as RequestId)
      if (!requestId) return
      const sent = await execute(app, reaction, publishLetters, { requestId, supplied: await suppliedWith(app, requestId) })
      if (!sent.ok) throw new Error(`the letters of case ${requestId} were refused: ${sent.error.message}`)
    },
  },
  {
    name: 'requests.tellReadings',
    to: ['letters.rendered', 'letters.spoken', 'requests.replyDispatched'],
    react: async (app, { name, subject }) => {
      const requestId =
        name === 'requests.replyDispatched' ? (subject.id as RequestId) : await requestOfLetter(app, subject.id as LetterId, 'applicant')
      if (!requestId) return
      const sent = await execute(app, reaction, publishReadings, { requestId })
      if (!sent.ok) throw new Error(`the readings of case ${requestId} were refused: ${sent.error.message}`)
    },
  },
  {
    name: 'requests.tellContent',
    to: ['requests.contentOpened', 'requests.contentWithdrawn'],
    newestOnly: true,
    react: async (app, { subject }) => {
      const requestId = subject.id as RequestId
      const told = await execute(app, reaction, publishContent, { requestId, supplied: await suppliedWith(app, requestId) })
      if (!told.ok) throw new Error(`the content of case ${requestId} was refused: ${told.error.message}`)
    },
  },
  {
    name: 'requests.makePaperPackage',
    to: ['requests.paperPackageOrdered'],
    react: (app, { subject }) => makePaperPackage(app, renderer, subject.id as RequestId),
  },
  {
    name: 'requests.pack',
    // a case may be archived while its last letter is still being rendered
    to: ['requests.archived', 'letters.rendered'],
    react: async (app, { name, subject }) => {
      const requestId = name === 'letters.rendered' ? await requestOfLetter(app, subject.id as LetterId) : (subject.id as RequestId)
      if (requestId) await packArchivedCase(app, renderer, requestId)
    },
  },
]

/** The case a letter is about; null for other letters, and for those to somebody else than `addressee`. */
const requestOfLetter = async (app: App, letterId: LetterId, addressee?: string): Promise<RequestId | null> => {
  const letter = await findLetter({ app, sql: app.office.database }, letterId)
  if (addressee !== undefined && letter?.addresseeRef !== addressee) return null
  return letter?.subject.kind === 'request' ? (letter.subject.id as RequestId) : null
}

/** The files of the signed reply, as the store knows them. */
const suppliedWith = async (app: App, requestId: RequestId): Promise<readonly TravellingFile[]> => {
  const found = await sql<{ digest: string; name: string }>`select supplied ->> 'digest' as digest, supplied ->> 'name' as name
    from requests.draft d, jsonb_array_elements(d.content -> 'supplied') with ordinality as listed (supplied, place)
    where d.request_id = ${requestId} and d.number = (select max(number) from requests.draft
      where request_id = ${requestId} and signer is not null) order by place`.execute(app.office.database)
  const files: TravellingFile[] = []
  for (const { digest, name } of found.rows) {
    const facts = await fileFacts(app, digest)
    if (facts) files.push({ digest, name, type: facts.type, bytes: facts.bytes })
    else app.log.error('a file supplied with a reply is missing', { requestId, digest })
  }
  return files
}
