/** Runs the sixty real requests through the product, day by day, at stand-ins of the kinds of organs they were made to; and counts the report. */
import { sql } from 'kysely'
import { addDays, later, type OrganId, type PlainDate, type RequestId } from '#kernel'
import { checkReport, type IdentityFault, reportColumns, reportRows } from '#law'
import { type AnyAct, type App, type Caller, look, type VirtualClock } from '#platform'
import { reportTables } from '#requests'
import type { ReportTable } from '#requests/contract'
import type { Steps } from './course-parts.ts'
import { randomFrom } from './random.ts'
import { type RealOutcome, realCourse } from './real-course.ts'
import { inForceFrom, realRequests } from './real-requests.ts'
import { employ, peopleOf, postsOf, setup } from './settle.ts'
import { nobody, type Place, perform, textOf, type World, wakeOn } from './world.ts'

export interface RealResult extends RealOutcome {
  readonly stage: string
  readonly dueOn: PlainDate | null
  /** 第三十三条: dispatched after the last day. */
  readonly late: boolean
}

export interface RealRun {
  readonly results: readonly RealResult[]
  readonly tables: readonly { readonly year: number; readonly table: ReportTable }[]
  /** Identities that do not hold. */
  readonly faults: readonly IdentityFault[]
}

/** A stand-in for every kind of organ in the file; ministries are stood in for by a department of the province. */
const standIns = [
  { key: 'province', name: '某省人民政府', kind: 'government', level: 'province', parent: null },
  { key: 'provincial_department', name: '某省某厅', kind: 'department', level: 'province', parent: 'province' },
  { key: 'prefecture', name: '某市人民政府', kind: 'government', level: 'city', parent: 'province' },
  { key: 'prefecture_department', name: '某市某局', kind: 'department', level: 'city', parent: 'prefecture' },
  { key: 'county', name: '某县人民政府', kind: 'government', level: 'county', parent: 'prefecture' },
  { key: 'county_department', name: '某县某局', kind: 'department', level: 'county', parent: 'county' },
  { key: 'township', name: '某镇人民政府', kind: 'township', level: 'township', parent: 'county' },
  { key: 'subdistrict', name: '某街道办事处', kind: 'dispatched_organ', level: 'township', parent: 'county' },
] as const

/** Which stand-in an organ of the file has. */
export const standInOf = (organLevel: string): string => (organLevel === 'national_department' ? 'provincial_department' : organLevel)

/** On an empty database. */
export const runRealRequests = async (app: App, clock: VirtualClock, acts: readonly AnyAct[]): Promise<RealRun> => {
  clock.set(`${addDays(inForceFrom, -1)}T01:00:00.000Z` as ReturnType<VirtualClock['now']>)
  const stored = await app.office.files.put(Buffer.from('提供的材料', 'utf8'), { name: '材料.txt' })
  if (!stored.ok) throw new Error(stored.error.message)
  const world: World = {
    app: { ...app, afterCommit: () => {} },
    clock,
    random: randomFrom(20190515),
    remembered: new Map(),
    acts: new Map(acts.map((act) => [act.name, act])),
    views: new Map(),
    places: new Map(),
    leader: nobody,
    carry: async () => {},
    supplied: { digest: stored.value.digest, name: '材料.txt' },
  }
  const places = await settleStandIns(world)
  const outcomes: RealOutcome[] = []
  await walk(world, places, (outcome) => void outcomes.push(outcome))
  const rows = await stateOf(app)
  return {
    results: outcomes
      .map((outcome): RealResult => {
        const row = rows.get(outcome.requestId)
        if (!row) throw new Error(`no case ${outcome.requestId}`)
        return { ...outcome, ...row }
      })
      .sort((a, b) => (a.request.id < b.request.id ? -1 : 1)),
    ...(await reportsOf(app, places)),
  }
}

const settleStandIns = async (world: World): Promise<ReadonlyMap<string, Place>> => {
  const places = new Map<string, Place>()
  const people = peopleOf(world)
  for (const organ of standIns) {
    const parent = organ.parent === null ? null : places.get(organ.parent)?.id
    const added = await perform(world, setup, 'organs.add', {
      name: organ.name,
      shortName: organ.name,
      kind: organ.kind,
      level: organ.level,
      parentId: parent ?? null,
      code: `替${organ.name.slice(1, 5)}`,
      receivesRequests: true,
      guide: { address: '某路 1 号', phone: '0000-8000000', foiOffice: '办公室' },
    })
    const id = textOf(added, 'organId') as OrganId
    if (organ.kind === 'government')
      await perform(world, setup, 'organs.setCourt', {
        organId: id,
        name: '某中级人民法院',
        address: '某路 2 号',
        district: { name: '某区人民法院', address: '某路 3 号' },
      })
    const like = { key: organ.key }
    places.set(organ.key, {
      organ: { ...like, ...organ, shortName: organ.name, code: organ.key, receivesRequests: true, street: '', phone: '', scope: '' },
      id,
      staff: await employ(world, id, postsOf(like, people)),
    })
  }
  return places
}

/** Every day, also weekends: real letters arrived when they did. */
const walk = async (world: World, places: ReadonlyMap<string, Place>, tell: (outcome: RealOutcome) => void): Promise<void> => {
  const waiting = new Map<PlainDate, Steps[]>()
  const wait = (day: PlainDate, steps: Steps) => void waiting.set(day, [...(waiting.get(day) ?? []), steps])
  for (const request of realRequests()) {
    const place = places.get(standInOf(request.organLevel))
    if (!place) throw new Error(`no stand-in for ${request.organLevel}`)
    wait(request.receivedOn, realCourse(world, request, place, tell))
  }
  for (let day: PlainDate = inForceFrom; waiting.size > 0; day = addDays(day, 1)) {
    for (let steps = waiting.get(day)?.shift(), minute = 0; steps; steps = waiting.get(day)?.shift(), minute += 5) {
      wakeOn(world, day, minute)
      const next = await steps.next()
      if (!next.done) wait(later(next.value, day), steps)
    }
    waiting.delete(day)
  }
}

const stateOf = async (app: App) => {
  const found = await sql<{ id: RequestId; stage: string; dueOn: PlainDate | null; late: boolean }>`select id, stage, due_on as "dueOn",
    coalesce(dispatched_on > due_on, false) as late from requests.request`.execute(app.office.database)
  return new Map(found.rows.map(({ id, ...row }) => [id, row]))
}

/** One table for each year over all organs, and the identities of every organ's table and of the sum. */
const reportsOf = async (app: App, places: ReadonlyMap<string, Place>): Promise<Pick<RealRun, 'tables' | 'faults'>> => {
  const tables: { year: number; table: ReportTable }[] = []
  const faults: IdentityFault[] = []
  for (let year = 2019; year <= 2025; year++) {
    const cells = emptyTable()
    for (const place of places.values()) {
      const reader: Caller = place.staff.foiHead
      const seen = await look(app, reader, reportTables, { year, organId: place.id })
      if (!seen.ok) throw new Error(seen.error.message)
      faults.push(...seen.value.faults)
      for (const row of rowKeys) for (const column of columnKeys) cells[row][column] += seen.value.table[row][column]
    }
    faults.push(...checkReport({ id: `全部${year}`, organ: '六十件', year, table3: cells }))
    tables.push({ year, table: cells })
  }
  return { tables, faults }
}

const isRow = (text: string): text is keyof ReportTable => text in reportRows
const isColumn = (text: string): text is keyof ReportTable['total'] => text in reportColumns
const rowKeys = Object.keys(reportRows).filter(isRow)
const columnKeys = Object.keys(reportColumns).filter(isColumn)

type Cells = { -readonly [Row in keyof ReportTable]: { -readonly [Column in keyof ReportTable['total']]: number } }
const emptyTable = (): Cells => {
  const row = () => Object.fromEntries(columnKeys.map((key) => [key, 0]))
  // every row and column has just been made
  return Object.fromEntries(rowKeys.map((key) => [key, row()])) as Cells
}
