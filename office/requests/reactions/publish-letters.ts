/** requests.publishLetters: letters to an applicant who chose the internet go to the progress page, the reply only once it is dispatched (条例 第四十条; 国办公开办函〔2016〕235号). */
import { z } from 'zod'
import { TravellingFile } from '#exchange'
import { type FileDigest, type LetterId, ok } from '#kernel'
import { findLetterFile, type LetterKind, lettersAbout } from '#letters'
import { type ActContext, act } from '#platform'
import { outcomeOf } from '../answers.contract.ts'
import type { CaseState } from '../case/case.ts'
import { RequestRef } from '../inputs.contract.ts'
import { type CaseRecord, openCase, organOfRequest } from '../store.ts'
import { loadDraft } from '../store-drafts.ts'
import { sendProgress } from './publish-progress.ts'
import { insertSentLetter, sentLetters } from './sent-store.ts'

export const publishLetters = act({
  name: 'requests.publishLetters',
  title: '把文书送到进度页',
  side: 'office',
  /** `supplied`: what goes with the reply, as the file store knows it. */
  input: z.object({ requestId: RequestRef, supplied: z.array(TravellingFile) }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, supplied }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const { record, state } = opened.value
    const before = await sentLetters(context, requestId)
    const letters = await lettersAbout(context, { kind: 'request', id: requestId })
    const due = letters.filter(
      ({ id, addresseeRef, pdf }) => addresseeRef === 'applicant' && pdf !== null && !before.has(id) && mayOpenOnline(record, state, id),
    )
    for (const { id, kind, title, documentNumber, on, pdf } of due) {
      const paper = await findLetterFile(context, id, 'pdf')
      if (!paper || !pdf) continue
      const isReply = id === state.decision?.letter
      const files = [{ digest: String(paper.digest), name: paper.name, type: paper.type, bytes: pdf.bytes }, ...(isReply ? supplied : [])]
      context.send({
        type: 'reply.ready',
        version: 1,
        payload: {
          trackingNumber: record.trackingNumber,
          codeDigest: record.codeDigest,
          letterId: id,
          kind,
          title,
          documentNumber,
          on,
          ...(isReply ? await replyInWords(context, record, state) : { plain: plainWords[kind] }),
          files,
        },
        files: files.map(({ digest }) => digest as FileDigest),
      })
      await insertSentLetter(context, requestId, id)
    }
    if (due.length > 0) await sendProgress(context, opened.value)
    return ok({ sent: due.length })
  },
})

/** The reply waits for its dispatch, and goes by the way it was dispatched or wished; the rest went out when it was issued. */
export const mayOpenOnline = (record: Pick<CaseRecord, 'wish'>, state: CaseState, letterId: LetterId | string): boolean => {
  const wished = record.wish.delivery === 'online' || record.wish.delivery === 'email'
  if (letterId !== state.decision?.letter) return wished
  return state.dispatched !== null && (wished || state.dispatched.method === 'electronic')
}

/** The reply's plain words, and each thing asked for with its answer. */
const replyInWords = async (context: ActContext, record: CaseRecord, state: CaseState) => {
  const draft = state.draft ? await loadDraft(context, record.id, state.draft.number) : null
  if (!draft) return { plain: plainWords.decision }
  const items = record.items.flatMap((item, index) => {
    const answer = draft.answers.find((each) => each.item === index + 1)?.answer
    return answer ? [{ item, answer, outcome: outcomeOf(draft, index + 1) }] : []
  })
  return { plain: draft.plain, items }
}

/** What a paper means, in one sentence; papers for the file never get here. */
const plainWords: Readonly<Record<LetterKind, string>> = {
  registration_receipt: '您的申请已经登记，这是回执，请留着。',
  receipt_confirmation: '我们和您确认了收到申请的日子，期限从第二天起算。',
  correction_notice: '还差一点信息，请按上面写的补充；补充以后重新数 20 个工作日。',
  split_notice: '您的申请分成了几件办理，您不用做什么；各件的编号写在上面，收到的日子不变。',
  extension_notice: '要多用几天，新的最晚答复日写在上面。',
  reasons_request: '您近期的申请较多，请说明理由。',
  third_party_consultation_letter: '这份文书是给第三方的。',
  consultation_notice: '我们在问有关方面的意见，等意见的日子不算在期限里。',
  third_party_opinion: '这份文书是给第三方的。',
  third_party_disclosure_notice: '这份文书是给第三方的。',
  agency_consultation_letter: '这份文书是给有关机关的。',
  internal_assignment: '内部文书。',
  application_form: '申请表，由您签名留存。',
  mailing_label: '内部文书。',
  proxy_slip: '亲友代办授权单，由您签名留存。',
  contact_log: '内部文书。',
  search_record: '内部文书。',
  fee_notice: '需要缴信息处理费，数额、办法和最晚日期写在上面；缴清以后重新数 20 个工作日。',
  decision: '答复在这里。',
  service_record: '送达的记录。',
  approval_sheet: '内部文书。',
  archive_index: '内部文书。',
  rectification_notice: '您要求更正的事，结果写在上面。',
  evidence_list: '内部文书。',
  remedy_answer: '内部文书。',
  complaint_result: '您投诉的事，处理结果写在上面。',
  complaint_passed_on: '这份文书是机关之间的。',
  closing_note: '这件申请已经办结，原因写在上面。',
  delayed_reply_notice: '答复要晚一些，最晚的日子写在上面。',
  co_search_letter: '这份文书是机关之间的。',
  co_search_reply: '这份文书是机关之间的。',
  conference_minutes: '这份文书是机关内部的。',
  inner_file: '这份文书是机关内部的。',
}
