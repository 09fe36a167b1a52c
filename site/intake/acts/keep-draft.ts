/** Keeps what stands on a screen of the wizard, before anything else is checked: nothing typed is lost (R008). */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openJson, sealJson } from '#exchange'
import { addDays, conflict, invalid, ok } from '#kernel'
import { type ActContext, act } from '#platform'
import { type DraftKept, KeepDraft } from '../contract.ts'
import { DraftContent, draftPlace, tokenDigest } from '../places.ts'
import { cleanText } from '../rules/plain-text.ts'

/** Days a draft is kept after it was last touched. */
export const draftDays = 30

/** More fields than all screens have together: a draft is no store for anything else. */
const fieldLimit = 60

export const keepDraft = act({
  name: 'intake.keepDraft',
  title: '存着，以后再写',
  side: 'site',
  input: KeepDraft,
  within: async () => null,
  handle: async (context, input) => {
    const draft = await openDraft(context, input.draft ?? newDraftToken())
    if (draft.submitted) return conflict('这张申请已经提交了，不用再写。要再申请一次，请从“要信息”重新开始。')
    const cleaned = Object.fromEntries(
      Object.entries(input.content).map(([field, value]) => [field, typeof value === 'string' ? cleanText(value) : value]),
    )
    const content = { ...draft.content, ...cleaned }
    if (Object.keys(content).length > fieldLimit) return invalid('草稿里的项目比申请表还多，没有存。请从“要信息”重新写。')
    const keptUntil = addDays(context.today, draftDays)
    await sql`update intake.draft set step = ${input.step}, sealed = ${sealJson(context.app.ciphers, draftPlace(draft.id), content)},
      kept_at = ${context.now}, keep_until = ${keptUntil} where id = ${draft.id}`.execute(context.sql)
    return ok<DraftKept>({ draft: draft.token, keptUntil })
  },
})

/** A fresh token for the cookie: 192 bits. */
export const newDraftToken = (): string => randomBytes(24).toString('base64url')

export interface OpenDraft {
  readonly id: string
  readonly token: string
  readonly content: Readonly<Record<string, string | boolean>>
  readonly submitted: boolean
  /** There was none under this token. */
  readonly begunNow: boolean
}

/** The draft of this token, locked for this transaction; begun when there is none yet or it has run out. */
export const openDraft = async (context: ActContext, token: string): Promise<OpenDraft> => {
  const [draft] = await openDrafts(context, [token])
  if (!draft) throw new Error('a draft just begun is not there')
  return draft
}

/** The same for several tokens, in their order. */
export const openDrafts = async (
  context: Pick<ActContext, 'app' | 'sql' | 'now' | 'today'>,
  tokens: readonly string[],
): Promise<readonly OpenDraft[]> => {
  const { ciphers } = context.app
  const digests = tokens.map((token) => tokenDigest(ciphers, token))
  // always in one order: two transactions with the same drafts wait for each other, never in a circle
  const begin = sql<{ token_digest: string }>`insert into intake.draft (id, token_digest, step, sealed, begun_at, kept_at, keep_until)
    select gen_random_uuid(), digest, 1, null, ${context.now}::timestamptz, ${context.now}::timestamptz, ${addDays(context.today, draftDays)}::date
    from unnest(${digests}::text[]) digest order by digest
    on conflict (token_digest) do nothing returning token_digest`
  const find = sql<{ id: string; token_digest: string; sealed: string | null; submission_id: string | null }>`
    select id, token_digest, sealed, submission_id from intake.draft where token_digest = any(${digests}::text[]) order by token_digest for update`
  const [begun, found] = await Promise.all([begin.execute(context.sql), find.execute(context.sql)])
  const begunNow = new Set(begun.rows.map(({ token_digest }) => token_digest))
  const rows = new Map(found.rows.map((row) => [row.token_digest, row]))
  return tokens.map((token, index) => {
    const digest = digests[index] ?? ''
    const row = rows.get(digest)
    if (!row) throw new Error('a draft just begun is not there')
    return {
      id: row.id,
      token,
      content: row.sealed === null ? {} : openJson(ciphers, draftPlace(row.id), row.sealed, DraftContent),
      submitted: row.submission_id !== null,
      begunNow: begunNow.has(digest),
    }
  })
}
