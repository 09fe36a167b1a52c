/** One person: roles given and taken, stand-in, leave, password and device. Each button only for who may press it. */
import { Button, Drawer, Input, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { type PeopleRow, roleNames, roleTitles } from '#identity/contract'
import { useOrgans } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

interface PersonDrawerProps {
  readonly person: PeopleRow | null
  readonly people: readonly PeopleRow[]
  readonly close: () => void
}

export const PersonDrawer = ({ person, people, close }: PersonDrawerProps) => {
  const me = useMe()
  const organs = useOrgans()
  const { run, refusal, busy } = useAct(['people'])
  const [role, setRole] = useState<string | null>(null)
  const [organId, setOrganId] = useState<string | null>(person?.organId ?? null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [password, setPassword] = useState('')
  if (!person) return null
  const personId = person.id
  const colleagues = people.filter((other) => other.organId === person.organId && other.id !== personId && other.active)
  const organOptions = (organs.data?.organs ?? []).map((organ) => ({ value: organ.id, label: organ.name }))
  return (
    <Drawer open onClose={close} title={`${person.name}，${person.organName}`} size={520} mask={false}>
      {refusal && <RefusalNote refusal={refusal} />}
      <section className="set-part">
        <h3 className="h2">角色</h3>
        <ul className="filelist">
          {person.grants.map((grant) => (
            <li key={grant.role + grant.organId}>
              <b>{roleTitles[grant.role]}</b>
              <span className="m el">{grant.organName}</span>
              <span className="sp" />
              {may(me, 'identity.revokeRole') && (
                <Popconfirm
                  title={`收回${person.name}的“${roleTitles[grant.role]}”？`}
                  okText="收回"
                  onConfirm={() => void run('identity.revokeRole', { personId, role: grant.role, organId: grant.organId }, '角色已收回')}
                >
                  <button type="button" className="lk">
                    收回
                  </button>
                </Popconfirm>
              )}
            </li>
          ))}
          {person.grants.length === 0 && <li className="m">还没有角色</li>}
        </ul>
        {may(me, 'identity.grantRole') && (
          <div className="row" style={{ marginTop: 8 }}>
            <Select
              aria-label="角色"
              placeholder="角色"
              value={role}
              options={roleNames.map((name) => ({ value: name, label: roleTitles[name] }))}
              onChange={setRole}
              style={{ width: 170 }}
            />
            <Select
              aria-label="在哪个单位"
              showSearch={{ optionFilterProp: 'label' }}
              value={organId}
              options={organOptions}
              onChange={setOrganId}
              style={{ flex: 1 }}
            />
            <Button
              loading={busy}
              disabled={!role || !organId}
              onClick={() => void run('identity.grantRole', { personId, role, organId }, '角色已授予')}
            >
              授予
            </Button>
          </div>
        )}
      </section>
      <section className="set-part">
        <h3 className="h2">B角和请假</h3>
        {may(me, 'identity.setStandIn') ? (
          <Field label="B角" hint="本单位的同事；请假时接着办。">
            {(ids) => (
              <Select
                {...ids}
                allowClear
                value={person.standInId}
                placeholder="还没有"
                options={colleagues.map((other) => ({ value: other.id, label: other.name }))}
                onChange={(standInId) =>
                  void run('identity.setStandIn', { personId, standInId: standInId ?? null }, standInId ? 'B角已定' : 'B角已取消')
                }
                style={{ width: '100%' }}
              />
            )}
          </Field>
        ) : (
          <p>B角：{person.standInName ?? '还没有'}</p>
        )}
        <ul className="filelist">
          {person.leaves.map((leave) => (
            <li key={leave.id}>
              {shortDay(leave.from)} 至 {shortDay(leave.to)}
              <span className="sp" />
              {may(me, 'identity.cancelLeave') && (
                <button
                  type="button"
                  className="lk"
                  onClick={() => void run('identity.cancelLeave', { personId, leaveId: leave.id }, '请假已取消')}
                >
                  取消
                </button>
              )}
            </li>
          ))}
        </ul>
        {may(me, 'identity.setLeave') && (
          <div className="row t">
            <Field label="请假从">{(ids) => <DayField ids={ids} value={from} onChange={setFrom} />}</Field>
            <Field label="到">{(ids) => <DayField ids={ids} value={to} onChange={setTo} />}</Field>
            <Button
              style={{ marginTop: 20 }}
              disabled={from === '' || to === ''}
              onClick={() => void run('identity.setLeave', { personId, from, to }, '请假已登记')}
            >
              登记
            </Button>
          </div>
        )}
      </section>
      <section className="set-part">
        <h3 className="h2">账号</h3>
        <p className="m s">
          {person.account} · {person.signsIn ? '可以登录' : '还没有密码'} · {person.totpEnrolled ? '已绑定动态码' : '还没绑定动态码'}
        </p>
        {may(me, 'identity.resetPassword') && (
          <div className="row" style={{ marginTop: 8 }}>
            <Input.Password
              aria-label="临时密码"
              placeholder="临时密码，登录后要换"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Button
              disabled={password === ''}
              onClick={() =>
                void run('identity.resetPassword', { personId, newPassword: password }, '密码已重置，请当面告诉本人').then(
                  (reset) => reset && setPassword(''),
                )
              }
            >
              重置密码
            </Button>
          </div>
        )}
        <div className="row" style={{ marginTop: 8 }}>
          {may(me, 'identity.resetTotp') && (
            <Button onClick={() => void run('identity.resetTotp', { personId }, '动态码已解绑，下次登录重新绑定')}>解绑动态码</Button>
          )}
          {may(me, 'identity.unlock') && <Button onClick={() => void run('identity.unlock', { personId }, '账号已解锁')}>解锁</Button>}
          {may(me, 'identity.setActive') && (
            <Popconfirm
              title={person.active ? `停用${person.name}的账号？在办的件请先改派。` : `恢复${person.name}的账号？`}
              okText={person.active ? '停用' : '恢复'}
              onConfirm={() =>
                void run('identity.setActive', { personId, active: !person.active }, person.active ? '账号已停用' : '账号已恢复')
              }
            >
              <Button danger={person.active}>{person.active ? '停用账号' : '恢复账号'}</Button>
            </Popconfirm>
          )}
        </div>
      </section>
    </Drawer>
  )
}
