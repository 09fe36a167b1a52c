/** 向哪个单位要: the organ that was found, why, and a way to choose another. */
import { Disclosure } from '../disclosure/disclosure.tsx'
import { FieldError, SelectField } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { phrase } from '../prose/prose.tsx'

export interface OrganCardProps {
  /** What the hints replace. */
  readonly id?: string
  readonly legend: string
  readonly hint: string
  /** Name and id of the select box. */
  readonly name: string
  readonly organ: { readonly name: string; readonly why: string } | null
  /** Said while none is found. */
  readonly nobody: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
  /** The first line of the select box: leave it to us. */
  readonly auto: string
  readonly error?: string
}

/** The box to choose another opens without script, and stands open when something is wrong. */
export const OrganCard = ({ id, legend, hint, name, organ, nobody, options, value, auto, error }: OrganCardProps) => (
  <fieldset id={id} className={error ? 'field field--err' : 'field'}>
    <legend className="lab">{legend}</legend>
    <p className="hint">{phrase(hint)}</p>
    {error && <FieldError id={`${name}-said`}>{error}</FieldError>}
    <div className="organ">
      <Icon name="house" />
      <div>
        {organ ? (
          <>
            <b>{organ.name}</b>
            <p>{organ.why}</p>
          </>
        ) : (
          <p>{nobody}</p>
        )}
        <Disclosure title={organ ? '换一个单位' : '自己选一个单位'} className="swap" open={error !== undefined}>
          <SelectField name={name} label="单位" value={value} none={auto} options={options} />
        </Disclosure>
      </div>
    </div>
  </fieldset>
)
