/** One route for all acts and one for all views: found by name, handed to the doors. No route is written per act. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AnyAct, type AnyView, type App, execute, look } from '#platform'
import type { ApiParts } from './index.ts'
import { callerOfRequest, refuseForeignCalls } from './session.ts'
import { statusOf } from './statuses.ts'

const idempotencyPattern = /^[\w-]{8,100}$/

/** POST /api/<name>: acts go to execute, views to look. */
export const registerCalls = (server: FastifyInstance, app: App, parts: ApiParts): void => {
  const actsByName = new Map<string, AnyAct>(parts.acts.map((act) => [act.name, act]))
  const viewsByName = new Map<string, AnyView>(parts.views.map((view) => [view.name, view]))
  server.post<{ Params: { name: string } }>('/api/:name', { preHandler: refuseForeignCalls }, async (request, reply) => {
    const caller = await callerOfRequest(app, request)
    const { name } = request.params
    const act = actsByName.get(name)
    const view = viewsByName.get(name)
    if (!act && !view) return answer(reply, { ok: false, error: { kind: 'missing', message: `没有名为“${name.slice(0, 60)}”的接口。` } })
    if (caller.kind === 'visitor' && (act ?? view)?.side === 'office')
      return reply.code(401).send({ refusal: { kind: 'forbidden', message: '登录已失效，请重新登录。已经填写的内容保存在草稿里。' } })
    if (act) return answer(reply, await execute(app, caller, act, request.body ?? {}, keyOf(request)))
    if (view) return answer(reply, await look(app, caller, view, request.body ?? {}))
  })
}

const keyOf = (request: FastifyRequest): { readonly idempotencyKey?: string } => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && idempotencyPattern.test(key) ? { idempotencyKey: key } : {}
}

const answer = (reply: FastifyReply, result: Awaited<ReturnType<typeof look>>) => {
  reply.header('cache-control', 'no-store')
  return result.ok ? reply.send({ value: result.value ?? null }) : reply.code(statusOf(result.error)).send({ refusal: result.error })
}
