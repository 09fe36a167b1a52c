/** A case as a precedent for others: its decision, its wording without people (条例 第十一、十五条; R025). */
import { type DecisionCode, unmaskedIn } from '#law'
import type { ActContext } from '#platform'
import { type KnownPerson, maskWording, type Precedent, type Sought } from '#precedents'
import { lastOf } from './case/case.ts'
import type { OpenCase } from './store.ts'
import { loadSignedDraft } from './store-drafts.ts'
import { loadApplicant, loadParties } from './store-people.ts'

/** What to look for when this case is to be decided so. */
export const soughtFor = ({ record }: OpenCase, code: DecisionCode | null): Sought => ({
  organId: record.organId,
  except: record.id,
  subject: record.subject,
  items: record.items,
  code,
})

/** The newest decision of the case, masked; null when there is none. Opens the names only to take them out. */
export const precedentOf = async (context: ActContext, opened: OpenCase): Promise<Precedent | null> => {
  const { record, state } = opened
  const decided = lastOf(state.facts, 'decided')
  if (!decided) return null
  const draft = await loadSignedDraft(context, record.id)
  const people = await peopleOf(context, opened)
  const mask = (text: string) => masked(text, people)
  return {
    requestId: record.id,
    organId: record.organId,
    code: decided.code,
    subReason: decided.subReason ?? null,
    articles: decided.articles,
    documentNumber: decided.documentNumber,
    decidedOn: decided.on,
    subject: mask(record.subject),
    items: record.items.map(mask),
    reasons: mask(draft?.reasons ?? ''),
    content: mask(draft?.content ?? ''),
    standing: standingOf(opened),
  }
}

const standingOf = ({ state }: OpenCase): Precedent['standing'] => {
  if (state.decision === null) return 'set_aside'
  return lastOf(state.present, 'withdrawn') ? 'withdrawn' : 'stands'
}

/** The people of the case, to take them out of a wording. */
export const peopleOf = async (context: ActContext, { record }: OpenCase): Promise<readonly KnownPerson[]> => {
  const applicant = await loadApplicant(context, record.id)
  const parties = await loadParties(context, record.id)
  const { name, idNumber, contactPerson, phone, email, address } = applicant
  return [
    { role: '申请人', words: [name, contactPerson, idNumber, phone, email, address] },
    ...parties
      .filter(({ kind }) => kind === 'third_party')
      .map((party) => ({ role: '第三方' as const, words: [party.name, party.address, party.phone] })),
  ]
}

/** What still looks like a person's number after masking is not shown at all. */
export const masked = (text: string, people: readonly KnownPerson[]): string => {
  const shown = maskWording(text, people)
  return unmaskedIn(shown).length === 0 ? shown : '（含个人信息，不予展示）'
}
