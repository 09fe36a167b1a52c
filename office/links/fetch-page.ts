/**
 * Opens one public page the way a reader would, and nothing else: http and https only, no name or password, no cookies, no private
 * addresses; each name is resolved once and that very address is connected to, also after every redirect.
 */
import { lookup } from 'node:dns/promises'
import { request as askHttp, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './address.ts'

export interface FetchOptions {
  /** Hosts (host:port) that may lie at a private address: our own portal and those the office has named. */
  readonly allowedHosts: readonly string[]
  readonly resolve?: Resolve
  readonly milliseconds?: number
}

export type Resolve = (host: string) => Promise<readonly string[]>

export type Fetched =
  | { readonly kind: 'page'; readonly status: number; readonly url: string; readonly type: string; readonly body: Uint8Array }
  /** Never asked: what about the address forbids it. */
  | { readonly kind: 'forbidden'; readonly why: 'scheme' | 'credentials' | 'port' | 'private' | 'redirects' | 'address' }
  | { readonly kind: 'failed'; readonly code: string }

const mostRedirects = 5
const mostBytes = 256 * 1024
const userAgent = 'Sunlit-link-check/1.0'

/** The page behind the address, or why there is none. */
export const fetchPage = async (address: string, options: FetchOptions): Promise<Fetched> => {
  const until = AbortSignal.timeout(options.milliseconds ?? 10_000)
  let next = address
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const url = urlOf(next)
    if (!url) return { kind: 'forbidden', why: 'address' }
    const step = await open(url, options, until)
    if ('kind' in step) return step
    next = step.redirect
  }
  return { kind: 'forbidden', why: 'redirects' }
}

const urlOf = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

const open = async (url: URL, options: FetchOptions, until: AbortSignal): Promise<Fetched | { readonly redirect: string }> => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'forbidden', why: 'scheme' }
  if (url.username !== '' || url.password !== '') return { kind: 'forbidden', why: 'credentials' }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const allowed = options.allowedHosts.includes(url.host) || options.allowedHosts.includes(`${url.hostname}:${port}`)
  if (!allowed && port < 1024 && port !== 80 && port !== 443) return { kind: 'forbidden', why: 'port' }
  try {
    const addresses = await within(until, (options.resolve ?? resolveHost)(url.hostname.replace(/^\[|\]$/g, '')))
    const [first] = addresses
    if (first === undefined) return { kind: 'failed', code: 'ENOTFOUND' }
    if (!allowed && !addresses.every(isPublicAddress)) return { kind: 'forbidden', why: 'private' }
    return await get(url, first, port, until)
  } catch (problem) {
    return { kind: 'failed', code: until.aborted ? 'ETIMEDOUT' : codeOf(problem) }
  }
}

const resolveHost: Resolve = async (host) =>
  isIP(host) ? [host] : (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

const within = <Value>(until: AbortSignal, work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => until.addEventListener('abort', () => reject(new Error('timeout')), { once: true })),
  ])

const get = (url: URL, address: string, port: number, until: AbortSignal): Promise<Fetched | { readonly redirect: string }> =>
  new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:'
    const name = isIP(url.hostname.replace(/^\[|\]$/g, '')) ? {} : { servername: url.hostname }
    const asked = (secure ? askHttps : askHttp)({
      host: address,
      port,
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
        'accept-encoding': 'identity',
        connection: 'close',
      },
      agent: false,
      signal: until,
      maxHeaderSize: 32 * 1024,
      ...(secure ? name : {}),
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const status = answer.statusCode ?? 0
      const { location } = answer.headers
      if (status >= 300 && status < 400 && location !== undefined) {
        asked.destroy()
        const target = URL.canParse(location, url) ? new URL(location, url).href : location
        return resolve({ redirect: target })
      }
      bodyOf(answer).then((body) => {
        asked.destroy()
        resolve({ kind: 'page', status, url: url.href, type: answer.headers['content-type'] ?? '', body })
      }, reject)
    })
    asked.end()
  })

/** The beginning of the page: enough for its title, never more than a quarter of a megabyte. */
const bodyOf = async (answer: IncomingMessage): Promise<Uint8Array> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    const bytes = Buffer.from(part)
    parts.push(bytes)
    size += bytes.length
    if (size >= mostBytes) break
  }
  return Buffer.concat(parts).subarray(0, mostBytes)
}

const codeOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : 'EUNKNOWN'
