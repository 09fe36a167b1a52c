/** The outer side on a real database under the portal's role: from the first screen to the letter, and what must stay shut. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  codeDigest,
  createLocalPump,
  newQueryCode,
  type OfficeAppliers,
  type OfficeMessage,
  type SiteAppliers,
  trackingNumber,
} from '#exchange'
import {
  attachFile,
  countExit,
  draft,
  expected,
  forgetExpired,
  keepDraft,
  newDraftToken,
  numbers,
  openReply,
  organs,
  receipt,
  submitCorrection,
  submitRequest,
  withdraw,
} from '#intake'
import { type Json, ok, plainDate } from '#kernel'
import { applyOrgansPublished, applySealPublished, guideList, home, organGuide, seal } from '#pages'
import { act, execute, look } from '#platform'
import { registerFixtureNames, type TestApp, testApp } from '#testing'
import { applyReplyReady, applyRequestProgressed, letter, progress } from '#tracking'

const visitor = { kind: 'visitor', origin: 'one place' } as const
const stranger = { kind: 'visitor', origin: 'another place' } as const
const system = { kind: 'system', part: 'reaction' } as const
const person = { name: '张三丰年', idNumber: '11010519491231002X', phone: '13800138000', address: '民胜镇长兴村5组12号' }
registerFixtureNames(person.name)

const landId = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
const townId = '7f9619ff-8b86-4011-b42d-00c04fc964ff'
const guide = {
  foiOffice: '办公室',
  address: '文昌路1号',
  postcode: '644000',
  hours: '工作日9:00至17:30',
  phone: '0831-8521234',
  fax: '',
  email: 'xxgk@example.gov.cn',
  website: '',
  scope: '农村集体土地征收、不动产登记',
  howToObtain: '网上、当面、写信',
  announcedChannels: ['online' as const],
  updatedOn: '2026-11-01',
  version: 3,
}
const organ = (id: string, name: string, shortName: string, scope: string, autoConfirm: boolean) => ({
  id,
  name,
  shortName,
  kind: 'department',
  level: 'county',
  parentId: null,
  receivesRequests: true,
  autoConfirm,
  guide: { ...guide, scope },
  reconsideration: { organ: '明川县人民政府', address: '文昌路1号', url: null },
  court: { name: '明川县人民法院', address: '滨河路20号' },
})

const sendFromOffice = act({
  name: 'probe.sendFromOffice',
  title: '发送',
  side: 'office',
  input: z.object({ type: z.string(), payload: z.json() }),
  within: async () => null,
  handle: async (context, { type, payload }) => {
    context.send({ type, version: 1, payload: payload as Json })
    return ok({})
  },
})

const arrived: { type: string; payload: unknown }[] = []
const note = (type: string) => async (_app: unknown, message: { payload: unknown }) => {
  arrived.push({ type, payload: message.payload })
  return ok({})
}
const toOffice: OfficeAppliers = {
  'request.submitted': note('request.submitted'),
  'correction.submitted': note('correction.submitted'),
  'withdrawal.submitted': note('withdrawal.submitted'),
  'reply.opened': note('reply.opened'),
  'guidance.exited': note('guidance.exited'),
}
const toSite: SiteAppliers = {
  'request.progressed': applyRequestProgressed,
  'reply.ready': applyReplyReady,
  'organs.published': applyOrgansPublished,
  'seal.published': applySealPublished,
}

const content = {
  organId: landId,
  requested: { description: '长兴村5组2024年征地补偿登记表' },
  applicant: { kind: 'natural_person', name: person.name, idKind: 'resident_id', idNumber: person.idNumber, phone: person.phone },
  wish: { form: 'electronic', delivery: 'online' },
}
const picture = (number: string, digest: string, revision: number, more: Partial<OfficeMessage<'request.progressed'>> = {}) => ({
  trackingNumber: number,
  codeDigest: digest,
  revision,
  caseNumber: '明自然资公开申〔2026〕7号',
  organId: landId,
  organName: '明川县自然资源局',
  subject: '征地补偿登记表',
  headline: '正在查找',
  state: 'in_progress' as const,
  receivedOn: '2026-11-25',
  dueOn: '2026-12-23',
  provisional: false,
  handler: null,
  steps: [],
  days: [],
  pauses: [],
  may: { correct: false, withdraw: true, complain: false },
  correction: null,
  fee: null,
  remedies: [],
  remedyText: [],
  ...more,
})

let app: TestApp
const carry = () => createLocalPump(app, { toOffice, toSite }).drain()
const fromOffice = async (type: string, payload: unknown) => {
  await execute(app, system, sendFromOffice, { type, payload })
  await carry()
}
/** The value, or the test fails with the refusal. */
const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const submitted = async (more: Record<string, unknown> = {}) => {
  const token = newDraftToken()
  const done = must(await execute(app, visitor, submitRequest, { ...content, draft: token, ...more }))
  const shown = must(await look(app, visitor, receipt, { draft: token }))
  return { token, number: done.trackingNumber, code: shown.queryCode, receipt: shown }
}

beforeAll(async () => {
  app = await testApp({ today: '2026-11-25' })
  await fromOffice('organs.published', {
    organs: [
      organ(landId, '明川县自然资源局', '自然资源局', '农村集体土地征收、不动产登记', true),
      organ(townId, '民胜镇人民政府', '民胜镇', '本镇财政预算、惠农补贴', false),
    ],
  })
})
afterAll(() => app.close())

describe('draft', () => {
  test('is kept screen by screen, sealed, and comes back with its token only', async () => {
    const first = must(await execute(app, visitor, keepDraft, { step: 1, content: { 'requested.description': '要补偿登记表\u0007' } }))
    must(
      await execute(app, visitor, keepDraft, {
        draft: first.draft,
        step: 2,
        content: { 'applicant.name': person.name, 'wish.needsHelp': true },
      }),
    )
    const seen = must(await look(app, visitor, draft, { draft: first.draft }))
    expect(seen.content).toEqual({ 'requested.description': '要补偿登记表', 'applicant.name': person.name, 'wish.needsHelp': true })
    expect(seen).toMatchObject({ step: 2, keptUntil: '2026-12-25', trackingNumber: null })
    expect((await look(app, visitor, draft, { draft: newDraftToken() })).ok).toBe(false)
    const rows = await app.owner.query('select * from intake.draft')
    expect(JSON.stringify(rows.rows)).not.toContain(person.name)
    expect(JSON.stringify(rows.rows)).not.toContain(first.draft)
  })

  test('files are attached by digest; their names are sealed; one that was never stored is refused', async () => {
    const { draft: token } = must(await execute(app, visitor, keepDraft, { content: {} }))
    const stored = must(await app.site.files.put(Buffer.from('%PDF-1.4 证明')))
    const attached = must(
      await execute(app, visitor, attachFile, {
        draft: token,
        digest: stored.digest,
        name: `${person.name}身份证.pdf`,
        purpose: 'identity',
      }),
    )
    expect(attached).toMatchObject({ type: 'application/pdf' })
    expect(await execute(app, visitor, attachFile, { draft: token, digest: 'f'.repeat(64), name: '没有的.pdf' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
    expect(must(await look(app, visitor, draft, { draft: token })).files).toHaveLength(1)
    expect(JSON.stringify((await app.owner.query('select * from intake.file')).rows)).not.toContain(person.name)
    await execute(app, visitor, submitRequest, { ...content, draft: token })
    await carry()
    expect(arrived.at(-1)?.payload).toMatchObject({ files: [{ digest: stored.digest, name: `${person.name}身份证.pdf` }] })
  })

  test('runs out and is forgotten', async () => {
    const { draft: token } = must(await execute(app, visitor, keepDraft, { content: { a: 'b' } }))
    const today = app.clock.now()
    app.clock.set(plainDate('2027-01-10'))
    expect((await look(app, visitor, draft, { draft: token })).ok).toBe(false)
    expect(must(await execute(app, { kind: 'system', part: 'schedule' }, forgetExpired, {})).drafts).toBeGreaterThan(0)
    app.clock.set(today)
  })
})

describe('submitting (第二十九条)', () => {
  test('gives number, code and dates; hands the request to the office once; shows the receipt again', async () => {
    const mine = await submitted()
    expect(mine.number).toMatch(/^20261125-1\d{4,}-\d$/)
    expect(mine.receipt).toMatchObject({
      organName: '明川县自然资源局',
      receivedOn: '2026-11-25',
      correctionNoticeDue: '2026-12-04',
      replyDue: '2026-12-23',
      applicantName: person.name,
    })
    expect(mine.receipt.days[0]).toMatchObject({ day: '2026-11-25', kind: 'received' })
    expect(mine.receipt.days.at(-1)).toMatchObject({ day: '2026-12-23', kind: 'due', ordinal: 20 })
    expect(must(await look(app, visitor, receipt, { draft: mine.token })).queryCode).toBe(mine.code)
    await carry()
    const messages = arrived.filter(({ payload }) => (payload as { trackingNumber: string }).trackingNumber === mine.number)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      type: 'request.submitted',
      payload: { confirmedOn: '2026-11-25', applicant: { idNumber: person.idNumber } },
    })
  })

  test('an organ that confirms by hand promises no date yet', async () => {
    const mine = await submitted({ organId: townId })
    expect(mine.receipt).toMatchObject({ receivedOn: null, replyDue: null, days: [] })
    expect(mine.receipt.receivedNote).toContain('下一个工作日')
    expect(must(await look(app, visitor, expected, { organId: landId })).longestReplyDue).toBe('2027-01-21')
  })

  test('pressing a thousand times is one case, with a key and without', async () => {
    await carry()
    const before = arrived.length
    const token = newDraftToken()
    const presses = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        execute(app, visitor, submitRequest, { ...content, draft: token }, index % 2 === 0 ? { idempotencyKey: `submit:${token}` } : {}),
      ),
    )
    expect(new Set(presses.map((press) => must(press).trackingNumber)).size).toBe(1)
    await carry()
    expect(arrived.length - before).toBe(1)
  })

  test.each([
    [{ applicant: { ...content.applicant, idNumber: '110105194912310021' } }, 'applicant.idNumber', '18 位'],
    [
      { applicant: { ...content.applicant, idKind: 'credit_code', idNumber: '91350100M000100Y44' } },
      'applicant.idNumber',
      '统一社会信用代码',
    ],
    [{ applicant: { ...content.applicant, phone: '123' } }, 'applicant.phone', '电话'],
    [{ applicant: { ...content.applicant, name: ' ' } }, 'applicant.name', '姓名'],
    [{ applicant: { ...content.applicant, kind: 'commercial_enterprise' } }, 'applicant.contactPerson', '联系人'],
    [{ requested: { description: '' } }, 'requested.description', '写一写您想要的材料'],
    [{ wish: { form: 'electronic', delivery: 'post' } }, 'applicant.address', '收信地址'],
    [{ wish: { form: 'electronic', delivery: 'email' } }, 'applicant.email', '邮箱'],
    [{ wish: { form: 'gold', delivery: 'online' } }, 'wish.form', '请选'],
    [{ organId: 'x' }, 'organId', '请选一个单位'],
    [{ organId: '8f9619ff-8b86-4011-b42d-00c04fc964ff' }, 'organId', '请选一个单位'],
  ])('%j → %s', async (wrong, field, words) => {
    const refused = await execute(app, visitor, submitRequest, { ...content, draft: newDraftToken(), ...wrong })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    if (!refused.ok) expect(refused.error.fields?.[field]).toContain(words)
  })

  test('every field of an empty form is named, and none of them asks what for', async () => {
    const refused = await execute(app, visitor, submitRequest, { draft: newDraftToken(), requested: {}, applicant: {}, wish: {} })
    if (refused.ok) throw new Error('accepted')
    expect(Object.keys(refused.error.fields ?? {}).sort()).toEqual(
      [
        'applicant.idKind',
        'applicant.idNumber',
        'applicant.kind',
        'applicant.name',
        'applicant.phone',
        'organId',
        'requested.description',
        'wish.delivery',
        'wish.form',
      ].sort(),
    )
    expect(JSON.stringify(refused.error)).not.toMatch(/用途|目的/)
  })

  test('the proposal says why', async () => {
    const shown = must(await look(app, visitor, organs, { text: '长兴村的农村集体土地征收补偿登记表' }))
    expect(shown.proposals[0]).toMatchObject({ organ: { id: landId }, why: expect.stringContaining('农村集体土地征收') })
    expect(shown.organs).toHaveLength(2)
  })
})

describe('following', () => {
  test('before the office answers: the bare receipt; then its newest picture, whatever order pictures come in', async () => {
    const mine = await submitted()
    const key = { number: mine.number, code: mine.code }
    expect(must(await look(app, visitor, progress, key))).toMatchObject({ registered: false, dueOn: '2026-12-23', remainingWorkdays: 20 })
    const digest = codeDigest(app.ciphers, mine.number, mine.code)
    await fromOffice('request.progressed', picture(mine.number, digest, 2, { headline: '新的' }))
    await fromOffice('request.progressed', picture(mine.number, digest, 1, { headline: '旧的' }))
    const typed = { number: mine.number.replaceAll('-', ' '), code: mine.code.toLowerCase().replaceAll(' ', '-') }
    const shown = must(await look(app, visitor, progress, typed))
    expect(shown).toMatchObject({ registered: true, headline: '新的', organPhone: '0831-8521234' })
    expect(shown).not.toHaveProperty('codeDigest')
  })

  test('a request from the counter opens too; wrong number and wrong code are answered alike', async () => {
    const number = trackingNumber(plainDate('2026-11-25'), 'office', 1)
    const code = newQueryCode()
    await fromOffice('request.progressed', picture(number, codeDigest(app.ciphers, number, code), 1))
    expect(must(await look(app, stranger, progress, { number, code })).submittedOn).toBeNull()
    const wrongCode = await look(app, stranger, progress, { number, code: newQueryCode() })
    const wrongNumber = await look(app, stranger, progress, { number: trackingNumber(plainDate('2026-11-25'), 'office', 2), code })
    expect(wrongCode).toMatchObject({ ok: false, error: { kind: 'missing' } })
    expect(wrongNumber).toEqual(wrongCode)
    expect(await execute(app, stranger, withdraw, { number, code: newQueryCode() })).toEqual(wrongCode)
  })

  test('too many wrong tries: that place has to wait, others do not, and time mends it', async () => {
    const mine = await submitted()
    const key = { number: mine.number, code: mine.code }
    const guesser = { kind: 'visitor', origin: 'a guesser' } as const
    for (let index = 0; index < 20; index += 1) await look(app, guesser, progress, { ...key, code: newQueryCode() })
    expect(await look(app, guesser, progress, key)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect((await look(app, visitor, progress, key)).ok).toBe(true)
    app.clock.advance({ minutes: 16 })
    expect((await look(app, guesser, progress, key)).ok).toBe(true)
  })

  test('correction only when asked for; withdrawal once; the first opening of a reply is told to the office, once', async () => {
    const mine = await submitted()
    const key = { number: mine.number, code: mine.code }
    const digest = codeDigest(app.ciphers, mine.number, mine.code)
    expect(await execute(app, visitor, submitCorrection, { ...key, text: '补充' })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', article: '第三十条' },
    })
    await fromOffice(
      'request.progressed',
      picture(mine.number, digest, 1, { state: 'awaiting_correction', may: { correct: true, withdraw: true, complain: false } }),
    )
    must(await execute(app, visitor, submitCorrection, { ...key, text: '是2024年的那一批' }))
    expect(await execute(app, visitor, openReply, { ...key, letterId: 'L1' })).toMatchObject({ ok: false, error: { kind: 'missing' } })
    const file = { digest: 'c'.repeat(64), name: '决定书.pdf', type: 'application/pdf', bytes: 10 }
    await fromOffice('reply.ready', {
      trackingNumber: mine.number,
      codeDigest: digest,
      letterId: 'L1',
      kind: 'decision',
      title: '决定书',
      documentNumber: null,
      on: '2026-12-01',
      plain: '给您了',
      files: [file],
    })
    must(await execute(app, visitor, openReply, { ...key, letterId: 'L1' }))
    must(await execute(app, visitor, openReply, { ...key, letterId: 'L1' }))
    expect(must(await look(app, visitor, letter, { ...key, letterId: 'L1' })).file).toEqual(file)
    expect((await look(app, visitor, letter, { ...key, letterId: 'L1', digest: 'd'.repeat(64) })).ok).toBe(false)
    expect((await look(app, stranger, letter, { number: mine.number, code: newQueryCode(), letterId: 'L1' })).ok).toBe(false)
    must(await execute(app, visitor, withdraw, { ...key, statement: '不要了' }))
    expect(await execute(app, visitor, withdraw, key)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await carry()
    const mineOnly = arrived
      .filter(({ payload }) => (payload as { trackingNumber?: string }).trackingNumber === mine.number)
      .map(({ type }) => type)
    expect(mineOnly).toEqual(['request.submitted', 'correction.submitted', 'reply.opened', 'withdrawal.submitted'])
    expect(must(await look(app, visitor, progress, key)).handedIn.map(({ kind }) => kind)).toEqual(['correction', 'opened', 'withdrawal'])
  })
})

describe('public pages', () => {
  test('home, guide with its blanks, hub with the law’s periods, seal', async () => {
    await fromOffice('seal.published', { number: 7, root: 'b'.repeat(64), on: '2026-11-24' })
    expect(must(await look(app, visitor, home, {}))).toMatchObject({ organs: 2, replyWorkdays: 20, seal: { number: 7 } })
    expect(must(await look(app, visitor, organGuide, { organId: landId })).blanks).toEqual(['传真号码'])
    const hub = must(await look(app, visitor, guideList, {}))
    expect(hub.organs).toHaveLength(2)
    expect(hub.periods.find(({ key }) => key === 'reply')?.length).toBe('20 个工作日')
    expect(hub.periods.find(({ key }) => key === 'correctionNotice')?.length).toBe('7 个工作日')
    expect(must(await look(app, visitor, seal, {}))?.root).toBe('b'.repeat(64))
  })

  test('exits and filing times are counted without anyone in them', async () => {
    must(await execute(app, visitor, countExit, { exit: 'petition' }))
    must(await execute(app, visitor, countExit, { exit: 'petition' }))
    expect(must(await look(app, visitor, numbers, {})).exits).toContainEqual({ exit: 'petition', count: 2 })
  })
})

describe('what must stay shut', () => {
  test.each([
    'select * from platform.outbox',
    'select * from platform.journal',
    'select * from organs.organ',
    'select * from identity.person',
    'select * from requests.request',
    'select * from letters.letter',
    'select * from exchange.inbox',
    'select * from exchange.outgoing',
    `insert into site.seal (number, root, on_day) values (99, 'x', '2026-11-25')`,
    'delete from site.organ',
    'update site.request_progress set revision = 99',
    'update intake.submission set received_on = null',
    'delete from intake.submission',
    'delete from intake.follow_up',
    'update intake.outbox set version = 2',
    'delete from intake.journal',
    'create table intake.mine (x int)',
    'create temp table mine (x int)',
  ])('the portal’s role is refused: %s', async (statement) => {
    const client = await app.owner.connect()
    try {
      await client.query('begin')
      await client.query('set local role sunlit_portal')
      await expect(client.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42P01)$/) })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('canary: what the office does not send is nowhere on the site; what a person gave is nowhere readable', async () => {
    const canary = 'CANARY-5f2c'
    await app.owner.query(`insert into platform.setting (name, value) values ('secret', to_jsonb($1::text))`, [canary])
    await submitted({ applicant: { ...content.applicant, address: person.address } })
    await carry()
    const tables = await app.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('site', 'intake', 'exchange', 'platform')`,
    )
    for (const { name } of tables.rows) {
      const text = JSON.stringify((await app.owner.query(`select * from ${name}`)).rows)
      if (name !== 'platform.setting') expect(text.includes(canary), name).toBe(false)
      for (const secret of [person.name, person.idNumber, person.phone, person.address]) expect(text.includes(secret), name).toBe(false)
    }
    expect(app.logged.join('\n')).not.toContain(person.phone)
  })
})
