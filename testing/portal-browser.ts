/** For the tests: a browser without script over inject: cookies, forms filled from the page, redirects by hand. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { createHttp } from '#platform'
import { portalErrors, registerPortal } from '../faces/portal/index.ts'
import type { TestApp } from './index.ts'

export interface Answer {
  readonly status: number
  readonly html: string
  readonly to: string | undefined
  readonly headers: LightMyRequestResponse['headers']
}

export interface Browser {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** Sends the form of the page that posts to `action`, as it stands, with what is typed. */
  readonly send: (page: Answer, action: string, typed?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly post: (path: string, form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly upload: (path: string, form: Readonly<Record<string, string>>, file: UploadedFile) => Promise<Answer>
  /** Every address asked for so far. */
  readonly addresses: readonly string[]
  readonly cookies: Map<string, string>
}

export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly content: Buffer
}

/** The server with the portal on it. */
export const portalServer = async (app: TestApp): Promise<FastifyInstance> => {
  const { server } = await createHttp(app, { showError: portalErrors(app), rateLimit: false })
  registerPortal(server, app)
  await server.ready()
  return server
}

export const openBrowser = (server: FastifyInstance): Browser => {
  const cookies = new Map<string, string>()
  const addresses: string[] = []
  const ask = async (options: {
    readonly method: 'GET' | 'POST'
    readonly url: string
    readonly headers?: Readonly<Record<string, string>>
    readonly payload?: string | Buffer
  }): Promise<Answer> => {
    addresses.push(options.url)
    const { url, ...rest } = options
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await server.inject({
      ...rest,
      url: url.split('#')[0] ?? '/',
      headers: { ...(cookie ? { cookie } : {}), ...options.headers },
    })
    for (const { name, value, maxAge } of answer.cookies as { name: string; value: string; maxAge?: number }[])
      if (value === '' || maxAge === 0) cookies.delete(name)
      else cookies.set(name, value)
    const to = answer.headers.location
    if (to) addresses.push(String(to))
    return { status: answer.statusCode, html: answer.body, to: to === undefined ? undefined : String(to), headers: answer.headers }
  }
  const post: Browser['post'] = (path, form, headers = {}) =>
    ask({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
    })
  return {
    get: (path, headers) => ask({ method: 'GET', url: path, headers }),
    post,
    send: (page, action, typed = {}) => post(action, { ...valuesOf(page.html, action), ...typed }),
    upload: (path, form, file) => {
      const boundary = 'sunlit-boundary'
      const fields = Object.entries(form).map(
        ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const payload = Buffer.concat([
        Buffer.from(fields.join('')),
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
        ),
        file.content,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      return ask({ method: 'POST', url: path, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
    },
    addresses,
    cookies,
  }
}

/** What a browser would send for the form posting to this address, before anything is typed. */
export const valuesOf = (html: string, action: string): Record<string, string> => {
  const form = html
    .split('<form')
    .find((piece) => attribute(piece.slice(0, piece.indexOf('>')), 'action') === action)
    ?.split('</form>')[0]
  if (form === undefined) throw new Error(`the page has no form to ${action}`)
  const values: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    const isLeftOut = type === 'file' || ((type === 'radio' || type === 'checkbox') && !/ checked=""/.test(tag))
    if (name !== undefined && !isLeftOut) values[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea[^>]*>)([^<]*)<\/textarea>/g)) {
    const name = attribute(tag, 'name')
    if (name !== undefined) values[name] = unescaped(text)
  }
  for (const [, tag = '', options = ''] of form.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)) {
    const name = attribute(tag, 'name')
    const chosen = options.match(/<option[^>]*selected=""[^>]*>/)?.[0]
    if (name !== undefined) values[name] = chosen ? (attribute(chosen, 'value') ?? '') : ''
  }
  return values
}

/** Words of the page's title. */
export const titleOf = (html: string): string => unescaped(html.match(/<title>([^<]*)/)?.[1] ?? '')

/** What a page says, without its markup. */
export const textOf = (html: string): string => unescaped(html.replace(/<[^>]*>/g, ''))

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/&amp;/g, '&')
