/** Letters on the database: numbers without gaps under fifty parallel issues, kept sealed, rendered once and never changed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { conflict, type LetterId, type OrganId, ok, plainDate } from '#kernel'
import { addOrgan } from '#organs'
import { act, execute, runJobsOnce } from '#platform'
import { type TestApp, testApp } from '#testing'
import type { LetterContent } from './contract.ts'
import { createLetterRenderer, findLetter, findLetterFile, issueLetter, letterReactions, lettersAbout } from './index.ts'
import { keepRendering } from './keep-rendering.ts'

const subject = { kind: 'request', id: '00000000-0000-4000-8000-0000000000aa' }
const content: LetterContent = {
  kind: 'decision',
  letterhead: '明川县自然资源局',
  title: '明川县自然资源局政府信息公开申请答复书',
  documentNumber: null,
  addressee: '申请人甲某某',
  blocks: [{ kind: 'paragraph', text: '现答复如下。' }],
  attachments: [],
  signature: { organ: '明川县自然资源局', on: plainDate('2026-11-25') },
  contact: null,
  qr: null,
}
const caller = { kind: 'system', part: 'setup' } as const

/** What a capability's act does: issues a letter, and sometimes is refused after it took a number. */
const issue = act({
  name: 'test.issue',
  title: '出具文书',
  side: 'office',
  input: z.object({
    organId: z.string().transform((id) => id as OrganId),
    on: z.string().transform(plainDate).optional(),
    numbered: z.boolean().default(true),
    refuse: z.boolean().default(false),
    wait: z.number().default(0),
  }),
  within: async (_, { organId }) => organId,
  handle: async (context, { organId, on, numbered, refuse, wait }) => {
    const signature = content.signature ? { ...content.signature, on: on ?? content.signature.on } : null
    const issued = await issueLetter(context, { organId, subject, content: { ...content, signature }, numbered, addresseeRef: 'applicant' })
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    return refuse ? conflict('别人已经办了') : ok(issued)
  },
})

describe('letters', () => {
  const renderer = createLetterRenderer()
  let app: TestApp
  let county: OrganId
  let land: OrganId
  let finance: OrganId
  const organ = async (name: string, code: string, kind = 'department', parentId: OrganId | null = county): Promise<OrganId> => {
    const added = await execute(app, caller, addOrgan, { name, shortName: name, kind, level: 'county', parentId, code })
    if (!added.ok) throw new Error(added.error.message)
    return added.value.organId
  }
  const issued = async (input: object) => {
    const result = await execute(app, caller, issue, { organId: land, ...input })
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  beforeAll(async () => {
    app = await testApp({ reactions: letterReactions(renderer) })
    county = await organ('明川县人民政府', '明政', 'government', null)
    land = await organ('明川县自然资源局', '明自资')
    finance = await organ('明川县财政局', '明财')
  })
  afterAll(async () => {
    await renderer.close()
    await app.close()
  })

  test('fifty at once, every third refused after it took its number: no gap, no double', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, place) => execute(app, caller, issue, { organId: land, refuse: place % 3 === 2, wait: place % 5 })),
    )
    const numbers = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.documentNumber] : []))
    expect(numbers).toHaveLength(34)
    expect([...numbers].sort(bySerial)).toEqual(Array.from({ length: 34 }, (_, place) => `明自资公开〔2026〕${place + 1}号`))
  })

  test('each organ and each year counts for itself; papers for the file take no number', async () => {
    expect((await issued({ organId: finance })).documentNumber).toBe('明财公开〔2026〕1号')
    expect((await issued({ on: '2027-01-04' })).documentNumber).toBe('明自资公开〔2027〕1号')
    expect((await issued({ numbered: false })).documentNumber).toBeNull()
    expect((await issued({})).documentNumber).toBe('明自资公开〔2026〕35号')
  })

  test('the content lies sealed, and opens with its number in it', async () => {
    const { letterId, documentNumber } = await issued({})
    const row = await app.owner.query<{ content: string }>('select content from letters.letter where id = $1', [letterId])
    expect(row.rows[0]?.content).not.toContain('申请人甲某某')
    const letter = await findLetter({ app, sql: app.office.database }, letterId)
    expect(letter?.content).toEqual({ ...content, documentNumber })
    expect(letter?.subject).toEqual(subject)
  })

  test('is rendered after the commit, stored, and a second run changes nothing', async () => {
    const { letterId } = await issued({})
    const context = { app, sql: app.office.database }
    expect(await findLetterFile(context, letterId, 'pdf')).toBeNull()
    await runJobsOnce(app)
    const first = await findLetterFile(context, letterId, 'pdf')
    const docx = await findLetterFile(context, letterId, 'docx')
    if (!first || !docx) throw new Error('not rendered')
    expect((await app.office.files.read(first.digest)).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await app.office.files.read(docx.digest)).subarray(0, 2).toString()).toBe('PK')
    expect(first.name).toMatch(/^明自资公开〔2026〕\d+号 明川县自然资源局政府信息公开申请答复书\.pdf$/)
    const reaction = app.reactions[0]
    await reaction?.react(app, { name: 'letters.issued', subject: { kind: 'letter', id: letterId }, journalId: 1 })
    expect((await findLetterFile(context, letterId, 'pdf'))?.digest).toBe(first.digest)
    const rendered = await app.owner.query<{ count: string }>(
      "select count(*)::text as count from platform.journal where name = 'letters.rendered' and subject_id = $1",
      [letterId],
    )
    expect(rendered.rows[0]?.count).toBe('1')
  }, 60_000)

  test('another rendering is not taken: what was kept first is what was sent', async () => {
    const { letterId } = await issued({})
    await runJobsOnce(app)
    const before = await findLetter({ app, sql: app.office.database }, letterId)
    const other = { digest: 'f'.repeat(64), bytes: 7 }
    const kept = await execute(app, { kind: 'system', part: 'reaction' }, keepRendering, {
      letterId,
      pdf: other,
      docx: other,
      glyphsMissing: false,
    })
    expect(kept).toEqual({ ok: true, value: { kept: false } })
    expect((await findLetter({ app, sql: app.office.database }, letterId))?.rendering).toEqual(before?.rendering)
  }, 60_000)

  test('the office may not change or delete a letter', async () => {
    const { letterId } = await issued({})
    await runJobsOnce(app)
    const database = app.office.database
    for (const change of [
      database.deleteFrom('letters.letter' as never).where('id' as never, '=', letterId as never),
      database
        .updateTable('letters.letter' as never)
        .set({ title: '改' } as never)
        .where('id' as never, '=', letterId as never),
      database.updateTable('letters.rendering' as never).set({ pdf_digest: '改' } as never),
      database.deleteFrom('letters.rendering' as never),
    ])
      await expect(change.execute()).rejects.toThrow()
  }, 60_000)

  test('a letter of nobody is null, and all about a subject come in order', async () => {
    expect(await findLetter({ app, sql: app.office.database }, '00000000-0000-4000-8000-00000000dead' as LetterId)).toBeNull()
    const all = await lettersAbout({ app, sql: app.office.database }, subject)
    expect(all.length).toBeGreaterThan(38)
    expect(all.every((letter) => letter.addresseeRef === 'applicant' && letter.sentOn === null)).toBe(true)
  })

  test('the log and the journal know nobody’s name', async () => {
    const journal = await app.owner.query<{ detail: unknown }>('select detail from platform.journal')
    expect(JSON.stringify(journal.rows)).not.toContain('甲某某')
    expect(app.logged.join()).not.toContain('甲某某')
  })
})

const bySerial = (a: string | null, b: string | null) => Number(/(\d+)号/.exec(a ?? '')?.[1]) - Number(/(\d+)号/.exec(b ?? '')?.[1])
