/** Public pages from messages alone, and what must stay shut to the portal’s role. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countExit, numbers } from '#intake'
import { guideList, home, organGuide, seal } from '#pages'
import { execute, look } from '#platform'
import { content, landId, must, person, publicSide, visitor } from '../../testing/public-side.ts'

let side: Awaited<ReturnType<typeof publicSide>>
beforeAll(async () => {
  side = await publicSide()
})
afterAll(() => side.app.close())

describe('public pages', () => {
  test('home, guide with its blanks, hub with the law’s periods, seal', async () => {
    await side.fromOffice('seal.published', { number: 7, root: 'b'.repeat(64), on: '2026-11-24' })
    expect(must(await look(side.app, visitor, home, {}))).toMatchObject({ organs: 2, replyWorkdays: 20, seal: { number: 7 } })
    expect(must(await look(side.app, visitor, organGuide, { organId: landId })).blanks).toEqual(['传真号码'])
    const hub = must(await look(side.app, visitor, guideList, {}))
    expect(hub.organs).toHaveLength(2)
    expect(hub.periods.find(({ key }) => key === 'reply')?.length).toBe('20 个工作日')
    expect(hub.periods.find(({ key }) => key === 'correctionNotice')?.length).toBe('7 个工作日')
    expect(must(await look(side.app, visitor, seal, {}))?.root).toBe('b'.repeat(64))
  })

  test('exits and filing times are counted without anyone in them', async () => {
    must(await execute(side.app, visitor, countExit, { exit: 'petition' }))
    must(await execute(side.app, visitor, countExit, { exit: 'petition' }))
    expect(must(await look(side.app, visitor, numbers, {})).exits).toContainEqual({ exit: 'petition', count: 2 })
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
    const client = await side.app.owner.connect()
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
    await side.app.owner.query(`insert into platform.setting (name, value) values ('secret', to_jsonb($1::text))`, [canary])
    await side.submitted({ applicant: { ...content.applicant, address: person.address } })
    await side.carry()
    const tables = await side.app.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('site', 'intake', 'exchange', 'platform')`,
    )
    for (const { name } of tables.rows) {
      const text = JSON.stringify((await side.app.owner.query(`select * from ${name}`)).rows)
      if (name !== 'platform.setting') expect(text.includes(canary), name).toBe(false)
      for (const secret of [person.name, person.idNumber, person.phone, person.address]) expect(text.includes(secret), name).toBe(false)
    }
    expect(side.app.logged.join('\n')).not.toContain(person.phone)
  })
})
