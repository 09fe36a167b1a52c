/** At the counter and the register: handed out against a signature, a question handed to another department, one paper split, two joined (R013, R016, R042). */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, expectAccessible, launch, open, type Watched } from './browser.ts'
import { decided, onCase, openTab, pdfAt, registered } from './case-story.ts'
import { ask, openAct, send, signIn, untilStage } from './desk-story.ts'
import { openProgress } from './portal-story.ts'

let browser: Browser
let clerk: Watched
let handler: Watched
const about = (words: string) => `${words}，旅程${process.pid}`

beforeAll(async () => {
  browser = await launch()
  clerk = await signIn(browser, 'shouli')
  handler = await signIn(browser, 'chengban')
})
afterAll(() => browser?.close())

test('the reply is picked up: found by number, signed on the screen, served on that day', async () => {
  const subject = about('不动产登记台账')
  const mine = await registered(clerk.page, { subject }, handler.page)
  const reviewer = await signIn(browser, 'fahe')
  const chief = await signIn(browser, 'qianfa')
  await decided({ handler: handler.page, reviewer: reviewer.page, chief: chief.page }, mine.requestId, [subject])
  const counter = await signIn(browser, 'chuangkou')
  const { page } = counter
  await page.goto(at('/desk/window'))
  await page.getByLabel('按编号或者姓名找').fill(mine.number)
  await page.getByRole('button', { name: `出件 ${mine.number}` }).click()
  const pane = page.getByRole('complementary', { name: '当面交件' })
  await pane.getByLabel('领取人姓名').fill('钱来福')
  const pad = pane.locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('nowhere to sign')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 100, { steps: 5 })
  await page.mouse.up()
  await pane.getByRole('button', { name: /用这个签名|签好了/ }).click()
  await expectAccessible(page, '窗口出件')
  await expect.poll(() => pane.innerText()).toMatch(/已存|签名已/)
  await pane.getByRole('button', { name: '已当面交给领取人' }).click()
  await page
    .getByText(/已当面送达/)
    .first()
    .waitFor()
  await untilStage(clerk.page, mine.requestId, ['delivered'])
  const { letters } = await ask<{ readonly letters: readonly { readonly id: string; readonly kind: string }[] }>(
    clerk.page,
    'requests.casePage',
    {
      requestId: mine.requestId,
    },
  )
  const receipt = letters.find(({ kind }) => kind === 'service_record')
  expect(await pdfAt(clerk.page, `/api/letters/${receipt?.id}.pdf`)).toBe('%PDF-')
  expect(counter.wrong).toEqual([])
})

test('a question goes to the department that knows, is answered there, and the applicant reads it', async () => {
  const subject = about('林地承包证怎么补办')
  const mine = await registered(clerk.page, { subject, items: ['林地承包证丢了怎么补办'] }, handler.page)
  const form = await openAct(handler.page, mine.requestId, 'inquiries.open')
  await form.getByLabel('由谁回答').click()
  await form.getByLabel('由谁回答').fill('林业局')
  await handler.page.locator('.ant-select-item-option', { hasText: '林业局' }).first().click()
  await expectAccessible(handler.page, '转为咨询')
  await send(form, '转给这个单位回答')
  const forestry = await signIn(browser, 'linye')
  const { page } = forestry
  await page.goto(at('/desk/inquiries'))
  const row = page.getByRole('row').filter({ hasText: mine.number })
  await row.getByRole('button', { name: '答复' }).click()
  const drawer = page.getByRole('dialog', { name: '答复咨询' })
  await drawer.getByLabel('答复').fill('带身份证到政务大厅林业窗口，当场补办。')
  await expectAccessible(page, '答复咨询')
  await drawer.getByRole('button', { name: '发给申请人' }).click()
  await page.getByText('已答复，申请人在进度页能看到').first().waitFor()
  const applicant = await open(browser, { viewport: { width: 360, height: 740 } })
  for (let attempt = 0; attempt < 40; attempt++) {
    await openProgress(applicant.page, { number: mine.trackingNumber, code: mine.queryCode })
    if (/当场补办/.test(await applicant.page.locator('main').innerText())) break
    await applicant.page.waitForTimeout(500)
  }
  expect(await applicant.page.locator('main').innerText()).toMatch(/当场补办/)
  await expectAccessible(applicant.page, '咨询的答复')
  for (const desk of [forestry, applicant]) expect(desk.wrong).toEqual([])
})

describe('one paper, several matters; several papers, one matter', () => {
  test('split at the register: the second part has its own number and slip', async () => {
    const { page } = clerk
    const mine = await registered(page, { subject: about('两件事'), items: [about('2025年采石场环评批复'), about('小学学区划分方案')] })
    await page.goto(at(`/desk/cases/${mine.requestId}?act=requests.splitCase`))
    const dialog = page.getByRole('dialog', { name: /分成几件/ })
    await dialog.getByText('小学学区划分方案').first().waitFor()
    await expectAccessible(page, '分件')
    await dialog.getByRole('button', { name: '分成 2 件' }).click()
    const done = page.getByRole('dialog', { name: '已分成 2 件' })
    await done.getByText('登记号').first().waitFor()
    await expectAccessible(page, '分件以后')
    await done.getByRole('button', { name: '已交给申请人' }).click()
    const { split } = await ask<{ readonly split: { readonly into: readonly { readonly number: string }[] } }>(page, 'requests.caseGroup', {
      requestId: mine.requestId,
    })
    expect(split.into).toHaveLength(1)
    expect(split.into[0]?.number).not.toBe(mine.number)
  })

  test('joined: the second goes with the first, and both say so', async () => {
    const { page } = clerk
    const subject = about('永安村水塘承包合同')
    const first = await registered(page, { subject, items: [subject] }, handler.page)
    const second = await registered(page, { subject, items: [subject], name: '孙有田', idNumber: '430121199003073915' }, handler.page)
    await page.goto(at(`/desk/cases/${second.requestId}?act=requests.joinCase`))
    const dialog = page.getByRole('dialog', { name: '并到哪一件一起查' })
    const join = dialog.getByRole('button', { name: `并到 ${first.number}` })
    await join.waitFor()
    await expectAccessible(page, '并案')
    await join.click()
    await page
      .getByText(/已并到/)
      .first()
      .waitFor()
    const tab = await openTab(page, first.requestId, 'group')
    await expect.poll(() => tab.innerText()).toContain('1 件并到本件')
    await page.goto(at('/desk/cases'))
    await page.getByText('主件，并 2 件').first().waitFor()
    await onCase(page, second.requestId, 'requests.partCase', { reason: '旅程结束，分开办。' })
    expect(clerk.wrong).toEqual([])
  })
})
