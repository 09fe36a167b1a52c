/** R036 in a real browser, on an office of its own: the QR code of a reply as its PDF holds it, scanned by a phone; heard, walked by keyboard alone with the line cut, printed large; without script the text in large sections. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterId } from '#kernel'
import { findLetterFile } from '#letters'
import { createHttp, type Http } from '#platform'
import { portalErrors, registerPortal } from '../../faces/portal/index.ts'
import * as acts from '../../office/requests/acts/all.ts'
import { grantedDraft, openDecided } from '../request-desk.ts'
import { must } from '../small-office.ts'
import { openToldDesk, type ToldDesk } from '../told-desk.ts'
import { expectAccessible, expectNoSideways, launch, open } from './browser.ts'

let browser: Browser
let desk: ToldDesk
let http: Http
/** What the QR code of a reply sent by post leads to. */
let scanned: string
beforeAll(async () => {
  desk = await openToldDesk()
  http = await createHttp(desk.app, { showError: portalErrors(desk.app), rateLimit: false, lagLimit: false })
  registerPortal(http.server, desk.app)
  Object.assign(desk.app.settings, { publicUrl: await http.server.listen({ port: 0, host: '127.0.0.1' }) })
  browser = await launch()
  scanned = await codeOf(await sentByPost())
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await http?.server.close()
  await desk?.close()
})

/** A reply on paper, through the hands of the office. */
const sentByPost = async (): Promise<LetterId> => {
  const { requestId } = await desk.registered({ wish: { form: 'paper', delivery: 'post' } })
  must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
  const { letterId } = await openDecided(desk, requestId, grantedDraft(desk.organ))
  must(
    await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'post', trackingNumber: 'XA12345678944' }),
  )
  await desk.settle()
  return letterId as LetterId
}

/** The address in the QR code, from the PDF that is printed: the words that stand for its picture, as a screen reader has them. */
const codeOf = async (letterId: LetterId): Promise<string> => {
  const found = await findLetterFile({ app: desk.app, sql: desk.app.office.database }, letterId, 'pdf')
  const bytes = await desk.app.office.files.read(found?.digest ?? '')
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const words: string[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    words.push(JSON.stringify(await (await document.getPage(number)).getStructTree()))
  await document.destroy()
  const address = /二维码：([!-~]+?#listen=[\w-]+)/.exec(words.join())?.[1]
  if (!address) throw new Error(`the letter has no code that can be heard: ${words.join().slice(-500)}`)
  return address
}

/** Which section is marked as the one being heard. */
const current = (page: Page) => page.locator('[data-part][aria-current]').getAttribute('data-part')

describe('a reply on paper', () => {
  test('scanned by a phone of 360 px: a large button, three more, the text; accessible; nothing of the token in the address', async () => {
    const { page, wrong, close } = await open(browser, { viewport: { width: 360, height: 740 } })
    await page.goto(scanned)
    await page.waitForURL(/\/listen\/letter$/)
    for (const name of ['再听一遍', '下一段']) await page.getByRole('button', { name }).waitFor()
    await page.getByRole('link', { name: '找人帮我' }).waitFor()
    await expectNoSideways(page, '听文书')
    await expectAccessible(page, '听文书')
    expect(await page.locator('main').innerText()).toMatch(/找人帮我\s+听不清、看不懂[\s\S]*明川县自然资源局/)
    expect(wrong).toEqual([])
    await shot(page, 'hear-360')
    await close()
  })

  test('the line cut, by keyboard alone: section by section, straight to the remedy, to the help; no request is made', async () => {
    const { page, wrong, close } = await open(browser, { viewport: { width: 1280, height: 800 } })
    await page.goto(scanned)
    await page.waitForURL(/\/listen\/letter$/)
    await page.waitForLoadState('load')
    await page.context().setOffline(true)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    // this browser has no voice at all: it says so, and the keys still walk
    await page.keyboard.press('ArrowRight')
    expect(await current(page)).toBe('这是什么文书')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    expect(await current(page)).toBe('这是什么文书')
    await expect.poll(() => page.locator('[data-lack]').innerText(), { timeout: 20_000 }).toContain('没有中文语音')
    for (let presses = 0; presses < 40 && !(await focused(page)).includes('不服'); presses += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await current(page)).toBe('不服这个结果，怎么办')
    expect(await page.locator('[data-part][aria-current]').innerText()).toMatch(/行政复议|行政诉讼/)
    for (let presses = 0; presses < 40 && !(await focused(page)).includes('找人帮我'); presses += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#help')
    await shot(page, 'hear-1280')
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([])
    expect(wrong).toEqual([])
    await close()
  })

  test('with a voice: sentence after sentence as the rules say them, on to the next section, stopped and begun again by the space bar', async () => {
    const { page, wrong, close } = await open(browser, { viewport: { width: 1280, height: 800 } })
    await page.addInitScript(voiceOfGlass)
    await page.goto(scanned)
    await page.waitForURL(/\/listen\/letter$/)
    await page.getByRole('button', { name: '开始念' }).waitFor()
    await page.keyboard.press(' ')
    await expect.poll(() => current(page)).not.toBe('这是什么文书')
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: '接着念' }).waitFor()
    const said = (await page.evaluate('window.said')) as readonly string[]
    expect(said[0]).toBe('这是什么文书')
    expect(said.join('')).toMatch(/文号：[^〔]*，二零二\S年，/)
    expect(said.join('')).not.toMatch(/[\d〔〕（）]/)
    expect(wrong).toEqual([])
    await close()
  })

  test('大字 and print: large type, marked as such; only the letter and whom to ask are printed', async () => {
    const { page, close } = await open(browser, { viewport: { width: 360, height: 740 } })
    await page.goto(scanned)
    await page.waitForURL(/\/listen\/letter$/)
    await page.getByRole('link', { name: '大字' }).click()
    await page.waitForURL(/\/listen\/letter$/)
    await expectNoSideways(page, '听文书，大字')
    await expectAccessible(page, '听文书，大字')
    await shot(page, 'hear-elder-360')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.reading__parts').evaluate((list) => getComputedStyle(list).fontSize)).toBe('32px')
    expect(await page.locator('.reading__large').isVisible()).toBe(true)
    expect(await page.locator('.reading__desk').isVisible()).toBe(false)
    await close()
  })

  test('without script the QR code leads to the progress page, which asks for the code', async () => {
    const { page, close } = await open(browser, { javaScriptEnabled: false })
    await page.goto(scanned)
    expect(new URL(page.url()).pathname).toMatch(/^\/(progress|released)/)
    expect(await page.getByRole('button', { name: /听这份文书/ }).isVisible()).toBe(false)
    await close()
  })
})

/** SHOTS names a folder for pictures, to be looked at. */
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

const focused = async (page: Page): Promise<string> => (await page.evaluate('document.activeElement?.textContent ?? ""')) as string

/** A voice that speaks at once and writes down what it was given. */
const voiceOfGlass = `
  window.said = []
  class Utterance { constructor(text) { this.text = text } }
  const queue = []
  let speaking = null
  const next = () => {
    const utterance = queue.shift()
    if (!utterance) { speaking = null; return }
    utterance.onstart?.({})
    window.said.push(utterance.text)
    speaking = setTimeout(() => { utterance.onend?.({}); next() }, 40)
  }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'zh-CN', name: 'glass' }],
    speak: (utterance) => { queue.push(utterance); if (speaking === null) next() },
    cancel: () => { queue.length = 0; clearTimeout(speaking); speaking = null },
    addEventListener: () => {},
  } })
`
