/** 转化率: how much of what several people asked for was published, by organ; and what each published item has saved (R040). */
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { ConversionBoard, ConversionFigures } from '#conversions/contract'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure } from '../remedies/words.tsx'

const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)

const columns = [
  ['列入', ({ proposed }) => proposed],
  ['已公开', ({ published }) => published],
  ['不转', ({ declined }) => declined],
  ['在办', ({ open }) => open],
  ['超过期限', ({ late }) => late],
] as const satisfies readonly (readonly [string, (figures: ConversionFigures) => number])[]

export const RatePage = () => {
  const [months, setMonths] = useState(12)
  const board = useQuery({
    queryKey: ['conversions', 'board', months],
    queryFn: () => ask<ConversionBoard>('conversions.board', { months }),
  })
  if (board.isPending) return <Loading what="转化率" />
  if (board.isError) return <Failed error={board.error} retry={() => void board.refetch()} />
  const { all, single, organs, saved, from } = board.data
  return (
    <>
      <div className="row">
        <h1>转化率</h1>
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
      <p className="lead">{shortDay(from)}以来列入的：已公开的除以全部列入的。只有一个人要过的另数，不算在转化率里。</p>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 16 }}>
        <Figure value={percent(all.rate)} word="转化率" />
        <Figure value={`${all.published} / ${all.proposed}`} word="已公开 / 列入" />
        <Figure value={all.open} word="在办" />
        <Figure value={all.late} word="超过期限" {...(all.late > 0 ? { tone: 'red' as const } : {})} />
        <Figure value={`${single.published} / ${single.proposed}`} word="只有一人要过的：已公开 / 列入" />
      </div>
      {organs.length === 0 ? (
        <Empty title="这一段还没有列入的" icon="globe">
          有第二个人要同一件，或者在“热点”里提出，就会列入。
        </Empty>
      ) : (
        <table className="tb card" style={{ marginBottom: 24 }}>
          <caption className="sr">各单位的转化率</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {columns.map(([word]) => (
                <th key={word} scope="col" className="r">
                  {word}
                </th>
              ))}
              <th scope="col" className="r">
                转化率
              </th>
            </tr>
          </thead>
          <tbody>
            {organs.map(({ organId, organName, figures }) => (
              <tr key={organId}>
                <th scope="row">{organName}</th>
                {columns.map(([word, of]) => (
                  <td key={word} className={`r num${of(figures) === 0 ? ' m' : ''}`}>
                    {of(figures)}
                  </td>
                ))}
                <td className="r num">{percent(figures.rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {saved.length > 0 && <Saved saved={saved} />}
    </>
  )
}

/** 省一件: before and after publication, the same item. */
const Saved = ({ saved }: { readonly saved: ConversionBoard['saved'] }) => (
  <>
    <h2>公开以后，少了多少件</h2>
    <p className="s m" style={{ marginBottom: 8 }}>
      同一件信息，公开以前和以后各收到几件申请。以后还常有人来要的，看看是不是不好找。
    </p>
    <table className="tb card">
      <caption className="sr">公开前后的申请数</caption>
      <thead>
        <tr>
          <th scope="col">公开了什么</th>
          <th scope="col">单位</th>
          <th scope="col">哪天公开</th>
          <th scope="col" className="r">
            以前
          </th>
          <th scope="col" className="r">
            以后
          </th>
        </tr>
      </thead>
      <tbody>
        {saved.map((item) => (
          <tr key={item.id}>
            <td>
              {item.link ? (
                <a href={item.link} target="_blank" rel="noreferrer">
                  {item.title}
                </a>
              ) : (
                item.title
              )}
            </td>
            <td className="nw">{item.organName}</td>
            <td className="nw">{item.publishedOn ? shortDay(item.publishedOn) : ''}</td>
            <td className="r num">{item.before}</td>
            <td className="r num">{item.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
