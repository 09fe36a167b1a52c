/** Two steps: account and password, then the six digits; the first time the phone is enrolled by QR or secret. */
import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Me } from '#identity/contract'
import { act, type Failure } from '../client/call.ts'
import { Field } from '../parts/field.tsx'
import { Mark } from '../parts/icon.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { QrImage } from './qr-image.tsx'

interface Challenge {
  readonly challenge: string
  readonly enrol?: { readonly secret: string; readonly uri?: string; readonly otpauthUri?: string } | null
  readonly rehearsalCode?: string | null
}

interface SignInProps {
  readonly over?: boolean
  readonly account: string
  readonly entered: (me: Me) => void
}

export const SignInScreen = ({ over = false, account: given, entered }: SignInProps) => {
  const [account, setAccount] = useState(given)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (challenge) codeField.current?.focus()
  }, [challenge])

  const sendPassword = async (event: FormEvent) => {
    event.preventDefault()
    if (account.trim() === '' || password === '') {
      setRefusal({ kind: 'invalid', message: '请填写账号和密码。' })
      return
    }
    setBusy(true)
    const answer = await act<Challenge>('identity.signIn', { account: account.trim(), password })
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.error)
      return
    }
    setRefusal(null)
    setPassword('')
    setChallenge(answer.value)
  }

  const sendCode = async (event: FormEvent) => {
    event.preventDefault()
    if (!challenge) return
    if (!/^\d{6}$/.test(code.trim())) {
      setRefusal({ kind: 'invalid', message: '动态码是 6 位数字，请看手机上的动态码应用。' })
      return
    }
    setBusy(true)
    const answer = await act<Me>('identity.verifyCode', { challenge: challenge.challenge, code: code.trim() })
    setBusy(false)
    setCode('')
    if (answer.ok) {
      entered(answer.value)
      return
    }
    setRefusal(answer.error)
    codeField.current?.focus()
  }

  const startAgain = () => {
    setChallenge(null)
    setRefusal(null)
    setCode('')
  }

  const box = (
    <div className="box">
      {!challenge && (
        <form onSubmit={sendPassword} noValidate>
          <h2>{over ? '登录时间到了，请再登录一次' : '登录办件台'}</h2>
          <p className="lead">{over ? '登录后接着办，您写的内容都还在。' : '用您的工作账号，分两步。'}</p>
          {refusal && <RefusalNote refusal={refusal} />}
          <Field label="账号">
            {(ids) => (
              <Input
                {...ids}
                size="large"
                autoComplete="username"
                autoFocus
                value={account}
                onChange={(event) => setAccount(event.target.value)}
              />
            )}
          </Field>
          <Field label="密码" hint="忘了密码，请找本单位的系统管理员重置。">
            {(ids) => (
              <Input.Password
                {...ids}
                size="large"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" size="large" block htmlType="submit" loading={busy}>
            下一步
          </Button>
        </form>
      )}
      {challenge && (
        <form onSubmit={sendCode} noValidate>
          <h2>{challenge.enrol ? '绑定手机动态码' : '输入动态码'}</h2>
          <p className="lead">
            {challenge.enrol
              ? '第一次登录，请先把账号绑到手机的动态码应用上，以后每次登录都用它。'
              : '请打开手机上的动态码应用，看 6 位数字。'}
          </p>
          {refusal && <RefusalNote refusal={refusal} />}
          {challenge.enrol && (
            <ol className="plain-list" style={{ listStyle: 'decimal', marginBottom: 16 }}>
              <li>
                用应用扫这个码：
                <QrImage text={challenge.enrol.uri ?? challenge.enrol.otpauthUri ?? ''} />
              </li>
              <li>
                不能扫，就手工输入这串密钥：<p className="secret">{challenge.enrol.secret.replace(/(.{4})/g, '$1 ').trim()}</p>
              </li>
              <li>把应用上出现的 6 位数字填在下面。</li>
            </ol>
          )}
          {challenge.rehearsalCode && (
            <p className="note b" style={{ marginBottom: 12 }}>
              <span>
                这是演练环境，现在的动态码是 <b className="num">{challenge.rehearsalCode}</b>。正式使用时不会显示。
              </span>
            </p>
          )}
          <Field label="6 位动态码">
            {(ids) => (
              <Input
                {...ids}
                ref={(field) => {
                  codeField.current = field?.input ?? null
                }}
                size="large"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                value={code}
                onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
              />
            )}
          </Field>
          <Button type="primary" size="large" block htmlType="submit" loading={busy}>
            登录
          </Button>
          <p style={{ marginTop: 12 }}>
            <button type="button" className="lk" onClick={startAgain}>
              换一个账号
            </button>
          </p>
        </form>
      )}
    </div>
  )

  if (over)
    return (
      <div className="gate over" role="dialog" aria-modal="true" aria-label="重新登录">
        {box}
      </div>
    )
  return (
    <main className="gate">
      <div className="hero">
        <svg className="sun" viewBox="0 0 800 420" aria-hidden="true">
          <path d="M250 420a150 150 0 0 1 300 0z" fill="#F5B301" />
          <g stroke="#F5B301" strokeWidth="18" strokeLinecap="round">
            <path d="M400 150v60M222 222l44 44M578 222l-44 44M148 392h44M608 392h44" />
          </g>
          <path d="M0 420h800" stroke="#fff" strokeWidth="6" />
        </svg>
        <Mark size={40} />
        <h1>阳光公开办件台</h1>
        <p>从收到申请到归档，每一件都有期限、有依据、有人负责。今天先办哪一件，登录就看得见。</p>
      </div>
      {box}
    </main>
  )
}
