/** What a docket says without the proceedings that were registered by mistake (条例 第四十五条; R043). Pure. */
import type { Fact } from '../facts.ts'

/** Left out: a struck proceeding's filing and result, its order to decide anew, the delivery entered with the result. */
export const withoutStruck = (facts: readonly Fact[]): readonly Fact[] => {
  const struck = new Set(facts.flatMap((fact) => (fact.type === 'remedyStruck' ? [fact.proceeding] : [])))
  if (struck.size === 0) return facts
  const isStruck = (fact: Fact | undefined): boolean =>
    (fact?.type === 'remedyFiled' || fact?.type === 'remedyConcluded' || fact?.type === 'newDecisionOrdered') && struck.has(fact.proceeding)
  return facts.filter((fact, place) => {
    if (fact.type === 'reconsiderationDecisionDelivered') return !isStruck(facts[place - 1])
    return !isStruck(fact)
  })
}
