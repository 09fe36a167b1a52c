/** The table of roles read the other way round: which roles allow a name, and how far. Pure. */
import { type RoleName, roleNames } from './contract.ts'
import type { OfficeName } from './permission-names.ts'
import { everyOfficial, type Reach, type Role, roles } from './roles.ts'
import { siteNames } from './site-names.ts'
import { systemParts } from './system-parts.ts'

const reaches: readonly Reach[] = ['own', 'organ', 'tree']
const roleByName: Readonly<Record<RoleName, Role>> = roles

/** The widest reach with which a role allows a name, or null. */
export const reachOf = (role: RoleName, name: string): Reach | null => {
  const reached = reaches.filter((reach) => roleByName[role][reach].some((allowed) => allowed === name))
  return reached.at(-1) ?? null
}

/** True when some role allows the name. */
export const isHeldBySomeRole = (name: string): boolean => roleNames.some((role) => reachOf(role, name) !== null)

/** Roles that allow the name, by reach. */
export const rolesAllowing = (name: string): Readonly<Record<Reach, readonly RoleName[]>> => ({
  own: roleNames.filter((role) => reachOf(role, name) === 'own'),
  organ: roleNames.filter((role) => reachOf(role, name) === 'organ'),
  tree: roleNames.filter((role) => reachOf(role, name) === 'tree'),
})

/** Everything a person with these roles may use somewhere. */
export const namesOf = (held: readonly RoleName[]): readonly string[] => [
  ...new Set<string>([...everyOfficial, ...held.flatMap((role) => reaches.flatMap((reach) => roleByName[role][reach]))]),
]

/** True for what everybody may do on the public side. */
export const isForEverybody = (name: string): boolean => siteNames.some((open) => open === name)

/** True for the one office view of the sign-in page: it answers only in the rehearsal county. */
export const isBeforeSignIn = (name: string): boolean => name === ('identity.rehearsalCode' satisfies OfficeName)

/** True for what every official may do about himself. */
export const isForEveryOfficial = (name: string): boolean => everyOfficial.some((open) => open === name)

/** True when this part of the machine needs the name. */
export const isForSystem = (part: keyof typeof systemParts, name: string): boolean => systemParts[part].some((allowed) => allowed === name)
