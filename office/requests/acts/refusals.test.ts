/** A refused act leaves no trace: no row, no docket entry, no letter, no number; who may not is told so; the database itself says no. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnyAct, execute } from '#platform'
import { counterForm, type Desk, grantedDraft, openDecided, openDesk, openHandling } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import type { OfficialCaller } from '../../identity/sessions.ts'
import * as acts from './all.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 60_000)
afterAll(() => desk?.close())

/** Everything an act could have changed, as one text. */
const everything = async () => {
  const tables = await sql<{ name: string }>`select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('requests', 'letters') and table_type = 'BASE TABLE'`.execute(desk.app.office.database)
  const dumps = []
  for (const { name } of [...tables.rows, { name: 'platform.docket' }, { name: 'platform.journal' }].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  ))
    dumps.push(
      name,
      (
        await sql<{ text: string | null }>`select md5(string_agg(t::text, '|' order by t::text)) as text from ${sql.raw(name)} t`.execute(
          desk.app.office.database,
        )
      ).rows[0]?.text,
    )
  return dumps.join('\n')
}

const unchanged = async (caller: OfficialCaller, wanted: AnyAct, requestId: string, input: object) => {
  const before = await everything()
  const result = await desk.on(caller, wanted, requestId as never, input)
  expect(await everything()).toBe(before)
  return result
}

const lostFile = { digest: 'b'.repeat(64), name: '截图.png' }

describe('refused, and nothing changed', () => {
  test.each<[string, keyof Desk['people'], AnyAct, () => object, string]>([
    [
      '补正没有沟通',
      'handler',
      acts.sendCorrectionNotice,
      () => ({ on: desk.today(), periodWorkdays: 10, defects: ['x'], howToMend: 'y' }),
      'unlawful',
    ],
    ['延期没有沟通', 'head', acts.extend, () => ({ on: desk.today(), workdays: 10, reason: 'x' }), 'unlawful'],
    [
      '第一件就收费',
      'handler',
      acts.sendFeeNotice,
      () => ({ on: desk.today(), standard: 'per_request', basis: 'x', howToPay: 'y' }),
      'unlawful',
    ],
    ['起草不完整', 'handler', acts.draftDecision, () => ({ draft: grantedDraft(desk.organ, { supplied: [] }) }), 'invalid'],
    [
      '起草逐项没答完',
      'handler',
      acts.draftDecision,
      () => ({ draft: grantedDraft(desk.organ, { answers: [{ item: 1, answer: '给' }] }) }),
      'unlawful',
    ],
    ['落款是别的局', 'handler', acts.draftDecision, () => ({ draft: grantedDraft(desk.organs.finance) }), 'invalid'],
    ['附上没有传到的文件', 'clerk', acts.attach, () => ({ files: [{ ...lostFile, role: 'other' }] }), 'invalid'],
    [
      '检索证据没有传到',
      'handler',
      acts.recordSearch,
      () => ({
        on: desk.today(),
        lines: [{ kind: 'cabinet', place: '库', words: ['地'], span: '2025', hits: 0, found: false, result: '无', shots: [lostFile] }],
      }),
      'invalid',
    ],
    ['没有草稿就审核', 'legal', acts.reviewDecision, () => ({ kind: 'legal', passed: true, opinion: '好' }), 'unlawful'],
    ['没有审核就签发', 'chief', acts.signDecision, () => ({ on: desk.today() }), 'unlawful'],
    ['没有签发就发出', 'clerk', acts.dispatchReply, () => ({ on: desk.today(), method: 'in_person' }), 'unlawful'],
    ['没有送达就归档', 'clerk', acts.archive, () => ({}), 'unlawful'],
    ['没有在等就视为放弃', 'clerk', acts.deemWithdrawn, () => ({ reason: 'fee_unpaid' }), 'unlawful'],
    ['将来的沟通', 'handler', acts.logContact, () => ({ on: '2027-01-01', purpose: 'other', channel: 'phone', summary: 'x' }), 'invalid'],
    ['分派给不是承办人的人', 'clerk', acts.assign, () => ({ to: desk.people.legal.personId }), 'invalid'],
    ['承办人签发', 'handler', acts.signDecision, () => ({ on: desk.today() }), 'forbidden'],
    ['受理员起草', 'clerk', acts.draftDecision, () => ({ draft: grantedDraft(desk.organ) }), 'forbidden'],
    ['公开审查人做法制审核', 'secrecy', acts.reviewDecision, () => ({ kind: 'legal', passed: true, opinion: '好' }), 'forbidden'],
  ])('%s', async (_name, who, wanted, input, kind) => {
    const requestId = await openHandling(desk)
    expect(await unchanged(desk.people[who], wanted, requestId, input())).toMatchObject({
      ok: false,
      error: { kind, message: expect.stringMatching(/./) },
    })
  })

  test('an old version, another office, a case that is not there', async () => {
    const requestId = await openHandling(desk)
    const stale = await unchanged(desk.people.handler, acts.logContact, requestId, {
      version: 1,
      on: desk.today(),
      purpose: 'other',
      channel: 'phone',
      summary: 'x',
    })
    expect(stale).toMatchObject({
      ok: false,
      error: { kind: 'conflict', changed: expect.arrayContaining([expect.stringContaining('分派承办人')]) },
    })
    const stranger = await desk.person('refusals.stranger', desk.organs.finance, 'handler')
    expect(
      await unchanged(stranger, acts.logContact, requestId, { on: desk.today(), purpose: 'other', channel: 'phone', summary: 'x' }),
    ).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect(await unchanged(desk.people.handler, acts.archive, nowhere, {})).toMatchObject({ ok: false })
  })
})

describe('the database itself says no', () => {
  const reject = (text: string) => expect(sql.raw(text).execute(desk.app.office.database)).rejects.toThrow()
  test('drafter ≠ reviewer ≠ signer, forward only, one number once', async () => {
    const requestId = await openHandling(desk)
    await openDecided(desk, requestId)
    const { handler, legal } = desk.people
    await reject(`update requests.draft set legal_reviewer = '${handler.personId}' where request_id = '${requestId}'`)
    await reject(`update requests.draft set signer = '${handler.personId}' where request_id = '${requestId}'`)
    await reject(`update requests.draft set signer = '${legal.personId}' where request_id = '${requestId}'`)
    await reject(`update requests.request set version = version - 1 where id = '${requestId}'`)
    await reject(`update requests.request set stage = 'handling' where id = '${requestId}'`)
    await reject(`update requests.request set decision = 'denied.state_secret', version = version + 1 where id = '${requestId}'`)
    await reject(`update requests.request set number = 'x', version = version + 1 where id = '${requestId}'`)
    await reject(`update requests.request set stage = 'nowhere', version = version + 1 where id = '${requestId}'`)
    await reject(`delete from requests.draft where request_id = '${requestId}'`)
    await reject(`delete from requests.attachment where request_id = '${requestId}'`)
    await reject(`update platform.docket set fact = '{}' where subject_id = '${requestId}'`)
  })
  test('of the applicant nothing can be read in the tables', async () => {
    const { requestId } = must(await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today())))
    const rows = await sql<{ text: string }>`select row_to_json(a)::text as text from requests.applicant a where request_id = ${requestId}
      union all select row_to_json(d)::text from platform.docket d where subject_id = ${requestId}
      union all select row_to_json(j)::text from platform.journal j where subject_id = ${requestId}
      union all select row_to_json(r)::text from requests.request r where id = ${requestId}`.execute(desk.app.office.database)
    const all = rows.rows.map(({ text }) => text).join('\n')
    for (const word of ['李青禾', '430121199003073915', '13800001234', '8组']) expect(all).not.toContain(word)
    expect(all).toContain('李某')
  })
})
