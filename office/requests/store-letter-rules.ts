/** The office's own rules of 答复体检: every version kept, the newest counts (R028). */
import { sql } from 'kysely'
import type { Instant, OrganId, PersonId } from '#kernel'
import { organsAtOrAbove } from '#organs'
import type { ActContext, ViewContext } from '#platform'
import type { OfficeRule } from './checkup/office-rule.ts'
import { LetterRuleContent } from './checkup.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

export interface StoredRule extends OfficeRule {
  readonly organId: OrganId
  readonly active: boolean
  readonly by: PersonId
  readonly at: Instant
}

interface Row {
  readonly number: number
  readonly version: number
  readonly organId: OrganId
  readonly content: unknown
  readonly active: boolean
  readonly by: PersonId
  readonly at: Instant
}

/** G12 */
export const ruleName = (number: number): string => `G${number}`
export const ruleNumber = (name: string): number => Number(name.slice(1))

/** The newest version of every rule that holds for the organ: its own and those of the organs above it. */
export const rulesFor = async (context: Reading, organId: OrganId): Promise<readonly StoredRule[]> => {
  const found = await sql<Row>`select distinct on (number) number, version, organ_id as "organId", content, active, by_person as by,
      created_at as at
    from requests.letter_rule where organ_id in ${organsAtOrAbove(organId)} order by number, version desc`.execute(context.sql)
  return found.rows.map(storedFrom)
}

/** Those that count today. */
export const activeRulesFor = async (context: Reading, organId: OrganId): Promise<readonly StoredRule[]> =>
  (await rulesFor(context, organId)).filter(({ active }) => active)

/** The newest version of one rule of this organ; null when it has none of that number. */
export const newestRule = async (context: Reading, organId: OrganId, number: number): Promise<StoredRule | null> => {
  const found = await sql<Row>`select number, version, organ_id as "organId", content, active, by_person as by, created_at as at
    from requests.letter_rule where number = ${number} and organ_id = ${organId} order by version desc limit 1`.execute(context.sql)
  return found.rows[0] ? storedFrom(found.rows[0]) : null
}

/** Takes the next free number; one act at a time. */
export const nextRuleNumber = async (context: ActContext): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('requests.letter_rule'))`.execute(context.sql)
  const found = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from requests.letter_rule`.execute(context.sql)
  return Number(found.rows[0]?.next ?? 1)
}

export interface NewRuleVersion {
  readonly number: number
  readonly version: number
  readonly organId: OrganId
  readonly content: LetterRuleContent
  readonly active: boolean
  readonly reason: string | null
  readonly by: string
}

/** True when it was kept; false when somebody else wrote that version meanwhile. */
export const insertRuleVersion = async (context: ActContext, rule: NewRuleVersion): Promise<boolean> => {
  const { number, version, organId, content, active, reason, by } = rule
  const kept = await sql`insert into requests.letter_rule (number, version, organ_id, content, active, reason, by_person, created_at)
    values (${number}, ${version}, ${organId}, ${JSON.stringify(content)}::jsonb, ${active}, ${reason}, ${by}, ${context.now})
    on conflict do nothing returning 1`.execute(context.sql)
  return kept.rows.length > 0
}

const storedFrom = ({ number, version, organId, content, active, by, at }: Row): StoredRule => ({
  ...LetterRuleContent.parse(content),
  id: ruleName(number),
  version,
  organId,
  active,
  by,
  at,
})
