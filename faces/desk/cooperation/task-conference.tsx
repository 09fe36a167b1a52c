/** One 会商 for a unit that takes part: its opinion, and the sign-off of the minutes (R021). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { ConferenceCard } from '#requests/contract'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { TalkBeside } from '../talk/talk-beside.tsx'
import { ConferenceHead, ConferenceTable } from './conferences-tab.tsx'
import { refreshTogether } from './queries.ts'

export const TaskConference = ({ conference }: { readonly conference: ConferenceCard }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const mine = conference.participants.find((part) => part.mine)
  const [start] = useState({ opinion: mine?.opinion ?? '' })
  const kept = useKeptForm('requests.giveConferenceOpinion', conference.id, start)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (name: string, input: object, done: string) => {
    setBusy(true)
    const ran = await act(name, { conferenceId: conference.id, ...input })
    setBusy(false)
    setRefusal(ran.ok ? null : ran.error)
    if (ran.ok) message.success(done)
    await refreshTogether(queries)
    return ran.ok
  }
  return (
    <>
      <p className="m s" style={{ marginBottom: 8 }}>
        {conference.leadOrganName}牵头 · {conference.caseNumber}
      </p>
      <section className="card conf">
        <ConferenceHead conference={conference} />
        <ConferenceTable conference={conference} />
      </section>
      {refusal && (
        <div style={{ marginTop: 12 }}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      {mine && conference.standing === 'speaking' && (
        <form
          noValidate
          style={{ marginTop: 16 }}
          onSubmit={(event) => {
            event.preventDefault()
            void run('requests.giveConferenceOpinion', { opinion: kept.values.opinion }, '意见已送到').then((ok) => ok && kept.clear())
          }}
        >
          <Field
            label={mine.opinion ? '改写本单位的意见' : '本单位的意见'}
            hint="写出结论以前可以改，以最后一次为准。"
            error={refusal?.fields?.opinion}
          >
            {(ids) => (
              <Input.TextArea
                {...ids}
                autoSize={{ minRows: 4, maxRows: 12 }}
                value={kept.values.opinion}
                onChange={(event) => kept.set({ opinion: event.target.value })}
              />
            )}
          </Field>
          <div className="row">
            <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={kept.values.opinion.trim() === ''}>
              送出意见
            </Button>
            <span className="sp" />
            <KeptMark state={kept.state} />
          </div>
        </form>
      )}
      {mine && conference.standing === 'confirming' && !mine.confirmedAt && (
        <div style={{ marginTop: 16 }}>
          <p className="note b" style={{ marginBottom: 12 }}>
            结论已经写出（第 {conference.draft} 稿）。与您的意见相符的，请签认；不符的，请在下面的内部讨论里告诉牵头单位改写。
          </p>
          <Button
            type="primary"
            size="large"
            loading={busy}
            onClick={() => void run('requests.confirmMinutes', { draft: conference.draft }, '已签认，记下了您的姓名和时间')}
          >
            签认第 {conference.draft} 稿
          </Button>
        </div>
      )}
      <TalkBeside requestId={conference.requestId} />
    </>
  )
}
