/** The kind of a refusal as an HTTP status. */
import type { Refusal } from '#kernel'

const statuses = { invalid: 422, forbidden: 403, missing: 404, conflict: 409, unlawful: 422 } as const satisfies Record<
  Refusal['kind'],
  number
>

export const statusOf = (refusal: Refusal): number => statuses[refusal.kind]
