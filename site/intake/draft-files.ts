/** The files of a draft with their names opened. */

import { sql } from 'kysely'
import { z } from 'zod'
import { openJson } from '#exchange'
import type { FileDigest } from '#kernel'
import type { ViewContext } from '#platform'
import type { FilePurpose } from './contract.ts'
import { fileNamePlace } from './places.ts'

export interface DraftFile {
  readonly digest: FileDigest
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly purpose: FilePurpose
}

/** In the order they were attached. */
export const draftFiles = async (context: Pick<ViewContext, 'app' | 'sql'>, draftId: string): Promise<DraftFile[]> => {
  const files = await sql<{ digest: FileDigest; sealed_name: string; type: string; bytes: number; purpose: FilePurpose }>`
    select digest, sealed_name, type, bytes, purpose from intake.file where draft_id = ${draftId} order by attached_at, digest`.execute(
    context.sql,
  )
  return files.rows.map(({ digest, sealed_name, type, bytes, purpose }) => ({
    digest,
    name: openJson(context.app.ciphers, fileNamePlace(draftId, digest), sealed_name, z.string()),
    type,
    bytes,
    purpose,
  }))
}
