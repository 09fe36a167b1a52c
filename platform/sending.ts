/** What became of a message that was handed over: taken, or why not. The codes hold nothing of the message and nothing the other side wrote. */

/** `way`: nothing goes this way now; `passing`: this one later; `refused`: this one never. */
export interface SendTrouble {
  readonly kind: 'way' | 'passing' | 'refused'
  /** A word for the list: ECONNECTION, 550, timeout … */
  readonly code: string
}

export type Sent = { readonly ok: true } | { readonly ok: false; readonly trouble: SendTrouble }

export const sent: Sent = { ok: true }

/** It did not go: why, in a code. */
export const notSent = (kind: SendTrouble['kind'], code: string): Sent => ({
  ok: false,
  trouble: { kind, code: code.replace(/[^A-Za-z0-9_.-]/g, '').slice(0, 40) || 'unknown' },
})
