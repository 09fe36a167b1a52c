/** released.content, released.file: by the token in the QR code; a wrong token and content taken back are answered alike. */
import { sql } from 'kysely'
import { fromOffice } from '#exchange'
import { missing, ok, type PlainDate, type Result } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type ReleasedContent, SeeReleased, SeeReleasedFile } from './contract.ts'
import { tokenDigest } from './token.ts'

const Stored = fromOffice['content.released'].omit({ token: true, revision: true, withdrawn: true })

export const releasedContent = view({
  name: 'released.content',
  title: '看公开的材料',
  side: 'site',
  input: SeeReleased,
  within: async () => null,
  show: (context, { token }) => find(context, token),
})

export const releasedFile = view({
  name: 'released.file',
  title: '下载公开的材料',
  side: 'site',
  input: SeeReleasedFile,
  within: async () => null,
  show: async (context, { token, digest }) => {
    const found = await find(context, token)
    if (!found.ok) return found
    const file = found.value.files.find((candidate) => candidate.digest === digest)
    return file ? ok(file) : missing('没有这份材料。')
  },
})

const find = async (context: ViewContext, token: string): Promise<Result<ReleasedContent>> => {
  const found = await sql<{ content: unknown }>`select content from site.opened_content
    where token_digest = ${tokenDigest(context.app.ciphers, token)} and not withdrawn`.execute(context.sql)
  const row = found.rows[0]
  if (!row) return missing('这份材料没有向所有人公开，只给申请人本人看。申请人请用登记号和查询码查看。')
  const { openedOn, ...content } = Stored.parse(row.content)
  return ok({ ...content, openedOn: openedOn as PlainDate })
}
