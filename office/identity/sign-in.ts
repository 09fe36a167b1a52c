/** Sign-in in two steps: account and password, then the code of the bound device. Unknown account and wrong password look alike. */

import { sql } from 'kysely'
import { addMilliseconds, forbidden, type Instant, invalid, ok, type PersonId, type Result } from '#kernel'
import { type App, inputRefusal } from '#platform'
import { type Challenge, type Me, SignIn, VerifyCode } from './contract.ts'
import { meOf } from './me.ts'
import { isPassword } from './password-hash.ts'
import { inBase32, otpauthUri } from './rules/totp.ts'
import { openSession } from './sessions.ts'
import { type IdentitySettings, loadSettings } from './settings.ts'
import { digestOf, newToken } from './tokens.ts'
import { secretToEnrol, spendCode } from './totp-secret.ts'
import { accountDigest, countTry, forgetTries, keepTry, takeBackTry } from './tries.ts'

/** First step. `origin` is the address the call came from, kept for the audit only. */
export const signIn = async (app: App, input: unknown, origin: string): Promise<Result<Challenge>> => {
  const parsed = SignIn.safeParse(input)
  if (!parsed.success) return { ok: false, error: inputRefusal(parsed.error) }
  const { database } = app.office
  const now = app.clock.now()
  const settings = await loadSettings(database)
  const digest = accountDigest(parsed.data.account)
  const found = await findAccount(app, parsed.data.account)
  const counted = await countTry(database, digest, now, settings.triesBeforeLock)
  const isRight = await isPassword(parsed.data.password, found?.active ? found.hash : null)
  const line = { at: now, personId: found?.id ?? null, digest, origin }
  if (!counted.goesOn) {
    await keepTry(database, { ...line, outcome: 'locked' })
    return locked(counted.minutes)
  }
  if (!found || !isRight) {
    await keepTry(database, { ...line, outcome: 'wrong' })
    return invalid(`账号或者密码不对，请核对后再试。连续 ${settings.triesBeforeLock} 次不对会暂停登录。`, { password: '账号或者密码不对' })
  }
  await takeBackTry(database, digest, settings.triesBeforeLock)
  await keepTry(database, { ...line, outcome: 'password_right' })
  return ok(await beginChallenge(app, found, now, settings))
}

/** Second step: a fresh session, whose token only the browser knows. */
export const verifyCode = async (
  app: App,
  input: unknown,
  origin: string,
): Promise<Result<{ readonly sessionToken: string; readonly me: Me }>> => {
  const parsed = VerifyCode.safeParse(input)
  if (!parsed.success) return { ok: false, error: inputRefusal(parsed.error) }
  const { database } = app.office
  const now = app.clock.now()
  const settings = await loadSettings(database)
  const digest = digestOf(parsed.data.challenge)
  const begun = await sql<{ personId: PersonId; account: string }>`
    update identity.challenge c set tries = tries + 1 from identity.person p
    where p.id = c.person_id and p.active and c.digest = ${digest} and c.used_at is null and c.ends_at > ${now} and c.tries < 5
    returning p.id as "personId", p.account`.execute(database)
  const person = begun.rows[0]
  if (!person) return invalid('登录已超时或者动态码多次不对，请重新输入账号和密码。', { challenge: '请重新登录' })
  const account = accountDigest(person.account)
  const counted = await countTry(database, account, now, settings.triesBeforeLock)
  const line = { at: now, personId: person.personId, digest: account, origin }
  if (!counted.goesOn) {
    await keepTry(database, { ...line, outcome: 'locked' })
    return locked(counted.minutes)
  }
  const opened = await database.transaction().execute(async (transaction) => {
    const claimed = await sql`update identity.challenge set used_at = ${now} where digest = ${digest} and used_at is null
      returning 1`.execute(transaction)
    if (claimed.rows.length === 0) return null
    if (!(await spendCode(app, transaction, person.personId, parsed.data.code, now))) {
      await sql`update identity.challenge set used_at = null where digest = ${digest}`.execute(transaction)
      return null
    }
    await forgetTries(transaction, account)
    return openSession(transaction, person.personId, origin, now, settings)
  })
  if (!opened) {
    await keepTry(database, { ...line, outcome: 'code_wrong' })
    return invalid('动态码不对或者已经用过，请等下一个动态码再试。', { code: '动态码不对或者已经用过' })
  }
  await keepTry(database, { ...line, outcome: 'signed_in' })
  return ok({ sessionToken: opened.token, me: await meOf(app, { personId: person.personId }) })
}

interface Account {
  readonly id: PersonId
  readonly account: string
  readonly active: boolean
  readonly hash: string | null
}

const findAccount = async (app: App, account: string): Promise<Account | null> => {
  const found = await sql<Account>`select p.id, p.account, p.active, c.hash from identity.person p
    left join identity.credential c on c.person_id = p.id where p.account = ${account.toLowerCase()}`.execute(app.office.database)
  return found.rows[0] ?? null
}

const beginChallenge = async (app: App, person: Account, now: Instant, settings: IdentitySettings): Promise<Challenge> => {
  const { token, digest } = newToken()
  const { database } = app.office
  await sql`delete from identity.challenge where ends_at < ${now}::timestamptz - interval '1 day'`.execute(database)
  await sql`insert into identity.challenge (digest, person_id, started_at, ends_at)
    values (${digest}, ${person.id}, ${now}, ${addMilliseconds(now, settings.challengeMinutes * 60_000)})`.execute(database)
  const secret = await secretToEnrol(app, database, person.id)
  if (!secret) return { challenge: token }
  return { challenge: token, enrol: { secret: inBase32(secret), otpauthUri: otpauthUri('阳光公开', person.account, secret) } }
}

const locked = (minutes: number) => forbidden(`尝试次数过多，这个账号已暂停登录，请 ${minutes} 分钟后再试；急用时请联系安全管理员解除。`)
