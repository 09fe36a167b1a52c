/** What officials do at the desk, in words: sign in, open an act's form, fill it in, send it. */
import type { Browser, Locator, Page } from 'playwright-core'
import { at, open, type Watched } from './browser.ts'

/** Signs in with a demonstration account; the code is on the page, as it is only in the rehearsal county. */
export const signIn = async (browser: Browser, account: string): Promise<Watched> => {
  const watched = await open(browser, { viewport: { width: 1366, height: 860 } })
  const { page } = watched
  await page.goto(at('/desk/'))
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill('Yanlian-2026')
  await page.getByRole('button', { name: '下一步' }).click()
  const code = (await page.locator('form b.num').innerText()).trim()
  await page.getByLabel('6 位动态码').fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByLabel('6 位动态码').waitFor({ state: 'detached' })
  return watched
}

/** Asks the API as the desk does, with the session of the page. */
export const ask = async <Answer>(page: Page, name: string, input: unknown): Promise<Answer> => {
  const answer = (await page.evaluate(
    `fetch('/api/${name}', { method: 'POST', headers: { 'content-type': 'application/json', 'x-sunlit-request': '1' }, body: ${JSON.stringify(JSON.stringify(input))} }).then((answer) => answer.json())`,
  )) as { readonly value?: Answer; readonly refusal?: unknown }
  if (answer.value === undefined) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** Opens the form of an act on a case. */
export const openAct = async (page: Page, requestId: string, act: string): Promise<Locator> => {
  await page.goto(at(`/desk/cases/${requestId}?act=${act}`))
  const form = page.getByRole('dialog').first()
  await form.locator('form').waitFor()
  return form
}

/** Presses the form's own button and waits until it has been done. */
export const send = async (form: Locator, verb: string): Promise<void> => {
  await form.getByRole('button', { name: verb, exact: true }).click()
  const refused = form.locator('[role="alert"], .err').first()
  await Promise.race([
    form.locator('form').waitFor({ state: 'detached' }),
    refused.waitFor().then(async () => {
      throw new Error(`${verb}: ${await form.innerText()}`)
    }),
  ])
}

/** Chooses from a list by typing, as those do who know the name. */
export const choose = async (page: Page, field: Locator, words: string): Promise<void> => {
  await field.click()
  await field.fill(words)
  await page.locator('.ant-select-item-option-active', { hasText: words }).first().waitFor({ state: 'attached' })
  await field.press('Enter')
  await page.waitForTimeout(300)
}

/** The stage of a case, once it is this one. */
export const untilStage = async (page: Page, requestId: string, stages: readonly string[]): Promise<void> => {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { row } = await ask<{ readonly row: { readonly stage: string } }>(page, 'requests.casePage', { requestId })
    if (stages.includes(row.stage)) return
    await page.waitForTimeout(500)
  }
  throw new Error(`the case never became ${stages.join(' or ')}`)
}
