/** What one process can do, measured on the embedded PostgreSQL with full durability; prints one JSON object. Medians of three. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addPerson, callerOfPerson, grantRole } from '#identity'
import { newDraftToken } from '#intake'
import { dayInShanghai, type OrganId, plainDate } from '#kernel'
import { readClocks } from '#law'
import { measureLetters } from '#letters'
import { addOrgan, setCourt, setReconsiderationDesk } from '#organs'
import { type AnyAct, type AnyView, type Caller, execute, look, openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { acts, compose, views } from '../composition.ts'
import { docketOfEvents } from '../law/commands/clock-events.ts'
import { exampleDraft, exampleSituation } from '../office/requests/letters/example-situation.ts'
import { decisionLetter } from '../office/requests/letters/index.ts'
import { organs as seedOrgans } from '../tools/seed/county.ts'

const seconds = Number(process.argv[2] ?? 5)
const clients = 8

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100)

/** How often `once` ends in a second, with so many at the same time. */
const perSecond = async (once: (turn: number) => Promise<unknown>, atOnce = clients): Promise<number> => {
  const begun = performance.now()
  const end = begun + seconds * 1000
  let done = 0
  const worker = async () => {
    while (performance.now() < end) {
      await once(done++)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (done * 1000) / (performance.now() - begun)
}

/** Clock readings: all shared examples again and again. */
const measureClocks = (): number => {
  const examples: readonly { readonly id: string; readonly events: readonly unknown[] }[] = JSON.parse(
    readFileSync(join(import.meta.dirname, '../law/examples/deadline-examples.json'), 'utf8'),
  )
  const dockets = examples.map((example) => docketOfEvents(example.events, example.id))
  const end = performance.now() + seconds * 1000
  const begun = performance.now()
  let read = 0
  while (performance.now() < end)
    for (const { facts, asOf } of dockets) {
      readClocks(facts, asOf ? { asOf } : {})
      read++
    }
  return (read * 1000) / (performance.now() - begun)
}

const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const { app, pump, close } = compose(platform)
const setup: Caller = { kind: 'system', part: 'setup' }
const visitor: Caller = { kind: 'visitor', origin: 'bench' }
const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const named = <One extends AnyAct | AnyView>(list: readonly One[], name: string): One => {
  const found = list.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return found
}

// one county and one department, as the rehearsal county has them
const county = seedOrgans.find(({ key }) => key === 'county')
const land = seedOrgans.find(({ key }) => key === '自资')
if (!county || !land) throw new Error('the seed has no such organs')
const guideOf = (street: string, phone: string) => ({
  foiOffice: '办公室',
  address: street,
  postcode: '999999',
  hours: '工作日 8:30—12:00，14:30—17:30',
  phone,
  fax: '',
  email: 'gongkai@example.gov.cn',
  website: '',
  scope: '土地征收、征地补偿',
  howToObtain: '网上、当面、邮寄',
  announcedChannels: ['online', 'email', 'fax'],
})
const add = async (organ: typeof county, parentId: OrganId | null): Promise<OrganId> => {
  const { name, shortName, kind, level, code, street, phone } = organ
  const added = must(
    await execute(app, setup, addOrgan, {
      name,
      shortName,
      kind,
      level,
      parentId,
      code,
      receivesRequests: true,
      autoConfirm: true,
      guide: guideOf(street, phone),
    }),
  )
  return added.organId
}
const countyId = await add(county, null)
const landId = await add(land, countyId)
must(await execute(app, setup, setReconsiderationDesk, { organId: countyId, address: '文昌路1号', url: null }))
must(await execute(app, setup, setCourt, { organId: countyId, name: '明川县人民法院', address: '滨河路20号' }))
const { personId } = must(await execute(app, setup, addPerson, { name: '测量员', account: 'celiang', organId: landId }))
must(await execute(app, setup, grantRole, { personId, role: 'clerk', organId: landId }))
const clerk = await callerOfPerson(app, personId)
await pump.drain()

const applicant = {
  kind: 'natural_person',
  name: '测量人',
  idKind: 'resident_id',
  idNumber: '11010519491231002X',
  phone: '13800000000',
  address: '长兴镇长兴村5组',
}
const submitAct = named(acts, 'intake.submitRequest')
const registerAct = named(acts, 'requests.register')
const submit = async (turn: number) =>
  must(
    await execute(
      app,
      visitor,
      submitAct,
      {
        draft: newDraftToken(),
        organId: landId,
        requested: { description: `申请公开长兴村${turn}号地块2024年的征地补偿登记表` },
        applicant,
        wish: { form: 'electronic', delivery: 'online' },
      },
      { idempotencyKey: `measure-${process.pid}-${turn}-${performance.now()}` },
    ),
  )
const register = async (turn: number) =>
  must(
    await execute(app, clerk, registerAct, {
      organId: landId,
      channel: 'in_person',
      submittedOn: dayInShanghai(systemClock.now()),
      applicant,
      requested: { subject: '征地补偿登记表', description: `窗口第${turn}件`, items: ['征地补偿登记表'] },
      wish: { form: 'paper', delivery: 'post' },
    }),
  )

// raw: the least that a durable write costs on this very server: one row of about the same size, one commit, over the same driver
await platform.owner.query('create table public.raw_commit (id bigint generated always as identity primary key, text text not null)')
const filler = 'x'.repeat(1200)
const { default: pg } = await import('pg')
const pool = new pg.Pool({ connectionString: platform.databaseUrl, max: clients })
const raw = async () => void (await pool.query('insert into public.raw_commit (text) values ($1)', [filler]))

const rounds = {
  clocks: [] as number[],
  raw: [] as number[],
  submit: [] as number[],
  register: [] as number[],
  worklist: [] as number[],
  ratio: [] as number[],
}
await perSecond(raw)
for (let round = 0; round < 3; round++) {
  rounds.clocks.push(measureClocks())
  const rawRate = await perSecond(raw)
  const submitRate = await perSecond(submit)
  rounds.raw.push(rawRate)
  rounds.submit.push(submitRate)
  rounds.ratio.push(submitRate / rawRate)
  rounds.register.push(await perSecond(register))
}
await pool.end()
const worklist = named(views, 'requests.worklist')
for (let round = 0; round < 3; round++) rounds.worklist.push(await perSecond(async () => must(await look(app, clerk, worklist, {})), 1))

const letters = []
for (let round = 0; round < 3; round++)
  letters.push(await measureLetters(decisionLetter(exampleSituation, exampleDraft('granted.provided')), plainDate('2026-11-25'), 60))

const [size] = (await platform.owner.query<{ n: number }>('select count(*)::int as n from requests.request')).rows
process.stdout.write(
  `${JSON.stringify({
    clocksPerSecond: rounded(median(rounds.clocks)),
    rawCommitsPerSecond: rounded(median(rounds.raw)),
    submitsPerSecond: rounded(median(rounds.submit)),
    submitShareOfRaw: rounded(median(rounds.ratio)),
    registrationsPerSecond: rounded(median(rounds.register)),
    worklistMilliseconds: rounded(1000 / median(rounds.worklist)),
    worklistRows: size?.n ?? 0,
    lettersPerSecond: rounded(median(letters.map(({ lettersPerSecond }) => lettersPerSecond))),
    letterStartMilliseconds: median(letters.map(({ startMilliseconds }) => startMilliseconds)),
    averagePdfBytes: median(letters.map(({ averagePdfBytes }) => averagePdfBytes)),
  })}\n`,
)
await close()
await platform.close()
// a long line must be out of the pipe before the process ends
process.stdout.write('', () => process.exit(0))
