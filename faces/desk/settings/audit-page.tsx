/** 审计记录: who did and saw what; nobody can change it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Table } from 'antd'
import { useState } from 'react'
import type { AuditLine, AuditTrail } from '#identity/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { momentText } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { Empty, Failed } from '../parts/states.tsx'
import { detailText, subjectText } from './happening-words.ts'

/** What each act is called on its button: the API describes itself. */
const useActTitles = () =>
  useQuery({
    queryKey: ['actTitles'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<ReadonlyMap<string, string>> => {
      const answer = await fetch('/api/openapi.json')
      const { paths }: { paths: Readonly<Record<string, { readonly post: { readonly operationId: string; readonly summary: string } }>> } =
        await answer.json()
      return new Map(Object.values(paths).map(({ post }) => [post.operationId, post.summary]))
    },
  })

export const AuditPage = () => {
  const me = useMe()
  const titles = useActTitles()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [personalOnly, setPersonalOnly] = useState(false)
  const [before, setBefore] = useState<readonly number[]>([])
  const input = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    personalDataOnly: personalOnly,
    ...(before.length > 0 ? { before: before.at(-1) } : {}),
  }
  const trail = useQuery({
    queryKey: ['audit', input],
    queryFn: () => ask<AuditTrail>('identity.auditTrail', input),
    placeholderData: (earlier) => earlier,
  })
  return (
    <>
      <h1>审计记录</h1>
      <p className="lead">谁在什么时候办了什么、看了谁的个人信息。只能看，不能改。</p>
      <div className="row t" style={{ gap: 24 }}>
        <Field label="从">
          {(ids) => (
            <DayField
              ids={ids}
              value={from}
              onChange={(day) => {
                setFrom(day)
                setBefore([])
              }}
            />
          )}
        </Field>
        <Field label="到">
          {(ids) => (
            <DayField
              ids={ids}
              value={to}
              onChange={(day) => {
                setTo(day)
                setBefore([])
              }}
            />
          )}
        </Field>
        <Checkbox
          checked={personalOnly}
          style={{ marginTop: 24 }}
          onChange={(event) => {
            setPersonalOnly(event.target.checked)
            setBefore([])
          }}
        >
          只看查阅个人信息的
        </Checkbox>
      </div>
      {trail.isError ? (
        <Failed error={trail.error} retry={() => void trail.refetch()} />
      ) : (
        <Table<AuditLine>
          size="small"
          rowKey="id"
          loading={trail.isPending}
          dataSource={[...(trail.data?.lines ?? [])]}
          pagination={false}
          locale={{ emptyText: <Empty title="这段时间没有记录" icon="shield" /> }}
          columns={[
            { title: '号', dataIndex: 'id', width: 80 },
            { title: '时间', width: 190, render: (_value, line) => momentText(line.at) },
            { title: '谁', dataIndex: 'actor', width: 120 },
            {
              title: '做了什么',
              render: (_value, line) => (
                <>
                  <b>{titles.data?.get(line.act) ?? '系统自动办理'}</b>
                  <br />
                  <span className="m xs">
                    {line.happening} · {line.act}
                  </span>
                </>
              ),
            },
            {
              title: '对象',
              render: (_value, line) =>
                line.subject.kind === 'request' && may(me, 'requests.casePage') ? (
                  <Link to="/cases/$requestId" params={{ requestId: line.subject.id }} search={{ act: undefined, tab: undefined }}>
                    {subjectText(line)}
                  </Link>
                ) : (
                  subjectText(line)
                ),
            },
            {
              title: '说明',
              render: (_value, line) => (
                <>
                  {detailText(line)}
                  {line.detail !== 'null' && (
                    <details className="xs m">
                      <summary>原始记录</summary>
                      <code style={{ overflowWrap: 'anywhere' }}>{line.detail}</code>
                    </details>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <div className="row" style={{ marginTop: 12 }}>
        <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
          更新的
        </Button>
        <Button
          disabled={!trail.data?.next}
          onClick={() => {
            const next = trail.data?.next
            if (next) setBefore([...before, next])
          }}
        >
          更早的
        </Button>
      </div>
      {(trail.data?.signIns.length ?? 0) > 0 && (
        <>
          <h2 className="h2" style={{ margin: '24px 0 8px' }}>
            登录记录
          </h2>
          <Table
            size="small"
            rowKey={(line) => line.at + line.name}
            dataSource={[...(trail.data?.signIns ?? [])]}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: '时间', render: (_value, line) => momentText(line.at) },
              { title: '谁', dataIndex: 'name' },
              { title: '来自', dataIndex: 'origin' },
              { title: '结果', dataIndex: 'outcome' },
            ]}
          />
        </>
      )}
    </>
  )
}
