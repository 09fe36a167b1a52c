/** What 依申请转主动公开 hands over to the register: a draft when somebody else has passed it, an entry once it stands somewhere (条例 第四十四条; R040). */
import type { OrganId, PersonId, PlainDate } from '#kernel'
import type { ActContext } from '#platform'
import type { Topic } from './contract.ts'
import { addItem, contentOf, itemOfSource, openItem, publishDraft, takeBack, tellSite } from './store.ts'

export interface PassedConversion {
  readonly reference: string
  readonly organId: OrganId
  readonly title: string
  readonly summary: string
  readonly topic: Topic
  readonly keywords: readonly string[]
  readonly draftedBy: PersonId
}

/** In the transaction that passes it: the draft 拟公开 in the register; the same conversion gives the same draft. */
export const draftOfConversion = async (context: ActContext, passed: PassedConversion): Promise<string> => {
  const source = { kind: 'conversion', reference: passed.reference }
  const made = await itemOfSource(context, source.kind, source.reference)
  if (made) return made.id
  const { organId, title, summary, topic, keywords, draftedBy } = passed
  const unknown = { issuingNumber: null, issuedOn: null, publishedOn: null, siteName: '', address: null, body: null }
  const itemId = await addItem(
    context,
    { organId, content: { title, summary, topic, keywords, ...unknown }, by: draftedBy, note: '依申请转主动公开', source },
    'draft',
  )
  context.happened({
    name: 'publications.drafted',
    subject: { kind: 'publication', id: itemId },
    organId,
    detail: { version: 1, source: source.kind },
  })
  return itemId
}

/** In the transaction that records where it can be read: the draft becomes public, judged by who has passed the conversion (第十七条). */
export const publishConversion = async (
  context: ActContext,
  reference: string,
  where: { readonly address: string; readonly siteName: string; readonly publishedOn: PlainDate; readonly passedBy: PersonId },
): Promise<void> => {
  const made = await itemOfSource(context, 'conversion', reference)
  const entry = made && (await openItem(context, made.id))
  if (entry?.state !== 'draft') return
  const { address, siteName, publishedOn, passedBy } = where
  const content = await publishDraft(context, { ...entry, ...contentOf(entry), address, siteName, publishedOn }, passedBy)
  await tellSite(context, entry.id, entry.organId, entry.version + 1, content, null)
  context.happened({
    name: 'publications.published',
    subject: { kind: 'publication', id: entry.id },
    organId: entry.organId,
    detail: { version: entry.version + 1, address },
  })
}

/** In the transaction that decides against it after all: the draft is taken back with the reason. */
export const dropConversion = async (context: ActContext, reference: string, reason: string, by: PersonId): Promise<void> => {
  const made = await itemOfSource(context, 'conversion', reference)
  const entry = made && (await openItem(context, made.id))
  if (entry?.state === 'draft') await takeBack(context, entry, reason, by)
}
