/** What this type of decision must state: its own fields from law/decisions, the papers handed over, the parts held back. */
import { Button, Checkbox, Input, Radio, Select } from 'antd'
import type { DecisionField } from '#law'
import { FilePicker } from '../acts/file-picker.tsx'
import { errorOf } from '../acts/form-spec.ts'
import { shortArticle } from '../parts/articles.ts'
import { DayField, Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { LineList } from '../parts/line-list.tsx'
import { Empty } from '../parts/states.tsx'
import { PublicationPicker } from '../publications/picker.tsx'
import { LinkCheckLine } from './link-check-line.tsx'
import { citable, fieldsOfType, supplies, type Withheld, withholds } from './wizard-values.ts'
import type { ScreenProps } from './writing-step.tsx'

export const FieldsScreen = ({ page, values, set, errors }: ScreenProps) => {
  const fields = fieldsOfType(values)
  const setField = (name: string, value: string) => set({ fields: { ...values.fields, [name]: value } })
  const nothing = fields.length === 0 && !supplies(values.code) && !withholds(values.code)
  return (
    <>
      {nothing && <Empty title="这一类没有别的必须写明的">直接到下一屏。</Empty>}
      {supplies(values.code) && (
        <Field
          label="提供的材料"
          hint="随答复一起给申请人的公开版；身份证号、电话、住址要先遮盖。"
          group
          name="supplied"
          error={errorOf(errors, 'supplied')}
        >
          {() => <FilePicker files={values.supplied} set={(supplied) => set({ supplied })} />}
        </Field>
      )}
      {withholds(values.code) && <WithheldList values={values} set={set} errors={errors} />}
      {values.code === 'granted.already_public' && (
        <PublicationPicker
          asked={page.items.join(' ')}
          link={values.fields.link ?? ''}
          pageTitle={values.fields.pageTitle ?? ''}
          siteName={values.fields.siteName ?? ''}
          pick={(row) =>
            set({
              fields: { ...values.fields, link: row.publicAddress, pageTitle: row.title, siteName: row.siteName || `${row.organName}网站` },
            })
          }
        />
      )}
      {fields.map((field) => (
        <div key={field.name}>
          <LawField
            field={field}
            value={values.fields[field.name] ?? ''}
            set={(value) => setField(field.name, value)}
            error={errorOf(errors, field.name)}
          />
          {field.kind === 'url' && values.code === 'granted.already_public' && (
            <LinkCheckLine
              url={values.fields[field.name] ?? ''}
              takeTitle={(values.fields.pageTitle ?? '') === '' ? (title) => setField('pageTitle', title) : null}
              takeDay={(day) => setField('linkCheckedOn', day)}
            />
          )}
        </div>
      ))}
    </>
  )
}

interface LawFieldProps {
  readonly field: DecisionField
  readonly value: string
  readonly set: (value: string) => void
  readonly error: string | undefined
}

const LawField = ({ field, value, set, error }: LawFieldProps) => {
  const frame = {
    label: field.label,
    hint: field.hint,
    error,
    name: field.name,
    required: field.required ? undefined : false,
    article: field.article ? shortArticle(field.article) : undefined,
  }
  switch (field.kind) {
    case 'text':
    case 'document_number':
      return <Field {...frame}>{(ids) => <Input {...ids} value={value} onChange={(event) => set(event.target.value)} />}</Field>
    case 'url':
      return (
        <Field {...frame}>
          {(ids) => <Input {...ids} type="url" placeholder="https://" value={value} onChange={(event) => set(event.target.value)} />}
        </Field>
      )
    case 'long_text':
      return (
        <Field {...frame}>
          {(ids) => (
            <Input.TextArea {...ids} autoSize={{ minRows: 3, maxRows: 14 }} value={value} onChange={(event) => set(event.target.value)} />
          )}
        </Field>
      )
    case 'date':
      return <Field {...frame}>{(ids) => <DayField ids={ids} value={value} onChange={set} />}</Field>
    case 'list':
      return (
        <Field {...frame} group>
          {() => <LineList label={field.label} lines={value === '' ? [''] : value.split('\n')} set={(lines) => set(lines.join('\n'))} />}
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
          <Checkbox checked={value === 'yes'} onChange={(event) => set(event.target.checked ? 'yes' : '')}>
            {field.label} {frame.article && <span className="art">{frame.article}</span>}
          </Checkbox>
          {field.hint && <p className="hint">{field.hint}</p>}
          {error && <p className="err">{error}</p>}
        </div>
      )
  }
}

/** Grounds on which a part may be held back (第三十七条): 14, 15, 16, or not government information. */
const grounds: readonly string[] = ['14', '15', '16.1', '16.2', '2']

const WithheldList = ({ values, set, errors }: Pick<ScreenProps, 'values' | 'set' | 'errors'>) => {
  const { may } = citable(values)
  const options = grounds.filter((ref) => may.includes(ref)).map((ref) => ({ value: ref, label: shortArticle(ref) }))
  const change = (index: number, next: Partial<Withheld>) =>
    set({ withheld: values.withheld.map((one, at) => (at === index ? { ...one, ...next } : one)) })
  const choose = (index: number, article: string) => {
    const withheld = values.withheld.map((one, at) => (at === index ? { ...one, article } : one))
    // A ground that is used must be cited.
    set({ withheld, articles: values.articles.includes(article) ? values.articles : [...values.articles, article] })
  }
  return (
    <Field
      label="遮盖清单：不公开的部分，逐项写依据和理由"
      group
      name="withheld"
      article="第三十七条"
      error={errorOf(errors, 'withheld') ?? errorOf(errors, 'redactions')}
    >
      {() => (
        <>
          {values.withheld.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the part's number
            <div className="held" key={index}>
              <Field
                label={`第 ${index + 1} 处：哪一部分`}
                name={`withheld.${index}.part`}
                error={errorOf(errors, `withheld.${index}.part`)}
              >
                {(ids) => <Input {...ids} value={one.part} onChange={(event) => change(index, { part: event.target.value })} />}
              </Field>
              <Field label="依据" name={`withheld.${index}.article`}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={one.article || null}
                    options={options}
                    placeholder="选一条"
                    onChange={(article) => choose(index, article)}
                    style={{ width: 240 }}
                  />
                )}
              </Field>
              <Field label="理由" name={`withheld.${index}.reason`} error={errorOf(errors, `withheld.${index}.reason`)}>
                {(ids) => (
                  <Input.TextArea
                    {...ids}
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    value={one.reason}
                    onChange={(event) => change(index, { reason: event.target.value })}
                  />
                )}
              </Field>
              <button type="button" className="lk s" onClick={() => set({ withheld: values.withheld.filter((_one, at) => at !== index) })}>
                去掉这一处
              </button>
            </div>
          ))}
          <Button onClick={() => set({ withheld: [...values.withheld, { part: '', article: '', reason: '' }] })}>
            <Icon name="plus" />
            加一处
          </Button>
        </>
      )}
    </Field>
  )
}
