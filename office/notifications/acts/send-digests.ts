/** notifications.sendDigests: the morning's mail to each official who wants one: what is due, what is new and unread (beyond 8). */
import { z } from 'zod'
import { instantAt, ok, type PersonId } from '#kernel'
import { addWorkdays, isWorkday } from '#law'
import { type ActContext, act } from '#platform'
import { calendarOf, type DueCase, dueCases } from '#requests'
import type { OfficeSettings } from '../contract.ts'
import { queueMessage } from '../message-store.ts'
import { takeForDigest } from '../notice-store.ts'
import { beginDigestDay, loadOffice } from '../office-settings.ts'
import { digestReaders, type PersonSettings } from '../person-settings.ts'
import { afterQuiet } from '../rules/quiet-hours.ts'
import { type DigestCounts, digestMail } from '../rules/words.ts'
import { deskUrl, quietFor } from '../tell-officials.ts'
import { sayQueued } from './note.ts'

export const sendDigests = act({
  name: 'notifications.sendDigests',
  title: '发每日汇总',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  handle: async (context) => {
    const calendar = await calendarOf(context)
    const office = await loadOffice(context)
    if (context.now < instantAt(context.today, office.digestAt) || !isWorkday(context.today, calendar)) return ok({ digests: 0 })
    // what comes in later waits for tomorrow's
    if (!(await beginDigestDay(context))) return ok({ digests: 0 })
    const readers = await digestReaders(context)
    const cases = await dueCases(context, addWorkdays(context.today, 3, calendar))
    let digests = 0
    for (const reader of readers) if (await sendDigest(context, reader, office, countsFor(context, cases, reader.personId))) digests += 1
    sayQueued(context, digests)
    return ok({ digests })
  },
})

/** The key holds the day: asked twice it goes once. */
const sendDigest = async (context: ActContext, reader: PersonSettings, office: OfficeSettings, counts: DigestCounts): Promise<boolean> => {
  const { personId } = reader
  const written = digestMail(context.today, counts, await takeForDigest(context, personId), deskUrl(context))
  if (!written) return false
  const queued = await queueMessage(context, {
    key: `digest:${personId}:${context.today}`,
    way: 'mail',
    personId,
    organId: null,
    urgent: false,
    ...written,
    notBefore: afterQuiet(context.now, quietFor(reader, office)),
  })
  return queued !== null
}

const countsFor = ({ today }: ActContext, cases: readonly DueCase[], personId: PersonId): DigestCounts => {
  const mine = cases.filter(({ owner, dueOn }) => owner === personId && dueOn !== null)
  return {
    over: mine.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    today: mine.filter(({ dueOn }) => dueOn === today).length,
    soon: mine.filter(({ dueOn }) => dueOn !== null && dueOn > today).length,
  }
}
