/** What follows from acts, on the real database: the progress page, letters online, the packed archive; done twice nothing changes. */
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, plainDate, type RequestId } from '#kernel'
import { addWorkdays } from '#law'
import { type AnyAct, execute, look } from '#platform'
import { letter } from '#tracking'
import { grantedDraft, openDecided } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../testing/told-desk.ts'
import * as acts from '../acts/all.ts'
import { requestReactions } from '../index.ts'
import { archiveFile, worklist } from '../views/index.ts'
import { publishLetters } from './publish-letters.ts'
import { publishProgress } from './publish-progress.ts'
import { refreshRunningCases } from './schedules.ts'

let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk()
}, 60_000)
afterAll(() => desk?.close())

const reaction = { kind: 'system', part: 'reaction' } as const
const visitor = { kind: 'visitor', origin: 'one place' } as const
const online = { wish: { form: 'electronic', delivery: 'online' } }

const stored = async (text: string, name: string) => {
  const kept = must(await desk.app.office.files.put(Buffer.from(text), { name }))
  return { digest: String(kept.digest), name }
}

const brought = async (requestId: RequestId, supplied: readonly { readonly digest: string; readonly name: string }[] = []) => {
  must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
  return openDecided(desk, requestId, grantedDraft(desk.organ, { supplied: [...supplied] }))
}

describe('progress and letters', () => {
  test('the applicant follows the case; online letters open, the reply only after dispatch, with what is supplied', async () => {
    const mine = await desk.registered(online)
    await desk.settle()
    const atFirst = await desk.seen(mine)
    expect(atFirst).toMatchObject({ registered: true, state: 'received', headline: expect.stringContaining('已经收到') })
    expect(atFirst.letters.map(({ kind }) => kind)).toEqual(['registration_receipt'])
    const supplied = await stored('征地补偿安置方案', '方案.txt')
    const decided = await brought(mine.requestId, [supplied])
    await desk.settle()
    expect((await desk.seen(mine)).letters.map(({ kind }) => kind)).not.toContain('decision')
    must(await desk.on(desk.people.clerk, acts.dispatchReply, mine.requestId, { on: desk.today(), method: 'electronic' }))
    await desk.settle()
    const replied = await desk.seen(mine)
    const reply = replied.letters.find(({ kind }) => kind === 'decision')
    expect(replied.state).toBe('replied')
    expect(reply).toMatchObject({ documentNumber: decided.documentNumber, plain: grantedDraft(desk.organ).plain })
    expect(reply?.files.map(({ type }) => type)).toEqual(['application/pdf', 'text/plain'])
    expect(replied.steps.some(({ letterId }) => letterId === decided.letterId)).toBe(true)
    const opened = await look(desk.app, visitor, letter, {
      number: mine.trackingNumber,
      code: mine.queryCode,
      letterId: decided.letterId,
      digest: supplied.digest,
    })
    expect(must(opened).file.digest).toBe(supplied.digest)
  }, 60_000)

  test('who wants paper gets no letter online, and reads that it is on its way', async () => {
    const mine = await desk.registered()
    await brought(mine.requestId, [await stored('纸质', '方案.txt')])
    must(
      await desk.on(desk.people.clerk, acts.dispatchReply, mine.requestId, {
        on: desk.today(),
        method: 'post',
        trackingNumber: '1234567890123',
      }),
    )
    await desk.settle()
    const seen = await desk.seen(mine)
    expect(seen.letters).toEqual([])
    expect(seen.headline).toContain('答复正在路上')
    expect(seen.steps.at(-1)?.text).toContain('1234567890123')
  }, 60_000)

  test('told once: again, and again at the same time, nothing more is sent', async () => {
    const mine = await desk.registered(online)
    await desk.settle()
    const before = [await desk.messages('request.progressed'), await desk.messages('reply.ready')]
    for (const each of requestReactions(desk.renderer))
      for (let time = 0; time < 2; time++)
        if (each.to.includes('requests.registered') || each.to.includes('requests.replyDispatched'))
          await each.react(desk.app, { name: 'requests.registered', subject: { kind: 'request', id: mine.requestId }, journalId: 1 })
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        index % 2 === 0
          ? execute(desk.app, reaction, publishProgress, { requestId: mine.requestId })
          : execute(desk.app, reaction, publishLetters, { requestId: mine.requestId, supplied: [] }),
      ),
    )
    expect([await desk.messages('request.progressed'), await desk.messages('reply.ready')]).toEqual(before)
  }, 60_000)

  test('overdue by the day alone: the daily work recomputes and tells, the second time it has nothing to tell', async () => {
    const mine = await desk.registered(online)
    await desk.settle()
    desk.clock.set(addWorkdays(desk.today(), 21))
    const first = await refreshRunningCases(desk.app)
    await desk.settle()
    expect(first.told).toBeGreaterThan(0)
    expect(await desk.seen(mine)).toMatchObject({ state: 'overdue', may: { complain: true } })
    expect((await refreshRunningCases(desk.app)).told).toBe(0)
  }, 60_000)

  test('a new calendar moves the due date of a running case, its page and its lists', async () => {
    desk.clock.set(plainDate('2026-12-28'))
    const mine = await desk.registered(online)
    await desk.settle()
    const before = await desk.seen(mine)
    expect(before).toMatchObject({ dueOn: addWorkdays(desk.today(), 20), provisional: true })
    const holiday = (from: string, to: string) => ({ name: '放假', from, to })
    const notice = {
      year: 2027,
      source: '测试通知',
      verification: 'seen',
      // Monday 4 January is off as well
      holidays: [holiday('2027-01-01', '2027-01-04'), holiday('2027-05-01', '2027-05-05'), holiday('2027-10-01', '2027-10-07')],
    }
    await desk.app.owner.query("insert into platform.setting (name, value) values ('calendarNotices', $1::jsonb)", [
      JSON.stringify([notice]),
    ])
    await refreshRunningCases(desk.app)
    await desk.settle()
    const after = await desk.seen(mine)
    expect(after).toMatchObject({ dueOn: addDays(before.dueOn ?? desk.today(), 1), provisional: false })
    const listed = must(await look(desk.app, desk.people.clerk, worklist, { sort: 'due', limit: 200 })).rows.find(
      ({ id }) => id === mine.requestId,
    )
    expect(listed).toMatchObject({ dueOn: after.dueOn, provisional: false, remainingWorkdays: 20 })
    await desk.app.owner.query("delete from platform.setting where name = 'calendarNotices'")
  }, 60_000)

  test('officials may not tell the site by hand', async () => {
    const mine = await desk.registered()
    for (const wanted of [publishProgress, publishLetters] as readonly AnyAct[])
      expect(await execute(desk.app, desk.people.clerk, wanted, { requestId: mine.requestId, supplied: [] })).toMatchObject({
        ok: false,
        error: { kind: 'forbidden' },
      })
  })
})

describe('archive', () => {
  test('a package with index, documents, docket and digests; afterwards nothing changes', async () => {
    const application = await stored('申请书正文', '申请书.txt')
    const mine = await desk.registered({ files: [{ ...application, role: 'application' }] })
    const supplied = await stored('补偿方案正文', '方案.txt')
    const decided = await brought(mine.requestId, [supplied])
    const { clerk } = desk.people
    const call = { on: desk.today(), purpose: 'other', channel: 'phone', summary: '告诉申请人答复已经签发。' }
    must(await desk.on(clerk, acts.logContact, mine.requestId, call))
    must(await desk.on(clerk, acts.dispatchReply, mine.requestId, { on: desk.today(), method: 'in_person' }))
    must(
      await desk.on(clerk, acts.recordDelivery, mine.requestId, {
        letterId: decided.letterId,
        on: desk.today(),
        method: 'in_person',
        signatory: '本人',
      }),
    )
    expect(await look(desk.app, clerk, archiveFile, { requestId: mine.requestId, form: 'zip' })).toMatchObject({
      ok: false,
      error: { kind: 'missing' },
    })
    must(await desk.on(clerk, acts.archive, mine.requestId))
    await desk.settle()
    const zip = must(await look(desk.app, clerk, archiveFile, { requestId: mine.requestId, form: 'zip' }))
    const pdf = must(await look(desk.app, clerk, archiveFile, { requestId: mine.requestId, form: 'pdf' }))
    expect((await desk.app.office.files.read(pdf.digest)).subarray(0, 5).toString()).toBe('%PDF-')
    const files = unzipSync(new Uint8Array(await desk.app.office.files.read(zip.digest)))
    const names = Object.keys(files)
    expect(names[0]).toBe('00 卷内目录.pdf')
    for (const part of [
      '申请书.txt',
      '方案.txt',
      // R012: the talks are a paper of their own, beside the formal ones
      '联系申请人记录.pdf',
      String(decided.documentNumber),
      '办理记录.json',
      '办理记录.txt',
      '全卷.pdf',
      '校验清单.txt',
    ])
      expect(
        names.some((name) => name.includes(part)),
        part,
      ).toBe(true)
    const docket = JSON.parse(Buffer.from(files['办理记录.json'] ?? []).toString())
    expect(docket.docket.at(-1)).toMatchObject({ fact: { type: 'archived' }, digest: docket.hashes.案卷链末项 })
    expect(docket.docket.at(-1).fact.digest).toBe(docket.hashes.归档时案卷链)
    const told = Buffer.from(files['办理记录.txt'] ?? []).toString()
    expect(told).toContain('测试desk.clerk')
    const pack = requestReactions(desk.renderer).find(({ name }) => name === 'requests.pack')
    await pack?.react(desk.app, { name: 'requests.archived', subject: { kind: 'request', id: mine.requestId }, journalId: 1 })
    expect(must(await look(desk.app, clerk, archiveFile, { requestId: mine.requestId, form: 'zip' })).digest).toBe(zip.digest)
    const office = desk.app.office.database
    const journal =
      await sql`select 1 from platform.journal where name = 'requests.archivePacked' and subject_id = ${mine.requestId}`.execute(office)
    expect(journal.rows).toHaveLength(1)
    const late = { on: desk.today(), purpose: 'other', channel: 'phone', summary: '来电' }
    expect(await desk.on(clerk, acts.logContact, mine.requestId, late)).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    const person = clerk.personId
    for (const attempt of [
      sql`update requests.archive_package set zip_digest = 'x'`,
      sql`delete from requests.archive_package`,
      sql`update requests.request set changed_at = now() where id = ${mine.requestId}`,
      sql`insert into requests.attachment (request_id, digest, name, role, added_at, added_by) values (${mine.requestId}, 'd', 'n', 'other', now(), ${person})`,
      sql`insert into requests.party (request_id, ref, kind, name) values (${mine.requestId}, 'Z', 'organ', 'n')`,
    ])
      await expect(attempt.execute(office)).rejects.toThrow()
  }, 120_000)
})
