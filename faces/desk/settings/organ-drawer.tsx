/** One organ: how it takes requests, who reviews its decisions and why, which court, and its end. Each part is saved by itself. */
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import type { GuidePage, Organ } from '#organs/contract'
import { ask, useOrgans } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Field } from '../parts/field.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { Court, Retire } from './organ-court-and-end.tsx'
import { Part } from './organ-part.tsx'
import { organKindTitles, organLevelTitles } from './organ-words.ts'

export const OrganDrawer = ({ organId, close }: { readonly organId: string; readonly close: () => void }) => {
  const page = useQuery({ queryKey: ['guide', organId], queryFn: () => ask<GuidePage>('organs.guide', { organId }) })
  return (
    <Drawer open onClose={close} title={page.data?.organ.name ?? '单位'} size={560} mask={false}>
      {page.isPending && <Loading what="单位" />}
      {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
      {page.data && <Parts page={page.data} close={close} />}
    </Drawer>
  )
}

const Parts = ({ page, close }: { readonly page: GuidePage; readonly close: () => void }) => {
  const me = useMe()
  const { organ } = page
  return (
    <>
      <p className="m s" style={{ marginBottom: 16 }}>
        {organKindTitles[organ.kind]} · {organLevelTitles[organ.level]} · 代字 {organ.code}
      </p>
      {may(me, 'organs.setIntake') && <Intake organ={organ} />}
      <Reconsideration page={page} />
      {may(me, 'organs.setCourt') && <Court organ={organ} />}
      {may(me, 'organs.retire') && organ.validTo === null && <Retire organ={organ} close={close} />}
    </>
  )
}

const Intake = ({ organ }: { readonly organ: Organ }) => {
  const [values, setValues] = useState({
    receivesRequests: organ.receivesRequests,
    autoConfirm: organ.autoConfirm,
    emailReceipt: organ.emailReceipt as string,
  })
  return (
    <Part title="怎样接申请" act="organs.setIntake" done="已改，门户上也改了" input={() => ({ organId: organ.id, ...values })}>
      {() => (
        <>
          <p>
            <Checkbox
              checked={values.receivesRequests}
              onChange={(event) => setValues({ ...values, receivesRequests: event.target.checked })}
            >
              公众可以向它提出申请
            </Checkbox>
          </p>
          <p>
            <Checkbox checked={values.autoConfirm} onChange={(event) => setValues({ ...values, autoConfirm: event.target.checked })}>
              网上提交即双方确认（第三十一条第三项）
            </Checkbox>
          </p>
          <Field label="电子邮件哪天算收到">
            {(ids) => (
              <Select
                {...ids}
                value={values.emailReceipt}
                options={[
                  { value: 'confirmed', label: '以双方确认之日为准' },
                  { value: 'arrival', label: '指南承诺到达即收到，以到达之日为准' },
                ]}
                onChange={(emailReceipt) => setValues({ ...values, emailReceipt })}
                style={{ width: '100%' }}
              />
            )}
          </Field>
        </>
      )}
    </Part>
  )
}

const Reconsideration = ({ page }: { readonly page: GuidePage }) => {
  const me = useMe()
  const organs = useOrgans()
  const { organ, reconsiderationBasis } = page
  const { reconsideration } = organ
  const [values, setValues] = useState({
    reconsiderationOrganId: organ.reconsiderationOrganId as string | null,
    name: reconsideration.organ,
    address: reconsideration.address,
    url: reconsideration.url ?? '',
    reason: '',
  })
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change })
  const told = (
    <p className="s" style={{ marginBottom: 8 }}>
      现在写在决定书上的是 <b>{reconsideration.organ || '（没有）'}</b>
      {reconsideration.address && `，${reconsideration.address}`}。
      <span className="m">
        {reconsiderationBasis.because} {reconsiderationBasis.article}
        {reconsiderationBasis.overridden && '（人工指定）'}
      </span>
    </p>
  )
  if (!may(me, 'organs.setReconsideration')) return told
  const blank = (text: string) => (text.trim() === '' ? null : text)
  return (
    <>
      {organ.kind === 'government' && <Desk organ={organ} />}
      <Part
        title="复议机关"
        act="organs.setReconsideration"
        done="已改，以后的决定书按这个写"
        input={() => ({
          organId: organ.id,
          reconsiderationOrganId: values.reconsiderationOrganId,
          name: blank(values.name),
          address: blank(values.address),
          url: blank(values.url),
          reason: blank(values.reason),
        })}
      >
        {(fields) => (
          <>
            {told}
            <p className="m s" style={{ marginBottom: 8 }}>
              系统按法律算出复议机关；只有规定另有不同时才在这里指定，并写明依据。全部清空就恢复按法律算。
            </p>
            <Field label="指定为本系统里的单位" required={false} error={fields.reconsiderationOrganId}>
              {(ids) => (
                <Select
                  {...ids}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  value={values.reconsiderationOrganId}
                  options={(organs.data?.organs ?? []).map((each) => ({ value: each.id as string, label: each.name }))}
                  onChange={(chosen) => set({ reconsiderationOrganId: chosen ?? null })}
                  style={{ width: '100%' }}
                />
              )}
            </Field>
            <Field label="名称" required={false} error={fields.name}>
              {(ids) => <Input {...ids} value={values.name} onChange={(event) => set({ name: event.target.value })} />}
            </Field>
            <Field label="地址" required={false} error={fields.address}>
              {(ids) => <Input {...ids} value={values.address} onChange={(event) => set({ address: event.target.value })} />}
            </Field>
            <Field label="网上复议的网址" required={false} error={fields.url}>
              {(ids) => <Input {...ids} value={values.url} onChange={(event) => set({ url: event.target.value })} />}
            </Field>
            <Field label="依据" required={false} error={fields.reason}>
              {(ids) => <Input {...ids} value={values.reason} onChange={(event) => set({ reason: event.target.value })} />}
            </Field>
          </>
        )}
      </Part>
    </>
  )
}

const Desk = ({ organ }: { readonly organ: Organ }) => {
  const [address, setAddress] = useState('')
  const [url, setUrl] = useState('')
  return (
    <Part
      title="本级政府受理复议的地方"
      act="organs.setReconsiderationDesk"
      done="已改，所属部门和乡镇的决定书都按这个写"
      input={() => ({ organId: organ.id, address, url: url.trim() === '' ? null : url })}
    >
      {(fields) => (
        <>
          <Field label="受理地址" error={fields.address}>
            {(ids) => <Input {...ids} value={address} onChange={(event) => setAddress(event.target.value)} />}
          </Field>
          <Field label="网上复议的网址" required={false} error={fields.url}>
            {(ids) => <Input {...ids} value={url} onChange={(event) => setUrl(event.target.value)} />}
          </Field>
        </>
      )}
    </Part>
  )
}
