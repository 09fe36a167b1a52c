/** The radar at a million decisions: how long a look takes, beside pg_trgm and a sequential scan in the same run. precedents.ts ROWS. Prints one JSON object. */
import { sql } from 'kysely'
import type { OrganId } from '#kernel'
import { decisionCodes } from '#law'
import { openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { contradictionsOf, findPrecedents } from '#precedents'
import { featuresOf, indexWordsOf } from '../office/precedents/rules/features.ts'
import { randomFrom } from '../tools/seed/random.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const looks = Number(process.argv[3] ?? 200)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const random = randomFrom(7)
const { owner } = platform
const say = (line: string) => process.stderr.write(`${line}\n`)

const characters = [...'石桥柳溪云河湾长兴永安清水青龙白沙黄土大小东西南北上下金银福寿康宁平和新旧高低竹梅松柏桂兰荷花田园坪坝塘井泉岭峰谷']
const towns = Array.from({ length: 24 }, () => `${random.pick(characters)}${random.pick(characters)}镇`)
const villages = Array.from({ length: 1200 }, () => `${random.pick(towns)}${random.pick(characters)}${random.pick(characters)}村`)
const papers =
  '征收土地预公告及现场照片|土地现状调查结果|征地补偿安置方案|社会稳定风险评估报告|征地批复文件|补偿款支付明细|房屋征收决定|评估机构选定过程记录|分户评估报告|低保户名单|危房改造补助发放表|宅基地审批材料|道路硬化工程招标文件|施工合同|竣工验收报告|环评批复|学区划分依据|村级财务收支|林权登记资料|水库移民补助标准|行政处罚决定书|消防验收意见|施工许可证|财政资金使用情况|招聘公示名单|污水处理厂监测数据'.split(
    '|',
  )
const askedFor = () => {
  const year = 2015 + random.between(0, 11)
  const place = random.pick(villages)
  const wanted = [random.pick(papers), random.pick(papers)]
  const number = random.chance(0.1) ? `（明政发〔${year}〕${random.between(1, 400)}号）` : ''
  return { subject: `${place}${year}年${wanted[0]}`, items: wanted.map((paper) => `${place}${year}年${paper}${number}`) }
}

const organId = '5f9619ff-8b86-4011-b42d-00c04fc964ff' as OrganId
const [stored] = (await owner.query<{ count: number }>('select count(*)::int as count from precedents.entry')).rows
if ((stored?.count ?? 0) < rows) await load()

async function load() {
  await owner.query(
    `insert into organs.organ (id, name, short_name, kind, level, code)
   values ($1, '明川县人民政府', '县政府', 'government', 'county', '明政')`,
    [organId],
  )

  say(`loading ${rows} decisions …`)
  await owner.query('drop index precedents.entry_grams')
  const batch = 5000
  for (let done = 0; done < rows; done += batch) {
    const list = Array.from({ length: Math.min(batch, rows - done) }, (_, index) => {
      const asked = askedFor()
      const day = new Date(Date.UTC(2016, 0, 1 + random.between(0, 3900))).toISOString().slice(0, 10)
      return { ...asked, n: done + index, code: random.pick(decisionCodes), day, words: indexWordsOf(featuresOf(asked)) }
    })
    await owner.query(
      `insert into precedents.entry (request_id, organ_id, code, articles, document_number, decided_on, subject, items, reasons, content, grams, indexed_at)
     select gen_random_uuid(), $2, row ->> 'code', '{36(2)}', '明政公开〔2020〕' || (row ->> 'n') || '号', (row ->> 'day')::date, row ->> 'subject',
       array(select jsonb_array_elements_text(row -> 'items')), repeat('经查，上述信息由本机关制作并保存。', 12), repeat('现予答复如下。', 10),
       array_to_tsvector(array(select jsonb_array_elements_text(row -> 'words'))), now()
     from jsonb_array_elements($1::jsonb) row`,
      [JSON.stringify(list), organId],
    )
    if (done % 200_000 === 0) say(`${done}`)
  }
  say('index …')
  await owner.query("set maintenance_work_mem = '512MB'")
  await owner.query('create index entry_grams on precedents.entry using gin (grams) with (fastupdate = off)')
  await owner.query('analyze precedents.entry')
}

const percentile = (numbers: readonly number[], share: number) =>
  Math.round((numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0) * 10) / 10
const timed = async (count: number, once: () => Promise<unknown>) => {
  const times: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const begun = performance.now()
    await once()
    times.push(performance.now() - begun)
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}
const sought = () => ({ ...askedFor(), organId, except: null, code: 'granted.provided' as const })
const inside = <Value>(
  work: (context: {
    readonly sql: Parameters<Parameters<ReturnType<typeof platform.office.database.transaction>['execute']>[0]>[0]
    readonly today: ReturnType<typeof platform.clock.today>
  }) => Promise<Value>,
) => platform.office.database.transaction().execute((transaction) => work({ sql: transaction, today: platform.clock.today() }))

const found: number[] = []
await timed(20, () => inside((context) => findPrecedents(context, sought())))
const radar = await timed(looks, () => inside(async (context) => found.push((await findPrecedents(context, sought())).length)))
const stop = await timed(looks, () => inside((context) => contradictionsOf(context, sought())))

// somebody else asks for what was decided before, in other words: is it found as the same thing?
const sample = (
  await owner.query<{ subject: string; items: string[] }>('select subject, items from precedents.entry tablesample system (0.02) limit 200')
).rows
let recognised = 0
for (const { subject, items } of sample) {
  const again = { subject: `想要${subject}`, items: [`${items[0]}及附件`, ...items.slice(1)] }
  const rowsFound = await inside((context) => findPrecedents(context, { ...again, organId, except: null, code: null }))
  if (rowsFound.some(({ likeness }) => likeness === 'same')) recognised += 1
}
say('pg_trgm …')
const peers: Record<string, unknown> = {}
try {
  await owner.query('create extension if not exists pg_trgm')
  await owner.query('create index if not exists entry_trgm on precedents.entry using gin (subject gin_trgm_ops)')
  await owner.query('set pg_trgm.similarity_threshold = 0.34')
  peers.trigram = await timed(10, async () => {
    const { subject } = sought()
    await owner.query('select request_id, similarity(subject, $1) as s from precedents.entry where subject % $1 order by s desc limit 80', [
      subject,
    ])
  })
} catch (problem) {
  peers.trigram = String(problem).slice(0, 200)
}
say('sequential scan …')
const scan = await timed(5, () =>
  inside(async ({ sql: transaction }) => {
    await sql`set local enable_bitmapscan = off`.execute(transaction)
    await sql`set local enable_indexscan = off`.execute(transaction)
    const words = [...featuresOf(askedFor()).pairs].map((word) => `'${word}'`).join(' | ')
    await sql`select request_id from precedents.entry order by ts_rank(grams, ${words}::tsquery, 2) desc limit 80`.execute(transaction)
  }),
)
const [size] = (
  await owner.query<{ table: string; index: string }>(`select pg_size_pretty(pg_table_size('precedents.entry')) as table,
  pg_size_pretty(pg_relation_size('precedents.entry_grams')) as index`)
).rows
process.stdout.write(
  `${JSON.stringify({ rows, recognised: recognised / sample.length, radar, stop, ...peers, scan, foundOnAverage: found.reduce((sum, one) => sum + one, 0) / found.length, size })}\n`,
)
await platform.close()
process.stdout.write('', () => process.exit(0))
