/** notifications.note: a happening becomes notices to officials and a line to the applicant, each once (at least once given, told once). */
import { z } from 'zod'
import { type Json, ok, type PersonId } from '#kernel'
import { type ActContext, act } from '#platform'
import type { OpenCase } from '#requests'
import type { OfficeSettings } from '../contract.ts'
import { type TakenUp, ToldHappening, takeUp } from '../happening.ts'
import { loadOffice, rulingOf } from '../office-settings.ts'
import { createFindPeople } from '../recipients.ts'
import { type OfficialRule, officialRules } from '../rules/official-rules.ts'
import { tellApplicant } from '../tell-applicant.ts'
import { type Draft, tellOfficials } from '../tell-officials.ts'

export const note = act({
  name: 'notifications.note',
  title: '发出通知',
  side: 'office',
  input: z.object({ happening: ToldHappening }),
  within: async () => null,
  handle: async (context, { happening }) => {
    const taken = await takeUp(context, happening)
    if (!taken) return ok({ notices: 0, queued: 0 })
    const office = await loadOffice(context)
    const { people, queued } = await tellOfficials(context, await draftsFor(context, happening, taken, office), office)
    const forApplicant = await tellApplicant(context, happening.name, taken, office)
    sayNoted(context, { subject: happening.subject, organId: taken.concern.organId, people })
    sayQueued(context, queued + forApplicant)
    return ok({ notices: people.length, queued: queued + forApplicant })
  },
})

/** One a person: the first rule that fits. Who did it knows. */
const draftsFor = async (
  context: ActContext,
  happening: ToldHappening,
  { told, concern, opened, actor, at, key }: TakenUp,
  office: OfficeSettings,
): Promise<readonly Draft[]> => {
  const find = createFindPeople(context)
  const drafts = new Map<PersonId, Draft>()
  for (const rule of officialRules) {
    if (rule.on !== happening.name || (rule.when && !rule.when(told))) continue
    const { off, urgent } = rulingOf(office, `official:${rule.on}:${rule.title}`, rule.urgent ?? false)
    if (off) continue
    const people = (await Promise.all(rule.to.map((recipient) => find(recipient, concern)))).flat()
    for (const personId of people)
      if (personId !== actor && !drafts.has(personId))
        drafts.set(personId, {
          personId,
          key,
          rule: rule.on,
          topic: rule.topic,
          urgent,
          subject: subjectOf(rule, opened, happening),
          organId: concern.organId,
          number: opened?.record.number ?? '',
          // whoever sees only a part of the case is not told what it asks for
          about: rule.opens ? '' : (opened?.record.subject ?? ''),
          title: rule.title,
          text: rule.text?.(told) ?? '',
          actor,
          at,
        })
  }
  return [...drafts.values()]
}

/** What the notice opens: the case, or the screen on which this person has to do with it. */
const subjectOf = (rule: OfficialRule, opened: OpenCase | null, happening: ToldHappening): Draft['subject'] => {
  const id = opened?.record.id ?? happening.subject.id
  return rule.opens ? { kind: rule.opens, id } : opened ? { kind: 'request', id } : happening.subject
}

/** For the bells: whose notices have changed. */
export const sayNoted = (
  context: ActContext,
  { people, ...about }: Pick<Draft, 'subject' | 'organId'> & { readonly people: readonly PersonId[] },
): void => {
  if (people.length > 0) context.happened({ name: 'notifications.noted', ...about, detail: { people: [...people] satisfies Json } })
}

/** Wakes whoever sends; one waking at a time is enough. */
export const sayQueued = (context: ActContext, messages: number): void => {
  if (messages > 0)
    context.happened({
      name: 'notifications.queued',
      subject: { kind: 'notifications', id: 'outgoing' },
      organId: null,
      detail: { messages },
    })
}
