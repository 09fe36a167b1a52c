/** R036 in a real browser: the QR code of a reply as its PDF holds it, scanned by a phone; heard, walked by keyboard alone with the line cut, printed large; without script the text in large sections. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, expectAccessible, expectNoSideways, launch, open } from './browser.ts'
import { ask, signIn } from './desk-story.ts'

let browser: Browser
/** What the QR code of a dispatched reply leads to, on the server of the journeys. */
let scanned: string
beforeAll(async () => {
  browser = await launch()
  scanned = await findCode()
}, 240_000)
afterAll(() => browser?.close())

interface Line {
  readonly id: string
}
interface CasePage {
  readonly letters: readonly { readonly id: string; readonly kind: string; readonly pdf: unknown }[]
}

const findCode = async (): Promise<string> => {
  const desk = await signIn(browser, 'shouli')
  const { rows } = await ask<{ readonly rows: readonly Line[] }>(desk.page, 'requests.worklist', {
    stage: ['dispatched', 'delivered', 'archived'],
  })
  for (const { id: requestId } of rows) {
    const { letters } = await ask<CasePage>(desk.page, 'requests.casePage', { requestId })
    for (const { id } of letters.filter(({ kind, pdf }) => kind === 'decision' && pdf)) {
      const file = await desk.page.request.get(at(`/api/letters/${id}.pdf`))
      const address = /二维码：(\S+#listen=[\w-]+)/.exec(await alternativesOf(await file.body()))?.[1]
      if (!address) continue
      await desk.close()
      const { pathname, search, hash } = new URL(address)
      return at(`${pathname}${search}${hash}`)
    }
  }
  throw new Error('no reply of the county has a QR code that can be heard')
}

/** The words that stand for the pictures of a PDF, as a screen reader has them. */
const alternativesOf = async (bytes: Buffer): Promise<string> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const found: string[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    found.push(JSON.stringify(await (await document.getPage(number)).getStructTree()))
  await document.destroy()
  return found.join('\n').replaceAll('"', ' ')
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
    expect(await page.locator('#help').innerText()).toMatch(/电话[\s\S]*地址[\s\S]*什么时候有人/)
    expect(wrong).toEqual([])
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
    await expect.poll(() => page.locator('[data-state]').innerText(), { timeout: 15_000 }).toMatch(/没有中文语音|第 1 段/)
    for (let presses = 0; presses < 40 && !(await focused(page)).includes('不服'); presses += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await current(page)).toBe('不服这个结果，怎么办')
    expect(await page.locator('[data-part][aria-current]').innerText()).toMatch(/行政复议|行政诉讼/)
    for (let presses = 0; presses < 40 && !(await focused(page)).includes('找人帮我'); presses += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#help')
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
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.reading__parts').evaluate('(list) => getComputedStyle(list).fontSize')).toBe('32px')
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
