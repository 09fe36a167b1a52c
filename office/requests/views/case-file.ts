/** requests.file: one file of a case, handed out by its digest; who opened it is kept (个人信息保护法 第五十四条). */
import { z } from 'zod'
import { missing, ok } from '#kernel'
import { RequestRef } from '../inputs.contract.ts'
import { findCaseFile } from './case-files.ts'
import { caseView } from './case-view.ts'
import { fileFacts } from './file-facts.ts'

export const caseFile = caseView({
  name: 'requests.file',
  title: '案卷文件',
  input: z.object({ requestId: RequestRef, digest: z.string().regex(/^[0-9a-f]{64}$/, '文件编号不对，请从案卷里重新打开') }),
  show: async (context, opened, { digest }) => {
    const file = await findCaseFile(context, opened.record.id, digest)
    if (!file) return missing('这个案件里没有这份文件，请刷新后再试。')
    context.sawPersonalData({ kind: 'request', id: opened.record.id }, `file:${file.role}`)
    const facts = await fileFacts(context.app, digest)
    return ok({ digest: file.digest, name: file.name, type: facts?.type ?? 'application/octet-stream' })
  },
})
