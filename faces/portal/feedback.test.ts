/** 投诉, 评价 and the correction that waits, on the progress page as a browser without script does it (R034, R045, R137; screens 3, 11 and 12). */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeDigest, type OfficeMessage } from '#exchange'
import { plainDate } from '#kernel'
import { type Browser, openBrowser, portalServer, textOf } from '../../testing/portal-browser.ts'
import { picture, publicSide } from '../../testing/public-side.ts'

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

const opened = async (more: Partial<OfficeMessage<'request.progressed'>> = {}) => {
  const mine = await side.submitted()
  await side.carry()
  const digest = codeDigest(side.app.ciphers, mine.number, mine.code)
  await side.fromOffice('request.progressed', picture(mine.number, digest, 1, more))
  const browser: Browser = openBrowser(server)
  await browser.send(await browser.get('/progress'), '/progress', { number: mine.number, code: mine.code })
  return { ...mine, digest, browser, page: () => browser.get('/progress/case') }
}
const overdue = {
  state: 'overdue',
  dueOn: plainDate('2026-11-20'),
  may: { correct: false, withdraw: true, complain: true },
} as const
const replied = {
  state: 'replied',
  dueOn: null,
  may: { correct: false, withdraw: false, complain: true },
  steps: [{ on: plainDate('2026-11-24'), title: '答复已经发出', text: '邮寄送达。', legalTerm: '送达' }],
} satisfies Partial<OfficeMessage<'request.progressed'>>
const arrived = (type: string, number: string) =>
  side.arrived.filter((message) => message.type === type && (message.payload as { trackingNumber: string }).trackingNumber === number)

/** What every page must be. */
const isWhole = (html: string) => {
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)| on[a-z]+="/)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of html.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(id)
}

describe('R045: complaint in two presses', () => {
  test('not before the last day; on an overdue case the button leads to one question and is done', async () => {
    const early = await opened()
    expect((await early.page()).html).not.toContain('/progress/complain')
    const told = await early.browser.get('/progress/complain')
    expect(textOf(told.html)).toContain('现在不用投诉')
    isWhole(told.html)

    const mine = await opened(overdue)
    const page = await mine.page()
    expect(page.html).toContain('href="/progress/complain"')
    isWhole(page.html)
    const asked = await mine.browser.get('/progress/complain')
    expect(textOf(asked.html)).toMatch(/到了最后一天，单位还没有答复您.*第四十七条、第五十一条/s)
    isWhole(asked.html)
    const sent = await mine.browser.send(asked, '/progress/complain', { text: '打了三次电话没有人接。' })
    expect(sent).toMatchObject({ status: 303, to: '/progress/case#complaint' })
    await side.carry()
    expect(arrived('complaint.made', mine.number)).toMatchObject([
      { payload: { about: 'overdue', text: '打了三次电话没有人接。', madeOn: '2026-11-25' } },
    ])
    const after = await mine.page()
    expect(textOf(after.html)).toContain('您投诉了')
    expect(after.html).not.toContain('href="/progress/complain"')
    // the same form sent again is the same complaint, another one waits for the result of the first
    expect((await mine.browser.send(asked, '/progress/complain', { text: '打了三次电话没有人接。' })).status).toBe(303)
    expect((await mine.browser.send(asked, '/progress/complain', { _key: '5f9619ff-8b86-4011-b42d-00c04fc964ff' })).status).toBe(409)
    await side.carry()
    expect(arrived('complaint.made', mine.number)).toHaveLength(1)
  })

  test('what the competent office does is told; after the result it may be said again', async () => {
    const mine = await opened(overdue)
    await mine.browser.send(await mine.browser.get('/progress/complain'), '/progress/complain')
    await side.carry()
    const [made] = arrived('complaint.made', mine.number)
    const { complaintId } = (made?.payload ?? {}) as { readonly complaintId?: string }
    const told = (revision: number, more: object) =>
      side.fromOffice('complaint.progressed', {
        trackingNumber: mine.number,
        complaintId,
        revision,
        state: 'explaining',
        authorityName: '明川县人民政府',
        authorityPhone: '0831-8520001',
        receivedOn: '2026-11-25',
        dueOn: '2026-12-16',
        headline: '明川县人民政府已经要求自然资源局说明情况',
        steps: [{ on: '2026-11-25', title: '收到您的投诉', text: '由明川县人民政府处理。' }],
        resultText: null,
        ...more,
      })
    await told(2, {})
    expect(textOf((await mine.page()).html)).toMatch(/已经要求自然资源局说明情况，最晚.*12月16日/)
    await told(3, { state: 'concluded', headline: '您的投诉已经有了结果', resultText: '投诉属实，已责令三日内答复您。' })
    await told(2, {})
    const page = await mine.page()
    expect(textOf(page.html)).toContain('投诉属实，已责令三日内答复您。')
    expect(page.html).toContain('href="/progress/complain"')
    isWhole(page.html)
  })
})

describe('R034, R137: rating', () => {
  test('one press is a rating; the question and words may follow; it can be mended for thirty days', async () => {
    const waiting = await opened()
    expect((await waiting.page()).html).not.toContain('name="score"')
    const mine = await opened(replied)
    const page = await mine.page()
    expect(page.html.match(/name="score"/g)).toHaveLength(5)
    isWhole(page.html)
    expect(await mine.browser.send(page, '/progress/rate', { score: '2' })).toMatchObject({ status: 303, to: '/progress/rate' })
    const more = await mine.browser.get('/progress/rate')
    expect(textOf(more.html)).toContain('您的需要解决了吗')
    isWhole(more.html)
    const given = await mine.browser.send(more, '/progress/rate', { score: '1', solved: 'no', comment: '没有给我要的那一份。' })
    expect(given).toMatchObject({ status: 303, to: '/progress/case#rate' })
    await side.carry()
    expect(arrived('rating.given', mine.number).map(({ payload }) => payload)).toMatchObject([
      { score: 2, solved: null, comment: '', letterId: 'paper-2026-11-24' },
      { score: 1, solved: 'no', comment: '没有给我要的那一份。', letterId: 'paper-2026-11-24' },
    ])
    expect(textOf((await mine.page()).html)).toMatch(/您 2026年11月25日 评的是“非常不满意”，需要没有解决/)
    expect((await mine.browser.send(more, '/progress/rate', { score: '9', _key: '5f9619ff-8b86-4011-b42d-00c04fc964fe' })).status).toBe(422)
    const before = side.app.clock.now()
    side.app.clock.set(plainDate('2026-12-26'))
    await mine.browser.send(await mine.browser.get('/progress'), '/progress', { number: mine.number, code: mine.code })
    const late = await mine.page()
    expect(late.html).not.toContain('href="/progress/rate"')
    expect(textOf((await mine.browser.get('/progress/rate')).html)).toContain('不能再改')
    side.app.clock.set(before)
  })
})

describe('a correction that was handed in', () => {
  test('is not asked for again; another one may follow; a new notice asks anew', async () => {
    const asking = {
      state: 'awaiting_correction',
      dueOn: null,
      may: { correct: true, withdraw: true, complain: false },
      correction: { defects: ['是哪一年的'], dueOn: plainDate('2026-12-09') },
      steps: [{ on: plainDate('2026-11-24'), title: '还差一点信息', text: '请补充：是哪一年的。', legalTerm: '补正' }],
    } satisfies Partial<OfficeMessage<'request.progressed'>>
    const mine = await opened(asking)
    expect(textOf((await mine.page()).html)).toContain('请补这些，一次补完')
    await mine.browser.send(await mine.browser.get('/progress/correct'), '/progress/correct', { text: '2024年的' })
    const page = await mine.page()
    const said = textOf(page.html)
    expect(said).toContain('已收到您的补正，等单位登记')
    expect(said).not.toContain('请补这些')
    expect(said).not.toContain('去补正')
    expect(said).toContain('可以再交一份')
    isWhole(page.html)
    side.app.clock.advance({ days: 3 })
    await side.fromOffice(
      'request.progressed',
      picture(mine.number, mine.digest, 2, {
        ...asking,
        steps: [...asking.steps, { on: plainDate('2026-11-28'), title: '还差一点信息', text: '请补充：哪个村。', legalTerm: '补正' }],
      }),
    )
    await mine.browser.send(await mine.browser.get('/progress'), '/progress', { number: mine.number, code: mine.code })
    expect(textOf((await mine.page()).html)).toContain('请补这些，一次补完')
    side.app.clock.set(plainDate('2026-11-25'))
  })
})
