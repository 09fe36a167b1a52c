/** A form that works without script; with it, what is typed is kept on the server every few seconds. */
import type { ReactNode } from 'react'

export interface FormProps {
  readonly action: string
  readonly method?: 'get' | 'post'
  readonly multipart?: boolean
  /** CSRF token; every posted form has one. */
  readonly csrf?: string
  /** Idempotency key: pressing twice hands in once. */
  readonly idempotency?: string
  /** Address that the draft is posted to while somebody types; answers 204. */
  readonly autosave?: string
  /** Address that answers with HTML fragments while somebody types; each replaces the element with its id. */
  readonly hints?: string
  readonly className?: string
  /** Waits, unseen, for the token behind the # of a scanned paper: sent by itself, or on the press of its button. */
  readonly listen?: 'now' | 'ask'
  readonly children: ReactNode
}

/** Errors are shown by the server in plain words, so the browser's own bubbles stay off. */
export const Form = ({
  action,
  method = 'post',
  multipart = false,
  csrf,
  idempotency,
  autosave,
  hints,
  className,
  listen,
  children,
}: FormProps) => (
  <form
    action={action}
    method={method}
    encType={multipart ? 'multipart/form-data' : undefined}
    className={className}
    data-autosave={autosave}
    data-hints={hints}
    data-listen={listen}
    hidden={listen !== undefined}
    noValidate
  >
    <FormGuard csrf={csrf} idempotency={idempotency} />
    {children}
  </form>
)

/** Names under which the guard's values are sent. */
export const guardFields = { csrf: '_token', idempotency: '_key' } as const

/** Hidden fields that guard a form: where it came from, and that it counts once. */
export const FormGuard = ({ csrf, idempotency }: { readonly csrf?: string; readonly idempotency?: string }) => (
  <>
    {csrf !== undefined && <HiddenField name={guardFields.csrf} value={csrf} />}
    {idempotency !== undefined && <HiddenField name={guardFields.idempotency} value={idempotency} />}
  </>
)

/** A value that travels with the form. Never personal data. */
export const HiddenField = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)
