/** Refusal kind → HTTP status: the one table for every face that speaks HTTP. */
import type { Refusal, RefusalKind } from '#kernel'

const statusByKind: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  unlawful: 422,
}

/** The HTTP status of a refusal. */
export const statusOf = (refusal: Refusal): number => statusByKind[refusal.kind]
