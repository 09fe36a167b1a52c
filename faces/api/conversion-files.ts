/** The heat list as a file for a spreadsheet (R041). */
import type { FastifyInstance } from 'fastify'
import { heatList, heatSheet } from '#conversions'
import { type App, look } from '#platform'
import { asCsv, asWorkbook } from '#remedies'
import { callerOfRequest } from './session.ts'
import { statusOf } from './statuses.ts'

/** GET /api/conversions/heat.xlsx|csv?from=…&to=…&organId=… */
export const registerConversionFiles = (server: FastifyInstance, app: App): void => {
  server.get<{ Params: { form: string }; Querystring: { from?: string; to?: string; organId?: string } }>(
    '/api/conversions/heat.:form',
    async (request, reply) => {
      const { from, to, organId } = request.query
      const input = { from, to, organId: organId ?? null, limit: 500 }
      const heat = await look(app, await callerOfRequest(app, request), heatList, input)
      if (!heat.ok) return reply.code(statusOf(heat.error)).send({ refusal: heat.error })
      const name = `热点信息${heat.value.from}至${heat.value.to}`
      if (request.params.form === 'csv')
        return reply.headers(headersOf('heat.csv', `${name}.csv`, 'text/csv; charset=utf-8')).send(asCsv(heatSheet(heat.value)))
      if (request.params.form !== 'xlsx')
        return reply.code(404).send({ refusal: { kind: 'missing', message: '没有这种格式，请选 Excel 或者 CSV。' } })
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return reply
        .headers(headersOf('heat.xlsx', `${name}.xlsx`, type))
        .send(Buffer.from(await asWorkbook('热点信息', heatSheet(heat.value))))
    },
  )
}

const headersOf = (plain: string, name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})
