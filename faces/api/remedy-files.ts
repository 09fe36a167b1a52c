/** 证据目录 and the trend of remedies as files for a spreadsheet (R043, R044). */
import type { FastifyInstance } from 'fastify'
import { type App, look } from '#platform'
import { asCsv, asWorkbook, evidenceBook, evidenceSheet, remedyTrend, trendSheet } from '#remedies'
import { callerOfRequest } from './session.ts'
import { statusOf } from './statuses.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** GET /api/remedies/:proceedingId/evidence.xlsx; GET /api/remedies/trend.xlsx|csv?years=5. */
export const registerRemedyFiles = (server: FastifyInstance, app: App): void => {
  server.get<{ Params: { proceedingId: string } }>('/api/remedies/:proceedingId/evidence.xlsx', async (request, reply) => {
    const book = await look(app, await callerOfRequest(app, request), evidenceBook, request.params)
    if (!book.ok) return reply.code(statusOf(book.error)).send({ refusal: book.error })
    const bytes = await asWorkbook('证据目录', evidenceSheet(book.value))
    return reply.headers(headersOf('evidence.xlsx', `${book.value.title}.xlsx`, xlsx)).send(Buffer.from(bytes))
  })
  server.get<{ Params: { form: string }; Querystring: { years?: string } }>('/api/remedies/trend.:form', async (request, reply) => {
    const years = Number(request.query.years ?? 5)
    const trend = await look(app, await callerOfRequest(app, request), remedyTrend, { years })
    if (!trend.ok) return reply.code(statusOf(trend.error)).send({ refusal: trend.error })
    const sheet = trendSheet(trend.value)
    if (request.params.form === 'csv')
      return reply.headers(headersOf('trend.csv', '复议诉讼趋势.csv', 'text/csv; charset=utf-8')).send(asCsv(sheet))
    if (request.params.form !== 'xlsx')
      return reply.code(404).send({ refusal: { kind: 'missing', message: '没有这种格式，请选 Excel 或者 CSV。' } })
    return reply.headers(headersOf('trend.xlsx', '复议诉讼趋势.xlsx', xlsx)).send(Buffer.from(await asWorkbook('复议诉讼趋势', sheet)))
  })
}

const headersOf = (plain: string, name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})
