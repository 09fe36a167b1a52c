/** Draws one field of an act's form by its kind. */
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import type { CasePage } from '#requests/contract'
import { usePeople } from '../client/queries.ts'
import { DayField, Field } from '../parts/field.tsx'
import { LineList } from '../parts/line-list.tsx'
import { ItemChoice, OrganSelect } from '../window/fields.tsx'
import { FilePicker } from './file-picker.tsx'
import type { FieldSpec, KeptFile } from './form-spec.ts'

interface FieldInputProps {
  readonly field: FieldSpec
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly error: string | undefined
  readonly page: CasePage
}

export const FieldInput = ({ field, value, set, error, page }: FieldInputProps) => {
  const frame = { label: field.label, hint: field.hint, error, article: field.article, required: field.required, name: field.name }
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'day':
      return <Field {...frame}>{(ids) => <DayField ids={ids} value={text} onChange={set} />}</Field>
    case 'text':
      return (
        <Field {...frame}>
          {(ids) => <Input {...ids} value={text} status={error ? 'error' : ''} onChange={(event) => set(event.target.value)} />}
        </Field>
      )
    case 'long':
      return (
        <Field {...frame}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              value={text}
              status={error ? 'error' : ''}
              autoSize={{ minRows: 3, maxRows: 12 }}
              onChange={(event) => set(event.target.value)}
            />
          )}
        </Field>
      )
    case 'number':
      return (
        <Field {...frame}>
          {(ids) => (
            <div className="row">
              <InputNumber
                {...ids}
                min={1}
                {...(field.max ? { max: field.max } : {})}
                value={typeof value === 'number' ? value : null}
                status={error ? 'error' : ''}
                onChange={set}
              />
              <span className="s m">{field.unit}</span>
            </div>
          )}
        </Field>
      )
    case 'lines':
      return (
        <Field {...frame} group>
          {() => <LineList label={field.label} lines={Array.isArray(value) ? value.map(String) : ['']} set={set} />}
        </Field>
      )
    case 'choice':
      return (
        <Field {...frame} group>
          {() => (
            <Radio.Group value={value} onChange={(event) => set(event.target.value)}>
              <div className="radio-list">
                {Object.entries(field.choices ?? {}).map(([choice, title]) => (
                  <Radio key={choice} value={choice}>
                    {title}
                  </Radio>
                ))}
              </div>
            </Radio.Group>
          )}
        </Field>
      )
    case 'yes':
      return (
        <div className="fld" data-field={field.name}>
          <Checkbox checked={value === true} onChange={(event) => set(event.target.checked)}>
            {field.label} {field.article && <span className="art">{field.article}</span>}
          </Checkbox>
          {error && <p className="err">{error}</p>}
        </div>
      )
    case 'files':
      return (
        <Field {...frame} group>
          {() => <FilePicker files={filesOf(value)} set={set} />}
        </Field>
      )
    case 'person':
      return <PersonField field={field} value={text} set={set} error={error} organId={page.row.organId} />
    case 'party':
      return (
        <Field {...frame} group>
          {() => (
            <Radio.Group value={value} onChange={(event) => set(event.target.value)}>
              <div className="radio-list">
                {page.parties
                  .filter((party) => party.kind === field.of)
                  .map((party) => (
                    <Radio key={party.ref} value={party.ref}>
                      {party.name}
                      <span className="m s">{party.answered ? '　已回' : '　还没回'}</span>
                    </Radio>
                  ))}
              </div>
            </Radio.Group>
          )}
        </Field>
      )
    case 'item':
      return (
        <Field {...frame} group>
          {() => <ItemChoice page={page} value={value} set={set} />}
        </Field>
      )
    case 'organ':
      return <Field {...frame}>{(ids) => <OrganSelect ids={ids} value={text} set={set} error={error !== undefined} />}</Field>
    case 'hidden':
      return null
    case 'own':
      return (
        <Field {...frame} group>
          {() =>
            field.Own ? <field.Own value={value} set={set} page={page} fields={error ? { [field.name]: error } : undefined} /> : null
          }
        </Field>
      )
    case 'letter':
      return (
        <Field {...frame} group>
          {() => (
            <Radio.Group value={value} onChange={(event) => set(event.target.value)}>
              <div className="radio-list">
                {page.letters.map((letter) => (
                  <Radio key={letter.id} value={letter.id}>
                    {letter.title} <span className="m s">{letter.documentNumber}</span>
                  </Radio>
                ))}
              </div>
            </Radio.Group>
          )}
        </Field>
      )
  }
}

const PersonField = ({
  field,
  value,
  set,
  error,
  organId,
}: {
  field: FieldSpec
  value: string
  set: (value: unknown) => void
  error: string | undefined
  organId: string
}) => {
  const people = usePeople(organId)
  const options = (people.data?.people ?? [])
    .filter((person) => person.roles.includes('handler'))
    .map((person) => ({
      value: person.id,
      label: [person.name, person.onLeave ? '请假中' : '', `在办 ${person.openCases} 件`].filter(Boolean).join('　'),
    }))
  return (
    <Field label={field.label} hint={field.hint} error={error} required={field.required} name={field.name}>
      {(ids) => (
        <Select
          {...ids}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={field.required === false}
          value={value || null}
          status={error ? 'error' : ''}
          loading={people.isPending}
          options={options}
          placeholder="选一位承办人"
          notFoundContent="本机关还没有承办人，请系统管理员先在“设置”里添加"
          onChange={(next) => set(next ?? '')}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

const filesOf = (value: unknown): readonly KeptFile[] => (Array.isArray(value) ? value : [])
