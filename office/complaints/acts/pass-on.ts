/** complaints.passOn, answeredAbove: 转报上级 with a letter, tracked until the answer came (条例 第四十七、五十一条; R045). */

import { type Result, unlawful } from '#kernel'
import { issueLetter } from '#letters'
import { loadOrgan } from '#organs'
import { type ActContext, act } from '#platform'
import { AnsweredAbove, PassOnComplaint } from '../contract.ts'
import { isHandledBy } from '../hands.ts'
import { answeredRefusal, expectedRefusal, passingOf } from '../rules/passing.ts'
import { passingLetter } from '../rules/passing-letter.ts'
import { openComplaint, opened, organOfComplaint, type StoredComplaint } from '../store.ts'
import { move } from './move.ts'

export const passOnComplaint = act({
  name: 'complaints.passOn',
  title: '转报上级',
  side: 'office',
  input: PassOnComplaint,
  within: (context, { complaintId }) => organOfComplaint(context, complaintId),
  handle: async (context, { complaintId, version, to, reason, expectedOn }) => {
    const complaint = await openComplaint(context, complaintId, version)
    if (!complaint.ok) return complaint
    const passing = await passingHere(context, complaint.value)
    if (!passing.ok) return passing
    const expected = expectedRefusal(expectedOn, context.today)
    if (!expected.ok) return expected
    const { organId, organName, requestId, number, receivedOn } = complaint.value
    const organ = await loadOrgan(context.sql, organId)
    const from = organ.governmentId === null ? organ : await loadOrgan(context.sql, organ.governmentId)
    const content = passingLetter({
      from,
      to,
      caseNumber: number,
      organName,
      receivedOn,
      complaint: opened(context, complaint.value).text,
      reason,
      on: context.today,
    })
    const issued = await issueLetter(context, {
      organId: from.id,
      subject: { kind: 'request', id: requestId },
      content,
      numbered: true,
      addresseeRef: 'body',
    })
    return move(
      context,
      complaint.value,
      { state: 'passed_on', passedOn: context.today, passedTo: to, passedLetterId: issued.letterId, answerExpectedOn: expectedOn },
      'complaints.passedOn',
    )
  },
})

export const answeredAbove = act({
  name: 'complaints.answeredAbove',
  title: '登记上级的答复',
  side: 'office',
  input: AnsweredAbove,
  within: (context, { complaintId }) => organOfComplaint(context, complaintId),
  handle: async (context, { complaintId, version, answeredOn, answerNumber, result, text }) => {
    const complaint = await openComplaint(context, complaintId, version)
    if (!complaint.ok) return complaint
    if (complaint.value.state === 'concluded') return unlawful('这件投诉已经办结。', '条例第四十七条')
    const dated = answeredRefusal(answeredOn, complaint.value.passedOn, context.today)
    if (!dated.ok) return dated
    return move(
      context,
      complaint.value,
      { state: 'concluded', result, resultText: text, concludedOn: answeredOn, answerNumber },
      'complaints.answeredAbove',
    )
  },
})

const passingHere = async (context: ActContext, complaint: StoredComplaint): Promise<Result<{ readonly to: string }>> =>
  passingOf({
    organ: await loadOrgan(context.sql, complaint.organId),
    authorityId: complaint.authorityId,
    authorityName: complaint.authorityName,
    state: complaint.state,
    isOurs: await isHandledBy(context, complaint.authorityId, 'complaints.passOn'),
  })
