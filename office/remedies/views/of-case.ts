/** remedies.ofCase: the 复议诉讼 tab of a case: its proceedings with evidence and answer, papers to pick from, and the text proposed (R043). */
import { sql } from 'kysely'
import { whoMay } from '#identity'
import { missing, ok } from '#kernel'
import { answerArticle, nextStepDue, remedyRouteLabels } from '#law'
import { lettersAbout } from '#letters'
import { loadOrgan } from '#organs'
import { type ViewContext, view } from '#platform'
import { type OpenCase, organOfRequest, readCase, readProceduralFacts, signedDraft } from '#requests'
import { type AnswerText, type CaseProceeding, type CaseProceedings, type ProceedingRow, SeeProceedingsOfCase } from '../contract.ts'
import { answerProposal } from '../rules/answer-proposal.ts'
import { evidencePicks } from '../rules/evidence-picks.ts'
import { evidenceOf, loadAnswer, struckReason } from '../store.ts'
import { readProceedings } from './rows.ts'

export const proceedingsOfCase = view({
  name: 'remedies.ofCase',
  title: '案件的复议诉讼',
  side: 'office',
  input: SeeProceedingsOfCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const opened = await readCase(context, requestId)
    if (!opened) return missing('没有这个案件，请从列表重新打开。')
    const { calendar } = opened.settings
    const rows = await readProceedings(context, sql`g.request_id = ${requestId}`, calendar)
    const papers = await lettersAbout(context, { kind: 'request', id: requestId })
    const procedural = await readProceduralFacts(context, opened)
    const issuing = await loadOrgan(context.sql, opened.organ.id)
    const running = rows.find(({ concludedOn, struckOn }) => concludedOn === null && struckOn === null) ?? null
    const { clocks } = opened.state
    const remedies = clocks.silence ?? {
      route: clocks.remedyRoute ?? ('none' as const),
      reconsiderationDue: clocks.reconsiderationDue,
      litigationDue: clocks.litigationDue,
    }
    const people = await whoMay(context.sql, opened.organ.id, 'remedies.keepAnswer', context.today)
    const { caller } = context
    // the supervisor sees days and results, not what is written to the body while it is written
    const writes = caller.kind === 'official' && people.some(({ id }) => id === caller.personId)
    const proceedings: CaseProceeding[] = []
    for (const row of rows) proceedings.push(await withPapers(context, row, calendar, writes))
    const shown: CaseProceedings = {
      proceedings,
      picks: evidencePicks(papers, procedural.files).map((pick) => ({ ...pick })),
      proposal: running && writes ? await proposalFor(context, opened, running, procedural.steps) : null,
      people: people.map(({ id, name }) => ({ id, name })),
      proposedBody: { reconsideration: issuing.reconsideration.organ, court: issuing.court.name },
      remedies: {
        route: remedyRouteLabels[remedies.route],
        reconsiderationDue: remedies.reconsiderationDue,
        litigationDue: remedies.litigationDue,
      },
      mayFile: opened.state.stage !== 'voided',
    }
    if (proceedings.some(({ answer, struck }) => answer !== null || struck !== null))
      context.sawPersonalData({ kind: 'request', id: requestId }, 'remedy answer')
    return ok(shown)
  },
})

const withPapers = async (
  context: ViewContext,
  row: ProceedingRow,
  calendar: OpenCase['settings']['calendar'],
  writes: boolean,
): Promise<CaseProceeding> => ({
  ...row,
  evidence: await evidenceOf(context, row.id),
  answer: writes ? await loadAnswer(context, row.id) : null,
  nextStepDueOn: row.concludedOn === null || row.struckOn !== null ? null : nextStepDue(row.kind, row.concludedOn, calendar),
  article: answerArticle(row.kind, row.procedure),
  struck: row.struckOn === null ? null : await struckReason(context, row.id),
})

const proposalFor = async (
  context: ViewContext,
  opened: OpenCase,
  running: ProceedingRow,
  steps: Parameters<typeof answerProposal>[0]['steps'],
): Promise<AnswerText> => {
  const { state, record } = opened
  const decided = state.facts.findLast((fact) => fact.type === 'decided')
  const draft = await signedDraft(context, opened)
  return answerProposal({
    kind: running.kind,
    target: running.target,
    caseNumber: record.number,
    receivedOn: state.clocks.receiptDate,
    replyDueOn: state.clocks.replyDue,
    items: record.items,
    steps: steps.filter(({ on }) => on <= running.receivedOn),
    decision:
      decided && draft
        ? {
            code: decided.code,
            documentNumber: decided.documentNumber,
            on: decided.on,
            articles: decided.articles,
            facts: draft.facts,
            reasons: draft.reasons,
            inTime: state.clocks.replyOnTime,
          }
        : null,
  })
}
