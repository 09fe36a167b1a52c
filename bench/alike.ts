/** Look-alikes while registering, at a million requests: how long a look takes, and whether the same wish in other words is found. alike.ts ROWS LOOKS. Prints one JSON object. */
import { sql } from 'kysely'
import type { OrganId } from '#kernel'
import { bigramsOfRequest } from '#law'
import { openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { findAlike } from '../office/requests/find-alike.ts'
import { randomFrom } from '../tools/seed/random.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const looks = Number(process.argv[3] ?? 200)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const { owner } = platform
const random = randomFrom(11)
const say = (line: string) => process.stderr.write(`${line}\n`)

const characters = [...'石桥柳溪云河湾长兴永安清水青龙白沙黄土大小东西南北上下金银福寿康宁平和新旧高低竹梅松柏桂兰荷花田园坪坝塘井泉岭峰谷']
const villages = Array.from(
  { length: 1200 },
  () => `${random.pick(characters)}${random.pick(characters)}镇${random.pick(characters)}${random.pick(characters)}村`,
)
const papers =
  '征收土地预公告及现场照片|土地现状调查结果|征地补偿安置方案|社会稳定风险评估报告|征地批复文件|补偿款支付明细|房屋征收决定|评估机构选定过程记录|分户评估报告|低保户名单|危房改造补助发放表|宅基地审批材料|道路硬化工程招标文件|施工合同|竣工验收报告|环评批复|学区划分依据|村级财务收支|林权登记资料|水库移民补助标准|行政处罚决定书|消防验收意见|施工许可证|财政资金使用情况'.split(
    '|',
  )
const wish = () => {
  const year = 2015 + random.between(0, 11)
  const place = random.pick(villages)
  const wanted = [random.pick(papers), random.pick(papers)]
  const number = random.chance(0.1) ? `（明政发〔${year}〕${random.between(1, 400)}号）` : ''
  return { subject: `${place}${year}年${wanted[0]}`, items: wanted.map((paper) => `${place}${year}年${paper}${number}`) }
}

const organId = '5f9619ff-8b86-4011-b42d-00c04fc964ff' as OrganId
const [stored] = (await owner.query<{ count: number }>('select count(*)::int as count from requests.likeness')).rows
if ((stored?.count ?? 0) < rows) await load()

async function load() {
  await owner.query(
    `insert into organs.organ (id, name, short_name, kind, level, code) values ($1, '明川县人民政府', '县政府', 'government', 'county', '明政')
     on conflict do nothing`,
    [organId],
  )
  say(`loading ${rows} requests …`)
  await owner.query('drop index requests.likeness_grams')
  const batch = 5000
  for (let done = 0; done < rows; done += batch) {
    const list = Array.from({ length: Math.min(batch, rows - done) }, (_, index) => {
      const asked = wish()
      return { ...asked, n: done + index + 1, grams: [...bigramsOfRequest(asked)] }
    })
    await owner.query(
      `with given as materialized (select gen_random_uuid() as id, row from jsonb_array_elements($1::jsonb) row),
      registered as (insert into requests.request (id, organ_id, year, serial, number, tracking_number, code_digest, subject, description, items,
          wish, channel, applicant_kind, version, stage, submitted_on, received_on, created_at, changed_at)
        select id, $2, 2020, (row ->> 'n')::int, '明政申〔2020〕' || (row ->> 'n') || '号', 'B' || (row ->> 'n'), 'x', row ->> 'subject',
          row ->> 'subject', row -> 'items', '{}', 'online', 'natural_person', 3, 'handling', '2020-01-01', '2020-01-01', now(), now() from given),
      asked as (insert into requests.applicant (request_id, name, id_kind, id_number, phone, id_index, short_name)
        select id, 'x', 'resident_id', 'x', 'x', row ->> 'n', '刘某' from given)
      insert into requests.likeness (request_id, organ_id, grams)
        select id, $2, array_to_tsvector(array(select jsonb_array_elements_text(row -> 'grams'))) from given`,
      [JSON.stringify(list), organId],
    )
    if (done % 200_000 === 0) say(`${done}`)
  }
  say('index …')
  await owner.query("set maintenance_work_mem = '512MB'")
  await owner.query('create index likeness_grams on requests.likeness using gin (grams) with (fastupdate = off)')
  await owner.query('analyze requests.likeness')
  await owner.query('analyze requests.request')
}

const percentile = (numbers: readonly number[], share: number) =>
  Math.round((numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0) * 10) / 10
const look = (asked: { readonly subject: string; readonly items: readonly string[] }) =>
  platform.office.database
    .transaction()
    .execute((transaction) =>
      findAlike({ sql: transaction }, { ...asked, organId, except: null, applicant: null, reach: sql`r.id = ${organId}` }),
    )
const times: number[] = []
let shown = 0
for (let turn = 0; turn < looks + 20; turn += 1) {
  const asked = wish()
  const begun = performance.now()
  const found = await look(asked)
  if (turn < 20) continue
  times.push(performance.now() - begun)
  shown += found.length
}
const sample = (
  await owner.query<{ number: string; subject: string; items: string[] }>(
    'select number, subject, items from requests.request tablesample system (0.02) limit 200',
  )
).rows
let recognised = 0
for (const { number, subject, items } of sample) {
  const found = await look({ subject: `请公开${subject}的情况`, items: [`${items[0]}及附件`, ...items.slice(1)] })
  if (found.some((one) => one.number === number)) recognised += 1
}
const [size] = (
  await owner.query<{ table: string; index: string }>(`select pg_size_pretty(pg_table_size('requests.likeness')) as table,
  pg_size_pretty(pg_relation_size('requests.likeness_grams')) as index`)
).rows
process.stdout.write(
  `${JSON.stringify({ rows, p50: percentile(times, 0.5), p99: percentile(times, 0.99), shownOnAverage: shown / looks, recognised: recognised / sample.length, size })}\n`,
)
await platform.close()
process.stdout.write('', () => process.exit(0))
