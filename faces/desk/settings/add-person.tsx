/** A new colleague: name, account, organ, and a first password that must be changed at sign-in. */
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { useOrgans } from '../client/queries.ts'
import { useMe } from '../client/session.tsx'
import { Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

export const AddPersonDrawer = ({ close }: { readonly close: () => void }) => {
  const me = useMe()
  const organs = useOrgans()
  const { run, refusal, busy } = useAct(['people'])
  const [name, setName] = useState('')
  const [account, setAccount] = useState('')
  const [organId, setOrganId] = useState<string>(me.organId)
  const [password, setPassword] = useState('')
  return (
    <Drawer open onClose={close} title="添加人员" size={520} mask={false}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void run(
            'identity.addPerson',
            { name, account, organId, ...(password ? { initialPassword: password } : {}) },
            `${name}已添加，接着给他角色`,
          ).then((added) => added && close())
        }}
      >
        {refusal && <RefusalNote refusal={refusal} />}
        <Field label="姓名" error={refusal?.fields?.name}>
          {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label="账号" hint="字母开头，小写字母、数字、点、横线。" error={refusal?.fields?.account}>
          {(ids) => <Input {...ids} autoComplete="off" value={account} onChange={(event) => setAccount(event.target.value)} />}
        </Field>
        <Field label="单位" error={refusal?.fields?.organId}>
          {(ids) => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              value={organId}
              options={(organs.data?.organs ?? []).map((organ) => ({ value: organ.id, label: organ.name }))}
              onChange={setOrganId}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label="临时密码" required={false} hint="当面告诉本人，第一次登录后要换。" error={refusal?.fields?.initialPassword}>
          {(ids) => (
            <Input.Password {...ids} autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          )}
        </Field>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          添加
        </Button>
      </form>
    </Drawer>
  )
}
