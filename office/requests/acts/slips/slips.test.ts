/** 亲友代办 on both sides: given, used, logged; after the last day and after its end it opens nothing, also when the word of the end is late (beyond 9). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel'
import { correctByProxy, endSlip as endOnline, fileByProxy, giveSlip, openSlip, proxyCase, slips } from '#on-behalf'
import { execute, look } from '#platform'
import { registerFixtureNames } from '../../../../testing/index.ts'
import { applicant } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../../testing/told-desk.ts'
import { caseSlips, findSlip } from '../../views/slips/slips.ts'
import * as acts from '../all.ts'

const visitor = { kind: 'visitor', origin: 'slips' } as const
/** Each question from a place of its own, so that wrong codes of one test do not slow another. */
let places = 0
const someone = () => ({ kind: 'visitor', origin: `place ${places++}` }) as const
const proxy = { proxyName: '钱小满', relation: '外甥女', phone: '', powers: ['correct', 'file'], days: 10, identityChecked: true } as const
registerFixtureNames(proxy.proxyName)

let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk('2026-11-25')
}, 120_000)
afterAll(() => desk?.close())
beforeEach(() => desk.clock.set(plainDate('2026-11-25')))

const given = async (more: object = {}) => {
  const mine = await desk.registered()
  const answer = must(await desk.on(desk.people.clerk, acts.issueSlip, mine.requestId, { ...proxy, ...more })) as unknown as {
    readonly code: string
    readonly slipId: string
    readonly until: string
  }
  await desk.settle()
  return { ...mine, ...answer, key: { number: mine.trackingNumber, code: mine.queryCode } }
}
const opens = async (code: string) => {
  const opened = await execute(desk.app, someone(), openSlip, { code })
  const seen = await look(desk.app, someone(), proxyCase, { code })
  expect(seen.ok).toBe(opened.ok)
  return opened
}
const linesOf = async (requestId: Parameters<ToldDesk['on']>[2]) =>
  must(await look(desk.app, desk.people.clerk, caseSlips, { requestId })).slips
const waitingForCorrection = async (requestId: Parameters<ToldDesk['on']>[2]) => {
  must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
  must(
    await desk.on(desk.people.handler, acts.logContact, requestId, {
      on: desk.today(),
      purpose: 'correction',
      channel: 'phone',
      summary: '说明要补哪一年。',
    }),
  )
  must(
    await desk.on(desk.people.handler, acts.sendCorrectionNotice, requestId, {
      on: desk.today(),
      periodWorkdays: 10,
      defects: ['没有写明是哪一年'],
      howToMend: '请写明年份',
    }),
  )
  await desk.settle()
}

describe('at the counter', () => {
  test('the applicant must be there; one proxy at a time; the applicant is no proxy; not longer than the setting', async () => {
    const mine = await desk.registered()
    const tried = (more: object) => desk.on(desk.people.clerk, acts.issueSlip, mine.requestId, { ...proxy, ...more })
    expect(await tried({ identityChecked: false })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await tried({ proxyName: applicant.name })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await tried({ days: 91 })).toMatchObject({ ok: false, error: { fields: { days: expect.stringContaining('90') } } })
    must(await tried({}))
    expect(await tried({ proxyName: '另一位' })).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '民法典第一百六十五条' } })
  })

  test('the code is nowhere but in the answer; the paper of the file has no code; names lie sealed', async () => {
    const mine = await given()
    const rows = (await desk.owner(`select (select string_agg(t::text, '') from requests.proxy_slip t) ||
      (select string_agg(t::text, '') from site.proxy_slip t) || (select string_agg(t::text, '') from letters.letter t) ||
      (select string_agg(fact::text || on_day::text, '') from platform.docket) || (select string_agg(detail::text, '') from platform.journal) as all`)) as {
      readonly rows: readonly { readonly all: string }[]
    }
    expect(rows.rows[0]?.all).not.toContain(mine.code)
    expect(rows.rows[0]?.all).not.toContain(proxy.proxyName)
    const seen = await desk.seen(mine)
    expect(seen.steps.at(-1)).toMatchObject({ title: '您请钱小满代办' })
    // the paper is the applicant's and the file's: it does not travel
    expect(seen.letters.some(({ kind }) => kind === 'proxy_slip')).toBe(false)
  })
})

describe('what its holder may', () => {
  test('sees how it stands and hands in a correction; both sides read each use; the docket names him', async () => {
    const mine = await given()
    must(await opens(mine.code))
    await waitingForCorrection(mine.requestId)
    const shown = must(await look(desk.app, someone(), proxyCase, { code: mine.code }))
    expect(shown).toMatchObject({
      applicantName: applicant.name,
      proxyName: '钱小满',
      until: '2026-12-04',
      mayCorrect: true,
      mayFile: true,
    })
    expect(shown.progress.may).toEqual({ correct: true, withdraw: false, complain: false })
    // nothing of the applicant but the name; no letter that is not served, no files
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${applicant.idNumber}|${applicant.phone}|${applicant.address}|${mine.queryCode}`))
    expect(shown.progress.letters.every(({ plain, files }) => plain === '' && files.length === 0)).toBe(true)
    desk.clock.advance({ minutes: 5 })
    must(await execute(desk.app, someone(), correctByProxy, { code: mine.code, text: '要的是2024年的。' }))
    await desk.settle()
    const [line] = await linesOf(mine.requestId)
    expect(line).toMatchObject({ applicantName: applicant.name, proxyName: '钱小满', state: 'standing' })
    expect(line?.uses.map(({ what, counted }) => [what, counted])).toEqual([
      ['corrected', true],
      ['opened', true],
    ])
    const told = must(await look(desk.app, visitor, slips, mine.key))
    expect(told.slips[0]?.uses.map(({ what }) => what)).toEqual(['corrected', 'opened'])
    const steps = (await desk.seen(mine)).steps.map(({ title }) => title)
    expect(steps).toContain('由钱小满代您交了补正材料')
    expect(steps).toContain('收到您的补充')
  })

  test('one new request in the applicant’s name; its query code is on the applicant’s page only', async () => {
    const mine = await given()
    const filing = { code: mine.code, organId: desk.organ, description: '申请公开石桥村2023年的补偿公告。' }
    const done = must(await execute(desk.app, someone(), fileByProxy, filing))
    expect(JSON.stringify(done)).not.toMatch(/queryCode/)
    expect(await execute(desk.app, someone(), fileByProxy, filing)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await desk.settle()
    const told = must(await look(desk.app, visitor, slips, mine.key)).slips[0]?.uses.find(({ what }) => what === 'filed')?.filed
    expect(told?.trackingNumber).toBe(done.trackingNumber)
    const its = await desk.seen({ trackingNumber: done.trackingNumber, queryCode: told?.queryCode ?? '' })
    expect(its.registered).toBe(true)
    expect(its.steps.map(({ title }) => title)).toContain('由钱小满代您交的申请')
    const found =
      (await desk.owner(`select r.id, a.id_index = b.id_index as same from requests.request r join requests.applicant a on a.request_id = r.id,
      requests.applicant b where r.tracking_number = '${done.trackingNumber}' and b.request_id = '${mine.requestId}'`)) as {
        readonly rows: readonly { readonly same: boolean }[]
      }
    expect(found.rows).toMatchObject([{ same: true }])
  })

  test('what is not ticked is refused; a query code is no slip and a slip no query code', async () => {
    const mine = await given({ powers: [] })
    await waitingForCorrection(mine.requestId)
    const refused = { ok: false, error: { kind: 'forbidden' } }
    expect(await execute(desk.app, someone(), correctByProxy, { code: mine.code, text: '补' })).toMatchObject(refused)
    expect(await execute(desk.app, someone(), fileByProxy, { code: mine.code, organId: desk.organ, description: '要' })).toMatchObject(
      refused,
    )
    expect((await opens(mine.queryCode)).ok).toBe(false)
    const { withdraw } = await import('#intake')
    expect((await execute(desk.app, someone(), withdraw, { number: mine.trackingNumber, code: mine.code })).ok).toBe(false)
    expect((await look(desk.app, someone(), slips, { number: mine.trackingNumber, code: mine.code })).ok).toBe(false)
  })
})

describe('its end', () => {
  const closed = async (code: string) => {
    const answers = [await opens(code), await opens('2222 3333 4444 6666 7777 9999 AAAA')]
    expect(answers.map(({ ok }) => ok)).toEqual([false, false])
    // wrong, expired, ended: one answer
    expect(answers[0]).toEqual(answers[1])
    for (const tried of [
      await execute(desk.app, someone(), correctByProxy, { code, text: '补' }),
      await execute(desk.app, someone(), fileByProxy, { code, organId: desk.organ, description: '要' }),
    ])
      expect(tried).toEqual(answers[0])
  }

  test('after the last day it opens nothing', async () => {
    const mine = await given()
    desk.clock.set(plainDate('2026-12-04'))
    must(await execute(desk.app, { kind: 'system', part: 'schedule' }, acts.confirmSlips, {}))
    await desk.settle()
    must(await opens(mine.code))
    desk.clock.set(plainDate('2026-12-05'))
    await closed(mine.code)
  })

  test('ended by the applicant online: nothing from that moment, the office is told', async () => {
    const mine = await given()
    must(await execute(desk.app, visitor, endOnline, mine.key))
    await closed(mine.code)
    await desk.settle()
    expect((await linesOf(mine.requestId))[0]).toMatchObject({ state: 'ended', endedHow: 'online' })
  })

  test('ended at any counter of the county; by nobody without the duty', async () => {
    const mine = await given()
    const elsewhere = await desk.person('slips.window', desk.organs.finance, 'clerk')
    const found = must(await look(desk.app, elsewhere, findSlip, { number: mine.trackingNumber }))
    expect(found.slips).toMatchObject([{ slipId: mine.slipId, proxyName: '钱小满' }])
    const end = { slipId: mine.slipId, identityChecked: true }
    expect(await execute(desk.app, desk.people.legal, acts.endSlip, end)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    must(await execute(desk.app, elsewhere, acts.endSlip, end))
    expect(await execute(desk.app, elsewhere, acts.endSlip, end)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await desk.settle()
    await closed(mine.code)
    expect((await desk.seen(mine)).steps.at(-1)).toMatchObject({ title: '钱小满的代办码失效', text: '申请人在窗口撤销。' })
  })

  test('the word of the end is on its way: what is done meanwhile does not count, and is seen', async () => {
    const mine = await given()
    await waitingForCorrection(mine.requestId)
    desk.clock.advance({ minutes: 5 })
    must(await execute(desk.app, desk.people.clerk, acts.endSlip, { slipId: mine.slipId, identityChecked: true }))
    desk.clock.advance({ minutes: 5 })
    // the public side has not heard of it
    must(await execute(desk.app, someone(), correctByProxy, { code: mine.code, text: '2019年的。' }))
    must(await execute(desk.app, someone(), fileByProxy, { code: mine.code, organId: desk.organ, description: '要别的。' }))
    await desk.settle()
    expect((await linesOf(mine.requestId))[0]?.uses.map(({ what, counted }) => [what, counted])).toEqual(
      expect.arrayContaining([
        ['filed', false],
        ['corrected', false],
      ]),
    )
    const seen = await desk.seen(mine)
    expect(seen.state).toBe('awaiting_correction')
    expect(seen.steps.map(({ title }) => title)).not.toContain('收到您的补充')
    await closed(mine.code)
  })

  test('the word was lost for ever: three days without the office, or its daily list, end it', async () => {
    desk.clock.set(plainDate('2026-12-14'))
    const mine = await given({ days: 60 })
    desk.clock.set(addDays(desk.today(), 4))
    await closed(mine.code)
    must(await execute(desk.app, { kind: 'system', part: 'schedule' }, acts.confirmSlips, {}))
    await desk.settle()
    must(await opens(mine.code))
    await desk.owner(`update requests.proxy_slip set ended_at = '2026-12-15T03:00:00Z', ended_how = 'counter' where id = '${mine.slipId}'`)
    must(await execute(desk.app, { kind: 'system', part: 'schedule' }, acts.confirmSlips, {}))
    await desk.settle()
    await closed(mine.code)
  })

  test('a case that ended: so many days later, by itself', async () => {
    const mine = await given({ days: 60 })
    must(await desk.on(desk.people.clerk, acts.withdraw, mine.requestId, { on: desk.today(), statement: '不要了。' }))
    for (const [days, ok] of [
      [15, true],
      [16, false],
    ] as const) {
      desk.clock.set(addDays(plainDate('2026-11-25'), days))
      must(await execute(desk.app, { kind: 'system', part: 'schedule' }, acts.confirmSlips, {}))
      await desk.settle()
      expect((await opens(mine.code)).ok).toBe(ok)
    }
    expect((await linesOf(mine.requestId))[0]).toMatchObject({ endedHow: 'case_closed' })
  })
})

describe('given on the progress page', () => {
  const online = { proxyName: '钱小满', relation: '外甥女', powers: ['correct'], days: 10, agreed: true }

  test('the office has it at once; another waits for its end; wrong codes wait like wrong query codes', async () => {
    const mine = await desk.registered()
    await desk.settle()
    const key = { number: mine.trackingNumber, code: mine.queryCode }
    expect((await execute(desk.app, visitor, giveSlip, { ...key, ...online, agreed: false })).ok).toBe(false)
    const done = must(await execute(desk.app, visitor, giveSlip, { ...key, ...online }))
    expect((await execute(desk.app, visitor, giveSlip, { ...key, ...online })).ok).toBe(false)
    must(await opens(done.code))
    await desk.settle()
    expect(await linesOf(mine.requestId)).toMatchObject([
      { where: 'online', proxyName: '钱小满', uses: [{ what: 'opened' }], givenBy: null },
    ])
    const prober = { kind: 'visitor', origin: 'prober' } as const
    for (let turn = 0; turn < 20; turn++) await look(desk.app, prober, proxyCase, { code: `2222 3333 ${turn}` })
    expect(await look(desk.app, prober, proxyCase, { code: done.code })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
})
