/**
 * Looks at a database from outside: does every row agree with its docket, every docket with the journal, both sides with each
 * other? Prints one JSON object; runs beside the server.
 */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import { openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { cachedRow } from '../office/requests/cached-row.ts'
import { readCase } from '../office/requests/store.ts'

const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog(), join: true })
const { owner } = platform
const rowsOf = async (text: string) => (await owner.query<Record<string, unknown>>(text)).rows
const problems: string[] = []
/** Every row such a query finds is a problem. */
const none = async (what: string, text: string) => {
  for (const row of await rowsOf(text)) problems.push(`${what}: ${JSON.stringify(row)}`)
}

// the cached row says what the docket says
const requests = await rowsOf('select * from requests.request')
await platform.office.database.transaction().execute(async (transaction) => {
  const context = { sql: transaction, today: systemClock.today() }
  for (const row of requests) {
    const opened = await readCase(context, String(row.id) as RequestId)
    if (!opened) {
      problems.push(`request ${row.id}: cannot be read`)
      continue
    }
    const {
      version,
      stage,
      owner: handler,
      receivedOn,
      decision,
      documentNumber,
      decidedOn,
      dispatchedOn,
      deliveredOn,
      closedOn,
    } = cachedRow(opened.state)
    const wanted: Record<string, unknown> = {
      version,
      stage,
      owner: handler,
      received_on: receivedOn,
      decision,
      document_number: documentNumber,
      decided_on: decidedOn,
      dispatched_on: dispatchedOn,
      delivered_on: deliveredOn,
      closed_on: closedOn,
    }
    for (const [column, value] of Object.entries(wanted))
      if (row[column] !== value) problems.push(`request ${row.id}: ${column} is ${row[column]}, its docket says ${value}`)
  }
})

// the docket has no gap, and who acted is in the journal of the same moment
await none(
  'docket without its row, or of another length',
  `select d.subject_id, count(*) as entries, max(d.seq) as last, r.version from platform.docket d
   left join requests.request r on r.id::text = d.subject_id where d.kind = 'request'
   group by d.subject_id, r.version having r.version is null or count(*) <> r.version or max(d.seq) <> r.version`,
)
await none(
  'docket entry without a journal line',
  `select d.subject_id, d.seq, d.act from platform.docket d where d.kind = 'request' and not exists (
     select 1 from platform.journal j where j.subject_kind = 'request' and j.subject_id = d.subject_id and j.at = d.recorded_at)`,
)
await none(
  'journal line of an act without a docket entry',
  `select j.id, j.name, j.subject_id from platform.journal j where j.subject_kind = 'request' and j.name in
     ('requests.registered', 'requests.submitted', 'requests.assigned', 'requests.contactLogged', 'requests.withdrawn', 'requests.decided')
     and not exists (select 1 from platform.docket d where d.subject_id = j.subject_id and d.recorded_at = j.at)`,
)
await none(
  'a serial number left out',
  'select organ_id, year, count(*), max(serial) from requests.request group by 1, 2 having count(*) <> max(serial)',
)
await none(
  'a number on a letter left out',
  'select organ_id, year, series, count(*), max(serial) from letters.letter where serial is not null group by 1, 2, 3 having count(*) <> max(serial)',
)
await none(
  'an applicant left out',
  'select id from requests.request r where not exists (select 1 from requests.applicant a where a.request_id = r.id)',
)

// what was handed in has arrived once
await none(
  'handed in, never arrived',
  'select s.tracking_number from intake.submission s where not exists (select 1 from requests.request r where r.tracking_number = s.tracking_number)',
)
await none('handed in twice', 'select draft_token_digest from intake.submission group by 1 having count(*) > 1')
await none('messages held or stopped', `select receiver, number, type, reason from exchange.inbox where outcome = 'held'`)
await none('messages stopped', 'select sender, outbox_id, type, paths from exchange.stopped')
await none(
  'a letter without its files',
  'select id, kind from letters.letter l where not exists (select 1 from letters.rendering r where r.letter_id = l.id)',
)
await none(
  'a case the public side does not know',
  'select tracking_number from requests.request r where not exists (select 1 from site.request_progress p where p.tracking_number = r.tracking_number)',
)

const [waiting] = await rowsOf(
  'select count(*) as jobs, count(*) filter (where last_error is not null) as failing from graphile_worker.jobs',
)
const unsent = await sql<{ n: number }>`select
  (select count(*) from platform.outbox o where not exists (select 1 from exchange.outgoing g where g.sender = 'office' and g.outbox_id = o.id and g.acknowledged_at is not null))
  + (select count(*) from intake.outbox o where not exists (select 1 from exchange.outgoing g where g.sender = 'site' and g.outbox_id = o.id and g.acknowledged_at is not null)) as n`
  .execute(platform.exchange)
  .catch(() => null)
// every paper that came with a request, read back whole: the store checks its hash
const attached = await rowsOf(
  'select a.digest, r.tracking_number from requests.attachment a join requests.request r on r.id = a.request_id',
)
const papers = []
for (const { digest, tracking_number } of attached) {
  const isWhole = await platform.office.files.read(String(digest)).then(
    () => true,
    () => false,
  )
  papers.push({ digest, trackingNumber: tracking_number, isWhole })
}
const submissions = await rowsOf('select tracking_number from intake.submission')
const followUps = await rowsOf('select count(*) as n from intake.follow_up')
process.stdout.write(
  `${JSON.stringify({
    problems,
    jobs: Number(waiting?.jobs ?? 0),
    failing: Number(waiting?.failing ?? 0),
    unsent: Number(unsent?.rows[0]?.n ?? 0),
    submissions: submissions.map((row) => row.tracking_number),
    papers,
    followUps: Number(followUps[0]?.n ?? 0),
    requests: requests.map(({ id, tracking_number, version, number, stage }) => ({
      id,
      trackingNumber: tracking_number,
      version,
      number,
      stage,
    })),
  })}\n`,
)
await platform.close()
// a long line must be out of the pipe before the process ends
process.stdout.write('', () => process.exit(0))
