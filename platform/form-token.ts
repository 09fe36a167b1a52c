/** Against forged forms: a token bound to the visit's cookie and signed, and the browser's own word on where a form came from. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'

/** The name of the hidden field. */
export const formTokenField = '_token'
const cookieName = 'sunlit_visit'

export interface FormTokens {
  /** The token to put into a form; sets the visit's cookie when there is none yet. */
  readonly issue: (request: FastifyRequest, reply: FastifyReply) => string
  /** Whether a form came from one of our own pages. For multipart forms, call it with the field once it is read. */
  readonly isGenuine: (request: FastifyRequest, token: unknown) => boolean
}

export const createFormTokens = (app: Pick<App, 'ciphers' | 'settings'>): FormTokens => {
  const key = Buffer.from(app.ciphers.mac('form-token', 'key'), 'hex')
  const isHttps = app.settings.publicUrl.startsWith('https:')
  const tagOf = (visit: string, salt: string) => createHmac('sm3', key).update(`${visit}.${salt}`).digest('base64url')
  return {
    issue: (request, reply) => {
      let visit = request.cookies[cookieName]
      if (!visit || !/^[\w-]{22}$/.test(visit)) {
        visit = randomBytes(16).toString('base64url')
        request.cookies[cookieName] = visit
        reply.setCookie(cookieName, visit, { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps })
      }
      // a new salt for each form: the token never looks alike in two compressed pages
      const salt = randomBytes(9).toString('base64url')
      return `${salt}.${tagOf(visit, salt)}`
    },
    isGenuine: (request, token) => {
      if (!isFromHere(request, app.settings.publicUrl)) return false
      const visit = request.cookies[cookieName]
      const [salt, tag] = typeof token === 'string' ? token.split('.') : []
      if (!visit || !salt || !tag) return false
      const [right, given] = [Buffer.from(tagOf(visit, salt)), Buffer.from(tag)]
      return right.length === given.length && timingSafeEqual(right, given)
    },
  }
}

/** The browser says where a request comes from (Sec-Fetch-Site, Origin); without either the token alone decides. */
export const isFromHere = (request: FastifyRequest, publicUrl: string): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = request.headers
  if (origin === undefined) return true
  return origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.host}`
}
