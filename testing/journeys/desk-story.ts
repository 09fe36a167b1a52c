/** What officials do at the desk, in words: sign in, open an act's form, fill it in, send it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { at, open, type Watched } from './browser.ts'

/**
 * Signs in with a demonstration account; the code is on the page, as it is only in the rehearsal county. A person who has signed in
 * before comes back with the same session; a code that was used already is refused, and the next one is awaited.
 */
export const signIn = async (browser: Browser, account: string): Promise<Watched> => {
  const kept = process.env.JOURNEYS_SESSIONS ? join(process.env.JOURNEYS_SESSIONS, `${account}.json`) : null
  const viewport = { width: 1366, height: 860 }
  if (kept && existsSync(kept)) {
    const again = await open(browser, { viewport, storageState: kept })
    await again.page.goto(at('/desk/'))
    await again.page.getByRole('heading', { level: 1 }).first().waitFor()
    if ((await again.page.getByLabel('账号').count()) === 0) return again
    await again.close()
  }
  const watched = await open(browser, { viewport })
  const { page } = watched
  for (let attempt = 0; attempt < 4; attempt++) {
    await page.goto(at('/desk/'))
    await page.getByLabel('账号').fill(account)
    await page.getByLabel('密码', { exact: true }).fill('Yanlian-2026')
    await page.getByRole('button', { name: '下一步' }).click()
    const code = (await page.locator('form b.num').innerText()).trim()
    await page.getByLabel('6 位动态码').fill(code)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    const refused = page.locator('[role="alert"], .err').first()
    const isIn = await Promise.race([
      page
        .getByLabel('6 位动态码')
        .waitFor({ state: 'detached' })
        .then(() => true),
      refused.waitFor().then(() => false),
    ])
    if (isIn) {
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      if (kept) await page.context().storageState({ path: kept })
      return watched
    }
    // each code counts once: the next comes within half a minute
    await page.waitForTimeout(12_000)
  }
  throw new Error(`${account} could not sign in: ${await page.locator('main, body').first().innerText()}`)
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
