/** One visit to the portal: who asks, how they want to see it, what they sent, and the few ways to answer. */
import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { type Display, displayCookie, displayFrom, Page, Problem, renderFragment, renderPage, type Site } from '#components'
import type { Refusal } from '#kernel'
import { type App, type Caller, createFormTokens, type FormTokens } from '#platform'
import { type ArrivedFile, type Form, readForm } from './arrived.ts'
import { qrSvg } from './qr-svg.ts'
import { type Keeping, sendText } from './sending.ts'
import { siteOf } from './site-of.ts'
import { statusOf } from './statuses.ts'
import { waysOut } from './ways-out.ts'

export interface Visit {
  readonly app: App
  readonly caller: Caller
  readonly site: Site
  /** Path and query, for coming back. */
  readonly path: string
  readonly params: Form
  readonly query: Form
  /** What was sent, by field name; the last of several values wins. */
  readonly form: Form
  readonly files: readonly ArrivedFile[]
  /** The form's idempotency key, when it has one of ours. */
  readonly key: { readonly idempotencyKey?: string }
  /** To spread into a Page: site, look, path and the code that leads here. */
  readonly page: {
    readonly site: Site
    readonly display: Display
    readonly path: string
    readonly qr?: string
  }
  /** To spread into a Form: its token and a fresh key. */
  readonly guard: () => { readonly csrf: string; readonly idempotency: string }
  readonly cookie: (name: string) => string | undefined
  readonly keepCookie: (name: string, value: string, path: string, seconds: number) => void
  readonly dropCookie: (name: string, path: string) => void
  /** A page; personal unless it says otherwise: never kept by anybody. */
  readonly show: (page: ReactElement, options?: { readonly status?: number; readonly keep?: Keeping }) => FastifyReply
  /** Pieces of a page, for the small scripts. */
  readonly showPieces: (pieces: ReactElement) => FastifyReply
  /** After a form: the browser goes on with GET. */
  readonly redirect: (to: string) => FastifyReply
  /** A refusal as a page of its own. */
  readonly refuse: (refusal: Refusal) => FastifyReply
  readonly reply: FastifyReply
}

/** What a visitor's request may be answered with; null when its form was forged and has been answered already. */
export const openVisit = async (app: App, request: FastifyRequest, reply: FastifyReply): Promise<Visit | null> => {
  const tokens = tokensOf(app)
  const arrived = await readForm(app, request, tokens)
  if (arrived === null) return null
  const site = await siteOf(app)
  const display = displayFrom(request.cookies[displayCookie])
  const path = request.method === 'GET' || request.method === 'HEAD' ? request.url : (request.routeOptions.url ?? '/')
  const secure = app.settings.publicUrl.startsWith('https:')
  const show: Visit['show'] = (page, { status = 200, keep = 'nobody' } = {}) =>
    sendText(request, reply.code(status), 'text/html; charset=utf-8', renderPage(page), keep)
  return {
    app,
    caller: { kind: 'visitor', origin: app.ciphers.mac('visitor-origin', request.ip) },
    site,
    path,
    params: textsOf(request.params),
    query: textsOf(request.query),
    form: arrived.form,
    files: arrived.files,
    key: keyOf(arrived.form._key),
    page: { site, display, path },
    guard: () => ({ csrf: tokens.issue(request, reply), idempotency: randomUUID() }),
    cookie: (name) => request.cookies[name],
    keepCookie: (name, value, cookiePath, seconds) =>
      void reply.setCookie(name, value, { path: cookiePath, httpOnly: true, sameSite: 'lax', secure, maxAge: seconds }),
    dropCookie: (name, cookiePath) => void reply.clearCookie(name, { path: cookiePath, httpOnly: true, sameSite: 'lax', secure }),
    show,
    showPieces: (pieces) => sendText(request, reply, 'text/html; charset=utf-8', renderFragment(pieces), 'nobody'),
    redirect: (to) => reply.header('cache-control', 'no-store').redirect(to, 303),
    refuse: (refusal) =>
      show(
        <Page site={site} display={display} path={path} title="没有办成" trail={[{ title: '没有办成' }]} unlisted>
          <Problem
            title={refusal.kind === 'missing' ? '没有找到' : '没有办成'}
            text={refusal.message}
            article={refusal.article}
            changed={refusal.changed}
            ways={waysOut}
          />
        </Page>,
        { status: statusOf(refusal) },
      ),
    reply,
  }
}

/** The page's own address as a picture; only for pages that anybody may see. */
export const withQr = (visit: Visit): Visit['page'] => ({
  ...visit.page,
  qr: qrSvg(`${visit.app.settings.publicUrl}${visit.path}`),
})

const tokensByApp = new WeakMap<App, FormTokens>()

const tokensOf = (app: App): FormTokens => {
  const made = tokensByApp.get(app) ?? createFormTokens(app)
  tokensByApp.set(app, made)
  return made
}

const keyOf = (key: string | undefined): Visit['key'] => (key && /^[0-9a-f-]{36}$/.test(key) ? { idempotencyKey: key } : {})

const textsOf = (given: unknown): Form =>
  typeof given === 'object' && given !== null
    ? Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
    : {}
