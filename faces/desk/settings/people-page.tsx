/** 人员和角色: who sits where, with which roles, who steps in, who is on leave. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import { type PeopleRow, roleTitles } from '#identity/contract'
import { today } from '../client/now.ts'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { plainDayText } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'
import { Empty, Failed } from '../parts/states.tsx'
import { AddPersonDrawer } from './add-person.tsx'
import { PersonDrawer } from './person-drawer.tsx'

export const PeoplePage = () => {
  const me = useMe()
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const typed = useDeferredValue(text)
  const people = useQuery({
    queryKey: ['people', 'list', typed],
    queryFn: () => ask<{ rows: readonly PeopleRow[] }>('identity.people', { text: typed }),
    placeholderData: (earlier) => earlier,
  })
  const rows = people.data?.rows ?? []
  const alone = rows.filter(
    (row) => row.active && row.standInId === null && row.grants.some((grant) => grant.role === 'handler' || grant.role === 'clerk'),
  ).length
  return (
    <>
      <h1>{alone > 0 ? `${alone} 位经办人员还没有B角` : '人员和角色'}</h1>
      <p className="lead">请假时由B角接着办；起草、审核、签发不能是同一个人，三种管理员互相不能兼任。</p>
      <div className="row" style={{ marginBottom: 12 }}>
        <Input
          allowClear
          aria-label="按姓名或账号找"
          placeholder="姓名或账号"
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ width: 240 }}
        />
        <span className="sp" />
        {may(me, 'identity.addPerson') && <Button onClick={() => setAdding(true)}>添加人员</Button>}
      </div>
      {people.isError ? (
        <Failed error={people.error} retry={() => void people.refetch()} />
      ) : (
        <Table<PeopleRow>
          size="small"
          rowKey="id"
          loading={people.isPending}
          dataSource={[...rows]}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty title="没有找到这个人" icon="person" /> }}
          columns={[
            {
              title: '姓名',
              render: (_value, row) => (
                <>
                  <button type="button" className="lk" onClick={() => setOpened(row.id)}>
                    <b>{row.name}</b>
                  </button>
                  <br />
                  <span className="xs m">{row.account}</span>
                </>
              ),
            },
            { title: '单位', dataIndex: 'organName' },
            {
              title: '角色',
              render: (_value, row) =>
                row.grants.map((grant) => (
                  <span className="tag" key={grant.role + grant.organId}>
                    {roleTitles[grant.role]}
                  </span>
                )),
            },
            { title: 'B角', render: (_value, row) => row.standInName ?? <span className="m">还没有</span> },
            {
              title: '状态',
              render: (_value, row) => {
                const away = row.leaves.find((leave) => leave.from <= today() && today() <= leave.to)
                if (!row.active)
                  return (
                    <Light shape="none" tone="off">
                      已停用
                    </Light>
                  )
                if (away)
                  return (
                    <Light shape="bars" tone="hold">
                      请假到 {plainDayText(away.to)}
                    </Light>
                  )
                return (
                  <Light shape="dot" tone="grn">
                    在岗
                  </Light>
                )
              },
            },
          ]}
        />
      )}
      {opened && <PersonDrawer person={rows.find((row) => row.id === opened) ?? null} people={rows} close={() => setOpened(null)} />}
      {adding && <AddPersonDrawer close={() => setAdding(false)} />}
    </>
  )
}
