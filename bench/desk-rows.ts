/** Puts N open cases beside those of the rehearsal county into the desk's organ: for measuring the list in a browser. desk-rows.ts ROWS. */
import { openPlatform, readSettings, stderrLog, systemClock } from '#platform'

const rows = Number(process.argv[2] ?? 10_000)
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
await platform.owner.query(
  `with desk as (select organ_id from identity.person where account = 'shouli'),
   given as materialized (
     select gen_random_uuid() as id, n, (select organ_id from desk) as organ_id, current_date - (n % 18) as submitted,
       current_date + 1 + (n % 40) as due from generate_series(1, $1::int) n),
   registered as (
     insert into requests.request (id, organ_id, year, serial, number, tracking_number, code_digest, subject, description, items, wish, channel,
       applicant_kind, version, stage, submitted_on, received_on, due_on, created_at, changed_at)
     select id, organ_id, 2026, 100000 + n, '测量申〔2026〕' || 100000 + n || '号', 'D' || n, 'x', '长兴镇第' || n % 5000 || '村征地补偿安置方案', 'x',
       '["x"]', '{}', (array['online', 'in_person', 'registered_mail'])[1 + n / 7 % 3], 'natural_person', 3,
       (array['handling', 'reviewing', 'signing', 'received'])[1 + n % 4], submitted, submitted, due, now(), now() from given)
   insert into requests.applicant (request_id, name, id_kind, id_number, phone, id_index, short_name)
     select id, 'x', 'resident_id', 'x', 'x', n::text, '刘某' from given`,
  [rows],
)
await platform.owner.query('vacuum analyze')
await platform.close()
