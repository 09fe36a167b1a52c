/** The groups of the heat list, the hottest first; a line that has no published item can be proposed (R041). */
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type HeatList, type HeatRow, outcomes, outcomeTitles, stateTitles } from '#conversions/contract'
import { may, useMe } from '../client/session.tsx'
import { Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

const keyOf = (row: HeatRow): string => `${row.topic}/${row.organId}/${row.placeId ?? ''}`

export const HeatTable = ({ heat }: { readonly heat: HeatList }) => {
  const me = useMe()
  const [proposing, setProposing] = useState<string | null>(null)
  const most = Math.max(...heat.rows.map(({ requests }) => requests))
  return (
    <table className="tb card">
      <caption className="sr">热点清单，申请多的在前</caption>
      <thead>
        <tr>
          <th scope="col">主题</th>
          <th scope="col">单位和地点</th>
          <th scope="col" className="r">
            申请
          </th>
          <th scope="col">占多少</th>
          <th scope="col">比上一段</th>
          <th scope="col">答复</th>
          <th scope="col">公开了没有</th>
        </tr>
      </thead>
      <tbody>
        {heat.rows.map((row) => (
          <tr key={keyOf(row)}>
            <td>
              <b>{row.topicTitle}</b>
              <br />
              <span className="xs m">{row.titles.slice(0, 2).join('；')}</span>
            </td>
            <td className="nw">
              {row.organName}
              <br />
              <span className="xs m">{row.placeName ?? '没有写地点'}</span>
            </td>
            <td className="r num nw">
              <b>{row.requests}</b> 件<br />
              <span className="xs m">{row.people} 人</span>
            </td>
            <td className="nw">
              <span className="cv-bar" style={{ width: Math.round((row.requests / most) * 72) }} aria-hidden="true" />{' '}
              <span className="num">{(row.share * 100).toFixed(1)}%</span>
            </td>
            <td className="nw">
              <Trend row={row} />
            </td>
            <td className="s">
              {outcomes
                .filter((outcome) => row.outcomes[outcome] > 0)
                .map((outcome) => `${outcomeTitles[outcome]} ${row.outcomes[outcome]}`)
                .join('，')}
            </td>
            <td style={{ minWidth: 150 }}>
              <Published row={row} />
              {row.proposal ? (
                <Link to="/books/$page" params={{ page: 'conversions' }} hash={row.proposal.id}>
                  转主动公开：{stateTitles[row.proposal.state]}
                </Link>
              ) : proposing === keyOf(row) ? (
                <ProposeForm row={row} heat={heat} close={() => setProposing(null)} />
              ) : (
                may(me, 'conversions.propose') &&
                mayBePublished(row) && (
                  <Button size="small" className="no-print" onClick={() => setProposing(keyOf(row))}>
                    建议转主动公开
                  </Button>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was refused or does not exist cannot be published. */
const mayBePublished = ({ outcomes: { open, given, part } }: HeatRow): boolean => open + given + part > 0

const Published = ({ row }: { readonly row: HeatRow }) =>
  row.published > 0 ? (
    <p className="s">已公开 {row.published} 项</p>
  ) : (
    <p className={row.requests >= 3 ? 's cv-up' : 's m'}>{row.requests >= 3 ? '还没有公开过' : '没有'}</p>
  )

const Trend = ({ row }: { readonly row: HeatRow }) => {
  const change = row.requests - row.before
  if (row.before === 0) return <span className="m">上一段没有</span>
  if (change === 0) return <span className="m">一样，{row.before} 件</span>
  return (
    <span className={change > 0 ? 'cv-up' : 'cv-down'}>
      {change > 0 ? '↑ 多' : '↓ 少'} {Math.abs(change)} 件<span className="m">（{row.before}）</span>
    </span>
  )
}

interface ProposeProps {
  readonly row: HeatRow
  readonly heat: HeatList
  readonly close: () => void
}

const ProposeForm = ({ row, heat, close }: ProposeProps) => {
  const { run, refusal, busy } = useAct(['conversions'])
  const [title, setTitle] = useState(`${row.placeName ?? ''}${row.topicTitle}信息`)
  const propose = async () => {
    const { organId, topic, placeId } = row
    if (await run('conversions.propose', { organId, topic, placeId, title, from: heat.from, to: heat.to }, '列入“转主动公开”了')) close()
  }
  return (
    <div>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="要公开什么" error={refusal?.fields?.title}>
        {(ids) => <Input {...ids} value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <div className="row" style={{ gap: 6 }}>
        <Button size="small" type="primary" loading={busy} onClick={() => void propose()}>
          列入
        </Button>
        <Button size="small" onClick={close}>
          先不
        </Button>
      </div>
    </div>
  )
}
