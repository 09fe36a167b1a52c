/** 经过: the docket as a timeline in three tints, newest first, with a line to write a contact down at once. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { dayInShanghai, type PlainDate, timeInShanghai } from '#kernel'
import type { CasePage, DocketLine } from '#requests/contract'
import { contactChannels } from '../acts/words.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { refreshCase } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { RefusalNote } from '../parts/states.tsx'

type Tint = DocketLine['tint']
const faces: Readonly<Record<Tint, { readonly word: string; readonly mark: string; readonly icon: IconName }>> = {
  formal: { word: '正式', mark: 'f', icon: 'mail' },
  contact: { word: '联系', mark: 'c', icon: 'phone' },
  internal: { word: '内部', mark: 't', icon: 'lock' },
}

export const Timeline = ({ page }: { readonly page: CasePage }) => {
  const [tint, setTint] = useState<Tint | 'all'>('all')
  const count = (one: Tint) => page.docket.filter((line) => line.tint === one).length
  const lines = page.docket.filter((line) => tint === 'all' || line.tint === tint)
  const days = daysOf(lines)
  const mayLog = page.acts.some((one) => one.name === 'requests.logContact' && one.allowed)
  return (
    <section className="pane c2" aria-label="经过">
      <div className="hd">
        <h2>经过</h2>
        <span className="sp" />
        <div className="seg">
          {(['all', 'formal', 'contact', 'internal'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={tint === one} onClick={() => setTint(one)}>
              {one === 'all' ? `全部 ${page.docket.length}` : `${faces[one].word} ${count(one)}`}
            </button>
          ))}
        </div>
      </div>
      <ScrollArea className="bd" label="经过的列表">
        <div className="tl">
          {days.map(([day, entries]) => (
            <section key={day} aria-label={shortDay(day)}>
              <p className="day">
                {day === today() ? '今天 ' : ''}
                {shortDay(day)}
              </p>
              <ol>
                {entries.map((line) => (
                  <Entry key={line.seq} line={line} page={page} />
                ))}
              </ol>
            </section>
          ))}
          {lines.length === 0 && <p className="m s">这一类还没有记录。</p>}
        </div>
      </ScrollArea>
      {mayLog && <Composer page={page} />}
    </section>
  )
}

const Entry = ({ line, page }: { readonly line: DocketLine; readonly page: CasePage }) => {
  const face = faces[line.tint]
  return (
    <li className={`e ${face.mark}`}>
      <span className="ic">
        <Icon name={face.icon} />
      </span>
      <div className="bx">
        <p className="w">
          <b>{face.word}</b>
          <span className="el">{line.title}</span>
          <span className="sp" />
          <span className="nw">{line.by}</span>
          <span className="num">{timeInShanghai(line.at)}</span>
        </p>
        {line.text && <p className="clause">{line.text}</p>}
        {(line.letterId || line.files.length > 0) && (
          <p className="xs">
            {line.letterId && (
              <a href={`/api/letters/${line.letterId}.pdf`} download>
                文书
              </a>
            )}
            {line.files.map((file) => (
              <a key={file.digest} href={`/api/requests/${page.row.id}/files/${file.digest}`} download style={{ marginLeft: 8 }}>
                {file.name}
              </a>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

/** Newest day first, newest entry first. */
const daysOf = (lines: readonly DocketLine[]): readonly (readonly [PlainDate, readonly DocketLine[]])[] => {
  const byDay = new Map<PlainDate, DocketLine[]>()
  for (const line of [...lines].sort((a, b) => b.seq - a.seq)) {
    const day = line.on ?? dayInShanghai(line.at)
    byDay.set(day, [...(byDay.get(day) ?? []), line])
  }
  return [...byDay].sort(([a], [b]) => (a < b ? 1 : -1))
}

const channelOptions = Object.entries(contactChannels).map(([value, label]) => ({ value, label }))
const blank = { summary: '', channel: 'phone' }

const Composer = ({ page }: { readonly page: CasePage }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const kept = useKeptForm('composer', page.row.id, blank)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const { summary, channel } = kept.values
  const send = async () => {
    if (summary.trim() === '') return
    setBusy(true)
    const done = await act('requests.logContact', {
      requestId: page.row.id,
      version: page.version,
      on: today(),
      purpose: page.row.stage === 'submitted' || page.row.stage === 'received' ? 'filing' : 'explanation',
      channel,
      summary,
    })
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      if (done.error.kind === 'conflict') await refreshCase(queries, page.row.id)
      return
    }
    setRefusal(null)
    kept.clear(blank)
    message.success('这次联系已记入卷宗')
    await refreshCase(queries, page.row.id)
  }
  return (
    <div className="ft compose">
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="row" style={{ marginBottom: 8 }}>
        <Segmented
          size="small"
          aria-label="联系方式"
          options={channelOptions}
          value={channel}
          onChange={(next) => kept.set({ channel: next })}
        />
        <span className="sp" />
        <KeptMark state={kept.state} />
      </div>
      <div className="row t">
        <Input.TextArea
          aria-label="记一次联系"
          placeholder="和申请人说了什么，一两句"
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={summary}
          onChange={(event) => kept.set({ summary: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          }}
        />
        <Button onClick={() => void send()} loading={busy} disabled={summary.trim() === ''}>
          记下
        </Button>
      </div>
    </div>
  )
}
