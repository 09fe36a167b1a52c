/** The worklist at a million cases, ten thousand open: each filter and order beside the limit of 100 ms. worklist.ts ROWS LOOKS. Prints one JSON object. */
import { addPerson, callerOfPerson, grantRole } from '#identity'
import type { OrganId, PersonId } from '#kernel'
import { addOrgan } from '#organs'
import { type Caller, execute, look, openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { requestViews } from '#requests'
import { compose } from '../composition.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const looks = Number(process.argv[3] ?? 60)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const { app, close } = compose(platform)
const { owner } = platform
const setup: Caller = { kind: 'system', part: 'setup' }
const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

// a county with sixty organs, a clerk in one of them and a supervisor over all; what an earlier run has loaded is used again
const [stored] = (await owner.query<{ count: number }>('select count(*)::int as count from requests.request')).rows
if ((stored?.count ?? 0) < rows) await load()
const clerk = await callerNamed('celiang')
const supervisor = await callerNamed('jiandu')

const percentile = (numbers: readonly number[], share: number) =>
  Math.round((numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0) * 10) / 10
const view = (name: string) => {
  const found = requestViews.find((each) => each.name === name)
  if (!found) throw new Error(`no view ${name}`)
  return found
}
const timed = async (caller: Caller, name: string, input: object) => {
  const times: number[] = []
  for (let turn = 0; turn < looks; turn++) {
    const begun = performance.now()
    must(await look(app, caller, view(name), input))
    times.push(performance.now() - begun)
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const asked: readonly (readonly [string, object])[] = [
  ['all, urgent first', {}],
  ['newest first', { sort: 'received' }],
  ['by number', { sort: 'number' }],
  ['mine', { mine: true }],
  ['late', { light: ['late'] }],
  ['soon', { light: ['soon'] }],
  ['done', { light: ['done'] }],
  ['at the signature', { stage: ['signing'] }],
  ['by post', { channel: ['registered_mail'] }],
  ['received in a month', { receivedFrom: day(-30) }],
  ['text', { text: '第4321村' }],
  ['text that stands everywhere', { text: '补偿' }],
  ['text of one sign', { text: '镇' }],
  ['text that stands nowhere', { text: '石桥水库' }],
  ['text in old numbers', { text: '2015〕' }],
  ['text at the signature', { text: '第43', stage: ['signing'] }],
]
const figures: Record<string, unknown> = { rows }
for (const [who, caller] of [
  ['clerk', clerk],
  ['supervisor', supervisor],
] as const) {
  for (const [what, input] of asked) figures[`${who}: ${what}`] = await timed(caller, 'requests.worklist', input)
  figures[`${who}: today`] = await timed(caller, 'requests.today', {})
}
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`)
await close()
await platform.close()
process.stdout.write('', () => process.exit(0))

async function load() {
  const county = await newOrgan('明川县人民政府', 'government', null, '明政')
  const organs: OrganId[] = []
  for (let place = 1; place <= 60; place++) organs.push(await newOrgan(`明川县第${place}局`, 'department', county, `明${place}`))
  const [desk] = organs
  const handler = await person('celiang', desk ?? county, 'clerk')
  await person('jiandu', county, 'supervisor')
  process.stderr.write(`loading ${rows} cases …\n`)
  await owner.query(
    `with given as materialized (
       select gen_random_uuid() as id, n, ($1::uuid[])[1 + n % 60] as organ_id, n % 100 = 0 as open,
         current_date - (n % 3650) as submitted, current_date + (n / 100 % 40) - 8 as due
       from generate_series(1, $2::int) n),
     registered as (
       insert into requests.request (id, organ_id, year, serial, number, tracking_number, code_digest, subject, description, items, wish, channel,
         applicant_kind, version, stage, owner, submitted_on, received_on, due_on, created_at, changed_at)
       select id, organ_id, 2015 + n % 12, n, '明' || n % 60 || '申〔' || 2015 + n % 12 || '〕' || n || '号', 'B' || n, 'x',
         '长兴镇第' || n % 5000 || '村征地补偿安置方案', 'x', '["x"]', '{}', (array['online', 'in_person', 'registered_mail'])[1 + n / 7 % 3],
         'natural_person', 3, case when open then (array['handling', 'reviewing', 'signing', 'received'])[1 + n / 100 % 4] else 'archived' end,
         case when n % 7 = 0 then $3::uuid end, submitted, submitted, case when open then due else submitted + 28 end, now(), now() from given)
     insert into requests.applicant (request_id, name, id_kind, id_number, phone, id_index, short_name)
       select id, 'x', 'resident_id', 'x', 'x', n::text, '刘某' from given`,
    [organs, rows, handler],
  )
  await owner.query('vacuum analyze')
}

async function callerNamed(account: string): Promise<Caller> {
  const found = await owner.query<{ id: PersonId }>('select id from identity.person where account = $1', [account])
  const [row] = found.rows
  if (!row) throw new Error(`nobody is called ${account}`)
  return callerOfPerson(app, row.id)
}

async function newOrgan(name: string, kind: 'government' | 'department', parentId: OrganId | null, code: string): Promise<OrganId> {
  const added = must(
    await execute(app, setup, addOrgan, { name, shortName: name, kind, level: 'county', parentId, code, receivesRequests: true }),
  )
  return added.organId
}

async function person(account: string, organId: OrganId, role: 'clerk' | 'supervisor'): Promise<PersonId> {
  const { personId } = must(await execute(app, setup, addPerson, { name: '测量员', account, organId }))
  must(await execute(app, setup, grantRole, { personId, role, organId }))
  return personId
}
