/** Numbers in the outbox: a message whose transaction ends late is numbered all the same, whoever overtakes it. */

import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '#platform'
import type { TestApp } from '#testing'
import { exchangeCaller, prepare, send, withdrawal } from '../testing/both-sides.ts'
import { endOf } from './end.ts'
import { giveNumbers } from './outgoing.ts'

let app: TestApp
const clients: pg.Client[] = []
const connection = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  clients.push(client)
  return client
}
beforeAll(async () => {
  app = await prepare()
}, 60_000)
afterAll(async () => {
  for (const client of clients) await client.end()
  await app?.close()
})

const submit = (text: string) => execute(app, exchangeCaller, send('site'), withdrawal(text))
const numbered = async (): Promise<number> =>
  Number((await app.owner.query("select count(*) as n from exchange.outgoing where sender = 'site'")).rows[0]?.n)

test('a message begun while the numbering waits for its lock, and committed long after, is not passed over', async () => {
  await submit('first')
  const end = endOf(app, 'site')
  await giveNumbers(app, end)

  // another pump holds the stream: ours has taken its snapshot and waits
  const holder = await connection()
  await holder.query("begin; select 1 from exchange.stream where sender = 'site' for update")
  const waiting = giveNumbers(app, end)
  await expect.poll(async () => (await app.owner.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'")).rowCount).toBe(1)

  // somebody who is slow takes his place in the outbox, and others overtake him
  const burner = await connection()
  for (let turn = 0; turn < 5; turn += 1) await burner.query('select txid_current()')
  const slow = await connection()
  await slow.query('begin; select txid_current()')
  await slow.query(`insert into intake.outbox (at, type, version, seal_row, payload)
    select now(), type, version, gen_random_uuid(), payload from intake.outbox order by id limit 1`)
  await submit('overtook')
  await holder.query('commit')
  await waiting
  for (let turn = 0; turn < 3; turn += 1) {
    await submit(`later ${turn}`)
    await giveNumbers(app, end)
  }
  const before = await numbered()
  await slow.query('commit')
  await submit('last')
  await giveNumbers(app, end)
  expect(await numbered()).toBe(before + 2)
})
