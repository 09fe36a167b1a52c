/** What goes wrong on the wire, told in Chinese: a defect gives its number and nothing else; an overload says when to come again. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { traceOf } from './log.ts'

/** What a page about an error shows. */
export interface ErrorPage {
  readonly status: number
  readonly title: string
  readonly message: string
  /** The number under which a defect is found in the log. */
  readonly number?: string
}

/** Renders such a page; the portal gives its own frame. */
export type ShowError = (page: ErrorPage) => string

/** Answers with a page or, for the API and for programs, with JSON. */
export const sendError = (request: FastifyRequest, reply: FastifyReply, page: ErrorPage, show: ShowError): FastifyReply => {
  reply.code(page.status).header('cache-control', 'no-store')
  if (wantsJson(request)) {
    const kind = page.status === 403 ? 'forbidden' : page.status === 404 ? 'missing' : 'invalid'
    return reply.send({ refusal: { kind, message: page.message, ...(page.number ? { number: page.number } : {}) } })
  }
  return reply.header('content-type', 'text/html; charset=utf-8').send(show(page))
}

/** The page for a thrown thing. Only a defect is logged as an error. */
export const errorPageFor = (app: Pick<App, 'log'>, request: FastifyRequest, reply: FastifyReply, problem: FastifyError): ErrorPage => {
  const known = problem.statusCode === undefined ? undefined : pages[problem.statusCode]
  if (known && problem.statusCode !== undefined && problem.statusCode < 500) return { status: problem.statusCode, ...known }
  const status = passingStatus(problem)
  app.log.error(status === 500 ? 'defect' : 'cannot serve now', {
    number: request.id,
    method: request.method,
    route: request.routeOptions.url ?? null,
    status,
    ...traceOf(problem),
  })
  if (status === 503) reply.header('retry-after', '10')
  if (status === 500)
    return { status, title: '系统出了故障', message: `系统出了故障，已经记下。需要询问时请报编号 ${request.id}。`, number: request.id }
  return { status, ...(pages[status] ?? pages[503]) } as ErrorPage
}

const pages: Readonly<Record<number, { readonly title: string; readonly message: string }>> = {
  400: { title: '请求无法读懂', message: '发来的内容无法读懂，请从页面上重新操作。' },
  403: { title: '没有办成', message: '这个请求不是从本站的页面发出的，或者页面放得太久了。请返回上一页，刷新后再提交一次。' },
  404: { title: '没有这个页面', message: '没有找到这个页面。请核对网址，或者从首页重新进入。' },
  405: { title: '请求无法读懂', message: '这个网址不接受这样的请求，请从页面上重新操作。' },
  406: { title: '上传的内容不合要求', message: '上传的内容不合要求，请从页面上重新选择文件。' },
  408: { title: '等得太久了', message: '内容没有在规定的时间内传完，请检查网络后重试。' },
  413: { title: '内容太大', message: '提交的内容太大。请精简文字或压缩文件后再提交。' },
  414: { title: '网址太长', message: '网址太长，请从页面上重新操作。' },
  415: { title: '格式不支持', message: '不支持这种格式的内容，请从页面上重新操作。' },
  422: { title: '内容有误', message: '提交的内容有误，请核对后重新提交。' },
  429: { title: '操作太频繁', message: '操作太频繁了，请过一分钟再试。' },
  431: { title: '请求头太大', message: '请求头太大，请清除本站的 Cookie 后重试。' },
  503: { title: '暂时无法使用', message: '系统正忙或正在维护，请过十秒钟再试。已经收到回执的申请不受影响。' },
  507: { title: '存储空间不足', message: '服务器的存储空间不足，内容没有保存。请稍后再试，或者到窗口当面提交。' },
}

/** The page for a status of its own. */
export const pageFor = (status: number): ErrorPage => ({ status, ...(pages[status] ?? pages[404]) }) as ErrorPage

const wantsJson = (request: FastifyRequest): boolean =>
  request.url.startsWith('/api/') || (request.headers.accept ?? '').startsWith('application/json')

/** A database that is away or a full disk passes; anything else is a defect. */
const passingStatus = (problem: FastifyError): number => {
  const code = String(problem.code ?? '')
  if (code === 'ENOSPC' || code === '53100') return 507
  if (problem.statusCode === 503) return 503
  if (/^(08|57P0|53)/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET') return 503
  if (/Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end/.test(problem.message)) return 503
  return 500
}

/** The plain page used when no face gives its own. */
export const plainErrorPage: ShowError = ({ title, message, number }) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>` +
  `<body><main><h1>${title}</h1><p>${message}</p>${number ? `<p>编号：${number}</p>` : ''}<p><a href="/">返回首页</a></p></main></body></html>`
