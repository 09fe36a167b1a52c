/** One import on its way: 选文件 → 对列 → 试一遍 → 导入, with its progress while the machine works (issue 3). */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Popconfirm, Progress, Radio, Steps } from 'antd'
import { useState } from 'react'
import type { ImportPage } from '#register-import/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Field } from '../parts/field.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { Findings } from './findings.tsx'
import { MapColumns } from './map-columns.tsx'
import { isAtWork, stateTitles, stepOf } from './words.ts'

export const ImportSteps = ({ importId, back }: { readonly importId: string; readonly back: () => void }) => {
  const [remap, setRemap] = useState(false)
  const page = useQuery({
    queryKey: ['oldRegister', 'one', importId],
    queryFn: () => ask<ImportPage>('registerImport.page', { importId }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.state) ? 1000 : false),
  })
  if (page.isPending) return <Loading what="这次导入" />
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />
  const entry = page.data
  const isMapping = remap || entry.state === 'read' || entry.state === 'mapped'
  return (
    <>
      <div className="row" style={{ gap: 12 }}>
        <h1 className="el">{entry.name}</h1>
        <span className="tag">{stateTitles[entry.state]}</span>
        <span className="sp" />
        <Button onClick={back}>回到列表</Button>
      </div>
      <p className="lead">{entry.organName}</p>
      <Steps
        size="small"
        current={isMapping ? 1 : stepOf[entry.state]}
        status={entry.state === 'unreadable' || entry.state === 'stopped' ? 'error' : entry.state === 'imported' ? 'finish' : 'process'}
        items={[{ title: '选文件' }, { title: '对列' }, { title: '试一遍' }, { title: '导入' }]}
        style={{ margin: '8px 0 16px' }}
      />
      {entry.remark && (
        <p role="alert" className="note" style={{ marginBottom: 12 }}>
          {entry.remark}
        </p>
      )}
      {isAtWork(entry.state) && <AtWork entry={entry} />}
      {isMapping && !isAtWork(entry.state) && <MapColumns key={entry.importId} entry={entry} done={() => setRemap(false)} />}
      {!isMapping && <Results entry={entry} remap={() => setRemap(true)} />}
    </>
  )
}

const AtWork = ({ entry }: { readonly entry: ImportPage }) => {
  const { run, busy } = useAct(['oldRegister'])
  const percent = entry.total === 0 ? 0 : Math.floor((entry.done / entry.total) * 100)
  return (
    <section className="card" style={{ padding: 16, marginBottom: 16 }} aria-live="polite">
      <div className="row" style={{ gap: 12 }}>
        <b>{stateTitles[entry.state]}</b>
        <span className="num">
          {entry.state === 'reading'
            ? `已读 ${entry.done} 行`
            : `${entry.done} / ${entry.total} ${entry.state === 'checking' ? '行' : '件'}`}
        </span>
        <span className="sp" />
        {entry.state !== 'undoing' && (
          <Button
            loading={busy}
            onClick={() => void run('registerImport.cancel', { importId: entry.importId }, '已取消，已经导入的件还在，可以撤销')}
          >
            取消
          </Button>
        )}
      </div>
      {entry.state !== 'reading' && <Progress percent={percent} showInfo={false} aria-label="进度" />}
      <p className="m s">可以离开这一页，它会继续做；服务器重新启动以后从停下的地方接着做。</p>
    </section>
  )
}

/** What the dry run found, and the way on. */
const Results = ({ entry, remap }: { readonly entry: ImportPage; readonly remap: () => void }) => {
  const me = useMe()
  const { run, refusal, busy } = useAct(['oldRegister', 'registerBook', 'worklist'])
  const [onBad, setOnBad] = useState<'skip' | 'stop'>('skip')
  const [reason, setReason] = useState('')
  const { importId, counts, state } = entry
  if (state === 'reading' || state === 'unreadable' || (state === 'cancelled' && counts.imported === 0 && counts.bad + counts.ok === 0))
    return null
  const canStart = (state === 'checked' || state === 'stopped') && counts.ok > 0
  const canUndo = ['imported', 'cancelled', 'stopped'].includes(state) && counts.imported > 0
  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      {(canStart || canUndo || state === 'checked') && (
        <section className="card" style={{ padding: 16, marginBottom: 16 }} aria-label="下一步">
          {counts.ok + counts.imported > 0 && entry.open > 0 && (
            <p style={{ marginBottom: 8 }}>
              其中 <b>{entry.open}</b> 件还没有办结：导入后接着计时，请马上分派承办人，补齐申请人的联系方式。
            </p>
          )}
          {canStart && may(me, 'registerImport.start') && (
            <div className="row" style={{ gap: 16, flexWrap: 'wrap' }}>
              {counts.bad > 0 && (
                <Radio.Group
                  aria-label="有错的行怎么办"
                  value={onBad}
                  onChange={(event) => setOnBad(event.target.value)}
                  options={[
                    { value: 'skip', label: `跳过 ${counts.bad} 行有错的` },
                    { value: 'stop', label: '遇到有错的行就停' },
                  ]}
                />
              )}
              <span className="sp" />
              {state === 'checked' && <Button onClick={remap}>改对列</Button>}
              <Button type="primary" loading={busy} onClick={() => void run('registerImport.start', { importId, onBad }, '开始导入了')}>
                导入 {counts.ok} 件
              </Button>
            </div>
          )}
          {state === 'checked' && !(canStart && may(me, 'registerImport.start')) && (
            <div className="row" style={{ gap: 16 }}>
              <span>
                {counts.ok > 0 ? '试过了。导入要由政府信息公开工作机构负责人来点。' : '没有可以导入的行。请按下面的说明改好，再上传一次。'}
              </span>
              <span className="sp" />
              <Button onClick={remap}>改对列</Button>
            </div>
          )}
          {canUndo && may(me, 'registerImport.undo') && (
            <div className="row" style={{ gap: 12, alignItems: 'end', flexWrap: 'wrap', marginTop: canStart ? 12 : 0 }}>
              <div style={{ flex: 1, minWidth: 260 }}>
                <Field label="整批撤销的原因" error={refusal?.fields?.reason}>
                  {(ids) => <Input {...ids} value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />}
                </Field>
              </div>
              <Popconfirm
                title={`撤销这次导入的 ${counts.imported} 件？`}
                description="这些件标为作废，编号和原因保留。已经接着办的，不能整批撤销。"
                okText="撤销"
                cancelText="不撤销"
                onConfirm={() => void run('registerImport.undo', { importId, reason }, '开始撤销了')}
              >
                <Button danger loading={busy} style={{ marginBottom: 16 }}>
                  撤销导入
                </Button>
              </Popconfirm>
            </div>
          )}
        </section>
      )}
      <Findings entry={entry} />
    </>
  )
}
