/** One act or view of the office by name: POST /api/<name>, answered by a value or by a refusal in Chinese. */
import { err, ok, type Refusal, type Result } from '#kernel'
import { noteServerDay } from './now.ts'

/** Signed out, or the line is cut: both are told apart from a refusal, because nothing is wrong with what was typed. */
export type Failure = Refusal & { readonly signedOut?: true; readonly unreachable?: true; readonly number?: string }

type Listener = () => void
const signedOutListeners = new Set<Listener>()

/** Calls back when an answer says that the session has ended. */
export const onSignedOut = (listener: Listener): (() => void) => {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

const signedInListeners = new Set<Listener>()

/** Calls back when somebody has signed in again over an open page: what could not be kept is kept now. */
export const onSignedIn = (listener: Listener): (() => void) => {
  signedInListeners.add(listener)
  return () => signedInListeners.delete(listener)
}
/** Said by the sign-in over the page. */
export const tellSignedIn = (): void => {
  for (const listener of signedInListeners) listener()
}

/** Asks for a view. */
export const look = <Value>(name: string, input: unknown): Promise<Result<Value, Failure>> => post(name, input, {})

/** Does an act; the same key sent twice is done once. */
export const act = <Value>(
  name: string,
  input: unknown,
  key: string = crypto.randomUUID(),
  options: Pick<RequestInit, 'keepalive'> = {},
): Promise<Result<Value, Failure>> => post(name, input, { 'idempotency-key': key }, options)

/** Sends one file; the answer names it by its digest. */
export const sendFile = async (file: File): Promise<Result<{ digest: string; name: string; type: string; bytes: number }, Failure>> => {
  const body = new FormData()
  body.append('file', file)
  return answered(() => fetch('/api/files', { method: 'POST', headers: { 'x-sunlit-request': 'desk' }, body, credentials: 'same-origin' }))
}

const post = <Value>(
  name: string,
  input: unknown,
  extra: Record<string, string>,
  options: Pick<RequestInit, 'keepalive'> = {},
): Promise<Result<Value, Failure>> =>
  answered<Value>(
    () =>
      fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-sunlit-request': 'desk', ...extra },
        body: JSON.stringify(input),
        credentials: 'same-origin',
        ...options,
      }),
    name.startsWith('identity.signIn') || name === 'identity.verifyCode',
  )

const answered = async <Value>(ask: () => Promise<Response>, signingIn = false): Promise<Result<Value, Failure>> => {
  let response: Response
  try {
    response = await ask()
  } catch {
    return err({ kind: 'missing', unreachable: true, message: '连不上服务器。您写的内容还在，请检查网络后再试一次。' })
  }
  noteServerDay(response.headers.get('x-sunlit-today'))
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && isRecord(body) && 'value' in body) return ok(body.value as Value)
  if (isRecord(body) && isRefusal(body.refusal)) {
    if (response.status === 401 && !signingIn) {
      for (const listener of signedOutListeners) listener()
      return err({ ...body.refusal, signedOut: true })
    }
    return err(body.refusal)
  }
  return err({
    kind: 'missing',
    message: `服务器没有办成这件事（${response.status}）。您写的内容还在，请过一会儿再试；还不行请告诉系统管理员。`,
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) && typeof value.message === 'string' && typeof value.kind === 'string'
