/** 并案 R042: look-alike requests handled together. The lead case searches and is reviewed once; every member keeps its own clock, letter, number and remedies (条例 第三十三、三十六条 know only the single request). */
import { err, ok, type PlainDate, type Refusal, type Result } from '#kernel'
import type { Fact, FactOf } from '#law'
import type { CaseState } from './case.ts'
import { against, type Gate, onlyIn, type Rule, type RuleSettings, wrong } from './rule.ts'

/** A case beside the one in hand. */
export interface OtherCase {
  readonly id: string
  readonly number: string
  readonly organId: string
  readonly state: CaseState
}
/** What two dockets get by one act. */
export interface BothDockets {
  readonly member: readonly Fact[]
  readonly lead: readonly Fact[]
}

export interface LeadRef {
  readonly id: string
  readonly number: string
}

/** The case whose search and review serve this one; null when it goes by itself. */
export const leadOf = (facts: readonly Fact[]): LeadRef | null => {
  const last = facts.findLast((fact): fact is FactOf<'joined'> | FactOf<'parted'> => fact.type === 'joined' || fact.type === 'parted')
  return last?.type === 'joined' ? { id: last.lead, number: last.leadNumber } : null
}

/** The cases that go with this one. */
export const membersOf = (facts: readonly Fact[]): readonly LeadRef[] => {
  const members = new Map<string, LeadRef>()
  for (const fact of facts) {
    if (fact.type === 'memberJoined') members.set(fact.member, { id: fact.member, number: fact.memberNumber })
    if (fact.type === 'memberParted') members.delete(fact.member)
  }
  return [...members.values()]
}

export const mayJoin: Gate = (state) => {
  const lead = leadOf(state.facts)
  if (lead) return against('条例第四十五条', `本件已经并到${lead.number}。要并到别的案件，请先解除并案。`)
  if (membersOf(state.facts).length > 0) return against('条例第四十五条', '已经有案件并到本件，本件是主件；请到另一件上办理，并到本件来。')
  return onlyIn(state, 'submitted', 'received', 'handling')
}

/** Binds a case to its lead; what the lead has searched so far comes along. */
export const join = (
  member: OtherCase,
  lead: OtherCase,
  { by, sameApplicant }: { readonly by: string; readonly sameApplicant: boolean },
  today: PlainDate,
  settings: RuleSettings,
): Result<BothDockets> => {
  const refused = mayJoin(member.state, today, settings) ?? leadRefusal(member, lead, sameApplicant)
  if (refused) return err(refused)
  const joined: FactOf<'joined'> = { type: 'joined', on: today, by, lead: lead.id, leadNumber: lead.number }
  return ok({
    member: [joined, ...searchesFor([...member.state.facts, joined], lead)],
    lead: [{ type: 'memberJoined', on: today, by, member: member.id, memberNumber: member.number }],
  })
}

const leadRefusal = (member: OtherCase, lead: OtherCase, sameApplicant: boolean): Refusal | null => {
  if (lead.id === member.id) return wrong('leadId', '不能并到自己，请另选一件。')
  if (lead.organId !== member.organId) return wrong('leadId', '只能并到本机关的案件：每个机关只答复自己的信息（条例第十条）。')
  const further = leadOf(lead.state.facts)
  if (further) return wrong('leadId', `${lead.number}已经并到${further.number}，请并到${further.number}。`)
  if (sameApplicant && lead.state.decision)
    return against(
      '条例第三十六条第（六）项',
      `${lead.number}是同一申请人的，已经答复。这是重复申请：不并案，请起草“不予重复处理”，写明原答复的文号和日期。`,
    )
  return onlyIn(
    lead.state,
    'submitted',
    'received',
    'handling',
    'awaiting_correction',
    'consulting',
    'awaiting_payment',
    'reviewing',
    'signing',
    'decided',
    'dispatched',
    'delivered',
  )
    ? wrong('leadId', `${lead.number}已经了结，没有可以沿用的检索和审核，请另选一件。`)
    : null
}

export const mayPart: Gate = (state) => {
  if (!leadOf(state.facts)) return against('条例第四十五条', '本件没有并到别的案件，不用解除。')
  return state.stage === 'archived' || state.stage === 'voided' ? onlyIn(state, 'handling') : null
}

/** Lets a member go its own way again. What it took over stays on its docket. */
export const part = (
  member: OtherCase,
  { by, reason }: { readonly by: string; readonly reason: string },
  today: PlainDate,
  settings: RuleSettings,
): Result<BothDockets> => {
  const refused = mayPart(member.state, today, settings)
  const lead = leadOf(member.state.facts)
  if (refused || !lead) return err(refused ?? against('条例第四十五条', '本件没有并到别的案件，不用解除。'))
  return ok({
    member: [{ type: 'parted', on: today, by, lead: lead.id, leadNumber: lead.number, reason }],
    lead: [{ type: 'memberParted', on: today, by, member: member.id, memberNumber: member.number, reason }],
  })
}

/** The lead's searches that the member has not yet taken over: the same lines, day and hand, marked whose they were. */
export const searchesFor = (memberFacts: readonly Fact[], lead: Pick<OtherCase, 'id' | 'number' | 'state'>): readonly Fact[] => {
  if (leadOf(memberFacts)?.id !== lead.id) return []
  const taken = new Set(
    memberFacts.flatMap((fact) =>
      fact.type === 'searchRecorded' && fact.carriedFrom?.number === lead.number ? [fact.carriedFrom.seq] : [],
    ),
  )
  return lead.state.facts.flatMap((fact, index): readonly Fact[] =>
    fact.type === 'searchRecorded' && !fact.carriedFrom && !taken.has(index + 1)
      ? [{ ...fact, carriedFrom: { number: lead.number, seq: index + 1 } }]
      : [],
  )
}

/** Searches may still come to a member as long as its answer is not with the reviewers. */
export const carrySearches: Rule<{ readonly lead: Pick<OtherCase, 'id' | 'number' | 'state'> }> = (state, { lead }) =>
  onlyIn(state, 'received', 'handling', 'consulting') ? ok([]) : ok(searchesFor(state.facts, lead))
