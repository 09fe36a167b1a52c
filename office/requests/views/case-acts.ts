/** The acts of a case for this caller: allowed by the law today and by the caller's own duties; otherwise the reason. */
import { type HeldRole, rolesAllowing, rolesHeld } from '#identity'
import { roleTitles } from '#identity/contract'
import type { ViewContext } from '#platform'
import { type ActToday, allowedActs, nextAct } from '../case/allowed-acts.ts'
import type { CaseState } from '../case/case.ts'
import { signerRoleRefusal } from '../case/fast-lane.ts'
import type { RuleSettings } from '../case/rule.ts'
import type { AllowedAct } from '../contract.ts'
import type { OpenCase } from '../store.ts'

/** All acts in the order of a case's life, and the one to do next. */
export const actsFor = async (
  context: ViewContext,
  { record, state, settings }: OpenCase,
): Promise<{ readonly acts: readonly AllowedAct[]; readonly next: AllowedAct | null }> => {
  const held = context.caller.kind === 'official' ? await rolesHeld(context.sql, context.caller.personId, context.today) : []
  const acts: AllowedAct[] = []
  for (const act of allowedActs(state, context.today, settings))
    acts.push(await forCaller(context, record.organId, state, held, act, settings))
  const next = nextAct(state, context.today, settings)
  return { acts, next: acts.find(({ name }) => name === next?.name) ?? null }
}

const forCaller = async (
  context: ViewContext,
  organId: OpenCase['record']['organId'],
  state: CaseState,
  held: readonly HeldRole[],
  act: ActToday,
  settings: RuleSettings,
): Promise<AllowedAct> => {
  if (!act.allowed) return act
  const parted = dutyReason(context, state, act)
  if (parted) return { ...act, allowed: false, reason: parted, article: '第四十五条' }
  // the roles held at the organ answer most buttons without asking the door thirty times
  const { own, organ } = rolesAllowing(act.name)
  const signer = act.name === 'requests.signDecision' ? signerReason(organId, state, held, settings) : null
  if (signer) return { ...act, allowed: false, reason: signer, article: '第四十五条' }
  const isHeldHere = held.some((each) => each.organId === organId && [...own, ...organ].includes(each.role))
  if (isHeldHere || (await mayFromAfar(context, organId, act.name))) return act
  return { ...act, allowed: false, reason: whoMayPress(act.name), article: null }
}

/** 快办 may be signed by the head of the FOI office, everything else by the head of the organ only (R015). */
const signerReason = (
  organId: OpenCase['record']['organId'],
  state: CaseState,
  held: readonly HeldRole[],
  settings: RuleSettings,
): string | null => {
  const roles = held.filter((each) => each.organId === organId).map(({ role }) => role)
  return roles.includes('foi_office_head') ? signerRoleRefusal(state, roles, settings) : null
}

/** By a role that reaches down the tree, or one's own things elsewhere; and whoever is no official. */
const mayFromAfar = async (context: ViewContext, organId: OpenCase['record']['organId'], name: string): Promise<boolean> => {
  const { own, tree } = rolesAllowing(name)
  if (context.caller.kind === 'official' && own.length + tree.length === 0) return false
  return context.app.permit(context.sql, context.caller, name, organId)
}

/** 起草、审核、签发由不同的人办. */
const dutyReason = ({ caller }: ViewContext, { draft }: CaseState, { name }: ActToday): string | null => {
  if (caller.kind !== 'official' || !draft) return null
  if (name === 'requests.reviewDecision' && draft.by === caller.personId) return '这份草稿是您起草的，请另一位审核人办理。'
  if (name !== 'requests.signDecision') return null
  if (draft.by === caller.personId) return '这份草稿是您起草的，请负责人签发。'
  return draft.reviews.some(({ by }) => by === caller.personId) ? '这份草稿是您审核的，请负责人签发。' : null
}

const whoMayPress = (name: string): string => {
  const { own, organ, tree } = rolesAllowing(name)
  const titles = [...new Set([...own, ...organ, ...tree])].map((role) => roleTitles[role])
  return titles.length === 0 ? '这一步由系统自动办理。' : `这一步由本机关的${titles.join('、')}办理。`
}
