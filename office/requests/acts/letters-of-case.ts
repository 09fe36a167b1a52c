/** Letters of a case inside an act: what they are written from, and how they are issued. */
import type { OrganId, PlainDate } from '#kernel'
import type { LetterRef } from '#law'
import { type IssuedLetter, issueLetter, publishedTexts } from '#letters'
import type { LetterContent } from '#letters/contract'
import { loadOrgan } from '#organs'
import type { ActContext, ViewContext } from '#platform'
import { lastOf } from '../case/case.ts'
import type { LetterSituation, Paper } from '../letters/index.ts'
import { releaseToken } from '../release-token.ts'
import type { OpenCase } from '../store.ts'
import { loadApplicant, loadParties } from '../store-people.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app' | 'today'>

/** Paper of the organ, or of another 落款机关. */
export const paperOf = async (context: Reading, opened: OpenCase, on: PlainDate, inNameOf?: OrganId): Promise<Paper> => ({
  organ: inNameOf && inNameOf !== opened.organ.id ? await loadOrgan(context.sql, inNameOf) : opened.organ,
  on,
  caseNumber: opened.record.number,
  publicUrl: context.app.settings.publicUrl,
  templates: await publishedTexts(context, inNameOf ?? opened.organ.id),
})

/** The case as its applicant knows it. Opens the applicant's name. */
export const situationOf = async (context: Reading, opened: OpenCase, on: PlainDate, inNameOf?: OrganId): Promise<LetterSituation> => {
  const { record, state } = opened
  const { kind, name } = await loadApplicant(context, record.id)
  const parties = await loadParties(context, record.id)
  return {
    ...(await paperOf(context, opened, on, inNameOf)),
    trackingNumber: record.trackingNumber,
    releaseToken: releaseToken(context.app.ciphers, record.id),
    applicant: { kind, name },
    channel: record.channel,
    submittedOn: state.submitted?.on ?? on,
    receivedOn: state.clocks.receiptDate,
    correctedOn: lastOf(state.facts, 'correctionReceived')?.on ?? null,
    description: record.description,
    items: record.items,
    wish: record.wish,
    docket: state.facts,
    law: opened.settings.law,
    organNames: Object.fromEntries(parties.filter((party) => party.kind === 'organ').map((party) => [party.ref, party.name])),
  }
}

/** Issues a numbered letter of the case to its addressee. */
export const issueFor = (
  context: ActContext,
  opened: OpenCase,
  content: LetterContent,
  addresseeRef: LetterRef,
  inNameOf?: OrganId,
): Promise<IssuedLetter> =>
  issueLetter(context, {
    organId: inNameOf ?? opened.organ.id,
    subject: { kind: 'request', id: opened.record.id },
    content,
    numbered: true,
    addresseeRef,
  })

/** Issues a paper without number: receipts for the applicant, records for the file. */
export const issueForm = (context: ActContext, opened: OpenCase, content: LetterContent, addresseeRef: LetterRef): Promise<IssuedLetter> =>
  issueLetter(context, {
    organId: opened.organ.id,
    subject: { kind: 'request', id: opened.record.id },
    content,
    numbered: false,
    addresseeRef,
  })
