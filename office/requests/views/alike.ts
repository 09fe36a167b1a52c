/** requests.alike: while a request is being registered, what was asked before by whom it may be seen, and whom to ask (R002, R042; 条例 第三十六条第（六）项). */

import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import { ok } from '#kernel'
import { proposeOrgans } from '#law'
import { listOrgans } from '#organs'
import { type ViewContext, view } from '#platform'
import { findAlike } from '../find-alike.ts'
import { type AlikeView, SeeAlike } from '../intake.contract.ts'

/** Condition on r.id: the organs whose requests the caller may compare with. */
export const comparable = (context: ViewContext): RawBuilder<unknown> =>
  context.caller.kind === 'official' ? sql`r.id in ${organsWithin(context.caller.personId, 'requests.alike', context.today)}` : sql`true`

export const alike = view({
  name: 'requests.alike',
  title: '相似申请',
  side: 'office',
  input: SeeAlike,
  within: async () => null,
  show: async (context, { organId, subject, items, text, idKind, idNumber }) => {
    const asked = { subject, items: items.filter((item) => item !== '') }
    const applicant = idKind && idNumber ? context.app.ciphers.blindIndex('applicant', `${idKind}:${idNumber.toUpperCase()}`) : null
    const found = await findAlike(context, { ...asked, organId, except: null, applicant, reach: comparable(context) })
    const words = [text, subject, ...items].join('\n').trim()
    const receiving = words === '' ? [] : (await listOrgans(context.sql)).filter(({ receivesRequests }) => receivesRequests)
    const scopes = receiving.map(({ id, name, shortName, guide }) => ({ id, name, shortName, scope: guide.scope }))
    const organs = proposeOrgans(words, scopes, 3)
    return ok<AlikeView>({
      alike: found,
      organs: organs.map((each) => ({ ...each, name: scopes.find(({ id }) => id === each.id)?.shortName ?? '' })),
    })
  },
})
