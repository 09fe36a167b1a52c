/** 检索证据单 of a case: every line so far with its pictures, and what is missing before 不存在 may be answered (第三十六条第（四）项). */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type CasePage, type SearchLedger, searchPlaceTitles } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'

const kindWord = (kind: string): string => Object.entries(searchPlaceTitles).find(([name]) => name === kind)?.[1] ?? ''

export const SearchTab = ({ page }: { readonly page: CasePage }) => {
  const openAct = useOpenAct()
  const ledger = useQuery({
    queryKey: ['case', page.row.id, 'ledger', page.version],
    queryFn: () => ask<SearchLedger>('requests.searchLedger', { requestId: page.row.id }),
  })
  const act = page.acts.find((one) => one.name === 'requests.recordSearch')
  if (ledger.isPending) return <Loading what="检索证据单" />
  if (ledger.isError) return <Failed error={ledger.error} retry={() => void ledger.refetch()} />
  const { rows, gaps, places, words, minimumPlaces, minimumWords } = ledger.data
  return (
    <div className="pad ledger">
      <div className="row" style={{ marginBottom: 12 }}>
        <div>
          <p>
            查了 <b className="num">{places}</b> 处，用了 <b className="num">{words}</b> 个词
            <span className="m s atleast">
              答“不存在”至少 {minimumPlaces} 处、{minimumWords} 个词
            </span>
          </p>
          {gaps.length === 0 ? (
            <Light shape="tick" tone="ok">
              够答“不存在”了；签发时自动印成证据，进案卷
            </Light>
          ) : (
            gaps.map((gap) => (
              <p key={gap}>
                <Light shape="triangle" tone="amb">
                  <span className="wrap2">{gap}</span>
                </Light>
              </p>
            ))
          )}
        </div>
        <span className="sp" />
        {act && (
          <Button disabled={!act.allowed} title={act.reason ?? undefined} onClick={() => openAct('requests.recordSearch', page.row.id)}>
            加一行
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title="还没有检索记录" icon="search">
          查一处记一行：查了哪里、谁查的、用了哪些词、哪些年份、命中多少、结果怎样，最好附一张截图。
        </Empty>
      ) : (
        <ol className="ledger-rows">
          {rows.map((row) => (
            <li key={row.number}>
              <span className="n">{row.number}</span>
              <div>
                <p className="row">
                  <b>{row.place}</b>
                  <span className="m s nw">{kindWord(row.kind)}</span>
                  <span className="sp" />
                  <Light shape={row.found ? 'tick' : 'none'} tone={row.found ? 'ok' : 'off'}>
                    {row.found ? '找到' : '没有找到'}
                    {row.hits !== null && `，命中 ${row.hits}`}
                  </Light>
                </p>
                <p className="s">
                  {row.words.map((word) => (
                    <span key={word} className="tag">
                      {word}
                    </span>
                  ))}
                  <span className="m">　{row.span}</span>
                </p>
                <p className="s clause">{row.result}</p>
                <p className="xs m">
                  {row.who} · {shortDay(row.on)}
                </p>
                {row.shots.map((shot) => (
                  <p key={shot.digest} className="xs">
                    <a href={`/api/requests/${page.row.id}/files/${shot.digest}`} target="_blank" rel="noreferrer">
                      <Icon name="clip" /> {shot.name}
                    </a>{' '}
                    <span className="m num" title={`国密 SM3：${shot.digest}`}>
                      SM3 {shot.digest.slice(0, 16)}……
                    </span>
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
