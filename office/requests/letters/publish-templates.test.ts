/** The office changes its wording itself (R027): draft, preview, publish, restore; from then on new letters say it, old ones stay byte for byte as sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type LetterId, type RequestId } from '#kernel'
import {
  createLetterRenderer,
  findLetter,
  findLetterFile,
  letterCatalog,
  letterReactions,
  lettersAbout,
  letterText,
  type TemplateList,
  type TemplatePage,
  type TemplatePreview,
  templateActs,
  templateViews,
} from '#letters'
import { type App, execute, look, runJobsOnce } from '#platform'
import { type Desk, openDesk, openHandling } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import type { OfficialCaller } from '../../identity/sessions.ts'
import { requestTemplates } from './catalog.ts'
import { deliveredText } from './template.ts'

const catalog = letterCatalog(requestTemplates)
const byName = (name: string) => [...templateActs(catalog), ...templateViews(catalog)].find((declared) => declared.name === name)
const renderer = createLetterRenderer()
const id = 'registration_receipt'
const receipt = deliveredText(id).text
const changed = receipt.replace('本机关已登记', '您好，本机关已经登记')

let desk: Desk
let app: App
let countyHead: OfficialCaller
const day = () => desk.today()

beforeAll(async () => {
  desk = await openDesk()
  app = Object.assign(desk.app, { reactions: letterReactions(renderer) })
  countyHead = await desk.person('county.head', desk.organs.county, 'foi_office_head')
})
afterAll(async () => {
  await renderer.close()
  await desk.close()
})

const act = (caller: OfficialCaller, name: string, input: object) => {
  const declared = byName(`letters.${name}`)
  if (!declared || !('handle' in declared)) throw new Error(name)
  return execute(app, caller, declared, { organId: desk.organ, id, ...input })
}
const see = async <Seen>(caller: OfficialCaller, name: string, input: object = {}): Promise<Seen> => {
  const declared = byName(`letters.${name}`)
  if (!declared || !('show' in declared)) throw new Error(name)
  return must(await look(app, caller, declared, { organId: desk.organ, id, ...input })) as Seen
}
const receiptOf = async (requestId: RequestId) => {
  await runJobsOnce(app)
  const context = { app, sql: app.office.database }
  const [line] = (await lettersAbout(context, { kind: 'request', id: requestId })).filter(({ kind }) => kind === id)
  const letter = line ? await findLetter(context, line.id as LetterId) : null
  const file = line ? await findLetterFile(context, line.id, 'pdf') : null
  if (!letter || !file) throw new Error('no receipt')
  return { letter, text: letterText(letter.content), digest: file.digest, bytes: await app.office.files.read(file.digest) }
}

describe('a template of the office’s own', () => {
  test('is tried out, published with a reason, and used by new letters; the old letter stays byte for byte', async () => {
    const { head } = desk.people
    const before = await receiptOf(await openHandling(desk))
    expect(before.letter.content.template).toEqual({ id, version: 1, organId: null })

    const preview = await see<TemplatePreview>(head, 'previewTemplate', { text: changed })
    expect(preview.letter && letterText(preview.letter)).toContain('您好，本机关已经登记')
    must(await act(head, 'saveTemplateDraft', { text: changed, revision: 0 }))
    expect(await see<TemplatePage>(head, 'template')).toMatchObject({ draft: { text: changed, revision: 1 }, ownVersion: 0 })
    must(await act(head, 'publishTemplate', { text: changed, version: 0, effectiveFrom: day(), reason: '开头问候一句' }))

    const after = await receiptOf(await openHandling(desk))
    expect(after.text).toContain('您好，本机关已经登记')
    expect(after.letter.content.template).toEqual({ id, version: 1, organId: desk.organ })
    const again = await receiptOf(before.letter.subject.id as RequestId)
    expect(again.text).toBe(before.text)
    expect(again.digest).toBe(before.digest)
    expect(Buffer.compare(again.bytes, before.bytes)).toBe(0)

    const page = await see<TemplatePage>(head, 'template')
    expect(page.draft).toBeNull()
    expect(page.versions.map(({ version, own, reason }) => [version, own, reason])).toEqual([
      [1, true, '开头问候一句'],
      [1, false, '随系统提供'],
    ])
    expect(page.versions[0]?.publishedBy).toBe('测试desk.head')
    const kept = (await desk.owner(
      `select template_id, template_version, template_organ_id::text from letters.letter where id = '${after.letter.id}'`,
    )) as {
      readonly rows: readonly unknown[]
    }
    expect(kept.rows).toEqual([{ template_id: id, template_version: 1, template_organ_id: desk.organ }])
  }, 60_000)

  test('restoring puts the delivered words in force again; the version is kept', async () => {
    must(await act(desk.people.head, 'restoreTemplate', { version: 1, reason: '还是用原来的' }))
    expect((await receiptOf(await openHandling(desk))).text).not.toContain('您好')
    const page = await see<TemplatePage>(desk.people.head, 'template')
    expect(page).toMatchObject({ text: receipt, ownVersion: 2, row: { inForce: { from: 'system' } } })
    expect(page.versions[0]).toMatchObject({ version: 2, text: null })
  }, 60_000)

  test('the county’s words are used by its organs, until they have their own', async () => {
    const county = receipt.replace('本机关已登记', '按全县统一的写法，本机关已登记')
    must(
      await act(countyHead, 'publishTemplate', {
        organId: desk.organs.county,
        text: county,
        version: 0,
        effectiveFrom: day(),
        reason: '全县统一',
      }),
    )
    expect((await receiptOf(await openHandling(desk))).text).toContain('按全县统一的写法')
    const { rows } = await see<TemplateList>(desk.people.head, 'templates')
    expect(rows.find((row) => row.id === id)?.inForce).toMatchObject({ from: 'above', organName: '明川县人民政府', version: 1 })
    must(await act(desk.people.head, 'publishTemplate', { text: changed, version: 2, effectiveFrom: day(), reason: '本局另写' }))
    expect((await receiptOf(await openHandling(desk))).text).toContain('您好，本机关已经登记')
  }, 60_000)

  test('one that starts later is not used before its day', async () => {
    const later = receipt.replace('本机关已登记', '从下周起，本机关已登记')
    must(await act(desk.people.head, 'publishTemplate', { text: later, version: 3, effectiveFrom: addDays(day(), 7), reason: '下周起用' }))
    expect((await receiptOf(await openHandling(desk))).text).toContain('您好，本机关已经登记')
    const { rows } = await see<TemplateList>(desk.people.head, 'templates')
    expect(rows.find((row) => row.id === id)?.upcoming).toBe(addDays(day(), 7))
  }, 60_000)
})

describe('what is refused', () => {
  test('a text that lacks what the law demands is neither kept nor published, and the line is named', async () => {
    const { head } = desk.people
    const lacking = receipt.replace('| 答复期限 | {{答复期限}} |\n', '')
    expect(await act(head, 'saveTemplateDraft', { text: lacking, revision: 0 })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', message: expect.stringContaining('{{答复期限}}') },
    })
    const wrong = receipt.replace('{{申请人}}', '{{申请仁}}')
    expect(await act(head, 'publishTemplate', { text: wrong, version: 4, effectiveFrom: day(), reason: '改一下' })).toMatchObject({
      ok: false,
      error: { fields: { text: expect.stringMatching(/第 5 行.*是不是“申请人”/) } },
    })
    expect((await see<TemplatePreview>(head, 'previewTemplate', { text: wrong })).problems[0]).toMatchObject({ line: 5 })
  })

  test('two who publish or save at the same time: the second is told', async () => {
    const { head } = desk.people
    const publish = () => act(head, 'publishTemplate', { text: changed, version: 4, effectiveFrom: day(), reason: '同时' })
    const both = await Promise.all([publish(), publish()])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict' } })
    must(await act(head, 'saveTemplateDraft', { text: changed, revision: 0 }))
    expect(await act(head, 'saveTemplateDraft', { text: receipt, revision: 0 })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    must(await act(head, 'dropTemplateDraft', {}))
  })

  test('not for yesterday, not without a reason, not an unknown paper', async () => {
    const { head } = desk.people
    const publish = (input: object) =>
      act(head, 'publishTemplate', { text: changed, version: 5, effectiveFrom: day(), reason: '改', ...input })
    expect(await publish({ effectiveFrom: addDays(day(), -1), reason: '改一下' })).toMatchObject({
      ok: false,
      error: { fields: { effectiveFrom: expect.any(String) } },
    })
    expect(await publish({ reason: '' })).toMatchObject({ ok: false, error: { fields: { reason: expect.any(String) } } })
    expect(await publish({ id: 'nothing', reason: '改一下' })).toMatchObject({ ok: false, error: { kind: 'missing' } })
  })

  test('only the head of the office that it belongs to: not a handler, not the head of another organ, not the organ below for the county', async () => {
    const input = { text: changed, version: 5, effectiveFrom: day(), reason: '改一下' }
    expect(await act(desk.people.handler, 'publishTemplate', input)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await act(desk.people.head, 'publishTemplate', { ...input, organId: desk.organs.finance })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    expect(await act(desk.people.head, 'publishTemplate', { ...input, organId: desk.organs.county })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
  })

  test('a published version is never changed', async () => {
    const database = app.office.database
    await expect(
      database
        .updateTable('letters.template_version' as never)
        .set({ reason: '改' } as never)
        .execute(),
    ).rejects.toThrow()
    await expect(database.deleteFrom('letters.template_version' as never).execute()).rejects.toThrow()
  })
})
