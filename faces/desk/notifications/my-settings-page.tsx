/** 我的通知: which things reach me by mail or short message besides the bell, when not, and a test. */
import { Button, Checkbox, Input, Select, Switch } from 'antd'
import { useEffect, useState } from 'react'
import {
  type MailWish,
  type MySettings,
  type Topic,
  type TopicWish,
  topics,
  topicTitles,
  type Way,
  wayTitles,
  wishFor,
} from '#notifications/contract'
import { momentText } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Light } from '../parts/light.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { troubleText, useMySettings } from './queries.ts'

export const MyNoticesPage = () => {
  const mine = useMySettings()
  if (mine.isPending) return <Loading what="您的设置" />
  if (mine.isError) return <Failed error={mine.error} retry={() => void mine.refetch()} />
  return <MyNotices stored={mine.data} />
}

interface Typed {
  readonly mail: string
  readonly mobile: string
  readonly wishes: Readonly<Partial<Record<Topic, TopicWish>>>
  readonly ownQuiet: boolean
  readonly quietFrom: string
  readonly quietTo: string
  readonly digest: boolean
}

const typedFrom = (stored: MySettings): Typed => ({
  mail: stored.mail,
  mobile: stored.mobile,
  wishes: stored.wishes,
  ownQuiet: stored.quietFrom !== null,
  quietFrom: stored.quietFrom ?? stored.usualQuiet.from,
  quietTo: stored.quietTo ?? stored.usualQuiet.to,
  digest: stored.digest,
})

const mailOptions: readonly { readonly value: MailWish; readonly label: string }[] = [
  { value: 'at_once', label: '马上发' },
  { value: 'digest', label: '早上汇总' },
  { value: 'off', label: '不发' },
]

const MyNotices = ({ stored }: { readonly stored: MySettings }) => {
  const [typed, setTyped] = useState(() => typedFrom(stored))
  const [changed, setChanged] = useState(false)
  const { run, refusal, busy } = useAct(['myNotices'])
  useEffect(() => {
    if (!changed) setTyped(typedFrom(stored))
  }, [stored, changed])
  const set = (change: Partial<Typed>) => {
    setChanged(true)
    setTyped({ ...typed, ...change })
  }
  const wish = (topic: Topic, change: Partial<TopicWish>) =>
    set({ wishes: { ...typed.wishes, [topic]: { ...wishFor(typed.wishes, topic), ...change } } })
  const save = async () => {
    const { ownQuiet, quietFrom, quietTo, ...rest } = typed
    const input = { ...rest, quietFrom: ownQuiet ? quietFrom : null, quietTo: ownQuiet ? quietTo : null }
    if (await run('notifications.saveMine', input, '记下了，从现在起这样告诉您')) setChanged(false)
  }
  const openWays = (['mail', 'sms'] as const).filter((way) => stored.waysOpen[way])
  return (
    <>
      <h1>怎么告诉您</h1>
      <p className="lead">右上角的铃总会响。邮件和短信只写编号和要办的事，不写申请内容。</p>
      {openWays.length === 0 && <p className="note">系统还没有接通邮件和短信；填好的会留着，接通以后就用。</p>}
      {refusal && <RefusalNote refusal={refusal} />}
      <section className="card set-card">
        <h2 className="h2">收在哪里</h2>
        <div className="two">
          <Field label="邮箱" required={false} error={refusal?.fields?.mail}>
            {(ids) => (
              <Input
                {...ids}
                type="email"
                autoComplete="email"
                value={typed.mail}
                onChange={(event) => set({ mail: event.target.value })}
              />
            )}
          </Field>
          <Field label="手机号" required={false} error={refusal?.fields?.mobile}>
            {(ids) => (
              <Input
                {...ids}
                inputMode="tel"
                autoComplete="tel"
                value={typed.mobile}
                onChange={(event) => set({ mobile: event.target.value })}
              />
            )}
          </Field>
        </div>
        {openWays.map((way) => (
          <TestLine key={way} way={way} stored={stored} unsaved={changed} />
        ))}
      </section>
      <section className="card set-card">
        <h2 className="h2">什么事、用什么办法</h2>
        <table className="tb">
          <caption className="sr">每类事的告诉办法</caption>
          <thead>
            <tr>
              <th scope="col">什么事</th>
              <th scope="col">邮件</th>
              <th scope="col">短信</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => {
              const { mail, sms } = wishFor(typed.wishes, topic)
              return (
                <tr key={topic}>
                  <td>{topicTitles[topic]}</td>
                  <td>
                    <Select
                      aria-label={`${topicTitles[topic]}的邮件`}
                      style={{ width: 120 }}
                      disabled={typed.mail === ''}
                      value={mail}
                      options={[...mailOptions]}
                      onChange={(value: MailWish) => wish(topic, { mail: value })}
                    />
                  </td>
                  <td>
                    <Checkbox
                      aria-label={`${topicTitles[topic]}发短信`}
                      disabled={typed.mobile === ''}
                      checked={sms}
                      onChange={(event) => wish(topic, { sms: event.target.checked })}
                    >
                      发
                    </Checkbox>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="m s pad-t">标为紧急的（今天到期、已超期）选了“早上汇总”也马上发；选“不发”就不发。</p>
      </section>
      <section className="card set-card">
        <h2 className="h2">什么时候</h2>
        <div className="row pad-t">
          <Switch checked={typed.digest} aria-label="每个工作日早上发一封汇总" onChange={(digest) => set({ digest })} />
          每个工作日 {stored.digestAt} 发一封汇总：几件超期、几件快到，没看的通知有哪些
        </div>
        <div className="row pad-t">
          <Switch checked={typed.ownQuiet} aria-label="自己定免打扰时间" onChange={(ownQuiet) => set({ ownQuiet })} />
          {typed.ownQuiet ? (
            <>
              <Input
                placeholder="21:00"
                aria-label="免打扰开始"
                style={{ width: 80 }}
                value={typed.quietFrom}
                onChange={(event) => set({ quietFrom: event.target.value })}
              />
              到
              <Input
                placeholder="21:00"
                aria-label="免打扰结束"
                style={{ width: 80 }}
                value={typed.quietTo}
                onChange={(event) => set({ quietTo: event.target.value })}
              />
              不打扰，紧急的除外
            </>
          ) : (
            `免打扰用单位定的：${stored.usualQuiet.from} 到 ${stored.usualQuiet.to}，紧急的除外`
          )}
        </div>
      </section>
      <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>
        保存
      </Button>
    </>
  )
}

const TestLine = ({ way, stored, unsaved }: { readonly way: Way; readonly stored: MySettings; readonly unsaved: boolean }) => {
  const { run, refusal, busy } = useAct(['myNotices'])
  const last = stored.last[way]
  const has = way === 'mail' ? stored.mail !== '' : stored.mobile !== ''
  return (
    <div className="row wrap pad-t">
      <Button
        size="small"
        loading={busy}
        disabled={!has || unsaved}
        onClick={() => void run('notifications.sendTest', { way }, '发出去了，过一会儿看看收到没有')}
      >
        发一条{wayTitles[way]}试试
      </Button>
      {unsaved && has && <span className="s m">先保存再试</span>}
      {last && <LastSent state={last.state} trouble={last.trouble} at={momentText(last.at)} />}
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  )
}

const LastSent = ({ state, trouble, at }: { readonly state: string; readonly trouble: string | null; readonly at: string }) => {
  if (state === 'sent')
    return (
      <Light shape="tick" tone="ok">
        上一条 {at} 已发到
      </Light>
    )
  if (state === 'failed')
    return (
      <Light shape="block" tone="red">
        上一条 {at} 没有送到：{troubleText(trouble)}
      </Light>
    )
  return (
    <Light shape="dashed" tone="off">
      {trouble ? `上一条还没送到：${troubleText(trouble)}，会再试` : '上一条正在等着发'}
    </Light>
  )
}
