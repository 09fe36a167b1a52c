/** Above today's cases: what other organs ask of mine, and who has called me in the talk (R020, R024). */
import { Link } from '@tanstack/react-router'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'
import { useMentions } from '../talk/queries.ts'
import { useConferenceInbox, useInbox } from './queries.ts'

export const TodayStrip = () => {
  const me = useMe()
  const searches = useInbox(false, may(me, 'requests.coSearchInbox'))
  const conferences = useConferenceInbox(false, may(me, 'requests.conferenceInbox'))
  const mentions = useMentions(may(me, 'talk.mentions'))
  const rows = searches.data?.rows ?? []
  const called = mentions.data?.mentions ?? []
  const mine = (conferences.data?.conferences ?? []).filter(({ standing, participants }) =>
    participants.some((part) => part.mine && (standing === 'speaking' ? !part.opinion : !part.confirmedAt)),
  )
  if (rows.length + called.length + mine.length === 0) return null
  const first = rows[0]
  const late = rows.some(({ light }) => light === 'late')
  return (
    <section className="strip" aria-label="别人等您的">
      {first && (
        <Link to="/together">
          <Light shape={late ? 'block' : 'triangle'} tone={late ? 'red' : 'amb'}>
            协查 {rows.length} 件要回
          </Light>
          <span className="m" style={{ marginLeft: 8 }}>
            {first.leadOrganName}，{shortDay(first.dueOn)}前
          </span>
        </Link>
      )}
      {mine.length > 0 && (
        <Link to="/together">
          <Light shape="diamond" tone="blue">
            会商 {mine.length} 件等您的意见或者签认
          </Light>
        </Link>
      )}
      {called.slice(0, 3).map((one) => (
        <Link
          key={`${one.requestId}${one.at}`}
          className="el"
          {...(one.opensCase
            ? { to: '/cases/$requestId' as const, params: { requestId: one.requestId }, search: { act: undefined, tab: undefined } }
            : { to: '/together' as const })}
        >
          <b>@您</b> {one.organName}
          {one.by}：<span className="m2">{one.body.length > 36 ? `${one.body.slice(0, 36)}……` : one.body}</span>
        </Link>
      ))}
      {called.length > 3 && <span className="m">还有 {called.length - 3} 条叫到您</span>}
    </section>
  )
}
