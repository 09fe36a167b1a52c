/** Every public page: what it says, its heading and labels, what caches may keep, its weight, and the pages about errors. */

import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assets } from '#components'
import { openBrowser, portalServer, textOf, titleOf } from '../../testing/portal-browser.ts'
import { landId, publicSide } from '../../testing/public-side.ts'
import { portalErrors } from './index.ts'

let side: Awaited<ReturnType<typeof publicSide>>
let server: FastifyInstance
beforeAll(async () => {
  side = await publicSide()
  server = await portalServer(side.app)
})
afterAll(async () => {
  await server.close()
  await side.app.close()
})

const publicPages = [
  ['/', '您想知道什么'],
  ['/search', '查已公开的信息'],
  ['/search?q=%E5%BE%81%E5%9C%B0', '没有找到'],
  ['/guide', '怎么申请政府信息'],
  [`/guide/${landId}`, '明川县自然资源局政府信息公开指南'],
  ['/guide/elsewhere', '别的事找谁'],
  ['/seal', '防改封印'],
  ['/about/privacy', '个人信息怎么用'],
  ['/about/accessibility', '无障碍'],
] as const
const formPages = [
  ['/requests', '先找对路'],
  ['/requests/new', '您想要什么信息'],
  ['/requests/draft', '没有存着的申请'],
  ['/progress', '查我的进度'],
] as const

describe('pages', () => {
  test.each([...publicPages, ...formPages])('%s: one heading, a main part, labels, no inline script or style', async (path, words) => {
    const { status, html } = await openBrowser(server).get(path)
    expect(status).toBe(200)
    expect(textOf(html)).toContain(words)
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN"/i)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<main id="main"')
    expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)| on[a-z]+="/)
    expect(html.match(/action="\/search"/g)).toHaveLength(1)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(id)
    for (const [box] of html.matchAll(/<(?:input|textarea|select)(?![^>]*type="hidden")[^>]*>/g)) {
      const id = / id="([^"]+)"/.exec(box)?.[1]
      expect(html).toContain(`for="${id}"`)
    }
  })

  test.each(publicPages)('%s may be kept a minute, and is not sent twice', async (path) => {
    const browser = openBrowser(server)
    const first = await browser.get(path)
    expect(first.headers['cache-control']).toMatch(/^public, max-age=60/)
    expect(first.headers.vary).toContain('cookie')
    expect(first.headers['set-cookie']).toBeUndefined()
    expect((await browser.get(path, { 'if-none-match': String(first.headers.etag) })).status).toBe(304)
  })

  test.each(formPages)('%s is kept by nobody', async (path) => {
    expect((await openBrowser(server).get(path)).headers['cache-control']).toBe('no-store')
  })

  test('links within the portal lead somewhere', async () => {
    const browser = openBrowser(server)
    const links = new Set<string>()
    for (const [path] of [...publicPages, ...formPages])
      for (const [, href = ''] of (await browser.get(path)).html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
        links.add(href.replaceAll('&amp;', '&'))
    for (const link of links) expect([200, 303], link).toContain((await browser.get(link)).status)
    expect(links.size).toBeGreaterThan(12)
  })

  test('the first view weighs at most 60 KB on the wire, far less compressed', async () => {
    const { html } = await openBrowser(server).get('/')
    const parts = [html, assets().css.body, assets().js.body, assets().icon.body]
    const bare = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
    const packed = parts.reduce((sum, part) => sum + gzipSync(part).length, 0)
    expect({ bare: bare < 80_000, packed: packed < 30_000 }).toEqual({ bare: true, packed: true })
  })

  test('a browser that takes compressed pages gets them, with the same tag', async () => {
    const { headers } = await openBrowser(server).get('/guide', { 'accept-encoding': 'gzip, br' })
    expect(headers['content-encoding']).toBe('br')
    expect(headers.vary).toContain('accept-encoding')
  })

  test('files named by their content are kept for ever', async () => {
    const { headers, status } = await openBrowser(server).get(assets().css.path)
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('the look is kept in a cookie and comes back to the page, never to another site', async () => {
    const browser = openBrowser(server)
    expect((await browser.get('/look?size=elder&theme=dark&back=%2Fguide%3Fa%3D1')).to).toBe('/guide?a=1')
    expect((await browser.get('/guide')).html).toContain('data-size="elder" data-theme="dark"')
    expect((await browser.get('/look?back=%2F%2Fevil.example')).to).toBe('/')
    expect((await browser.get('/guide')).html).not.toContain('data-size')
  })

  test('robots and sitemap: public pages in, progress pages out', async () => {
    const browser = openBrowser(server)
    expect((await browser.get('/robots.txt')).html).toContain('Disallow: /progress')
    const { html } = await browser.get('/sitemap.xml')
    expect(html).toContain(`<loc>https://sunlit.example/guide/${landId}</loc><lastmod>2026-11-01</lastmod>`)
    expect(html).not.toContain('/progress')
  })

  test('the hub tells the legal days of the law itself, and every organ (R007)', async () => {
    const said = textOf((await openBrowser(server).get('/guide')).html)
    for (const words of ['20 个工作日', '7 个工作日', '第三十三条', '明川县自然资源局', '民胜镇人民政府']) expect(said).toContain(words)
  })

  test('the style guide is there and unlisted', async () => {
    expect((await openBrowser(server).get('/style-guide')).html).toContain('content="noindex"')
  })
})

describe('errors', () => {
  test.each([
    ['/nowhere', 404, '没有找到这一页'],
    ['/guide/not-an-organ', 404, '没有这个单位'],
    ['/guide/00000000-0000-4000-8000-000000000000', 404, '没有这个单位'],
  ])('%s: %d, kindly, with ways on', async (path, status, words) => {
    const answer = await openBrowser(server).get(path, { accept: 'text/html' })
    expect(answer.status).toBe(status)
    expect(textOf(answer.html)).toContain(words)
    expect(answer.html).toContain('href="/progress"')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test.each([403, 404, 410, 429, 500, 503])('%d has words of its own; a defect gives its number only', (status) => {
    const html = portalErrors(side.app)({ status, title: 'x', message: 'y', number: status === 500 ? 'ab12' : undefined })
    expect(titleOf(html)).not.toMatch(/^x/)
    expect(textOf(html)).not.toContain('y')
    expect(html.includes('ab12')).toBe(status === 500)
  })
})
