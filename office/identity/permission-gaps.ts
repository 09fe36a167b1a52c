/** Compares the written list of names with the acts and views that really exist: for the composition's test. */
import { officeNames } from './permission-names.ts'
import { siteNames, siteScheduleNames } from './site-names.ts'

export interface PermissionGaps {
  /** Acts and views nobody can be granted, because permission-names.ts does not list them. */
  readonly unlisted: readonly string[]
  /** Names that are granted but that nothing bears. */
  readonly unborne: readonly string[]
}

/** Both lists must be empty. */
export const permissionGaps = (acts: readonly { readonly name: string }[], views: readonly { readonly name: string }[]): PermissionGaps => {
  const real = new Set([...acts, ...views].map(({ name }) => name))
  const listed = new Set<string>([...officeNames, ...siteNames, ...siteScheduleNames])
  return { unlisted: [...real].filter((name) => !listed.has(name)).sort(), unborne: [...listed].filter((name) => !real.has(name)).sort() }
}
