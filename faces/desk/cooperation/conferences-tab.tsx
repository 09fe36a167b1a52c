/** 会商 of a case: question, opinions, conclusion, who signed off; minutes as PDF (R021). */
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CasePage, ConferenceCard } from '#requests/contract'
import { participantTitles } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { act } from '../client/call.ts'
import { refreshCase } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { momentText, shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useConferences } from './queries.ts'

export const ConferencesTab = ({ page }: { readonly page: CasePage }) => {
  const found = useConferences(page.row.id)
  const openAct = useOpenAct()
  if (found.isPending) return <Loading what="会商" />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const { conferences } = found.data
  const open = page.acts.some((one) => one.name === 'requests.openConference' && one.allowed) && (
    <button type="button" className="btn sm" onClick={() => openAct('requests.openConference', page.row.id)}>
      <Icon name="people" />
      发起会商
    </button>
  )
  if (conferences.length === 0)
    return (
      <Empty title="还没有会商过" icon="people">
        <p style={{ marginBottom: 8 }}>能不能公开、怎么答拿不准的，请有关单位、司法所、法律顾问一起商量，结论写成纪要。</p>
        {open}
      </Empty>
    )
  return (
    <>
      {conferences.map((conference) => (
        <Card key={conference.id} page={page} conference={conference} />
      ))}
      <div style={{ marginTop: 12 }}>{open}</div>
    </>
  )
}

const Card = ({ page, conference }: { page: CasePage; conference: ConferenceCard }) => {
  const openAct = useOpenAct()
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { standing } = conference
  const leads = may(me, 'requests.concludeConference') && (standing === 'speaking' || standing === 'confirming')
  const start = { conference: conference.ref }
  const issue = async () => {
    const done = await act('requests.issueMinutes', { requestId: page.row.id, version: page.version, conference: conference.ref })
    if (done.ok) message.success('会商纪要已编号印发')
    else message.warning(done.error.message)
    await refreshCase(queries, page.row.id)
  }
  return (
    <section className="card conf" aria-label={`会商 ${conference.ref}`}>
      <ConferenceHead conference={conference} />
      <ConferenceTable
        conference={conference}
        acts={
          leads
            ? (part) => (
                <span className="co-acts">
                  {standing === 'speaking' && !part.opinion && (
                    <button
                      type="button"
                      className="lk"
                      onClick={() => openAct('requests.enterConferenceOpinion', page.row.id, { ...start, participant: part.ref })}
                    >
                      登记意见
                    </button>
                  )}
                  {standing === 'confirming' && !part.confirmedAt && (
                    <button
                      type="button"
                      className="lk"
                      onClick={() => openAct('requests.enterMinutesConfirmed', page.row.id, { ...start, participant: part.ref })}
                    >
                      登记纸质签认
                    </button>
                  )}
                </span>
              )
            : undefined
        }
      />
      {leads && (
        <div className="row" style={{ marginTop: 10, gap: 8 }}>
          <button
            type="button"
            className="btn sm"
            onClick={() => openAct('requests.concludeConference', page.row.id, { ...start, conclusion: conference.conclusion ?? '' })}
          >
            {standing === 'speaking' ? '写结论' : '改写结论'}
          </button>
          {standing === 'confirming' && (
            <button type="button" className="btn sm pri" onClick={() => void issue()}>
              印发纪要
            </button>
          )}
          <span className="sp" />
          <button type="button" className="lk s" onClick={() => openAct('requests.cancelConference', page.row.id, start)}>
            取消会商
          </button>
        </div>
      )}
    </section>
  )
}

export const ConferenceHead = ({ conference }: { readonly conference: ConferenceCard }) => (
  <>
    <div className="row" style={{ gap: 8 }}>
      <Standing conference={conference} />
      <span className="m s">
        {conference.way === 'meeting' ? '开会' : '书面'} · {shortDay(conference.heldOn)}
      </span>
      <span className="sp" />
      {conference.letterId && (
        <a className="s" href={`/api/conferences/${conference.id}/minutes.pdf`} download>
          会商纪要{conference.documentNumber ? ` ${conference.documentNumber}` : ''}
        </a>
      )}
    </div>
    <dl>
      <dt>问题</dt>
      <dd className="clause">{conference.question}</dd>
      {conference.conclusion && (
        <>
          <dt>结论</dt>
          <dd className="clause">
            {conference.conclusion}
            <span className="m s">
              　第 {conference.draft} 稿，{conference.drafter}起草
            </span>
          </dd>
        </>
      )}
    </dl>
  </>
)

const Standing = ({ conference }: { conference: ConferenceCard }) => {
  const confirmed = conference.participants.filter((part) => part.confirmedAt).length
  switch (conference.standing) {
    case 'speaking':
      return (
        <Light shape="dot" tone="blue">
          正在收意见 {conference.participants.filter((part) => part.opinion).length}/{conference.participants.length}
        </Light>
      )
    case 'confirming':
      return (
        <Light shape="diamond" tone="amb">
          等签认 {confirmed}/{conference.participants.length}
        </Light>
      )
    case 'issued':
      return (
        <Light shape="tick" tone="ok">
          纪要已印发
        </Light>
      )
    case 'cancelled':
      return (
        <Light shape="none" tone="off">
          已取消
        </Light>
      )
  }
}

type Part = ConferenceCard['participants'][number]
export const ConferenceTable = ({
  conference,
  acts,
}: {
  conference: ConferenceCard
  acts?: ((part: Part) => React.ReactNode) | undefined
}) => (
  <table>
    <caption className="sr">各方意见和签认</caption>
    <thead>
      <tr>
        <th scope="col" style={{ width: '30%' }}>
          谁
        </th>
        <th scope="col">意见</th>
        <th scope="col" style={{ width: '22%' }}>
          签认
        </th>
      </tr>
    </thead>
    <tbody>
      {conference.participants.map((part) => (
        <tr key={part.ref}>
          <td>
            <b>{part.name}</b>
            {part.mine && <span className="tag b">您的单位</span>}
            <br />
            <span className="xs m">{part.as === 'unit' ? (part.opinionBy ?? part.person ?? '单位') : participantTitles[part.as]}</span>
            {acts?.(part)}
          </td>
          <td className="clause">{part.opinion ?? <span className="m">还没有</span>}</td>
          <td>
            {part.confirmedAt ? (
              <>
                <Light shape="tick" tone="ok">
                  {part.confirmedBy}
                </Light>
                <br />
                <span className="xs m">{momentText(part.confirmedAt)}</span>
              </>
            ) : (
              <span className="m">{conference.standing === 'speaking' ? '—' : '还没签'}</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
