/** Who is meant by owner, reviewers, head …: today's persons, stand-ins of those on leave included. */
import { whoActsFor, whoHolds } from '#identity'
import type { RoleName } from '#identity/contract'
import { isUuid, type Json, type OrganId, type PersonId } from '#kernel'
import type { ActContext } from '#platform'
import type { Recipient } from './rules/official-rules.ts'

/** What is known of the thing a notice is about. */
export interface Concern {
  readonly organId: OrganId | null
  readonly owner: PersonId | null
  readonly standIn: PersonId | null
  readonly detail: { readonly [key: string]: Json | undefined }
}

/** Finds persons, and asks for the same role of the same organ only once. */
export type FindPeople = (recipient: Recipient, concern: Concern) => Promise<readonly PersonId[]>

const roleFor: Readonly<Partial<Record<string, RoleName>>> = {
  clerks: 'clerk',
  legalReviewers: 'legal_reviewer',
  disclosureReviewers: 'disclosure_reviewer',
  signers: 'organ_head',
  head: 'foi_office_head',
  supervisors: 'supervisor',
  leadingGroup: 'leading_group',
}

export const createFindPeople = (context: Pick<ActContext, 'sql' | 'today'>): FindPeople => {
  const known = new Map<string, Promise<readonly PersonId[]>>()
  const once = (key: string, find: () => Promise<readonly PersonId[]>) => {
    const found = known.get(key) ?? find()
    known.set(key, found)
    return found
  }
  const holders = (organId: OrganId, role: RoleName) =>
    once(`${role}:${organId}`, () => whoHolds(context.sql, organId, role, context.today))
  const actingFor = (personId: PersonId) => once(personId, () => whoActsFor(context.sql, personId, context.today))
  return async (recipient, { organId, owner, standIn, detail }) => {
    if (typeof recipient === 'object') {
      if ('people' in recipient) return (await Promise.all(idsIn(detail[recipient.people]).map((id) => actingFor(id as PersonId)))).flat()
      return (await Promise.all(idsIn(detail[recipient.clerksOf]).map((id) => holders(id as OrganId, 'clerk')))).flat()
    }
    if (recipient === 'standIn') return standIn ? [standIn] : []
    // a case nobody has been given yet is the clerks'
    if (recipient === 'owner') return owner ? actingFor(owner) : organId ? holders(organId, 'clerk') : []
    const role = roleFor[recipient]
    return role && organId ? holders(organId, role) : []
  }
}

const idsIn = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value : [value]).filter(isUuid)
