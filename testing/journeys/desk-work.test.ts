/** Work at the desk: saved views, acts on several cases, keys, sheets for the printer, drafts that survive, colleagues who act at the same time (R019). */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, expectAccessible, launch, type Watched } from './browser.ts'
import { ask, openAct, signIn } from './desk-story.ts'

interface Row {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly owner: { readonly id: string } | null
}
let browser: Browser
let head: Watched
let clerk: Watched
let rows: readonly Row[] = []
beforeAll(async () => {
  browser = await launch()
  head = await signIn(browser, 'fuze')
  clerk = await signIn(browser, 'shouli')
  rows = (await ask<{ rows: readonly Row[] }>(head.page, 'requests.worklist', { limit: 100 })).rows
}, 240_000)
afterAll(() => browser?.close())

const toList = async (page: Page) => {
  await page.goto(at('/desk/cases'))
  await page.locator('.wl .tb tbody tr').first().waitFor()
}
const running = (one: Row) => ['handling', 'received', 'consulting', 'awaiting_correction'].includes(one.stage)
const handler = async (page: Page, requestId: string): Promise<string> => {
  const { rows: chosen } = await ask<{ rows: readonly { organId: string }[] }>(page, 'worklists.selection', { requestIds: [requestId] })
  const { people } = await ask<{ people: readonly { id: string; roles: readonly string[] }[] }>(page, 'requests.people', {
    organId: chosen[0]?.organId,
  })
  const found = people.find(({ roles }) => roles.includes('handler'))
  if (!found) throw new Error('no handler')
  return found.id
}

describe('saved views', () => {
  test('kept under a name with its count, the one to begin with, nothing searched for in the address', async () => {
    const { page } = head
    // a county that was used before
    const { filters } = await ask<{ filters: readonly { id: string; name: string }[] }>(page, 'worklists.saved', {})
    for (const { id, name } of filters) if (name === '来得及的征地') await ask(page, 'worklists.removeFilter', { filterId: id })
    await toList(page)
    await page.getByRole('button', { name: '全部', exact: true }).click()
    await page.getByLabel('在案件里找').fill('征地')
    await expect.poll(() => page.locator('.wl .tb tbody tr').count()).toBeGreaterThan(0)
    await page.locator('.chip', { hasText: '来得及' }).click()
    await page.getByRole('button', { name: '存为视图' }).click()
    await page.getByLabel('视图的名字').fill('来得及的征地')
    await page.getByRole('button', { name: '存好' }).click()
    const view = page.locator('.view', { hasText: '来得及的征地' })
    await view.waitFor()
    await expect.poll(() => view.getAttribute('aria-pressed')).toBe('true')
    const shown = await page.locator('.wl .tb tbody tr').count()
    expect(Number((await view.locator('.cnt').innerText()).replace(/\D/g, ''))).toBe(shown)
    expect(decodeURIComponent(page.url())).not.toContain('征地')
    await page.getByRole('button', { name: '整理视图' }).click()
    await page.getByRole('radio', { name: '先看“来得及的征地”' }).click()
    await expectAccessible(page, '整理视图')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /close|关闭/i })
      .click()
    await page.goto(at('/desk/cases'))
    await expect.poll(() => page.locator('.view[aria-pressed=true]').innerText()).toContain('来得及的征地')
    await page.getByRole('button', { name: '整理视图' }).click()
    await page.getByRole('button', { name: /^删掉\s*，来得及的征地/ }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '删掉' }).click()
    await view.waitFor({ state: 'detached' })
    expect(head.wrong).toEqual([])
  })
})

describe('several cases at once', () => {
  test('chosen by keys, reminded one by one, each with what came of it', async () => {
    const { page } = head
    await toList(page)
    await page.getByRole('button', { name: '全部', exact: true }).click()
    await page.waitForTimeout(500)
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await page.getByText('选了 3 件').waitFor()
    await expectAccessible(page, '案件，选了 3 件')
    await page.getByRole('button', { name: /^催办/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('想说的话').fill('请今天给个说法')
    await dialog.getByRole('button', { name: /^催办 3 件/ }).click()
    await dialog.getByText(/^办成 \d 件/).waitFor()
    await dialog.getByRole('button', { name: '关上' }).click()
    // once a day: the second time every one is refused, by name
    await page.getByRole('button', { name: /^催办/ }).click()
    await dialog.getByRole('button', { name: /^催办 3 件/ }).click()
    await dialog.getByText(/没办成 3 件/).waitFor()
    const told = await Promise.all(
      rows.map(
        async ({ id }) =>
          (await ask<{ reminders: readonly { words: string }[] }>(page, 'worklists.reminders', { requestId: id })).reminders,
      ),
    )
    expect(told.flat().length).toBeGreaterThan(0)
    expect(await dialog.locator('tbody').innerText()).toMatch(/已经催过|先分派|自己在办/)
    await expectAccessible(page, '催办的结果')
    await dialog.getByRole('button', { name: '关上' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    expect((await download).suggestedFilename()).toBe('案件.xlsx')
    expect(head.wrong).toEqual([])
  })

  test('the list and a case on A4, without the screen', async () => {
    const { page } = head
    await page.evaluate('window.print = () => undefined')
    await page.getByRole('button', { name: '打印清单' }).click()
    await page.locator('.print-sheet').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.print-sheet tbody tr').count()).toBe(3)
    expect(await page.locator('.shell').isVisible()).toBe(false)
    const list = await page.pdf({ preferCSSPageSize: true })
    expect(list.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: null })
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`)
    await page.locator('.print-sheet').waitFor({ state: 'detached' })
    await page.goto(at(`/desk/cases/${rows[0]?.id}`))
    await page.evaluate('window.print = () => undefined')
    await page.getByRole('button', { name: '打印办理单' }).click()
    await page.locator('.print-sheet').waitFor({ state: 'attached' })
    expect(await page.locator('.print-sheet').textContent()).toContain('期限怎么算的')
    if (process.env.SHEETS) {
      await page.emulateMedia({ media: 'print' })
      await page.pdf({ preferCSSPageSize: true, path: `${process.env.SHEETS}/case.pdf` })
      const { writeFileSync } = await import('node:fs')
      writeFileSync(`${process.env.SHEETS}/list.pdf`, list)
      await page.emulateMedia({ media: null })
    }
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`)
  })
})

describe('by keyboard', () => {
  test('G and a letter, the box by pinyin and by the beginning of a number, the sheet of keys', async () => {
    const { page } = clerk
    await page.goto(at('/desk/'))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.waitForURL(/\/desk\/cases/)
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: /编号/ })
    await box.fill('dengji')
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('登记')
    await box.fill('cqj')
    await box.fill('1')
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/〕1号/)]))
    await expectAccessible(page, '命令框')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '按键一览' }).waitFor()
    await expectAccessible(page, '按键一览')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: '按键一览' }).waitFor({ state: 'hidden' })
    await page.keyboard.press('/')
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('在案件里找')
    await page.keyboard.type('ja')
    expect(await page.getByLabel('在案件里找').inputValue()).toBe('ja')
    await page.getByLabel('在案件里找').fill('')
    await page.locator('.wl .tb tbody tr').first().waitFor()
    await page.waitForTimeout(500)
    expect(clerk.wrong).toEqual([])
  })

  test('Tab goes through the list and out again; the focus is always seen', async () => {
    const { page } = clerk
    await toList(page)
    await page.locator('.rail .mark').focus()
    const seen = new Set<string>()
    for (let step = 0; step < 150; step++) {
      await page.keyboard.press('Tab')
      const focus = (await page.evaluate(`(() => {
        const one = document.activeElement
        if (one === document.body) return { where: 'out', seen: true }
        const style = getComputedStyle(one)
        const box = one.getBoundingClientRect()
        const around = one.closest('.ant-select, .ant-input-affix-wrapper')
        const its = around ? getComputedStyle(around) : style
        return {
          where: one.closest('.rail') ? 'rail' : one.closest('.top') ? 'top' : one.closest('.heads') ? 'filters' : one.closest('.tb') ? 'rows' : one.closest('.peek') ? 'peek' : 'other',
          seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || its.boxShadow !== 'none' || its.outlineStyle !== 'none' || box.width < 2,
          what: one.outerHTML.slice(0, 120),
        }
      })()`)) as { readonly where: string; readonly seen: boolean; readonly what?: string }
      expect(focus.seen, `the focus is not seen on ${focus.what}`).toBe(true)
      seen.add(focus.where)
      if (focus.where === 'out') break
    }
    for (const where of ['top', 'filters', 'rows', 'peek', 'out']) expect([...seen]).toContain(where)
  })
})

describe('nothing typed is lost', () => {
  test('the page is killed in the middle; the session ends in the middle', async () => {
    const { page } = clerk
    const target = rows.find(running)
    const form = await openAct(page, target?.id ?? '', 'requests.logContact')
    const field = form.locator('textarea').first()
    await field.fill('电话里说：先要 2024 年的。')
    await page.waitForTimeout(200)
    const context = page.context()
    const again = await context.newPage()
    await page.close()
    clerk = { ...clerk, page: again }
    const restored = await openAct(again, target?.id ?? '', 'requests.logContact')
    await expect.poll(() => restored.locator('textarea').first().inputValue()).toBe('电话里说：先要 2024 年的。')

    const cookies = await context.cookies()
    await context.clearCookies()
    await restored.locator('textarea').first().fill('电话里说：先要 2024 年的，再要 2025 年的。')
    await again.getByLabel('密码', { exact: true }).waitFor()
    // the same person signs in again: her session is back
    await context.addCookies(cookies)
    await again.reload()
    const back = await openAct(again, target?.id ?? '', 'requests.logContact')
    await expect.poll(() => back.locator('textarea').first().inputValue()).toContain('先要 2024 年的')
  })

  test('signing in over the page keeps what was typed, on the screen and on the server', async () => {
    const third = await signIn(browser, 'shouli')
    const { page } = third
    const target = rows.find(running)
    const form = await openAct(page, target?.id ?? '', 'requests.logContact')
    await page.context().clearCookies()
    await form.locator('textarea').first().fill('登录过期时写的一句。')
    await page.getByLabel('账号').fill('shouli')
    await page.getByLabel('密码', { exact: true }).fill('Yanlian-2026')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('6 位动态码').fill((await page.locator('form b.num').innerText()).trim())
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByLabel('6 位动态码').waitFor({ state: 'detached' })
    expect(await form.locator('textarea').first().inputValue()).toBe('登录过期时写的一句。')
    await form.getByText(/^已存/).waitFor()
    const kept = await ask<{ content: Record<string, unknown> }>(page, 'requests.formDraft', {
      form: 'requests.logContact',
      about: target?.id,
    })
    expect(JSON.stringify(kept.content)).toContain('登录过期时写的一句')
    await third.close()
  })
})

describe('a colleague acts at the same time', () => {
  test('the open list shows it without reload; the form says so, keeps the words, and is sent only after a look', async () => {
    const target = rows.find((one) => running(one) && one.owner !== null) ?? rows.find(running)
    if (!target) throw new Error('no running case')
    await toList(head.page)
    await head.page.getByRole('button', { name: '全部', exact: true }).click()
    const form = await openAct(clerk.page, target.id, 'requests.logContact')
    const field = form.locator('textarea').first()
    await field.fill('正在写的沟通记录')
    const { rows: chosen } = await ask<{ rows: readonly { version: number }[] }>(head.page, 'worklists.selection', {
      requestIds: [target.id],
    })
    const to = await handler(head.page, target.id)
    await ask(head.page, 'requests.assign', { requestId: target.id, version: chosen[0]?.version, to })
    await form.getByText(/刚刚办了.*请看一眼再提交/).waitFor()
    expect(await field.inputValue()).toBe('正在写的沟通记录')
    await expectAccessible(clerk.page, '同事刚刚办了')
    const sent: string[] = []
    clerk.page.on('request', (request) => {
      if (request.url().endsWith('/api/requests.logContact')) sent.push(request.url())
    })
    await form.locator('button[type=submit]').click()
    await clerk.page.waitForTimeout(500)
    expect(sent).toEqual([])
    expect(await clerk.page.evaluate('document.activeElement.textContent')).toContain('看过了')
    await form.getByRole('button', { name: /看过了/ }).click()
    await form.getByText(/请看一眼再提交/).waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('正在写的沟通记录')
    // the list of the other window follows the clerk's own act as well
    const before = await ask<{ rows: readonly { version: number }[] }>(clerk.page, 'worklists.selection', { requestIds: [target.id] })
    const asked = head.page.waitForResponse((answer) => answer.url().endsWith('/api/requests.worklist'))
    await ask(clerk.page, 'requests.assign', { requestId: target.id, version: before.rows[0]?.version, to })
    await asked
  })
})
