/** One field of a form: label above, hint, the field, its error below and linked to it. */
import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { isPlainDate, weekdayName } from '#kernel'

export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-required': boolean | undefined
}

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly article?: string | undefined
  readonly required?: boolean | undefined
  /** A group of choices: labelled as a group, not for one control. */
  readonly group?: boolean
  readonly name?: string | undefined
  /** The mark in the letter from which the value was read. */
  readonly from?: number | undefined
  readonly children: (ids: FieldIds) => ReactNode
}

export const Field = ({ label, hint, error, article, required, group = false, name, from, children }: FieldProps) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const ids: FieldIds = {
    id,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  }
  const head = (
    <>
      {label}
      {required === false && <span className="m">（可不填）</span>}
      {from !== undefined && (
        <span className="n src" title="从来件里读出，请核对">
          {from}
        </span>
      )}
      {article && <span className="art">{article}</span>}
    </>
  )
  const body = (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(ids)}
      {error && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
  if (group)
    return (
      <fieldset className="fld" data-field={name}>
        <legend className="lb">{head}</legend>
        {body}
      </fieldset>
    )
  return (
    <div className={`fld${error ? ' bad' : ''}`} data-field={name}>
      <label className="lb" htmlFor={id}>
        {head}
      </label>
      {body}
    </div>
  )
}

/** A day: the browser's own field (typed or picked, value YYYY-MM-DD), its weekday beside it. */
export const DayField = ({
  value,
  onChange,
  ids,
  max,
}: {
  value: string
  onChange: (day: string) => void
  ids: FieldIds
  max?: string
}) => (
  <div className="row">
    <Input
      {...ids}
      type="date"
      value={value}
      max={max}
      status={ids['aria-invalid'] ? 'error' : ''}
      onChange={(event) => onChange(event.target.value)}
      style={{ width: 160, minWidth: 136 }}
    />
    <span className="s m nw">{isPlainDate(value) ? weekdayName(value) : ''}</span>
  </div>
)
