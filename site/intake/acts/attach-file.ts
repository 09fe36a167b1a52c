/** Adds a file to a draft, or takes it out again. The face has put the bytes into the side's file store before. */

import { sql } from 'kysely'
import { sealJson } from '#exchange'
import { conflict, invalid, ok } from '#kernel'
import { act } from '#platform'
import { AttachFile, RemoveFile } from '../contract.ts'
import { fileNamePlace, tokenDigest } from '../places.ts'
import { openDraft } from './keep-draft.ts'

/** Files one draft may hold. */
export const fileLimit = 20

export const attachFile = act({
  name: 'intake.attachFile',
  title: '附上文件',
  side: 'site',
  input: AttachFile,
  within: async () => null,
  handle: async (context, input) => {
    const draft = await openDraft(context, input.draft)
    if (draft.submitted && input.purpose !== 'correction') return conflict('这张申请已经提交了。还有材料要给，请在进度页“补充材料”里交。')
    const held = await sql<{ files: number }>`select count(*)::int as files from intake.file where draft_id = ${draft.id}`.execute(
      context.sql,
    )
    if ((held.rows[0]?.files ?? 0) >= fileLimit) return invalid(`最多附 ${fileLimit} 个文件。请把几页合成一个文件，或者到窗口当面交。`)
    const stored = await context.app.site.files.find(input.digest)
    if (!stored) return invalid('文件没有传完，请再传一次。', { file: '文件没有传完，请再传一次' })
    await sql`insert into intake.file (draft_id, digest, sealed_name, type, bytes, purpose, attached_at)
      values (${draft.id}, ${input.digest}, ${sealJson(context.app.ciphers, fileNamePlace(draft.id, input.digest), input.name)},
        ${stored.type}, ${stored.bytes}, ${input.purpose}, ${context.now})
      on conflict (draft_id, digest, purpose) do nothing`.execute(context.sql)
    return ok({ digest: input.digest, type: stored.type, bytes: stored.bytes })
  },
})

export const removeFile = act({
  name: 'intake.removeFile',
  title: '不附这个文件了',
  side: 'site',
  input: RemoveFile,
  within: async () => null,
  handle: async (context, input) => {
    await sql`delete from intake.file using intake.draft d
      where draft_id = d.id and d.token_digest = ${tokenDigest(context.app.ciphers, input.draft)} and d.submission_id is null
        and digest = ${input.digest}`.execute(context.sql)
    return ok({ digest: input.digest })
  },
})
