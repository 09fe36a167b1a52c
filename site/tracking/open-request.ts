/** Opens one request by number and code: the same work and the same answer for a wrong number and a wrong code (proof 31). */
import { sql } from 'kysely'
import { codeDigest, openJson, readTrackingNumber } from '#exchange'
import { addMilliseconds, err, ok, type Refusal, type Result } from '#kernel'
import { type Caller, traceOf, type ViewContext } from '#platform'
import { OpeningPicture, openingPlace, Picture, picturePlace } from './picture.ts'

/** What a visitor shows to open a request. */
export interface Key {
  readonly number: string
  readonly code: string
}

export interface OpenedRequest {
  readonly trackingNumber: string
  readonly codeDigest: string
  /** The receipt made on this side; null for a request that came over the counter or by post. */
  readonly opening: OpeningPicture | null
  /** The newest picture from the office; null while it has sent none. */
  readonly picture: Picture | null
}

/** Wrong tries from one place before it has to wait, and for how long. */
export const allowedTries = 20
export const waitMinutes = 15

type Context = Pick<ViewContext, 'app' | 'sql' | 'caller' | 'now'>

/** The request this pair opens. A wrong pair is noted; a place with too many of them has to wait, whatever it shows. */
export const openRequest = async (context: Context, key: Key): Promise<Result<OpenedRequest>> => {
  if (await mustWait(context)) return err(waitFirst)
  const trackingNumber = readTrackingNumber(key.number) ?? key.number.slice(0, 40)
  const digest = codeDigest(context.app.ciphers, trackingNumber, key.code)
  const found = await sql<{ number: string | null; opening: string | null; picture: string | null }>`
    select coalesce(p.tracking_number, o.tracking_number) as number, o.sealed as opening, p.sealed as picture
    from (select ${digest}::text as digest) asked
    left join site.request_progress p on p.code_digest = asked.digest
    left join intake.opening o on o.code_digest = asked.digest`.execute(context.sql)
  const row = found.rows[0]
  if (!row || row.number === null) return err(wrongPair)
  const { ciphers } = context.app
  return ok({
    trackingNumber: row.number,
    codeDigest: digest,
    opening: row.opening === null ? null : openJson(ciphers, openingPlace(row.number), row.opening, OpeningPicture),
    picture: row.picture === null ? null : openJson(ciphers, picturePlace(row.number), row.picture, Picture),
  })
}

/** True when too many wrong codes came from there: whatever it shows now is not looked at. */
export const mustWait = async (context: Context): Promise<boolean> => {
  const origin = originOf(context.caller)
  const since = addMilliseconds(context.now, -waitMinutes * 60_000)
  const tries = await sql<{ tries: number }>`
    select count(*)::int as tries from intake.failed_try where origin = ${origin} and at > ${since}`.execute(context.sql)
  return (tries.rows[0]?.tries ?? 0) >= allowedTries
}

/** The same request for whoever was let in by other means: a proxy with a slip. */
export const requestByNumber = async (context: Context, trackingNumber: string): Promise<OpenedRequest | null> => {
  const found = await sql<{ digest: string | null; opening: string | null; picture: string | null }>`
    select coalesce(p.code_digest, o.code_digest) as digest, o.sealed as opening, p.sealed as picture
    from (select ${trackingNumber}::text as number) asked
    left join site.request_progress p on p.tracking_number = asked.number
    left join intake.opening o on o.tracking_number = asked.number`.execute(context.sql)
  const row = found.rows[0]
  if (!row || row.digest === null) return null
  const { ciphers } = context.app
  return {
    trackingNumber,
    codeDigest: row.digest,
    opening: row.opening === null ? null : openJson(ciphers, openingPlace(trackingNumber), row.opening, OpeningPicture),
    picture: row.picture === null ? null : openJson(ciphers, picturePlace(trackingNumber), row.picture, Picture),
  }
}

/** Notes a wrong pair that a view was shown: a view keeps what it writes although it answers no. */
export const noteFailedTry = async (context: Context): Promise<void> => {
  await insertTry(context).execute(context.sql)
}

/** Notes a wrong pair that an act was given. Outside its transaction, which rolls back; not awaited, so that no act waits for a second connection. */
export const noteFailedTryOfAct = (context: Context): void => {
  insertTry(context)
    .execute(context.app.site.database)
    .catch((problem: unknown) => context.app.log.error('a failed try could not be noted', traceOf(problem)))
}

const insertTry = (context: Context) => sql`insert into intake.failed_try (origin, at) values (${originOf(context.caller)}, ${context.now})`

/** True for the answer to a wrong pair, the only one that counts as a try. */
export const isWrongPair = (refusal: Refusal): boolean => refusal === wrongPair

const wrongPair: Refusal = {
  kind: 'missing',
  message: '登记号和查询码对不上。请对照回执再看一遍：查询码里没有数字0和1，也没有字母O和I。回执丢了，带上身份证件到受理窗口，可以帮您查。',
}

export const waitFirst: Refusal = {
  kind: 'forbidden',
  message: `试错的次数太多了，为了保护申请人，请${waitMinutes}分钟后再试。急的话，带上身份证件到受理窗口查。`,
}

/** Callers without an origin share one: a face that forgets it is slowed down, not opened. */
const originOf = (caller: Caller): string => (caller.kind === 'visitor' ? (caller.origin ?? 'unknown') : caller.kind)
