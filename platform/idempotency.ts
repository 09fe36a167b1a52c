/** Idempotency: one key of one caller, one performance, one answer; also when the second comes while the first is under way. */
import { sql } from 'kysely'
import type { App, Caller, Side } from './app.ts'
import type { ActContext } from './execute.ts'

/** Which act, asked by whom, under which key. */
export interface Claim {
  readonly act: string
  readonly caller: string
  readonly key: string
}

type Context = Pick<ActContext, 'app' | 'sql' | 'now'>

/** Visitors have no name: what they sent and from where stands for it, so that nobody is handed the answer to somebody else's key. */
export const callerKey = (app: App, caller: Caller, input: unknown): string => {
  switch (caller.kind) {
    case 'official':
      return caller.personId
    case 'system':
      return caller.kind
    case 'visitor':
      return `visitor:${app.ciphers.mac('visitor-idempotency', JSON.stringify([caller.origin ?? '', input]))}`
  }
}

/** For each entry the earlier answer under its key, or null after claiming it. A concurrent twin waits on the row until the first commits. */
export const claimKeys = async (
  context: Context,
  side: Side,
  entries: readonly { readonly claim: Claim | null }[],
): Promise<readonly ({ readonly answer: unknown } | null)[]> => {
  const claims = entries.flatMap(({ claim }) => (claim ? [claim] : []))
  if (claims.length === 0) return entries.map(() => null)
  const table = sql.table(`${side.machinery}.idempotency`)
  // in one order, so that two transactions with the same keys do not wait for each other
  const claimed = await sql<Omit<Claim, 'act'>>`insert into ${table} (act, caller, key, created_at)
    select act, caller, key, ${context.now}::timestamptz from ${asked(claims)} order by act, caller, key
    on conflict (act, caller, key) do nothing returning caller, key`.execute(context.sql)
  const nameOf = ({ caller, key }: Omit<Claim, 'act'>) => JSON.stringify([caller, key])
  const fresh = new Set(claimed.rows.map(nameOf))
  if (fresh.size === claims.length) return entries.map(() => null)
  const found = await sql<Omit<Claim, 'act'> & { answer: string | null }>`select caller, key, answer from ${table} kept
    where ${oneOf(claims)}`.execute(context.sql)
  const kept = new Map(found.rows.map((row) => [nameOf(row), row]))
  return entries.map(({ claim }) => {
    if (!claim || fresh.has(nameOf(claim))) return null
    const sealed = kept.get(nameOf(claim))?.answer
    return { answer: sealed ? JSON.parse(context.app.ciphers.open(sealed, answerPlace(side, claim))) : undefined }
  })
}

/** Keeps what was answered under each claimed key, sealed. */
export const keepAnswers = async (
  context: Context,
  side: Side,
  answers: readonly { readonly claim: Claim; readonly answer: unknown }[],
): Promise<void> => {
  if (answers.length === 0) return
  const rows = answers.map(({ claim, answer }) => {
    const text = JSON.stringify(answer)
    return { ...claim, answer: text === undefined ? null : context.app.ciphers.seal(text, answerPlace(side, claim)) }
  })
  await sql`update ${sql.table(`${side.machinery}.idempotency`)} kept set answer = given.answer
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (act text, caller text, key text, answer text)
    where kept.act = given.act and kept.caller = given.caller and kept.key = given.key
      and ${oneOf(answers.map(({ claim }) => claim))}`.execute(context.sql)
}

/** Where to look in the index, said so that the planner need not guess how many there are. */
const oneOf = (
  claims: readonly Claim[],
) => sql`kept.act = ${claims[0]?.act ?? ''} and kept.caller = any(${claims.map(({ caller }) => caller)}::text[])
  and kept.key = any(${claims.map(({ key }) => key)}::text[])`

const asked = (claims: readonly Claim[]) =>
  sql`json_to_recordset(${JSON.stringify(claims)}::json) as asked (act text, caller text, key text)`

const answerPlace = (side: Side, { act: name, caller, key }: Claim) => ({
  table: `${side.machinery}.idempotency`,
  column: 'answer',
  row: `${name}/${caller}/${key}`,
})
