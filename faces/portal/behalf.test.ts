/** 亲友代办 in a browser without script: given on the progress page, used, logged, taken back; then it opens nothing (beyond 9). And the fee in words. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeDigest, type OfficeMessage } from '#exchange'
import { plainDate } from '#kernel'
import { registerFixtureNames } from '../../testing/index.ts'
import { openBrowser, portalServer, textOf } from '../../testing/portal-browser.ts'
import { landId, person, picture, publicSide } from '../../testing/public-side.ts'

registerFixtureNames('钱小满')
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

const asking = {
  state: 'awaiting_correction' as const,
  dueOn: null,
  may: { correct: true, withdraw: true, complain: false },
  correction: { defects: ['是哪一年的'], dueOn: plainDate('2026-12-09') },
} satisfies Partial<OfficeMessage<'request.progressed'>>

test('from the progress page to the proxy and back', async () => {
  const mine = await side.submitted()
  await side.carry()
  const digest = codeDigest(side.app.ciphers, mine.number, mine.code)
  await side.fromOffice('request.progressed', picture(mine.number, digest, 1, asking))
  const applicant = openBrowser(server)
  await applicant.send(await applicant.get('/progress'), '/progress', { number: mine.number, code: mine.code })
  expect((await applicant.get('/progress/case')).html).toContain('href="/progress/slip"')
  const form = await applicant.get('/progress/slip')
  expect(textOf(form.html)).toMatch(/民法典.*第一百六十五条/)
  // a refusal keeps what was typed
  const refused = await applicant.send(form, '/progress/slip', { proxyName: '钱小满', relation: '外甥女' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="钱小满"')
  const given = await applicant.send(refused, '/progress/slip', { 'power-correct': 'yes', 'power-file': 'yes', agreed: 'yes' })
  const code = /id="proxy-code">([^<]+)</.exec(given.html)?.[1] ?? ''
  expect(code.replace(/ /g, '')).toHaveLength(28)
  expect((await applicant.get('/progress/slip')).html).not.toContain(code)

  const proxy = openBrowser(server)
  const wrong = await proxy.send(await proxy.get('/behalf'), '/behalf', { code: '2222 3333' })
  expect(wrong.status).toBe(422)
  expect(await proxy.send(await proxy.get('/behalf'), '/behalf', { code })).toMatchObject({ status: 303, to: '/behalf/case' })
  const page = await proxy.get('/behalf/case')
  expect(textOf(page.html)).toMatch(/钱小满，您正在代申请人办理，有效到 2026年12月24日/)
  expect(page.html).not.toMatch(new RegExp(`${mine.code}|${person.idNumber}|${person.phone}`))
  // his cookie opens neither the applicant's pages nor what is not his
  expect((await proxy.get('/progress/case')).to).toBe('/progress')
  expect(proxy.addresses.join(' ')).not.toContain(code.replace(/ /g, ''))
  const sent = await proxy.send(await proxy.get('/behalf/correct'), '/behalf/correct', { text: '2024年的' })
  expect(sent).toMatchObject({ status: 303, to: '/behalf/case' })
  const filed = await proxy.send(await proxy.get('/behalf/file'), '/behalf/file', { description: '2023年的补偿公告', organId: landId })
  expect(textOf(filed.html)).toContain('查询码在他自己的进度页')
  const log = textOf((await applicant.get('/progress/slip')).html)
  for (const said of ['代您交了一件新申请', '代您交了补正材料', '打开看了进度']) expect(log).toContain(said)
  await side.carry()
  expect(side.arrived.map(({ type }) => type)).toEqual(expect.arrayContaining(['slip.given', 'slip.opened', 'slip.filed']))

  const waiting = await proxy.get('/behalf/correct')
  await applicant.send(await applicant.get('/progress/slip'), '/progress/slip/end')
  // in the middle of his half hour: every page is closed
  for (const path of ['/behalf/case', '/behalf/correct', '/behalf/file']) {
    await proxy.send(await proxy.get('/behalf'), '/behalf', { code })
    expect([302, 303, 422]).toContain((await proxy.get(path)).status)
  }
  const late = await proxy.send(waiting, '/behalf/correct', { text: '再补' })
  expect(late.status === 422 || late.to === '/behalf').toBe(true)
  expect(side.arrived.filter(({ type }) => type === 'correction.submitted')).toHaveLength(1)
})

test.each([
  [
    'due',
    { dueOn: plainDate('2026-12-23'), howToPay: '到县政务服务大厅非税窗口缴' },
    /要缴信息处理费 420 元.*最晚.*12月23日.*非税窗口.*算您放弃.*第六条/s,
  ],
  ['paid', { dueOn: null, paidYuan: 420 }, /420 元已经缴清/],
  ['lapsed', { dueOn: null }, /到期没有缴清.*放弃.*第六条/s],
  ['dropped', { dueOn: null }, /不用再缴/],
] as const)('fee: %s', async (state, more, said) => {
  const mine = await side.submitted()
  await side.carry()
  const digest = codeDigest(side.app.ciphers, mine.number, mine.code)
  const fee = { amountYuan: 420, state, ...more }
  await side.fromOffice(
    'request.progressed',
    picture(mine.number, digest, 1, { state: state === 'due' ? 'awaiting_payment' : 'in_progress', fee }),
  )
  const browser = openBrowser(server)
  await browser.send(await browser.get('/progress'), '/progress', { number: mine.number, code: mine.code })
  expect(textOf((await browser.get('/progress/case')).html)).toMatch(said)
})
