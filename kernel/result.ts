/** Result and Refusal: how an expected "no" travels. Defects are thrown; business refusals are values. */

/** What a function that may be refused returns: name it for its success (`const decided = …; if (!decided.ok) return decided`). */
export type Result<Value, Failure = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

/** The kinds of an expected no; one table in faces turns them into HTTP statuses. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'unlawful'

/** A refusal in Chinese that says how to mend it; `unlawful` always names its article. */
export interface Refusal {
  readonly kind: RefusalKind
  readonly message: string
  readonly article?: string
  /** Field path → what is wrong with it and how to mend it. */
  readonly fields?: Readonly<Record<string, string>>
  /** With `conflict`: what has changed in the meantime, in words. */
  readonly changed?: readonly string[]
}

/** A success carrying its value. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** A failure carrying a plain object. */
export const err = <Failure>(error: Failure): { readonly ok: false; readonly error: Failure } => ({ ok: false, error })

/** What was handed in cannot be read or is incomplete; `fields` says where. */
export const invalid = (message: string, fields?: Readonly<Record<string, string>>) =>
  err<Refusal>({ kind: 'invalid', message, ...(fields ? { fields } : {}) })

/** The caller may not do this. */
export const forbidden = (message: string) => err<Refusal>({ kind: 'forbidden', message })

/** The thing does not exist, or does not exist for this caller: both look the same. */
export const missing = (message: string) => err<Refusal>({ kind: 'missing', message })

/** Somebody else was faster; `changed` tells what happened meanwhile. */
export const conflict = (message: string, changed?: readonly string[]) =>
  err<Refusal>({ kind: 'conflict', message, ...(changed ? { changed } : {}) })

/** The law does not allow it, today, on this case; `article` is where it says so. */
export const unlawful = (message: string, article: string, fields?: Readonly<Record<string, string>>) =>
  err<Refusal>({ kind: 'unlawful', message, article, ...(fields ? { fields } : {}) })

/** Stops the compiler when a union grows and a switch does not. */
export const never = (value: never): never => {
  throw new Error(`not foreseen: ${JSON.stringify(value)}`)
}
