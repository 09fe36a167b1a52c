/** talk.closeFile: when a case is archived the machine writes its talk down once, as 副卷: beside the archive, never in its package. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayInShanghai, inChinese, isUuid, ok, type RequestId, timeInShanghai } from '#kernel'
import { issueLetter, lettersAbout } from '#letters'
import type { LetterContent } from '#letters/contract'
import { loadOrgan } from '#organs'
import { type ActContext, act } from '#platform'
import { organsOnCase } from '#requests'
import type { TalkMessage } from '../contract.ts'
import { loadMessages } from '../store.ts'

export const closeFile = act({
  name: 'talk.closeFile',
  title: '写入副卷',
  side: 'office',
  input: z.object({
    requestId: z
      .string()
      .refine(isUuid)
      .transform((id) => id as RequestId),
  }),
  within: async (context, { requestId }) => (await organsOnCase(context, requestId))?.lead ?? null,
  handle: async (context, { requestId }) => {
    const organs = await organsOnCase(context, requestId)
    const messages = await loadMessages(context, requestId, { organ: null, me: null })
    const subject = { kind: 'talk', id: requestId }
    // done again it changes nothing
    await sql`select 1 from requests.request where id = ${requestId} for update`.execute(context.sql)
    if (!organs?.ended || messages.length === 0 || (await lettersAbout(context, subject)).length > 0) return ok({ written: false })
    const content = await innerFile(context, requestId, organs.lead, messages)
    await issueLetter(context, { organId: organs.lead, subject, content, numbered: false })
    return ok({ written: true })
  },
})

const innerFile = async (
  context: ActContext,
  requestId: RequestId,
  organId: Parameters<typeof loadOrgan>[1],
  messages: readonly TalkMessage[],
): Promise<LetterContent> => {
  const organ = await loadOrgan(context.sql, organId)
  const found = await sql<{ number: string }>`select number from requests.request where id = ${requestId}`.execute(context.sql)
  return {
    kind: 'inner_file',
    letterhead: '',
    title: `${organ.name}内部讨论记录（副卷）`,
    documentNumber: null,
    addressee: '',
    blocks: [
      {
        kind: 'paragraph',
        text: `登记编号：${found.rows[0]?.number ?? ''}。以下是办理期间各单位的内部讨论，列入副卷，不对外提供，不并入正卷。`,
      },
      {
        kind: 'table',
        columns: ['时间', '单位、姓名', '内容'],
        widths: [1.4, 1.4, 4],
        rows: messages.map(({ at, organName, by, body, audience, files }) => [
          `${inChinese(dayInShanghai(at))} ${timeInShanghai(at)}`,
          `${organName} ${by}`,
          [
            body,
            ...(audience === 'organ' ? ['（只给本机关看）'] : []),
            ...files.map(({ name, digest }) => `附件：${name}（SM3 ${digest}）`),
          ].join('\n'),
        ]),
      },
    ],
    attachments: [],
    signature: null,
    contact: null,
    qr: null,
  }
}
