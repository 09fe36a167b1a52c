/** Radios and check boxes: a question, and answers large enough for a thumb. */
import type { ReactNode } from 'react'
import { describedBy, FieldError } from '../field/field.tsx'
import { phrased } from '../prose/prose.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface ChoicesProps {
  readonly kind: 'one' | 'many'
  readonly name: string
  /** The question. */
  readonly legend: string
  readonly hint?: ReactNode
  readonly error?: string
  readonly choices: readonly Choice[]
  /** What is chosen. */
  readonly value?: string | readonly string[]
  /** The question is the page's heading. */
  readonly heading?: boolean
}

/** The first answer bears the id `name`, so that the error summary can lead to it. */
export const Choices = ({ kind, name, legend, hint, error, choices, value, heading = false }: ChoicesProps) => {
  const chosen = typeof value === 'string' ? [value] : (value ?? [])
  return (
    <fieldset className={error ? 'field field--err' : 'field'} aria-describedby={describedBy(name, { hint, error })}>
      <legend className="lab">{heading ? <h1 className="asq">{legend}</h1> : legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {phrased(hint)}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      {choices.map((choice, at) => (
        <Tick
          key={choice.value}
          kind={kind}
          id={at === 0 ? name : `${name}-${at + 1}`}
          name={name}
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </fieldset>
  )
}

export interface CheckboxProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly checked?: boolean
  readonly error?: string
}

/** A single yes. */
export const Checkbox = ({ name, label, hint, value = 'yes', checked = false, error }: CheckboxProps) => (
  <div className={error ? 'field field--err' : 'field'}>
    {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    <Tick kind="many" id={name} name={name} choice={{ value, label, hint }} checked={checked} error={error} />
  </div>
)

interface TickProps {
  readonly kind: 'one' | 'many'
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checked: boolean
  readonly error?: string
}

const Tick = ({ kind, id, name, choice, checked, error }: TickProps) => (
  <label className="tick" htmlFor={id}>
    <input
      type={kind === 'one' ? 'radio' : 'checkbox'}
      id={id}
      name={name}
      value={choice.value}
      defaultChecked={checked}
      aria-describedby={error ? `${name}-error` : undefined}
      aria-invalid={error ? true : undefined}
    />
    <span>
      {choice.label}
      {choice.hint && <small className="tick__hint">{choice.hint}</small>}
    </span>
  </label>
)
