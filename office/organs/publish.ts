/** Tells the public side about the organs: the public fields of all that receive requests, in the transaction of the change. */
import { isPlainDate, type Json, type OrganId } from '#kernel'
import type { ActContext } from '#platform'
import type { Organ } from './contract.ts'
import { listOrgans } from './store.ts'

/** Says what happened to the organ and sends `organs.published` in the same transaction. */
export const announce = async (context: ActContext, organId: OrganId, name: string, detail?: Json): Promise<void> => {
  context.happened({ name, subject: { kind: 'organ', id: organId }, organId, ...(detail === undefined ? {} : { detail }) })
  if (name !== 'organs.changed')
    context.happened({ name: 'organs.changed', subject: { kind: 'organ', id: organId }, organId, detail: { by: name } })
  const organs = await listOrgans(context.sql)
  const standing = organs.filter((organ) => organ.validTo === null || (isPlainDate(organ.validTo) && organ.validTo >= context.today))
  context.send({
    type: 'organs.published',
    version: 1,
    payload: { organs: standing.filter((organ) => organ.receivesRequests).map(publicFieldsOf) },
  })
}

/** What the public may know of an organ; nothing internal. */
export const publicFieldsOf = (organ: Organ): { readonly [key: string]: Json } => ({
  id: organ.id,
  name: organ.name,
  shortName: organ.shortName,
  kind: organ.kind,
  level: organ.level,
  parentId: organ.parentId,
  governmentId: organ.governmentId,
  code: organ.code,
  receivesRequests: organ.receivesRequests,
  autoConfirm: organ.autoConfirm,
  emailReceipt: organ.emailReceipt,
  guide: { ...organ.guide, announcedChannels: [...organ.guide.announcedChannels] },
  reconsideration: { ...organ.reconsideration },
  court: { ...organ.court },
})
