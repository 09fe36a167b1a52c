/** 经过: the docket and the internal talk as one timeline in three tints, newest first, with a line to write a contact down or to say something inside. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { dayInShanghai, type PlainDate, timeInShanghai } from '#kernel'
import type { CasePage, DocketLine } from '#requests/contract'
import type { TalkMessage } from '#talk/contract'
import { contactChannels } from '../acts/words.ts'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { refreshCase } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { Message } from '../talk/message.tsx'
import { useTalk } from '../talk/queries.ts'
import { TalkComposer } from '../talk/talk-composer.tsx'

type Tint = DocketLine['tint']
const faces: Readonly<Record<Tint, { readonly word: string; readonly mark: string; readonly icon: IconName }>> = {
  formal: { word: '正式', mark: 'f', icon: 'mail' },
  contact: { word: '联系', mark: 'c', icon: 'phone' },
  internal: { word: '内部', mark: 't', icon: 'lock' },
}

export const Timeline = ({ page }: { readonly page: CasePage }) => {
  const [tint, setTint] = useState<Tint | 'all'>('all')
  const me = useMe()
  const mayTalk = may(me, 'talk.ofCase')
  const talk = useTalk(page.row.id, mayTalk)
  const said = talk.data?.messages ?? []
  const count = (one: Tint) => page.docket.filter((line) => line.tint === one).length + (one === 'internal' ? said.length : 0)
  const lines: readonly Line[] = [
    ...page.docket.filter((line) => tint === 'all' || line.tint === tint).map((line) => ({ docket: line })),
    ...(tint === 'all' || tint === 'internal' ? said.map((message) => ({ message })) : []),
  ]
  const days = daysOf(lines)
  const mayLog = page.acts.some((one) => one.name === 'requests.logContact' && one.allowed)
  // what called me here I have seen by opening the case
  useEffect(() => {
    if (mayTalk) void act('talk.markSeen', { requestId: page.row.id })
  }, [mayTalk, page.row.id])
  return (
    <section className="pane c2" aria-label="经过">
      <div className="hd">
        <h2>经过</h2>
        <span className="sp" />
        <div className="seg">
          {(['all', 'formal', 'contact', 'internal'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={tint === one} onClick={() => setTint(one)}>
              {one === 'all' ? `全部 ${page.docket.length + said.length}` : `${faces[one].word} ${count(one)}`}
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
                {entries.map((line) =>
                  'docket' in line ? (
                    <Entry key={line.docket.seq} line={line.docket} page={page} />
                  ) : (
                    <Message key={line.message.id} message={line.message} requestId={page.row.id} />
                  ),
                )}
              </ol>
            </section>
          ))}
          {lines.length === 0 && <p className="m s">这一类还没有记录。</p>}
        </div>
      </ScrollArea>
      {(mayLog || talk.data?.mayPost) && <Footer page={page} mayLog={mayLog} organs={talk.data?.mayPost ? talk.data.organs : null} />}
      {talk.data?.hasInnerFile && (
        <p className="ft xs pad2">
          <a href={`/api/talk/${page.row.id}/inner.pdf`} download>
            内部讨论副卷
          </a>
          <span className="m">　不并入案卷，不对外提供</span>
        </p>
      )}
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

type Line = { readonly docket: DocketLine } | { readonly message: TalkMessage }
const momentOf = (line: Line) => ('docket' in line ? line.docket.at : line.message.at)
const placeOf = (line: Line) => ('docket' in line ? line.docket.seq : 0)

/** Newest day first, newest entry first. */
const daysOf = (lines: readonly Line[]): readonly (readonly [PlainDate, readonly Line[]])[] => {
  const byDay = new Map<PlainDate, Line[]>()
  const newestFirst = [...lines].sort((a, b) => (momentOf(a) < momentOf(b) ? 1 : momentOf(a) > momentOf(b) ? -1 : placeOf(b) - placeOf(a)))
  for (const line of newestFirst) {
    const day = ('docket' in line ? line.docket.on : null) ?? dayInShanghai(momentOf(line))
    byDay.set(day, [...(byDay.get(day) ?? []), line])
  }
  return [...byDay].sort(([a], [b]) => (a < b ? 1 : -1))
}

const channelOptions = Object.entries(contactChannels).map(([value, label]) => ({ value, label }))
const blank = { summary: '', channel: 'phone' }

/** 联系记录 or 内部话: two ways to write, told apart by name and tint. */
const Footer = ({ page, mayLog, organs }: { page: CasePage; mayLog: boolean; organs: readonly string[] | null }) => {
  const [way, setWay] = useState<'contact' | 'talk'>(mayLog ? 'contact' : 'talk')
  const ways = [
    ...(mayLog ? [{ value: 'contact', label: '联系记录' } as const] : []),
    ...(organs ? [{ value: 'talk', label: '内部话' } as const] : []),
  ]
  return (
    <div className="ft compose">
      {ways.length > 1 && (
        <div className="row" style={{ marginBottom: 8 }}>
          <Segmented size="small" aria-label="写什么" options={ways} value={way} onChange={(next) => setWay(next)} />
          <span className="sp" />
          {way === 'talk' && (
            <span className="xs m row" style={{ gap: 4 }}>
              <Icon name="lock" />
              申请人看不到，会留痕
            </span>
          )}
        </div>
      )}
      {way === 'talk' && organs ? <TalkComposer requestId={page.row.id} organs={organs} /> : <Composer page={page} />}
    </div>
  )
}

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
    <div>
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
