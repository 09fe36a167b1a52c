/** The register and the report's table on the real database. */
import { Workbook } from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { reportRows } from '#law'
import { execute, look } from '#platform'
import { applicant as applicantOf, counterForm, type Desk, openDecided, openDesk, openHandling } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import type { OfficialCaller } from '../../identity/sessions.ts'
import * as acts from '../acts/all.ts'
import { registerBook, registerWorkbook, reportTables } from './index.ts'
import { safeCell } from './register-workbook.ts'

let desk: Desk
let supervisor: OfficialCaller
beforeAll(async () => {
  desk = await openDesk()
  supervisor = await desk.person('the.supervisor', desk.organs.county, 'supervisor')
  const clerk = await desk.person('other.clerk', desk.organs.finance, 'clerk')
  must(await execute(desk.app, clerk, acts.register, counterForm(desk.organs.finance, desk.today())))
  await openDecided(desk, await openHandling(desk))
}, 60_000)
afterAll(() => desk?.close())

describe('register and report', () => {
  test('every number in order without gaps, void ones with their reason; as a workbook without a formula', async () => {
    const id = await openHandling(desk, { requested: { subject: '=HYPERLINK("http://x")', description: '+1', items: ['@甲'] } })
    must(await desk.on(desk.people.clerk, acts.voidCase, id, { reason: '-重复登记' }))
    const book = must(await look(desk.app, desk.people.clerk, registerBook, { year: 2026, organId: desk.organ }))
    const serials = book.rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]))
    expect(serials).toEqual(serials.map((_, index) => index + 1))
    expect(book.rows.find(({ requestId }) => requestId === id)).toMatchObject({ stage: 'voided', voidReason: '-重复登记' })
    expect(JSON.stringify(book)).not.toContain(applicantOf.name)
    const workbook = new Workbook()
    await workbook.xlsx.load(Buffer.from(await registerWorkbook(book)) as never)
    const sheet = workbook.worksheets[0]
    expect(sheet?.rowCount).toBe(book.rows.length + 1)
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type === 3 || cell.type === 0, String(cell.address)).toBe(true)
        expect(String(cell.value)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
  test.each([
    ['=1+1', "'=1+1"],
    ['+8', "'+8"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    [' =1', "' =1"],
    ['明川', '明川'],
  ])('cell %j', (text, safe) => {
    expect(safeCell(text)).toBe(safe)
  })

  test('the table of the year from the cases: identities hold, the county sums its organs, fees come from the docket', async () => {
    const fresh = await desk.person('fresh.chief', desk.organ, 'organ_head')
    const table = must(await look(desk.app, fresh, reportTables, { year: 2026, organId: desk.organ }))
    const counted = await sql<{
      count: number
    }>`select count(*) as count from requests.request where organ_id = ${desk.organ} and stage <> 'voided'
      and received_on between '2026-01-01' and '2026-12-31'`.execute(desk.app.office.database)
    expect(table).toMatchObject({ running: true, faults: [], fees: { notices: 0, chargedYuan: 0, collectedYuan: 0 } })
    expect(table.table.new_received.total).toBe(counted.rows[0]?.count)
    expect(table.table.new_received.total).toBe(table.table.total.total + table.table.carried_forward.total)
    expect(Object.keys(table.table)).toEqual(Object.keys(reportRows))
    const whole = must(await look(desk.app, supervisor, reportTables, { year: 2026, organId: null }))
    expect(whole.organs.map(({ organName }) => organName).sort()).toEqual(['明川县自然资源局', '明川县财政局'].sort())
    expect(whole.table.new_received.total).toBe(whole.organs.reduce((sum, each) => sum + each.table.new_received.total, 0))
  })

  test('a reply sent again after the turn of the year stays in the year of its first dispatch', async () => {
    desk.clock.set(plainDate('2026-12-30'))
    const { clerk, chief } = desk.people
    const before = must(await look(desk.app, chief, reportTables, { year: 2026, organId: desk.organ })).table.granted.total
    const id = await openHandling(desk)
    const decided = await openDecided(desk, id)
    must(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'post', trackingNumber: '1' }))
    desk.clock.set(plainDate('2027-01-06'))
    must(await desk.on(clerk, acts.recordReturn, id, { letterId: decided.letterId, on: desk.today(), reason: '无人在家' }))
    must(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'post', trackingNumber: '2' }))
    const last = must(await look(desk.app, chief, reportTables, { year: 2026, organId: desk.organ }))
    const next = must(await look(desk.app, chief, reportTables, { year: 2027, organId: desk.organ }))
    expect(last.table.granted.total).toBe(before + 1)
    expect(next.table.granted.total).toBe(0)
    expect(next.table.carried_over).toEqual(last.table.carried_forward)
    expect([...last.faults, ...next.faults]).toEqual([])
  })
})
