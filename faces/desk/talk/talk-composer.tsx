/** A line of internal talk: @ completes the people of the organs on the case; Ctrl+Enter sends; kept while typing (R024). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Mentions } from 'antd'
import { useState } from 'react'
import { FilePicker } from '../acts/file-picker.tsx'
import type { KeptFile } from '../acts/form-spec.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { RefusalNote } from '../parts/states.tsx'
import { calledIn, callOf } from './mentions.ts'
import { useTalkPeople } from './queries.ts'

interface Said {
  readonly body: string
  readonly own: boolean
  readonly files: readonly KeptFile[]
}
const blank: Said = { body: '', own: false, files: [] }

export const TalkComposer = ({ requestId, organs }: { readonly requestId: string; readonly organs: readonly string[] }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const people = useTalkPeople(requestId)
  const kept = useKeptForm<Said>('talk', requestId, blank)
  const [attaching, setAttaching] = useState(false)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const { body, own, files } = kept.values
  const send = async () => {
    if (body.trim() === '') return
    setBusy(true)
    const sent = await act('talk.post', {
      requestId,
      body,
      audience: own ? 'organ' : 'case',
      mentions: calledIn(body, people.data?.people ?? []),
      files,
    })
    setBusy(false)
    setRefusal(sent.ok ? null : sent.error)
    if (!sent.ok) return
    kept.clear(blank)
    setAttaching(false)
    message.success('已说，申请人看不到')
    await queries.invalidateQueries({ queryKey: ['case', requestId, 'talk'] })
  }
  const others = organs.length > 1
  return (
    <div className="talk-ft">
      {refusal && <RefusalNote refusal={refusal} />}
      {(attaching || files.length > 0) && <FilePicker files={files} set={(next) => kept.set({ files: next })} />}
      <div className="row t">
        <Mentions
          aria-label="写一句内部话"
          placeholder="写一句，用 @ 叫人"
          autoSize={{ minRows: 1, maxRows: 5 }}
          placement="top"
          value={body}
          options={(people.data?.people ?? []).map((person) => ({
            value: callOf(person),
            label: `${person.name}　${person.organName}`,
            key: person.id,
          }))}
          onChange={(next) => kept.set({ body: next })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          }}
        />
        <Button onClick={() => void send()} loading={busy} disabled={body.trim() === ''}>
          说
        </Button>
      </div>
      <div className="row xs m" style={{ marginTop: 4 }}>
        <span className="el">{others && !own ? `${organs.join('、')}看得到` : '只有本机关看得到'}；申请人看不到，会留痕</span>
        <span className="sp" />
        {others && (
          <Checkbox checked={own} onChange={(event) => kept.set({ own: event.target.checked })}>
            <span className="xs">只给本机关看</span>
          </Checkbox>
        )}
        <button type="button" className="lk xs nw" onClick={() => setAttaching(true)}>
          带文件
        </button>
      </div>
    </div>
  )
}
