/**
 * The kill loop (P2): kill-loop.mjs ROUNDS. Applicants hand in through the form with an upload and through the API, and withdraw; clerks
 * register and work; all over HTTP and with idempotency keys;
 * in every round the whole server process is killed with SIGKILL in the midst of it (every third time its database too) and started again.
 * What was acknowledged is compared with the database at the end.
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { formVisitor } from './form-visitor.mjs'
import { call, environmentOf, freePort, prepareCounty, run, signIn, startServer, top } from './server.mjs'

const rounds = Number(process.argv[2] ?? 20)
const dataDir = mkdtempSync(join(tmpdir(), 'sunlit-kill-'))
chmodSync(dataDir, 0o755)
const port = await freePort()
let passed = 0
let failed = 0
const check = (what, isRight, detail = '') => {
  if (isRight) passed++
  else failed++
  if (!isRight || !/^round/.test(what)) console.log(`${isRight ? 'ok    ' : 'FAILED'} ${what}${detail === '' ? '' : `: ${detail}`}`)
}

/** What the clients were told: the only memory of the outside world. */
const acknowledged = { submissions: new Map(), withdrawals: new Set(), cases: new Map(), papers: new Map() }
let isOpen = true
let isStopping = false
let cut = 0
let retried = 0
const refusals = new Map()

/** Tries until there is an answer, always with the same key: what a browser's retry does. */
const insist = async (name, input, options) => {
  const key = randomUUID()
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await call(`http://127.0.0.1:${port}`, name, input, { ...options, key })
      if (answer.status < 500 && answer.status !== 429) {
        if (attempt > 1) retried++
        if (answer.refusal)
          refusals.set(`${name}: ${answer.refusal.message}`, (refusals.get(`${name}: ${answer.refusal.message}`) ?? 0) + 1)
        return answer
      }
    } catch {
      cut++
    }
    await pause(isOpen ? 50 : 200)
  }
}

const someone = (number) => ({
  kind: 'natural_person',
  name: `测试人${String.fromCodePoint(0x4e00 + (number % 2000))}`,
  idKind: 'resident_id',
  idNumber: '11010519491231002X',
  phone: '13800001234',
  address: '明川县河湾镇石桥村8组',
})

const applicant = async (place, organs) => {
  for (let number = 1; !isStopping; number++) {
    const from = `10.${place}.${randomInt(250)}.${randomInt(250)}`
    const draft = randomBytes(24).toString('base64url')
    const description = `申请公开石桥村第${place}—${number}号地块的征地补偿方案`
    const sent = await insist(
      'intake.submitRequest',
      {
        draft,
        organId: organs[number % organs.length],
        requested: { description },
        applicant: someone(number),
        wish: { form: 'electronic', delivery: 'online' },
      },
      { from },
    )
    if (sent.status !== 200) continue
    acknowledged.submissions.set(sent.value.trackingNumber, { draft, description })
    if (number % 4 !== 0) continue
    const receipt = await insist('intake.receipt', { draft }, { from })
    if (receipt.status !== 200) continue
    const withdrawn = await insist('intake.withdraw', { number: sent.value.trackingNumber, code: receipt.value.queryCode }, { from })
    if (withdrawn.status === 200) acknowledged.withdrawals.add(sent.value.trackingNumber)
  }
}

/** Through the pages, without script, with a paper: what was shown on the receipt is what counts. */
const visitor = async (place, organs) => {
  for (let number = 1; !isStopping; number++) {
    const from = `10.${place}.${randomInt(250)}.${randomInt(250)}`
    const description = `申请公开石桥村第${place}—${number}号地块的测绘成果`
    const { idNumber, name, phone, address } = someone(number)
    const browser = formVisitor(`http://127.0.0.1:${port}`, from, { onCut: () => cut++, retryAfter: () => (isOpen ? 50 : 200) })
    try {
      const filed = await browser.file({
        description,
        organId: organs[number % organs.length],
        applicant: {
          'applicant.name': name,
          'applicant.idKind': 'resident_id',
          'applicant.idNumber': idNumber,
          'applicant.phone': phone,
          'applicant.address': address,
        },
      })
      acknowledged.submissions.set(filed.trackingNumber, { description })
      acknowledged.papers.set(filed.digest, filed.trackingNumber)
    } catch (problem) {
      const what = problem instanceof Error ? problem.message : String(problem)
      refusals.set(`the form: ${what}`, (refusals.get(`the form: ${what}`) ?? 0) + 1)
    }
  }
}

const clerk = async (place, { cookie, me, handlerId }) => {
  const organId = me.organId
  const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (let number = 1; !isStopping; number++) {
    const from = `10.${place}.${randomInt(250)}.${randomInt(250)}`
    const registered = await insist(
      'requests.register',
      {
        organId,
        channel: 'in_person',
        submittedOn: today(),
        assisted: number % 2 === 0,
        applicant: someone(number),
        requested: { subject: '征地补偿方案', description: `第${place}—${number}次到窗口申请`, items: ['征地补偿方案'] },
        wish: { form: 'paper', delivery: 'post' },
      },
      { cookie, from },
    )
    if (registered.status !== 200) continue
    const { requestId } = registered.value
    let { version } = registered.value
    acknowledged.cases.set(requestId, version)
    for (const [name, input] of [
      ['requests.assign', { to: handlerId }],
      ['requests.logContact', { on: today(), purpose: 'other', channel: 'phone', summary: '电话说明办理进度' }],
      ...(number % 3 === 0 ? [['requests.withdraw', { on: today(), statement: '本人撤回申请。' }]] : []),
    ]) {
      const done = await insist(name, { requestId, version, ...input }, { cookie, from })
      if (done.status !== 200) break
      version = done.value.version
      acknowledged.cases.set(requestId, version)
    }
  }
}

const killDatabase = () => {
  try {
    const [pid] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
    return true
  } catch {
    return false
  }
}

const begun = Date.now()
const restarts = []
try {
  await prepareCounty(dataDir, port, { cases: 3, days: 20 })
  console.log(`the county stands after ${Math.round((Date.now() - begun) / 1000)} s; ${rounds} rounds`)
  let server = await startServer(dataDir, port)
  const { value } = await call(server.address, 'intake.organs', { text: '' })
  const organs = value.organs.slice(0, 6).map(({ id }) => id)
  const look = async () => {
    const looked = await run(['--import', 'tsx', join(top, 'bench/consistency.ts')], environmentOf(dataDir, port))
    if (looked.code !== 0) throw new Error(looked.stderr.slice(-3000))
    return JSON.parse(looked.stdout.trim().split('\n').at(-1))
  }
  const first = await look()
  const before = new Set(first.submissions)
  const withdrawnBefore = first.followUps
  const shouli = await signIn(server.address, 'shouli', '10.9.9.9')
  const people = await call(server.address, 'requests.people', { organId: shouli.me.organId }, { cookie: shouli.cookie })
  const handlerId = people.value.people[0].id
  const clients = [1, 2, 3, 4].map((place) => applicant(place, organs))
  for (const place of [5, 6]) clients.push(visitor(place, organs))
  for (const place of [11, 12, 13]) clients.push(clerk(place, { ...shouli, handlerId }))
  for (let round = 1; round <= rounds; round++) {
    const had = acknowledged.submissions.size + acknowledged.cases.size
    await pause(400 + randomInt(1800))
    isOpen = false
    const withDatabase = round % 3 === 0
    if (withDatabase) killDatabase()
    await server.kill()
    server = await startServer(dataDir, port)
    isOpen = true
    restarts.push({ ms: server.readyAfter, withDatabase })
    check(`round ${round}`, server.readyAfter < 60_000, `${Math.round(server.readyAfter)} ms`)
    if (round % 10 === 0 || round === rounds)
      console.log(
        `round ${round}: ready again after ${Math.round(server.readyAfter)} ms, ${acknowledged.submissions.size + acknowledged.cases.size - had} acknowledged in it`,
      )
  }
  await pause(1500)
  isStopping = true
  await Promise.all(clients)

  // let the pump and the jobs finish, then look
  let found
  for (let attempt = 0; attempt < 40; attempt++) {
    found = await look()
    if (found.jobs === 0 && found.unsent === 0) break
    await pause(3000)
  }
  const submitted = new Set(found.submissions.filter((number) => !before.has(number)))
  const byId = new Map(found.requests.map((request) => [request.id, request]))
  const lost = [...acknowledged.submissions.keys()].filter((number) => !submitted.has(number))
  const numbers = found.requests.map(({ trackingNumber }) => trackingNumber)
  const unborn = [...acknowledged.submissions.keys()].filter((number) => !numbers.includes(number))
  const lostCases = [...acknowledged.cases.keys()].filter((id) => !byId.has(id))
  const shorter = [...acknowledged.cases].filter(([id, version]) => byId.has(id) && byId.get(id).version !== version)
  check('acknowledged submissions lost', lost.length === 0, `${lost.length} of ${acknowledged.submissions.size}`)
  check('acknowledged submissions without a case', unborn.length === 0, `${unborn.length}`)
  check(
    'submissions nobody was told of, or doubled',
    submitted.size === acknowledged.submissions.size,
    `${submitted.size - acknowledged.submissions.size}`,
  )
  check('a case number twice', new Set(numbers).size === numbers.length)
  check('acknowledged registrations lost', lostCases.length === 0, `${lostCases.length} of ${acknowledged.cases.size}`)
  check('acts lost or done twice', shorter.length === 0, `${shorter.length} ${JSON.stringify(shorter.slice(0, 3))}`)
  check(
    'acknowledged withdrawals lost or doubled',
    found.followUps - withdrawnBefore === acknowledged.withdrawals.size,
    `${found.followUps - withdrawnBefore} for ${acknowledged.withdrawals.size}`,
  )
  const papers = new Map(found.papers.map(({ digest, trackingNumber, isWhole }) => [`${digest} ${trackingNumber}`, isWhole]))
  const lostPapers = [...acknowledged.papers].filter(([digest, number]) => papers.get(`${digest} ${number}`) !== true)
  check('acknowledged papers lost or broken', lostPapers.length === 0, `${lostPapers.length} of ${acknowledged.papers.size}`)
  check('half transitions', found.problems.length === 0, found.problems.slice(0, 10).join('\n       '))
  check('jobs left over or failing', found.jobs === 0, `${found.jobs}, failing ${found.failing}`)
  check('messages between the sides not carried', found.unsent === 0, `${found.unsent}`)
  const verified = await run([join(top, 'sunlit'), 'verify'], environmentOf(dataDir, port))
  check('sunlit verify finds nothing', verified.code === 0, verified.stderr.trim().split('\n').slice(-3).join(' '))
  check('refusals nobody expected', refusals.size === 0, [...refusals].map(([what, times]) => `${what} ×${times}`).join('; '))
  const stopped = await server.stop()
  check('SIGTERM ends it cleanly', stopped.code === 0, JSON.stringify(stopped))
} catch (problem) {
  failed++
  console.log(`FAILED ${problem instanceof Error ? problem.stack : problem}`)
} finally {
  isStopping = true
  const sorted = restarts.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  console.log(
    `${rounds} kills in ${Math.round((Date.now() - begun) / 1000)} s; ${cut} connections cut, ${retried} calls answered at a later try; ready again: median ${at(0.5)} ms, slowest ${at(1)} ms`,
  )
  console.log(
    `acknowledged: ${acknowledged.submissions.size} submissions, ${acknowledged.papers.size} of them through the form with a paper, ${acknowledged.withdrawals.size} withdrawals, ${acknowledged.cases.size} registrations`,
  )
  if (failed === 0) rmSync(dataDir, { recursive: true, force: true })
  else console.log(`the data is kept in ${dataDir}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
