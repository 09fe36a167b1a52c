/** One proposal: who asked (case numbers, no names), what went out, what was written and judged, and the next step (R040). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ConversionDetail, type DraftView, outcomeTitles, reasonTitles, stateTitles } from '#conversions/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { TurnLight } from '../remedies/words.tsx'
import { DeclineForm, PublishedForm, ReopenButton, ReviewForm } from './decide-forms.tsx'
import { DraftForm } from './draft-form.tsx'
import { FileLine } from './file-line.tsx'

export const ConversionDetailPane = ({ proposalId, back }: { readonly proposalId: string; readonly back: () => void }) => {
  const seen = useQuery({
    queryKey: ['conversions', 'one', proposalId],
    queryFn: () => ask<ConversionDetail>('conversions.one', { proposalId }),
    // the machine reads the files after the draft is kept
    refetchInterval: ({ state }) =>
      state.data?.state === 'drafting' && state.data.drafts[0]?.files.some(({ outcome }) => outcome === null) ? 2000 : false,
  })
  useTitle(seen.data?.title ?? '转主动公开')
  const goBack = (
    <p className="no-print" style={{ marginBottom: 8 }}>
      <button type="button" className="lk" onClick={back}>
        ← 回到清单
      </button>
    </p>
  )
  if (seen.isPending) return <Loading what="这一项" />
  if (seen.isError)
    return (
      <>
        {goBack}
        <Failed error={seen.error} retry={() => void seen.refetch()} />
      </>
    )
  const one = seen.data
  return (
    <>
      {goBack}
      <h1>{one.title}</h1>
      <div className="row" style={{ gap: 10, flexWrap: 'wrap', margin: '4px 0 16px' }}>
        <span className="tag b">{stateTitles[one.state]}</span>
        {one.light !== 'done' && one.light !== 'waiting' && <TurnLight light={one.light} dueOn={one.dueOn} />}
        {one.light === 'waiting' && <span className="m s">期限等答复定了起算</span>}
        <span className="s m">
          {one.organName} · {one.topicTitle}
          {one.placeName ? ` · ${one.placeName}` : ''} · {reasonTitles[one.reason]}，{shortDay(one.proposedOn)}列入
        </span>
        <span className="sp" />
        <Button className="no-print" icon={<Icon name="printer" />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <div className="cv-two">
        <div>
          <NextStep one={one} />
          <Drafts drafts={one.drafts} />
        </div>
        <div>
          <Asked one={one} />
          <Covered covered={one.covered} />
        </div>
      </div>
    </>
  )
}

/** The one thing to do now, for whoever may do it; a reason for whoever may not. */
const NextStep = ({ one }: { readonly one: ConversionDetail }) => {
  const me = useMe()
  const [draft] = one.drafts
  if (one.state === 'published')
    return (
      <section className="card cv-box">
        <h2>已经公开</h2>
        <p>
          {one.publishedOn ? shortDay(one.publishedOn) : ''}公开，
          {one.link && (
            <a href={one.link} target="_blank" rel="noreferrer">
              打开看
            </a>
          )}
        </p>
        <p className="s">
          公开以前有 <b className="num">{one.before}</b> 件申请要它，公开以后 <b className="num">{one.after}</b> 件。
        </p>
      </section>
    )
  if (one.state === 'declined' && one.declined)
    return (
      <section className="card cv-box">
        <h2>定为不转</h2>
        <p style={{ whiteSpace: 'pre-wrap' }}>{one.declined.reason}</p>
        <p className="s m">
          依据：{one.declined.article} · {one.declined.by}，{shortDay(one.declined.on)}
        </p>
        {may(me, 'conversions.reopen') && <ReopenButton one={one} />}
      </section>
    )
  return (
    <>
      {(one.state === 'proposed' || one.state === 'drafting') &&
        (may(me, 'conversions.keepDraft') ? <DraftForm key={one.id} one={one} /> : <Waiting text="等经办的人起草公开稿。" />)}
      {one.state === 'reviewing' &&
        (may(me, 'conversions.review') && draft && !draft.mine ? (
          <ReviewForm one={one} />
        ) : (
          <Waiting text={draft?.mine ? '公开稿是您起草的，等另一位同事审查。' : '等法制、保密审查的人审查公开稿。'} />
        ))}
      {one.state === 'approved' &&
        (may(me, 'conversions.recordPublished') ? <PublishedForm one={one} /> : <Waiting text="审查通过，等经办的人发布。" />)}
      {may(me, 'conversions.decline') && <DeclineForm one={one} />}
    </>
  )
}

const Waiting = ({ text }: { readonly text: string }) => <p className="note b cv-box">{text}</p>

const Drafts = ({ drafts }: { readonly drafts: readonly DraftView[] }) => (
  <>
    {drafts.map((draft) => (
      <section key={draft.number} className="card cv-box" aria-label={`公开稿第 ${draft.number} 稿`}>
        <h2>公开稿{drafts.length > 1 ? `第 ${draft.number} 稿` : ''}</h2>
        <p>
          <b>{draft.title}</b>
        </p>
        <p className="s" style={{ whiteSpace: 'pre-wrap' }}>
          {draft.summary}
        </p>
        <ul className="filelist">
          {draft.files.map((file) => (
            <FileLine key={file.digest} file={file} />
          ))}
        </ul>
        <p className="s m">
          {draft.draftedBy}起草，{shortDay(draft.draftedOn)}
          {draft.submittedOn ? `；${shortDay(draft.submittedOn)}送审` : '；还没有送审'}
        </p>
        {draft.reviewedOn && (
          <p className={`note ${draft.passed ? 'g' : 'a'}`}>
            {draft.reviewedBy}，{shortDay(draft.reviewedOn)}
            {draft.passed ? '审查通过' : '退回'}：{draft.opinion}
          </p>
        )}
      </section>
    ))}
  </>
)

const Asked = ({ one }: { readonly one: ConversionDetail }) => (
  <section className="card cv-box" aria-label="谁要过">
    <h2>
      {one.people} 人要过，{one.requests} 件申请
    </h2>
    <ul className="plain-list s">
      {one.items.slice(0, 8).map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
    <table className="tb">
      <caption className="sr">要过这件信息的申请</caption>
      <thead>
        <tr>
          <th scope="col">哪天</th>
          <th scope="col">案件</th>
          <th scope="col">答复</th>
        </tr>
      </thead>
      <tbody>
        {one.members.map((member) => (
          <tr key={member.requestId}>
            <td className="nw">{shortDay(member.askedOn)}</td>
            <td>
              {member.number ? (
                <Link to="/cases/$requestId" params={{ requestId: member.requestId }} search={{ act: undefined, tab: undefined }}>
                  {member.number}
                </Link>
              ) : (
                <span className="m">{member.organName}的案件</span>
              )}
            </td>
            <td className="nw">
              {outcomeTitles[member.outcome]}
              {member.afterPublication && <span className="tag a"> 公开以后又要</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="xs m">这里没有姓名；要看是谁，打开案件，看过会留记录。</p>
  </section>
)

const Covered = ({ covered }: { readonly covered: ConversionDetail['covered'] }) =>
  covered.length === 0 ? null : (
    <section className="card cv-box" aria-label="已经公开的">
      <h2>同一主题已经公开的</h2>
      <ul className="plain-list s">
        {covered.map((item) => (
          <li key={`${item.link}${item.title}`}>
            <a href={item.link} target="_blank" rel="noreferrer">
              {item.title}
            </a>
            <span className="m"> {shortDay(item.on)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
