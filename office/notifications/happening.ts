/** A happening as notifications take it up: from the job, with who did it and when from the journal, and the case it is about. SQL is here. */
import { sql } from 'kysely'
import { z } from 'zod'
import { addMilliseconds, type Instant, isUuid, type Json, type OrganId, type PersonId, type RequestId } from '#kernel'
import type { ActContext } from '#platform'
import { type OpenCase, readCase } from '#requests'
import type { Concern } from './recipients.ts'
import type { Told } from './rules/told.ts'

/** What is older is no news: a rehearsal just loaded, a backup put back. */
const newsDays = 14

export const ToldHappening = z.object({
  name: z.string().min(1).max(80),
  subject: z.object({ kind: z.string().min(1).max(40), id: z.string().min(1).max(80) }),
  organId: z.string().nullish(),
  detail: z.record(z.string(), z.json()).nullish(),
  journalId: z.number().int().min(0),
})
export type ToldHappening = z.infer<typeof ToldHappening>

export interface TakenUp {
  readonly told: Told
  readonly concern: Concern
  readonly opened: OpenCase | null
  readonly actor: PersonId | null
  readonly at: Instant
  readonly key: string
}

/** Null when it is no news, or the journal does not know it. */
export const takeUp = async (context: ActContext, { subject, organId, detail, journalId }: ToldHappening): Promise<TakenUp | null> => {
  const found = await sql<{
    at: Instant
    actor: PersonId | null
  }>`select at, person_id as actor from platform.journal where id = ${journalId}`.execute(context.sql)
  const line = found.rows[0]
  if (!line || addMilliseconds(line.at, newsDays * 86_400_000) < context.now) return null
  const words: Told['detail'] = (detail ?? {}) as { readonly [key: string]: Json | undefined }
  const requestId = subject.kind === 'request' ? subject.id : words.requestId
  const opened = isUuid(requestId) ? await readCase(context, requestId as RequestId) : null
  const assigned = opened?.state.assigned
  return {
    told: { state: opened?.state ?? null, detail: words },
    concern: {
      organId: concerned(subject.kind, opened?.record.organId ?? null, isUuid(organId) ? (organId as OrganId) : null),
      owner: isUuid(assigned?.to) ? (assigned.to as PersonId) : null,
      standIn: isUuid(assigned?.standIn) ? (assigned.standIn as PersonId) : null,
      detail: words,
    },
    opened,
    actor: line.actor,
    at: line.at,
    key: `journal:${journalId}`,
  }
}

/** A case is its organ's; what is about a case, as a question passed on, is the organ's that the happening names. */
const concerned = (kind: string, ofCase: OrganId | null, named: OrganId | null): OrganId | null =>
  kind === 'request' ? ofCase : (named ?? ofCase)
