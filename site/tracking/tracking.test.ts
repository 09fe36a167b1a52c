/** Tracking on a real database: number and code, pictures, letters, what is handed in later. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeDigest, newQueryCode, trackingNumber } from '#exchange'
import { openReply, submitCorrection, withdraw } from '#intake'
import { plainDate } from '#kernel'
import { execute, look } from '#platform'
import { letter, progress } from '#tracking'
import { must, picture, publicSide, stranger, visitor } from '../../testing/public-side.ts'

let side: Awaited<ReturnType<typeof publicSide>>
beforeAll(async () => {
  side = await publicSide()
})
afterAll(() => side.app.close())

describe('following', () => {
  test('before the office answers: the bare receipt; then its newest picture, whatever order pictures come in', async () => {
    const mine = await side.submitted()
    const key = { number: mine.number, code: mine.code }
    expect(must(await look(side.app, visitor, progress, key))).toMatchObject({
      registered: false,
      dueOn: '2026-12-23',
      remainingWorkdays: 20,
    })
    const digest = codeDigest(side.app.ciphers, mine.number, mine.code)
    await side.fromOffice('request.progressed', picture(mine.number, digest, 2, { headline: '新的' }))
    await side.fromOffice('request.progressed', picture(mine.number, digest, 1, { headline: '旧的' }))
    const typed = { number: mine.number.replaceAll('-', ' '), code: mine.code.toLowerCase().replaceAll(' ', '-') }
    const shown = must(await look(side.app, visitor, progress, typed))
    expect(shown).toMatchObject({ registered: true, headline: '新的', organPhone: '0831-8521234' })
    expect(shown).not.toHaveProperty('codeDigest')
  })

  test('a request from the counter opens too; wrong number and wrong code are answered alike', async () => {
    const number = trackingNumber(plainDate('2026-11-25'), 'office', 1)
    const code = newQueryCode()
    await side.fromOffice('request.progressed', picture(number, codeDigest(side.app.ciphers, number, code), 1))
    expect(must(await look(side.app, stranger, progress, { number, code })).submittedOn).toBeNull()
    const wrongCode = await look(side.app, stranger, progress, { number, code: newQueryCode() })
    const wrongNumber = await look(side.app, stranger, progress, { number: trackingNumber(plainDate('2026-11-25'), 'office', 2), code })
    expect(wrongCode).toMatchObject({ ok: false, error: { kind: 'missing' } })
    expect(wrongNumber).toEqual(wrongCode)
    expect(await execute(side.app, stranger, withdraw, { number, code: newQueryCode() })).toEqual(wrongCode)
  })

  test('too many wrong tries: that place has to wait, others do not, and time mends it', async () => {
    const mine = await side.submitted()
    const key = { number: mine.number, code: mine.code }
    const guesser = { kind: 'visitor', origin: 'a guesser' } as const
    for (let index = 0; index < 20; index += 1) await look(side.app, guesser, progress, { ...key, code: newQueryCode() })
    expect(await look(side.app, guesser, progress, key)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect((await look(side.app, visitor, progress, key)).ok).toBe(true)
    side.app.clock.advance({ minutes: 16 })
    expect((await look(side.app, guesser, progress, key)).ok).toBe(true)
  })

  test('correction only when asked for; withdrawal once; the first opening of a reply is told to the office, once', async () => {
    const mine = await side.submitted()
    const key = { number: mine.number, code: mine.code }
    const digest = codeDigest(side.app.ciphers, mine.number, mine.code)
    expect(await execute(side.app, visitor, submitCorrection, { ...key, text: '补充' })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', article: '第三十条' },
    })
    await side.fromOffice(
      'request.progressed',
      picture(mine.number, digest, 1, { state: 'awaiting_correction', may: { correct: true, withdraw: true, complain: false } }),
    )
    must(await execute(side.app, visitor, submitCorrection, { ...key, text: '是2024年的那一批' }))
    expect(await execute(side.app, visitor, openReply, { ...key, letterId: 'L1' })).toMatchObject({ ok: false, error: { kind: 'missing' } })
    const file = { digest: 'c'.repeat(64), name: '决定书.pdf', type: 'application/pdf', bytes: 10 }
    await side.fromOffice('reply.ready', {
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
    must(await execute(side.app, visitor, openReply, { ...key, letterId: 'L1' }))
    must(await execute(side.app, visitor, openReply, { ...key, letterId: 'L1' }))
    expect(must(await look(side.app, visitor, letter, { ...key, letterId: 'L1' })).file).toEqual(file)
    expect((await look(side.app, visitor, letter, { ...key, letterId: 'L1', digest: 'd'.repeat(64) })).ok).toBe(false)
    expect((await look(side.app, stranger, letter, { number: mine.number, code: newQueryCode(), letterId: 'L1' })).ok).toBe(false)
    must(await execute(side.app, visitor, withdraw, { ...key, statement: '不要了' }))
    expect(await execute(side.app, visitor, withdraw, key)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await side.carry()
    const mineOnly = side.arrived
      .filter(({ payload }) => (payload as { trackingNumber?: string }).trackingNumber === mine.number)
      .map(({ type }) => type)
    expect(mineOnly).toEqual(['request.submitted', 'correction.submitted', 'reply.opened', 'withdrawal.submitted'])
    expect(must(await look(side.app, visitor, progress, key)).handedIn.map(({ kind }) => kind)).toEqual([
      'correction',
      'opened',
      'withdrawal',
    ])
  })
})
