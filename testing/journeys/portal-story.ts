/** What an applicant does on the portal, in words; the same with and without script. */
import type { Page } from 'playwright-core'
import { at } from './browser.ts'

export const person = { name: '赵小满', idNumber: '11010519491231002X', phone: '13800001234' }

/** Called on every screen of the way. */
export type OnScreen = (where: string) => Promise<void>
const nothing: OnScreen = async () => {}

/** Home, three screens, receipt; answers number and query code. */
export const fileRequest = async (
  page: Page,
  description: string,
  onScreen: OnScreen = nothing,
): Promise<{ readonly number: string; readonly code: string }> => {
  await page.goto(at('/'))
  await onScreen('首页')
  await page.getByRole('link', { name: '直接写申请' }).click()
  await onScreen('写申请 1')
  await page.getByLabel('写下来').fill(description)
  await page
    .getByRole('button', { name: /^下一步/ })
    .last()
    .click()
  await page.getByRole('heading', { level: 1, name: '您是谁，怎么给您？' }).waitFor()
  await onScreen('写申请 2')
  await page.getByLabel('姓名').fill(person.name)
  await page.getByLabel('身份证号').fill(person.idNumber)
  await page.getByLabel('电话', { exact: true }).fill(person.phone)
  await page
    .getByRole('button', { name: /^下一步/ })
    .last()
    .click()
  await page.getByRole('heading', { level: 1, name: '请您看一遍，再提交' }).waitFor()
  await onScreen('写申请 3')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page
    .getByRole('heading', { level: 1, name: '收到了，请把这一页留好' })
    .waitFor()
    .catch(async () => {
      throw new Error(`no receipt, but ${page.url()}: ${await page.locator('body').innerText()}`)
    })
  await onScreen('回执')
  const number = (await page.locator('.receipt__no').innerText()).trim()
  const shown = await page.locator('.receipt').innerText()
  const code = /(?:[0-9A-Z]{4}[\s-]+){6}[0-9A-Z]{4}/.exec(shown)?.[0]
  if (!code) throw new Error(`no query code on the receipt: ${shown}`)
  return { number, code }
}

/** Opens the progress page with number and code. */
export const openProgress = async (page: Page, key: { readonly number: string; readonly code: string }): Promise<void> => {
  await page.goto(at('/progress'))
  await page.getByLabel('登记号').fill(key.number)
  await page.getByLabel('查询码').fill(key.code)
  await page.getByRole('button', { name: '查看' }).click()
  await page.waitForURL(/\/progress\/case/)
}
