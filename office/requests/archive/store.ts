/** The sealed package of an archived case: the only code that reads and writes requests.archive_package. */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

export interface ArchivePackage {
  readonly docketDigest: string
  readonly zip: { readonly digest: string; readonly bytes: number }
  readonly pdf: { readonly digest: string; readonly bytes: number }
}

/** Null while there is none. */
export const findArchivePackage = async (context: Pick<ActContext | ViewContext, 'sql'>, id: RequestId): Promise<ArchivePackage | null> => {
  const found = await sql<{ docketDigest: string; zip: string; zipBytes: number; pdf: string; pdfBytes: number }>`
    select docket_digest as "docketDigest", zip_digest as zip, zip_bytes as "zipBytes", pdf_digest as pdf, pdf_bytes as "pdfBytes"
    from requests.archive_package where request_id = ${id} order by built_at desc limit 1`.execute(context.sql)
  const row = found.rows[0]
  return row
    ? { docketDigest: row.docketDigest, zip: { digest: row.zip, bytes: row.zipBytes }, pdf: { digest: row.pdf, bytes: row.pdfBytes } }
    : null
}

/** True when it was kept; the first of a docket stays. */
export const insertArchivePackage = async (
  context: ActContext,
  id: RequestId,
  { docketDigest, zip, pdf }: ArchivePackage,
): Promise<boolean> => {
  const kept =
    await sql`insert into requests.archive_package (request_id, docket_digest, zip_digest, zip_bytes, pdf_digest, pdf_bytes, built_at)
    values (${id}, ${docketDigest}, ${zip.digest}, ${zip.bytes}, ${pdf.digest}, ${pdf.bytes}, ${context.now})
    on conflict (request_id, docket_digest) do nothing returning 1`.execute(context.sql)
  return kept.rows.length > 0
}
