/** Door of identity: who may do what and how far, sign-in, sessions, stand-ins (architecture.md §9, R061). */
import type { AnyAct, AnyView } from '#platform'
import { endSession, resetPassword, resetTotp, setActive, unlock } from './acts/account.ts'
import { addPerson } from './acts/add-person.ts'
import { grantRole, revokeRole } from './acts/change-role.ts'
import { cancelLeave, setLeave, takeLeave } from './acts/leave.ts'
import { changePassword, enrolTotp } from './acts/own-account.ts'
import { setStandIn } from './acts/set-stand-in.ts'
import { auditTrail } from './views/audit-trail.ts'
import { me } from './views/me.ts'
import { people, sessions, withoutStandIn } from './views/people.ts'
import { rehearsalCode } from './views/rehearsal-code.ts'

export * from './contract.ts'
export { type DutyHolder, dutyHolder, dutyHolders } from './duty-holders.ts'
export { createFirstAdministrators, type FirstAdministrator } from './first-administrators.ts'
export { type HeldRole, organsWithin, rolesHeld, standInOf, whoMay } from './grants.ts'
export { meOf } from './me.ts'
export { type OfficeName, officeNames, type PermissionName } from './permission-names.ts'
export { permissionsReference } from './permissions-reference.ts'
export { createPermit } from './permit.ts'
export { reachOf, rolesAllowing } from './permitted-roles.ts'
export { personNames } from './person-names.ts'
export { isRehearsal, rehearsalCodeOf, switchOnRehearsal } from './rehearsal.ts'
export { type Reach, roles } from './roles.ts'
export { callerOf, callerOfPerson, type OfficialCaller, signOut } from './sessions.ts'
export { sessionsOver } from './sessions-over.ts'
export { signIn, verifyCode } from './sign-in.ts'
export { siteNames } from './site-names.ts'
export { whoActsFor, whoHolds } from './who-holds.ts'
export { addPerson, cancelLeave, grantRole, revokeRole, setActive, setLeave, setStandIn, takeLeave }

/** All acts, all views: for the composition. */
export const acts: readonly AnyAct[] = [
  addPerson,
  setActive,
  grantRole,
  revokeRole,
  setStandIn,
  setLeave,
  takeLeave,
  cancelLeave,
  resetPassword,
  resetTotp,
  unlock,
  changePassword,
  enrolTotp,
  endSession,
]
export const views: readonly AnyView[] = [me, people, sessions, auditTrail, withoutStandIn, rehearsalCode]
