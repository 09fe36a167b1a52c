/** 转主动公开: what could be published because people asked for it, with its light; one of them opened beside its steps (条例 第四十四条; R040). */
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ConversionList, type ProposalRow, type ProposalState, reasonTitles, stateTitles } from '#conversions/contract'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure, TurnLight } from '../remedies/words.tsx'
import { ConversionDetailPane } from './detail.tsx'

const views = [
  { key: 'open', word: '要办的', single: false, states: ['proposed', 'drafting', 'reviewing', 'approved'] },
  { key: 'published', word: '已公开', single: false, states: ['published'] },
  { key: 'declined', word: '不转', single: false, states: ['declined'] },
  { key: 'single', word: '只有一人要过', single: true, states: ['proposed', 'drafting', 'reviewing', 'approved'] },
] as const satisfies readonly { key: string; word: string; single: boolean; states: readonly ProposalState[] }[]
type ViewKey = (typeof views)[number]['key']

export const ConversionsPage = () => {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [key, setKey] = useState<ViewKey>('open')
  const { single, states } = views.find((each) => each.key === key) ?? views[0]
  const list = useQuery({
    queryKey: ['conversions', 'list', key],
    queryFn: () => ask<ConversionList>('conversions.list', { single, states }),
    placeholderData: (earlier) => earlier,
  })
  const open = (proposalId: string) => void navigate({ to: '/books/$page', params: { page: 'conversions' }, hash: proposalId })
  if (hash !== '') return <ConversionDetailPane proposalId={hash} back={() => open('')} />
  if (list.isPending) return <Loading what="转主动公开" />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  const { rows, numbers } = list.data
  return (
    <>
      <h1>转主动公开</h1>
      <p className="lead">
        几个人要同一件、可以公开的，纳入主动公开（条例第四十四条）。从给出去并且有第二个人要的那天起，20 个工作日内办完（参照第二十六条）。
      </p>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 12 }}>
        <Figure value={numbers.open} word="要办的" />
        <Figure value={numbers.late} word="超过期限" {...(numbers.late > 0 ? { tone: 'red' as const } : {})} />
        <Figure value={numbers.soon} word="快到期限" />
        <Figure value={numbers.reviewing} word="等审查" />
        <Figure value={numbers.publishedThisYear} word="今年已公开" />
        <span className="sp" />
        <div className="seg">
          {views.map((each) => (
            <button key={each.key} type="button" aria-pressed={each.key === key} onClick={() => setKey(each.key)}>
              {each.word}
              {each.key === 'single' && numbers.single > 0 ? ` ${numbers.single}` : ''}
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty title="这里没有要看的" icon="globe">
          有第二个人要同一件，或者在“热点”里提出，就会列在这里。
        </Empty>
      ) : (
        <Table rows={rows} open={open} ended={key === 'published'} />
      )}
    </>
  )
}

interface TableProps {
  readonly rows: readonly ProposalRow[]
  readonly open: (proposalId: string) => void
  readonly ended: boolean
}

const Table = ({ rows, open, ended }: TableProps) => (
  <table className="tb card">
    <caption className="sr">转主动公开清单</caption>
    <thead>
      <tr>
        <th scope="col">期限</th>
        <th scope="col">要公开什么</th>
        <th scope="col" className="r">
          多少人要
        </th>
        <th scope="col">从哪天起</th>
        <th scope="col">到哪一步</th>
        {ended && (
          <th scope="col" className="r">
            公开以前 / 以后
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="nw">
            {row.state === 'published' && row.publishedOn ? (
              shortDay(row.publishedOn)
            ) : row.light === 'waiting' ? (
              <span className="m">等答复定了起算</span>
            ) : (
              <TurnLight light={row.light} dueOn={row.dueOn} />
            )}
          </td>
          <td>
            <button type="button" className="lk" style={{ textAlign: 'left' }} onClick={() => open(row.id)}>
              {row.title}
            </button>
            <br />
            <span className="xs m">
              {row.organName} · {row.topicTitle}
              {row.placeName ? ` · ${row.placeName}` : ''}
            </span>
          </td>
          <td className="r nw num">
            <b>{row.people}</b> 人<br />
            <span className="xs m">{row.requests} 件申请</span>
          </td>
          <td className="nw">
            {row.firstAskedOn ? shortDay(row.firstAskedOn) : ''}
            {row.lastAskedOn && row.lastAskedOn !== row.firstAskedOn && (
              <>
                <br />
                <span className="xs m">最近 {shortDay(row.lastAskedOn)}</span>
              </>
            )}
          </td>
          <td className="nw">
            {stateTitles[row.state]}
            <br />
            <span className="xs m">{reasonTitles[row.reason]}</span>
          </td>
          {ended && (
            <td className="r num nw">
              {row.before} / {row.after}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
