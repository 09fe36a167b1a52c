/** notifications.remind: every workday's morning, the days of the running cases, each threshold told once. */
import { z } from 'zod'
import { ok, type PersonId } from '#kernel'
import { addWorkdays, isWorkday } from '#law'
import { type ActContext, act } from '#platform'
import { calendarOf, type DueCase, dueCases } from '#requests'
import { loadOffice, rulingOf } from '../office-settings.ts'
import { createFindPeople } from '../recipients.ts'
import { remindersOf } from '../rules/reminders.ts'
import { type Draft, tellOfficials } from '../tell-officials.ts'
import { sayNoted, sayQueued } from './note.ts'

export const remind = act({
  name: 'notifications.remind',
  title: '提醒期限',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  handle: async (context) => {
    const calendar = await calendarOf(context)
    if (!isWorkday(context.today, calendar)) return ok({ notices: 0 })
    const office = await loadOffice(context)
    const cases = await dueCases(context, addWorkdays(context.today, 3, calendar))
    const find = createFindPeople(context)
    const drafts: Draft[] = []
    for (const each of cases)
      for (const reminder of remindersOf(each, context.today, calendar)) {
        const { off, urgent } = rulingOf(office, `official:${reminder.rule}`, reminder.urgent)
        if (off) continue
        const concern = { organId: each.organId, owner: each.owner, standIn: null, detail: {} }
        const people = new Set((await Promise.all(reminder.to.map((recipient) => find(recipient, concern)))).flat())
        for (const personId of people) drafts.push(draftOf(context, each, personId, { ...reminder, urgent }))
      }
    const told = await tellOfficials(context, drafts, office)
    sayNoted(context, { subject: { kind: 'notifications', id: 'reminders' }, organId: null, people: told.people })
    sayQueued(context, told.queued)
    return ok({ notices: told.people.length })
  },
})

type Reminding = ReturnType<typeof remindersOf>[number]

const draftOf = (context: ActContext, each: DueCase, personId: PersonId, reminder: Reminding): Draft => ({
  personId,
  key: `${each.id}:${reminder.key}`,
  rule: reminder.rule,
  topic: 'due',
  urgent: reminder.urgent,
  subject: { kind: 'request', id: each.id },
  organId: each.organId,
  number: each.number,
  about: each.subject,
  title: reminder.title,
  text: reminder.text,
  actor: null,
  at: context.now,
})
