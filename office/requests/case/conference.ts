/** 会商: one question to several units, the legal adviser and the 司法所; opinions, a conclusion, minutes that others than their drafter confirm (S3「依申请公开会商机制」; 条例 第四十五条). */
import { err, ok, type PlainDate, type Refusal } from '#kernel'
import { type ConferenceParticipantFact, type ConferenceRef, type FactOf, unmaskedIn } from '#law'
import { allOf, type CaseState } from './case.ts'
import { against, type Gate, onlyIn, pendingLetter, type Rule, wrong } from './rule.ts'

export interface Conference {
  readonly ref: ConferenceRef
  readonly opened: FactOf<'conferenceOpened'>
  readonly spoken: ReadonlySet<string>
  /** Number of the newest draft of the minutes; 0 = none. */
  readonly draft: number
  readonly drafter: string | null
  /** Who confirmed the newest draft. */
  readonly confirmed: readonly FactOf<'minutesConfirmed'>[]
  readonly issued: FactOf<'minutesIssued'> | null
  readonly cancelled: FactOf<'conferenceCancelled'> | null
  readonly standing: 'speaking' | 'confirming' | 'issued' | 'cancelled'
}

/** Every conference of a case with where it stands. */
export const conferencesIn = (facts: CaseState['facts']): readonly Conference[] =>
  allOf(facts, 'conferenceOpened').map((opened) => {
    const ofThis = ({ conference }: { readonly conference: ConferenceRef }) => conference === opened.conference
    const concluded = allOf(facts, 'conferenceConcluded').findLast(ofThis) ?? null
    const issued = allOf(facts, 'minutesIssued').find(ofThis) ?? null
    const cancelled = allOf(facts, 'conferenceCancelled').find(ofThis) ?? null
    return {
      ref: opened.conference,
      opened,
      spoken: new Set(
        allOf(facts, 'conferenceOpinionGiven')
          .filter(ofThis)
          .map(({ participant }) => participant),
      ),
      draft: concluded?.draft ?? 0,
      drafter: concluded?.by ?? null,
      confirmed: allOf(facts, 'minutesConfirmed').filter((each) => ofThis(each) && each.draft === concluded?.draft),
      issued,
      cancelled,
      standing: cancelled ? 'cancelled' : issued ? 'issued' : concluded ? 'confirming' : 'speaking',
    }
  })

const filing = '条例第四十五条'

export interface OpenConferenceInput {
  readonly way: 'meeting' | 'written'
  readonly heldOn: PlainDate
  readonly participants: readonly Omit<ConferenceParticipantFact, 'ref'>[]
}

export const mayOpenConference: Gate = (state) =>
  onlyIn(state, 'received', 'handling', 'consulting', 'awaiting_correction', 'reviewing', 'signing')

export const openConference: Rule<OpenConferenceInput> = (state, { way, heldOn, participants }, today, settings) => {
  const refused = mayOpenConference(state, today, settings) ?? participantsRefusal(participants)
  if (refused) return err(refused)
  if (heldOn < today) return err(wrong('heldOn', '会商的日期不能早于今天。'))
  const conference = `M${allOf(state.facts, 'conferenceOpened').length + 1}`
  return ok([
    {
      type: 'conferenceOpened',
      on: today,
      conference,
      way,
      heldOn,
      participants: participants.map((participant, index) => ({ ...participant, ref: `P${index + 1}` })),
    },
  ])
}

const participantsRefusal = (participants: OpenConferenceInput['participants']): Refusal | null => {
  if (participants.length === 0) return wrong('participants', '请至少请一个单位或者一位顾问参加会商。')
  const organs = participants.flatMap(({ organ }) => organ ?? [])
  return new Set(organs).size < organs.length ? wrong('participants', '有单位选了两次，请去掉一个。') : null
}

/** Where an act on a conference finds it, or why not. */
const standingRefusal = (state: CaseState, ref: ConferenceRef, ...standings: readonly Conference['standing'][]): Refusal | null => {
  if (state.stage === 'archived' || state.stage === 'voided') return onlyIn(state, 'handling')
  const conference = conferencesIn(state.facts).find((each) => each.ref === ref)
  if (!conference) return wrong('conference', '案卷中没有这次会商，请从列表重新打开。')
  if (standings.includes(conference.standing)) return null
  return against(filing, whyNot[conference.standing])
}
const whyNot: Readonly<Record<Conference['standing'], string>> = {
  speaking: '会商还在收集意见。请先写出会商结论，再办这一步。',
  confirming: '会商结论已经写出，正在请参加单位签认。意见有变化的，请牵头单位重写结论。',
  issued: '会商纪要已经印发，不能再改。需要再议的，请另行发起会商。',
  cancelled: '这次会商已经取消。',
}

export interface OfParticipant {
  readonly conference: ConferenceRef
  readonly participant: string
  readonly by: string
}

const participantOf = (state: CaseState, { conference, participant }: Pick<OfParticipant, 'conference' | 'participant'>) =>
  conferencesIn(state.facts)
    .find(({ ref }) => ref === conference)
    ?.opened.participants.find(({ ref }) => ref === participant)

/** An opinion may be given anew until the minutes are drafted: the last one counts. */
export const giveConferenceOpinion: Rule<OfParticipant> = (state, input, today) => {
  const refused = standingRefusal(state, input.conference, 'speaking')
  if (refused) return err(refused)
  const participant = participantOf(state, input)
  if (!participant) return err(wrong('participant', '这个单位没有参加会商，请核对。'))
  const { conference, by } = input
  return ok([{ type: 'conferenceOpinionGiven', on: today, conference, participant: participant.ref, organName: participant.organName, by }])
}

/** The minutes need at least one opinion of somebody else; written anew, what was confirmed no longer counts. */
export const concludeConference: Rule<{ readonly conference: ConferenceRef; readonly by: string }> = (state, { conference, by }, today) => {
  const refused = standingRefusal(state, conference, 'speaking', 'confirming')
  if (refused) return err(refused)
  const found = conferencesIn(state.facts).find(({ ref }) => ref === conference)
  if (!found || found.spoken.size === 0)
    return err(against(filing, '还没有一方发表意见。请等意见到，或者登记口头、书面的意见后，再写结论。'))
  return ok([{ type: 'conferenceConcluded', on: today, conference, by, draft: found.draft + 1 }])
}

export const confirmMinutes: Rule<OfParticipant> = (state, input, today) => {
  const refused = standingRefusal(state, input.conference, 'confirming')
  if (refused) return err(refused)
  const participant = participantOf(state, input)
  const found = conferencesIn(state.facts).find(({ ref }) => ref === input.conference)
  if (!participant || !found) return err(wrong('participant', '这个单位没有参加会商，请核对。'))
  if (found.confirmed.some((confirmation) => confirmation.participant === participant.ref))
    return err(against(filing, `${participant.organName}已经签认过这一稿纪要。`))
  if (found.confirmed.some(({ by }) => by === input.by)) return err(against(filing, '您已经替另一方签认过这一稿，每一方要由自己的人签认。'))
  const { conference, by } = input
  return ok([
    {
      type: 'minutesConfirmed',
      on: today,
      conference,
      draft: found.draft,
      participant: participant.ref,
      organName: participant.organName,
      by,
    },
  ])
}

/** Signed off by at least one other than the drafter: nobody's minutes are only his own. */
export const issueMinutes: Rule<{ readonly conference: ConferenceRef }> = (state, { conference }, today) => {
  const refused = standingRefusal(state, conference, 'confirming')
  if (refused) return err(refused)
  const found = conferencesIn(state.facts).find(({ ref }) => ref === conference)
  if (!found?.confirmed.some(({ by }) => by !== found.drafter))
    return err(against(filing, '纪要还没有起草人以外的人签认。请参加单位看过并签认后再印发。'))
  return ok([{ type: 'minutesIssued', on: today, conference, letter: pendingLetter }])
}

export const cancelConference: Rule<{ readonly conference: ConferenceRef; readonly reason: string }> = (
  state,
  { conference, reason },
  today,
) => {
  const refused = standingRefusal(state, conference, 'speaking', 'confirming')
  if (refused) return err(refused)
  if (unmaskedIn(reason).length > 0) return err(wrong('reason', '取消的原因里有号码，请改写成不含号码的说法。'))
  return ok([{ type: 'conferenceCancelled', on: today, conference, reason }])
}
