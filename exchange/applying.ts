/** What a receiver is: given by main, because the exchange knows neither office nor site. */

import type { Instant, Result } from '#kernel'
import type { ActContext, App } from '#platform'
import type { OfficeMessage, OfficeMessageType, SiteMessage, SiteMessageType } from './messages.ts'

/** The transaction in which a message changes the site: the inbox row is written in the same one. */
export interface Applying {
  readonly app: App
  readonly sql: ActContext['sql']
  readonly now: Instant
}

/** office → site: writes site.* in the given transaction; throws only for defects. */
export type SiteAppliers = {
  readonly [Type in OfficeMessageType]: (applying: Applying, payload: OfficeMessage<Type>) => Promise<void>
}

/** A message for the office with the key under which its act is performed once: pass it to `execute`. */
export interface Received<Payload> {
  readonly payload: Payload
  readonly number: number
  readonly sentAt: Instant
  /** `exchange:site:17` */
  readonly idempotencyKey: string
}

/** site → office: performs an act of the office through its door. A refusal is kept with the message and tried again later. */
export type OfficeAppliers = {
  readonly [Type in SiteMessageType]: (app: App, message: Received<SiteMessage<Type>>) => Promise<Result<unknown>>
}

/** One of our own acts or appliers given a message of any type: picks the right one, without a cast. */
export const applyToSite = async (appliers: SiteAppliers, applying: Applying, type: OfficeMessageType, payload: unknown): Promise<void> => {
  const applier: (applying: Applying, payload: never) => Promise<void> = appliers[type]
  await applier(applying, payload as never)
}

/** The same for the office. */
export const applyToOffice = (
  appliers: OfficeAppliers,
  app: App,
  type: SiteMessageType,
  message: Received<unknown>,
): Promise<Result<unknown>> => {
  const applier: (app: App, message: never) => Promise<Result<unknown>> = appliers[type]
  return applier(app, message as never)
}
