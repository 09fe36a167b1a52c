/** Which court hears suits against an organ (行政诉讼法 第十五条、第四十六条), and how an organ ends. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Organ } from '#organs/contract'
import { useOrgans } from '../client/queries.ts'
import { DayField, Field } from '../parts/field.tsx'
import { Part } from './organ-part.tsx'

export const Court = ({ organ }: { readonly organ: Organ }) => {
  const [name, setName] = useState(organ.court.name)
  const [address, setAddress] = useState(organ.court.address)
  const isGovernment = organ.kind === 'government'
  const [district, setDistrict] = useState({ name: '', address: '' })
  return (
    <Part
      title="管辖法院"
      act="organs.setCourt"
      done="已改，以后的决定书按这个写"
      input={() => ({ organId: organ.id, name, address, district: isGovernment && district.name.trim() !== '' ? district : null })}
    >
      {(fields) => (
        <>
          <Field
            label={isGovernment ? '本级政府作被告的法院' : '法院'}
            hint={isGovernment ? '县级以上人民政府作被告的，由中级人民法院管辖（行政诉讼法第十五条）。' : undefined}
            error={fields.name}
          >
            {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label="地址" error={fields.address}>
            {(ids) => <Input {...ids} value={address} onChange={(event) => setAddress(event.target.value)} />}
          </Field>
          {isGovernment && (
            <>
              <Field label="所属部门、乡镇作被告的法院" required={false} hint="不填就不改。" error={fields['district.name']}>
                {(ids) => (
                  <Input {...ids} value={district.name} onChange={(event) => setDistrict({ ...district, name: event.target.value })} />
                )}
              </Field>
              <Field label="它的地址" required={false} error={fields['district.address']}>
                {(ids) => (
                  <Input
                    {...ids}
                    value={district.address}
                    onChange={(event) => setDistrict({ ...district, address: event.target.value })}
                  />
                )}
              </Field>
            </>
          )}
        </>
      )}
    </Part>
  )
}

export const Retire = ({ organ, close }: { readonly organ: Organ; readonly close: () => void }) => {
  const organs = useOrgans()
  const [values, setValues] = useState({ validTo: '', successorId: null as string | null, basis: '' })
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change })
  return (
    <Part
      title="撤销、合并"
      act="organs.retire"
      done="已停用，以后的申请由承接的单位办"
      button="停用这个单位"
      input={() => ({ organId: organ.id, ...values })}
      after={close}
    >
      {(fields) => (
        <>
          <Field label="最后一天" error={fields.validTo}>
            {(ids) => <DayField ids={ids} value={values.validTo} onChange={(validTo) => set({ validTo })} />}
          </Field>
          <Field label="由谁承接" required={false} error={fields.successorId}>
            {(ids) => (
              <Select
                {...ids}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={values.successorId}
                options={(organs.data?.organs ?? [])
                  .filter(({ id }) => id !== organ.id)
                  .map((each) => ({ value: each.id as string, label: each.name }))}
                onChange={(chosen) => set({ successorId: chosen ?? null })}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          <Field label="依据" hint="如机构改革方案的文号。" error={fields.basis}>
            {(ids) => <Input {...ids} value={values.basis} onChange={(event) => set({ basis: event.target.value })} />}
          </Field>
        </>
      )}
    </Part>
  )
}
