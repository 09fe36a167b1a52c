/** requests.arrived, requests.arrivedFile: one paper of the stream opened on purpose; who opened it is kept (个人信息保护法 第五十四条). SQL is here. */
import { sql } from 'kysely'
import { missing, type OrganId, ok } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type ArrivedItem, type ArrivedPage, SeeArrived, SeeArrivedFile } from '../intake.contract.ts'
import { filesOfArrived, loadArrived } from '../store-intake.ts'
import { withinReach } from './case-rows.ts'
import { fileFacts } from './file-facts.ts'

/** The papers that wait to be registered, the oldest first: no word of what they say. */
export const arrivedItems = async (context: ViewContext): Promise<readonly ArrivedItem[]> => {
  const found = await sql<ArrivedItem>`select r.id as "arrivedId", r.channel, r.kept_at as "keptAt", r.arrived_on as "arrivedOn",
      r.organ_id as "organId", o.short_name as "organName", r.text is not null as "hasText",
      (select count(*)::int from requests.arrived_file f where f.arrived_id = r.id) as files, ${context.today}::date - r.arrived_on as age
    from requests.arrived r join organs.organ o on o.id = r.organ_id
    where r.settled is null and ${withinReach(context, 'requests.arrived')} order by r.arrived_on, r.kept_at, r.id limit 300`.execute(
    context.sql,
  )
  return found.rows
}

/** The paper's organ when the caller may open it; out of reach it looks as if there were none. */
const organInReach = async (context: ViewContext, name: string, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select r.organ_id as "organId" from requests.arrived r
    where r.id = ${id} and ${withinReach(context, name)}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

const noSuchPaper = () => missing('没有这份来件，请从列表重新打开。')

export const arrived = view({
  name: 'requests.arrived',
  title: '来件',
  side: 'office',
  input: SeeArrived,
  within: (context, { arrivedId }) => organInReach(context, 'requests.arrived', arrivedId),
  show: async (context, { arrivedId }) => {
    const paper = (await organInReach(context, 'requests.arrived', arrivedId)) ? await loadArrived(context, arrivedId) : null
    if (!paper) return noSuchPaper()
    context.sawPersonalData({ kind: 'arrived', id: arrivedId }, 'paper')
    const beside = await sql<{ organName: string; age: number; numbers: string[] | null }>`select o.short_name as "organName",
        ${context.today}::date - p.arrived_on as age,
        (select array_agg(r.number order by r.number) from requests.arrived_case c join requests.request r on r.id = c.request_id
          where c.arrived_id = p.id) as numbers
      from requests.arrived p join organs.organ o on o.id = p.organ_id where p.id = ${arrivedId}`.execute(context.sql)
    const files: ArrivedPage['files'][number][] = []
    for (const file of await filesOfArrived(context, arrivedId))
      files.push({ ...file, type: (await fileFacts(context.app, file.digest))?.type ?? 'application/octet-stream' })
    const { settled, reason, id: _id, ...shown } = paper
    return ok<ArrivedPage>({
      arrivedId,
      ...shown,
      organName: beside.rows[0]?.organName ?? '',
      age: beside.rows[0]?.age ?? 0,
      files,
      settled: settled ? { as: settled, reason, numbers: beside.rows[0]?.numbers ?? [] } : null,
    })
  },
})

export const arrivedFile = view({
  name: 'requests.arrivedFile',
  title: '来件的扫描件',
  side: 'office',
  input: SeeArrivedFile,
  within: (context, { arrivedId }) => organInReach(context, 'requests.arrivedFile', arrivedId),
  show: async (context, { arrivedId, digest }) => {
    if (!(await organInReach(context, 'requests.arrivedFile', arrivedId))) return noSuchPaper()
    const file = (await filesOfArrived(context, arrivedId)).find((each) => each.digest === digest)
    if (!file) return missing('这份来件里没有这个文件，请刷新后再试。')
    context.sawPersonalData({ kind: 'arrived', id: arrivedId }, `file:${file.role}`)
    const facts = await fileFacts(context.app, digest)
    return ok({ digest: file.digest, name: file.name, type: facts?.type ?? 'application/octet-stream' })
  },
})
