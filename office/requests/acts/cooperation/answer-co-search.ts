/** requests.answerCoSearch by the unit itself; requests.enterCoSearchAnswer by the lead organ for what came on paper: 协查回复 on the unit's paper (R020). */
import { err, missing, ok, type Result } from '#kernel'
import { findLetter, issueLetter } from '#letters'
import { loadOrgan } from '#organs'
import { type ActContext, act } from '#platform'
import { evidenceOf, answerCoSearch as rule } from '../../case/co-search.ts'
import { stamped } from '../../case/rule.ts'
import { AnswerCoSearch, EnterCoSearchAnswer } from '../../cooperation.contract.ts'
import { coSearchReply } from '../../letters/index.ts'
import { type OpenCase, openCase } from '../../store.ts'
import { findCoSearch, loadCoSearches, type StoredCoSearch, saveCoSearchAnswer, unitOfCoSearch } from '../../store-co-search.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { conclude, type Performed, personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'
import { onPart } from './on-co-search.ts'

/** The unit answers whatever version it saw: what the lead organ does meanwhile is no conflict. */
export const answerCoSearch = act({
  name: 'requests.answerCoSearch',
  title: '回复协查',
  side: 'office',
  input: AnswerCoSearch,
  within: (context, { coSearchId }) => unitOfCoSearch(context, coSearchId),
  handle: async (context, input) => {
    const found = await findCoSearch(context, input.coSearchId)
    if (!found) return missing('没有这次协查，请从列表重新打开。')
    const opened = await openCase(context, found.requestId)
    if (!opened.ok) return opened
    const performed = await answer(context, opened.value, found, input, false)
    if (!performed.ok) return performed
    await conclude(context, opened.value, performed.value, { name: 'requests.answerCoSearch', happened: 'requests.coSearchAnswered' })
    return ok({ coSearchId: found.id, outcome: input.outcome })
  },
})

export const enterCoSearchAnswer = onPart({
  name: 'requests.enterCoSearchAnswer',
  title: '登记协查回复',
  happened: 'requests.coSearchAnswered',
  input: EnterCoSearchAnswer,
  perform: async (context, opened, input) => {
    const found = (await loadCoSearches(context, opened.record.id)).find(({ ref }) => ref === input.search)
    if (!found) return missing('没有这次协查，请从列表重新打开。')
    return answer(context, opened, found, input, true)
  },
})

type Answer = Omit<ReturnType<typeof AnswerCoSearch.parse>, 'coSearchId'>

const answer = async (
  context: ActContext,
  opened: OpenCase,
  found: StoredCoSearch,
  { outcome, answer: words, lines, files }: Answer,
  enteredForUnit: boolean,
): Promise<Result<Performed>> => {
  const answered = rule(
    opened.state,
    { search: found.ref, by: personOf(context), outcome, lines, files, enteredForUnit },
    context.today,
    opened.settings,
  )
  if (!answered.ok) return answered
  const evidence = evidenceOf({ lines, files })
  const lost = await lostFileRefusal(context, evidence, 'files')
  if (lost) return err(lost)
  await insertAttachments(
    context,
    opened.record.id,
    evidence.map((file) => ({ ...file, role: 'evidence' as const })),
  )
  const unit = await loadOrgan(context.sql, found.organId)
  const asked = await findLetter(context, found.letterId)
  const [fact] = answered.value
  const content = coSearchReply(
    { organ: unit, on: context.today, caseNumber: opened.record.number, publicUrl: context.app.settings.publicUrl },
    {
      lead: opened.organ.name,
      sentOn: asked?.on ?? context.today,
      askedNumber: asked?.content.documentNumber ?? null,
      question: found.question,
      outcome,
      answer: words,
      lines: fact?.type === 'coSearchAnswered' ? fact.lines : [],
      evidence,
      enteredForUnit,
    },
  )
  const letter = await issueLetter(context, {
    organId: enteredForUnit ? opened.organ.id : unit.id,
    subject: { kind: 'request', id: opened.record.id },
    content,
    // a number belongs to the organ that issues: what the lead organ enters is a record for the file
    numbered: !enteredForUnit,
    addresseeRef: 'file',
  })
  await saveCoSearchAnswer(context, found.id, { outcome, answer: words, replyLetterId: letter.letterId, files: evidence })
  return ok({ facts: stamped(answered.value, letter), detail: { search: found.ref, organ: found.organId, outcome } })
}
