/** Enters notices, and queues what is to go out at once by each person's wish. */
import type { PersonId } from '#kernel'
import type { ActContext } from '#platform'
import { type OfficeSettings, type Way, wishFor } from './contract.ts'
import { queueMessage } from './message-store.ts'
import { type EnteredNotice, enterNotices, type NewNotice } from './notice-store.ts'
import { quietOf } from './office-settings.ts'
import { type PersonSettings, settingsOf } from './person-settings.ts'
import { afterQuiet } from './rules/quiet-hours.ts'
import { noticeMail, noticeShortMessage } from './rules/words.ts'

/** A notice before the person's wish is known. */
export type Draft = Omit<NewNotice, 'inDigest'>

export interface ToldOfficials {
  readonly people: readonly PersonId[]
  readonly queued: number
}

/** In the transaction of the telling: what is entered is queued, what is queued was entered. */
export const tellOfficials = async (context: ActContext, drafts: readonly Draft[], office: OfficeSettings): Promise<ToldOfficials> => {
  const settings = await settingsOf(context, [...new Set(drafts.map(({ personId }) => personId))])
  const entered = await enterNotices(
    context,
    drafts.map((draft) => ({ ...draft, inDigest: goesIntoDigest(draft, settings.get(draft.personId)) })),
  )
  let queued = 0
  for (const notice of entered) queued += await queueAtOnce(context, notice, settings.get(notice.personId), office)
  return { people: [...new Set(entered.map(({ personId }) => personId))], queued }
}

const goesIntoDigest = ({ topic, urgent }: Draft, settings: PersonSettings | undefined): boolean => {
  if (!settings?.hasMail || !settings.digest) return false
  const { mail } = wishFor(settings.wishes, topic)
  return mail === 'digest' && !urgent
}

/** The ways by which this notice goes by itself: urgent ones also where the person wants digests. */
const waysAtOnce = ({ topic, urgent }: Draft, settings: PersonSettings): readonly Way[] => {
  const { mail, sms } = wishFor(settings.wishes, topic)
  const byMail = settings.hasMail && (mail === 'at_once' || (mail === 'digest' && urgent))
  return [...(byMail ? (['mail'] as const) : []), ...(settings.hasMobile && sms ? (['sms'] as const) : [])]
}

const queueAtOnce = async (
  context: ActContext,
  notice: EnteredNotice,
  settings: PersonSettings | undefined,
  office: OfficeSettings,
): Promise<number> => {
  if (!settings) return 0
  const notBefore = notice.urgent ? context.now : afterQuiet(context.now, quietFor(settings, office))
  let queued = 0
  for (const way of waysAtOnce(notice, settings)) {
    const written = way === 'mail' ? noticeMail(notice, deskUrl(context)) : { title: notice.title, body: noticeShortMessage(notice) }
    const id = await queueMessage(context, {
      key: `notice:${notice.id}:${way}`,
      way,
      personId: notice.personId,
      organId: notice.organId,
      urgent: notice.urgent,
      ...written,
      notBefore,
    })
    if (id) queued += 1
  }
  return queued
}

/** The person's own quiet hours, else the office's. */
export const quietFor = ({ quietFrom, quietTo }: Pick<PersonSettings, 'quietFrom' | 'quietTo'>, office: OfficeSettings) =>
  quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : quietOf(office)

/** Where officials sign in; nothing of a case stands in it. */
export const deskUrl = ({ app }: Pick<ActContext, 'app'>): string => `${app.settings.publicUrl}/desk/`
