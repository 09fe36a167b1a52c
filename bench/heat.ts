/** The heat list over a million requests of ten years: a month, a quarter, a year, ten years. heat.ts ROWS LOOKS. Prints one JSON object. */
import { addPerson, callerOfPerson, grantRole } from '#identity'
import type { OrganId } from '#kernel'
import { addOrgan } from '#organs'
import { type Caller, execute, look, openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { compose } from '../composition.ts'
import { heatList } from '../office/conversions/index.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const looks = Number(process.argv[3] ?? 20)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const { app, close } = compose(platform)
const setup: Caller = { kind: 'system', part: 'setup' }
const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const newOrgan = async (name: string, kind: string, level: string, parentId: OrganId | null, code: string): Promise<OrganId> =>
  must(await execute(app, setup, addOrgan, { name, shortName: name, kind, level, parentId, code })).organId

// a county with thirty departments and seventy villages, and a supervisor over all
const county = await newOrgan('明川县人民政府', 'government', 'county', null, '明政')
const organs: OrganId[] = []
for (let place = 1; place <= 30; place++) organs.push(await newOrgan(`明川县第${place}局`, 'department', 'county', county, `明${place}`))
const villages: OrganId[] = []
for (let place = 1; place <= 70; place++) villages.push(await newOrgan(`第${place}村`, 'village_point', 'village', county, `村${place}`))
const { personId } = must(await execute(app, setup, addPerson, { name: '测量员', account: 'jiandu', organId: county }))
must(await execute(app, setup, grantRole, { personId, role: 'supervisor', organId: county }))
const supervisor = await callerOfPerson(app, personId)

process.stderr.write(`loading ${rows} requests …\n`)
await platform.owner.query(
  `insert into conversions.asked (request_id, organ_id, asked_on, topic, place_id, applicant, outcome, title, items, noticed_at)
   select gen_random_uuid(), ($1::uuid[])[1 + n * 7 % 30], current_date - (n % 3650), 'topic' || n * 13 % 20,
     case when n % 5 > 0 then ($2::uuid[])[1 + n * 11 % 70] end, md5((n % 300000)::text),
     (array['open', 'given', 'part', 'refused', 'unable', 'published', 'other'])[1 + n % 7], '第' || n % 70 || '村的材料', '{x}', now()
   from generate_series(1, $3::int) n`,
  [organs, villages, rows],
)
await platform.owner.query('vacuum analyze conversions.asked')

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const figures: Record<string, unknown> = { rows }
for (const [what, days] of [
  ['a month', 30],
  ['a quarter', 91],
  ['a year', 365],
  ['five years', 1825],
] as const) {
  const times: number[] = []
  let groups = 0
  for (let turn = 0; turn < looks; turn++) {
    const begun = performance.now()
    groups = must(await look(app, supervisor, heatList, { from: day(-days), to: day(0) })).groups
    times.push(performance.now() - begun)
  }
  times.sort((one, other) => one - other)
  figures[what] = { groups, p50: Math.round(times[Math.floor(looks / 2)] ?? 0), most: Math.round(times.at(-1) ?? 0) }
}
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`)
await close()
await platform.close()
process.stdout.write('', () => process.exit(0))
