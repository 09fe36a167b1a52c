/** 好差评: grades and the one question for each organ; never who rated (R034, R137). */
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { RatingFigures, RatingsOverview } from '#ratings/contract'
import { ask } from '../client/queries.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure } from '../remedies/words.tsx'

const grades = [
  ['5', '非常满意'],
  ['4', '满意'],
  ['3', '基本满意'],
  ['2', '不满意'],
  ['1', '非常不满意'],
] as const
const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)

export const RatingsPage = () => {
  const [months, setMonths] = useState(12)
  const seen = useQuery({ queryKey: ['ratings', 'overview', months], queryFn: () => ask<RatingsOverview>('ratings.overview', { months }) })
  if (seen.isPending) return <Loading what="评价" />
  if (seen.isError) return <Failed error={seen.error} retry={() => void seen.refetch()} />
  const { all, organs } = seen.data
  return (
    <>
      <div className="row">
        <h1>好差评</h1>
        <span className="sp" />
        <Select
          aria-label="看多久"
          value={months}
          onChange={setMonths}
          style={{ width: 120 }}
          options={[3, 6, 12, 24].map((count) => ({ value: count, label: `近 ${count} 个月` }))}
        />
        <Button className="no-print" icon={<Icon name="printer" />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <p className="lead">申请人收到答复以后评的。只看数字，看不到是谁评的；三分以上算满意。</p>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 16 }}>
        <Figure value={percent(all.contentShare)} word="满意率" />
        <Figure value={percent(all.solved.share)} word="需要解决了" />
        <Figure value={`${all.total} / ${all.replies}`} word="评价数 / 答复数" />
        <Figure value={all.callBacks.late} word="差评逾期没有回访" {...(all.callBacks.late > 0 ? { tone: 'red' as const } : {})} />
      </div>
      {all.total === 0 ? (
        <Empty title="还没有评价" icon="tick">
          答复发出以后，申请人在进度页上一点就能评。
        </Empty>
      ) : (
        <>
          <Spread figures={all} />
          <table className="tb card">
            <caption className="sr">各单位的评价</caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col" className="r">
                  评价
                </th>
                <th scope="col" className="r">
                  平均分
                </th>
                <th scope="col" className="r">
                  满意率
                </th>
                <th scope="col" className="r">
                  解决了
                </th>
                <th scope="col" className="r">
                  部分解决
                </th>
                <th scope="col" className="r">
                  没有解决
                </th>
                <th scope="col" className="r">
                  按时回访
                </th>
              </tr>
            </thead>
            <tbody>
              {organs
                .filter(({ figures }) => figures.total > 0)
                .map(({ organId, organName, figures }) => (
                  <tr key={organId}>
                    <th scope="row">{organName}</th>
                    <td className="r num">{figures.total}</td>
                    <td className="r num">{figures.average?.toFixed(2) ?? '—'}</td>
                    <td className="r num">{percent(figures.contentShare)}</td>
                    <td className="r num">{figures.solved.yes}</td>
                    <td className="r num">{figures.solved.partly}</td>
                    <td className="r num">{figures.solved.no}</td>
                    <td className="r num">
                      {figures.callBacks.inTime} / {figures.callBacks.done + figures.callBacks.open}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

/** How the grades spread: a bar each with its number and share. */
const Spread = ({ figures }: { readonly figures: RatingFigures }) => (
  <table className="tb card fit" style={{ marginBottom: 16 }}>
    <caption className="sr">各档的件数</caption>
    <tbody>
      {grades.map(([score, word]) => (
        <tr key={score}>
          <th scope="row" className="nw">
            {score} 分，{word}
          </th>
          <td style={{ width: 280 }}>
            <svg width="260" height="14" aria-hidden="true">
              <rect width="260" height="14" fill="#ECEFF2" />
              <rect
                width={(figures.byScore[score] / Math.max(1, figures.total)) * 260}
                height="14"
                fill={Number(score) <= 2 ? '#B3541E' : '#2F5D8C'}
              />
            </svg>
          </td>
          <td className="r num">{figures.byScore[score]} 件</td>
          <td className="r num m">{percent(figures.byScore[score] / Math.max(1, figures.total))}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
