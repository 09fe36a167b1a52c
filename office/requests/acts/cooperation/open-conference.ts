/** requests.openConference, cancelConference: 会商 with one click from the case (R021). */
import { randomUUID } from 'node:crypto'
import { whoMay } from '#identity'
import { err, invalid, missing, ok } from '#kernel'
import { listOrgans } from '#organs'
import { lastOf } from '../../case/case.ts'
import { cancelConference as cancelRule, openConference as rule } from '../../case/conference.ts'
import { CancelConference, OpenConference, participantTitles } from '../../cooperation.contract.ts'
import { insertConference, loadConferences, saveCancelled } from '../../store-conference.ts'
import { onCase } from '../on-case.ts'
import { onPart } from './on-co-search.ts'
import { applicantRefusal } from './without-applicant.ts'

export const openConference = onCase({
  name: 'requests.openConference',
  happened: 'requests.conferenceOpened',
  input: OpenConference,
  perform: async (context, opened, input) => {
    const { record } = opened
    const organs = await listOrgans(context.sql, [...new Set(input.participants.flatMap(({ organId }) => organId ?? []))])
    const nameOf = (id: string | undefined) =>
      organs.find((organ) => organ.id === id && (organ.validTo === null || organ.validTo >= context.today))?.name
    for (const [index, { organId, personId }] of input.participants.entries()) {
      if (organId && !nameOf(organId))
        return invalid('有一个单位不在机关名录里，或者已经撤销，请重新选择。', { participants: '请重新选择单位' })
      if (!personId) continue
      const able = organId ? await whoMay(context.sql, organId, 'requests.giveConferenceOpinion', context.today) : []
      if (!able.some(({ id }) => id === personId))
        return invalid('请的人不在这个单位，或者没有会商的权限，请重新选择。', { [`participants.${index}`]: '请重新选择人' })
    }
    const participants = input.participants.map(({ as, organId }) => ({
      as,
      ...(organId ? { organ: organId } : {}),
      // an adviser from outside is named beside the docket, not in it
      organName: nameOf(organId) ?? participantTitles[as],
    }))
    const called = rule(opened.state, { way: input.way, heldOn: input.heldOn, participants }, context.today, opened.settings)
    if (!called.ok) return called
    const traces = await applicantRefusal(context, record.id, [input.question], 'question')
    if (traces) return err(traces)
    const conference = lastOf(called.value, 'conferenceOpened')
    if (!conference) return missing('会商没有建立，请再试一次。')
    const id = randomUUID()
    await insertConference(context, {
      id,
      requestId: record.id,
      ref: conference.conference,
      organId: record.organId,
      heldOn: input.heldOn,
      question: input.question,
      participants: input.participants.map(({ as, organId, personId, name }, index) => ({
        ref: `P${index + 1}`,
        as,
        organId: organId ?? null,
        personId: personId ?? null,
        name: organId ? null : (name ?? null),
      })),
    })
    return ok({
      facts: called.value,
      detail: { conferenceId: id, conference: conference.conference, organs: input.participants.flatMap(({ organId }) => organId ?? []) },
    })
  },
})

export const cancelConference = onPart({
  name: 'requests.cancelConference',
  title: '取消会商',
  happened: 'requests.conferenceCancelled',
  input: CancelConference,
  perform: async (context, opened, { conference, reason }) => {
    const cancelled = cancelRule(opened.state, { conference, reason }, context.today, opened.settings)
    if (!cancelled.ok) return cancelled
    const traces = await applicantRefusal(context, opened.record.id, [reason], 'reason')
    if (traces) return err(traces)
    const found = (await loadConferences(context, opened.record.id)).find(({ ref }) => ref === conference)
    if (!found) return missing('没有这次会商，请从列表重新打开。')
    await saveCancelled(context, found.id)
    return ok({ facts: cancelled.value, detail: { conferenceId: found.id } })
  },
})
