/** The draft of this visitor, as it stands on the screens. */

import { sql } from 'kysely'
import { openJson } from '#exchange'
import { type Instant, missing, ok, type PlainDate, type Result } from '#kernel'
import { view } from '#platform'
import { type DraftView, SeeDraft } from '../contract.ts'
import { draftFiles } from '../draft-files.ts'
import { DraftContent, draftPlace, tokenDigest } from '../places.ts'

export const draft = view({
  name: 'intake.draft',
  title: '接着写',
  side: 'site',
  input: SeeDraft,
  within: async () => null,
  show: async (context, input): Promise<Result<DraftView>> => {
    const found = await sql<{
      id: string
      step: number
      sealed: string | null
      kept_at: Instant
      keep_until: PlainDate
      number: string | null
    }>`
      select d.id, d.step, d.sealed, d.kept_at, d.keep_until, s.tracking_number as number
      from intake.draft d left join intake.submission s on s.id = d.submission_id
      where d.token_digest = ${tokenDigest(context.app.ciphers, input.draft)} and d.keep_until >= ${context.today}`.execute(context.sql)
    const row = found.rows[0]
    if (!row) return missing('没有找到您存的草稿：草稿存30天，换了手机或电脑也看不到。请从“要信息”重新写。')
    const content = row.sealed === null ? {} : openJson(context.app.ciphers, draftPlace(row.id), row.sealed, DraftContent)
    return ok({
      step: row.step === 3 ? 3 : row.step === 2 ? 2 : 1,
      content,
      files: await draftFiles(context, row.id),
      keptAt: row.kept_at,
      keptUntil: row.keep_until,
      trackingNumber: row.number,
    })
  },
})
