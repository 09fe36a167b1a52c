/** readings.scanned, readings.reading, readings.ofRequest: a letter to be heard. The paper's own QR code opens that one letter; number and query code open what was opened on the progress page. */
import { sql } from 'kysely'
import { openJson } from '#exchange'
import { missing, ok, type PlainDate, type Result } from '#kernel'
import { type ViewContext, view } from '#platform'
import { isWrongPair, type Key, noteFailedTry, openRequest, servedByOpening } from '#tracking'
import { type ReadingView, SeeReading, SeeReadingByToken, SeeReadings } from './contract.ts'
import { Reading, readingPlace, tokenDigest } from './picture.ts'

export const scanned = view({
  name: 'readings.scanned',
  title: '扫码听文书',
  side: 'site',
  input: SeeReadingByToken,
  within: async () => null,
  show: async (context, { token }): Promise<Result<ReadingView>> => {
    const found = await sql<Row>`select tracking_number as number, letter_id as id, sealed from site.reading
      where token_digest = ${tokenDigest(context.app.ciphers, token)}`.execute(context.sql)
    const row = found.rows[0]
    return row
      ? ok(await opened(context, row))
      : missing('这份文书还不能听：可能还在送来的路上。请过几分钟再扫一次，或者打文书上的联系电话。')
  },
})

export const reading = view({
  name: 'readings.reading',
  title: '听文书',
  side: 'site',
  input: SeeReading,
  within: async () => null,
  show: async (context, { letterId, ...key }): Promise<Result<ReadingView>> => {
    const rows = await readableRows(context, key)
    if (!rows.ok) return rows
    const row = rows.value.find(({ id }) => id === letterId)
    return row
      ? ok(await opened(context, row))
      : missing('这份文书在这里还不能听。没有打开过的，请先在进度页上打开；刚打开的，过几分钟再来。')
  },
})

export const ofRequest = view({
  name: 'readings.ofRequest',
  title: '能听的文书',
  side: 'site',
  input: SeeReadings,
  within: async () => null,
  show: async (context, key): Promise<Result<readonly string[]>> => {
    const rows = await readableRows(context, key)
    return rows.ok ? ok(rows.value.map(({ id }) => id)) : rows
  },
})

interface Row {
  readonly number: string
  readonly id: string
  readonly sealed: string
}

/** Letters that lie on the progress page; one whose opening is its service only once it was opened there (235号). */
const readableRows = async (context: ViewContext, key: Key): Promise<Result<readonly Row[]>> => {
  const request = await openRequest(context, key)
  if (!request.ok) {
    if (isWrongPair(request.error)) await noteFailedTry(context)
    return request
  }
  const { trackingNumber } = request.value
  const found = await sql<Row>`select r.tracking_number as number, r.letter_id as id, r.sealed
    from site.reading r join site.letter l on l.tracking_number = r.tracking_number and l.letter_id = r.letter_id
    where r.tracking_number = ${trackingNumber} and (l.kind <> all(${[...servedByOpening]}::text[]) or exists (
      select 1 from intake.follow_up f where f.tracking_number = r.tracking_number and f.letter_id = r.letter_id and f.kind = 'opened'))`.execute(
    context.sql,
  )
  return ok(found.rows)
}

const opened = async (context: ViewContext, row: Row): Promise<ReadingView> => {
  const { organId, organName, letterId, kind, title, documentNumber, on, sections, audio } = openJson(
    context.app.ciphers,
    readingPlace(row.number, row.id),
    row.sealed,
    Reading,
  )
  const organ = await sql<Readonly<Record<'office' | 'phone' | 'address' | 'hours', string | null>>>`
    select guide->>'foiOffice' as office, guide->>'phone' as phone, guide->>'address' as address, guide->>'hours' as hours
    from site.organ where id = ${organId}`.execute(context.sql)
  const guide = organ.rows[0]
  return {
    letterId,
    kind,
    title,
    documentNumber,
    on: on as PlainDate,
    sections,
    audio,
    help: {
      organName,
      office: guide?.office ?? '',
      phone: guide?.phone ?? '',
      address: guide?.address ?? '',
      hours: guide?.hours ?? '',
    },
  }
}
