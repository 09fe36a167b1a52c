/** 导入旧台账: choose the file, say which column is what, try it, import it; what went wrong row by row (issue 3; R003). */
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Switch, Table } from 'antd'
import { useState } from 'react'
import type { ImportLine, ImportList } from '#register-import/contract'
import { act, sendFile } from '../client/call.ts'
import { ask, useOrgans } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { ImportSteps } from './import-steps.tsx'
import { stateTitles, whenText } from './words.ts'

export const OldRegisterPage = () => {
  const me = useMe()
  const organs = useOrgans()
  const [organId, setOrganId] = useState<string>(me.organId)
  const [opened, setOpened] = useState<string | null>(null)
  if (opened) return <ImportSteps importId={opened} back={() => setOpened(null)} />
  const listed = (organs.data?.organs ?? []).map((organ) => ({ value: organ.id as string, label: organ.name }))
  return (
    <>
      <div className="row">
        <h1>导入旧台账</h1>
        <span className="sp" />
        {listed.length > 1 && (
          <Select
            aria-label="单位"
            showSearch={{ optionFilterProp: 'label' }}
            value={organId}
            options={listed}
            onChange={setOrganId}
            style={{ width: 280 }}
          />
        )}
      </div>
      <p className="lead">
        把以前的 Excel 或 CSV 台账搬进来：先试一遍，改好错的行，再导入。旧编号保留，新登记的编号不受影响，不会给申请人发任何通知。
      </p>
      <Imports key={organId} organId={organId} open={setOpened} />
    </>
  )
}

const Imports = ({ organId, open }: { readonly organId: string; readonly open: (importId: string) => void }) => {
  const me = useMe()
  const list = useQuery({ queryKey: ['oldRegister', organId], queryFn: () => ask<ImportList>('registerImport.list', { organId }) })
  const { run, busy } = useAct(['oldRegister'])
  if (list.isPending) return <Loading what="导入记录" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { imports, countedInReports } = list.data
  return (
    <>
      {may(me, 'registerImport.upload') && <ChooseFile organId={organId} open={open} />}
      {imports.length === 0 ? (
        <Empty title="还没有导入过" icon="folder">
          选一个文件开始。试一遍不会写进登记簿，可以放心试。
        </Empty>
      ) : (
        <Table<ImportLine>
          size="small"
          rowKey="importId"
          dataSource={[...imports]}
          pagination={false}
          columns={[
            {
              title: '文件',
              dataIndex: 'name',
              render: (name: string, { importId }) => (
                <button type="button" className="lk" onClick={() => open(importId)}>
                  {name}
                </button>
              ),
            },
            { title: '到哪一步', dataIndex: 'state', width: 180, render: (state: ImportLine['state']) => stateTitles[state] },
            { title: '导入', dataIndex: 'imported', width: 100, align: 'right', render: (count: number) => `${count} 件` },
            { title: '上传人', dataIndex: 'byName', width: 120 },
            { title: '上传时间', dataIndex: 'at', width: 180, render: whenText },
          ]}
        />
      )}
      {may(me, 'registerImport.countInReports') && (
        <div className="card row" style={{ padding: '12px 16px', marginTop: 16, gap: 12 }}>
          <Switch
            aria-label="已办结的旧件计入年度报告"
            checked={countedInReports}
            loading={busy}
            onChange={(counted) =>
              void run(
                'registerImport.countInReports',
                { organId, counted },
                counted ? '旧件计入年度报告的表格' : '旧件不计入年度报告的表格',
              )
            }
          />
          <div>
            <b>已办结的旧件计入年度报告的表格</b>
            <p className="m s">往年的年报已经公布的，不要打开。今年中途换系统、要一张表报全年的，打开。没有办结的旧件总是计入。</p>
          </div>
        </div>
      )}
    </>
  )
}

const ChooseFile = ({ organId, open }: { readonly organId: string; readonly open: (importId: string) => void }) => {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File) => {
    setSending(true)
    setProblem(null)
    const sent = await sendFile(file)
    const made = sent.ok
      ? await act<{ importId: string }>('registerImport.upload', { organId, digest: sent.value.digest, name: file.name.slice(0, 200) })
      : sent
    setSending(false)
    if (made.ok) open((made.value as { importId: string }).importId)
    else setProblem(made.error.message)
  }
  return (
    <section className="card" style={{ padding: 16, marginBottom: 16 }} aria-label="选文件">
      <input
        id="old-register-file"
        className="sr"
        type="file"
        accept=".xlsx,.csv,.txt,.tsv,.xls,.et"
        tabIndex={-1}
        aria-label="选旧台账文件"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void take(file)
          event.target.value = ''
        }}
      />
      <div className="row" style={{ gap: 12 }}>
        <Button
          type="primary"
          loading={sending}
          icon={<Icon name="clip" />}
          onClick={() => document.getElementById('old-register-file')?.click()}
        >
          选旧台账文件
        </Button>
        <span className="m s">Excel（.xlsx）或 CSV，一个文件最多 6 万行；几张工作表可以一起导入。旧版 .xls 请先另存为 .xlsx。</span>
      </div>
      {problem && (
        <p role="alert" className="err" style={{ marginTop: 8 }}>
          {problem}
        </p>
      )}
    </section>
  )
}
