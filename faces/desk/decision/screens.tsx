/** The plain screens of step eight. */
import { Checkbox, Input, Radio, Select } from 'antd'
import { citeInChinese, decisions, isSubReasonCode, serviceMethods, subReasons } from '#law'
import { answerOutcomeTitles, outcomesFor } from '#requests/contract'
import { errorOf } from '../acts/form-spec.ts'
import { serviceTitles } from '../acts/words.ts'
import { useOrgans } from '../client/queries.ts'
import { Field } from '../parts/field.tsx'
import { citable, outcomeAt } from './wizard-values.ts'
import type { ScreenProps } from './writing-step.tsx'

export const ItemsScreen = ({ page, values, set, errors }: ScreenProps) => (
  <>
    {page.items.map((item, index) => (
      <Field
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
        key={index}
        label={`第 ${index + 1} 项`}
        hint={<b className="m2">{item}</b>}
        name={`answers.${index}`}
        error={errorOf(errors, `draft.answers.${index}.answer`) ?? errorOf(errors, `answers.${index}`)}
      >
        {(ids) => (
          <>
            <Outcomes values={values} index={index} set={set} />
            <Input.TextArea
              {...ids}
              autoSize={{ minRows: 2, maxRows: 10 }}
              placeholder="答"
              value={values.answers[index] ?? ''}
              onChange={(event) => set({ answers: values.answers.map((answer, at) => (at === index ? event.target.value : answer)) })}
            />
          </>
        )}
      </Field>
    ))}
  </>
)

/** 给您、部分给、不给……: the applicant sees it on the progress page. One choice alone needs no pressing. */
const Outcomes = ({ values, index, set }: Pick<ScreenProps, 'values' | 'set'> & { readonly index: number }) => {
  if (values.code === '') return null
  const choices = outcomesFor(values.code)
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={`给还是不给（${index + 1}）`}
      value={outcomeAt(values, index)}
      options={choices.map((value) => ({ value, label: answerOutcomeTitles[value] }))}
      onChange={(event) =>
        set({ outcomes: values.answers.map((_answer, at) => (at === index ? event.target.value : (values.outcomes[at] ?? ''))) })
      }
      style={{ marginBottom: 4 }}
    />
  )
}

export const FactsScreen = ({ page, values, set, errors }: ScreenProps) => {
  const searches = page.docket.filter((line) => line.type === 'searchRecorded')
  return (
    <>
      {searches.length > 0 && (
        <div className="note b" style={{ marginBottom: 12 }}>
          <div>
            卷内检索记录，可以直接引用：
            {searches.map((line) => (
              <p key={line.seq}>
                {line.text}{' '}
                <button type="button" className="lk" onClick={() => set({ facts: [values.facts, line.text].filter(Boolean).join('\n') })}>
                  引到事实里
                </button>
              </p>
            ))}
          </div>
        </div>
      )}
      <LongField
        label="事实和检索情况"
        name="facts"
        values={values}
        set={set}
        errors={errors}
        rows={5}
        hint="收到、补正、征求意见、延期的日期由系统写进信里，不用再写。"
      />
      <LongField
        label="理由"
        name="reasons"
        values={values}
        set={set}
        errors={errors}
        rows={6}
        hint={
          values.code !== '' && decisions[values.code].reasons === 'mandatory'
            ? '这一类依法必须说明理由。'
            : '是什么、为什么、对申请人意味着什么。'
        }
      />
    </>
  )
}

export const LawScreen = ({ values, set, errors }: ScreenProps) => {
  const { must, may } = citable(values)
  const error = errorOf(errors, 'draft.articles') ?? errorOf(errors, 'articles')
  const toggle = (ref: string, on: boolean) =>
    set({ articles: on ? [...values.articles, ref] : values.articles.filter((one) => one !== ref) })
  const box = (ref: string, note: string) => (
    <Checkbox key={ref} checked={values.articles.includes(ref)} onChange={(event) => toggle(ref, event.target.checked)}>
      {citeInChinese(ref)} <span className="m s">{note}</span>
    </Checkbox>
  )
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        归为{' '}
        <b>{isSubReasonCode(values.subReason) ? subReasons[values.subReason].title : values.code ? decisions[values.code].title : ''}</b>
      </p>
      <Field label="引用的条款" group name="articles" error={error}>
        {() => (
          <div className="radio-list">
            {must.map((ref) => box(ref, must.length > 1 ? '至少引一条' : '必须引用'))}
            {may.map((ref) => box(ref, '可以引用'))}
          </div>
        )}
      </Field>
    </>
  )
}

export const WordsScreen = ({ values, set, errors }: ScreenProps) => (
  <>
    <LongField
      label="决定内容"
      name="content"
      values={values}
      set={set}
      errors={errors}
      rows={5}
      hint="给什么、用什么形式、在哪里、什么时候；或者不给什么。"
    />
    <LongField
      label="给申请人的白话说明"
      name="plain"
      values={values}
      set={set}
      errors={errors}
      rows={4}
      hint="一两句话说清结果，和接下来可以怎么办。"
    />
  </>
)

export const SendScreen = ({ page, values, set, errors }: ScreenProps) => {
  const organs = useOrgans()
  const own = organs.data?.organs.find((organ) => organ.id === page.row.organId)
  const choices = (organs.data?.organs ?? []).filter((organ) => organ.id === page.row.organId || organ.id === own?.parentId)
  return (
    <>
      <Field
        label="以谁的名义答复（落款机关）"
        name="issuedInNameOf"
        hint="决定谁是被申请人，复议找谁、起诉去哪个法院。"
        error={errorOf(errors, 'issuedInNameOf')}
      >
        {(ids) => (
          <Select
            {...ids}
            value={values.issuedInNameOf}
            loading={organs.isPending}
            options={
              choices.length > 0
                ? choices.map((organ) => ({ value: organ.id, label: organ.name }))
                : [{ value: page.row.organId, label: page.row.organName }]
            }
            onChange={(issuedInNameOf) => set({ issuedInNameOf })}
            style={{ width: '100%', maxWidth: 480 }}
          />
        )}
      </Field>
      <Field label="怎么送达" group name="service" error={errorOf(errors, 'service')}>
        {() => (
          <Radio.Group value={values.service} onChange={(event) => set({ service: event.target.value })}>
            <div className="radio-list">
              {serviceMethods.map((method) => (
                <Radio key={method} value={method}>
                  {serviceTitles[method]}
                </Radio>
              ))}
            </div>
          </Radio.Group>
        )}
      </Field>
    </>
  )
}

interface LongFieldProps extends Omit<ScreenProps, 'page'> {
  readonly label: string
  readonly name: 'facts' | 'reasons' | 'content' | 'plain'
  readonly rows: number
  readonly hint: string
}

const LongField = ({ label, name, values, set, errors, rows, hint }: LongFieldProps) => (
  <Field label={label} hint={hint} name={name} error={errorOf(errors, `draft.${name}`) ?? errorOf(errors, name)}>
    {(ids) => (
      <Input.TextArea
        {...ids}
        autoSize={{ minRows: rows, maxRows: 20 }}
        value={values[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    )}
  </Field>
)
