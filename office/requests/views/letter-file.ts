/** requests.letterFile: a letter of a case as PDF or DOCX, as it was sent; who opened it is kept. */
import { z } from 'zod'
import { isUuid, type LetterId, missing, ok, type RequestId } from '#kernel'
import { findLetter, findLetterFile } from '#letters'
import { type ViewContext, view } from '#platform'
import { organInReach } from './case-view.ts'

const name = 'requests.letterFile'

export const letterFile = view({
  name,
  title: '文书文件',
  side: 'office',
  input: z.object({
    letterId: z
      .string()
      .refine(isUuid, '文书编号不对，请从案卷里重新打开')
      .transform((id) => id as LetterId),
    form: z.enum(['pdf', 'docx']),
  }),
  within: async (context, { letterId }) => {
    const requestId = await requestOf(context, letterId)
    return requestId ? organInReach(context, name, requestId) : null
  },
  show: async (context, { letterId, form }) => {
    const requestId = await requestOf(context, letterId)
    if (!requestId || !(await organInReach(context, name, requestId))) return missing('没有这份文书，请从案卷里重新打开。')
    const file = await findLetterFile(context, letterId, form)
    if (!file) return missing('这份文书正在排版，请过几秒再打开。')
    context.sawPersonalData({ kind: 'request', id: requestId }, 'letter')
    return ok({ digest: String(file.digest), name: file.name, type: file.type })
  },
})

const requestOf = async (context: ViewContext, letterId: LetterId): Promise<RequestId | null> => {
  const subject = (await findLetter(context, letterId))?.subject
  return subject?.kind === 'request' ? (subject.id as RequestId) : null
}
