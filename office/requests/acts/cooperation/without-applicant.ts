/** What goes to other units says nothing of who asked (条例 第三十二条 by analogy; 个人信息保护法 第六条): the same finding as for third parties. */
import { type Refusal, type RequestId, unlawful } from '#kernel'
import type { LetterContent } from '#letters/contract'
import type { ActContext } from '#platform'
import { tracesOfApplicant } from '../../letters/index.ts'
import { loadApplicant } from '../../store-people.ts'

/** Refuses a text in which the applicant can be recognised; null when nothing is found. */
export const applicantRefusal = async (
  context: Pick<ActContext, 'sql' | 'app'>,
  requestId: RequestId,
  words: readonly string[],
  field: string,
): Promise<Refusal | null> => {
  const traces = tracesOfApplicant(plain(words), await loadApplicant(context, requestId))
  if (traces.length === 0) return null
  const kinds = traces.map((trace) => trace.replace(/^文书里出现了申请人的/, '').replace(/，请删去后再发出$/, ''))
  const refusal = unlawful(
    `别的单位不用知道申请人是谁，这里写了申请人的${kinds.join('、')}，请删去或者改写。`,
    '条例第三十二条、个人信息保护法第六条',
    {
      [field]: '请删去申请人的信息',
    },
  )
  return refusal.error
}

/** True when the applicant cannot be recognised in the text. */
export const isWithoutApplicant = async (context: Pick<ActContext, 'sql' | 'app'>, requestId: RequestId, text: string): Promise<boolean> =>
  tracesOfApplicant(plain([text]), await loadApplicant(context, requestId)).length === 0

const plain = (words: readonly string[]): LetterContent => ({
  kind: 'co_search_letter',
  letterhead: '',
  title: '',
  documentNumber: null,
  addressee: '',
  blocks: words.map((text) => ({ kind: 'paragraph', text })),
  attachments: [],
  signature: null,
  contact: null,
  qr: null,
})
