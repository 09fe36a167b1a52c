/** What an act's form is made of: plain data that one dialog draws, keeps as a draft and sends. */
import type { ComponentType } from 'react'
import type { ZodType } from 'zod'
import type { PlainDate } from '#kernel'
import type { CasePage } from '#requests/contract'

export type FormValues = Readonly<Record<string, unknown>>

export interface KeptFile {
  readonly digest: string
  readonly name: string
}

/** What a field that draws itself is given. */
export interface OwnFieldProps {
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly page: CasePage
  readonly fields: Readonly<Record<string, string>> | undefined
}

export interface FieldSpec {
  /** Path in the act's input, e.g. 'party.name'. */
  readonly name: string
  readonly label: string
  readonly kind:
    | 'day'
    | 'text'
    | 'long'
    | 'lines'
    | 'number'
    | 'choice'
    | 'yes'
    | 'files'
    | 'person'
    | 'party'
    | 'letter'
    | 'item'
    | 'organ'
    /** Drawn by `Own`. */
    | 'own'
    /** Given at the start, not shown. */
    | 'hidden'
  readonly Own?: ComponentType<OwnFieldProps>
  readonly required?: boolean
  readonly hint?: string
  readonly article?: string
  readonly choices?: Readonly<Record<string, string>>
  /** party: whom to list. */
  readonly of?: 'third_party' | 'organ'
  readonly unit?: string
  readonly max?: number
  readonly show?: (values: FormValues, page: CasePage) => boolean
}

export interface ActForm {
  readonly name: string
  readonly title: string
  /** What the button says. */
  readonly verb: string
  /** Said when it is done. */
  readonly done: string
  readonly article?: string
  /** What follows from it, in a sentence or two. */
  readonly lead?: (page: CasePage) => string
  readonly fields: readonly FieldSpec[]
  readonly start?: (page: CasePage, today: PlainDate) => FormValues
  readonly schema: ZodType
  readonly shape?: (values: Record<string, unknown>) => Record<string, unknown>
  readonly danger?: boolean
  /** Shown above the fields: what helps to fill them in. */
  readonly Aside?: ComponentType<{ readonly page: CasePage; readonly values: FormValues }>
}

/** The act's input from the form's values: dotted names become objects, empty optional fields are left out. Pure. */
export const inputOf = (form: ActForm, values: FormValues, page: CasePage): Record<string, unknown> => {
  const input: Record<string, unknown> = { requestId: page.row.id, version: page.version }
  for (const field of form.fields) {
    if (field.show && !field.show(values, page)) continue
    const value = trimmed(values[field.name])
    if (isBlank(value) && field.required === false) continue
    put(input, field.name.split('.'), value)
  }
  return form.shape ? form.shape(input) : input
}

const trimmed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value) && value.every((line) => typeof line === 'string'))
    return value.map((line) => line.trim()).filter((line) => line !== '')
  return value
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const put = (target: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [first, ...rest] = path
  if (first === undefined) return
  if (rest.length === 0) {
    target[first] = value
    return
  }
  const inner = target[first]
  const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {}
  put(next, rest, value)
  target[first] = next
}

/** The error of one field among the refusal's: exact path, or a place inside it (defects.0). Pure. */
export const errorOf = (fields: Readonly<Record<string, string>> | undefined, name: string): string | undefined => {
  if (!fields) return undefined
  const exact = fields[name]
  if (exact) return exact
  return Object.entries(fields).find(([path]) => path.startsWith(`${name}.`) || path.endsWith(`.${name}`))?.[1]
}

/** What Zod found, as field path → what to do. Pure. */
export const fieldsOfIssues = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const { path, message } of issues) {
    const key = path.map(String).join('.')
    fields[key] ??= message
  }
  return fields
}
