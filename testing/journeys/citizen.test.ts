/** The citizen's way on the portal: on a phone, with script and without; accessible on every page; by keyboard alone; few clicks. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, expectAccessible, expectNoSideways, launch, open } from './browser.ts'
import { fileRequest, openProgress, person } from './portal-story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const phone = { viewport: { width: 360, height: 740 } }
const wanted = '长兴镇长兴村5组2024年征地补偿登记表'

// axe is itself a script: the pages are the same, so it judges them where scripts run
describe.each([
  ['with script', true],
  ['without script', false],
] as const)('on a phone, 360 px, %s', (_name, javaScriptEnabled) => {
  test('a request in three screens, receipt, progress, withdrawal', async () => {
    const { page, wrong, close } = await open(browser, { ...phone, javaScriptEnabled })
    let screens = 0
    const key = await fileRequest(page, wanted, async (where) => {
      if (where.startsWith('写申请')) screens++
      await expectNoSideways(page, where)
      if (javaScriptEnabled) await expectAccessible(page, where)
    })
    expect(screens).toBe(3)
    expect(key.number).toMatch(/^\d{8}-\d{5}-\d$/)
    expect(await page.locator('.receipt').innerText()).toContain('最晚')

    await openProgress(page, key)
    await expectNoSideways(page, '进度')
    if (javaScriptEnabled) await expectAccessible(page, '进度')
    await expect.poll(() => page.locator('main').innerText()).toContain('已经收到您的申请')

    await page.goto(at('/progress/withdraw'))
    if (javaScriptEnabled) await expectAccessible(page, '撤回')
    await page.locator('main').getByRole('button', { name: /撤回/ }).last().click()
    await page.waitForURL(/\/progress\/case/)
    await until(page, /撤回/)
    expect(wrong).toEqual([])
    await close()
  })

  test('mistakes are told beside the field, and nothing written is lost', async () => {
    const { page, wrong, close } = await open(browser, { ...phone, javaScriptEnabled })
    await page.goto(at('/requests/new'))
    await page
      .getByRole('button', { name: /^下一步/ })
      .last()
      .click()
    if (javaScriptEnabled) await expectAccessible(page, '写申请 1，没有写')
    // the answer to a form may still be on its way
    await expect.poll(() => page.title()).toMatch(/^有误/)
    await page.getByLabel('写下来').fill(wanted)
    await page
      .getByRole('button', { name: /^下一步/ })
      .last()
      .click()
    await page.getByLabel('姓名').fill(person.name)
    await page.getByLabel('身份证号').fill('123')
    await page.getByLabel('电话', { exact: true }).fill('12')
    await page
      .getByRole('button', { name: /^下一步/ })
      .last()
      .click()
    if (javaScriptEnabled) await expectAccessible(page, '写申请 2，有错')
    await expect.poll(() => page.locator('main').innerText()).toContain('身份证号是 18 位')
    expect(await page.getByLabel('姓名').inputValue()).toBe(person.name)
    expect(wrong).toEqual([])
    await close()
  })
})

describe('few clicks (三步以内)', () => {
  test('start a request: 1; see my progress: 2', async () => {
    const { page, close } = await open(browser)
    await page.goto(at('/'))
    await page.getByRole('link', { name: '直接写申请' }).click()
    expect(await page.locator('h1').innerText()).toBe('您想要什么信息？')
    const key = await fileRequest(page, wanted)
    await page.goto(at('/'))
    await page.getByRole('link', { name: '查我的进度' }).first().click()
    await page.getByLabel('登记号').fill(key.number)
    await page.getByLabel('查询码').fill(key.code)
    await page.getByRole('button', { name: '查看' }).click()
    await page.waitForURL(/\/progress\/case/)
    await close()
  })
})

describe('by keyboard alone', () => {
  test('from home to the receipt', async () => {
    const { page, wrong, close } = await open(browser)
    await page.goto(at('/'))
    await tabTo(page, (focus) => focus.text === '直接写申请')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/requests\/new/)
    await tabTo(page, (focus) => focus.name === 'requested.description')
    await page.keyboard.type(wanted)
    await tabTo(page, (focus) => focus.text.startsWith('下一步'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/person/)
    for (const [name, value] of [
      ['applicant.name', person.name],
      ['applicant.idNumber', person.idNumber],
      ['applicant.phone', person.phone],
    ] as const) {
      await tabTo(page, (focus) => focus.name === name)
      await page.keyboard.type(value)
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/check/)
    await tabTo(page, (focus) => focus.text === '提交申请')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/received/)
    expect(wrong).toEqual([])
    await close()
  })
})

describe('the other pages', () => {
  test.each(['/', '/requests', '/progress', '/guide', '/guide/elsewhere', '/seal', '/about', '/about/privacy', '/no-such-page'])(
    '%s is accessible, wide and narrow',
    async (path) => {
      const { page, wrong, close } = await open(browser, phone)
      await page.goto(at(path))
      await expectNoSideways(page, path)
      await expectAccessible(page, path)
      await page.setViewportSize({ width: 1280, height: 900 })
      await expectAccessible(page, `${path} wide`)
      expect(wrong).toEqual([])
      await close()
    },
  )
})

interface Focus {
  readonly text: string
  readonly name: string
  readonly seen: boolean
}

/** Presses Tab until the wished thing has the focus; the focus must be seen wherever it goes. */
const tabTo = async (page: Page, isIt: (focus: Focus) => boolean): Promise<void> => {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    const focus = (await page.evaluate(`(() => {
      const one = document.activeElement
      const style = getComputedStyle(one)
      const box = one.getBoundingClientRect()
      return {
        text: (one.textContent ?? '').trim(),
        name: one.getAttribute('name') ?? '',
        seen: one === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none' || box.width < 2,
      }
    })()`)) as Focus
    expect(focus.seen, `the focus on «${focus.text.slice(0, 30)}» is not seen`).toBe(true)
    if (isIt(focus)) return
  }
  throw new Error('eighty times Tab, and it never came')
}

/** Reloads until the page says it: what happened at the office arrives a moment later. */
const until = async (page: Page, words: RegExp): Promise<void> => {
  for (let attempt = 0; attempt < 30; attempt++) {
    if (words.test(await page.locator('main').innerText())) return
    await page.waitForTimeout(500)
    await page.reload()
  }
  throw new Error(`the page never said ${words}`)
}
