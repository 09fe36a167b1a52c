/** R005, R009 without script: what is public already is found by search and while writing, opened in place, counted; the draft stays. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numbers } from '#intake'
import { look } from '#platform'
import { openBrowser, portalServer, textOf } from '../../testing/portal-browser.ts'
import { landId, must, publicSide, visitor } from '../../testing/public-side.ts'

let side: Awaited<ReturnType<typeof publicSide>>
let server: FastifyInstance
const plan = {
  id: '1f9619ff-8b86-4011-b42d-00c04fc964ff',
  revision: 1,
  organId: landId,
  organName: '明川县自然资源局',
  title: '民胜镇长兴村征地补偿安置方案公告',
  issuingNumber: '明政公〔2026〕12号',
  issuedOn: '2026-03-02',
  publishedOn: '2026-03-05',
  topic: '国土资源、能源',
  keywords: ['长兴村', '民胜镇'],
  summary: '长兴村 5 组 9.8 亩集体土地的补偿标准。',
  siteName: '明川县人民政府网站',
  address: 'https://www.mingchuan.example/gk/12.html',
  body: null,
  withdrawn: null,
}
beforeAll(async () => {
  side = await publicSide()
  server = await portalServer(side.app)
  await side.fromOffice('publication.changed', plan)
}, 120_000)
afterAll(async () => {
  await server.close()
  await side.app.close()
})

const exits = async () => must(await look(side.app, visitor, numbers, {})).exits.find(({ exit }) => exit === 'found_public')?.count ?? 0

test('the three answers lead to the search; the search finds by everyday words and by number; the item page has its address', async () => {
  const browser = openBrowser(server)
  const asked = await browser.send(await browser.get('/requests'), '/requests', { want: 'document', looked: 'not_yet', holder: 'county' })
  expect((await browser.get(asked.to ?? '')).html).toContain('href="/search"')
  for (const q of ['长兴村征地赔多少', '明政公2026-12', '长兴村徵地補償']) {
    const page = await browser.get(`/search?q=${encodeURIComponent(q)}`)
    expect(textOf(page.html), q).toContain('找到 1 份')
    expect(page.html).toContain(`/library/${plan.id}`)
  }
  const item = await browser.get(`/library/${plan.id}`)
  for (const words of [plan.title, plan.issuingNumber, '明川县自然资源局', '2026年3月5日']) expect(textOf(item.html)).toContain(words)
  expect(item.html).toContain(`href="${plan.address}"`)
  expect(item.html).toContain('打开原文的二维码')
  const before = await exits()
  const found = await browser.send(item, `/library/${plan.id}/found`)
  expect(found.status).toBe(303)
  expect(textOf((await browser.get(found.to ?? '')).html)).toContain('找到就好')
  expect(await exits()).toBe(before + 1)
})

test('while writing: at most three, in place; “这就是我要的” keeps the draft and counts', async () => {
  const browser = openBrowser(server)
  const empty = await browser.get('/requests/new')
  expect(textOf(empty.html)).not.toContain('已公开的相似内容')
  const typed = { 'requested.description': '长兴村5组征地补偿安置方案的复印件' }
  const hinted = await browser.send(empty, '/requests/new', { ...typed, go: 'hints' })
  expect(textOf(hinted.html)).toContain('已公开的相似内容')
  expect(hinted.html.toLowerCase()).toContain(`formaction="/requests/found/${plan.id}"`)
  const before = await exits()
  const values = Object.fromEntries(
    [...hinted.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
  expect((await browser.post('/requests/hints', { ...values, ...typed })).html).toContain('id="matches"')
  const found = await browser.post(`/requests/found/${plan.id}`, { ...values, ...typed })
  expect(found.to).toBe(`/library/${plan.id}?found=writing#found`)
  expect(await exits()).toBe(before + 1)
  expect(textOf((await browser.get('/requests/new')).html)).toContain('长兴村5组征地补偿安置方案的复印件')
  expect(textOf((await browser.get(found.to?.split('#')[0] ?? '')).html)).toContain('回去接着写')
})

test('withdrawn: the page says when and why, the address is no longer offered, the search forgets it', async () => {
  await side.fromOffice('publication.changed', { ...plan, revision: 2, withdrawn: { on: '2026-11-20', reason: '公告期满' } })
  const browser = openBrowser(server)
  const page = await browser.get(`/library/${plan.id}`)
  expect(page.status).toBe(410)
  expect(textOf(page.html)).toContain('公告期满')
  expect(page.html).not.toContain('打开原文')
  expect(textOf((await browser.get(`/search?q=${encodeURIComponent('长兴村征地')}`)).html)).toContain('没有找到')
  expect((await browser.get('/library/no-such')).status).toBe(422)
  // an older message that comes late changes nothing
  await side.fromOffice('publication.changed', plan)
  expect((await browser.get(`/library/${plan.id}`)).status).toBe(410)
})
