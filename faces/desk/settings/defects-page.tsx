/** 公开指南的问题: every organ whose guide lacks an element or has grown old (第十二条; R006). */
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import type { GuideDefectsBoard } from '#organs/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Empty, Failed, Loading, RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

export const DefectsPage = () => {
  const board = useQuery({ queryKey: ['guideDefects'], queryFn: () => ask<GuideDefectsBoard>('organs.guideDefects', {}) })
  if (board.isPending) return <Loading what="公开指南的问题" />
  if (board.isError) return <Failed error={board.error} retry={() => void board.refetch()} />
  const { rows, checked, maxAgeDays } = board.data
  return (
    <>
      <h1>{rows.length === 0 ? `${checked} 个单位的公开指南都齐全` : `${checked} 个单位里有 ${rows.length} 个的公开指南要补`}</h1>
      <p className="lead">要素缺一项，或者超过 {maxAgeDays} 天没有更新、确认过的，都列在这里（第十二条）。</p>
      <GuideAge days={maxAgeDays} />
      {rows.length === 0 ? (
        <Empty title="没有要补的" icon="tick" />
      ) : (
        <table className="tb card">
          <caption className="sr">公开指南的问题</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">要补的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.organId}>
                <th scope="row" className="nw">
                  {row.name}
                </th>
                <td>
                  <ul className="plain-list">
                    {row.defects.map((defect) => (
                      <li key={defect.message}>
                        {defect.message} <span className="art">{defect.article}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const GuideAge = ({ days }: { readonly days: number }) => {
  const me = useMe()
  const [typed, setTyped] = useState<number | null>(days)
  const { run, refusal, busy } = useAct(['guideDefects'])
  if (!may(me, 'organs.setGuideAge')) return null
  return (
    <form
      className="row"
      style={{ gap: 8, marginBottom: 16 }}
      onSubmit={(event) => {
        event.preventDefault()
        void run('organs.setGuideAge', { days: typed ?? days }, '已改')
      }}
    >
      <label htmlFor="guide-age">多少天没有更新算过期</label>
      <InputNumber id="guide-age" min={30} max={1095} value={typed} onChange={setTyped} />
      <Button htmlType="submit" loading={busy} disabled={typed === days}>
        改
      </Button>
      {refusal && <RefusalNote refusal={refusal} />}
    </form>
  )
}
