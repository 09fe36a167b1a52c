/** The fields of the register form in three groups: how it came, who asks, what is asked. */
import { Button, Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { intakeChannels, splitItems } from '#law'
import type { OrganNode } from '#organs/contract'
import { FilePicker } from '../acts/file-picker.tsx'
import { errorOf } from '../acts/form-spec.ts'
import { applicantKinds, channelTitles, deliveryWays, idKinds, supplyForms } from '../acts/words.ts'
import { today } from '../client/now.ts'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { LineList } from '../parts/line-list.tsx'
import { confirms, type Receipt } from './receipt.ts'
import type { RegisterValues } from './register-values.ts'

interface GroupProps {
  readonly values: RegisterValues
  readonly set: (change: Partial<RegisterValues>) => void
  readonly errors: Readonly<Record<string, string>> | undefined
  /** Fields read from the paper, by the mark they have there. */
  readonly marks?: Readonly<Record<string, number>>
}

const entries = <Key extends string>(words: Readonly<Record<Key, string>>) => Object.entries<string>(words)
const submittedLabels: Readonly<Record<RegisterValues['channel'], string>> = {
  in_person: '提交日期',
  registered_mail: '邮戳日期',
  ordinary_mail: '邮戳日期',
  online: '网上提交日期',
  email: '邮件发来的日期',
  fax: '传真发来的日期',
}

export const ChannelFields = ({ values, set, errors, receipt }: GroupProps & { readonly receipt: Receipt }) => (
  <>
    <h3>怎么来的</h3>
    <Field label="渠道" name="channel" error={errorOf(errors, 'channel')}>
      {(ids) => (
        <Select
          {...ids}
          value={values.channel}
          style={{ width: '100%' }}
          options={intakeChannels.map((channel) => ({ value: channel, label: channelTitles[channel] }))}
          onChange={(channel) => set({ channel })}
        />
      )}
    </Field>
    <div className="form-2">
      <Field label={submittedLabels[values.channel]} name="submittedOn" error={errorOf(errors, 'submittedOn')}>
        {(ids) => <DayField ids={ids} value={values.submittedOn} max={today()} onChange={(submittedOn) => set({ submittedOn })} />}
      </Field>
      {values.channel === 'registered_mail' && (
        <Field label="本机关签收日期" name="signedOn" article="第31条" error={errorOf(errors, 'signedOn')}>
          {(ids) => <DayField ids={ids} value={values.signedOn} max={today()} onChange={(signedOn) => set({ signedOn })} />}
        </Field>
      )}
      {values.channel === 'ordinary_mail' && (
        <Field label="送到公开工作机构的日期" name="arrivedOn" error={errorOf(errors, 'arrivedOn')}>
          {(ids) => <DayField ids={ids} value={values.arrivedOn} max={today()} onChange={(arrivedOn) => set({ arrivedOn })} />}
        </Field>
      )}
      {confirms(values.channel) && (
        <Field label="双方确认的日期" name="confirmedOn" article="第31条" required={false} error={errorOf(errors, 'confirmedOn')}>
          {(ids) => <DayField ids={ids} value={values.confirmedOn} max={today()} onChange={(confirmedOn) => set({ confirmedOn })} />}
        </Field>
      )}
      {values.channel === 'registered_mail' && (
        <Field label="邮件号" name="trackingMailNumber" required={false}>
          {(ids) => (
            <Input {...ids} value={values.trackingMailNumber} onChange={(event) => set({ trackingMailNumber: event.target.value })} />
          )}
        </Field>
      )}
    </div>
    <p className={`note ${receipt.receivedOn ? 'g' : 'a'}`} style={{ marginBottom: 14 }}>
      <span>
        {receipt.receivedOn ? (
          <>
            收到申请之日 <b>{shortDay(receipt.receivedOn)}</b>，当天不计
            {receipt.replyDue && (
              <>
                ；最晚 <b>{shortDay(receipt.replyDue)}</b> 答复{receipt.provisional ? '（暂定）' : ''}
              </>
            )}
          </>
        ) : (
          receipt.waitsFor
        )}
      </span>
    </p>
    {values.channel === 'in_person' && (
      <p style={{ marginBottom: 14 }}>
        <Checkbox checked={values.assisted} onChange={(event) => set({ assisted: event.target.checked })}>
          代填：申请人口述，由工作人员填写 <span className="art">第29条</span>
        </Checkbox>
      </p>
    )}
  </>
)

export const ApplicantFields = ({ values, set, errors, marks = {} }: GroupProps) => {
  const person = values.kind === 'natural_person'
  const text = (
    name: 'name' | 'idNumber' | 'contactPerson' | 'phone' | 'email' | 'address' | 'postcode',
    label: string,
    more: { hint?: string; required?: boolean; all?: boolean } = {},
  ) => (
    <div className={more.all ? 'all' : ''}>
      <Field
        label={label}
        name={`applicant.${name}`}
        from={marks[name]}
        hint={more.hint}
        required={more.required}
        error={errorOf(errors, `applicant.${name}`)}
      >
        {(ids) => (
          <Input
            {...ids}
            autoComplete="off"
            value={values[name]}
            status={errorOf(errors, `applicant.${name}`) ? 'error' : ''}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
  return (
    <>
      <h3>谁申请</h3>
      <div className="form-2">
        <div className="all">
          <Field label="申请人是" name="applicant.kind">
            {(ids) => (
              <Select
                {...ids}
                value={values.kind}
                style={{ width: '100%' }}
                options={entries(applicantKinds).map(([value, label]) => ({ value, label }))}
                onChange={(kind) => set({ kind })}
              />
            )}
          </Field>
        </div>
        {text('name', person ? '姓名' : '名称')}
        {person ? (
          <Field label="证件种类" name="applicant.idKind">
            {(ids) => (
              <Select
                {...ids}
                value={values.idKind}
                style={{ width: '100%' }}
                options={entries(idKinds)
                  .filter(([kind]) => kind !== 'credit_code')
                  .map(([value, label]) => ({ value, label }))}
                onChange={(idKind) => set({ idKind })}
              />
            )}
          </Field>
        ) : (
          text('contactPerson', '联系人')
        )}
        {text('idNumber', person ? '证件号码' : '统一社会信用代码', { all: true })}
        {text('phone', '电话')}
        {text('email', '电子邮箱', { required: false })}
        {text('postcode', '邮编', { required: false })}
        {text('address', '地址', { required: false, all: true })}
      </div>
    </>
  )
}

export const RequestFields = ({
  values,
  set,
  errors,
  organs,
  marks = {},
  proposed,
  withFiles,
}: GroupProps & { readonly organs: readonly OrganNode[]; readonly proposed: ReactNode; readonly withFiles: boolean }) => {
  const receiving = organs.filter((organ) => organ.receivesRequests)
  const posted = values.channel === 'registered_mail' || values.channel === 'ordinary_mail'
  const files = (name: 'application' | 'envelope' | 'identity' | 'signature', label: string) => (
    <Field label={label} group required={false} name={name}>
      {() => <FilePicker files={values[name]} set={(next) => set({ [name]: next })} />}
    </Field>
  )
  return (
    <div>
      <h3>要什么</h3>
      <Field label="向谁申请" name="organId" error={errorOf(errors, 'organId')}>
        {(ids) => (
          <Select
            {...ids}
            showSearch={{ optionFilterProp: 'label' }}
            value={values.organId || null}
            style={{ width: '100%' }}
            options={receiving.map((organ) => ({ value: organ.id, label: organ.name }))}
            onChange={(organId) => set({ organId: organId ?? '' })}
          />
        )}
      </Field>
      {proposed}
      <Field label="事由" name="requested.subject" hint="一句话，列表里用；不写姓名和电话。" error={errorOf(errors, 'requested.subject')}>
        {(ids) => <Input {...ids} maxLength={60} value={values.subject} onChange={(event) => set({ subject: event.target.value })} />}
      </Field>
      <Field label="申请原文" name="requested.description" hint="照原文录入，一字不改。" error={errorOf(errors, 'requested.description')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 4, maxRows: 14 }}
            value={values.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <Field label="想要的信息，一行一项" group from={marks.items} name="requested.items" error={errorOf(errors, 'requested.items')}>
        {() => (
          <>
            <LineList label="想要的信息" lines={values.items} set={(items) => set({ items })} />
            <Button
              size="small"
              style={{ margin: '6px 0 0 8px' }}
              disabled={values.description.trim() === ''}
              onClick={() => set({ items: splitItems(values.description).items })}
            >
              按原文拆成几项
            </Button>
          </>
        )}
      </Field>
      <div className="form-2">
        <Field label="要什么形式" name="wish.form">
          {(ids) => (
            <Select
              {...ids}
              value={values.form}
              style={{ width: '100%' }}
              options={entries(supplyForms).map(([value, label]) => ({ value, label }))}
              onChange={(form) => set({ form })}
            />
          )}
        </Field>
        <Field label="怎么给" name="wish.delivery">
          {(ids) => (
            <Select
              {...ids}
              value={values.delivery}
              style={{ width: '100%' }}
              options={entries(deliveryWays).map(([value, label]) => ({ value, label }))}
              onChange={(delivery) => set({ delivery })}
            />
          )}
        </Field>
        <Checkbox checked={values.needsHelp} onChange={(event) => set({ needsHelp: event.target.checked })}>
          需要帮助阅读
        </Checkbox>
        <Checkbox checked={values.needsPaper} onChange={(event) => set({ needsPaper: event.target.checked })}>
          另要一份纸质件
        </Checkbox>
        <Checkbox checked={values.tellBySms} onChange={(event) => set({ tellBySms: event.target.checked })}>
          同意用短信告诉进展
        </Checkbox>
        {values.email.trim() !== '' && (
          <Checkbox checked={values.tellByMail} onChange={(event) => set({ tellByMail: event.target.checked })}>
            同意用邮件告诉进展
          </Checkbox>
        )}
      </div>
      {withFiles && (
        <>
          <h3 style={{ marginTop: 16 }}>原件</h3>
          <div className="form-2">
            {files('application', '申请书')}
            {posted && files('envelope', '信封')}
            {files('identity', '身份证明')}
            {values.assisted && files('signature', '申请人签名')}
          </div>
        </>
      )}
    </div>
  )
}
