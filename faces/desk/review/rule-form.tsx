/** One rule of the office: what must or must not be said, why, and the two examples that prove it. */
import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { decisionCodes, decisions } from '#law'
import {
  type LetterRuleContent,
  type OfficeRuleRow,
  rulePlaces,
  rulePlaceTitles,
  ruleSources,
  ruleSourceTitles,
  SaveLetterRule,
} from '#requests/contract'
import { errorOf, fieldsOfIssues } from '../acts/form-spec.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { LineList } from '../parts/line-list.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

interface RuleFormProps {
  readonly organId: string
  readonly rule: OfficeRuleRow | null
  readonly close: () => void
}

const blank: LetterRuleContent = {
  title: '',
  level: 'amber',
  kind: 'must_not',
  phrases: [''],
  place: 'letter',
  codes: [],
  article: '',
  reason: '',
  bad: '',
  good: '',
  source: { kind: 'practice', document: '' },
}

export const RuleForm = ({ organId, rule, close }: RuleFormProps) => {
  const kept = useKeptForm<LetterRuleContent>('requests.saveLetterRule', rule?.id ?? 'new', rule?.content ?? blank)
  const { run, refusal, busy } = useAct(['letterRules'])
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const { values, set } = kept
  const errors = { ...gaps, ...refusal?.fields }
  const error = (name: string) => errorOf(errors, `content.${name}`) ?? errorOf(errors, name)
  const send = async () => {
    const content = { ...values, phrases: values.phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '') }
    const input = { organId, ...(rule ? { ruleId: rule.id, version: rule.version } : {}), content }
    const parsed = SaveLetterRule.safeParse(input)
    setGaps(parsed.success ? {} : fieldsOfIssues(parsed.error.issues))
    if (!parsed.success) return
    if (!(await run('requests.saveLetterRule', input, rule ? `规则 ${rule.id} 有了新的一版` : '规则已存，从现在起替大家看'))) return
    kept.clear()
    close()
  }
  return (
    <form
      noValidate
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2">
        <Field label="规则名称" error={error('title')}>
          {(ids) => <Input {...ids} value={values.title} onChange={(event) => set({ title: event.target.value })} />}
        </Field>
        <Field label="依据" hint="哪部规定哪一条，或者复议决定的文号。" error={error('article')}>
          {(ids) => <Input {...ids} value={values.article} onChange={(event) => set({ article: event.target.value })} />}
        </Field>
        <Field label="查出来以后" group>
          {() => (
            <Radio.Group
              value={values.level}
              options={[
                { value: 'amber', label: '黄：提醒' },
                { value: 'red', label: '红：拦住，改了才能发' },
              ]}
              onChange={(event) => set({ level: event.target.value })}
            />
          )}
        </Field>
        <Field label="怎么查" group>
          {() => (
            <Radio.Group
              value={values.kind}
              options={[
                { value: 'must_not', label: '不能出现这些词' },
                { value: 'must', label: '这些词必须出现一个' },
              ]}
              onChange={(event) => set({ kind: event.target.value })}
            />
          )}
        </Field>
        <div className="all">
          <Field
            label="词，一行一个"
            hint="“*”代表同一句里的任意几个字，“?”代表一个字，例如：内部资料*不*公开。"
            group
            error={error('phrases')}
          >
            {() => <LineList label="词" lines={[...values.phrases]} set={(phrases) => set({ phrases: [...phrases] })} />}
          </Field>
        </div>
        <Field label="看信的哪一部分">
          {(ids) => (
            <Select
              {...ids}
              value={values.place}
              options={rulePlaces.map((value) => ({ value, label: rulePlaceTitles[value] }))}
              onChange={(place) => set({ place })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label="哪些类型" required={false} hint="不选就是全部。">
          {(ids) => (
            <Select
              {...ids}
              mode="multiple"
              value={[...values.codes]}
              options={decisionCodes.map((value) => ({ value, label: decisions[value].title }))}
              optionFilterProp="label"
              onChange={(codes) => set({ codes })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <div className="all">
          <Field label="为什么" hint="查出来时对起草人说的话。" error={error('reason')}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                autoSize={{ minRows: 1, maxRows: 4 }}
                value={values.reason}
                onChange={(event) => set({ reason: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Field label="错的例子" hint="必须被查出来，才能保存。" error={error('bad')}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={values.bad}
              onChange={(event) => set({ bad: event.target.value })}
            />
          )}
        </Field>
        <Field label="对的例子" hint="必须不被误报，才能保存。" error={error('good')}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={values.good}
              onChange={(event) => set({ good: event.target.value })}
            />
          )}
        </Field>
        <Field label="从哪里来的">
          {(ids) => (
            <Select
              {...ids}
              value={values.source.kind}
              options={ruleSources.map((value) => ({ value, label: ruleSourceTitles[value] }))}
              onChange={(kind) => set({ source: { ...values.source, kind } })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label="文号" required={false} hint="复议决定、判决或者通报的文号。">
          {(ids) => (
            <Input
              {...ids}
              value={values.source.document}
              onChange={(event) => set({ source: { ...values.source, document: event.target.value } })}
            />
          )}
        </Field>
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          试两个例子，对了就存
        </Button>
        <Button onClick={close}>先不写了</Button>
        <KeptMark state={kept.state} />
      </div>
    </form>
  )
}
