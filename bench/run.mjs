/** npm run bench: measures this machine and writes docs/benchmarks.md. Medians of three; ratios within one run. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { environmentOf, freePort, run, startServer, top } from './server.mjs'

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'sunlit-bench-'))
  chmodSync(made, 0o755)
  return made
}
const say = (line) => process.stderr.write(`${line}\n`)

const port = await freePort()
const loadBefore = loadavg()[0]

say('one process: clocks, submissions, registrations, letters …')
const first = folder()
const measured = await run(['--import', 'tsx', join(top, 'bench/measure.ts'), process.argv[2] ?? '5'], environmentOf(first, port))
rmSync(first, { recursive: true, force: true })
if (measured.code !== 0) throw new Error(measured.stderr.slice(-3000))
const figures = JSON.parse(measured.stdout.trim().split('\n').at(-1))
const second = folder()
const handedIn = await run(['--import', 'tsx', join(top, 'bench/submissions.ts'), process.argv[2] ?? '5'], environmentOf(second, port))
rmSync(second, { recursive: true, force: true })
if (handedIn.code !== 0) throw new Error(handedIn.stderr.slice(-3000))
const submissions = JSON.parse(handedIn.stdout.trim().split('\n').at(-1))

say('the server with the whole rehearsal county …')
const dataDir = folder()
const memoryOf = (pid) => Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
const pageIn = async (address) => {
  const begun = performance.now()
  const answer = await fetch(`${address}/`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`home answered ${answer.status}`)
  return performance.now() - begun
}
const seeded = await startServer(dataDir, port, { SEED: '20260101' })
const firstStart = seeded.readyAfter + (await pageIn(seeded.address))
await seeded.stop()
const coldStarts = []
const pages = []
const memory = []
for (let round = 0; round < 3; round++) {
  const server = await startServer(dataDir, port, { SEED: '20260101' })
  coldStarts.push(server.readyAfter + (await pageIn(server.address)))
  const begun = performance.now()
  let answered = 0
  await Promise.all(
    Array.from({ length: 8 }, async (_, client) => {
      while (performance.now() - begun < 3000) {
        const answer = await fetch(`${server.address}/`, { headers: { 'x-forwarded-for': `10.0.${client}.${answered % 250}` } })
        await answer.arrayBuffer()
        if (answer.ok) answered++
      }
    }),
  )
  pages.push((answered * 1000) / (performance.now() - begun))
  memory.push(memoryOf(server.pid))
  await server.stop()
}
rmSync(dataDir, { recursive: true, force: true })

say('a million rows: worklist, look-alikes, radar …')
/** One of the measurements at size, in its own process on its own data: its JSON. */
const atSize = async (script, looks) => {
  const place = folder()
  const done = await run(['--import', 'tsx', join(top, script), '1000000', String(looks)], environmentOf(place, port))
  rmSync(place, { recursive: true, force: true })
  if (done.code !== 0) throw new Error(done.stderr.slice(-3000))
  return JSON.parse(done.stdout.slice(done.stdout.indexOf('{')))
}
const worklist = await atSize('bench/worklist.ts', 60)
const alike = await atSize('bench/alike.ts', 200)
const radar = await atSize('bench/precedents.ts', 200)
const listed = Object.entries(worklist).filter(([, value]) => typeof value === 'object')

const whole = (value) => Math.round(value).toLocaleString('en')
const rows = [
  ['期限计算（`readClocks`，全部共用例子轮流）', `${whole(figures.clocksPerSecond)} 次/秒`, '一个核'],
  [
    '一行一提交，同一个 PostgreSQL，8 个连接',
    `${whole(submissions.rawCommitsPerSecond)} 次/秒`,
    submissions.pgbenchCommitsPerSecond === null
      ? '落盘开着；本机没有 pgbench'
      : `落盘开着；同一轮里 pgbench（8 个客户端）${whole(submissions.pgbenchCommitsPerSecond)} 次/秒`,
  ],
  [
    '提交申请（`intake.submitRequest`，带幂等键，8 个同时）',
    `${whole(submissions.submitsPerSecond)} 件/秒`,
    `上一行的 ${(submissions.shareOfRaw * 100).toFixed(0)}%${submissions.shareOfPgbench === null ? '' : `，pgbench 的 ${(submissions.shareOfPgbench * 100).toFixed(0)}%`}；处理器时间每件 ${submissions.submitMilliseconds.toFixed(1)} 毫秒；内网同时登记时 ${whole(submissions.submitsWhileTakenOverPerSecond)} 件/秒`,
  ],
  [
    '窗口登记（`requests.register`，编号、案卷、回执文书，8 个同时、同一机关）',
    `${whole(figures.registrationsPerSecond)} 件/秒`,
    '编号不留空，同一机关的登记一件接一件',
  ],
  [`案件列表（库里 ${whole(figures.worklistRows)} 件）`, `${figures.worklistMilliseconds.toFixed(1)} 毫秒`, '一次查询，含权限'],
  [
    '文书（PDF 和 DOCX 各一份）',
    `${figures.lettersPerSecond} 份/秒`,
    `排版进程第一次启动 ${whole(figures.letterStartMilliseconds)} 毫秒；PDF 平均 ${whole(figures.averagePdfBytes / 1024)} KB`,
  ],
  ['首页，8 个同时', `${whole(median(pages))} 页/秒`, '一个进程，客户端在同一台机器上'],
  ['启动到第一页（库已在）', `${(median(coldStarts) / 1000).toFixed(1)} 秒`, '含内置 PostgreSQL 启动'],
  ['第一次启动，装入演练县', `${(firstStart / 1000).toFixed(0)} 秒`, '建库、约 60 个机关、204 件案件从收到办起'],
  ['服务进程内存（演练县，压过首页以后）', `${whole(median(memory))} MB`, 'PostgreSQL 和排版进程不计'],
]
const people = { clerk: '受理员', supervisor: '监督员' }
const views = {
  'all, urgent first': '全部，最急的在前',
  'newest first': '新收到的在前',
  'by number': '按编号',
  mine: '只看我的',
  late: '已超期',
  soon: '三个工作日内',
  done: '已办完',
  'at the signature': '待签发',
  'by post': '邮寄的',
  'received in a month': '一个月内收到的',
  text: '按文字找',
  'text that stands everywhere': '按文字找，处处都有的词',
  'text of one sign': '按文字找，一个字',
  'text that stands nowhere': '按文字找，没有的词',
  'text in old numbers': '按文字找，旧编号',
  'text at the signature': '按文字找，待签发的',
  today: '今天',
}
const titles = Object.fromEntries(
  Object.entries(people).flatMap(([who, title]) => Object.entries(views).map(([what, words]) => [`${who}: ${what}`, `${title}：${words}`])),
)
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const text = `# 测得的数字

由 \`npm run bench\` 写成，请勿手改。${today}，${cpus()[0]?.model ?? '未知处理器'}，可用 ${availableParallelism()} 个核，内存 ${whole(totalmem() / 1024 ** 3)} GB，Node ${process.versions.node}，内置 PostgreSQL 18，fsync、full_page_writes、synchronous_commit 都开着。
开测前一分钟的负载 ${loadBefore.toFixed(1)}（超过核数，就是机器上还有别的活，绝对值会低，同一轮内的比值仍可用）。三次取中位数。

| 测什么 | 结果 | 说明 |
| --- | --: | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

## 一百万件时

一万件在办，其余已归档；每样各看多次，毫秒。限度：案件列表 99% 在 100 毫秒以内。

| 看什么 | 一半以内 | 99% 以内 |
| --- | --: | --: |
${listed.map(([what, { p50, p99 }]) => `| ${titles[what] ?? what} | ${p50} | ${p99} |`).join('\n')}
| 登记时找像的申请 | ${alike.p50} | ${alike.p99} |
| 口径雷达（同一轮里 pg_trgm：${radar.trigram?.p50 ?? '—'}，逐行扫：${radar.scan.p50}） | ${radar.radar.p50} | ${radar.radar.p99} |

断电、杀进程的演练见 \`node bench/kill-loop.mjs 200\`：提交、撤回、登记、分派进行到一半时杀掉整个服务进程（每三次连数据库一起杀），
再启动，把客户端收到的答复与数据库逐件核对。
`
writeFileSync(join(top, 'docs/benchmarks.md'), text)
process.stdout.write(text)
