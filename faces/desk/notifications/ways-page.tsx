/** 通知设置: does mail work, do short messages; the office's quiet hours; which steps are told at all and which are urgent. */
import { Button, Checkbox, Input } from 'antd'
import { useEffect, useState } from 'react'
import { type OfficeSettings, type OfficeWays, type RuleRow, type WayState, wayTitles } from '#notifications/contract'
import { momentText } from '../parts/dates.ts'
import { Field } from '../parts/field.tsx'
import { Light } from '../parts/light.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { troubleText, useOfficeWays } from './queries.ts'

export const WaysPage = () => {
  const ways = useOfficeWays()
  if (ways.isPending) return <Loading what="通知设置" />
  if (ways.isError) return <Failed error={ways.error} retry={() => void ways.refetch()} />
  return <Ways stored={ways.data} />
}

const Ways = ({ stored }: { readonly stored: OfficeWays }) => {
  const [typed, setTyped] = useState<OfficeSettings>(stored.settings)
  const [changed, setChanged] = useState(false)
  const { run, refusal, busy } = useAct(['noticeWays'])
  useEffect(() => {
    if (!changed) setTyped(stored.settings)
  }, [stored.settings, changed])
  const set = (change: Partial<OfficeSettings>) => {
    setChanged(true)
    setTyped({ ...typed, ...change })
  }
  const ruling = (row: RuleRow) => typed.overrides[row.key] ?? { off: row.off, urgent: row.urgent }
  const rule = (row: RuleRow, change: object) => set({ overrides: { ...typed.overrides, [row.key]: { ...ruling(row), ...change } } })
  const save = async () => {
    if (await run('notifications.saveOffice', typed, '记下了，从下一条通知起这样发')) setChanged(false)
  }
  const working = stored.ways.filter(({ open, trouble }) => open && trouble === null).length
  const open = stored.ways.filter((way) => way.open).length
  return (
    <>
      <h1>{open === 0 ? '邮件和短信都还没有接通' : working === open ? '邮件和短信都通' : '有一条路不通，请看下面'}</h1>
      <p className="lead">服务器和密钥在运行环境里设（命令 ./sunlit help 列出名称），这里看通不通。试发在“我的通知”，只发给您自己。</p>
      {stored.ways.map((way) => (
        <WayCard key={way.way} state={way} />
      ))}
      {refusal && <RefusalNote refusal={refusal} />}
      <section className="card set-card">
        <h2 className="h2">什么时候</h2>
        <div className="row t wrap pad-t" style={{ gap: 24 }}>
          {(
            [
              ['quietFrom', '免打扰从'],
              ['quietTo', '到'],
              ['digestAt', '每日汇总'],
            ] as const
          ).map(([name, label]) => (
            <Field key={name} label={label} error={refusal?.fields?.[name]}>
              {(ids) => (
                <Input
                  {...ids}
                  placeholder="21:00"
                  maxLength={5}
                  style={{ width: 96 }}
                  value={typed[name]}
                  onChange={(event) => set({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <p className="m s">免打扰时间里只发紧急的，其余等到结束再发。同一件申请一天只发一条，晚来的并到第二天，紧急的除外。</p>
      </section>
      {(['applicant', 'official'] as const).map((to) => (
        <section key={to} className="card set-card">
          <h2 className="h2">{to === 'applicant' ? '告诉申请人的' : '告诉工作人员的'}</h2>
          <table className="tb">
            <caption className="sr">{to === 'applicant' ? '告诉申请人的步骤' : '告诉工作人员的事'}</caption>
            <thead>
              <tr>
                <th scope="col">事情</th>
                <th scope="col">告诉</th>
                <th scope="col">紧急</th>
              </tr>
            </thead>
            <tbody>
              {stored.rules
                .filter((row) => row.to === to)
                .map((row) => (
                  <tr key={row.key}>
                    <td>{row.title}</td>
                    <td>
                      <Checkbox
                        aria-label={`告诉：${row.title}`}
                        checked={!ruling(row).off}
                        onChange={(event) => rule(row, { off: !event.target.checked })}
                      />
                    </td>
                    <td>
                      <Checkbox
                        aria-label={`紧急：${row.title}`}
                        disabled={ruling(row).off}
                        checked={ruling(row).urgent}
                        onChange={(event) => rule(row, { urgent: event.target.checked })}
                      />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
      <div className="stick-save">
        <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>
          保存
        </Button>
        {changed && <span className="s m">改了还没有保存</span>}
      </div>
    </>
  )
}

const WayCard = ({ state }: { readonly state: WayState }) => (
  <section className="card set-card">
    <div className="row wrap">
      <h2 className="h2">{wayTitles[state.way]}</h2>
      {!state.open && (
        <Light shape="none" tone="off">
          没有接通
        </Light>
      )}
      {state.open && state.trouble === null && (
        <Light shape="tick" tone="ok">
          {state.workedAt ? `通，最近 ${momentText(state.workedAt)} 发出` : '已设好，还没有发过'}
        </Light>
      )}
      {state.open && state.trouble !== null && (
        <Light shape="block" tone="red">
          不通：{troubleText(state.trouble)}
        </Light>
      )}
    </div>
    <p className="m s">
      {state.open
        ? `${state.where}；等着发的 ${state.waiting} 条，送不出去的 ${state.failed} 条${state.pausedUntil ? `，${momentText(state.pausedUntil)} 再试` : ''}。`
        : state.way === 'mail'
          ? '请设 SMTP_URL 和 MAIL_FROM 后重新启动。'
          : '请设 SMS_GATEWAY_URL 和 SMS_GATEWAY_KEY 后重新启动；单向设备用 file:/// 文件夹。'}
    </p>
  </section>
)
