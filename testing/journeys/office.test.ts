/** A request all the way through the office, by the people whose work it is, and back to the citizen; and a request at the counter. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, expectAccessible, launch, open, type Watched } from './browser.ts'
import { ask, choose, openAct, send, signIn, untilStage } from './desk-story.ts'
import { fileRequest, openProgress } from './portal-story.ts'

let browser: Browser
const desks: Record<'clerk' | 'handler' | 'reviewer' | 'chief', Watched | null> = {
  clerk: null,
  handler: null,
  reviewer: null,
  chief: null,
}
const deskOf = (who: keyof typeof desks) => {
  const desk = desks[who]
  if (!desk) throw new Error(`${who} has not signed in`)
  return desk.page
}
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

interface Stream {
  readonly items: readonly { readonly requestId: string; readonly description: string }[]
}
interface Worklist {
  readonly rows: readonly { readonly subject: string; readonly stage: string }[]
}
interface Case {
  readonly letters: readonly { readonly id: string; readonly title: string; readonly kind: string }[]
  readonly parties: readonly { readonly ref: string }[]
}

describe('one request, from the portal to the archive', () => {
  const wanted = `2024年土地征收批复、不动产登记和征地补偿登记表，旅程${process.pid}`
  let key: { readonly number: string; readonly code: string }
  let requestId: string
  let handlerName: string

  test('everybody signs in with password and code; the first page of each is accessible', async () => {
    desks.clerk = await signIn(browser, 'shouli')
    desks.handler = await signIn(browser, 'chengban')
    desks.reviewer = await signIn(browser, 'fahe')
    desks.chief = await signIn(browser, 'qianfa')
    for (const who of ['clerk', 'handler', 'reviewer', 'chief'] as const) await expectAccessible(deskOf(who), `今天 ${who}`)
    handlerName = (await ask<{ readonly name: string }>(deskOf('handler'), 'identity.me', {})).name
  })

  test('a citizen asks; the clerk sees it come in and gives it to the handler', async () => {
    const citizen = await open(browser)
    key = await fileRequest(citizen.page, wanted)
    await citizen.close()
    const page = deskOf('clerk')
    for (let attempt = 0; attempt < 30 && !requestId; attempt++) {
      const { items } = await ask<Stream>(page, 'requests.stream', {})
      requestId = items.find(({ description }) => description === wanted)?.requestId ?? ''
      if (!requestId) await page.waitForTimeout(500)
    }
    expect(requestId).not.toBe('')
    await page.goto(at('/desk/register'))
    await page.getByText(wanted).first().waitFor()
    await expectAccessible(page, '登记')
    const form = await openAct(page, requestId, 'requests.assign')
    await choose(page, form.getByLabel('承办人（A角）'), handlerName)
    await expectAccessible(page, '分派')
    await send(form, '分派')
    await untilStage(page, requestId, ['handling'])
  })

  test('the handler calls, searches, asks the third party; the answer comes', async () => {
    const page = deskOf('handler')
    await page.goto(at(`/desk/cases/${requestId}`))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectAccessible(page, '案件')
    const contact = await openAct(page, requestId, 'requests.logContact')
    await contact.getByLabel('说了什么').fill('问清楚了，要的是2024年的登记表。')
    await send(contact, '记下这次联系')
    const search = await openAct(page, requestId, 'requests.recordSearch')
    await search.getByLabel('查了哪里').fill('征地档案系统')
    await search.getByLabel(/用了哪些词.* 第 1 行/).fill('征地补偿')
    await search.getByLabel('时间范围').fill('2024年')
    await search.getByLabel('命中多少条').fill('1')
    await search.getByText('找到了').click()
    await search.getByLabel('结果').fill('找到登记表一份。')
    await send(search, '记入检索证据单')
    const consult = await openAct(page, requestId, 'requests.consultThirdParty')
    await consult.getByLabel('第三方名称').fill('长兴村村民委员会')
    await consult.getByLabel('送达地址').fill('长兴镇长兴村')
    await consult.getByLabel('涉及的信息').fill('2024年征地补偿登记表中的户主姓名和金额。')
    await send(consult, '发出征求意见书')
    await untilStage(page, requestId, ['consulting'])

    const clerk = deskOf('clerk')
    const { letters } = await ask<Case>(clerk, 'requests.casePage', { requestId })
    const letter = letters.find(({ kind, title }) => kind === 'third_party_consultation_letter' || /征求/.test(title))
    const delivery = await openAct(clerk, requestId, 'requests.recordDelivery')
    await delivery.locator(`input[type="radio"][value="${letter?.id}"]`).check()
    await delivery.locator('input[type="radio"][value="in_person"]').check()
    await send(delivery, '登记送达')
    const opinion = await openAct(page, requestId, 'requests.recordThirdPartyOpinion')
    await opinion.getByText('长兴村村民委员会').click()
    await opinion.getByText('同意公开', { exact: true }).click()
    await send(opinion, '登记意见')
    await untilStage(page, requestId, ['handling'])
  })

  test('the handler writes the decision in the wizard', async () => {
    const page = deskOf('handler')
    await page.goto(at(`/desk/cases/${requestId}/decision`))
    for (let step = 1; step <= 6; step++) {
      await page.getByText(`第 ${step} 步，共 8 步`).waitFor()
      if (step === 1) await expectAccessible(page, '审查')
      await page.locator('.foot2').getByRole('button').click()
    }
    await page.getByText('第 7 步，共 8 步').waitFor()
    await page.getByRole('radio', { name: /予以公开：提供政府信息/ }).click()
    await page.locator('.foot2').getByRole('button').click()
    await page.getByLabel('第 1 项').fill('现提供2024年征地补偿登记表一份。')
    const onward = page.getByRole('button', { name: '下一屏' })
    await onward.click()
    await page.getByLabel('事实和检索情况').fill('经查，本机关制作并保存该登记表。')
    await page.getByLabel('理由').fill('第三方同意公开，依法应当公开。')
    await onward.click()
    await page.locator('[data-field="supplied"] input[type="file"]').setInputFiles({
      name: '登记表（公开版）.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('二〇二四年征地补偿登记表（已遮盖）', 'utf8'),
    })
    await page.locator('[data-field="supplied"]').getByText('登记表（公开版）.txt').first().waitFor()
    for (const field of ['supplyForm', 'deidentified']) {
      const place = page.locator(`[data-field="${field}"]`)
      const options = place.locator('input[type="radio"]')
      if ((await options.count()) > 0) await options.first().check()
      else if ((await place.locator('input[type="checkbox"]').count()) > 0) await place.locator('input[type="checkbox"]').check()
      else await place.locator('input, textarea').first().fill('电子')
    }
    await expectAccessible(page, '要写明的')
    await onward.click()
    await onward.click()
    await page.getByLabel('决定内容').fill('同意公开，提供登记表一份。')
    await onward.click()
    await expectAccessible(page, '送达和落款')
    await page.getByRole('button', { name: '送审核' }).click()
    await untilStage(page, requestId, ['reviewing'])
  })

  test('the reviewer passes it twice, the head signs', async () => {
    const reviewer = deskOf('reviewer')
    for (const round of [1, 2]) {
      await reviewer.goto(at(`/desk/cases/${requestId}/review`))
      const opinion = reviewer.locator('.chk textarea')
      await opinion.waitFor()
      if (round === 1) await expectAccessible(reviewer, '审核')
      await opinion.fill('事实清楚，依据正确，同意。')
      await reviewer.getByRole('button', { name: /通过/ }).last().click()
      await reviewer.waitForURL(/\/desk\/?$/)
    }
    const chief = deskOf('chief')
    await untilStage(chief, requestId, ['signing'])
    await chief.goto(at(`/desk/cases/${requestId}/review`))
    await chief.getByRole('button', { name: /^签发/ }).click()
    await expectAccessible(chief, '签发')
    await chief.getByRole('dialog').getByRole('button', { name: '签发' }).click()
    await untilStage(chief, requestId, ['decided'])
  })

  test('the clerk sends it; the citizen reads the reply and what can be done against it', async () => {
    const clerk = deskOf('clerk')
    const dispatch = await openAct(clerk, requestId, 'requests.dispatchReply')
    await send(dispatch, '登记发出')
    await untilStage(clerk, requestId, ['dispatched', 'delivered'])
    const { page, wrong, close } = await open(browser, { viewport: { width: 360, height: 740 } })
    let words = ''
    for (let attempt = 0; attempt < 60; attempt++) {
      await openProgress(page, key)
      words = await page.locator('main').innerText()
      if ((await page.getByRole('button', { name: '打开答复' }).count()) > 0) break
      await page.waitForTimeout(1000)
    }
    await expectAccessible(page, '答复，未打开')
    await page.getByRole('button', { name: '打开答复' }).click()
    await page.locator('a[href^="/progress/letters/"]').first().waitFor()
    words = await page.locator('main').innerText()
    expect(words).toContain('复议')
    expect(words).toMatch(/诉讼|起诉|法院/)
    await expectAccessible(page, '答复，已打开')
    const download = page.waitForEvent('download')
    await page.locator('a[href^="/progress/letters/"]').first().click()
    expect((await download).suggestedFilename()).toMatch(/\.(pdf|txt|docx)$/)
    expect(wrong).toEqual([])
    await close()
  })

  test('the clerk archives it; afterwards nothing can be done', async () => {
    const clerk = deskOf('clerk')
    await untilStage(clerk, requestId, ['delivered'])
    const form = await openAct(clerk, requestId, 'requests.archive')
    await send(form, '归档')
    await untilStage(clerk, requestId, ['archived'])
    for (const desk of Object.values(desks)) expect(desk?.wrong).toEqual([])
  })
})

describe('at the counter', () => {
  test('a letter is put into the stream, read, and registered beside its words', async () => {
    const page = deskOf('clerk')
    const subject = `道路工程中标通知书${process.pid}`
    await page.goto(at('/desk/register'))
    await page.getByRole('button', { name: /^放入来件/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('textarea').first().fill(`钱来福，电话13800001234，住长兴镇长兴村5组。申请公开：${subject}。`)
    await expectAccessible(page, '放入来件')
    await dialog.getByRole('button', { name: /^放入/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(subject).first().click()
    const form = page.locator('#register-form')
    await expect.poll(() => form.locator('[data-field="applicant.phone"] input').inputValue()).toBe('13800001234')
    await expect.poll(() => form.locator('[data-field="requested.description"] textarea').inputValue()).toContain(subject)
    await expectAccessible(page, '登记来信')
  })

  test('a spoken request is written down, registered and given to its handler at once', async () => {
    const page = deskOf('clerk')
    const subject = `征地补偿登记表${process.pid}`
    await page.goto(at('/desk/register?item=new'))
    const form = page.locator('#register-form')
    await form.waitFor()
    await form.getByText(/^代填/).click()
    await form.locator('[data-field="applicant.name"] input').fill('钱来福')
    await form.locator('[data-field="applicant.idNumber"] input').fill('11010519491231002X')
    await form.locator('[data-field="applicant.phone"] input').fill('13800001234')
    await form.locator('[data-field="applicant.address"] input').fill('长兴镇长兴村5组')
    await form.locator('[data-field="requested.subject"] input').fill(subject)
    await form.locator('[data-field="requested.description"] textarea').fill(`口头申请：${subject}`)
    await form.getByRole('button', { name: '按原文拆成几项' }).click()
    await expectAccessible(page, '代填')
    await page.getByRole('button', { name: /^登记并分派给/ }).click()
    await page
      .getByText(/已登记为/)
      .first()
      .waitFor()
    const { rows } = await ask<Worklist>(page, 'requests.worklist', { text: subject })
    expect(rows.map((row) => [row.subject, row.stage])).toEqual([[subject, 'handling']])
    expect(desks.clerk?.wrong).toEqual([])
  })
})
