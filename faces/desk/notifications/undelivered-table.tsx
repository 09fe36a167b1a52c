/** 送不出去的通知: to whom, what, why, who sees to it, since when; call instead, or send once more (beyond 16). */
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { dayInShanghai, daysBetween } from '#kernel'
import { settledHows, settledTitles, type Undelivered, type UndeliveredList, wayTitles } from '#notifications/contract'
import { today } from '../client/now.ts'
import { may, useMe } from '../client/session.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { troubleText } from './queries.ts'

export const UndeliveredTable = ({ list }: { readonly list: UseQueryResult<UndeliveredList> }) => {
  const me = useMe()
  const { run, refusal, busy } = useAct(['undelivered'])
  if (list.isPending) return <Loading what="名单" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { rows } = list.data
  const mayAct = may(me, 'notifications.settleMessage')
  return (
    <>
      <h1>{rows.length > 0 ? `${rows.length} 条通知没有送到，请换个办法告诉` : '通知都送到了'}</h1>
      <p className="lead">打电话、寄信都可以；联系方式在案件的“申请人”里。告诉以后在这里记一下，就从名单上去掉。</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {rows.length === 0 ? (
        <Empty title="没有送不出去的" />
      ) : (
        <table className="tb card">
          <caption className="sr">没有送到的通知</caption>
          <thead>
            <tr>
              <th scope="col">告诉谁</th>
              <th scope="col">说的什么</th>
              <th scope="col">为什么没送到</th>
              <th scope="col">谁来办</th>
              <th scope="col" className="nw">
                多久了
              </th>
              {mayAct && (
                <th scope="col">
                  <span className="sr">怎么办</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <b>{row.whom}</b>
                  <br />
                  {row.requestId ? (
                    <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: 'told' }}>
                      {row.number}
                    </Link>
                  ) : (
                    <span className="xs m">{row.organName}工作人员</span>
                  )}
                </td>
                <td>{row.what}</td>
                <td>
                  {wayTitles[row.way]}：{troubleText(row.trouble)}
                  {row.state === 'waiting' && <span className="m">，还在试（已 {row.attempts} 次）</span>}
                </td>
                <td className="nw">{row.owner?.name ?? '受理员'}</td>
                <td className="nw">{ageText(row)}</td>
                {mayAct && (
                  <td className="nw">
                    <Dropdown
                      trigger={['click']}
                      menu={{
                        items: settledHows.map((how) => ({
                          key: how,
                          label: settledTitles[how],
                          onClick: () => void run('notifications.settleMessage', { messageId: row.id, how }, '记下了，已从名单上去掉'),
                        })),
                      }}
                    >
                      <Button size="small" loading={busy}>
                        已告诉
                      </Button>
                    </Dropdown>{' '}
                    <Button
                      size="small"
                      loading={busy}
                      onClick={() => void run('notifications.retryMessage', { messageId: row.id }, '正在再发一次')}
                    >
                      再发一次
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const ageText = ({ since }: Undelivered): string => {
  const days = daysBetween(dayInShanghai(since), today())
  return days <= 0 ? '今天' : `${days} 天`
}
