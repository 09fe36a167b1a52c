/** Ids: branded UUID strings, so that a person's id is never taken for a case's. */

declare const brand: unique symbol
/** A UUID of one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type OrganId = Id<'organ'>
export type PersonId = Id<'person'>
export type RequestId = Id<'request'>
export type LetterId = Id<'letter'>
export type FileDigest = Id<'file'>

/** True for a lower-case UUID. */
export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** A plain JSON value: what facts, messages and journal details are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
