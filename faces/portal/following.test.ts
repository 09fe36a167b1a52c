/** 查进度: number and code, the page of each state, letters, correction, withdrawal, as a browser without script does it (R001; proof 31). */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeDigest, dayCells, type OfficeMessage } from '#exchange'
import { plainDate } from '#kernel'
import { explainDays, readClocks } from '#law'
import { type Browser, openBrowser, portalServer, textOf, titleOf, valuesOf } from '../../testing/portal-browser.ts'
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

const submitted = plainDate('2026-11-25')
const clocks = readClocks([{ type: 'submitted', on: submitted, channel: 'online', confirmedOn: submitted }], { asOf: submitted })
const days = dayCells(explainDays(clocks)).map((cell) => ({ ...cell }))

/** A request of which the office has sent this picture, and a browser that has opened it. */
const opened = async (more: Partial<OfficeMessage<'request.progressed'>> = {}) => {
  const mine = await side.submitted()
  await side.carry()
  const digest = codeDigest(side.app.ciphers, mine.number, mine.code)
  await side.fromOffice('request.progressed', picture(mine.number, digest, 1, { days, ...more }))
  const browser = openBrowser(server)
  const answer = await enter(browser, mine.number, mine.code)
  expect(answer).toMatchObject({ status: 303, to: '/progress/case' })
  return { ...mine, digest, browser, page: () => browser.get('/progress/case') }
}

const enter = async (browser: Browser, number: string, code: string) =>
  browser.send(await browser.get('/progress'), '/progress', { number, code })

describe('opening', () => {
  test('a wrong code and a wrong number get the same answer, word for word', async () => {
    const mine = await side.submitted()
    const browser = openBrowser(server)
    const wrongCode = await enter(browser, mine.number, 'AAAA AAAA AAAA AAAA AAAA AAAA AAAA')
    const wrongNumber = await enter(browser, '20261125-19999-0', mine.code)
    const said = (html: string, number: string) => textOf(html).replaceAll(number, '…')
    expect(wrongCode.status).toBe(422)
    expect(wrongNumber.status).toBe(422)
    expect(titleOf(wrongCode.html)).toMatch(/^有误：/)
    expect(said(wrongCode.html, mine.number)).toBe(said(wrongNumber.html, '20261125-19999-0'))
    expect(wrongCode.html).not.toContain('AAAA AAAA')
    expect(await browser.get('/progress/case')).toMatchObject({ status: 303, to: '/progress' })
  })

  test('the code stands in no address and in no cookie; the page is kept by nobody', async () => {
    const mine = await opened()
    const page = await mine.page()
    expect(page.status).toBe(200)
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.html).toContain('name="robots" content="noindex"')
    const bare = mine.code.replaceAll(' ', '')
    for (const address of mine.browser.addresses) expect(address.replaceAll('%20', '')).not.toContain(bare)
    for (const value of mine.browser.cookies.values()) expect(decodeURIComponent(value)).not.toContain(bare)
    expect(page.html).not.toContain(bare)
  })

  test('the grant runs out after half an hour, can be given back, and cannot be forged', async () => {
    const mine = await opened()
    const before = side.app.clock.now()
    side.app.clock.advance({ minutes: 31 })
    expect(await mine.page()).toMatchObject({ status: 303, to: '/progress' })
    side.app.clock.set(before)
    await enter(mine.browser, mine.number, mine.code)
    const page = await mine.page()
    expect((await mine.browser.send(page, '/progress/leave')).to).toBe('/progress')
    expect((await mine.page()).status).toBe(303)
    mine.browser.cookies.set('sunlit_progress', 'forged')
    expect((await mine.page()).status).toBe(303)
  })

  test('before the office has registered it, the receipt’s own picture is shown', async () => {
    const mine = await side.submitted()
    const browser = openBrowser(server)
    await enter(browser, mine.number, mine.code)
    const page = await browser.get('/progress/case')
    expect(textOf(page.html)).toContain('正在登记')
    expect(textOf(page.html)).toContain('12月23日（周三）')
  })
})

describe('the page of each state', () => {
  test('in progress: sentence, days left, every day, what can be done, the calendar entry', async () => {
    const mine = await opened({ handler: { name: '李承办', phone: '0831-8521234' } })
    const page = await mine.page()
    const said = textOf(page.html)
    expect(said).toContain('正在查找，最晚 2026年12月23日（周三）答复您')
    expect(said).toMatch(/还有20个工作日来得及/)
    expect(said).toContain('日子怎么算的')
    expect(said).toContain('第 20 天，最晚这一天答复')
    expect(page.html).toContain('href="/progress/withdraw"')
    expect(page.html).not.toContain('href="/progress/correct"')
    const entry = await mine.browser.get('/progress/due.ics')
    expect(entry.headers['content-type']).toContain('text/calendar')
    expect(entry.html).toContain('DTSTART;VALUE=DATE:20261223\r\n')
    expect(entry.html).not.toContain('登记表')
    for (const line of entry.html.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('overdue: says so first and opens the ways', async () => {
    const mine = await opened({
      state: 'overdue',
      dueOn: plainDate('2026-11-20'),
      may: { correct: false, withdraw: true, complain: true },
      remedies: [{ how: '申请行政复议', organ: '明川县人民政府', address: '文昌路1号', lastDay: plainDate('2027-01-19') }],
    })
    const said = textOf((await mine.page()).html)
    expect(said).toContain('还没有答复，怎么办')
    expect(said).toContain('已经超过3个工作日')
    expect(said).toContain('2027年1月19日（周二）')
  })

  test.each([
    ['suspended', '问意见的日子不算'],
    ['awaiting_payment', '要缴信息处理费 12 元'],
    ['withdrawn', '已经办结'],
    ['closed', '已经办结'],
  ] as const)('%s', async (state, words) => {
    const mine = await opened({
      state,
      fee: state === 'awaiting_payment' ? { amountYuan: 12, dueOn: plainDate('2026-12-23') } : null,
      pauses:
        state === 'suspended'
          ? [{ from: plainDate('2026-11-25'), to: null, workdays: 2, reason: '问第三方的意见', article: '第三十三条' }]
          : [],
    })
    expect(textOf((await mine.page()).html)).toContain(words)
  })
})

describe('the reply', () => {
  const reply = async () => {
    const mine = await opened({ state: 'replied', dueOn: null, may: { correct: false, withdraw: false, complain: true } })
    const stored = await side.app.site.files.put(Buffer.from('%PDF-1.4 答复'), { name: '答复书.pdf' })
    if (!stored.ok) throw new Error('not stored')
    await side.fromOffice('reply.ready', {
      trackingNumber: mine.number,
      codeDigest: mine.digest,
      letterId: 'letter-1',
      kind: 'decision',
      title: '政府信息公开答复书',
      documentNumber: '明自然资公开复〔2026〕7号',
      on: '2026-11-25',
      plain: '您要的登记表，给您。',
      files: [{ digest: stored.value.digest, name: '答复书.pdf', type: 'application/pdf', bytes: stored.value.bytes }],
    })
    return { ...mine, digestOfFile: stored.value.digest }
  }

  test('is opened by a press, told to the office once, and handed out as an attachment', async () => {
    const mine = await reply()
    const page = await mine.page()
    expect(textOf(page.html)).toContain('您要的登记表，给您。')
    expect(page.html).not.toContain(mine.digestOfFile)
    const before = side.arrived.length
    expect((await mine.browser.send(page, '/progress/letters/open')).to).toBe('/progress/case#letter-letter-1')
    await mine.browser.send(page, '/progress/letters/open')
    await side.carry()
    expect(side.arrived.slice(before)).toMatchObject([{ type: 'reply.opened', payload: { letterId: 'letter-1' } }])
    const opened = await mine.page()
    const href = /href="(\/progress\/letters\/[^"]+)"/.exec(opened.html)?.[1] ?? ''
    const file = await mine.browser.get(href)
    expect(file.status).toBe(200)
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    expect(file.headers['content-security-policy']).toContain('sandbox')
    expect(file.headers['cache-control']).toContain('no-store')
  })

  test('is for its applicant only', async () => {
    const mine = await reply()
    const another = await opened()
    const path = `/progress/letters/letter-1/${mine.digestOfFile}`
    expect((await openBrowser(server).get(path)).status).toBe(303)
    expect((await another.browser.get(path)).status).toBe(404)
  })
})

describe('what the applicant hands in', () => {
  const awaiting = () =>
    opened({
      state: 'awaiting_correction',
      dueOn: null,
      may: { correct: true, withdraw: true, complain: false },
      correction: { defects: ['没有写明是哪一年的'], dueOn: plainDate('2026-12-02') },
    })

  test('a correction with a file reaches the office; an empty one is asked for', async () => {
    const mine = await awaiting()
    expect(textOf((await mine.page()).html)).toContain('没有写明是哪一年的')
    const form = await mine.browser.get('/progress/correct')
    const empty = await mine.browser.send(form, '/progress/correct', { text: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('href="#text"')
    const kept = await mine.browser.upload(
      '/progress/correct',
      { ...valuesOf(form.html, '/progress/correct'), text: '是2024年的', go: 'file' },
      { field: 'correction', name: '通知.pdf', content: Buffer.from('%PDF-1.4 通知') },
    )
    expect(textOf(kept.html)).toContain('通知.pdf')
    expect(valuesOf(kept.html, '/progress/correct').text).toBe('是2024年的')
    const sent = await mine.browser.send(kept, '/progress/correct')
    expect(sent).toMatchObject({ status: 303, to: '/progress/case' })
    await side.carry()
    expect(side.arrived.at(-1)).toMatchObject({
      type: 'correction.submitted',
      payload: { trackingNumber: mine.number, text: '是2024年的', files: [{ name: '通知.pdf' }] },
    })
    expect(textOf((await mine.page()).html)).toContain('您交了补正材料')
  })

  test('a correction that nobody asked for is not possible', async () => {
    const mine = await opened()
    expect(textOf((await mine.browser.get('/progress/correct')).html)).toContain('现在不用补正')
  })

  test('a withdrawal is asked for once more, then reaches the office once', async () => {
    const mine = await opened()
    const ask = await mine.browser.get('/progress/withdraw')
    expect(textOf(ask.html)).toContain('要撤回这件申请吗')
    expect((await mine.browser.send(ask, '/progress/withdraw')).to).toBe('/progress/case')
    const again = await mine.browser.send(await mine.browser.get('/progress/withdraw'), '/progress/withdraw')
    expect(again.status).toBe(409)
    expect(textOf(again.html)).toContain('已经撤回过了')
    await side.carry()
    expect(side.arrived.at(-1)).toMatchObject({ type: 'withdrawal.submitted', payload: { trackingNumber: mine.number } })
    expect(textOf((await mine.page()).html)).toContain('您已经撤回')
  })
})
