/** Papers in the stream: nothing lost, nothing open at rest, one registration each (R002). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { execute, look } from '#platform'
import { counterForm, type Desk, openDesk } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import { alike } from '../../views/alike.ts'
import { arrived, arrivedFile } from '../../views/arrived.ts'
import { casePage } from '../../views/case-page.ts'
import { stream } from '../../views/stream.ts'
import { keepArrived, noteArrived, register, setArrivedAside } from '../all.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 60_000)
afterAll(() => desk?.close())

const letter = '申请人：李青禾，电话13800001234。申请公开：一、石桥村征地批复；二、补偿登记表。'
const keep = async (more: object = {}) => {
  const { app, people, organ } = desk
  const file = must(await app.office.files.put(Buffer.from(`scan ${JSON.stringify(more)}`), { name: '来信.txt' }))
  const kept = must(
    await execute(app, people.clerk, keepArrived, {
      organId: organ,
      items: [
        {
          channel: 'registered_mail',
          arrivedOn: desk.today(),
          submittedOn: '2026-11-23',
          mailNumber: 'EMS123',
          text: letter,
          files: [{ digest: file.digest, name: '来信.txt' }],
          ...more,
        },
      ],
    }),
  )
  return { arrivedId: kept.arrivedIds[0] ?? '', digest: file.digest }
}
const waiting = async () => must(await look(desk.app, desk.people.clerk, stream, {})).arrived

describe('the stream', () => {
  test('letter, fax, e-mail and web request stand in one list with channel and age, without a word of what they say', async () => {
    const before = (await waiting()).length
    const day = desk.today()
    const { app, people, organ } = desk
    must(
      await execute(app, people.clerk, keepArrived, {
        organId: organ,
        items: [
          { channel: 'fax', arrivedOn: day, text: letter },
          { channel: 'email', arrivedOn: '2026-11-20', text: '请公开预算' },
          { channel: 'ordinary_mail', arrivedOn: day, text: letter },
        ],
      }),
    )
    const items = await waiting()
    expect(items.length).toBe(before + 3)
    expect(items.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['fax', 'email', 'ordinary_mail']))
    expect(items.find(({ channel }) => channel === 'email')?.age).toBe(5)
    expect(JSON.stringify(items)).not.toMatch(/李青禾|13800001234|预算/)
  })

  test('what it says is sealed at rest', async () => {
    await keep()
    const rows = (await desk.owner('select text from requests.arrived where text is not null')) as { rows: { text: string }[] }
    expect(rows.rows.length).toBeGreaterThan(0)
    for (const { text } of rows.rows) expect(text).not.toMatch(/李青禾|石桥村|1380000/)
  })

  test('an empty one, and one from tomorrow, are refused', async () => {
    const { app, people, organ } = desk
    const put = (item: object) => execute(app, people.clerk, keepArrived, { organId: organ, items: [item] })
    expect(await put({ channel: 'fax', arrivedOn: desk.today() })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await put({ channel: 'fax', arrivedOn: '2026-11-26', text: 'x' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await put({ channel: 'fax', arrivedOn: desk.today(), files: [{ digest: 'a'.repeat(64), name: 'x.pdf' }] })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
  })
})

describe('opening one', () => {
  test('its words and scans, journalled; out of reach there is none', async () => {
    const { arrivedId, digest } = await keep({ mailNumber: 'EMS1' })
    const page = must(await look(desk.app, desk.people.clerk, arrived, { arrivedId }))
    expect(page).toMatchObject({ text: letter, mailNumber: 'EMS1', submittedOn: '2026-11-23', settled: null })
    expect(page.files).toMatchObject([{ digest, role: 'application' }])
    expect(must(await look(desk.app, desk.people.clerk, arrivedFile, { arrivedId, digest }))).toMatchObject({ digest })
    const seen = (await desk.owner(
      `select detail from platform.journal where name = 'personalData.seen' and subject_id = '${arrivedId}'`,
    )) as {
      rows: unknown[]
    }
    expect(seen.rows.length).toBe(2)
    const stranger = await desk.person('arrived.stranger', desk.organs.finance, 'clerk')
    expect(await look(desk.app, stranger, arrived, { arrivedId })).toMatchObject({ ok: false, error: { kind: 'missing' } })
    expect(await look(desk.app, stranger, arrivedFile, { arrivedId, digest })).toMatchObject({ ok: false, error: { kind: 'missing' } })
  })
})

describe('registering it', () => {
  const form = (more: object) =>
    counterForm(desk.organ, desk.today(), { channel: 'registered_mail', submittedOn: '2026-11-23', signedOn: desk.today(), ...more })

  test('registered and assigned at once: the scan is in the file, the paper is settled, nobody registers it again', async () => {
    const { app, people } = desk
    const { arrivedId, digest } = await keep({ mailNumber: 'EMS2' })
    const done = must(await execute(app, people.clerk, register, form({ arrivedId, assignTo: people.handler.personId })))
    expect(done).toMatchObject({ stage: 'handling', receivedOn: desk.today() })
    const page = must(await look(app, people.clerk, casePage, { requestId: done.requestId }))
    expect(page.files).toEqual([expect.objectContaining({ digest, role: 'application' })])
    expect(page.owner?.name).toBe(people.handler.name)
    expect(must(await look(app, people.clerk, arrived, { arrivedId })).settled).toMatchObject({ as: 'registered', numbers: [done.number] })
    expect((await waiting()).some((item) => item.arrivedId === arrivedId)).toBe(false)
    const numbers = async () => ((await desk.owner('select last from requests.counter order by 1')) as { rows: unknown[] }).rows
    const before = await numbers()
    expect(await execute(app, people.clerk, register, form({ arrivedId }))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await numbers()).toEqual(before)
  })

  test('an owner who may not is refused, and nothing is registered', async () => {
    const { app, people } = desk
    const { arrivedId } = await keep({ mailNumber: 'EMS3' })
    expect(await execute(app, people.clerk, register, form({ arrivedId, assignTo: people.clerk.personId }))).toMatchObject({ ok: false })
    expect((await waiting()).some((item) => item.arrivedId === arrivedId)).toBe(true)
  })
  test('a paper of another organ cannot be taken', async () => {
    const { app, organs } = desk
    const { arrivedId } = await keep({ mailNumber: 'EMS4' })
    const stranger = await desk.person('arrived.taker', organs.finance, 'clerk')
    const taken = await execute(app, stranger, register, counterForm(organs.finance, desk.today(), { arrivedId }))
    expect(taken).toMatchObject({ ok: false, error: { kind: 'missing' } })
  })
})

test('set aside: with a reason, once, and still there', async () => {
  const { app, people } = desk
  const { arrivedId } = await keep({ mailNumber: 'EMS5' })
  expect(await execute(app, people.clerk, setArrivedAside, { arrivedId, reason: ' ' })).toMatchObject({ ok: false })
  must(await execute(app, people.clerk, setArrivedAside, { arrivedId, reason: '广告，不是申请' }))
  expect(must(await look(app, people.clerk, arrived, { arrivedId })).settled).toMatchObject({ as: 'set_aside', reason: '广告，不是申请' })
  expect(await execute(app, people.clerk, noteArrived, { arrivedId, text: '晚了' })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  })
  await expect(desk.owner(`delete from requests.arrived_file where arrived_id = '${arrivedId}'`)).rejects.toThrow()
})

test('further scans and words come behind', async () => {
  const { app, people } = desk
  const { arrivedId, digest } = await keep({ mailNumber: 'EMS6' })
  const more = must(await app.office.files.put(Buffer.from('second page'), { name: '第二页.txt' }))
  must(
    await execute(app, people.clerk, noteArrived, {
      arrivedId,
      text: '改正后的文字',
      files: [{ digest: more.digest, name: '第二页.txt', role: 'identity' }],
    }),
  )
  const page = must(await look(app, people.clerk, arrived, { arrivedId }))
  expect(page.text).toBe('改正后的文字')
  expect(page.files.map((file) => file.digest)).toEqual([digest, more.digest])
})

describe('look-alikes while registering', () => {
  test('the same applicant answered before, another applicant open, another organ out of reach', async () => {
    const { app, people, organ } = desk
    const asked = { subject: '河湾水库除险加固工程招标文件', items: ['河湾水库除险加固工程招标文件', '中标通知书和施工合同'] }
    const mine = must(
      await execute(app, people.clerk, register, counterForm(organ, desk.today(), { requested: { ...asked, description: asked.subject } })),
    )
    const query = {
      organId: organ,
      subject: '',
      items: ['河湾水库除险加固工程的招标文件', '低保名单'],
      idKind: 'resident_id',
      idNumber: '430121199003073915',
    }
    const seen = must(await look(app, people.clerk, alike, query))
    expect(seen.alike[0]).toMatchObject({
      requestId: mine.requestId,
      sameApplicant: true,
      sameOrgan: true,
      proposal: 'same_applicant',
      covers: [1],
    })
    const other = must(await look(app, people.clerk, alike, { ...query, idNumber: '11010519491231002X' }))
    expect(other.alike[0]).toMatchObject({ sameApplicant: false, proposal: 'join', lead: { number: mine.number } })
    const stranger = await desk.person('alike.stranger', desk.organs.finance, 'clerk')
    expect(must(await look(app, stranger, alike, query)).alike).toEqual([])
    expect(must(await look(app, people.clerk, alike, { organId: organ, items: ['完全不相干的别的东西'] })).alike).toEqual([])
    expect(must(await look(app, people.clerk, alike, { organId: organ })).alike).toEqual([])
  })
  test('a void one is not shown', async () => {
    const { app, people, organ } = desk
    const requested = { subject: '东山隧道通风设计', description: '东山隧道通风设计', items: ['东山隧道通风设计'] }
    const { requestId } = must(await execute(app, people.clerk, register, counterForm(organ, desk.today(), { requested })))
    const acts = await import('../all.ts')
    must(await desk.on(people.clerk, acts.voidCase, requestId, { reason: '重复登记' }))
    expect(must(await look(app, people.clerk, alike, { organId: organ, items: requested.items })).alike).toEqual([])
  })
})
