/** 我的办件台: my roles, the keys, my password, my leave with the stand-in. */
import { Button, Input, Switch } from 'antd'
import { useState } from 'react'
import { roleTitles } from '#identity/contract'
import { letterKeysOn, setLetterKeys } from '../client/hotkeys.ts'
import { may, useMe } from '../client/session.tsx'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

export const DeskPage = () => {
  const me = useMe()
  const [letters, setLetters] = useState(letterKeysOn)
  return (
    <>
      <h1>{me.name}，这是您的办件台</h1>
      <p className="lead">{me.roles.map((grant) => `${grant.organName}${roleTitles[grant.role]}`).join('、')}</p>
      <section className="card set-card">
        <h2 className="h2">按键</h2>
        <div className="row" style={{ marginTop: 8 }}>
          <Switch
            checked={letters}
            aria-label="单个字母当按键用"
            onChange={(on) => {
              setLetters(on)
              setLetterKeys(on)
            }}
          />
          单个字母当按键用（J、K、C……）；在输入框里打字时不会触发。按 ? 看全部按键。
        </div>
      </section>
      {may(me, 'identity.changePassword') && <PasswordForm />}
      {may(me, 'identity.takeLeave') && <LeaveForm />}
    </>
  )
}

export const PasswordForm = ({ done }: { readonly done?: () => void }) => {
  const { run, refusal, busy } = useAct([])
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && again !== password
  return (
    <form
      className="card set-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (differs || password === '') return
        void run('identity.changePassword', { current, password }, '密码已换，下次登录用新密码').then((changed) => {
          if (!changed) return
          setCurrent('')
          setPassword('')
          setAgain('')
          done?.()
        })
      }}
    >
      <h2 className="h2">换密码</h2>
      {refusal && <RefusalNote refusal={refusal} />}
      <div style={{ maxWidth: 360, marginTop: 8 }}>
        <Field label="现在的密码" error={refusal?.fields?.current}>
          {(ids) => (
            <Input.Password {...ids} autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.target.value)} />
          )}
        </Field>
        <Field label="新密码" hint="至少 12 个字符，不要用姓名、生日、账号。" error={refusal?.fields?.password}>
          {(ids) => (
            <Input.Password {...ids} autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          )}
        </Field>
        <Field label="再输一次新密码" error={differs ? '两次输入的新密码不一样' : undefined}>
          {(ids) => (
            <Input.Password {...ids} autoComplete="new-password" value={again} onChange={(event) => setAgain(event.target.value)} />
          )}
        </Field>
        <Button htmlType="submit" loading={busy}>
          换密码
        </Button>
      </div>
    </form>
  )
}

const LeaveForm = () => {
  const { run, refusal, busy } = useAct(['people'])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  return (
    <form
      className="card set-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run('identity.takeLeave', { from, to }, '请假已登记，这几天您的件由B角代办')
      }}
    >
      <h2 className="h2">请假</h2>
      <p className="m s">请假期间，您的件由B角接着办，期限照常计算。</p>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="row t" style={{ marginTop: 8, gap: 24 }}>
        <Field label="从" error={refusal?.fields?.from}>
          {(ids) => <DayField ids={ids} value={from} onChange={setFrom} />}
        </Field>
        <Field label="到" error={refusal?.fields?.to}>
          {(ids) => <DayField ids={ids} value={to} onChange={setTo} />}
        </Field>
        <Button htmlType="submit" loading={busy} style={{ marginTop: 20 }}>
          登记请假
        </Button>
      </div>
    </form>
  )
}
