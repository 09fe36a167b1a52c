/** 单位: the tree of organs, and for each what decides the remedies in its letters: reconsideration organ, court, intake (复议法 第二十四至二十八条). */
import { Button, Input, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { OrganNode } from '#organs/contract'
import { useOrgans } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Light } from '../parts/light.tsx'
import { Empty, Failed } from '../parts/states.tsx'
import { AddOrganDrawer } from './add-organ.tsx'
import { OrganDrawer } from './organ-drawer.tsx'
import { organKindTitles, organLevelTitles } from './organ-words.ts'

export const OrgansPage = () => {
  const me = useMe()
  const organs = useOrgans()
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const typed = useDeferredValue(text.trim())
  const all = organs.data?.organs ?? []
  const rows = typed === '' ? all : all.filter(({ name, shortName, code }) => `${name}${shortName}${code}`.includes(typed))
  return (
    <>
      <h1>{all.length > 0 ? `${all.length} 个单位` : '单位'}</h1>
      <p className="lead">复议机关、管辖法院和受理方式决定每份决定书的救济告知；改了以后出的文书用新的，已出的不变。</p>
      <div className="row" style={{ marginBottom: 12 }}>
        <Input
          allowClear
          aria-label="按名称或代字找"
          placeholder="名称或代字"
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ width: 240 }}
        />
        <span className="sp" />
        {may(me, 'organs.add') && <Button onClick={() => setAdding(true)}>添加单位</Button>}
      </div>
      {organs.isError ? (
        <Failed error={organs.error} retry={() => void organs.refetch()} />
      ) : (
        <Table<OrganNode>
          size="small"
          rowKey="id"
          loading={organs.isPending}
          dataSource={[...rows]}
          pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty title="没有找到这个单位" icon="building" /> }}
          columns={[
            {
              title: '单位',
              render: (_value, row) => (
                <span style={{ paddingLeft: typed === '' ? row.depth * 20 : 0 }}>
                  <button type="button" className="lk" onClick={() => setOpened(row.id)}>
                    <b>{row.name}</b>
                  </button>
                </span>
              ),
            },
            { title: '代字', dataIndex: 'code', width: 110 },
            { title: '性质', render: (_value, row) => organKindTitles[row.kind] },
            { title: '层级', width: 90, render: (_value, row) => organLevelTitles[row.level] },
            {
              title: '接申请',
              width: 110,
              render: (_value, row) =>
                row.receivesRequests ? (
                  <Light shape="tick" tone="ok">
                    接
                  </Light>
                ) : (
                  <span className="m">不接</span>
                ),
            },
          ]}
        />
      )}
      {opened && <OrganDrawer organId={opened} close={() => setOpened(null)} />}
      {adding && <AddOrganDrawer close={() => setAdding(false)} />}
    </>
  )
}
