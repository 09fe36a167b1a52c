/** The desk's list with ten thousand open cases in Chromium: how long until it is drawn, filtered, turned, moved in. node bench/desk-list.mjs [ROWS]. Prints JSON. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { environmentOf, freePort, prepareCounty, run, startServer, top } from './server.mjs'

const rows = process.argv[2] ?? '10000'
const given = process.env.DESK_DATA
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'sunlit-desk-'))
chmodSync(dataDir, 0o755)
const port = await freePort()
if (!given) await prepareCounty(dataDir, port, { cases: 6, days: 60 })
const filled = await run(['--import', 'tsx', join(top, 'bench/desk-rows.ts'), rows], environmentOf(dataDir, port))
if (filled.code !== 0) throw new Error(filled.stderr.slice(-2000))
const server = await startServer(dataDir, port)
const program = process.env.CHROMIUM_PATH ?? join(top, 'node_modules/.cache/sunlit-chromium/chromium')
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
  env: { ...process.env, LD_LIBRARY_PATH: join(top, 'node_modules/.cache/sunlit-chromium/lib') },
})
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
const page = await context.newPage()
const at = (path) => `${server.address}${path}`
await page.goto(at('/desk/'))
await page.getByLabel('账号').fill('fuze')
await page.getByLabel('密码', { exact: true }).fill('Yanlian-2026')
await page.getByRole('button', { name: '下一步' }).click()
await page.getByLabel('6 位动态码').fill((await page.locator('form b.num').innerText()).trim())
await page.getByRole('button', { name: '登录', exact: true }).click()
await page.getByLabel('6 位动态码').waitFor({ state: 'detached' })

const median = (numbers) => Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)])
const body = page.locator('.wl .tb tbody')
/** From the press until the rows are others and painted. */
const until = async (press, changed) => {
  const times = []
  for (let turn = 0; turn < 7; turn++) {
    const before = await body.innerText()
    const begun = performance.now()
    await press(turn)
    await page.waitForFunction(
      ([text, must]) => {
        const now = document.querySelector('.wl .tb tbody')
        return now && (!must || now.innerText !== text)
      },
      [before, changed],
      { polling: 'raf' },
    )
    times.push(performance.now() - begun)
    await page.waitForTimeout(150)
  }
  return median(times)
}
const opened = []
for (let turn = 0; turn < 5; turn++) {
  const begun = performance.now()
  await page.goto(at('/desk/cases'))
  await body.locator('tr').first().waitFor()
  opened.push(performance.now() - begun)
}
const figures = {
  rows: Number(rows),
  drawn: await body.locator('tr').count(),
  open: median(opened),
  filter: await until(() => page.locator('.chip', { hasText: '三个工作日内' }).click(), true),
  next: await until(() => page.getByRole('button', { name: '下一页' }).click(), true),
  /** Milliseconds from one J to the painted mark on the next row. */
  move: await page.evaluate(async () => {
    const times = []
    for (let turn = 0; turn < 20; turn++) {
      const begun = performance.now()
      const before = document.querySelector('.wl tr.on')
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }))
      while (document.querySelector('.wl tr.on') === before) await new Promise((done) => requestAnimationFrame(done))
      times.push(performance.now() - begun)
    }
    return Math.round(times.toSorted((a, b) => a - b)[10])
  }),
  /** The longest frame while the page of fifty is scrolled from top to bottom. */
  scroll: await page.evaluate(async () => {
    const place = document.querySelector('.wl .scroll')
    let longest = 0
    let last = performance.now()
    for (let y = 0; y < place.scrollHeight; y += 40) {
      place.scrollTop = y
      await new Promise((done) => requestAnimationFrame(done))
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }
    return Math.round(longest)
  }),
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
await browser.close()
await server.stop()
if (!given) rmSync(dataDir, { recursive: true, force: true })
