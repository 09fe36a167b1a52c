/** What organs needs from a database handle: a transaction of a door or the office pool. */
import type { App } from '#platform'

/** A Kysely handle on the office role; transactions are ones too. */
export type Sql = App['office']['database']
