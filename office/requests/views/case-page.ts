/** requests.casePage: everything the desk shows of one case: clock, acts, docket, letters, files, parties, draft. */
import { sql } from 'kysely'
import { z } from 'zod'
import { personNames } from '#identity'
import { ok } from '#kernel'
import { type DecisionCode, decisionCodes, type PartyRef } from '#law'
import { lettersAbout } from '#letters'
import { readDocket, type ViewContext } from '#platform'
import { precedents } from '../case/precedents.ts'
import type { CasePage } from '../contract.ts'
import { RequestRef } from '../inputs.contract.ts'
import type { OpenCase } from '../store.ts'
import { loadDraft } from '../store-drafts.ts'
import { loadParties } from '../store-people.ts'
import { proxyNames, slipsIn } from '../store-slips.ts'
import { actsFor } from './case-acts.ts'
import { caseClock } from './case-clock.ts'
import { filesOfCase } from './case-files.ts'
import { readRows, selectRows } from './case-rows.ts'
import { caseView, noSuchCase } from './case-view.ts'
import { docketLines, peopleIn } from './docket-lines.ts'
import { fileFacts } from './file-facts.ts'

export const casePage = caseView({
  name: 'requests.casePage',
  title: '案件',
  input: z.object({ requestId: RequestRef }),
  show: async (context, opened) => {
    const { record, state, settings } = opened
    const [row] = await readRows(context, sql`${selectRows} where r.id = ${record.id}`, settings.calendar)
    if (!row) return noSuchCase()
    const entries = await readDocket(context, 'request', record.id)
    const people = await personNames(context.sql, [...peopleIn(entries), ...(state.draft ? [state.draft.by] : [])])
    const parties = await loadParties(context, record.id)
    if (parties.some(({ kind }) => kind === 'third_party')) context.sawPersonalData({ kind: 'request', id: record.id }, 'parties')
    const proxies = await proxyNames(context, slipsIn(state.facts))
    const files = await filesOfCase(context, record.id)
    const letters = await lettersOf(context, opened)
    const nameOf = (kind: 'third_party' | 'organ', ref: PartyRef) =>
      parties.find((party) => party.kind === kind && party.ref === ref)?.name ?? (kind === 'organ' ? ref : `第三方 ${ref}`)
    const page: CasePage = {
      row,
      version: state.version,
      trackingNumber: record.trackingNumber,
      description: record.description,
      items: record.items,
      wish: record.wish,
      owner: ownerOf(opened, people),
      clock: caseClock(state, context.today, settings, nameOf),
      ...(await actsFor(context, opened)),
      docket: docketLines(entries, { people, parties, letters, files, proxies }),
      letters,
      files: await withSizes(context, files),
      parties: state.consultations.map(({ ref, kind, dueOn, answer, letter }) => ({
        ref,
        kind,
        name: nameOf(kind, ref),
        dueOn,
        answered: answer !== null,
        letterId: letter,
      })),
      draft: await draftOf(context, opened, people),
      decisionBlocks: blocksOf(context, opened),
    }
    return ok(page)
  },
})

const ownerOf = ({ state }: OpenCase, people: ReadonlyMap<string, string>): CasePage['owner'] =>
  state.assigned && state.stage !== 'archived' && state.stage !== 'voided'
    ? {
        name: people.get(state.assigned.to) ?? '未知',
        standIn: state.assigned.standIn ? (people.get(state.assigned.standIn) ?? '未知') : null,
        internalDueOn: state.assigned.internalDueOn ?? null,
      }
    : null

/** When each letter was sent and received, the docket knows; a paper without such facts was handed over with its act. */
const lettersOf = async (context: ViewContext, { record, state }: OpenCase): Promise<CasePage['letters']> => {
  const letters = await lettersAbout(context, { kind: 'request', id: record.id })
  return letters.map(({ addresseeRef, ...letter }) => {
    const sent = state.letters.findLast((each) => each.letter === letter.id)
    return { ...letter, internal: addresseeRef === 'file', sentOn: sent?.sentOn ?? null, deliveredOn: sent?.deliveredOn ?? null }
  })
}

const withSizes = async (context: ViewContext, files: Awaited<ReturnType<typeof filesOfCase>>): Promise<CasePage['files']> => {
  const sized = []
  for (const { digest, name, role } of files) sized.push({ digest, name, role, bytes: (await fileFacts(context.app, digest))?.bytes ?? 0 })
  return sized
}

const draftOf = async (
  context: ViewContext,
  { record, state }: OpenCase,
  people: ReadonlyMap<string, string>,
): Promise<CasePage['draft']> => {
  if (!state.draft) return null
  const draft = await loadDraft(context, record.id, state.draft.number)
  return draft
    ? {
        number: state.draft.number,
        by: people.get(state.draft.by) ?? '未知',
        draft,
        reviews: state.draft.reviews.map(({ kind, passed, by, opinion }) => ({ kind, passed, by: people.get(by) ?? '未知', opinion })),
      }
    : null
}

/** What the docket itself still lacks for each type; none once it is decided. */
const blocksOf = ({ today }: ViewContext, { state, settings }: OpenCase): CasePage['decisionBlocks'] => {
  if (state.decision) return {}
  const blocks = decisionCodes.flatMap((code): readonly (readonly [DecisionCode, readonly { message: string; article: string }[]])[] => {
    const blocking = precedents(state, code, today, settings).filter(({ level }) => level === 'block')
    return blocking.length === 0 ? [] : [[code, blocking.map(({ message, article }) => ({ message, article: article ?? '' }))]]
  })
  return Object.fromEntries(blocks)
}
