/** 受理台: what came in on the left, the open item or the register form in the middle, the ways it can go on the right. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { StreamItem } from '#requests/contract'
import { channelShort } from '../acts/words.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { useStream } from '../client/queries.ts'
import { momentText } from '../parts/dates.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { RegisterForm } from './register-form.tsx'
import { type Registered, RegisteredSlip } from './registered-slip.tsx'
import { StreamItemPane } from './stream-item.tsx'

const icons: Readonly<Record<StreamItem['channel'], IconName>> = {
  in_person: 'person',
  registered_mail: 'mail',
  ordinary_mail: 'mail',
  online: 'globe',
  email: 'mail',
  fax: 'printer',
}

export const RegisterScreen = () => {
  useTitle('登记')
  const { item } = useSearch({ from: '/register' })
  const stream = useStream()
  const navigate = useNavigate()
  const items = useMemo(() => stream.data?.items ?? [], [stream.data])
  const chosen = item === 'new' ? null : (items.find((one) => one.requestId === item) ?? (item ? null : (items[0] ?? null)))
  const choose = (id: string) => void navigate({ to: '/register', search: { item: id }, replace: true })
  const [slip, setSlip] = useState<Registered | null>(null)
  const step = (by: number) => {
    const at = items.findIndex((one) => one.requestId === chosen?.requestId)
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (next) choose(next.requestId)
  }
  useHotkeys({ j: () => step(1), k: () => step(-1), n: () => choose('new') })

  return (
    <div className="reg fill">
      <h1 className="sr">登记</h1>
      <section className="pane stream" aria-label="新来的">
        <div className="hd">
          <h2>新来的</h2>
          <span className="m s">{items.length} 件</span>
          <span className="sp" />
          <span className="xs m">最急的在前</span>
        </div>
        <div className="bd">
          {stream.isPending && <Loading what="新来的申请" />}
          {stream.isError && <Failed error={stream.error} retry={() => void stream.refetch()} />}
          {stream.data && items.length === 0 && <Empty title="都登记、分派完了">窗口、来信、传真的申请，按 N 登记。</Empty>}
          <ul>
            {items.map((one) => (
              <li key={one.requestId} className={one.requestId === chosen?.requestId ? 'on' : ''}>
                <button
                  type="button"
                  className="bare w100"
                  aria-current={one.requestId === chosen?.requestId || undefined}
                  onClick={() => choose(one.requestId)}
                >
                  <span className="w">
                    <Icon name={icons[one.channel]} />
                    <b>{channelShort[one.channel]}</b> {momentText(one.arrivedAt)}
                  </span>
                  <span className="two-lines">{one.subject}</span>
                  {one.waitsFor === 'confirmation' ? (
                    <Light shape="triangle" tone="amb">
                      等双方确认收到
                    </Light>
                  ) : (
                    <Light shape="diamond" tone="blue">
                      等分派
                    </Light>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className="ft pad2">
          <button type="button" className={`btn w${chosen ? '' : ' on'}`} onClick={() => choose('new')}>
            <Icon name="plus" />
            登记一件新的 <kbd>N</kbd>
          </button>
        </div>
      </section>
      {chosen ? <StreamItemPane key={chosen.requestId} item={chosen} /> : <RegisterForm registered={setSlip} />}
      {slip && (
        <RegisteredSlip
          slip={slip}
          close={() => {
            setSlip(null)
            choose(slip.requestId)
          }}
        />
      )}
    </div>
  )
}
