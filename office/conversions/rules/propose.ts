/** When requests for the same information become a proposal to publish it, and by when (条例 第四十四条第一款、第二十六条; R040). Pure. */
import type { PlainDate } from '#kernel'
import { addWorkdays, type Calendar, type DecisionCode, decisions, nationalCalendar, publicationLimits } from '#law'
import type { Outcome, ProposalLight, ProposalState } from '../contract.ts'

/** What became of a request. `given` only once the information has left the house. */
export const outcomeOf = (code: DecisionCode | null, dispatchedOn: PlainDate | null, ended: boolean): Outcome => {
  if (code === null) return ended ? 'other' : 'open'
  if (code === 'granted.already_public') return 'published'
  switch (decisions[code].group) {
    case 'granted':
      return dispatchedOn ? 'given' : 'open'
    case 'partially_granted':
      return dispatchedOn ? 'part' : 'open'
    case 'denied':
      return 'refused'
    case 'unable':
      return 'unable'
    case 'not_processed':
    case 'closed':
      return 'other'
  }
}

export interface Asked {
  readonly applicant: string
  readonly outcome: Outcome
  readonly askedOn: PlainDate
  readonly givenOn: PlainDate | null
}

/** repeated: several people want it and nothing speaks against it; given: one person got it; null: nothing to propose. */
export const worthProposing = (asked: readonly Asked[]): 'repeated' | 'given' | null => {
  const given = asked.some(({ outcome }) => outcome === 'given' || outcome === 'part')
  // Replies that pointed to a published page: it is public already.
  if (!given && asked.some(({ outcome }) => outcome === 'published')) return null
  // Not one was given and one was refused: 第四十四条 speaks of information that may be disclosed.
  if (!given && asked.some(({ outcome }) => outcome === 'refused' || outcome === 'unable')) return null
  const people = new Set(asked.filter(({ outcome }) => outcome !== 'other').map(({ applicant }) => applicant)).size
  return people >= 2 ? 'repeated' : given ? 'given' : null
}

/** The day on which several people wanted it and it had been given; null until then. */
export const readyOn = (asked: readonly Asked[], proposedOn: PlainDate): PlainDate | null => {
  const given = asked.flatMap(({ givenOn }) => givenOn ?? []).sort()[0]
  const firstDays = new Map<string, PlainDate>()
  for (const { applicant, askedOn } of asked) {
    const known = firstDays.get(applicant)
    if (!known || askedOn < known) firstDays.set(applicant, askedOn)
  }
  const second = [...firstDays.values()].sort()[1]
  if (!given || !second) return null
  // Days before anybody could know of it do not count against the office.
  return [given, second, proposedOn].sort().at(-1) ?? null
}

/** Twenty workdays, as for what is published from the start (第二十六条; that they run from this day is a convention). */
export const conversionDue = (from: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  addWorkdays(from, publicationLimits.general.amount, calendar)

export const lightOf = (
  { state, dueOn }: { readonly state: ProposalState; readonly dueOn: PlainDate | null },
  today: PlainDate,
  calendar: Calendar = nationalCalendar,
): ProposalLight => {
  if (state === 'published' || state === 'declined') return 'done'
  if (dueOn === null) return 'waiting'
  if (today > dueOn) return 'late'
  return addWorkdays(today, 5, calendar) > dueOn ? 'soon' : 'in_time'
}
