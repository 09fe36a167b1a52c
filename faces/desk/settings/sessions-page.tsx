/** 登录情况: who is signed in, since when, from where; any of them can be ended. */
import { useQuery } from '@tanstack/react-query'
import { Popconfirm, Table } from 'antd'
import type { SessionRow } from '#identity/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { momentText } from '../parts/dates.ts'
import { Empty, Failed, RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

export const SessionsPage = () => {
  const me = useMe()
  const { run, refusal } = useAct(['sessions'])
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => ask<{ rows: readonly SessionRow[] }>('identity.sessions', {}) })
  if (sessions.isError) return <Failed error={sessions.error} retry={() => void sessions.refetch()} />
  const rows = sessions.data?.rows ?? []
  return (
    <>
      <h1>{sessions.data ? `现在有 ${rows.length} 处登录` : '登录情况'}</h1>
      <p className="lead">离开座位请退出；发现不认识的登录，先结束，再让本人换密码。</p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Table<SessionRow>
        size="small"
        rowKey="id"
        loading={sessions.isPending}
        dataSource={[...rows]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty title="现在没有人登录" icon="person" /> }}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '单位', dataIndex: 'organName' },
          { title: '登录', render: (_value, row) => momentText(row.startedAt) },
          { title: '最近操作', render: (_value, row) => momentText(row.seenAt) },
          { title: '来自', dataIndex: 'origin' },
          {
            title: <span className="sr">操作</span>,
            render: (_value, row) =>
              may(me, 'identity.endSession') && (
                <Popconfirm
                  title={`结束${row.name}的这次登录？`}
                  okText="结束"
                  onConfirm={() => void run('identity.endSession', { sessionId: row.id }, '这次登录已结束')}
                >
                  <button type="button" className="lk">
                    结束
                  </button>
                </Popconfirm>
              ),
          },
        ]}
      />
    </>
  )
}
