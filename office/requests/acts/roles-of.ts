/** In which roles the caller acts for an organ today, stand-ins included (R061). */

import { rolesHeld } from '#identity'
import type { RoleName } from '#identity/contract'
import type { OrganId } from '#kernel'
import type { ActContext } from '#platform'

export const rolesOf = async (context: ActContext, organId: OrganId): Promise<readonly RoleName[]> => {
  if (context.caller.kind !== 'official') return []
  const held = await rolesHeld(context.sql, context.caller.personId, context.today)
  return held.filter((each) => each.organId === organId).map(({ role }) => role)
}
