/** Sign-in in two steps, sign-out, and who is calling: the session cookie of the desk. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerOf, meOf, rehearsalCodeOf, signIn, signOut, verifyCode } from '#identity'
import type { App, Caller } from '#platform'
import { statusOf } from './statuses.ts'

const cookieName = 'sunlit_session'

/**
 * Cross-site calls are refused: a browser cannot set this header across origins without a preflight we never grant, and
 * tells in Sec-Fetch-Site where a call comes from.
 */
export const refuseForeignCalls = async (request: FastifyRequest, reply: FastifyReply) => {
  const site = request.headers['sec-fetch-site']
  const isForeign = request.headers['x-sunlit-request'] === undefined || (site !== undefined && site !== 'same-origin' && site !== 'none')
  if (isForeign)
    return reply
      .code(403)
      .send({ refusal: { kind: 'forbidden', message: '这个请求不是从本系统的页面发出的，已拒绝。请从工作台重新操作。' } })
}

/** The official behind the session cookie, or a visitor known by where the call comes from. */
export const callerOfRequest = async (app: App, request: FastifyRequest): Promise<Caller> => {
  const token = request.cookies[cookieName]
  const official = token ? await callerOf(app, token) : null
  return official ?? { kind: 'visitor', origin: app.ciphers.mac('visitor-origin', request.ip) }
}

/** identity.signIn, identity.verifyCode, identity.signOut, identity.me. */
export const registerSession = (server: FastifyInstance, app: App): void => {
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: app.settings.publicUrl.startsWith('https:'),
  } as const
  const tight = { preHandler: refuseForeignCalls, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

  server.post('/api/identity.signIn', tight, async (request, reply) => {
    const started = await signIn(app, request.body, request.ip)
    reply.header('cache-control', 'no-store')
    if (!started.ok) return reply.code(statusOf(started.error)).send({ refusal: started.error })
    return reply.send({ value: { ...started.value, rehearsalCode: await demonstrationCode(app, request.body) } })
  })
  server.post('/api/identity.verifyCode', tight, async (request, reply) => {
    const verified = await verifyCode(app, request.body, request.ip)
    reply.header('cache-control', 'no-store')
    if (!verified.ok) return reply.code(statusOf(verified.error)).send({ refusal: verified.error })
    return reply.setCookie(cookieName, verified.value.sessionToken, cookie).send({ value: verified.value.me })
  })
  server.post('/api/identity.signOut', { preHandler: refuseForeignCalls }, async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token) await signOut(app, token)
    return reply
      .clearCookie(cookieName, cookie)
      .header('cache-control', 'no-store')
      .header('clear-site-data', '"cache"')
      .send({ value: null })
  })
  server.post('/api/identity.me', { preHandler: refuseForeignCalls }, async (request, reply) => {
    const caller = await callerOfRequest(app, request)
    reply.header('cache-control', 'no-store')
    if (caller.kind !== 'official') return reply.code(401).send({ refusal: { kind: 'forbidden', message: '还没有登录。' } })
    return reply.send({ value: await meOf(app, caller) })
  })
}

/** The present code of a demonstration account whose password was right; null in every real installation. */
const demonstrationCode = async (app: App, body: unknown): Promise<string | null> => {
  const account = typeof body === 'object' && body !== null && 'account' in body ? body.account : null
  if (typeof account !== 'string') return null
  const code = await rehearsalCodeOf(app, app.office.database, account.trim().toLowerCase(), app.clock.now())
  return code?.code ?? null
}
