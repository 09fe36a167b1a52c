/** The tab 通知: what the applicant was told of this case, by which way and whether it arrived; and whether he wants to be told (个人信息保护法 15). */
import { Switch } from 'antd'
import { type CaseMessages, settledTitles, ways, wayTitles } from '#notifications/contract'
import type { CasePage } from '#requests/contract'
import { may, useMe } from '../client/session.tsx'
import { momentText } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { troubleText, useCaseMessages } from './queries.ts'

export const ToldTab = ({ page }: { readonly page: CasePage }) => {
  const me = useMe()
  const messages = useCaseMessages(page.row.id)
  const { run, refusal, busy } = useAct(['case'])
  if (messages.isPending) return <Loading what="通知" />
  if (messages.isError) return <Failed error={messages.error} retry={() => void messages.refetch()} />
  const { consent, rows } = messages.data
  const change = (to: object) => void run('notifications.setConsent', { requestId: page.row.id, ...consent, ...to }, '记下了申请人的意思')
  return (
    <>
      <section className="card note-form">
        <b>申请人同意用什么收进展</b>
        <div className="row wrap pad-t" style={{ gap: 24 }}>
          {ways.map((way) => (
            <span className="row" key={way}>
              <Switch
                aria-label={`用${wayTitles[way]}告诉申请人`}
                checked={consent[way]}
                loading={busy}
                disabled={!may(me, 'notifications.setConsent')}
                onChange={(on) => change({ [way]: on })}
              />
              {wayTitles[way]}
            </span>
          ))}
        </div>
        <p className="m s pad-t">申请人说了算：同意才发，说不要了马上停。发的只有登记号和进展，没有姓名和申请内容。</p>
        {refusal && <RefusalNote refusal={refusal} />}
      </section>
      {rows.length === 0 ? (
        <Empty icon="mail" title="没有发过通知">
          {consent.mail || consent.sms ? '下一步办了就会告诉申请人。' : '申请人没有要求收邮件或短信。'}
        </Empty>
      ) : (
        <div className="card told">
          <table className="tb">
            <caption className="sr">告诉过申请人什么</caption>
            <thead>
              <tr>
                <th scope="col">说了什么</th>
                <th scope="col">办法</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.lines.join(' ')}</td>
                  <td className="nw">{wayTitles[row.way]}</td>
                  <td>
                    <Outcome row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

const Outcome = ({ row }: { readonly row: CaseMessages['rows'][number] }) => {
  switch (row.state) {
    case 'sent':
      return (
        <Light shape="tick" tone="ok">
          {momentText(row.at)} 发到
        </Light>
      )
    case 'waiting':
      return (
        <Light shape="dashed" tone="off">
          {row.trouble ? `没发到，${troubleText(row.trouble)}，会再试` : `${momentText(row.at)} 发`}
        </Light>
      )
    case 'failed':
      return (
        <Light shape="block" tone="red">
          送不出去：{troubleText(row.trouble)}，请打电话告诉
        </Light>
      )
    case 'settled':
      return row.settledHow === null || row.settledHow === 'unwanted' ? (
        <span className="m">没有发：申请人不要了</span>
      ) : (
        <Light shape="tick" tone="ok">
          {momentText(row.at)} {settledTitles[row.settledHow]}
        </Light>
      )
  }
}
