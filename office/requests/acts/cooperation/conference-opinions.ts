/** requests.giveConferenceOpinion, confirmMinutes by a participant's own people; the lead organ enters what came on paper or was said (R021). */
import { rolesHeld } from '#identity'
import { err, missing, type OrganId, ok, type Result, unlawful } from '#kernel'
import { type ActContext, act } from '#platform'
import { attachedFacts } from '../../case/attached.ts'
import { conferencesIn, confirmMinutes as confirmRule, giveConferenceOpinion as opinionRule } from '../../case/conference.ts'
import { ConfirmMinutes, EnterConferenceOpinion, EnterMinutesConfirmed, GiveConferenceOpinion } from '../../cooperation.contract.ts'
import { openCase } from '../../store.ts'
import {
  findConference,
  loadConferences,
  type StoredConference,
  type StoredParticipant,
  saveConfirmed,
  saveOpinion,
} from '../../store-conference.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { conclude, personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'
import { onPart } from './on-co-search.ts'

/** The organ for which the caller speaks: one that takes part and at which he holds a role; any that takes part when none. */
const speakingFor = async (context: ActContext, id: string): Promise<OrganId | null> => {
  const conference = await findConference(context, id)
  return conference
    ? (partOf(conference, await organsOfCaller(context))?.organId ??
        conference.participants.find(({ organId }) => organId)?.organId ??
        null)
    : null
}

const organsOfCaller = async ({ caller, sql, today }: ActContext): Promise<ReadonlySet<string>> =>
  new Set(caller.kind === 'official' ? (await rolesHeld(sql, caller.personId, today)).map(({ organId }) => organId) : [])

const partOf = (conference: StoredConference, organs: ReadonlySet<string>): StoredParticipant | undefined =>
  conference.participants.find(({ organId }) => organId !== null && organs.has(organId))

/** The conference, its case and the caller's place in it; refused when another person of the organ was asked. */
const takePart = async (context: ActContext, id: string): Promise<Result<{ conference: StoredConference; part: StoredParticipant }>> => {
  const conference = await findConference(context, id)
  const part = conference ? partOf(conference, await organsOfCaller(context)) : undefined
  if (!conference || !part) return missing('没有请您的单位参加这次会商，请从列表重新打开。')
  if (part.personId && part.personId !== personOf(context))
    return unlawful(`这次会商请的是${part.personName ?? '另一位同事'}，请由本人发表意见；换人的请牵头单位重新邀请。`, '条例第四十五条')
  return ok({ conference, part })
}

export const giveConferenceOpinion = act({
  name: 'requests.giveConferenceOpinion',
  title: '发表会商意见',
  side: 'office',
  input: GiveConferenceOpinion,
  within: (context, { conferenceId }) => speakingFor(context, conferenceId),
  handle: async (context, { conferenceId, opinion }) => {
    const taken = await takePart(context, conferenceId)
    if (!taken.ok) return taken
    const { conference, part } = taken.value
    const opened = await openCase(context, conference.requestId)
    if (!opened.ok) return opened
    const given = opinionRule(
      opened.value.state,
      { conference: conference.ref, participant: part.ref, by: personOf(context) },
      context.today,
      opened.value.settings,
    )
    if (!given.ok) return given
    await saveOpinion(context, conference.id, part.ref, opinion)
    await conclude(
      context,
      opened.value,
      { facts: given.value, detail: { conferenceId, participant: part.ref } },
      { name: 'requests.giveConferenceOpinion', happened: 'requests.conferenceOpinionGiven' },
    )
    return ok({ conferenceId, participant: part.ref })
  },
})

export const confirmMinutes = act({
  name: 'requests.confirmMinutes',
  title: '签认会商纪要',
  side: 'office',
  input: ConfirmMinutes,
  within: (context, { conferenceId }) => speakingFor(context, conferenceId),
  handle: async (context, { conferenceId, draft }) => {
    const taken = await takePart(context, conferenceId)
    if (!taken.ok) return taken
    const { conference, part } = taken.value
    const opened = await openCase(context, conference.requestId)
    if (!opened.ok) return opened
    const { state, settings } = opened.value
    // whoever signs off signs what he has read
    const standing = conferencesIn(state.facts).find(({ ref }) => ref === conference.ref)
    if (standing && standing.draft !== draft)
      return unlawful(`会商结论改过了，现在是第 ${standing.draft} 稿，请看过以后再签认。`, '条例第四十五条')
    const confirmed = confirmRule(
      state,
      { conference: conference.ref, participant: part.ref, by: personOf(context) },
      context.today,
      settings,
    )
    if (!confirmed.ok) return confirmed
    await saveConfirmed(context, conference.id, part.ref, false)
    await conclude(
      context,
      opened.value,
      { facts: confirmed.value, detail: { conferenceId, participant: part.ref } },
      { name: 'requests.confirmMinutes', happened: 'requests.minutesConfirmed' },
    )
    return ok({ conferenceId, participant: part.ref })
  },
})

export const enterConferenceOpinion = onPart({
  name: 'requests.enterConferenceOpinion',
  title: '登记会商意见',
  happened: 'requests.conferenceOpinionGiven',
  input: EnterConferenceOpinion,
  perform: async (context, opened, { conference, participant, opinion }) => {
    const given = opinionRule(opened.state, { conference, participant, by: personOf(context) }, context.today, opened.settings)
    if (!given.ok) return given
    const found = (await loadConferences(context, opened.record.id)).find(({ ref }) => ref === conference)
    if (!found) return missing('没有这次会商，请从列表重新打开。')
    await saveOpinion(context, found.id, participant, opinion)
    return ok({ facts: given.value, detail: { conferenceId: found.id, participant } })
  },
})

/** Signed on paper: the page is the proof; whoever drafted the minutes does not enter his own signature away (the scan shows whose it is). */
export const enterMinutesConfirmed = onPart({
  name: 'requests.enterMinutesConfirmed',
  title: '登记纸质签认',
  happened: 'requests.minutesConfirmed',
  input: EnterMinutesConfirmed,
  perform: async (context, opened, { conference, participant, files }) => {
    const confirmed = confirmRule(opened.state, { conference, participant, by: `paper:${participant}` }, context.today, opened.settings)
    if (!confirmed.ok) return confirmed
    const lost = await lostFileRefusal(context, files, 'files')
    if (lost) return err(lost)
    const found = (await loadConferences(context, opened.record.id)).find(({ ref }) => ref === conference)
    if (!found) return missing('没有这次会商，请从列表重新打开。')
    const signed = files.map((file) => ({ ...file, role: 'signature' as const }))
    await insertAttachments(context, opened.record.id, signed)
    await saveConfirmed(context, found.id, participant, true)
    return ok({ facts: [...confirmed.value, ...attachedFacts(signed, context.today)], detail: { conferenceId: found.id, participant } })
  },
})
