/** A question with its answer box: label above, hint, error in words, the box. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import { phrased, Unseen } from '../prose/prose.tsx'

interface Question {
  readonly name: string
  /** id of the box; the name when left out. The error summary links to it. */
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong and how to mend it. */
  readonly error?: string
  /** Adds 可以不填. */
  readonly optional?: boolean
  /** id of something else that describes the box, e.g. the clear meter. */
  readonly describedBy?: string
  /** The label is the page's heading: one thing a page. */
  readonly heading?: boolean
  /** Stands under the box. */
  readonly after?: ReactNode
}

export interface TextFieldProps extends Question {
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'password' | 'search'
  readonly value?: string
  /** The browser may fill it: name, tel, email, street-address, one-time-code, off … */
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal'
  readonly maxLength?: number
  readonly placeholder?: string
  readonly width?: 'short' | 'middle' | 'full'
  readonly min?: string
  readonly max?: string
  readonly spellCheck?: boolean
  /** A scanned address may bring its value behind the # (scripts/progress.js). */
  readonly fromHash?: boolean
}

/** One line. */
export const TextField = (props: TextFieldProps) => {
  const { type = 'text', value, autoComplete, inputMode, maxLength, placeholder, width = 'full', min, max, spellCheck, fromHash } = props
  return (
    <FieldFrame {...props}>
      <input
        {...boxAttributes(props)}
        className={width === 'full' ? undefined : `w-${width}`}
        type={type}
        defaultValue={type === 'password' ? undefined : value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        min={min}
        max={max}
        spellCheck={spellCheck}
        data-from-hash={fromHash ? '' : undefined}
      />
    </FieldFrame>
  )
}

export interface TextAreaProps extends Question {
  readonly value?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly autoComplete?: string
}

/** Several lines. */
export const TextArea = (props: TextAreaProps) => (
  <FieldFrame {...props}>
    <textarea
      {...boxAttributes(props)}
      rows={props.rows ?? 6}
      defaultValue={props.value}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete}
    />
  </FieldFrame>
)

export interface SelectFieldProps extends Question {
  readonly value?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** First line, standing for nothing chosen yet. */
  readonly none?: string
}

/** One of many; for up to seven use Choices. */
export const SelectField = (props: SelectFieldProps) => (
  <FieldFrame {...props}>
    <select {...boxAttributes(props)} defaultValue={props.value ?? ''}>
      {props.none !== undefined && <option value="">{props.none}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </FieldFrame>
)

/** The error in words, with its sign; `id` is what the box is described by. */
export const FieldError = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p className="err" id={id}>
    <Icon name="warning" />
    <span>
      <Unseen>有误：</Unseen>
      {children}
    </span>
  </p>
)

/** ids of hint and error, in the order in which they are read. */
export const describedBy = (id: string, question: Pick<Question, 'hint' | 'error' | 'describedBy'>): string | undefined => {
  const ids = [question.hint ? `${id}-hint` : '', question.error ? `${id}-error` : '', question.describedBy ?? ''].filter(
    (part) => part !== '',
  )
  return ids.length > 0 ? ids.join(' ') : undefined
}

const FieldFrame = ({ children, ...question }: Question & { readonly children: ReactNode }) => {
  const id = question.id ?? question.name
  const label = (
    <label htmlFor={id}>
      {question.label}
      {question.optional && <span className="law">（可以不填）</span>}
    </label>
  )
  return (
    <div className={question.error ? 'field field--err' : 'field'}>
      {question.heading ? <h1 className="asq">{label}</h1> : label}
      {question.hint && (
        <p className="hint" id={`${id}-hint`}>
          {phrased(question.hint)}
        </p>
      )}
      {question.error && <FieldError id={`${id}-error`}>{question.error}</FieldError>}
      {children}
      {question.after}
    </div>
  )
}

const boxAttributes = (question: Question) => {
  const id = question.id ?? question.name
  return {
    id,
    name: question.name,
    'aria-describedby': describedBy(id, question),
    'aria-invalid': question.error ? (true as const) : undefined,
  }
}
