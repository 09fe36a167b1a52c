/** A new organ: where it stands in the tree and what its numbers begin with; its guide is filled in afterwards. */
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { organKinds, organLevels } from '#organs/contract'
import { useOrgans } from '../client/queries.ts'
import { Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { organKindTitles, organLevelTitles } from './organ-words.ts'
import { useAct } from './use-act.ts'

export const AddOrganDrawer = ({ close }: { readonly close: () => void }) => {
  const organs = useOrgans()
  const { run, refusal, busy } = useAct(['organs'])
  const [values, setValues] = useState({
    name: '',
    shortName: '',
    code: '',
    kind: 'department',
    level: 'county',
    parentId: organs.data?.organs[0]?.id as string | undefined,
  })
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change })
  return (
    <Drawer open onClose={close} title="添加单位" size={520} mask={false}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void run(
            'organs.add',
            { ...values, parentId: values.parentId ?? null },
            `${values.name}已添加，接着填公开指南、复议机关和法院`,
          ).then((added) => added && close())
        }}
      >
        {refusal && <RefusalNote refusal={refusal} />}
        <Field label="全称" hint="与公章一致。" error={refusal?.fields?.name}>
          {(ids) => <Input {...ids} value={values.name} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label="简称" error={refusal?.fields?.shortName}>
          {(ids) => <Input {...ids} value={values.shortName} onChange={(event) => set({ shortName: event.target.value })} />}
        </Field>
        <Field label="代字" hint="编号和文号用，如“明自资”。定了以后不改。" error={refusal?.fields?.code}>
          {(ids) => <Input {...ids} value={values.code} onChange={(event) => set({ code: event.target.value })} style={{ width: 200 }} />}
        </Field>
        <Field label="上级单位" error={refusal?.fields?.parentId}>
          {(ids) => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              value={values.parentId}
              options={(organs.data?.organs ?? []).map((organ) => ({ value: organ.id as string, label: organ.name }))}
              onChange={(parentId) => set({ parentId })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label="性质" hint="决定谁是被申请人、向谁复议。" error={refusal?.fields?.kind}>
          {(ids) => (
            <Select
              {...ids}
              value={values.kind}
              options={organKinds.map((kind) => ({ value: kind as string, label: organKindTitles[kind] }))}
              onChange={(kind) => set({ kind })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label="层级" error={refusal?.fields?.level}>
          {(ids) => (
            <Select
              {...ids}
              value={values.level}
              options={organLevels.map((level) => ({ value: level as string, label: organLevelTitles[level] }))}
              onChange={(level) => set({ level })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          添加
        </Button>
      </form>
    </Drawer>
  )
}
