/** 公开指南 of an organ (第十二条): what is missing, the elements to edit, the versions. */
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { type GuidePage as Guide, UpdateGuide } from '#organs/contract'
import { errorOf, fieldsOfIssues } from '../acts/form-spec.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { ask, useOrgans } from '../client/queries.ts'
import { useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { Light } from '../parts/light.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

const texts = [
  ['foiOffice', '公开工作机构名称'],
  ['address', '办公地址'],
  ['postcode', '邮编'],
  ['hours', '办公时间'],
  ['phone', '联系电话'],
  ['fax', '传真号码'],
  ['email', '电子邮箱'],
  ['website', '网址'],
] as const
const longs = [
  ['scope', '信息分类、编排体系'],
  ['howToObtain', '获取方式'],
] as const
const channels = [
  { value: 'online', label: '网上' },
  { value: 'email', label: '电子邮件' },
  { value: 'fax', label: '传真' },
]

export const GuidePage = () => {
  const me = useMe()
  const organs = useOrgans()
  const [organId, setOrganId] = useState<string>(me.organId)
  const guide = useQuery({ queryKey: ['guide', organId], queryFn: () => ask<Guide>('organs.guide', { organId }) })
  return (
    <>
      <h1>公开指南</h1>
      <p className="lead">公开指南和目录要及时更新（第十二条）。存了就在门户上生效，旧版留着。</p>
      <Select
        aria-label="哪个单位"
        showSearch={{ optionFilterProp: 'label' }}
        value={organId}
        options={(organs.data?.organs ?? []).map((organ) => ({ value: organ.id, label: organ.name }))}
        onChange={setOrganId}
        style={{ width: 360, marginBottom: 16 }}
      />
      {guide.isPending && <Loading what="公开指南" />}
      {guide.isError && <Failed error={guide.error} retry={() => void guide.refetch()} />}
      {guide.data && <GuideForm key={organId + guide.data.organ.guide.version} page={guide.data} />}
    </>
  )
}

const GuideForm = ({ page }: { readonly page: Guide }) => {
  const { guide } = page.organ
  const [initial] = useState(() => ({
    foiOffice: guide.foiOffice,
    address: guide.address,
    postcode: guide.postcode,
    hours: guide.hours,
    phone: guide.phone,
    fax: guide.fax,
    email: guide.email,
    website: guide.website,
    scope: guide.scope,
    howToObtain: guide.howToObtain,
    announcedChannels: [...guide.announcedChannels] as string[],
    note: '',
  }))
  const kept = useKeptForm('organs.updateGuide', page.organ.id, initial)
  const { run, refusal, busy } = useAct(['guide', 'organs'])
  const [own, setOwn] = useState<Record<string, string>>({})
  const errors = { ...refusal?.fields, ...own }
  const { values, set } = kept
  const save = async () => {
    const { note, ...content } = values
    const input = { organId: page.organ.id, version: guide.version, guide: content, note }
    const parsed = UpdateGuide.safeParse(input)
    setOwn(parsed.success ? {} : fieldsOfIssues(parsed.error.issues))
    if (!parsed.success) return
    if (await run('organs.updateGuide', input, '公开指南已更新，门户上已经是新的')) kept.clear()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {page.defects.length > 0 && (
        <div className="note a" style={{ marginBottom: 12 }}>
          <div>
            <b>还有 {page.defects.length} 处要补</b>
            <ul className="plain-list">
              {page.defects.map((defect) => (
                <li key={defect.message}>
                  {defect.message} <span className="art">{defect.article}</span>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2" style={{ maxWidth: 880 }}>
        {texts.map(([name, label]) => (
          <Field key={name} label={label} error={errorOf(errors, `guide.${name}`)}>
            {(ids) => <Input {...ids} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} />}
          </Field>
        ))}
        {longs.map(([name, label]) => (
          <div className="all" key={name}>
            <Field label={label} error={errorOf(errors, `guide.${name}`)}>
              {(ids) => (
                <Input.TextArea
                  {...ids}
                  autoSize={{ minRows: 2, maxRows: 12 }}
                  value={values[name]}
                  onChange={(event) => set({ [name]: event.target.value })}
                />
              )}
            </Field>
          </div>
        ))}
        <div className="all">
          <Field label="除当面、邮寄外，还接受" group hint="公布了就要受理（第二十八条）。">
            {() => (
              <Checkbox.Group
                options={channels}
                value={values.announcedChannels}
                onChange={(announcedChannels) => set({ announcedChannels: announcedChannels.map(String) })}
              />
            )}
          </Field>
          <Field label="这次改了什么、为什么" error={errorOf(errors, 'note')}>
            {(ids) => <Input {...ids} value={values.note} onChange={(event) => set({ note: event.target.value })} />}
          </Field>
        </div>
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          更新公开指南
        </Button>
        <KeptMark state={kept.state} />
      </div>
      <section style={{ marginTop: 24 }}>
        <h2 className="h2">以前的版本</h2>
        <ul className="filelist">
          {page.versions.map((version) => (
            <li key={version.version}>
              <Light shape="tick" tone="ok">
                第 {version.version} 版
              </Light>
              <span className="m nw">{shortDay(version.updatedOn)}</span>
              <span className="el">{version.note}</span>
            </li>
          ))}
          {page.versions.length === 0 && <li className="m">还没有编制过</li>}
        </ul>
      </section>
    </form>
  )
}
