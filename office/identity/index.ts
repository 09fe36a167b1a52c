/** Door of identity: who may do what and how far, sign-in, sessions, stand-ins (architecture.md §9, R061). */
export * from './contract.ts'
export { type HeldRole, organsWithin, rolesHeld, standInOf, whoMay } from './grants.ts'
export { type OfficeName, officeNames, type PermissionName, siteNames } from './permission-names.ts'
export { createPermit } from './permit.ts'
export { reachOf, rolesAllowing } from './permitted-roles.ts'
export { type Reach, roles } from './roles.ts'
