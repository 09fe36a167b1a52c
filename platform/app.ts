/** App: everything a door, a reaction or a face may need, made once in main.ts and passed as an argument. */

import type { Kysely, Transaction } from 'kysely'
import type pg from 'pg'
import type { FileDigest, Instant, Json, OrganId, PersonId, PlainDate, Result } from '#kernel'
import type { Database } from '../database/tables.generated.ts'
import type { Ciphers } from './crypto.ts'
import type { FileStore } from './files.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'
import type { Witness } from './witness.ts'

/** `office` works on cases and publications; `site` holds what the public may see and hands in. */
export type SideName = 'office' | 'site'

/** Time comes in here and nowhere else. */
export interface Clock {
  readonly now: () => Instant
  /** Today in Asia/Shanghai. */
  readonly today: () => PlainDate
}

/** One side of the product: its own pool under its own database role. */
export interface Side {
  readonly name: SideName
  /** Kysely on the role of that side: sunlit_office, or sunlit_portal (reads site.*, writes intake.*). */
  readonly database: Kysely<Database>
  /** The schema holding this side's journal, idempotency keys and outbox: `platform` or `intake`. */
  readonly machinery: 'platform' | 'intake'
  readonly files: FileStore
}

export interface Grant {
  readonly role: string
  /** The organ it was given for; its reach (own, organ, tree) is the role's. */
  readonly organId: OrganId
}

/** Who asks. */
export type Caller =
  | { readonly kind: 'visitor' /** digest of the session or address, for rate limits only */; readonly origin?: string }
  | {
      readonly kind: 'official'
      readonly personId: PersonId
      readonly name: string
      readonly organId: OrganId
      readonly grants: readonly Grant[]
      readonly sessionId?: string
    }
  | { readonly kind: 'system'; readonly part: 'exchange' | 'reaction' | 'schedule' | 'setup' }

/** Decides whether a caller may perform an act or view concerning an organ. Given by office/identity. */
export type Permit = (transaction: Transaction<Database>, caller: Caller, name: string, organId: OrganId | null) => Promise<boolean>

/** A message to the other side, as it goes into the outbox in the transaction of the act. */
export interface OutgoingMessage {
  readonly type: string
  readonly version: number
  readonly payload: Json
  /** Files that travel with it. */
  readonly files?: readonly FileDigest[]
}

/** What an act says has happened: the journal's line and the trigger of reactions. Past tense: 'requests.decided'. */
export interface Happening {
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly organId?: OrganId | null
  /** From–to and whatever a reader of the journal needs; no personal data. */
  readonly detail?: Json
}

/** What follows from a happening, after commit: at least once, so idempotent. */
export interface Reaction {
  readonly name: string
  readonly to: readonly string[]
  /** Only the newest counts: one that waits is replaced when the same comes again about the same subject. For what reads the present state. */
  readonly newestOnly?: boolean
  /** Jobs with the same queue run in order; default one queue per subject. */
  readonly react: (app: App, happening: Happening & { readonly journalId: number }) => Promise<void>
}

/** A failure of a reaction that trying again cannot mend is an ordinary throw: the queue retries and then shows it. */
export interface App {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Log
  readonly ciphers: Ciphers
  /** Present unless ROLE=outer. */
  readonly office: Side
  /** Present unless ROLE=inner. */
  readonly site: Side
  /** The ferry between the sides, under sunlit_exchange: writes site.* and exchange.*, reads the outboxes. */
  readonly exchange: Kysely<Database>
  /** The owner's pool: job queue, verify, backup, rotation. Never for acts and views. */
  readonly owner: pg.Pool
  /** The owner's connection string. */
  readonly databaseUrl: string
  /** Notes every committed entry outside the database. */
  readonly witness: Witness
  readonly permit: Permit
  readonly reactions: readonly Reaction[]
  /** Called after a commit that wrote to an outbox: the local pump, or nothing in split mode. */
  readonly afterCommit: (side: SideName) => void
}

export type { Settings } from './settings.ts'

/** Refusals of the doors themselves. */
export type Outcome<Output> = Promise<Result<Output>>
