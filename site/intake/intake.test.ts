/** Intake on a real database under the portal’s role: drafts, submitting once, fields, proposal. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachFile, draft, expected, forgetExpired, keepDraft, newDraftToken, organs, receipt, submitRequest } from '#intake'
import { plainDate } from '#kernel'
import { execute, look } from '#platform'
import { content, landId, must, person, publicSide, stranger, townId, visitor } from '../../testing/public-side.ts'

let side: Awaited<ReturnType<typeof publicSide>>
beforeAll(async () => {
  side = await publicSide()
})
afterAll(() => side.app.close())

describe('draft', () => {
  test('is kept screen by screen, sealed, and comes back with its token only', async () => {
    const first = must(await execute(side.app, visitor, keepDraft, { step: 1, content: { 'requested.description': '要补偿登记表\u0007' } }))
    must(
      await execute(side.app, visitor, keepDraft, {
        draft: first.draft,
        step: 2,
        content: { 'applicant.name': person.name, 'wish.needsHelp': true },
      }),
    )
    const seen = must(await look(side.app, visitor, draft, { draft: first.draft }))
    expect(seen.content).toEqual({ 'requested.description': '要补偿登记表', 'applicant.name': person.name, 'wish.needsHelp': true })
    expect(seen).toMatchObject({ step: 2, keptUntil: '2026-12-25', trackingNumber: null })
    expect((await look(side.app, visitor, draft, { draft: newDraftToken() })).ok).toBe(false)
    const rows = await side.app.owner.query('select * from intake.draft')
    expect(JSON.stringify(rows.rows)).not.toContain(person.name)
    expect(JSON.stringify(rows.rows)).not.toContain(first.draft)
  })

  test('files are attached by digest; their names are sealed; one that was never stored is refused', async () => {
    const { draft: token } = must(await execute(side.app, visitor, keepDraft, { content: {} }))
    const stored = must(await side.app.site.files.put(Buffer.from('%PDF-1.4 证明')))
    const attached = must(
      await execute(side.app, visitor, attachFile, {
        draft: token,
        digest: stored.digest,
        name: `${person.name}身份证.pdf`,
        purpose: 'identity',
      }),
    )
    expect(attached).toMatchObject({ type: 'application/pdf' })
    expect(await execute(side.app, visitor, attachFile, { draft: token, digest: 'f'.repeat(64), name: '没有的.pdf' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
    expect(must(await look(side.app, visitor, draft, { draft: token })).files).toHaveLength(1)
    expect(JSON.stringify((await side.app.owner.query('select * from intake.file')).rows)).not.toContain(person.name)
    await execute(side.app, visitor, submitRequest, { ...content, draft: token })
    await side.carry()
    expect(side.arrived.at(-1)?.payload).toMatchObject({ files: [{ digest: stored.digest, name: `${person.name}身份证.pdf` }] })
  })

  test('runs out and is forgotten', async () => {
    const { draft: token } = must(await execute(side.app, visitor, keepDraft, { content: { a: 'b' } }))
    const today = side.app.clock.now()
    side.app.clock.set(plainDate('2027-01-10'))
    expect((await look(side.app, visitor, draft, { draft: token })).ok).toBe(false)
    expect(must(await execute(side.app, { kind: 'system', part: 'schedule' }, forgetExpired, {})).drafts).toBeGreaterThan(0)
    side.app.clock.set(today)
  })
})

describe('submitting (第二十九条)', () => {
  test('gives number, code and dates; hands the request to the office once; shows the receipt again', async () => {
    const mine = await side.submitted()
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
    expect(must(await look(side.app, visitor, receipt, { draft: mine.token })).queryCode).toBe(mine.code)
    await side.carry()
    const messages = side.arrived.filter(({ payload }) => (payload as { trackingNumber: string }).trackingNumber === mine.number)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      type: 'request.submitted',
      payload: { confirmedOn: '2026-11-25', applicant: { idNumber: person.idNumber } },
    })
  })

  test('an organ that confirms by hand promises no date yet', async () => {
    const mine = await side.submitted({ organId: townId })
    expect(mine.receipt).toMatchObject({ receivedOn: null, replyDue: null, days: [] })
    expect(mine.receipt.receivedNote).toContain('下一个工作日')
    expect(must(await look(side.app, visitor, expected, { organId: landId })).longestReplyDue).toBe('2027-01-21')
  })

  test('pressing a thousand times is one case, with a key and without', async () => {
    await side.carry()
    const before = side.arrived.length
    const token = newDraftToken()
    const presses = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        execute(
          side.app,
          visitor,
          submitRequest,
          { ...content, draft: token },
          index % 2 === 0 ? { idempotencyKey: `submit:${token}` } : {},
        ),
      ),
    )
    expect(new Set(presses.map((press) => must(press).trackingNumber)).size).toBe(1)
    await side.carry()
    expect(side.arrived.length - before).toBe(1)
  })

  test('a draft holds the fields of the form, not whatever a program sends, not even bit by bit', async () => {
    const fields = (from: number) => Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`field${from + index}`, 'x']))
    const { draft: token } = must(await execute(side.app, visitor, keepDraft, { content: fields(0) }))
    expect(await execute(side.app, visitor, keepDraft, { draft: token, content: fields(40) })).toMatchObject({ error: { kind: 'invalid' } })
    expect(Object.keys(must(await look(side.app, visitor, draft, { draft: token })).content)).toHaveLength(40)
  })

  test('a key that another visitor has used too gives nobody the answer of the other', async () => {
    const sharedKey = { idempotencyKey: 'chosen-by-a-program' }
    const submit = async (caller: typeof visitor | typeof stranger, description: string) =>
      must(await execute(side.app, caller, submitRequest, { ...content, draft: newDraftToken(), requested: { description } }, sharedKey))
        .trackingNumber
    expect(await submit(visitor, '长兴村5组的征地批复')).not.toBe(await submit(visitor, '长兴村6组的征地批复'))
    const begin = async (caller: typeof visitor | typeof stranger) =>
      must(await execute(side.app, caller, keepDraft, { step: 1, content: {} }, sharedKey)).draft
    expect(await begin(visitor)).not.toBe(await begin(stranger))
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
    const refused = await execute(side.app, visitor, submitRequest, { ...content, draft: newDraftToken(), ...wrong })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    if (!refused.ok) expect(refused.error.fields?.[field]).toContain(words)
  })

  test('every field of an empty form is named, and none of them asks what for', async () => {
    const refused = await execute(side.app, visitor, submitRequest, { draft: newDraftToken(), requested: {}, applicant: {}, wish: {} })
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
    const shown = must(await look(side.app, visitor, organs, { text: '长兴村的农村集体土地征收补偿登记表' }))
    expect(shown.proposals[0]).toMatchObject({ organ: { id: landId }, why: expect.stringContaining('农村集体土地征收') })
    expect(shown.organs).toHaveLength(2)
  })
})
