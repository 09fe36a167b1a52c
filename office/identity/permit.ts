/** permit: may this caller perform this act or see this view concerning this organ? The doors ask, no handler does. */
import type { App, Permit } from '#platform'
import { isGranted } from './grants.ts'
import { isBeforeSignIn, isForEverybody, isForEveryOfficial, isForSystem, isHeldBySomeRole } from './permitted-roles.ts'

/** Makes the permit of an app on its clock: leave dates are judged on the office's today. */
export const createPermit =
  (clock: App['clock']): Permit =>
  async (transaction, caller, name, organId) => {
    if (isForEverybody(name) || isBeforeSignIn(name)) return true
    switch (caller.kind) {
      case 'visitor':
        return false
      case 'system':
        return isForSystem(caller.part, name)
      case 'official':
        if (isForEveryOfficial(name)) return true
        // what no role holds is not looked up: on the site's side the tables of grants cannot even be read
        return isHeldBySomeRole(name) && (await isGranted(transaction, caller.personId, name, organId, clock.today()))
    }
  }
