/** 沟通和便民: where a paper went out without a talk, how fast the urgent ones were, what became of the real needs (R010, R015, R034). */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type OverridesBoard, type ServiceNumbers, talkPurposeTitles } from '#requests/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { share, thisYear } from './days.ts'
import { FastLaneSettings } from './fast-lane-settings.tsx'
import { RangeFilter } from './range-filter.tsx'

export const TalkScreen = () => {
  useTitle('沟通和便民')
  const me = useMe()
  const [range, setRange] = useState(thisYear)
  const board = useQuery({ queryKey: ['overrides', range], queryFn: () => ask<OverridesBoard>('requests.overrides', range) })
  const numbers = useQuery({ queryKey: ['serviceNumbers', range], queryFn: () => ask<ServiceNumbers>('requests.serviceNumbers', range) })
  return (
    <div className="board">
      <h1>沟通和便民</h1>
      <p className="lead">先沟通再发文，急事快办，把真实的诉求办掉：这三件事做得怎么样，按单位看。</p>
      <RangeFilter range={range} set={setRange} />
      {numbers.isPending || board.isPending ? <Loading what="数字" /> : null}
      {numbers.isError && <Failed error={numbers.error} retry={() => void numbers.refetch()} />}
      {board.isError && <Failed error={board.error} retry={() => void board.refetch()} />}
      {numbers.data && board.data && <Figures numbers={numbers.data} overridden={board.data.rows.length} />}
      {board.data && <Overridden board={board.data} />}
      {numbers.data && <ByOrgan numbers={numbers.data} />}
      {numbers.data && may(me, 'requests.setFastLane') && <FastLaneSettings fastLane={numbers.data.fastLane} />}
    </div>
  )
}

const Figures = ({ numbers: { total }, overridden }: { numbers: ServiceNumbers; overridden: number }) => (
  <div className="figures">
    <Figure value={`${overridden} 次`} title="没有先沟通就发文" note="都写了理由，列在下面" />
    <Figure value={`${total.fast} 件`} title="列为快办" note={`已答复 ${total.fastReplied} 件`} />
    <Figure value={share(total.sameDay, total.fastReplied)} title="快办件当日答复" note={`当日 ${total.sameDay} 件，占已答复的快办件`} />
    <Figure
      value={share(total.resolved, total.needs)}
      title="真实诉求解决了"
      note={`记下 ${total.needs} 件：解决 ${total.resolved}，转办 ${total.transferred}，没有解决 ${total.unresolved}`}
    />
  </div>
)

const Figure = ({ value, title, note }: { value: string; title: string; note: string }) => (
  <div className="card figure">
    <p>{title}</p>
    <b className="num">{value}</b>
    <p>{note}</p>
  </div>
)

const Overridden = ({ board }: { board: OverridesBoard }) => (
  <>
    <h2>没有先沟通就发文的</h2>
    {board.rows.length === 0 ? (
      <div className="card">
        <Empty title="这段时间都是先沟通再发文" />
      </div>
    ) : (
      <>
        <p className="row wrap" style={{ marginBottom: 8 }}>
          {board.organs.map((organ) => (
            <span key={organ.organId} className="tag a">
              {organ.organName} {organ.count} 次
            </span>
          ))}
        </p>
        <div className="card">
          <table className="tb">
            <caption className="sr">没有先沟通就发文的案件</caption>
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">案件</th>
                <th scope="col">哪一步</th>
                <th scope="col">理由</th>
                <th scope="col">谁写的</th>
              </tr>
            </thead>
            <tbody>
              {board.rows.map((row) => (
                <tr key={`${row.requestId}${row.purpose}${row.on}`}>
                  <td className="nw">{shortDay(row.on)}</td>
                  <td>
                    <Link to="/cases/$requestId" params={{ requestId: row.requestId }} search={{ act: undefined, tab: undefined }}>
                      {row.number}
                    </Link>
                    <br />
                    <span className="xs m">
                      {row.organName}　{row.subject}
                    </span>
                  </td>
                  <td className="nw">{talkPurposeTitles[row.purpose]}</td>
                  <td className="asked-lines">{row.reason}</td>
                  <td className="nw">{row.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )}
  </>
)

const ByOrgan = ({ numbers }: { numbers: ServiceNumbers }) => (
  <>
    <h2>快办和诉求，按单位</h2>
    {numbers.organs.length === 0 ? (
      <div className="card">
        <Empty title="这段时间还没有快办件，也没有记下的诉求" icon="flag">
          办件时在“便民”里列为快办、记真实诉求，这里就有数。
        </Empty>
      </div>
    ) : (
      <div className="card">
        <table className="tb">
          <caption className="sr">各单位的快办和诉求</caption>
          <thead>
            <tr>
              {['单位', '快办', '已答复', '当日答复', '当日占比', '诉求', '解决', '转办', '没有解决'].map((title, place) => (
                <th key={title} scope="col" className={place === 0 ? '' : 'r'}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.organs.map((row) => (
              <tr key={row.organId}>
                <td>{row.organName}</td>
                <td className="r">{row.fast}</td>
                <td className="r">{row.fastReplied}</td>
                <td className="r">{row.sameDay}</td>
                <td className="r">{share(row.sameDay, row.fastReplied)}</td>
                <td className="r">{row.needs}</td>
                <td className="r">{row.resolved}</td>
                <td className="r">{row.transferred}</td>
                <td className="r">{row.unresolved}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </>
)
