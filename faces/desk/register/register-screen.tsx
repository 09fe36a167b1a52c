/** 受理台: one stream on the left, the open paper beside the register form, the ways it can go on the right. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useOpenAct } from '../acts/act-host.tsx'
import { useHotkeys } from '../client/hotkeys.ts'
import { useArrived, useStream } from '../client/queries.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { ArrivedDialog } from './arrived-dialog.tsx'
import { RegisterForm } from './register-form.tsx'
import type { RegisterWay } from './register-ways.ts'
import { type Registered, RegisteredSlip } from './registered-slip.tsx'
import { StreamItemPane } from './stream-item.tsx'
import { type StreamLine, streamLines } from './stream-lines.ts'
import { StreamList } from './stream-list.tsx'

export const RegisterScreen = () => {
  useTitle('登记')
  const { item } = useSearch({ from: '/register' })
  const stream = useStream()
  const navigate = useNavigate()
  const openAct = useOpenAct()
  const lines = useMemo(() => streamLines(stream.data?.arrived ?? [], stream.data?.items ?? []), [stream.data])
  const chosen = item === 'new' ? null : (lines.find((one) => one.id === item) ?? (item ? null : (lines[0] ?? null)))
  const choose = (id: string | undefined) => void navigate({ to: '/register', search: { item: id }, replace: true })
  const [slip, setSlip] = useState<{ readonly registered: Registered; readonly way: RegisterWay } | null>(null)
  const [putting, setPutting] = useState(false)
  const at = lines.findIndex((one) => one.id === chosen?.id)
  const step = (by: number) => {
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))]
    if (next) choose(next.id)
  }
  /** The one that will stand in its place. */
  const goOn = () => choose((lines[at + 1] ?? lines[at - 1])?.id ?? (at < 0 ? lines[0]?.id : undefined))
  useHotkeys({ j: () => step(1), k: () => step(-1), n: () => choose('new'), p: () => setPutting(true) })

  return (
    <div className={`reg fill${chosen?.item.kind === 'arrived' ? ' four' : ''}`}>
      <h1 className="sr">登记</h1>
      <section className="pane stream" aria-label="待登记">
        <div className="hd">
          <h2>待登记</h2>
          <span className="m s">{lines.length} 件</span>
          <span className="sp" />
          <span className="xs m">最急的在前</span>
        </div>
        <div className="bd">
          {stream.isPending && <Loading what="待登记的申请" />}
          {stream.isError && <Failed error={stream.error} retry={() => void stream.refetch()} />}
          {stream.data && lines.length === 0 && (
            <Empty title="都登记、分派完了">来信、传真、电子邮件按 P 放进来；窗口来人按 N 登记。</Empty>
          )}
          <StreamList
            lines={lines}
            chosen={chosen?.id ?? null}
            choose={choose}
            severalOrgans={new Set(lines.map(({ organName }) => organName)).size > 1}
          />
        </div>
        <div className="ft pad2">
          <button type="button" className="btn w" onClick={() => setPutting(true)}>
            <Icon name="inbox" />
            放入来件 <kbd>P</kbd>
          </button>
          <button type="button" className={`btn w${chosen ? '' : ' on'}`} style={{ marginTop: 6 }} onClick={() => choose('new')}>
            <Icon name="plus" />
            窗口来人，登记 <kbd>N</kbd>
          </button>
          <p className="keys" style={{ marginTop: 6 }}>
            <span>
              <kbd>J</kbd> <kbd>K</kbd> 换一件
            </span>
            <span>
              <kbd>1</kbd>–<kbd>5</kbd> 选路
            </span>
          </p>
        </div>
      </section>
      <Opened line={chosen} registered={(registered, way) => setSlip({ registered, way })} put={goOn} />
      {putting && (
        <ArrivedDialog
          close={() => setPutting(false)}
          kept={(first) => {
            setPutting(false)
            choose(first)
          }}
        />
      )}
      {slip && (
        <RegisteredSlip
          slip={slip.registered}
          next={slip.way === 'split' ? '已交给申请人，接着分件' : slip.way === 'only' ? '已交给申请人，接着办' : '已交给申请人，下一件'}
          close={() => {
            setSlip(null)
            if (slip.way === 'split') openAct('requests.splitCase', slip.registered.requestId)
            if (slip.way === 'only') choose(slip.registered.requestId)
            else goOn()
          }}
        />
      )}
    </div>
  )
}

interface OpenedProps {
  readonly line: StreamLine | null
  readonly registered: (slip: Registered, way: RegisterWay) => void
  readonly put: () => void
}

const Opened = ({ line, registered, put }: OpenedProps) => {
  const arrivedId = line?.item.kind === 'arrived' ? line.item.arrived.arrivedId : null
  const arrived = useArrived(arrivedId)
  if (line?.item.kind === 'case') return <StreamItemPane key={line.id} item={line.item.waiting} />
  if (arrivedId === null) return <RegisterForm key="new" arrived={null} registered={registered} put={put} />
  if (arrived.isError) return <Failed error={arrived.error} retry={() => void arrived.refetch()} />
  if (!arrived.data) return <Loading what="来件" />
  return <RegisterForm key={arrivedId} arrived={arrived.data} registered={registered} put={put} />
}
