/** 系统里卡住的: background work that failed, messages held or stopped between the two sides; who sees to it and since when. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Stuck } from '#notifications/contract'
import { momentText } from '../parts/dates.ts'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

export const StuckList = ({ list }: { readonly list: UseQueryResult<Stuck> }) => {
  const { run, refusal, busy } = useAct(['stuck'])
  if (list.isPending) return <Loading what="名单" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { rows } = list.data
  return (
    <>
      <h1>{rows.length > 0 ? `${rows.length} 件事卡住了` : '没有卡住的事'}</h1>
      <p className="lead">这里没有任何人的信息，只说哪件后台工作没有做成。先再做一次；还不行，把这一行告诉维护人员。</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {rows.length === 0 ? (
        <Empty title="后台工作都做成了" />
      ) : (
        <table className="tb card">
          <caption className="sr">卡住的事</caption>
          <thead>
            <tr>
              <th scope="col">什么事</th>
              <th scope="col">情况</th>
              <th scope="col">谁来办</th>
              <th scope="col">从什么时候</th>
              <th scope="col">
                <span className="sr">怎么办</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>
                  <b>{row.what}</b>
                </td>
                <td>{row.text}</td>
                <td className="nw">{row.owner}</td>
                <td className="nw">{momentText(row.since)}</td>
                <td className="nw">
                  {row.jobId !== null && (
                    <Button
                      size="small"
                      loading={busy}
                      onClick={() => void run('notifications.retryJob', { jobId: row.jobId }, '已经重新开始，过一会儿再看')}
                    >
                      再做一次
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
