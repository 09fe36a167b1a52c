/** requests.splitCase: 分件; each part a request of its own with its own number and code, received on the same day; the applicant is told in a letter (一事一申请; 条例 第二十九条 gives him no duty to). */
import { randomUUID } from 'node:crypto'
import { codeDigest, newQueryCode } from '#exchange'
import { err, ok, type RequestId, yearOf } from '#kernel'
import { type ActContext, act } from '#platform'
import { caseActs } from '../../case/allowed-acts.ts'
import { attachedFacts } from '../../case/attached.ts'
import { stamped } from '../../case/rule.ts'
import { mayGoApart, maySplit, partFacts, splitInto } from '../../case/split.ts'
import { type SplitAnswer, SplitCase } from '../../intake.contract.ts'
import { registrationReceipt, splitNotice } from '../../letters/index.ts'
import { type OpenCase, openCase, organOfRequest } from '../../store.ts'
import { insertAttachments, type NewAttachment } from '../../store-drafts.ts'
import { loadApplicant } from '../../store-people.ts'
import { type NewCase, registerCase, replaceItems, takeCaseNumber, takeTrackingNumber } from '../../store-register.ts'
import { filesOfCase } from '../../views/case-files.ts'
import { issueFor, issueForm, situationOf } from '../letters-of-case.ts'
import { conclude, personOf } from '../on-case.ts'

export const splitCase = act({
  name: 'requests.splitCase',
  title: caseActs['requests.splitCase'].title,
  side: 'office',
  input: SplitCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, version, parts }) => {
    const opened = await openCase(context, requestId, version)
    if (!opened.ok) return opened
    const origin = opened.value
    const { record, state } = origin
    const refused = maySplit(state, context.today, origin.settings) ?? mayGoApart(record.items.length, parts)
    if (refused) return err(refused)
    const files = await originalsOf(context, requestId)
    const made: (SplitAnswer['parts'][number] & { readonly items: readonly number[] })[] = []
    for (const part of parts) made.push({ ...(await registerPart(context, origin, part, files)), items: part.items })
    const split = splitInto(
      state,
      {
        by: personOf(context),
        itemCount: record.items.length,
        parts: made.map(({ requestId: id, ...part }) => ({ ...part, request: id })),
      },
      context.today,
      origin.settings,
    )
    if (!split.ok) return split
    const moved = new Set(parts.flatMap(({ items }) => items))
    const kept = record.items.filter((_, index) => !moved.has(index + 1))
    await replaceItems(context, requestId, kept)
    const notice = splitNotice(await situationOf(context, origin, context.today), {
      kept,
      parts: made.map(({ number, trackingNumber, items }) => ({
        number,
        trackingNumber,
        items: items.map((item) => record.items[item - 1] ?? ''),
      })),
    })
    const letter = await issueFor(context, origin, notice, 'applicant')
    const answer = await conclude(
      context,
      origin,
      { facts: stamped(split.value, letter), letter, detail: { parts: made.map(({ number }) => number) } },
      { name: 'requests.splitCase', happened: 'requests.split' },
    )
    return ok<SplitAnswer>({ ...answer, letterId: letter.letterId, parts: made.map(({ items: _items, ...part }) => part) })
  },
})

/** What the applicant handed in belongs to every part. */
const originalsOf = async (context: ActContext, id: RequestId): Promise<readonly NewAttachment[]> =>
  (await filesOfCase(context, id)).filter(({ role }) => ['application', 'envelope', 'identity', 'signature'].includes(role))

const registerPart = async (
  context: ActContext,
  { record, organ, settings, state }: OpenCase,
  part: { readonly subject: string; readonly items: readonly number[] },
  files: readonly NewAttachment[],
): Promise<SplitAnswer['parts'][number]> => {
  const number = await takeCaseNumber(context, organ, yearOf(context.today))
  const trackingNumber = await takeTrackingNumber(context)
  const queryCode = newQueryCode()
  const items = part.items.map((item) => record.items[item - 1] ?? '')
  const entry: NewCase = {
    id: randomUUID() as RequestId,
    organ,
    settings,
    number,
    trackingNumber,
    codeDigest: codeDigest(context.app.ciphers, trackingNumber, queryCode),
    channel: record.channel,
    assisted: state.submitted?.assistedBy !== undefined,
    mailNumber: null,
    applicant: await loadApplicant(context, record.id),
    subject: part.subject,
    description: items.join('；\n'),
    items,
    wish: record.wish,
    submittedOn: state.submitted?.on ?? context.today,
  }
  const facts = [
    ...partFacts(state, { id: record.id, number: record.number }, number.number, context.today),
    ...attachedFacts(files, context.today),
  ]
  const opened = await registerCase(context, entry, facts, 'requests.splitCase')
  await insertAttachments(context, entry.id, files)
  const { replyDue, calendarProvisional } = opened.state.clocks
  const receipt = registrationReceipt(await situationOf(context, opened, context.today), { replyDue, provisional: calendarProvisional })
  const letter = await issueForm(context, opened, receipt, 'applicant')
  context.happened({
    name: 'requests.registered',
    subject: { kind: 'request', id: entry.id },
    organId: organ.id,
    detail: {
      number: number.number,
      channel: record.channel,
      to: opened.state.stage,
      version: opened.state.version,
      letterId: letter.letterId,
    },
  })
  return { requestId: entry.id, number: number.number, trackingNumber, queryCode, letterId: letter.letterId }
}
