/** The HTTP server: bounded in every direction, with the security headers, health and metrics; faces register their routes on it. */
import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { createFormTokens, type FormTokens } from './form-token.ts'
import { errorPageFor, pageFor, plainErrorPage, type ShowError, sendError } from './http-errors.ts'
import { traceOf } from './log.ts'
import { registerMetrics } from './metrics.ts'

export interface HttpOptions {
  /** Draws a page about an error, in the portal's frame. */
  readonly showError?: ShowError
  /** Requests a minute from one address; false only for measuring. */
  readonly rateLimit?: number | false
  /** Milliseconds the event loop may lag before visitors are asked to come back; false where only answers are judged, not this machine. */
  readonly lagLimit?: number | false
}

export interface Http {
  readonly server: FastifyInstance
  readonly forms: FormTokens
  /** Finishes what is under way, for at most ten seconds. */
  readonly stop: () => Promise<void>
}

/** Makes the server; nothing listens yet. */
export const createHttp = async (app: App, options: HttpOptions = {}): Promise<Http> => {
  const show = options.showError ?? plainErrorPage
  const { settings } = app
  const server = fastify({
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    genReqId: () => randomBytes(5).toString('hex'),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    requestTimeout: 120_000,
    keepAliveTimeout: 10_000,
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  const forms = createFormTokens(app)

  server.setErrorHandler<FastifyError>((problem, request, reply) =>
    sendError(request, reply, errorPageFor(app, request, reply, problem), show),
  )
  server.setNotFoundHandler((request, reply) => sendError(request, reply, pageFor(404), show))
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: 256 * 1024 })
  await server.register(multipart, {
    limits: {
      fileSize: settings.fileLimit + 1,
      files: 10,
      fields: 60,
      fieldSize: 64 * 1024,
      fieldNameSize: 200,
      headerPairs: 100,
      parts: 80,
    },
  })
  await protect(server, settings.publicUrl.startsWith('https:'))
  if (options.rateLimit !== false)
    await server.register(rateLimit, {
      max: options.rateLimit ?? 1200,
      timeWindow: '1 minute',
      allowList: (request: FastifyRequest) => request.url.startsWith('/assets/') || request.url === '/healthz' || request.url === '/readyz',
    })
  if (options.lagLimit !== false)
    await server.register(underPressure, {
      maxEventLoopDelay: options.lagLimit ?? 2000,
      pressureHandler: (_request: FastifyRequest, reply: FastifyReply) => {
        const request = reply.request
        reply.header('retry-after', '10')
        void sendError(request, reply, pageFor(503), show)
      },
    })
  refuseForgedForms(server, forms, show)
  registerMetrics(server, app)
  registerHealth(server, app)
  server.addHook('onResponse', async (request, reply) => {
    // the route, never the address: addresses may hold a query code
    app.log.info('answered', {
      number: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  return { server, forms, stop: () => stopServer(server) }
}

/** Listens; an occupied port is told in Chinese. */
export const listen = async (app: App, { server }: Http): Promise<number> => {
  const { host, port } = app.settings
  try {
    await server.listen({ host, port })
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && (problem.code === 'EADDRINUSE' || problem.code === 'EACCES'))
      throw new Error(
        `端口 ${port} ${problem.code === 'EACCES' ? '不允许使用' : '已被别的程序占用'}。请设 PORT 为别的端口，例如 PORT=3001 npm start。`,
      )
    throw problem
  }
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Runs `stop` once at SIGTERM or SIGINT and ends the process; a second signal ends it at once. */
export const stopOnSignals = (app: App, stop: () => Promise<void>): void => {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      // nothing may keep the process alive for ever
      setTimeout(() => process.exit(1), 20_000).unref()
      stop().then(
        () => process.exit(0),
        (problem: unknown) => {
          app.log.error('stopping failed', traceOf(problem))
          process.exit(1)
        },
      )
    })
}

/** No inline script anywhere; the desk's component library needs inline styles, and only there they are allowed. */
const protect = async (server: FastifyInstance, isHttps: boolean): Promise<void> => {
  const directives = (styles: readonly string[]) => ({
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': styles,
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directives(["'self'"]) },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // not no-referrer: with it browsers send our own forms with Origin: null
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
  const deskPolicy = Object.entries(directives(["'self'", "'unsafe-inline'"]))
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join(';')
  server.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()')
    if (/^\/desk(\/|\?|$)/.test(request.url)) reply.header('content-security-policy', deskPolicy)
  })
}

/** A form that changes something must come from one of our pages. The JSON API has its own check (a header no foreign page can set). */
const refuseForgedForms = (server: FastifyInstance, forms: FormTokens, show: ShowError): void => {
  server.addHook('preHandler', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    if (request.url.startsWith('/api/')) return
    // a multipart form's fields are not read yet: its face calls forms.isGenuine with the token field
    if (request.isMultipart()) return
    const body = request.body
    const token = typeof body === 'object' && body !== null && '_token' in body ? body._token : undefined
    if (!forms.isGenuine(request, token)) return sendError(request, reply, pageFor(403), show)
  })
}

const registerHealth = (server: FastifyInstance, app: App): void => {
  server.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }))
  server.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await app.owner.query('select 1')
      return reply.send({ ready: true })
    } catch (problem) {
      app.log.error('not ready: the database does not answer', traceOf(problem))
      return reply.code(503).header('retry-after', '5').send({ ready: false })
    }
  })
}

const stopServer = async (server: FastifyInstance): Promise<void> => {
  const force = setTimeout(() => server.server.closeAllConnections(), 8_000)
  try {
    await server.close()
  } finally {
    clearTimeout(force)
  }
}
