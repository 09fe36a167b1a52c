/** R005, R008 on both sides: what the public side counted reaches whoever answers for the desk, and names nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countExit, keepDraft, tellNumbers } from '#intake'
import { execute, look } from '#platform'
import { must } from '../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../testing/told-desk.ts'
import { reachOf } from '../../identity/permitted-roles.ts'
import { filingNumbers } from './filing-numbers.ts'

const visitor = { kind: 'visitor', origin: 'filing' } as const
let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk('2026-11-25')
}, 120_000)
afterAll(() => desk?.close())

test('told each night: drafts left, exits, median; nothing measured is no median', async () => {
  expect(must(await look(desk.app, desk.people.clerk, filingNumbers, {}))).toBeNull()
  must(await execute(desk.app, visitor, keepDraft, { step: 1, content: { description: '没有交的' } }))
  for (const exit of ['form', 'petition', 'form']) must(await execute(desk.app, visitor, countExit, { exit }))
  await desk.owner("insert into intake.filing_time (on_day, seconds) values ('2026-11-20', 300), ('2026-11-21', 420), ('2026-11-21', 900)")
  must(await execute(desk.app, { kind: 'system', part: 'schedule' }, tellNumbers, {}))
  await desk.settle()
  expect(must(await look(desk.app, desk.people.clerk, filingNumbers, {}))).toEqual({
    on: '2026-11-25',
    since: '2025-11-25',
    medianSeconds: 420,
    measured: 3,
    drafts: 1,
    exits: [
      { exit: 'form', count: 2 },
      { exit: 'petition', count: 1 },
    ],
  })
  expect(reachOf('handler', 'requests.filingNumbers')).toBeNull()
}, 60_000)
