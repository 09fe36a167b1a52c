/** GET /api/live: server-sent events to a signed-in desk: which case has just changed, whose bell rings. Ids and versions only, within the caller's reach. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type OfficialCaller, sessionsOver } from '#identity'
import type { Json } from '#kernel'
import { reach } from '#notifications'
import { type App, createLive, type LiveEvent, look } from '#platform'
import { callerOfRequest } from './session.ts'

export interface LiveOptions {
  /** How often the journal is looked at, and how often sessions are. */
  readonly lookMilliseconds: number
  readonly checkMilliseconds: number
  readonly perPerson: number
  readonly altogether: number
}

const usual: LiveOptions = { lookMilliseconds: 1000, checkMilliseconds: 5000, perPerson: 8, altogether: 1000 }
/** In checks of five seconds: a comment line so that proxies keep the line open, and what this person may see anew. */
const checksToHeartbeat = 4
const checksToReach = 12
/** A reader that does not read is let go. */
const mostUnread = 256 * 1024
/** About people and their sign-in, or what was only looked at: nobody's desk shows it live. */
const notForDesks = /^(personalData|identity)\./

interface Connection {
  readonly caller: OfficialCaller
  readonly reply: FastifyReply
  organs: ReadonlySet<string>
  stop: () => void
}

export const registerLive = (server: FastifyInstance, app: App, options: LiveOptions = usual): void => {
  const live = createLive(app, options.lookMilliseconds)
  const connections = new Set<Connection>()
  let checks = 0
  let timer: NodeJS.Timeout | undefined

  const end = (connection: Connection): void => {
    connections.delete(connection)
    connection.stop()
    if (!connection.reply.raw.writableEnded) connection.reply.raw.end()
    if (connections.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }

  const check = async (): Promise<void> => {
    checks += 1
    const over = await sessionsOver(
      app,
      [...connections].flatMap(({ caller }) => caller.sessionId ?? []),
    )
    for (const connection of [...connections]) {
      if (over.has(connection.caller.sessionId ?? '')) end(connection)
      else if (checks % checksToHeartbeat === 0) write(connection, ': \n\n', end)
      if (checks % checksToReach === 0 && connections.has(connection)) connection.organs = await organsOf(app, connection.caller)
    }
  }

  server.get('/api/live', async (request, reply) => {
    const site = request.headers['sec-fetch-site']
    const caller = site === undefined || site === 'same-origin' ? await callerOfRequest(app, request) : null
    if (caller?.kind !== 'official' || caller.sessionId === undefined)
      return reply.code(401).send({ refusal: { kind: 'forbidden', message: '登录已失效，请重新登录。' } })
    const own = [...connections].filter((one) => one.caller.personId === caller.personId).length
    if (own >= options.perPerson || connections.size >= options.altogether)
      return reply
        .code(429)
        .header('retry-after', '30')
        .send({ refusal: { kind: 'conflict', message: '打开的窗口太多了，关掉几个再试。' } })
    const connection: Connection = { caller, reply, organs: new Set(), stop: () => {} }
    connections.add(connection)
    try {
      connection.organs = await organsOf(app, caller)
      open(reply)
      reply.raw.on('close', () => end(connection))
      const tell = (event: LiveEvent) => {
        const line = lineFor(event, connection)
        if (line) write(connection, line, end)
      }
      connection.stop = await live.watch({ tell, reset: () => write(connection, 'event: reset\ndata: {}\n\n', end) }, sinceOf(request))
    } catch (problem) {
      end(connection)
      throw problem
    }
    if (reply.raw.destroyed) end(connection)
    timer ??= setInterval(
      () => void check().catch(() => app.log.warn('live sessions could not be checked')),
      options.checkMilliseconds,
    ).unref()
  })
  server.addHook('preClose', async () => {
    live.stop()
    for (const connection of [...connections]) end(connection)
  })
}

/** The answer stays open; the headers set for every page go with it. */
const open = (reply: FastifyReply): void => {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // ended it is over: a stopping server waits for nobody
    connection: 'close',
  })
  reply.raw.write('retry: 3000\n\nevent: hello\ndata: {}\n\n')
}

const write = (connection: Connection, text: string, end: (connection: Connection) => void): void => {
  const { raw } = connection.reply
  if (raw.writableEnded || raw.destroyed || raw.writableLength > mostUnread) end(connection)
  else raw.write(text)
}

/** What a browser sends again after a cut line. */
const sinceOf = (request: FastifyRequest): number | null => {
  const last = request.headers['last-event-id']
  return typeof last === 'string' && /^\d{1,15}$/.test(last) ? Number(last) : null
}

const organsOf = async (app: App, caller: OfficialCaller): Promise<ReadonlySet<string>> => {
  const within = await look(app, caller, reach, {})
  return new Set(within.ok ? within.value.organs : [])
}

/** The event as this person gets it; null when it is not for him. */
const lineFor = (event: LiveEvent, { caller, organs }: Connection): string | null => {
  if (event.name === 'notifications.noted') return isAmong(event.detail, caller.personId) ? sse(event.id, 'bell', {}) : null
  if (notForDesks.test(event.name) || event.organId === null || !organs.has(event.organId)) return null
  const { kind, id } = event.subject
  const version = memberOf(event.detail, 'version')
  return sse(event.id, 'change', {
    kind,
    id,
    name: event.name,
    by: event.personId,
    ...(typeof version === 'number' ? { version } : {}),
  })
}

const sse = (id: number, event: string, told: Json): string => `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(told)}\n\n`

const memberOf = (detail: Json, name: string): unknown =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? Reflect.get(detail, name) : undefined

const isAmong = (detail: Json, personId: string): boolean => {
  const people = memberOf(detail, 'people')
  return Array.isArray(people) && people.includes(personId)
}
