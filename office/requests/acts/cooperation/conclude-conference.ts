/** requests.concludeConference drafts the minutes, requests.issueMinutes issues them numbered once others have signed them off (R021). */
import { missing, ok } from '#kernel'
import { concludeConference as concludeRule, issueMinutes as issueRule } from '../../case/conference.ts'
import { stamped } from '../../case/rule.ts'
import { ConcludeConference, IssueMinutes, participantTitles } from '../../cooperation.contract.ts'
import { conferenceMinutes } from '../../letters/index.ts'
import { loadConferences, saveConclusion, saveIssued } from '../../store-conference.ts'
import { issueFor, paperOf } from '../letters-of-case.ts'
import { personOf } from '../on-case.ts'
import { onPart } from './on-co-search.ts'

export const concludeConference = onPart({
  name: 'requests.concludeConference',
  title: '写会商结论',
  happened: 'requests.conferenceConcluded',
  input: ConcludeConference,
  perform: async (context, opened, { conference, conclusion }) => {
    const concluded = concludeRule(opened.state, { conference, by: personOf(context) }, context.today, opened.settings)
    if (!concluded.ok) return concluded
    const found = (await loadConferences(context, opened.record.id)).find(({ ref }) => ref === conference)
    if (!found) return missing('没有这次会商，请从列表重新打开。')
    await saveConclusion(context, found.id, conclusion)
    return ok({
      facts: concluded.value,
      detail: { conferenceId: found.id, organs: found.participants.flatMap(({ organId }) => organId ?? []) },
    })
  },
})

export const issueMinutes = onPart({
  name: 'requests.issueMinutes',
  title: '印发会商纪要',
  happened: 'requests.minutesIssued',
  input: IssueMinutes,
  perform: async (context, opened, { conference }) => {
    const issued = issueRule(opened.state, { conference }, context.today, opened.settings)
    if (!issued.ok) return issued
    const found = (await loadConferences(context, opened.record.id)).find(({ ref }) => ref === conference)
    const [called] = opened.state.facts.flatMap((fact) =>
      fact.type === 'conferenceOpened' && fact.conference === conference ? [fact] : [],
    )
    if (!found || !called) return missing('没有这次会商，请从列表重新打开。')
    const content = conferenceMinutes(await paperOf(context, opened, context.today), {
      heldOn: found.heldOn,
      way: called.way,
      subject: opened.record.subject,
      question: found.question,
      conclusion: found.conclusion ?? '',
      participants: found.participants.map((part) => ({
        name: part.organName ?? part.name ?? participantTitles[part.as],
        as: participantTitles[part.as],
        speaker: part.opinionByName && part.organName ? part.opinionByName : (part.name ?? ''),
        opinion: part.opinion,
        confirmed: part.confirmedAt
          ? {
              by: part.confirmedOnPaper ? (part.name ?? part.organName ?? '') : (part.confirmedByName ?? ''),
              at: part.confirmedAt,
              onPaper: part.confirmedOnPaper,
            }
          : null,
      })),
      drafter: found.drafterName ?? '',
      issuer: context.caller.kind === 'official' ? context.caller.name : '',
    })
    const letter = await issueFor(context, opened, content, 'file')
    await saveIssued(context, found.id, letter.letterId)
    return ok({ facts: stamped(issued.value, letter), letter, detail: { conferenceId: found.id } })
  },
})
