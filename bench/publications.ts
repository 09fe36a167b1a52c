/** Search of published items: 100,000 of them made from real titles, the real queries, against LIKE in the same run. publications.ts ROWS LOOKS. Prints one JSON object. */
import { sql } from 'kysely'
import { librarySearch } from '#library'
import { look, openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { asVector, indexOf, normaliseText } from '#search'
import { compose } from '../composition.ts'
import documentFile from '../search/real-documents.json' with { type: 'json' }
import queryFile from '../search/real-queries.json' with { type: 'json' }
import { randomFrom } from '../tools/seed/random.ts'

const rows = Number(process.argv[2] ?? 100_000)
const looks = Number(process.argv[3] ?? 600)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const { app } = compose(platform)
const { owner } = platform
const random = randomFrom(7)
const organId = '5f9619ff-8b86-4011-b42d-00c04fc964ff'

const counties = [...'明石柳溪云河长永清青龙白沙黄安宁平和新']
const made = (n: number) => {
  const { title } = random.pick(documentFile.documents)
  const place = `${random.pick(counties)}${random.pick(counties)}县`
  const year = 2008 + random.between(0, 18)
  return {
    id: n,
    title: `${place}${title.replace(/^.{0,12}?(?=关于|印发|转发)/, '')}`.slice(0, 180),
    issuingNumber: `${place.slice(0, 2)}政发〔${year}〕${random.between(1, 300)}号`,
    publishedOn: `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
    place,
  }
}

const [stored] = (await owner.query<{ count: number }>('select count(*)::int as count from site.publication')).rows
if ((stored?.count ?? 0) < rows) {
  await owner.query('truncate site.publication')
  for (let done = 0; done < rows; done += 2000) {
    const list = Array.from({ length: Math.min(2000, rows - done) }, (_, index) => {
      const item = made(done + index)
      const words = asVector(indexOf({ ...item, organ: `${item.place}人民政府`, keywords: [item.place], on: item.publishedOn }))
      return { ...item, words, plain: normaliseText(item.title) }
    })
    await owner.query(
      `insert into site.publication (id, revision, withdrawn, organ_id, organ_name, title, issuing_number, published_on, item, words, arrived_at)
       select gen_random_uuid(), 1, false, $2::uuid, row ->> 'place' || '人民政府', row ->> 'title', row ->> 'issuingNumber', (row ->> 'publishedOn')::date,
         jsonb_build_object('id', gen_random_uuid(), 'organId', $2::text, 'organName', row ->> 'place' || '人民政府', 'title', row ->> 'title',
           'issuingNumber', row ->> 'issuingNumber', 'issuedOn', row ->> 'publishedOn', 'publishedOn', row ->> 'publishedOn', 'topic', '综合政务',
           'keywords', jsonb_build_array(row ->> 'place'), 'summary', '', 'siteName', '', 'address', 'https://www.example.gov.cn/' || (row ->> 'id'),
           'body', null, 'withdrawn', null),
         (row ->> 'words')::tsvector, now() from jsonb_array_elements($1::jsonb) row`,
      [JSON.stringify(list), organId],
    )
  }
  await owner.query('analyze site.publication')
}

const percentile = (numbers: readonly number[], share: number) =>
  Math.round((numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0) * 10) / 10
const ours: number[] = []
const like: number[] = []
let answered = 0
let likeAnswered = 0
for (let turn = 0; turn < looks + 20; turn += 1) {
  const { query } = random.pick(queryFile.queries)
  const begun = performance.now()
  const found = await look(app, { kind: 'visitor' }, librarySearch, { text: query })
  const middle = performance.now()
  const plain = await sql<{ item: unknown }>`select item from site.publication where not withdrawn and title like ${`%${query}%`}
    order by published_on desc limit 10`.execute(app.site.database)
  const end = performance.now()
  if (!found.ok) throw new Error(found.error.message)
  if (turn < 20) continue
  ours.push(middle - begun)
  like.push(end - middle)
  if (found.value.hits.length > 0) answered += 1
  if (plain.rows.length > 0) likeAnswered += 1
}
const [size] = (
  await owner.query<{ table: string; index: string }>(`select pg_size_pretty(pg_table_size('site.publication')) as table,
    pg_size_pretty(pg_relation_size('site.publication_words')) as index`)
).rows
process.stdout.write(
  `${JSON.stringify({
    rows,
    ours: { p50: percentile(ours, 0.5), p99: percentile(ours, 0.99), answered: answered / looks },
    like: { p50: percentile(like, 0.5), p99: percentile(like, 0.99), answered: likeAnswered / looks },
    size,
  })}\n`,
)
await platform.close()
process.stdout.write('', () => process.exit(0))
