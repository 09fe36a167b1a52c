/** 写申请 from the first screen to the receipt, as a browser without script does it (R001, R005, R008, R009). */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPersonalData } from '#testing'
import { openBrowser, portalServer, textOf, titleOf, valuesOf } from '../../testing/portal-browser.ts'
import { landId, person, publicSide, townId } from '../../testing/public-side.ts'

let side: Awaited<ReturnType<typeof publicSide>>
let server: FastifyInstance
beforeAll(async () => {
  side = await publicSide()
  server = await portalServer(side.app)
})
afterAll(async () => {
  await server.close()
  await side.app.close()
})

const wanted = '长兴村5组2024年征地补偿登记表'
const who = { 'applicant.name': person.name, 'applicant.idNumber': person.idNumber, 'applicant.phone': person.phone }

/** As far as the third screen. */
const upToCheck = async (browser = openBrowser(server)) => {
  const first = await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted })
  expect(first).toMatchObject({ status: 303, to: '/requests/new/person' })
  const second = await browser.send(await browser.get('/requests/new/person'), '/requests/new/person', who)
  expect(second).toMatchObject({ status: 303, to: '/requests/new/check' })
  return { browser, check: await browser.get('/requests/new/check') }
}

describe('the whole way', () => {
  test('three screens, a receipt with number, code, picture and date; the office gets the request once', async () => {
    const { browser, check } = await upToCheck()
    expect(check.status).toBe(200)
    expect(textOf(check.html)).toContain('还没有提交')
    expect(textOf(check.html)).toContain('12月23日')
    expect(textOf(check.html)).toContain('明川县自然资源局')
    expect(textOf(check.html)).toContain('尾号 002X')
    expect(check.html).not.toContain(person.idNumber)
    const submitted = await browser.send(check, '/requests/new/check')
    expect(submitted).toMatchObject({ status: 303, to: '/requests/received' })
    const again = await browser.send(check, '/requests/new/check')
    expect(again).toMatchObject({ status: 303, to: '/requests/received' })
    const receipt = await browser.get('/requests/received')
    expect(receipt.headers['cache-control']).toBe('no-store')
    const said = textOf(receipt.html)
    expect(said).toMatch(/20261125-1\d{4}-\d/)
    expect(said).toMatch(/([2-9A-Y]{4} ){6}[2-9A-Y]{4}/)
    expect(said).toContain('2026年12月23日（周三）')
    expect(said).toContain('今天交、今天就算收到')
    expect(receipt.html).toContain('<div class="qr"')
    await side.carry()
    const arrived = side.arrived.filter(({ type }) => type === 'request.submitted')
    expect(arrived).toHaveLength(1)
    expect(arrived[0]?.payload).toMatchObject({
      requested: { description: wanted },
      organId: landId,
      applicant: { name: person.name, idNumber: person.idNumber },
      wish: { form: 'electronic', delivery: 'online', needsHelp: false },
    })
    // nothing about the person in any address, nor in what browsers keep
    for (const address of browser.addresses) {
      expect(findPersonalData(decodeURIComponent(address))).toBeNull()
      expect(address).not.toMatch(/code=/)
    }
    for (const value of browser.cookies.values()) expect(findPersonalData(decodeURIComponent(value))).toBeNull()
    // the draft's cookie is gone: the next one begins empty
    expect(valuesOf((await browser.get('/requests/new')).html, '/requests/new')['requested.description']).toBe('')
  })

  test('two presses at the same moment are one request', async () => {
    const { browser, check } = await upToCheck()
    const before = side.arrived.length
    const form = valuesOf(check.html, '/requests/new/check')
    const pressed = await Promise.all(Array.from({ length: 5 }, () => browser.post('/requests/new/check', form)))
    expect(pressed.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => '/requests/received'))
    await side.carry()
    expect(side.arrived.length - before).toBe(1)
  })

  test('the receipt can be wiped off a shared computer', async () => {
    const { browser, check } = await upToCheck()
    await browser.send(check, '/requests/new/check')
    const receipt = await browser.get('/requests/received')
    expect(await browser.send(receipt, '/requests/forget')).toMatchObject({ status: 303 })
    expect(await browser.get('/requests/received')).toMatchObject({ status: 303, to: '/progress' })
  })
})

describe('screens', () => {
  test('first: an error names the field, leads to it and begins the title; what was typed is kept', async () => {
    const browser = openBrowser(server)
    const wrong = await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.place': '长兴村' })
    expect(wrong.status).toBe(422)
    expect(titleOf(wrong.html)).toMatch(/^有误：/)
    expect(wrong.html).toContain('href="#requested.description"')
    expect(valuesOf(wrong.html, '/requests/new')['requested.place']).toBe('长兴村')
    // and in another window of the same browser
    expect(valuesOf((await browser.get('/requests/new')).html, '/requests/new')['requested.place']).toBe('长兴村')
  })

  test('first: hints without script and with it propose the organ and say why', async () => {
    const browser = openBrowser(server)
    const page = await browser.get('/requests/new')
    const looked = await browser.send(page, '/requests/new', { 'requested.description': wanted, go: 'hints' })
    expect(looked.status).toBe(200)
    expect(textOf(looked.html)).toContain('很清楚')
    expect(textOf(looked.html)).toContain('明川县自然资源局')
    const pieces = await browser.send(page, '/requests/new', { 'requested.description': '民胜镇2025年财政预算' })
    expect(pieces.status).toBe(303)
    const hints = await browser.post('/requests/hints', {
      ...valuesOf(page.html, '/requests/new'),
      'requested.description': '民胜镇2025年财政预算',
    })
    expect(hints.status).toBe(200)
    expect(hints.html).toContain('id="who-part"')
    expect(textOf(hints.html)).toContain('民胜镇人民政府')
  })

  test('first: text that fits no organ asks for one; a chosen organ stays chosen', async () => {
    const browser = openBrowser(server)
    const page = await browser.get('/requests/new')
    const wrong = await browser.send(page, '/requests/new', { 'requested.description': 'qqqq' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#organId"')
    expect(textOf(wrong.html)).toContain('请选一个单位')
    expect(await browser.send(wrong, '/requests/new', { organId: townId })).toMatchObject({ to: '/requests/new/person' })
    expect(textOf((await browser.get('/requests/new')).html)).toContain('这是您选的单位')
  })

  test('second: each wrong field is named; the number is masked once it is right', async () => {
    const browser = openBrowser(server)
    await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted })
    const wrong = await browser.send(await browser.get('/requests/new/person'), '/requests/new/person', {
      ...who,
      'applicant.idNumber': '110105194912310021',
      'applicant.phone': '1390000',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#applicant.idNumber"')
    expect(wrong.html).toContain('href="#applicant.phone"')
    expect(valuesOf(wrong.html, '/requests/new/person')['applicant.name']).toBe(person.name)
    const mended = await browser.send(wrong, '/requests/new/person', who)
    expect(mended.to).toBe('/requests/new/check')
    const back = await browser.get('/requests/new/person')
    expect(back.html).not.toContain(person.idNumber)
    // an empty number box keeps the number
    expect((await browser.send(back, '/requests/new/person')).to).toBe('/requests/new/check')
  })

  test('second: post without an address, e-mail without a box are asked for', async () => {
    const browser = openBrowser(server)
    await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted })
    const wrong = await browser.send(await browser.get('/requests/new/person'), '/requests/new/person', { ...who, 'wish.delivery': 'post' })
    expect(wrong.html).toContain('href="#applicant.address"')
  })

  test('second: files are taken, named, dropped again; a page from elsewhere stores nothing', async () => {
    const browser = openBrowser(server)
    await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted })
    const page = await browser.get('/requests/new/person')
    const form = valuesOf(page.html, '/requests/new/person')
    const file = { field: 'material', name: '照片.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]) }
    const sent = await browser.upload('/requests/new/person', { ...form, ...who, go: 'file' }, file)
    expect(sent).toMatchObject({ status: 303 })
    const kept = await browser.get('/requests/new/person')
    expect(textOf(kept.html)).toContain('照片.png')
    const digest = /[0-9a-f]{64}/.exec(kept.html)?.[0] ?? ''
    expect((await browser.send(kept, '/requests/new/person', { remove: digest })).status).toBe(303)
    expect(textOf((await browser.get('/requests/new/person')).html)).not.toContain('照片.png')
    const before = (await side.app.site.files.list()).length
    const forged = await browser.upload(
      '/requests/new/person',
      { ...form, _token: 'x.y' },
      { ...file, content: Buffer.from('%PDF-1.4 other') },
    )
    expect(forged.status).toBe(403)
    expect((await side.app.site.files.list()).length).toBe(before)
  })

  test('second: a file that is too big is refused with its name, the other answers stay', async () => {
    const browser = openBrowser(server)
    await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted })
    const form = valuesOf((await browser.get('/requests/new/person')).html, '/requests/new/person')
    const big = { field: 'material', name: '大.pdf', content: Buffer.alloc(side.app.settings.fileLimit + 1, 65) }
    const refused = await browser.upload('/requests/new/person', { ...form, ...who }, big)
    expect(refused.status).toBe(422)
    expect(textOf(refused.html)).toContain('“大.pdf”没有收下')
    expect(valuesOf(refused.html, '/requests/new/person')['applicant.name']).toBe(person.name)
  })

  test('third: what is missing is asked for on its own screen', async () => {
    const browser = openBrowser(server)
    expect(await browser.get('/requests/new/check')).toMatchObject({ status: 303, to: '/requests/new' })
    await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted })
    expect(await browser.get('/requests/new/check')).toMatchObject({ to: '/requests/new/person' })
  })

  test('third: an organ that confirms by hand promises no date', async () => {
    const browser = openBrowser(server)
    await browser.send(await browser.get('/requests/new'), '/requests/new', { 'requested.description': wanted, organId: townId })
    await browser.send(await browser.get('/requests/new/person'), '/requests/new/person', who)
    const check = await browser.get('/requests/new/check')
    expect(textOf(check.html)).toContain('工作人员和您确认收到')
    await browser.send(check, '/requests/new/check')
    const receipt = await browser.get('/requests/received')
    expect(textOf(receipt.html)).toContain('等单位确认')
    expect(textOf(receipt.html)).not.toContain('12月23日')
  })
})

describe('draft', () => {
  test('is kept while somebody types, found again, and belongs to its browser only', async () => {
    const browser = openBrowser(server)
    const page = await browser.get('/requests/new')
    const kept = await browser.post('/requests/draft/keep', {
      ...valuesOf(page.html, '/requests/new'),
      'requested.description': '只打了一半',
    })
    expect(kept.status).toBe(204)
    expect(textOf((await browser.get('/requests/draft')).html)).toContain('只打了一半')
    expect(textOf((await openBrowser(server).get('/requests/draft')).html)).not.toContain('只打了一半')
    const later = await browser.send(await browser.get('/requests/new'), '/requests/new', { go: 'later' })
    expect(later.to).toBe('/requests/draft')
  })

  test('a form without our token is refused and keeps nothing', async () => {
    const browser = openBrowser(server)
    expect((await browser.post('/requests/new', { 'requested.description': wanted })).status).toBe(403)
    const page = await browser.get('/requests/new')
    const foreign = await browser.post('/requests/new', valuesOf(page.html, '/requests/new'), { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    expect(titleOf(foreign.html)).toContain('没有办成')
  })
})

describe('guidance before filing (R005)', () => {
  test.each([
    [{ want: 'document', looked: 'not_found', holder: 'county' }, 'form', '/requests/new'],
    [{ want: 'document', looked: 'not_yet', holder: 'county' }, 'already_public', '/search'],
    [{ want: 'document', looked: 'not_found', holder: 'elsewhere' }, 'right_organ', '/guide#organs'],
    [{ want: 'settlement', looked: 'not_yet', holder: 'county' }, 'petition', '/guide/elsewhere#petition'],
    [{ want: 'answer', looked: 'not_yet', holder: 'county' }, 'hotline_12345', '/guide/elsewhere#hotline'],
    [{ want: 'own_registration', looked: 'not_yet', holder: 'county' }, 'registry_query', '/guide/elsewhere#registry'],
  ] as const)('%o leads to %s and is counted', async (answers, exit, href) => {
    const browser = openBrowser(server)
    const asked = await browser.send(await browser.get('/requests'), '/requests', answers)
    expect(asked.status).toBe(303)
    const found = await browser.get(asked.to ?? '')
    expect(found.html).toContain(`href="${href}"`)
    expect(found.html).toContain('href="/requests/new"')
    await side.carry()
    expect(side.arrived.at(-1)).toMatchObject({ type: 'guidance.exited', payload: { exit } })
  })

  test('an answer left out is asked for', async () => {
    const browser = openBrowser(server)
    const wrong = await browser.send(await browser.get('/requests'), '/requests', { want: 'document' })
    expect(wrong.status).toBe(422)
    expect(titleOf(wrong.html)).toMatch(/^有误：/)
    expect(wrong.html).toContain('href="#looked"')
  })
})
