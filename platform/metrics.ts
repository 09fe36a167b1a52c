/** Figures for monitoring in Prometheus' text format: requests by route, memory, event loop, jobs, database pools. Nothing about who. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import type { App } from './app.ts'
import { jobCounts } from './jobs.ts'
import { type LogFields, traceOf } from './log.ts'

const limits = [0.005, 0.025, 0.1, 0.5, 1, 5] as const

/** Counts every answer and shows the sums at /metrics, to callers on this machine only. */
export const registerMetrics = (server: FastifyInstance, app: App): void => {
  const requests = new Map<string, number>()
  const slower = new Map<number, number>()
  let [seconds, answers, defects] = [0, 0, 0]
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  server.addHook('onClose', async () => void delay.disable())
  server.addHook('onResponse', async (request, reply) => {
    const key = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`
    requests.set(key, (requests.get(key) ?? 0) + 1)
    const took = reply.elapsedTime / 1000
    seconds += took
    answers++
    if (reply.statusCode >= 500) defects++
    for (const limit of limits) if (took <= limit) slower.set(limit, (slower.get(limit) ?? 0) + 1)
  })
  server.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    const isLocal = /^(127\.|::1$|::ffff:127\.)/.test(request.ip) && request.headers['x-forwarded-for'] === undefined
    if (!isLocal) return reply.callNotFound()
    const jobs = await jobCounts(app).catch((problem: unknown): { waiting: number; failing: number; dead: number } => {
      app.log.error('the jobs could not be counted', traceOf(problem) satisfies LogFields)
      return { waiting: Number.NaN, failing: Number.NaN, dead: Number.NaN }
    })
    const memory = process.memoryUsage()
    const lines = [
      '# TYPE sunlit_http_requests_total counter',
      ...[...requests].map(([key, count]) => `sunlit_http_requests_total{${key}} ${count}`),
      '# TYPE sunlit_http_request_seconds histogram',
      ...limits.map((limit) => `sunlit_http_request_seconds_bucket{le="${limit}"} ${slower.get(limit) ?? 0}`),
      `sunlit_http_request_seconds_bucket{le="+Inf"} ${answers}`,
      `sunlit_http_request_seconds_sum ${seconds.toFixed(6)}`,
      `sunlit_http_request_seconds_count ${answers}`,
      '# TYPE sunlit_http_defects_total counter',
      `sunlit_http_defects_total ${defects}`,
      '# TYPE sunlit_memory_bytes gauge',
      `sunlit_memory_bytes{kind="rss"} ${memory.rss}`,
      `sunlit_memory_bytes{kind="heap"} ${memory.heapUsed}`,
      '# TYPE sunlit_event_loop_delay_seconds gauge',
      `sunlit_event_loop_delay_seconds{quantile="0.99"} ${(delay.percentile(99) / 1e9).toFixed(6)}`,
      '# TYPE sunlit_jobs gauge',
      `sunlit_jobs{state="waiting"} ${jobs.waiting}`,
      `sunlit_jobs{state="failing"} ${jobs.failing}`,
      `sunlit_jobs{state="dead"} ${jobs.dead}`,
      '# TYPE sunlit_uptime_seconds gauge',
      `sunlit_uptime_seconds ${process.uptime().toFixed(0)}`,
    ]
    return reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}
