/** What the counter keeps beside the docket: hand-overs, paper packages, real needs. Sealed where people speak. */
import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Instant, PlainDate, RequestId } from '#kernel'
import type { HandOverTarget } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { CaseNotes, HandOverRow, NeedOutcome } from './window.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

const matterPlace = (id: string) => ({ table: 'requests.hand_over', column: 'matter', row: id })
const needPlace = (id: string) => ({ table: 'requests.real_need', column: 'need', row: id })

export interface NewHandOver {
  readonly target: HandOverTarget
  readonly targetName: string
  readonly matter: string
  readonly consented: boolean
  readonly on: PlainDate
  readonly by: string
}

/** Keeps what was handed over, the matter sealed. */
export const insertHandOver = async (context: ActContext, id: RequestId, handOver: NewHandOver): Promise<void> => {
  const row = randomUUID()
  const matter = context.app.ciphers.seal(handOver.matter, matterPlace(row))
  await sql`insert into requests.hand_over (id, request_id, target, target_name, matter, consented, on_day, handed_by, created_at)
    values (${row}, ${id}, ${handOver.target}, ${handOver.targetName}, ${matter}, ${handOver.consented}, ${handOver.on}, ${handOver.by},
      ${context.now})`.execute(context.sql)
}

/** Hand-overs by a condition on `h` and `r`, the newest first. */
export const handOversWhere = async (context: Pick<Reading, 'sql'>, condition: RawBuilder<unknown>): Promise<readonly HandOverRow[]> => {
  const found = await sql<HandOverRow>`select h.id, h.request_id as "requestId", r.number, r.subject, o.short_name as "organName",
      h.target, h.target_name as "targetName", h.consented, h.on_day as "on", p.name as "by"
    from requests.hand_over h join requests.request r on r.id = h.request_id join organs.organ o on o.id = r.organ_id
    join identity.person p on p.id = h.handed_by where ${condition} order by h.on_day desc, h.created_at desc, h.id limit 500`.execute(
    context.sql,
  )
  return found.rows
}

/** The matter of one hand-over, opened. */
export const openMatter = async (context: Reading, id: string): Promise<string> => {
  const found = await sql<{ matter: string }>`select matter from requests.hand_over where id = ${id}`.execute(context.sql)
  const row = found.rows[0]
  if (!row) throw new Error(`no hand-over ${id}`)
  return context.app.ciphers.open(row.matter, matterPlace(id))
}

export interface NewPaperPackage {
  readonly digest: string
  readonly bytes: number
  readonly pages: number
  readonly apart: readonly string[]
}

export const insertPaperPackage = async (context: ActContext, id: RequestId, paper: NewPaperPackage): Promise<void> => {
  await sql`insert into requests.paper_package (id, request_id, digest, bytes, pages, apart, built_at)
    values (${randomUUID()}, ${id}, ${paper.digest}, ${paper.bytes}, ${paper.pages}, ${JSON.stringify(paper.apart)}::jsonb, ${context.now})`.execute(
    context.sql,
  )
}

/** All packages of a case, the newest first. */
export const paperPackages = async (context: Pick<Reading, 'sql'>, id: RequestId): Promise<CaseNotes['packages']> => {
  const found = await sql<CaseNotes['packages'][number]>`select id, digest, pages, bytes, apart, built_at as at from requests.paper_package
    where request_id = ${id} order by number desc limit 20`.execute(context.sql)
  return found.rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

/** Keeps what the applicant really needs; the newest row stands. */
export const insertNeed = async (
  context: ActContext,
  id: RequestId,
  { need, outcome, by }: { readonly need: string; readonly outcome: NeedOutcome | null; readonly by: string },
): Promise<void> => {
  const row = randomUUID()
  await sql`insert into requests.real_need (id, request_id, need, outcome, recorded_by, created_at)
    values (${row}, ${id}, ${context.app.ciphers.seal(need, needPlace(row))}, ${outcome}, ${by}, ${context.now})`.execute(context.sql)
}

/** The need as it stands, opened; null when nobody wrote one down. */
export const newestNeed = async (context: Reading, id: RequestId): Promise<CaseNotes['need']> => {
  const found = await sql<{ id: string; need: string; outcome: NeedOutcome | null; by: string; at: Instant }>`
    select n.id, n.need, n.outcome, p.name as "by", n.created_at as at from requests.real_need n
    join identity.person p on p.id = n.recorded_by where n.request_id = ${id} order by n.number desc limit 1`.execute(context.sql)
  const row = found.rows[0]
  return row ? { need: context.app.ciphers.open(row.need, needPlace(row.id)), outcome: row.outcome, by: row.by, at: row.at } : null
}
