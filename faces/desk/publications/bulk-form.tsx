/** 批量登记: a pasted table, a CSV file or a list; looked through first, wrong rows said one by one, the right ones recorded. */

import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { type RecordedMany, readTable } from '#publications/contract'
import { act, type Failure } from '../client/call.ts'
import { useMe } from '../client/session.tsx'
import { Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'

const mostAtOnce = 500
const example =
  '标题,文号,公开日期,网址,关键词\n石桥村征地补偿安置方案公告,明政公〔2026〕12号,2026-03-05,https://www.example.gov.cn/12.html,石桥村'

export const BulkForm = ({ close }: { readonly close: () => void }) => {
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [tried, setTried] = useState<RecordedMany | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const rows = text.trim() === '' ? null : readTable(text)
  const type = (next: string) => {
    setText(next)
    setTried(null)
    setRefusal(null)
  }
  const send = async (tryOnly: boolean) => {
    if (!rows) return
    setBusy(true)
    const problems: RecordedMany['problems'][number][] = []
    let recorded = 0
    for (let from = 0; from < rows.length; from += mostAtOnce) {
      const done = await act<RecordedMany>('publications.recordMany', {
        organId: me.organId,
        rows: rows.slice(from, from + mostAtOnce),
        tryOnly,
      })
      if (!done.ok) {
        setBusy(false)
        setRefusal(done.error)
        return
      }
      recorded += done.value.recorded
      problems.push(...done.value.problems.map((problem) => ({ ...problem, row: problem.row + from })))
    }
    setBusy(false)
    setTried({ recorded, problems })
    if (tryOnly) return
    message.success(`登记了 ${recorded} 条，公众马上能搜到`)
    await queries.invalidateQueries({ queryKey: ['publications'] })
    if (problems.length === 0) close()
  }
  return (
    <Drawer title="批量登记已公开的信息" open onClose={close} size={720}>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field
        label="粘贴表格，或者选一个 CSV 文件"
        hint="第一行是列名：标题、文号、公开日期、网址必认，成文日期、主题分类、关键词、摘要、网站名称有就填。从电子表格里直接复制也行。"
      >
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 8, maxRows: 18 }}
            value={text}
            placeholder={example}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <p style={{ margin: '8px 0 12px' }}>
        <label className="pub-file">
          选 CSV 文件
          <input
            type="file"
            accept=".csv,.txt,.json,text/csv"
            className="sr"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void readFile(file).then(type)
              event.target.value = ''
            }}
          />
        </label>
      </p>
      {text.trim() !== '' && !rows && <p className="err">认不出列名和行。第一行写列名，下面一行一条；或者粘贴 JSON 列表。</p>}
      {tried && (
        <section aria-live="polite">
          <p className={tried.problems.length > 0 ? 'note a' : 'note b'}>
            <span>
              {tried.recorded} 条没有问题{tried.problems.length > 0 ? `，${tried.problems.length} 条要改：` : '。'}
            </span>
          </p>
          <ul className="plain-list s" style={{ maxHeight: 260, overflow: 'auto', margin: '8px 0 12px' }}>
            {tried.problems.map((problem) => (
              <li key={problem.row}>
                第 {problem.row} 行{problem.title && `《${problem.title}》`}：{problem.message}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="row" style={{ gap: 8 }}>
        <Button loading={busy} disabled={!rows} type={tried ? 'default' : 'primary'} onClick={() => void send(true)}>
          先检查{rows ? `这 ${rows.length} 行` : ''}
        </Button>
        {tried && tried.recorded > 0 && (
          <Button loading={busy} type="primary" onClick={() => void send(false)}>
            登记没有问题的 {tried.recorded} 条
          </Button>
        )}
      </div>
    </Drawer>
  )
}

/** UTF-8, or GBK as spreadsheets on Windows save it. */
const readFile = async (file: File): Promise<string> => {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
